# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog of the set-up and the offer of it. TTRD3_SHOTS names a folder for pictures."""

from __future__ import annotations

import threading

import pytest
from dialog_rig import panel_of
from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QTableWidget,
)
from rig import wait, wait_for_tasks
from setup_dialog_rig import button, enabled, log_of, message
from test_dialogs import picture

from ttrd3_qgis import settings
from ttrd3_qgis.gui import setup_dialog
from ttrd3_qgis.gui.offer import SetupOffer
from ttrd3_qgis.gui.setup_dialog import close_setup, show_setup
from ttrd3_qgis.options_factory import OptionsFactory
from ttrd3_qgis.runtime.interpreter import SETTING
from ttrd3_qgis.runtime.notice import NOTICE
from ttrd3_qgis.runtime.under_way import UNDER_WAY


@pytest.fixture
def dialog(window, data_home, no_other_python):
    dialog = show_setup(window)
    wait(lambda: not dialog.is_working())
    return dialog


def choose_folder(monkeypatch, folder):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder))


def test_it_shows_how_things_stand(dialog):
    picture(dialog, "setup-nothing")
    table = dialog.findChild(QTableWidget)
    titles = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert titles == ["PyTorch", "Disk", "Network"]
    assert dialog._widgets.state.text() == "There is no Python with PyTorch yet."
    enabled = {
        name: button(dialog, name).isEnabled()
        for name in ("install", "installFolder", "usePython", "repair", "cancel")
    }
    assert enabled == {
        "install": True,
        "installFolder": True,
        "usePython": True,
        "repair": False,
        "cancel": False,
    }


