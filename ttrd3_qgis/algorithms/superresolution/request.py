# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the parameters as a Job, in the main thread before a run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

from qgis.core import QgsProcessingException, QgsRectangle

from ...core.jobs.errors import BadJobError, BadWeightsError
from ...core.jobs.superresolution import Extras, Job, Options, Tiles
from ...core.methods.settings import Settings, with_passes
from ...layers import LayerData, data_bands, describe, left_out
from ...looks.result import Origin
from ...mask import Mask, open_mask, write_mask
from ...materialise import Region
from ...offered import understood
from ...pass_rasters import in_their_way
from ...translation import report_language
from ...worker_texts import said
from .. import declare as d
from ..inputs import (
    bounds,
    low_resolution,
    mistakes,
    model_or_file,
    reference_layers,
    wanted_extent,
    with_grid,
)
from ..run import Run
from ..values import Values, band_list
from . import parameters as p
from .of_methods import chosen_options, layer_files


@dataclass(frozen=True)
class SuperResolutionRequest:
    """The user's request.

    The sources of the job `asked` are empty for layers that need a file first, and only outputs
    with a path are in it: temporary ones get their paths during the run. `settings` are None if the
    model cannot do what is asked, with the reason in `refusal`, or if it cannot be read: then the
    worker decides. `left_out` is a sentence on bands that are not processed.
    """

    lr: LayerData
    references: tuple[LayerData, ...]
    mask: Mask | None
    classes: LayerData | None
    asked: Job
    settings: Settings | None
    refusal: str
    region: Region
    origin: Origin
    left_out: str

    def problems(self) -> list[str]:
        """Sentences about mistakes, without opening a raster."""
        layers = {"lr": (self.lr,), "references": self.references}
        if self.classes is not None:
            layers["class_mask"] = (self.classes,)
        found = [*mistakes(self.asked, **layers), *in_their_way(self.asked, self.settings)]
        return [*found, self.refusal] if self.refusal else found

    def job(self, run: Run) -> Job:
        """The job with its outputs, and with files for layers that have no file."""
        if self.left_out:
            run.feedback.pushWarning(self.left_out)
        job = _with_targets(self.asked, run.values.layer_target, run.values.target)
        job = _with_passes(job, self.settings, run.values)
        lr, *references = run.sources((self.lr, *self.references), self.region)
        return replace(
            job,
            lr=lr,
            references=tuple(references),
            extras=replace(job.extras, mask=self._mask_file(run), class_mask=self._class_mask(run)),
        )

    def _class_mask(self, run: Run) -> str:
        return "" if self.classes is None else run.source(self.classes, self.region, "classes")

    def _mask_file(self, run: Run) -> str:
        if self.mask is None:
            return ""
        path = run.folder / "mask.json"
        return write_mask(self.mask, self.region, path, run.transforms, run.feedback)


def _with_targets(
    job: Job, layer_target: Callable[[str], str], file_target: Callable[[str], str]
) -> Job:
    """The job with the files to write; empty paths are not wanted or not known yet."""
    return replace(
        job,
        output=layer_target(d.OUTPUT),
        layers=layer_files(layer_target),
        extras=replace(job.extras, report=file_target(p.REPORT)),
    )


def _with_passes(job: Job, settings: Settings | None, values: Values) -> Job:
    """The job with files for what its passes leave, if they are wanted and the model is known."""
    if settings is None or not job.output or not values.yes(p.PASSES):
        return job
    return with_passes(job, settings.card)


