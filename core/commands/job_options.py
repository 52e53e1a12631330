# SPDX-License-Identifier: GPL-2.0-or-later
"""Options of super-resolution that the commands for one scene and for many share."""

from __future__ import annotations

import argparse

from ..jobs.errors import BadJobError
from ..jobs.sensor import AUTO, NAMED
from ..jobs.superresolution import (
    DEFAULT_MODEL,
    DEVICES,
    ENGINES,
    OUTPUT_TYPES,
    PRECISIONS,
    Cluster,
    Extras,
    Job,
    Options,
    Tiles,
)
from .method_options import add_method_options, method_options_of

_SENSORS = f"what made the raster: {AUTO}, {', '.join(NAMED)}, or psf:SIGMA,NOISE[,JPEG]"


def add_job_options(command: argparse.ArgumentParser) -> None:
    """Declare the options that `job_of` reads."""
    _add_images(command)
    _add_model(command)
    _add_machine(command)


def _add_images(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--reference", action="append", default=[], metavar="REF.tif", help="repeatable")
    add("--bands", type=int, nargs="+", default=[], help="bands from 1; default every band")
    add("--reference-bands", type=int, nargs="+", default=[], help="three bands of the references")
    add("--extent", type=float, nargs=4, metavar=("XMIN", "YMIN", "XMAX", "YMAX"))
    add("--output-type", default="same", choices=OUTPUT_TYPES)
    add("--nodata", type=float, help="nodata value of the input, if it does not say")
    add("--creation-option", action="append", default=[], metavar="KEY=VALUE")
    add("--mask", default="", metavar="FILE", help="GeoJSON: only inside of its polygons")
    add("--samples", type=int, default=Extras.samples, help="seeds of the uncertainty")
    add("--overwrite", action="store_true")


def _add_model(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE")
    add("--preset", default="", help="of the model; default its first, as `ttrd3 models` lists")
    add("--scale", type=int, default=0, help="default the model's own")
    add("--steps", type=int, help="sampling steps, instead of the preset's")
    add("--noise", type=float, help="noise level 0 to 1, instead of the preset's")
    add("--sensor", default=AUTO, metavar="SENSOR", help=_SENSORS)
    add("--seed", type=int, default=10)
    add("--no-consistency", action="store_true", help="do not force agreement with the LR raster")
    add_method_options(command)


def _add_machine(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--device", default="auto", choices=DEVICES)
    add("--precision", default="auto", choices=PRECISIONS)
    add("--tile-lr-px", type=int, default=0)
    add("--overlap-lr-px", type=int, default=-1)
    add("--batch", type=int, default=0, help="tiles computed together, 0 for as many as fit")
    add("--threads", type=int, default=0)
    add("--resume", action="store_true", help="keep finished tiles when cancelled, and go on")
    add("--engine", default="local", choices=ENGINES, help="dask: on a cluster")
    add("--scheduler", default="", metavar="ADDRESS", help="of the cluster, as tcp://host:8786")
    add("--workers", type=int, default=0, metavar="N", help="of a cluster on this computer")
    add("--json", action="store_true", help="print events as JSON lines")


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
