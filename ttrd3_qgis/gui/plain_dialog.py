# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog of Processing without a panel of ours, but with numbers as people write them."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtWidgets import QDialog, QDoubleSpinBox, QWidget
from qgis.utils import iface

from .numbers import hold_all_numbers
from .open_choices import open_choices
from .progress_line import show_in_one_line

try:
    from processing.gui.AlgorithmDialog import AlgorithmDialog
except ImportError:  # QGIS 4.2 made it a dockable widget
    from processing.gui.algorithm_widget import AlgorithmWidget as AlgorithmDialog

DECIMALS = 2  # QGIS shows six: "8.000000 minutes"


def plain_dialog(algorithm: QgsProcessingAlgorithm, parent: QWidget | None) -> QDialog:
    """Make the dialog of an algorithm, which the caller shows."""
    window = parent if iface is None else iface.mainWindow()
    dialog: QDialog = AlgorithmDialog(algorithm.create(), False, window)
    for box in dialog.mainWidget().findChildren(QDoubleSpinBox):
        box.setDecimals(min(DECIMALS, box.decimals()))
    open_choices(dialog)
    hold_all_numbers(dialog)
    show_in_one_line(dialog)
    return dialog
