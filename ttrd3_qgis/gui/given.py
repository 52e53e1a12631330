# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters that a dialog of Processing is opened with, such as those of a past run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from qgis.PyQt.QtWidgets import QDialog


def when_given(dialog: QDialog, heed: Callable[[Mapping[str, Any]], None]) -> None:
    """Call `heed` with the parameters after the widgets have taken them."""
    set_parameters = dialog.setParameters

    def fill(parameters: Mapping[str, Any]) -> None:
        set_parameters(parameters)
        heed(parameters)

    dialog.setParameters = fill
