# SPDX-License-Identifier: GPL-2.0-or-later
"""Lets the number boxes of a dialog hold every value of their parameters.

Those of QGIS end at a thousand million, which the usual nodata values of floats are beyond, and
round the values of a past run to the decimals that they show.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterNumber
from qgis.PyQt.QtWidgets import QDialog, QDoubleSpinBox

from .given import when_given
from .open_choices import Wrapper, wrappers_of

MAX_DECIMALS = 100


def hold_all_numbers(dialog: QDialog) -> None:
    """Widen the boxes of numbers without limits; show given values with all their decimals."""
    boxes = {}
    for name, wrapper in wrappers_of(dialog.mainWidget()).items():
        box, definition = wrapper.wrappedWidget(), wrapper.parameterDefinition()
        if isinstance(box, QDoubleSpinBox) and isinstance(definition, QgsProcessingParameterNumber):
            boxes[name] = box, wrapper
            if definition.maximum() > box.maximum():
                _widen(box, definition)

    def show(parameters: Mapping[str, Any]) -> None:
        for name in boxes.keys() & parameters.keys():
            if isinstance(parameters[name], float):
                _show(*boxes[name], parameters[name])

    when_given(dialog, show)


def _widen(box: QDoubleSpinBox, definition: QgsProcessingParameterNumber) -> None:
    """The lowest number of a box stands for none."""
    is_empty = box.value() == box.minimum()
    box.setRange(definition.minimum(), definition.maximum())
    if is_empty:
        box.setValue(box.minimum())


def _show(box: QDoubleSpinBox, wrapper: Wrapper, value: float) -> None:
    """No box holds what is no number; of a raster of floats that is nodata anyway."""
    if math.isfinite(value):
        exponent = Decimal(repr(value)).as_tuple().exponent
        box.setDecimals(max(box.decimals(), min(-int(exponent), MAX_DECIMALS)))
    wrapper.setParameterValue(value if math.isfinite(value) else None, QgsProcessingContext())
