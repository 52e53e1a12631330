# SPDX-License-Identifier: GPL-2.0-or-later
"""A quality report from start to finish: rasters -> measures -> a page of HTML."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from ..engine.outputs.opening import BETWEEN_FILES, REFERENCES_TAG
from ..evaluation.files import write_whole
from ..evaluation.gallery import Panel
from ..jobs import protocol
from ..jobs.addresses import file_name
from ..jobs.contract import refuse
from ..jobs.languages import language_of
from ..jobs.messages import Message, joined
from ..jobs.monitor import Emit, Monitor
from ..jobs.quality import QualityJob
from ..machine import device as devices
from . import plots, texts
from .content import ReportSection, draw, fact_list, first_look, provenance, render
from .glance import Glance, Line, measured, of_origin
from .measures import Measures, measure
from .rasters import Rasters, Subject

DRAWING_FROM = 0.9  # share of the progress for the measuring


@dataclass(frozen=True)
class Finding:
    """The material for a page."""

    measures: Measures
    summary: tuple[Message, ...]
    notes: tuple[Message, ...]
    sections: tuple[ReportSection, ...]
    origin: tuple[tuple[str, str], ...]
    tags: Mapping[str, str]
    lines: tuple[Line, ...]
    pictures: tuple[Panel, ...]
    unit: str


def measure_quality(
    job: QualityJob, emit: Emit, cancelled: Callable[[], bool] = lambda: False
) -> protocol.QualityResult:
    """Do a job; report its events to `emit` and return the last one.

    Raises a TTRD3Error worded for the user; then no output is left behind.
    """
    monitor = Monitor(emit, cancelled)
    refuse(job.problems())
    devices.set_threads(job.threads)
    emit(devices.ready(devices.DeviceInfo("cpu", "processor")))
    found = examine(Subject(job.lr, job.sr, job.hr, job.bands), monitor)
    for note in found.notes:
        monitor.warn(note)
    sections = [*found.sections]
    if found.origin:
        sections.append(ReportSection("Origin", fact_list(found.origin)))
    references = [one for one in found.tags.get(REFERENCES_TAG, "").split(BETWEEN_FILES) if one]
    lines = [*found.lines, *of_origin(found.tags, references)]
    glance = Glance("title-quality", file_name(job.sr), found.summary, lines, found.pictures)
    page = render(glance, found.notes, sections, language_of(job.language))
    monitor.check()
    write_whole(Path(job.output), page)
    return _result(job, found, monitor)


def examine(subject: Subject, monitor: Monitor) -> Finding:
    """Measure and draw."""
    plots.load()
    with Rasters(subject) as rasters:

        def on_window(done: int, total: int) -> None:
            fraction = DRAWING_FROM * done / max(1, total)
            monitor.report_activity(protocol.MEASURING, done, total, fraction)

        measures = measure(rasters, on_window)
        return Finding(
            measures,
            tuple(texts.summary(measures, rasters)),
            tuple(texts.notes(measures, rasters)),
            tuple(draw(rasters, measures, monitor)),
            tuple(provenance(rasters)),
            rasters.tags,
            tuple(measured(rasters, measures)),
            tuple(first_look(rasters, measures)),
            texts.unit_of(rasters),
        )


def _result(job: QualityJob, found: Finding, monitor: Monitor) -> protocol.QualityResult:
    measures = found.measures
    ndvi = measures.ndvi
    return protocol.QualityResult(
        report=str(Path(job.output).absolute()),
        summary=joined(found.summary),
        messages=found.summary,
        rmse_lr=measures.rmse,
        bias_lr=measures.bias,
        p95_lr=measures.p95,
        sam_degrees=measures.angle,
        correlation_lr=measures.mean("correlation"),
        sharpness_gain=measures.mean("sharpness"),
        psnr=measures.mean("psnr"),
        ssim=measures.mean("ssim"),
        shift_px=None if measures.shift is None else math.hypot(*measures.shift),
        seconds=round(monitor.elapsed_s, 2),
        bicubic_rmse_lr=measures.bicubic_rmse,
        bicubic_psnr=measures.bicubic_mean("psnr"),
        bicubic_ssim=measures.bicubic_mean("ssim"),
        ndvi_error_lr=None if ndvi is None else ndvi.lr,
        ndvi_noise=None if ndvi is None else ndvi.noise,
        ndvi_error_hr=None if ndvi is None else ndvi.hr,
        sam_hr_degrees=measures.hr_angle,
    )
