# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells the desktop, from any thread, that no Python was found, or that it is another one now."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Notice(QObject):
    """Lives in the main thread, so its signals arrive there."""

    missing = pyqtSignal()
    changed = pyqtSignal()  # the set-up has ended, or the settings name another Python


NOTICE = Notice()