@pytest.mark.parametrize("has_begun", [True, False])
def test_after_a_look_was_cancelled_there_is_a_way_on(
    window, data_home, no_other_python, make_worker, has_begun
):
    make_worker("never")
    dialog = show_setup(window)
    assert enabled(dialog) == ["cancel"]
    if has_begun:
        wait(lambda: len(UNDER_WAY) == 1)
    QTest.mouseClick(button(dialog, "cancel"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    assert message(dialog) == "Cancelled."
    assert enabled(dialog) == ["install", "installFolder", "usePython"]
    dialog.close()
    make_worker()
    assert show_setup(window) is dialog
    wait(lambda: not dialog.is_working())
    assert "is ready" in dialog._widgets.state.text()
    assert message(dialog) == ""


def test_after_a_look_has_failed_there_is_a_way_on(window, data_home, monkeypatch):
    def fail(*_, **__):
        raise OSError("the disk is gone")

    monkeypatch.setattr("ttrd3_qgis.runtime.setup.survey.make_plan", fail)
    dialog = show_setup(window)
    wait(lambda: not dialog.is_working())
    assert "the disk is gone" in message(dialog)
    assert enabled(dialog) == ["install", "installFolder", "usePython"]


@pytest.fixture
def at_home(dialog, tmp_path, monkeypatch):
    """The dialog with the folder of the settings, which may be changed."""
    dialog.close()
    settings.set_text(settings.HOME, str(tmp_path / "first"))
    monkeypatch.delenv("TTRD3_HOME")
    yield dialog
    settings.set_text(settings.HOME, "")


def facts(dialog):
    """What it says of the state, of the folder and of the disk."""
    wait(lambda: not dialog.is_working())
    table = dialog.findChild(QTableWidget)
    disk = next(table.item(row, 1) for row in range(3) if table.item(row, 0).text() == "Disk")
    return dialog._widgets.state.text(), dialog._widgets.folder.text(), disk.text()


def test_shown_again_it_tells_what_is_true_now(at_home, window, make_worker, tmp_path):
    assert show_setup(window) is at_home
    state, folder, disk = facts(at_home)
    assert (state, folder) == ("There is no Python with PyTorch yet.", str(tmp_path / "first"))
    assert f"in {folder};" in disk
    at_home.close()
    make_worker()
    settings.set_text(settings.HOME, str(tmp_path / "second"))
    NOTICE.changed.emit()
    assert not at_home.is_working()
    show_setup(window)
    state, folder, disk = facts(at_home)
    assert "is ready" in state
    assert folder == str(tmp_path / "second")
    assert f"in {folder};" in disk


def test_it_follows_the_options_while_it_is_shown(at_home, window, make_worker, tmp_path):
    show_setup(window)
    assert facts(at_home)[1] == str(tmp_path / "first")
    page = OptionsFactory().createWidget(None)
    page.form.home.setFilePath(str(tmp_path / "second"))
    page.apply()
    assert facts(at_home)[1] == str(tmp_path / "second")
    page.form.python.setFilePath(str(make_worker().python))
    page.apply()
    assert "is ready" in facts(at_home)[0]


def test_what_changes_during_a_look_is_looked_at_after_it(
    window, data_home, no_other_python, make_worker, monkeypatch, tmp_path
):
    python, begun = tmp_path / "python", tmp_path / "begun"
    python.write_text(f"#!/bin/sh\ntouch '{begun}'\nsleep 1\nexit 1\n")
    python.chmod(0o755)
    monkeypatch.setenv("TTRD3_PYTHON", str(python))
    dialog = show_setup(window)
    wait(begun.exists)
    make_worker()
    NOTICE.changed.emit()
    wait(lambda: not dialog.is_working())
    assert "is ready" in dialog._widgets.state.text()


def test_install_repair_and_remove(dialog, wheel_folder, data_home, monkeypatch):
    choose_folder(monkeypatch, wheel_folder)
    QTest.mouseClick(button(dialog, "installFolder"), Qt.MouseButton.LeftButton)
    assert not button(dialog, "install").isEnabled()
    wait(lambda: not dialog.is_working())
    picture(dialog, "setup-installed")
    assert "PyTorch 2.13.0+tiny is ready; devices: cpu." in message(dialog)
    assert "+ torch==2.13.0+tiny" in log_of(dialog)
    assert button(dialog, "repair").isEnabled()
    assert list(data_home.glob("env-*"))
    QTest.mouseClick(button(dialog, "remove"), Qt.MouseButton.LeftButton)
    picture(dialog, "setup-remove")
    assert list(data_home.glob("env-*"))
    QTest.mouseClick(button(dialog, "removeForSure"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    assert not list(data_home.glob("env-*"))
    assert message(dialog) == "There is no Python with PyTorch yet."


def test_diffusers_are_added_when_ticked(dialog, wheel_folder, data_home, monkeypatch):
    choose_folder(monkeypatch, wheel_folder)
    box = dialog.findChild(QCheckBox, "diffusers")
    assert not box.isChecked()
    box.click()
    wait(lambda: not dialog.is_working())
    QTest.mouseClick(button(dialog, "installFolder"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    picture(dialog, "setup-diffusers")
    assert list(data_home.glob("env-*-diffusers"))
    assert (box.isChecked(), box.isEnabled()) == (True, False)
    QTest.mouseClick(button(dialog, "remove"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(dialog, "removeForSure"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    assert (box.isChecked(), box.isEnabled()) == (False, True)


def test_a_fault_is_told_and_the_log_can_be_copied(dialog, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    choose_folder(monkeypatch, tmp_path / "empty")
    QTest.mouseClick(button(dialog, "installFolder"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    assert "lacks tiny-thing 1.0" in message(dialog)
    picture(dialog, "setup-fault")
    QTest.mouseClick(button(dialog, "copyLog"), Qt.MouseButton.LeftButton)
    text = QgsApplication.clipboard().text()
    assert "lacks tiny-thing 1.0" in text
    assert "Disk" in text


@pytest.fixture
def slow(data_home, tiny_lock):
    """An installer that takes its time."""
    program = data_home / f"uv-{tiny_lock}" / "uv"
    program.unlink()
    program.write_text("#!/bin/sh\necho begun\nsleep 60\n")
    program.chmod(0o755)


def test_cancel(dialog, slow, data_home):
    QTest.mouseClick(button(dialog, "install"), Qt.MouseButton.LeftButton)
    wait(lambda: "begun" in log_of(dialog))
    picture(dialog, "setup-working")
    QTest.mouseClick(button(dialog, "cancel"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    assert message(dialog) == "Cancelled."
    assert not list(data_home.glob("env-*")) + list(data_home.glob("unfinished-*"))


def test_a_closed_dialog_works_on_and_comes_back(dialog, window, slow):
    QTest.mouseClick(button(dialog, "install"), Qt.MouseButton.LeftButton)
    wait(lambda: "begun" in log_of(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.is_working()
    assert "status bar" in log_of(dialog)
    assert QgsApplication.taskManager().countActiveTasks() == 1
    assert show_setup(window) is dialog
    assert dialog.isVisible()
    close_setup()
    wait_for_tasks(5)
    assert setup_dialog._open == []


def test_a_python_of_ones_own(dialog, wheel_folder, data_home, monkeypatch):
    choose_folder(monkeypatch, wheel_folder)
    QTest.mouseClick(button(dialog, "installFolder"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    own = str(next(data_home.glob("env-*")) / "bin" / "python")
    asked = []

    def choose(*_, **how):
        asked.append(how)
        return own, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    QTest.mouseClick(button(dialog, "usePython"), Qt.MouseButton.LeftButton)
    assert asked == [{"options": QFileDialog.Option.DontResolveSymlinks}]
    wait(lambda: not dialog.is_working())
    assert QgsSettings().value(SETTING, "", type=str) == own


class Interface:
    """The two parts of the desktop that the offer needs."""

    def __init__(self, window):
        self._window = window
        self._bar = QgsMessageBar(window)
        self._bar.resize(600, 40)
        self._bar.show()

    def mainWindow(self):
        return self._window

    def messageBar(self):
        return self._bar


def test_the_offer_comes_once_and_opens_the_dialog(window, data_home, no_other_python):
    interface = Interface(window)
    offer = SetupOffer(interface)
    run = threading.Thread(target=NOTICE.missing.emit)  # as an algorithm does
    run.start()
    run.join()
    assert interface.messageBar().items() == []
    NOTICE.missing.emit()
    QgsApplication.processEvents()
    assert len(interface.messageBar().items()) == 1
    picture(interface.messageBar(), "setup-offer")
    QTest.mouseClick(button(window, "ttrd3OfferSetUp"), Qt.MouseButton.LeftButton)
    wait(lambda: setup_dialog._open and not setup_dialog._open[0].is_working())
    assert setup_dialog._open[0].isVisible()
    assert interface.messageBar().items() == []
    offer.stop()
    NOTICE.missing.emit()
    assert interface.messageBar().items() == []


def test_a_name_with_tags_is_shown_as_it_is(dialog, tmp_path, monkeypatch):
    folder = tmp_path / "my <b>wheels"
    folder.mkdir()
    choose_folder(monkeypatch, folder)
    QTest.mouseClick(button(dialog, "installFolder"), Qt.MouseButton.LeftButton)
    wait(lambda: not dialog.is_working())
    assert str(folder) in message(dialog)


def test_nothing_stale_stays_on_the_screen(
    open_dialog, window, data_home, wheel_folder, no_other_python, monkeypatch
):
    monkeypatch.delenv("TTRD3_PYTHON", raising=False)
    interface = Interface(window)
    offer = SetupOffer(interface)
    run_dialog = open_dialog()
    notice = panel_of(run_dialog).setup
    wait(notice.text)
    NOTICE.missing.emit()
    setup = show_setup(window)
    wait(lambda: not setup.is_working())
    (data_home / "empty").mkdir()
    choose_folder(monkeypatch, data_home / "empty")
    QTest.mouseClick(button(setup, "installFolder"), Qt.MouseButton.LeftButton)
    wait(lambda: not setup.is_working())
    assert "lacks tiny-thing 1.0" in message(setup)
    assert notice.text()
    assert len(interface.messageBar().items()) == 1
    choose_folder(monkeypatch, wheel_folder)
    QTest.mouseClick(button(setup, "installFolder"), Qt.MouseButton.LeftButton)
    assert message(setup) == ""
    wait(lambda: not setup.is_working())
    assert "is ready" in message(setup)
    wait(lambda: not notice.text())
    assert interface.messageBar().items() == []
    QTest.mouseClick(button(setup, "remove"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(setup, "removeForSure"), Qt.MouseButton.LeftButton)
    wait(notice.text)
    offer.stop()
