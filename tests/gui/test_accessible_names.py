# SPDX-License-Identifier: GPL-2.0-or-later
"""What a screen reader can say: tables, bars, logs and buttons without words have a name."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from desktop_stub import Iface
from dialog_rig import panel_of
from qgis.gui import QgsDockWidget, QgsMessageBar, QgsOptionsPageWidget
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QSlider,
    QTextEdit,
    QWidget,
)

from ttrd3_qgis import gui
from ttrd3_qgis.gui.guide import GuideWindow, guide_folder
from ttrd3_qgis.gui.options import OptionsPage
from ttrd3_qgis.gui.runs_panel import RunsPanel
from ttrd3_qgis.gui.setup_dialog import SetupDialog
from ttrd3_qgis.gui.swipe_panel import SwipePanel

MAKERS = {
    GuideWindow: lambda iface: GuideWindow(iface.window, guide_folder() / "index.md"),
    OptionsPage: lambda iface: OptionsPage(iface.window),
    RunsPanel: RunsPanel,
    SetupDialog: lambda iface: SetupDialog(iface.window),
    SwipePanel: lambda iface: SwipePanel(iface.window),
}
NAMED = (QAbstractItemView, QProgressBar, QSlider, QPlainTextEdit, QTextEdit)
# Their parts are those of Qt and QGIS: headers, lists that open, buttons to clear and to close.
WHOLE = (QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QgsMessageBar)
OF_QGIS = ("collapseButton",)


@pytest.fixture
def iface(qgis_app, data_home):
    iface = Iface()
    yield iface
    sip.delete(iface.window)  # and what belongs to it


def is_part(widget, window):
    """Tell whether a widget lies in another one that a screen reader describes as a whole."""
    widget = widget.parent()
    while widget is not window and not isinstance(widget, WHOLE):
        widget = widget.parent()
    return widget is not window


def has_words(button):
    return any(letter.isalnum() for letter in button.text())


def nameless(window):
    """The widgets that need a name and have none."""
    found = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, NAMED)
        or (isinstance(widget, QAbstractButton) and not has_words(widget))
    ]
    return [
        f"{type(widget).__name__} {widget.objectName()}".strip()
        for widget in found
        if not widget.accessibleName()
        and widget.objectName() not in OF_QGIS
        and not is_part(widget, window)
    ]


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_everything_without_words_has_a_name(iface, kind):
    assert nameless(MAKERS[kind](iface)) == []


def test_the_panel_of_the_run_dialog_has_names(open_dialog):
    assert nameless(panel_of(open_dialog())) == []


def test_every_window_of_ours_is_looked_at(qgis_app):
    found = set()
    for module in pkgutil.iter_modules(gui.__path__, f"{gui.__name__}."):
        for one in vars(importlib.import_module(module.name)).values():
            is_class = isinstance(one, type) and one.__module__ == module.name
            if is_class and issubclass(one, (QDialog, QgsDockWidget, QgsOptionsPageWidget)):
                found.add(one)
    assert found == set(MAKERS)
