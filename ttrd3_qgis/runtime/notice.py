# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells the desktop, from the thread of a run, that no Python was found."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Notice(QObject):
    """Lives in the main thread, so its signal arrives there."""

    missing = pyqtSignal()


NOTICE = Notice()
