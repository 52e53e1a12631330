# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells the desktop what has happened in runs and in the set-up, from any thread."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Notice(QObject):
    """Lives in the main thread, so its signals arrive there."""

    missing = pyqtSignal()  # a run found no Python
    changed = pyqtSignal()  # the set-up has ended, or the settings name another Python
    measured = pyqtSignal()  # the speed of a model on a device is known
    runs = pyqtSignal()  # one more has begun or ended
    arrived = pyqtSignal(str)  # the id of a result's layer, now in the project


NOTICE = Notice()
