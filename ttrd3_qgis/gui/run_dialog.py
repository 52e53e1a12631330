# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog of Processing with our panel below the parameters.

Processing's dialog is not a stable API: on ImportError, AttributeError or TypeError it is built
differently, and the caller leaves the dialog to QGIS.
"""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtWidgets import QDialog, QWidget
from qgis.utils import iface

from .estimate_panel import EstimatePanel
from .numbers import hold_all_numbers
from .open_choices import open_choices, wrappers_of
from .preflight import Preflight
from .progress_line import show_in_one_line
from .room import Room

try:
    from processing.gui.AlgorithmDialog import AlgorithmDialog
except ImportError:  # QGIS 4.2 made it a dockable widget
    from processing.gui.algorithm_widget import AlgorithmWidget as AlgorithmDialog

__all__ = ["AlgorithmDialog", "run_dialog"]


def run_dialog(algorithm: QgsProcessingAlgorithm, parent: QWidget | None) -> QDialog:
    """Make the dialog of an algorithm, which the caller shows."""
    # A separate instance: the dialog deletes it, even if something fails from here on.
    window = parent if iface is None else iface.mainWindow()
    dialog: QDialog = AlgorithmDialog(algorithm.create(), False, window)
    main = dialog.mainWidget()
    panel = EstimatePanel(main)
    preflight = Preflight(dialog, panel, wrappers_of(main))
    _add_below(main, panel)
    preflight.use_settings()
    open_choices(dialog)
    hold_all_numbers(dialog)
    show_in_one_line(dialog)
    Room(dialog, preflight.decisions())
    return dialog


def _add_below(main: QWidget, panel: QWidget) -> None:
    """Put the panel below the scroll area, else at the end."""
    if main.layout() is None:
        main.addExtraWidget(panel)
    else:
        main.layout().addWidget(panel)
