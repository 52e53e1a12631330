# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialogs of our algorithms, whoever opened them: the toolbox, *Runs*, the menu.

None may outlive the provider, to which its algorithm points: *Run* would end QGIS.
"""

from __future__ import annotations

import time

from qgis import gui
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ..algorithms.base import Algorithm

# The second since QGIS 4.2, which puts it into a dialog or a dock.
KINDS = ("QgsProcessingAlgorithmDialogBase", "QgsProcessingAlgorithmWidgetBase")
PATIENCE_S = 2.0


def own_dialogs() -> list[QWidget]:
    """All of them: one that was closed during its run is hidden, and shown again at its end."""
    known = (getattr(gui, name, None) for name in KINDS)
    kinds = tuple(kind for kind in known if kind is not None)
    dialogs = (widget for widget in QApplication.allWidgets() if isinstance(widget, kinds))
    return [dialog for dialog in dialogs if isinstance(dialog.algorithm(), Algorithm)]


def close_dialogs() -> None:
    """Close them once QGIS has told them that their runs have ended."""
    deadline = time.monotonic() + PATIENCE_S
    while any(map(_is_running, own_dialogs())) and time.monotonic() < deadline:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 50)
    for dialog in own_dialogs():
        getattr(dialog, "forceClose", dialog.close)()
        dialog.deleteLater()


def _is_running(dialog: QWidget) -> bool:
    return not dialog.runButton().isEnabled()
