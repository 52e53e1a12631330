# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialogs of our own; None leaves the dialog to QGIS, if its own is different."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtWidgets import QWidget

from .progress import log


def plain(algorithm: QgsProcessingAlgorithm, parent: QWidget | None) -> QWidget | None:
    """Make the dialog of Processing with short numbers, and lists that take any text."""

    def make() -> QWidget:
        from ..gui.plain_dialog import plain_dialog

        return plain_dialog(algorithm, parent)

    return _made(make, "as it is")


def with_estimate(algorithm: QgsProcessingAlgorithm, parent: QWidget | None) -> QWidget | None:
    """Make the dialog with an estimate."""

    def make() -> QWidget:
        from ..gui.run_dialog import run_dialog

        return run_dialog(algorithm, parent)

    return _made(make, "as it is, without an estimate")


def _made(make: Callable[[], QWidget], otherwise: str) -> QWidget | None:
    try:
        return make()
    except (ImportError, AttributeError, TypeError) as error:
        log(f"The dialog of Processing is used {otherwise}: {error!r}")
        return None
