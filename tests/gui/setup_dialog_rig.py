# SPDX-License-Identifier: GPL-2.0-or-later
"""A main window for the set-up dialog, and what the dialog shows."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QTextDocumentFragment
from qgis.PyQt.QtWidgets import QMainWindow, QPlainTextEdit, QPushButton
from rig import wait_for_tasks

from ttrd3_qgis.gui.setup_dialog import close_setup
from ttrd3_qgis.runtime.interpreter import SETTING
from ttrd3_qgis.runtime.setup.network import INDEX_SETTING


@pytest.fixture
def no_other_python(monkeypatch):
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))


@pytest.fixture
def window(qgis_app):
    window = QMainWindow()
    window.show()
    yield window
    close_setup()
    wait_for_tasks()
    sip.delete(window)
    for name in (SETTING, INDEX_SETTING):
        QgsSettings().remove(name)


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def log_of(dialog):
    return dialog.findChild(QPlainTextEdit).toPlainText()


def message(dialog):
    item = dialog.findChild(QgsMessageBar).currentItem()
    return QTextDocumentFragment.fromHtml(item.text()).toPlainText() if item else ""


def enabled(dialog):
    names = ("install", "installFolder", "usePython", "repair", "remove", "cancel")
    return [name for name in names if button(dialog, name).isEnabled()]
