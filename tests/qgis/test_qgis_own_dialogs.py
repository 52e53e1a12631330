# SPDX-License-Identifier: GPL-2.0-or-later
"""Which dialogs are the plugin's, and that none outlives it."""

from __future__ import annotations

import pytest
from plugin_rig import delete_now, entry
from qgis import gui
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from rig import wait

from ttrd3_qgis.gui.own_dialogs import KINDS, close_dialogs, own_dialogs


def test_unloading_closes_dialogs_that_others_have_opened(loaded, monkeypatch):
    """Their algorithm would point to a provider that is gone: *Run* would end QGIS."""
    import processing

    plugin, iface = loaded
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    dialogs = [
        processing.createAlgorithmDialog(name, {}) for name in ("ttrd3:finetune", "native:buffer")
    ]
    for dialog in dialogs:
        dialog.show()
    plugin.unload()
    assert [dialog.isVisible() for dialog in dialogs] == [False, True]
    dialogs[1].close()
    dialogs[1].deleteLater()


@pytest.mark.parametrize("is_closed", [False, True])
def test_no_dialog_of_a_run_comes_back_after_unloading(
    loaded, monkeypatch, make_worker, images, is_closed
):
    """QGIS shows a dialog whose run has failed, also one that was closed during the run."""
    import processing

    plugin, iface = loaded
    worker = make_worker("slow")
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    dialog = processing.createAlgorithmDialog("ttrd3:superresolution", images)
    dialog.show()
    QTimer.singleShot(0, dialog.runButton().click)
    wait(worker.pid)
    if is_closed:
        dialog.close()
    plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(dialog)
    wait(lambda: not QgsApplication.taskManager().countActiveTasks())
    delete_now()
    assert own_dialogs() == []


def test_the_dialogs_of_newer_qgis_are_closed_too(loaded, monkeypatch):
    """QGIS 4.2 has another base of them, and no longer the one of before."""
    _, iface = loaded
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    entry(iface, "ttrd3Rank").trigger()
    before, since = KINDS
    monkeypatch.setattr(gui, since, getattr(gui, before), raising=False)
    monkeypatch.delattr(gui, before)
    (dialog,) = own_dialogs()
    close_dialogs()
    delete_now()
    assert sip.isdeleted(dialog)
