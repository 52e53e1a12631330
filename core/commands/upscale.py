# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 upscale` and `ttrd3 run`: super-resolve a raster."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from ..jobs import kinds
from ..jobs.contract import refuse
from ..jobs.errors import BadJobError, MalformedJobError
from ..jobs.reading import JOB_BYTES, read_text
from ..jobs.superresolution import Job
from ..methods.registry import model_card
from ..methods.settings import with_passes
from . import Commands, job_options
from .method_options import add_layer_files, layer_files
from .running import run_task


def add(commands: Commands) -> None:
    """Add the two commands."""
    _add_upscale(commands.add_parser("upscale", help="super-resolve a raster"))
    run = commands.add_parser("run", help="run a job file")
    run.add_argument("job", type=Path, metavar="JOB.json", help="a job as JSON, of any kind")
    run.add_argument(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="the address in the job file, which you trust: a scheduler can run code here",
    )
    run.add_argument("--json", action="store_true", help="print events as JSON lines")
    run.set_defaults(function=_run_file)


def _add_upscale(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("lr", metavar="LR.tif", help="low-resolution raster")
    add("--output", required=True, metavar="SR.tif", help="GeoTIFF to write")
    add_layer_files(command)
    add("--report", default="", metavar="FILE.html", help="a page about the run")
    job_options.add_language(command)
    job_options.add_job_options(command)
    command.set_defaults(function=_upscale)


def job_of(options: argparse.Namespace) -> Job:
    """The job described by the options of `upscale`."""
    extras = job_options.extras_of(options, options.report, options.language)
    job = job_options.job_of(options, options.lr, options.output, extras)
    job = replace(job, layers=layer_files(options))
    return with_passes(job, model_card(job.model)) if options.passes else job


def _upscale(options: argparse.Namespace) -> int:
    return run_task(job_of(options), as_json=options.json)


def _run_file(options: argparse.Namespace) -> int:
    try:
        job = kinds.read(read_text(options.job, JOB_BYTES))
    except OSError as error:
        reason = error.strerror
        raise BadJobError("job-file-unreadable", subject=str(options.job), reason=reason) from None
    except UnicodeDecodeError:
        raise BadJobError("job-file-no-text", subject=str(options.job)) from None
    except MalformedJobError as error:
        raise BadJobError("job-file-unusable", subject=str(options.job), reason=error) from None
    refuse(job.problems())
    _refuse_unknown_scheduler(job, options)
    return run_task(job, as_json=options.json)


def _refuse_unknown_scheduler(job: kinds.AnyJob, options: argparse.Namespace) -> None:
    """A job file may be somebody else's, and a scheduler can make this process run any code."""
    named = job.cluster.scheduler if isinstance(job, Job) and job.engine == "dask" else ""
    if named != options.scheduler:
        code = "scheduler-to-confirm" if named else "scheduler-not-in-file"
        raise BadJobError(code, subject=str(options.job), scheduler=named or options.scheduler)
