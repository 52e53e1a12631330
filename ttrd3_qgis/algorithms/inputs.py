# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the inputs that several algorithms share, in the main thread before a run."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingException, QgsRasterLayer, QgsRectangle

from ..core.jobs.contract import Problem
from ..core.jobs.kinds import AnyJob
from ..core.jobs.same_file import overwrites_input
from ..layers import LayerData, describe
from ..offered import models
from ..own_models import model_source
from ..translation import tr
from ..worker_texts import translated
from . import declare as d
from .values import Values


def mistakes(task: AnyJob, **layers: Iterable[LayerData]) -> list[str]:
    """Sentences about mistakes, except for fields whose file is only made during the run.

    No output may be a file of a layer, which the job does not know while its source is empty.
    """
    made = {field for field, group in layers.items() if not all(one.source for one in group)}
    found = [problem for problem in task.problems() if problem.field not in made]
    read = [one for group in layers.values() for one in group]
    return sentences([*found, *overwritten(task.outputs(), read)])


def sentences(problems: Iterable[Problem]) -> list[str]:
    """Each message of some problems once, in the user's language."""
    told = dict.fromkeys(problem.message for problem in problems)
    return [translated((one,), str(one)) for one in told]


def overwritten(outputs: Iterable[str], layers: Iterable[LayerData]) -> list[Problem]:
    """The mistake of naming a file to write that a layer is read from."""
    sources = [name for layer in layers for name in (layer.uri, layer.original)]
    return [
        Problem("output", "output-is-input", path)
        for path in outputs
        if overwrites_input(path, sources)
    ]


def low_resolution(values: Values) -> tuple[QgsRasterLayer, LayerData]:
    """Read the LR layer; raises QgsProcessingException with a sentence about what is wrong."""
    layer = values.raster(d.INPUT)
    if layer is None:
        raise QgsProcessingException(values.algorithm.invalidRasterError(values.raw, d.INPUT))
    return layer, with_grid(describe(layer))


def with_grid(layer: LayerData) -> LayerData:
    """The layer; raises QgsProcessingException for a web map."""
    if not layer.has_grid():
        sentence = tr("The layer {name} has no pixels of its own; export it to GeoTIFF first.")
        raise QgsProcessingException(sentence.format(name=layer.name))
    return layer


def reference_layers(values: Values, *, optional: bool = False) -> tuple[LayerData, ...]:
    """Read the references; raises QgsProcessingException with a sentence about what is wrong."""
    layers = values.layers(d.REFERENCES)
    rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.isValid()]
    unreadable = values.unreadable_layers(d.REFERENCES)
    if unreadable:
        sentence = tr("The reference {names} cannot be read as a raster; check its path and file.")
        raise QgsProcessingException(sentence.format(names=", ".join(unreadable)))
    if not layers and not optional:
        raise QgsProcessingException(
            tr("No reference is given; choose at least one high-resolution raster.")
        )
    if len(rasters) < len(layers):
        raise QgsProcessingException(
            tr("A reference cannot be read as a raster; choose only valid raster layers.")
        )
    return tuple(describe(layer) for layer in rasters)


def wanted_extent(values: Values, lr: LayerData) -> QgsRectangle | None:
    """Return the wanted extent in the CRS of the LR layer, or None for all of it."""
    extent, given = values.extent(d.EXTENT, lr.crs), values.raw.get(d.EXTENT)
    if extent is None and values.is_set(d.EXTENT) and not isinstance(given, QgsRectangle):
        sentence = tr("{name} must be a layer, or numbers such as 0,100,0,100, not {value}.")
        raise QgsProcessingException(sentence.format(name=d.EXTENT, value=given))
    if extent is not None and not extent.intersects(lr.extent):
        sentence = tr("The extent lies outside of the layer {name}; choose one that overlaps it.")
        raise QgsProcessingException(sentence.format(name=lr.name))
    return extent


def bounds(extent: QgsRectangle) -> tuple[float, float, float, float]:
    """The extent as a job stores it."""
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


def named_model(values: Values) -> str:
    """Name of a bundled model, or path of one of the user's own."""
    return model_source(values.text(d.MODEL), models())


def model_or_file(values: Values) -> str:
    """The model file if one is given, else the named model."""
    return values.file(d.MODEL_FILE) or named_model(values)
