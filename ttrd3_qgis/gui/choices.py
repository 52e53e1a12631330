# SPDX-License-Identifier: GPL-2.0-or-later
"""What the widgets of the run dialog say at the moment, complete or not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsRasterBlock,
    QgsRasterLayer,
    QgsRectangle,
)

from ..algorithms.superresolution import parameters as p
from ..algorithms.superresolution.request import chosen_preset
from ..algorithms.values import Values
from ..core.jobs.contract import progress_file
from ..core.jobs.errors import BadWeightsError
from ..core.jobs.estimate import ModelSize, RunSize, touched
from ..core.jobs.superresolution import DEFAULT_MODEL, Tiles
from ..core.methods.registry import model_card, spec_of
from ..layers import default_bands
from ..reference_checks import Target

_BYTES = {"uint8": 1, "uint16": 2, "float32": 4}


@dataclass(frozen=True)
class RunChoice:
    """What is going to be run, as far as an estimate needs it.

    `kept_bytes` is the size of the finished tiles that an earlier run has left beside the output.
    """

    target: Target
    work: RunSize
    model: str
    device: str
    folder: str
    kept_bytes: int = 0
    adaptive_steps: bool = False


def read_choice(values: Values, lr: QgsRasterLayer) -> RunChoice | None:
    """Read the widgets' values; None where the extent misses the raster or it has no pixels."""
    window = lr_window(lr, values.extent(p.EXTENT, lr.crs()) or lr.extent())
    if window is None:
        return None
    columns, rows, extent = window
    scale = values.integer(p.SCALE)
    work = RunSize(
        model=_model_size(values),
        width=columns,
        height=rows,
        bands=len(values.integers(p.BANDS) or default_bands(lr)),
        scale=scale,
        steps=chosen_preset(values).steps,
        value_bytes=_value_bytes(values.choice(p.OUTPUT_TYPE), lr),
        is_float=_is_float(values.choice(p.OUTPUT_TYPE), lr),
        samples=values.integer(p.SAMPLES) if values.raw.get(p.UNCERTAINTY) else 1,
        has_map=bool(values.raw.get(p.REFERENCE_MAP)),
        is_compressed=_is_compressed(values.text(p.CREATION_OPTIONS)),
        tiles=Tiles(*(values.integer(name) for name in (p.TILE_SIZE, p.OVERLAP, p.BATCH_SIZE))),
    )
    output = output_file(values.raw.get(p.OUTPUT))
    pixel = (extent.width() / columns / scale, extent.height() / rows / scale)
    return RunChoice(
        target=Target(lr.source(), lr.crs(), extent, pixel, scale),
        work=work,
        model=Path(values.file(p.MODEL_FILE)).stem or values.text(p.MODEL),
        device=values.text(p.DEVICE),
        folder=output_folder(output),
        kept_bytes=_kept_bytes(output),
        adaptive_steps=values.yes(p.ADAPTIVE_STEPS),
    )


def _model_size(values: Values) -> ModelSize:
    """The size of the chosen model; that of the default one where it cannot be read."""
    chosen = values.file(p.MODEL_FILE) or values.text(p.MODEL)
    try:
        card = model_card(chosen)
    except BadWeightsError:
        card = model_card(DEFAULT_MODEL)
    return card.size_of(spec_of(card.method))


def lr_window(lr: QgsRasterLayer, extent: QgsRectangle) -> tuple[int, int, QgsRectangle] | None:
    """Columns, rows and extent of the pixels that an extent touches, in the layer's CRS."""
    full, provider = lr.extent(), lr.dataProvider()
    width, height = provider.xSize(), provider.ySize()
    if width < 1 or height < 1 or full.isEmpty():
        return None
    across, down = full.width() / width, full.height() / height
    left, right = touched(
        (extent.xMinimum() - full.xMinimum()) / across,
        (extent.xMaximum() - full.xMinimum()) / across,
        width,
    )
    top, bottom = touched(
        (full.yMaximum() - extent.yMaximum()) / down,
        (full.yMaximum() - extent.yMinimum()) / down,
        height,
    )
    if right == left or bottom == top:
        return None
    window = QgsRectangle(
        full.xMinimum() + left * across,
        full.yMaximum() - bottom * down,
        full.xMinimum() + right * across,
        full.yMaximum() - top * down,
    )
    return right - left, bottom - top, window


def output_folder(output: Any) -> str:
    """Folder that the result goes to."""
    return os.path.dirname(output_file(output)) or QgsProcessingUtils.tempFolder()


def output_file(output: Any) -> str:
    """Path of the result, empty where QGIS is going to make one up."""
    if isinstance(output, QgsProcessingOutputLayerDefinition):
        output = output.sink.staticValue()
    if not isinstance(output, str) or output in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return ""
    return os.path.abspath(output)


def _kept_bytes(output: str) -> int:
    try:
        return progress_file(output).stat().st_size if output else 0
    except OSError:
        return 0


def _is_compressed(creation_options: str) -> bool:
    """Tell whether the result is compressed, as it is unless the options say otherwise."""
    words = [word.strip().upper() for word in creation_options.split("|")]
    return "COMPRESS=NONE" not in words


def _value_bytes(kind: str, lr: QgsRasterLayer) -> int:
    return _BYTES.get(kind) or QgsRasterBlock.typeSize(lr.dataProvider().dataType(1))


def _is_float(kind: str, lr: QgsRasterLayer) -> bool:
    if kind != "same":
        return kind.startswith("float")
    floats = (Qgis.DataType.Float32, Qgis.DataType.Float64)
    return lr.dataProvider().dataType(1) in floats
