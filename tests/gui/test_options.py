# SPDX-License-Identifier: GPL-2.0-or-later
"""The options page on a screen. TTRD3_SHOTS names a folder for pictures."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout
from rig import wait, wait_for_tasks

from ttrd3_qgis.options_factory import OptionsFactory

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qgis_app, make_worker, monkeypatch):
    """The page in a dialog, with a worker without a model as interpreter."""
    QgsSettings().remove("plugins/ttrd3")
    python = str(make_worker().python)
    monkeypatch.delenv("TTRD3_PYTHON")
    dialog = QDialog()
    dialog.resize(760, 640)
    page = OptionsFactory().createWidget(dialog)
    QVBoxLayout(dialog).addWidget(page)
    dialog.show()
    page.form.python.setFilePath(python)
    yield page
    wait_for_tasks()
    dialog.close()
    QgsSettings().remove("plugins/ttrd3")


def picture(widget, name):
    """Save a picture of a widget's window where the caller wants one."""
    QgsApplication.processEvents()
    image = widget.window().grab()
    assert not image.isNull()
    if "TTRD3_SHOTS" in os.environ:
        assert image.save(str(Path(os.environ["TTRD3_SHOTS"]) / f"{name}.png"))


def test_a_click_on_test_shows_the_devices(page):
    picture(page, "options")
    QTest.mouseClick(page.form.test, LEFT)
    wait(page.form.busy.isVisible)
    picture(page, "options-testing")
    wait(lambda: not page.form.busy.isVisible())
    assert "cuda:0" in page.form.outcome.text()
    picture(page, "options-tested")


def test_a_small_dialog_scrolls(page):
    page.window().resize(420, 300)
    picture(page, "options-small")
    area = page.form.parent().parent()
    assert area.verticalScrollBar().maximum() > 0
    assert page.form.test.isVisible()


def test_every_field_is_reached_by_keyboard(page):
    """Tab goes from the interpreter's field through all others, in the order of the page."""
    form = page.form
    widget, reached = form.python.lineEdit(), []
    while widget not in reached:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    by_tab = [widget for widget in reached if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    wanted = [form.home.lineEdit(), form.test, form.set_up, form.copy, form.device, form.preset]
    assert [widget for widget in by_tab if widget in wanted] == wanted


def test_what_is_wrong_is_said_under_the_buttons(page, make_worker, monkeypatch):
    python = str(make_worker("no-torch").python)
    monkeypatch.delenv("TTRD3_PYTHON")
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))
    page.form.python.setFilePath(python)
    QTest.mouseClick(page.form.test, LEFT)
    wait(lambda: "PyTorch is missing" in page.form.outcome.text())
    picture(page, "options-refused")
