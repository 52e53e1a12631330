# SPDX-License-Identifier: GPL-2.0-or-later
"""The set-up goes on and is heard of, whatever becomes of the window it was started in."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog
from rig import wait, wait_for_tasks
from setup_dialog_rig import button, enabled, log_of, message

from ttrd3_qgis.gui import setup_dialog
from ttrd3_qgis.gui.setup_dialog import show_setup
from ttrd3_qgis.options_factory import OptionsFactory
from ttrd3_qgis.runtime.notice import NOTICE

FAILS = """#!/bin/sh
echo begun
until [ -e '{end}' ]; do sleep 0.05; done
echo 'error: No space left on device (os error 28)'
exit 1
"""


@pytest.fixture
def page(window, data_home, no_other_python):
    """The options page in a dialog that is deleted when it is closed."""
    options = QDialog(window)
    options.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page = OptionsFactory().createWidget(options)
    options.show()
    return page


@pytest.fixture
def fail(data_home, tiny_lock, tmp_path):
    """An installer whose disk is full as soon as this is called."""
    end = tmp_path / "end"
    program = data_home / f"uv-{tiny_lock}" / "uv"
    program.unlink()
    program.write_text(FAILS.format(end=end))
    program.chmod(0o755)
    return end.touch


@pytest.fixture
def dialog(page):
    """The dialog that the button of the options opens."""
    QTest.mouseClick(page.form.set_up, Qt.MouseButton.LeftButton)
    (dialog,) = setup_dialog._open
    wait(lambda: not dialog.is_working())
    return dialog


def install(dialog):
    QTest.mouseClick(button(dialog, "install"), Qt.MouseButton.LeftButton)
    wait(lambda: "begun" in log_of(dialog))


def delete_now(*widgets):
    """Delete them, and what is to be deleted later."""
    for widget in widgets:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_moves_to_the_main_window_when_the_options_close(window, page, fail, dialog):
    assert dialog.parent() is page
    install(dialog)
    page.window().close()
    delete_now()
    assert sip.isdeleted(dialog)
    (moved,) = setup_dialog._open
    assert (moved.parent(), moved.isVisible()) == (window, True)
    assert "begun" in log_of(moved)
    assert enabled(moved) == ["cancel"]
    assert show_setup(window) is moved
    fail()
    wait(lambda: "full" in message(moved))
    wait(lambda: not moved.is_working())
    assert "install" in enabled(moved)


def test_it_does_not_come_back_once_it_was_closed(page, dialog):
    dialog.close()
    page.window().close()
    delete_now()
    assert sip.isdeleted(dialog)
    assert setup_dialog._open == [dialog]


def test_a_failure_without_a_window_is_told_in_the_next(window, page, fail, dialog):
    install(dialog)
    delete_now(page)
    assert sip.isdeleted(dialog)
    fail()
    wait_for_tasks()
    dialog = show_setup(window)
    assert "full" in message(dialog)
    assert "No space left" in log_of(dialog)
    wait(lambda: not dialog.is_working())
    assert "full" in message(dialog)
    delete_now(dialog)
    NOTICE.changed.emit()
    assert message(show_setup(window)) == ""


def test_the_next_window_can_cancel_the_work_of_the_last(window, page, fail, dialog):
    install(dialog)
    delete_now(page)
    dialog = show_setup(window)
    assert enabled(dialog) == ["cancel"]
    QTest.mouseClick(button(dialog, "cancel"), Qt.MouseButton.LeftButton)
    wait(lambda: message(dialog) == "Cancelled.")
    wait(lambda: not dialog.is_working())
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_the_options_get_a_window_that_they_do_not_block(window, page):
    first = show_setup(window)
    wait(lambda: not first.is_working())
    QTest.mouseClick(page.form.set_up, Qt.MouseButton.LeftButton)
    (dialog,) = setup_dialog._open
    assert dialog.parent() is page
    delete_now()
    assert sip.isdeleted(first)
    wait(lambda: not dialog.is_working())
