# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers in the run dialog: as they were given, however large or small."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDoubleSpinBox

LOWEST = -3.4028234663852886e38  # of 32-bit floats, and what many rasters have as nodata


def box(dialog, name):
    return dialog.mainWidget().wrappers[name].wrappedWidget()


@pytest.mark.parametrize(
    ("name", "value"),
    [("NODATA", LOWEST), ("NODATA", 1e-7), ("NODATA", 1e20), ("NOISE", 0.125), ("NOISE", 0.333)],
)
def test_a_run_is_repeated_with_its_numbers(open_dialog, name, value):
    dialog = open_dialog()
    dialog.setParameters({name: value})
    assert dialog.createProcessingParameters()[name] == value


def test_the_usual_nodata_of_floats_can_be_typed(open_dialog):
    dialog = open_dialog()
    assert dialog.createProcessingParameters().get("NODATA") is None
    typed = box(dialog, "NODATA")
    assert isinstance(typed, QDoubleSpinBox)
    typed.lineEdit().setText("-3.4028234663852886e38")
    typed.interpretText()
    assert dialog.createProcessingParameters()["NODATA"] == pytest.approx(LOWEST)
    typed.clear()
    assert dialog.createProcessingParameters().get("NODATA") is None


def test_what_is_no_number_is_left_empty(open_dialog):
    dialog = open_dialog()
    dialog.setParameters({"NODATA": float("nan")})
    assert dialog.createProcessingParameters().get("NODATA") is None
