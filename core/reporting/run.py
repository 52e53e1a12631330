# SPDX-License-Identifier: GPL-2.0-or-later
"""A super-resolution run and, if requested, its report."""

from __future__ import annotations

import logging
import math
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import rasterio

from ..engine import pipeline
from ..engine.outputs.opening import CALIBRATION_TAG, NOT_CALIBRATED, WIDTH
from ..evaluation.files import write_part
from ..jobs import protocol
from ..jobs.addresses import file_name
from ..jobs.errors import CancelledError, TTRD3Error
from ..jobs.languages import language_of
from ..jobs.messages import message
from ..jobs.monitor import Emit, Monitor
from ..jobs.superresolution import (
    CHANGE,
    INVENTED,
    REFERENCE_MAP,
    UNCERTAINTY,
    Extras,
    Job,
)
from ..jobs.unfinished import part_file
from ..methods.layers import layers_of
from ..methods.registry import model_card
from ..methods.settings import Settings, wanted_passes
from ..methods.spec import MethodSpec
from ..raster.carried import data_bands
from . import plots
from .content import Fact, ReportSection, fact_list, paragraph, plot, render
from .glance import (
    Glance,
    Line,
    change_shares,
    invented_shares,
    of_layers,
    of_origin,
    of_uncertainty,
)
from .quality import examine
from .rasters import LOOK_PX, Subject
from .remarks import other_warnings, reference_table

LOG = logging.getLogger("ttrd3.reporting")


def run(job: Job, emit: Emit, cancelled: Callable[[], bool] = lambda: False) -> protocol.Result:
    """Super-resolve and report; the SR raster is kept even if the report fails.

    The report is made before the files get their names: all of them appear together.
    """
    if not job.extras.report:
        return pipeline.run(job, emit, cancelled)
    warned: list[protocol.Warn] = []

    def listen(event: protocol.Event) -> None:
        if isinstance(event, protocol.Warn):
            warned.append(event)
        emit(event)

    def report(result: protocol.Result) -> protocol.Result:
        return _reported(job, result, warned, Monitor(_as_reporting(emit), cancelled))

    return pipeline.run(job, listen, cancelled, report)


def _reported(
    job: Job, result: protocol.Result, warned: Sequence[protocol.Warn], monitor: Monitor
) -> protocol.Result:
    """Write the report of a result; without one the result stands."""
    try:
        write_run_report(job, result, warned, monitor)
    except CancelledError:
        monitor.warn("report-cancelled")
    except TTRD3Error as error:
        monitor.warn(message("report-not-written"), *error.messages)
    except Exception as error:  # hours of work must not be lost to an error in a picture
        LOG.debug("report", exc_info=True)
        reason = message("report-unexpected", kind=type(error).__name__, reason=error)
        monitor.warn(message("report-not-written"), reason)
    else:
        return replace(result, report=str(Path(job.extras.report).absolute()))
    return result


def _unpublished(result: protocol.Result) -> protocol.Result:
    """The result with the names that its files have until they are published."""

    def part(path: str) -> str:
        return str(part_file(path, os.getpid())) if path else ""

    return replace(
        result,
        output=part(result.output),
        uncertainty=part(result.uncertainty),
        reference_map=part(result.reference_map),
        layers={name: part(path) for name, path in result.layers.items()},
    )


def _as_reporting(emit: Emit) -> Emit:
    """The raster is complete: while the report is made, the progress stays at 100 %."""

    def tell(event: protocol.Event) -> None:
        if isinstance(event, protocol.Progress):
            event = replace(event, fraction=1.0, activity=protocol.REPORTING)
        emit(event)

    return tell


