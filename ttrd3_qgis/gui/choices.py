# SPDX-License-Identifier: GPL-2.0-or-later
"""The current values of the widgets of the run dialog, complete or not."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
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

from ..algorithms import declare as d
from ..algorithms.superresolution import parameters as p
from ..algorithms.superresolution.request import for_model, tiles
from ..algorithms.values import Values
from ..core.jobs.errors import BadJobError, BadWeightsError
from ..core.jobs.estimate import LayerSize, RunSize, halo_of, touched
from ..core.jobs.superresolution import REFERENCE_MAP, Job
from ..core.jobs.unfinished import kept_bytes
from ..core.methods.settings import Settings, with_useful_samples
from ..core.methods.spec import LR_GRID, Layer
from ..layers import data_bands, left_out
from ..offered import layers, parameter_name, understood
from ..reference_checks import Target
from ..translation import tr
from ..worker_texts import said

_BYTES = {"uint8": 1, "int16": 2, "uint16": 2, "int32": 4, "uint32": 4, "float32": 4, "float64": 8}


@dataclass(frozen=True)
class RunChoice:
    """What is going to be run, as far as an estimate needs it.

    `kept_bytes` is the size of finished tiles that an earlier run has left beside the output,
    `left_out` a sentence on bands that are not processed.
    """

    target: Target
    work: RunSize
    model: str
    device: str
    folder: str
    kept_bytes: int = 0
    left_out: str = ""
    may_skip_steps: bool = False


@dataclass(frozen=True)
class Refusal:
    """A sentence on why nothing can be run with the current values."""

    sentence: str


def read_choice(values: Values, lr: QgsRasterLayer) -> RunChoice | Refusal:
    """Read the widgets' values."""
    window = lr_window(lr, values.extent(d.EXTENT, lr.crs()) or lr.extent())
    if window is None:
        return Refusal(tr("The extent lies outside of the low-resolution raster."))
    columns, rows, extent = window
    wanted = [layer for layer in layers() if values.raw.get(parameter_name(layer.name))]
    asked = replace(for_model(values), layers={layer.name: layer.name for layer in wanted})
    try:
        settings = understood(asked)
    except (BadJobError, BadWeightsError) as error:
        return Refusal(said(error))
    scale = settings.scale
    output = output_file(values.raw.get(d.OUTPUT))
    pixel = (extent.width() / columns / scale, extent.height() / rows / scale)
    return RunChoice(
        target=Target(lr.source(), lr.crs(), extent, pixel, scale),
        work=_run_size(
            values, lr, (columns, rows), with_useful_samples(asked, settings), settings, wanted
        ),
        model=settings.card.name,
        device=values.text(d.DEVICE),
        folder=output_folder(output),
        kept_bytes=kept_bytes(output) if output else 0,
        left_out=left_out(lr, _bands(values, lr)),
        may_skip_steps=bool(asked.method_options),
    )


def _bands(values: Values, lr: QgsRasterLayer) -> tuple[int, ...]:
    return values.bands(d.BANDS) or data_bands(lr)


def _run_size(
    values: Values,
    lr: QgsRasterLayer,
    size: tuple[int, int],
    asked: Job,
    settings: Settings,
    wanted: Sequence[Layer],
) -> RunSize:
    """The numbers of the run; `size` is (columns, rows) in LR pixels, `wanted` the layers."""
    spec, bands = settings.spec, len(_bands(values, lr))
    return RunSize(
        model=settings.card.size_of(spec),
        width=size[0],
        height=size[1],
        bands=bands,
        scale=settings.scale,
        steps=settings.steps,
        value_bytes=_value_bytes(values.choice(p.OUTPUT_TYPE), lr),
        is_float=_is_float(values.choice(p.OUTPUT_TYPE), lr),
        samples=asked.samples,
        error_planes=asked.error_planes,
        has_map=any(layer.name == REFERENCE_MAP for layer in wanted),
        is_compressed=_is_compressed(values.text(p.CREATION_OPTIONS)),
        tiles=tiles(values),
        stages=tuple(stage.scale for stage in spec.stages(settings.scale)),
        keeps_passes=values.yes(p.PASSES),
        layers=tuple(_layer_size(layer, bands) for layer in wanted if layer in spec.layers),
        halo_lr_px=halo_of(settings.sensor),
    )


def _layer_size(layer: Layer, bands: int) -> LayerSize:
    is_float, is_lr = layer.dtype.startswith("float"), layer.grid == LR_GRID
    return LayerSize(layer.bands or bands, _BYTES[layer.dtype], is_float, is_lr)


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
    """Path of the result; empty if QGIS will choose one."""
    if isinstance(output, QgsProcessingOutputLayerDefinition):
        output = output.sink.staticValue()
    if not isinstance(output, str) or output in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return ""
    return os.path.abspath(output)


def _is_compressed(creation_options: str) -> bool:
    """Tell whether the result is compressed, which is the default."""
    words = [word.strip().upper() for word in creation_options.split("|")]
    return "COMPRESS=NONE" not in words


def _value_bytes(kind: str, lr: QgsRasterLayer) -> int:
    return _BYTES.get(kind) or QgsRasterBlock.typeSize(lr.dataProvider().dataType(1))


def _is_float(kind: str, lr: QgsRasterLayer) -> bool:
    if kind != "same":
        return kind.startswith("float")
    floats = (Qgis.DataType.Float32, Qgis.DataType.Float64)
    return lr.dataProvider().dataType(1) in floats
