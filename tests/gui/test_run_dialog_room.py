# SPDX-License-Identifier: GPL-2.0-or-later
"""The room that the run dialog takes, in German on a small screen."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from dialog_rig import estimate, panel_of
from qgis.core import (
    QgsApplication,
    QgsSettings,
)
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QRect, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from rig import wait
from test_dialogs import picture

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def german(qgis_app, tmp_path):
    """The texts of the plugin in German, as far as they are translated."""
    compiled = tmp_path / "de.qm"
    subprocess.run(["lrelease", "-silent", ROOT / "i18n" / "ttrd3_de.ts", "-qm", compiled])
    translator = QTranslator()
    assert translator.load(str(compiled))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_it_opens_with_all_decisions_in_view_and_never_scrolls_sideways(
    desktop, german, monkeypatch
):
    monkeypatch.setattr("ttrd3_qgis.gui.room.available", lambda _: QRect(0, 0, 1280, 720))
    kept = QgsSettings()  # sizes and unfolded boxes of other tests
    for key in ("Windows", *(key for key in kept.allKeys() if "grpAdvanced" in key)):
        kept.remove(key)
    registry = QgsApplication.processingRegistry()
    algorithm = registry.createAlgorithmById("ttrd3:superresolution")
    dialog = algorithm.createCustomParametersWidget(None)
    dialog.show()
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    assert panel_of(dialog).title() == "Vor dem Lauf"
    QTest.qWait(300)
    area = dialog.mainWidget().wrappers["EXTENT"].wrappedWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    picture(dialog, "run-dialog-opened")
    assert dialog.height() <= 720
    assert dialog.width() <= 1280
    for name in ("INPUT", "REFERENCES", "MODEL", "PRESET", "EXTENT"):
        shown = dialog.mainWidget().wrappers[name].wrappedWidget()
        bottom = shown.mapTo(area.viewport(), QPoint(0, shown.height())).y()
        assert bottom <= area.viewport().height(), name
    box = sip.cast(dialog.findChild(QWidget, "grpAdvanced"), QgsCollapsibleGroupBoxBasic)
    kinds = (QLabel, QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit)
    parts = [part for kind in kinds for part in box.findChildren(kind)]
    assert [part for part in parts if part.isVisible() and part.height()] == []
    box.setCollapsed(False)
    QTest.qWait(300)
    assert area.horizontalScrollBar().maximum() == 0
    assert dialog.width() <= 1280
    room = area.viewport().height()
    panel_of(dialog).setCollapsed(True)
    wait(lambda: area.viewport().height() > room + 50)
    dialog.resize(700, 500)
    wait(lambda: dialog.height() == 500)
    dialog.close()
    dialog.deleteLater()