def read_request(values: Values) -> SuperResolutionRequest:
    """Read the parameters; raises QgsProcessingException with a sentence about what is wrong."""
    layer, lr = low_resolution(values)
    references = reference_layers(values, optional=True)
    classes = _class_layer(values)
    extent = wanted_extent(values, lr)
    job = replace(
        for_model(values),
        lr=lr.source,
        references=tuple(reference.source for reference in references),
        bands=values.bands(d.BANDS) or data_bands(layer),
        extent=None if extent is None else bounds(extent),
        sensor=values.sensor(),
        seed=values.integer(d.SEED),
        device=values.text(d.DEVICE),
        precision=values.choice(p.PRECISION),
        tiles=tiles(values),
        options=_options(values),
        extras=_extras(values, classes),
    )
    job = _with_targets(job, values.target, values.target)
    settings, refusal = _understood(job)
    job = job if settings is None else replace(job, scale=settings.scale)
    job = _with_passes(job, settings, values)
    region = _region(lr, extent or lr.extent, max(1, job.scale))
    origin = Origin.of(layer, job.bands, values.yes(p.COPY_STYLE))
    mask = open_mask(values, p.MASK)
    return SuperResolutionRequest(
        lr=lr,
        references=references,
        mask=mask,
        classes=classes,
        asked=job,
        settings=settings,
        refusal=refusal,
        region=region,
        origin=origin,
        left_out=left_out(layer, job.bands),
    )


def _class_layer(values: Values) -> LayerData | None:
    """The raster of classes; raises QgsProcessingException if it cannot be read."""
    if not values.is_set(p.CLASS_MASK):
        return None
    layer = values.raster(p.CLASS_MASK)
    if layer is None:
        raise QgsProcessingException(values.algorithm.invalidRasterError(values.raw, p.CLASS_MASK))
    return with_grid(describe(layer))


def _extras(values: Values, classes: LayerData | None) -> Extras:
    """What is wanted of the uncertainty, and the class mask; the rest is known during the run."""
    return replace(
        _about_error(values),
        class_mask="" if classes is None else classes.source,
        mask_classes=values.text(p.MASK_CLASSES) or Extras.mask_classes,
        language=report_language(),
    )


def _about_error(values: Values) -> Extras:
    return Extras(samples=values.integer(p.SAMPLES), intervals=values.yes(p.INTERVALS))


def _understood(job: Job) -> tuple[Settings | None, str]:
    try:
        return understood(job), ""
    except BadJobError as error:
        return None, said(error)
    except BadWeightsError:  # the worker may know the model; if not, it says so
        return None, ""


def for_model(values: Values) -> Job:
    """What the model is asked for; without a preset or a scale, the model's defaults."""
    steps = values.optional_number(d.STEPS)
    return Job(
        lr="",
        references=(),
        output="",
        model=model_or_file(values),
        scale=values.integer(p.SCALE) if values.is_set(p.SCALE) else 0,
        preset=values.choice(p.PRESET) if values.is_set(p.PRESET) else "",
        steps=None if steps is None else round(steps),
        noise=values.optional_number(p.NOISE),
        method_options=chosen_options(values),
        extras=_about_error(values),
    )


def _region(lr: LayerData, extent: QgsRectangle, scale: int) -> Region:
    """Where the output lies, and its size in pixels."""
    shown = extent.intersect(lr.extent)
    columns = scale * lr.size[0] * shown.width() / lr.extent.width()
    rows = scale * lr.size[1] * shown.height() / lr.extent.height()
    return Region(shown, lr.crs, (max(1, round(columns)), max(1, round(rows))))


def tiles(values: Values) -> Tiles:
    """How to cut the scene."""
    return Tiles(
        tile_lr_px=values.integer(p.TILE_SIZE),
        overlap_lr_px=values.integer(p.OVERLAP),
        batch=values.integer(p.BATCH_SIZE),
    )


def _options(values: Values) -> Options:
    return Options(
        overwrite=True,  # QGIS asks the user before it passes an existing file
        output_type=values.choice(p.OUTPUT_TYPE),
        nodata=values.optional_number(p.NODATA),
        normalization=values.choice(p.NORMALIZATION),
        creation_options=tuple(part for part in values.text(p.CREATION_OPTIONS).split("|") if part),
        reference_bands=band_list(values.text(d.REFERENCE_BANDS)),
        resume=values.yes(p.RESUME),
    )
