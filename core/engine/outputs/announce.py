# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user is told before the work begins and after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ...jobs import protocol
from ...jobs.messages import Message, message
from ...jobs.monitor import Monitor
from ...jobs.sensor import Sensor
from ...jobs.superresolution import CHANGE, UNCERTAINTY, Job
from ...jobs.wording.terms import LR
from ...methods.settings import wanted_passes
from ...methods.spec import LR_GRID
from ...ops.sensor_agreement import noise_level
from ..repeats import repeats
from ..scene import Scene
from .files import wanted_layers
from .opening import output_dtype

FEW_VALUES = 32  # integer values; a raster with fewer over its whole range shows steps


def remarks(job: Job, scene: Scene) -> Iterator[Message]:
    """What the user should know before the work begins."""
    if not job.references and scene.settings.reads_references:
        yield message("run-no-reference")
    if job.references and not scene.settings.reads_references:
        yield message("run-references-unused", method=scene.settings.spec.title)
    if job.layer(UNCERTAINTY):
        yield from _about_error(job, scene)
    if job.layer(CHANGE) and not any(one.lie_on_scene for one in scene.references):
        yield message("run-change-unknown")
    if scene.source.grid.crs is None and scene.source.carried.gcps_crs is None:
        yield message("run-no-crs", job.lr)
    if scene.source.left_out:
        yield message("run-bands-left-out", job.lr, bands=", ".join(scene.source.left_out))
    if scene.source.ignores_overviews:
        yield message("raster-overviews-wrong", job.lr, role=LR)
    for times, bands in repeats(scene).items():
        named = ", ".join(_named(scene, band) for band in bands)
        yield message("run-pixels-repeat", job.lr, times=times, bands=named)
    kind = np.dtype(output_dtype(job, scene))
    if kind.kind in "ui" and str(kind) != scene.source.dtype:
        low, high = scene.normalization.low.min(), scene.normalization.high.max()
        if low < np.iinfo(kind).min or high > np.iinfo(kind).max or high - low < FEW_VALUES:
            yield message("run-values-lost", job.lr, low=low, high=high, dtype=kind)


def _about_error(job: Job, scene: Scene) -> Iterator[Message]:
    """What limits the uncertainty of this run."""
    known = scene.calibrated
    if known is None and not scene.settings.draws_noise:
        yield message("run-no-noise")
    if known is not None:
        yield from known.outside


def sensor_seen(sensor: Sensor) -> Message:
    """What the LR raster's own pixels tell of its sensor."""
    blur, quality = sensor.blur_px, sensor.jpeg_quality
    noise = 255 * noise_level(replace(sensor, jpeg_quality=0))
    if quality:
        return message("run-sensor-jpeg", blur=blur, noise=noise, quality=quality)
    if blur or noise:
        return message("run-sensor-seen", blur=blur, noise=noise)
    return message("run-sensor-ideal")


def facts(job: Job, scene: Scene) -> Iterator[Message]:
    """What the run does with the bands and pixels of the LR raster, for the log."""
    if len(scene.groups) > 1:
        groups = ([_named(scene, band) for band in group.members] for group in scene.groups)
        yield message("run-band-groups", groups="; ".join(map(", ".join, groups)))
    if scene.classes is not None:
        yield message("class-mask-hides", share=100 * scene.classes.share)
    if scene.settings.sensor is None:
        yield sensor_seen(scene.sensor)
    if job.layer(UNCERTAINTY) and scene.calibrated is None:
        yield message("error-not-calibrated")


def _named(scene: Scene, band: int) -> str:
    """A band's name, or its number in the file."""
    return scene.source.carried.bands[band].short_name or str(scene.source.bands[band])


def announce(job: Job, scene: Scene, tiles: int) -> protocol.Plan:
    """The size of the work and of its result."""
    target, dtype = scene.target, output_dtype(job, scene)
    pixels, lr = target.width * target.height, scene.source.grid
    size = pixels * scene.source.count * np.dtype(dtype).itemsize
    for layer in wanted_layers(job, scene.settings.spec):
        grid = lr.width * lr.height if layer.grid == LR_GRID else pixels
        bands = layer.bands or scene.source.count
        bands *= job.error_planes if layer.name == UNCERTAINTY else 1
        size += grid * bands * np.dtype(layer.dtype).itemsize
    each = lr.width * lr.height * scene.source.count * np.dtype(dtype).itemsize
    size += each * sum(finer**2 for finer in wanted_passes(job, scene.settings))
    return protocol.Plan(
        target.width,
        target.height,
        scene.source.count,
        dtype,
        tiles,
        scene.settings.steps,
        size,
    )


def conclude(job: Job, count: int, skipped: int, holes: int, monitor: Monitor) -> None:
    """Report tiles with nothing to compute, and pixels without a value."""
    if skipped:
        code = "run-tiles-outside" if job.extras.mask else "run-tiles-nodata"
        monitor.log(message(code, skipped=skipped, count=count))
    if holes:
        monitor.warn("run-holes", subject=job.lr, holes=holes)
