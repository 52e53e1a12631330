# SPDX-License-Identifier: GPL-2.0-or-later
"""Every window in every language: no text is cut off. TTRD3_SHOTS names a folder for pictures."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QDialog, QLabel, QMainWindow, QVBoxLayout, QWidget
from rig import wait
from swipe_rig import Iface, add_plain
from test_dialogs import picture

from ttrd3_qgis.gui.setup_dialog import close_setup, show_setup
from ttrd3_qgis.gui.swipe import Swipe
from ttrd3_qgis.options_factory import OptionsFactory
from ttrd3_qgis.translation import tr

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("de", "es", "fr", "ja", "pt_BR", "zh_CN")
SLACK_PX = 2


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """The .qm files, made as for the package."""
    folder = tmp_path_factory.mktemp("languages")
    script = ROOT / "tools" / "translations.py"
    subprocess.run([sys.executable, str(script), "compile", str(folder)], check=True)
    return folder


@pytest.fixture(params=LANGUAGES)
def language(request, provider, compiled):
    translator = QTranslator()
    assert translator.load(str(compiled / f"ttrd3_{request.param}.qm"))
    QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


def cut_off(window):
    """Texts of labels and buttons that have less room than they want."""
    QTest.qWait(50)
    texts = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [
        widget.text()
        for widget in texts
        if widget.isVisible() and widget.text() and not getattr(widget, "wordWrap", bool)()
        if widget.width() + SLACK_PX < widget.sizeHint().width()
    ]


def test_the_set_up(language, monkeypatch):
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))
    window = QMainWindow()
    dialog = show_setup(window)
    try:
        wait(lambda: not dialog.is_working())
        assert dialog.windowTitle() == tr("Set Up TTRD3") != "Set Up TTRD3"
        assert cut_off(dialog) == []
        assert dialog.width() <= 1100
        picture(dialog, f"language-{language}-set-up")
    finally:
        close_setup()


def test_the_options(language):
    dialog = QDialog()
    dialog.resize(760, 560)
    QVBoxLayout(dialog).addWidget(OptionsFactory().createWidget(dialog))
    dialog.show()
    assert cut_off(dialog) == []
    assert dialog.width() <= 900
    picture(dialog, f"language-{language}-options")
    dialog.close()


def test_the_run_dialog(language, monkeypatch):
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    registry = QgsApplication.processingRegistry()
    dialog = registry.createAlgorithmById("ttrd3:superresolution").createCustomParametersWidget()
    dialog.resize(960, 860)
    dialog.show()
    QTest.qWait(300)
    panel = dialog.findChild(QWidget, "ttrd3Estimate")
    assert cut_off(panel) == []
    picture(dialog, f"language-{language}-run")
    dialog.close()


def test_the_swipe(language, tmp_path):
    iface = Iface()
    for name, colour in (("lr", (200, 30, 30)), ("sr", (30, 160, 60))):
        layer = add_plain(tmp_path / f"{name}.tif", colour, name)
    iface.active = layer
    iface.show_all()
    swipe = Swipe(iface)
    swipe.open()
    iface.settle()
    try:
        assert cut_off(iface.window.findChild(QWidget, "ttrd3SwipePanel")) == []
        picture(iface.window, f"language-{language}-swipe")
    finally:
        swipe.close()
        iface.window.close()
