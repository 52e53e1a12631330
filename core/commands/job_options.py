# SPDX-License-Identifier: GPL-2.0-or-later
"""Options of super-resolution that the commands for one scene and for many share."""

from __future__ import annotations

import argparse
from typing import Any

from ..jobs.classes import NAMED as NAMED_CLASSES
from ..jobs.errors import BadJobError
from ..jobs.language_names import ENGLISH, LANGUAGES
from ..jobs.sensor import AUTO, CHOICES
from ..jobs.superresolution import (
    DEFAULT_MODEL,
    DEVICES,
    ENGINES,
    LEVELS,
    NORMALIZATIONS,
    OUTPUT_TYPES,
    PRECISIONS,
    Cluster,
    Extras,
    Job,
    Options,
    Tiles,
)
from .method_options import add_method_options, method_options_of

_SENSORS = f"what made the raster: {AUTO}, {CHOICES}; default {AUTO}"
DEVICE_HELP = f"one of {', '.join(DEVICES)}; default auto: the fastest that works"


def add_job_options(command: argparse.ArgumentParser) -> None:
    """Declare the options that `job_of` reads."""
    _add_images(command)
    _add_model(command)
    _add_machine(command)


def _add_images(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    reference = "high-resolution raster to take detail from; repeatable"
    add("--reference", action="append", default=[], metavar="REF.tif", help=reference)
    bands: dict[str, Any] = {"type": int, "nargs": "+", "default": [], "metavar": "N"}
    add("--bands", help="bands from 1, in this order; default every band of data", **bands)
    add("--reference-bands", help="up to three bands of the references", **bands)
    corners = ("XMIN", "YMIN", "XMAX", "YMAX")
    add("--extent", type=float, nargs=4, metavar=corners, help="part of the raster, in its CRS")
    _add_values(command)
    add("--mask", default="", metavar="FILE", help="GeoJSON: only inside of its polygons")
    classes = "raster of classes such as clouds, whose pixels count as nodata"
    add("--class-mask", default="", metavar="FILE", help=classes)
    hidden = f"of the class mask: {', '.join(NAMED_CLASSES)}, or numbers such as 8,9,10 or bits:3,4"
    hidden += f"; default {Extras.mask_classes}"
    add("--mask-classes", default=Extras.mask_classes, metavar="CLASSES", help=hidden)
    seeds = f"how many seeds an uncertainty is computed from, default {Extras.samples}"
    add("--samples", type=int, default=Extras.samples, metavar="N", help=seeds)
    levels = ", ".join(map(str, LEVELS))
    widths = f"add the half widths of the intervals of {levels} %% to the uncertainty"
    add("--intervals", action="store_true", help=widths)
    passes = "also write what each pass of a cascade leaves to the next, as NAME_x2.tif and so on"
    add("--passes", action="store_true", help=passes)
    add("--overwrite", action="store_true", help="replace outputs that exist")


def _add_values(command: argparse.ArgumentParser) -> None:
    """How pixel values are read and written."""
    add = command.add_argument
    kind = "data type of the result, default that of the input"
    add("--output-type", default=Options.output_type, choices=OUTPUT_TYPES, help=kind)
    nodata = "nodata value of the input, if it does not say"
    add("--nodata", type=float, metavar="VALUE", help=nodata)
    values = (
        "which values the model is shown as black and white: the range of the data type, 0.5 %% "
        "to 99.5 %% of the pixels, or the extremes; default auto: bytes by type, others by "
        "percentile"
    )
    add("--normalization", default=Options.normalization, choices=NORMALIZATIONS, help=values)
    option = "creation option of GDAL's GeoTIFF driver; repeatable"
    add("--creation-option", action="append", default=[], metavar="KEY=VALUE", help=option)


def _add_model(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    named = f"name or weights file of the model, default {DEFAULT_MODEL}"
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE", help=named)
    add("--preset", default="", help="preset of the model; default its first, see `ttrd3 models`")
    scale = "how many times finer, default the model's own"
    add("--scale", type=int, default=0, metavar="N", help=scale)
    add("--steps", type=int, metavar="N", help="sampling steps, instead of the preset's")
    add("--noise", type=float, metavar="X", help="noise level 0 to 1, instead of the preset's")
    add("--sensor", default=AUTO, metavar="SENSOR", help=_SENSORS)
    seed = f"seed of the random numbers, default {Job.seed}; the same seed gives the same result"
    add("--seed", type=int, default=Job.seed, metavar="N", help=seed)
    add("--no-consistency", action="store_true", help="do not force agreement with the LR raster")
    add_method_options(command)


def _add_machine(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--device", default="auto", choices=DEVICES, metavar="NAME", help=DEVICE_HELP)
    precision = "arithmetic of the computation; default auto: what the device computes well"
    add("--precision", default="auto", choices=PRECISIONS, help=precision)
    number: dict[str, Any] = {"type": int, "metavar": "N"}
    add("--tile-lr-px", default=0, help="side of a tile in LR pixels, 0 for the model's", **number)
    overlap = "overlap of tiles in LR pixels, -1 for the model's"
    add("--overlap-lr-px", default=-1, help=overlap, **number)
    add("--batch", default=0, help="tiles computed together, 0 for as many as fit", **number)
    add("--threads", default=0, help="processor threads, 0 for all", **number)
    add("--resume", action="store_true", help="keep finished tiles when cancelled, and go on")
    add("--engine", default="local", choices=ENGINES, help="dask: on a cluster")
    add(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="address of the Dask scheduler, such as tcp://host:8786",
    )
    workers = "start this many Dask workers on this computer"
    add("--workers", type=int, default=0, metavar="N", help=workers)
    add("--json", action="store_true", help="print events as JSON lines")


def add_language(command: argparse.ArgumentParser) -> None:
    """Add the language of a report."""
    told = "language of the first sheet of the report"
    command.add_argument("--language", default=ENGLISH, choices=LANGUAGES, help=told)


def extras_of(options: argparse.Namespace, report: str = "", language: str = ENGLISH) -> Extras:
    """The masks and further outputs that the options describe."""
    return Extras(
        mask=options.mask,
        samples=options.samples,
        report=report,
        class_mask=options.class_mask,
        mask_classes=options.mask_classes,
        intervals=options.intervals,
        language=language,
    )


def job_of(options: argparse.Namespace, lr: str, output: str, extras: Extras) -> Job:
    """The job described by the options, without layers."""
    return Job(
        lr=lr,
        references=tuple(options.reference),
        output=output,
        model=options.model,
        bands=tuple(options.bands),
        extent=None if options.extent is None else tuple(options.extent),
        scale=options.scale,
        preset=options.preset,
        steps=options.steps,
        noise=options.noise,
        sensor=options.sensor,
        seed=options.seed,
        device=options.device,
        precision=options.precision,
        tiles=Tiles(options.tile_lr_px, options.overlap_lr_px, options.batch),
        options=_options_of(options),
        method_options=method_options_of(options),
        extras=extras,
        engine=options.engine,
        cluster=_cluster_of(options),
    )


def _options_of(options: argparse.Namespace) -> Options:
    return Options(
        overwrite=options.overwrite,
        output_type=options.output_type,
        nodata=options.nodata,
        normalization=options.normalization,
        creation_options=tuple(options.creation_option),
        reference_bands=tuple(options.reference_bands),
        consistency=not options.no_consistency,
        threads=options.threads,
        resume=options.resume,
    )


def _cluster_of(options: argparse.Namespace) -> Cluster:
    if options.engine == "local" and (options.scheduler or options.workers):
        raise BadJobError("engine-not-dask")
    if options.scheduler and options.workers:
        raise BadJobError("scheduler-and-workers")
    return Cluster(options.scheduler, options.workers)
