# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 upscale` and `ttrd3 run`: super-resolve a raster."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import tasks
from ..errors import BadJobError
from ..job import (
    DEFAULT_MODEL,
    DEVICES,
    OUTPUT_TYPES,
    PRECISIONS,
    PRESETS,
    Extras,
    Job,
    Options,
    Tiles,
)
from . import Commands
from .running import run_task


def add(commands: Commands) -> None:
    """Add the two commands."""
    _add_upscale(commands.add_parser("upscale", help="super-resolve a raster"))
    run = commands.add_parser("run", help="run a job file")
    run.add_argument("job", type=Path, metavar="JOB.json")
    run.add_argument("--json", action="store_true", help="print events as JSON lines")
    run.set_defaults(function=_run_file)


def _add_upscale(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("lr", metavar="LR.tif", help="low-resolution raster")
    add("--reference", action="append", default=[], metavar="REF.tif", help="repeatable")
    add("--output", required=True, metavar="SR.tif")
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE")
    add("--preset", choices=sorted(PRESETS), default="realistic")
    add("--steps", type=int, help="sampling steps, instead of the preset's")
    add("--noise", type=float, help="noise level 0 to 1, instead of the preset's")
    add("--seed", type=int, default=10)
    add("--bands", type=int, nargs="+", default=[], help="bands from 1; default every band")
    add("--reference-bands", type=int, nargs="+", default=[], help="three bands of the references")
    add("--extent", type=float, nargs=4, metavar=("XMIN", "YMIN", "XMAX", "YMAX"))
    add("--device", default="auto", choices=DEVICES)
    add("--precision", default="auto", choices=PRECISIONS)
    add("--tile-lr-px", type=int, default=0)
    add("--overlap-lr-px", type=int, default=-1)
    add("--batch", type=int, default=0)
    add("--threads", type=int, default=0)
    add("--output-type", default="same", choices=OUTPUT_TYPES)
    add("--nodata", type=float, help="nodata value of the input, if it does not say")
    add("--creation-option", action="append", default=[], metavar="KEY=VALUE")
    add("--no-consistency", action="store_true", help="do not force agreement with the LR raster")
    add("--mask", default="", metavar="FILE", help="GeoJSON: only inside of its polygons")
    add("--uncertainty", default="", metavar="FILE.tif", help="deviation over several seeds")
    add("--samples", type=int, default=Extras.samples, help="seeds of the uncertainty")
    add("--reference-map", default="", metavar="FILE.tif", help="which reference served where")
    add("--report", default="", metavar="FILE.html", help="a page about the run")
    add("--overwrite", action="store_true")
    add("--json", action="store_true", help="print events as JSON lines")
    command.set_defaults(function=_upscale)


def job_of(options: argparse.Namespace) -> Job:
    """The job that `upscale` describes."""
    preset = PRESETS[options.preset]
    return Job(
        lr=options.lr,
        references=tuple(options.reference),
        output=options.output,
        model=options.model,
        bands=tuple(options.bands),
        extent=None if options.extent is None else tuple(options.extent),
        steps=preset.steps if options.steps is None else options.steps,
        noise=preset.noise if options.noise is None else options.noise,
        seed=options.seed,
        device=options.device,
        precision=options.precision,
        tiles=Tiles(options.tile_lr_px, options.overlap_lr_px, options.batch),
        options=Options(
            overwrite=options.overwrite,
            output_type=options.output_type,
            nodata=options.nodata,
            creation_options=tuple(options.creation_option),
            reference_bands=tuple(options.reference_bands),
            consistency=not options.no_consistency,
            threads=options.threads,
        ),
        extras=Extras(
            mask=options.mask,
            uncertainty=options.uncertainty,
            samples=options.samples,
            reference_map=options.reference_map,
            report=options.report,
        ),
    )


def _upscale(options: argparse.Namespace) -> int:
    return run_task(job_of(options), as_json=options.json)


def _run_file(options: argparse.Namespace) -> int:
    try:
        job = tasks.read(options.job.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadJobError(
            f"The job file {options.job} cannot be read ({error.strerror}); check the path."
        ) from None
    except UnicodeDecodeError:
        raise BadJobError(f"The job file {options.job} is no UTF-8 text.") from None
    except ValueError as error:
        raise BadJobError(f"The job file {options.job} cannot be used: {error}") from None
    return run_task(job, as_json=options.json)