def write_run_report(
    job: Job, result: protocol.Result, warned: Sequence[protocol.Warn], monitor: Monitor
) -> None:
    """Write the page of a run: its quality, parameters, references, warnings and timings.

    It is published together with the rasters, which have temporary names until then.
    """
    draft, settings = _unpublished(result), Settings.of(job, model_card(job.model))
    subject = Subject(
        job.lr,
        draft.output,
        sr_name=Path(result.output).name,
        bands=job.bands,
        extent=job.extent,
        nodata=job.options.nodata,
        passes={finer: draft.layers[name] for finer, name in wanted_passes(job, settings).items()},
    )
    found, layers = examine(subject, monitor), _read_layers(draft, settings.spec)
    shapes = {values.shape for values in layers.values()}
    shown = {shape: _shown(draft.output, shape) for shape in shapes}
    within = {name: values[shown[values.shape]] for name, values in layers.items()}
    sections = [
        *found.sections,
        *_pictures(draft, layers, within, settings.spec),
        ReportSection("References", reference_table(job, warned, settings.reads_references)),
        ReportSection("Run", fact_list(_facts(job, settings, result, found.origin))),
        *other_warnings(job, warned),
    ]
    lines = [*found.lines, *_of_layers(within, found.unit)]
    lines += _of_origin(found.tags, job, settings)
    glance = Glance("title-run", file_name(job.lr), found.summary, lines, found.pictures)
    page = render(glance, found.notes, sections, language_of(job.extras.language))
    monitor.check()
    write_part(Path(job.extras.report), page)


def _of_origin(tags: Mapping[str, str], job: Job, settings: Settings) -> Iterator[Line]:
    names = [file_name(path) for path in job.references]
    if not names or settings.reads_references:
        return of_origin(tags, names)
    return of_origin(tags, (), message("run-references-unused", method=settings.spec.title))


def _read_layers(result: protocol.Result, spec: MethodSpec) -> dict[str, npt.NDArray[Any]]:
    """The layers but for the map of references, decimated, the mean of their bands."""
    shown = {layer.name for layer in layers_of(spec)} - {UNCERTAINTY, REFERENCE_MAP}
    found = {name: _band(path) for name, path in result.layers.items() if name in shown}
    if result.uncertainty:
        found[UNCERTAINTY] = _error(result.uncertainty)
    return found


def _of_layers(layers: Mapping[str, npt.NDArray[Any]], unit: str) -> Iterator[Line]:
    """What the layers tell of the result."""
    yield from of_layers(layers.get(INVENTED), layers.get(CHANGE))
    if UNCERTAINTY in layers:
        yield from of_uncertainty(layers[UNCERTAINTY], unit)


def _facts(
    job: Job, settings: Settings, result: protocol.Result, origin: Sequence[Fact]
) -> list[Fact]:
    told = {
        *("seed", "steps", "noise", "model", "references", "notice", "input"),
        *("weights (sha256)", "bands"),
    }
    parameters = [
        ("model", f"{result.model}, weights sha256 {result.weights_sha256}"),
        ("steps, noise, seed", f"{settings.steps}, {settings.noise:g}, {job.seed}"),
        ("bands", ", ".join(map(str, job.bands)) or "all"),
        ("extent", "all" if job.extent is None else ", ".join(f"{x:.10g}" for x in job.extent)),
        ("normalisation", job.options.normalization),
        ("agreement enforced", "yes" if job.options.consistency else "no"),
        ("device, precision", f"{result.device}, {job.precision}"),
        ("mask", file_name(job.extras.mask) or "none"),
        ("class mask", _class_mask(job.extras)),
        ("time", _duration(result.seconds)),
        ("tiles", f"{result.tiles}, {result.seconds / max(1, result.tiles):.2f} s each on average"),
    ]
    return [*parameters, *(fact for fact in origin if fact[0] not in told)]


def _class_mask(extras: Extras) -> str:
    if not extras.class_mask:
        return "none"
    return f"{file_name(extras.class_mask)}, classes {extras.mask_classes}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{seconds:.1f} s" if minutes < 1 else f"{minutes:.0f} min {rest:.0f} s"


