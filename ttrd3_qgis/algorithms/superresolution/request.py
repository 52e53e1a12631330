# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameter values as a Job, in the main thread before a run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
    QgsRectangle,
)

from ...core.jobs.contract import Problem
from ...core.jobs.protocol import Result
from ...core.jobs.superresolution import REFERENCE_MAP, UNCERTAINTY, Extras, Job, Options, Tiles
from ...core.methods.registry import default_presets
from ...core.methods.spec import Preset
from ...layers import LayerData, default_bands, describe
from ...looks.result import Origin
from ...mask import open_mask
from ...materialise import Region
from ...own_models import model_source
from ...translation import tr
from ...worker_texts import translated
from ..values import Values
from . import parameters as p


@dataclass(frozen=True)
class SuperResolutionRequest:
    """What the user asked for. The job's sources are empty where a layer needs a file first."""

    lr: LayerData
    references: tuple[LayerData, ...]
    mask: QgsProcessingFeatureSource | None
    job: Job
    region: Region
    origin: Origin

    def problems(self) -> list[str]:
        """Sentences on what is wrong, without opening a raster."""
        return sentences(self.job.problems(), lr=(self.lr,), references=self.references)


def sentences(problems: Iterable[Problem], **layers: Iterable[LayerData]) -> list[str]:
    """Say what is wrong, but for fields with a layer whose file is only made for the run."""
    made = {field for field, group in layers.items() if not all(one.source for one in group)}
    return [
        translated((problem.message,), problem.sentence)
        for problem in problems
        if problem.field not in made
    ]


@dataclass(frozen=True)
class Targets:
    """The files to write; empty ones are not wanted or not yet known."""

    output: str = ""
    uncertainty: str = ""
    reference_map: str = ""
    report: str = ""

    def placed(self, job: Job) -> Job:
        """The job with these files."""
        extras = replace(job.extras, report=self.report)
        wanted = {UNCERTAINTY: self.uncertainty, REFERENCE_MAP: self.reference_map}
        layers = {name: path for name, path in wanted.items() if path}
        return replace(job, output=self.output, extras=extras, layers=layers)

    def named(self, result: Result) -> Result:
        """The result with its files named as they were here."""
        return replace(
            result,
            output=self.output,
            uncertainty=self.uncertainty,
            reference_map=self.reference_map,
            report=self.report if result.report else "",  # a report may fail, and the run not
        )


def read_request(values: Values) -> SuperResolutionRequest:
    """Read the parameters; raises QgsProcessingException with a sentence on what is wrong."""
    layer, lr = low_resolution(values)
    references = reference_layers(values)
    extent = wanted_extent(values, lr)
    preset = chosen_preset(values)
    job = Job(
        lr=lr.source,
        references=tuple(reference.source for reference in references),
        output="",
        model=values.file(p.MODEL_FILE) or model_source(values.text(p.MODEL), p.MODELS),
        scale=values.integer(p.SCALE),
        bands=values.integers(p.BANDS) or default_bands(layer),
        extent=None if extent is None else bounds(extent),
        steps=preset.steps,
        noise=preset.noise,
        seed=values.integer(p.SEED),
        device=values.text(p.DEVICE),
        precision=values.choice(p.PRECISION),
        tiles=Tiles(*(values.integer(name) for name in (p.TILE_SIZE, p.OVERLAP, p.BATCH_SIZE))),
        options=_options(values),
        method_options={"adaptive_steps": True} if values.yes(p.ADAPTIVE_STEPS) else {},
        extras=Extras(samples=values.integer(p.SAMPLES)),
    )
    job = Targets(*(values.target(name) for name in p.TARGETS)).placed(job)
    region = _region(lr, extent or lr.extent, job.scale)
    origin = Origin.of(layer, job.bands, values.yes(p.COPY_STYLE))
    return SuperResolutionRequest(lr, references, open_mask(values, p.MASK), job, region, origin)


def low_resolution(values: Values) -> tuple[QgsRasterLayer, LayerData]:
    """Read the LR layer; raises QgsProcessingException with a sentence on what is wrong."""
    layer = values.raster(p.INPUT)
    if layer is None:
        raise QgsProcessingException(values.algorithm.invalidRasterError(values.raw, p.INPUT))
    lr = describe(layer)
    if not lr.has_grid():
        sentence = tr("The layer {name} has no pixels of its own; export it to GeoTIFF first.")
        raise QgsProcessingException(sentence.format(name=lr.name))
    return layer, lr


def reference_layers(values: Values) -> tuple[LayerData, ...]:
    """Read the references; raises QgsProcessingException with a sentence on what is wrong."""
    layers = values.layers(p.REFERENCES)
    rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.isValid()]
    unreadable = values.unreadable_layers(p.REFERENCES)
    if unreadable:
        sentence = tr("The reference {names} cannot be read as a raster; check its path and file.")
        raise QgsProcessingException(sentence.format(names=", ".join(unreadable)))
    if not layers:
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
    extent = values.extent(p.EXTENT, lr.crs)
    if extent is not None and not extent.intersects(lr.extent):
        sentence = tr("The extent lies outside of the layer {name}; choose one that overlaps it.")
        raise QgsProcessingException(sentence.format(name=lr.name))
    return extent


def bounds(extent: QgsRectangle) -> tuple[float, float, float, float]:
    """The extent as a job has it."""
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


def _region(lr: LayerData, extent: QgsRectangle, scale: int) -> Region:
    """Say where the output lies and how many pixels it has."""
    shown = extent.intersect(lr.extent)
    columns = scale * lr.size[0] * shown.width() / lr.extent.width()
    rows = scale * lr.size[1] * shown.height() / lr.extent.height()
    return Region(shown, lr.crs, (max(1, round(columns)), max(1, round(rows))))


def chosen_preset(values: Values) -> Preset:
    """The preset, with the steps and the noise that were set by hand."""
    preset = default_presets()[values.choice(p.PRESET)]
    steps, noise = values.optional_number(p.STEPS), values.optional_number(p.NOISE)
    return Preset(
        preset.steps if steps is None else round(steps), preset.noise if noise is None else noise
    )


def _options(values: Values) -> Options:
    return Options(
        overwrite=True,  # QGIS itself asks before it hands over an existing file
        output_type=values.choice(p.OUTPUT_TYPE),
        nodata=values.optional_number(p.NODATA),
        normalization=values.choice(p.NORMALIZATION),
        creation_options=tuple(part for part in values.text(p.CREATION_OPTIONS).split("|") if part),
        reference_bands=band_list(values.text(p.REFERENCE_BANDS)),
        resume=values.yes(p.RESUME),
    )


def band_list(text: str) -> tuple[int, ...]:
    """Read band numbers such as "3,2,1"."""
    try:
        return tuple(int(part) for part in text.replace(";", ",").split(",") if part.strip())
    except ValueError:
        sentence = tr("The bands of the references must be numbers such as 3,2,1, not {text}.")
        raise QgsProcessingException(sentence.format(text=text)) from None
