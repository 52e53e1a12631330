# SPDX-License-Identifier: GPL-2.0-or-later
"""Progress of a run as one line that changes, where the dialog of Processing adds line to line."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QDialog, QLabel

from ..algorithms.progress import CHANGING_LINE


def show_in_one_line(dialog: QDialog) -> None:
    """Let progress texts change the label above the progress bar instead of filling the log."""
    label: Any = dialog.findChild(QLabel, "lblProgress")
    make = dialog.createFeedback
    if label is None:
        return

    def create() -> Any:
        feedback = make()
        feedback.progressTextChanged.disconnect()  # the dialog's own writes into the log as well
        feedback.progressTextChanged.connect(label.setText)
        feedback.setProperty(CHANGING_LINE, True)
        return feedback

    dialog.createFeedback = create