def _pictures(
    result: protocol.Result,
    layers: Mapping[str, npt.NDArray[Any]],
    within: Mapping[str, npt.NDArray[Any]],
    spec: MethodSpec,
) -> list[ReportSection]:
    """The optional rasters of the run; `within` are their values where the result has some."""
    found = []
    if result.uncertainty:
        found.append(_uncertainty(result.uncertainty, layers[UNCERTAINTY]))
    if result.reference_map:
        words = "Which reference served where; 0 and blank mean none."
        uri = plots.class_plot(_band(result.reference_map, bands=(1,)), "reference")
        found.append(
            ReportSection("Use of references", paragraph(words) + plot(uri, "Map of use."))
        )
    known = {layer.name: layer for layer in layers_of(spec)}
    for name, values in layers.items():
        if name == UNCERTAINTY:
            continue
        title = known[name].title
        said = TOLD.get(name, _mean)(within[name])
        words = paragraph(known[name].help) + paragraph(said)
        found.append(
            ReportSection(title, words + plot(plots.map_plot(values, title.lower()), title))
        )
    return found


def _uncertainty(path: str, values: npt.NDArray[Any]) -> ReportSection:
    """What the uncertainty is, how large it is, whether it holds for this run, and its map."""
    with rasterio.open(path) as file:
        held = file.tags().get(CALIBRATION_TAG, NOT_CALIBRATED)
    if held == NOT_CALIBRATED:
        words = "Standard deviation over several seeds: where it is high, distrust the detail."
        label = "standard deviation"
    else:
        words = f"The absolute error to expect, mean of all bands. {_mean(values)} {held}"
        label = "expected error"
    uri = plots.map_plot(values, label, colours="viridis")
    return ReportSection("Uncertainty", paragraph(words) + plot(uri, "Map of uncertainty."))


def _error(path: str) -> npt.NDArray[Any]:
    """The uncertainty without the widths of its intervals, mean of the bands."""
    with rasterio.open(path) as file:
        names = file.descriptions
    return _band(path, [n for n, name in enumerate(names, 1) if not (name or "").startswith(WIDTH)])


def _shares(values: npt.NDArray[Any]) -> str:
    """How much of the area is observed and how much invented."""
    shares = invented_shares(values)
    if shares is None:
        return "No pixel has a value."
    observed, invented = shares
    return (
        f"{observed:.0%} of the area is as good as observed, {invented:.0%} is invented, "
        f"{1 - observed - invented:.0%} lies between."
    )


def _changed(values: npt.NDArray[Any]) -> str:
    """How much of the area contradicts the references."""
    shares = change_shares(values)
    if shares is None:
        return "No reference shows the place."
    seen, changed = shares
    return f"References show {seen:.0%} of the area; {changed:.0%} of that has probably changed."


TOLD = {INVENTED: _shares, CHANGE: _changed}


def _mean(values: npt.NDArray[Any]) -> str:
    """The mean of what is known of a layer."""
    known = values[np.isfinite(values)]
    return f"Its mean is {known.mean():.3g}." if known.size else "No pixel has a value."


def _band(path: str, bands: Sequence[int] = ()) -> npt.NDArray[Any]:
    """Mean of the bands, all by default, decimated, NaN where there is nothing."""
    with rasterio.open(path) as file:
        step = max(1, math.ceil(max(file.width, file.height) / LOOK_PX))
        shape = max(1, file.height // step), max(1, file.width // step)
        values, known = _decimated(file, bands or file.indexes, shape)
    return np.where(known.all(axis=0), values.mean(axis=0), np.nan)


def _shown(result: str, shape: tuple[int, ...]) -> npt.NDArray[Any]:
    """Where the result has a value in some band, decimated to a shape."""
    with rasterio.open(result) as file:
        values, known = _decimated(file, data_bands(file) or file.indexes, shape)
    shown: npt.NDArray[Any] = (known & np.isfinite(values)).any(axis=0)
    return shown


def _decimated(
    file: rasterio.DatasetReader, bands: Sequence[int], shape: tuple[int, ...]
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Values of bands in so many pixels, and where there are any."""
    size = (len(bands), *shape)
    values = file.read(bands, out_shape=size, out_dtype="float64")
    return values, file.read_masks(bands, out_shape=size) > 0
