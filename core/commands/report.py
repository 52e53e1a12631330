# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 report`: the quality of a super-resolved raster, as a page of HTML."""

from __future__ import annotations

import argparse

from ..jobs.quality import QualityJob
from . import Commands
from .job_options import add_language
from .running import run_task


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("report", help="compare a super-resolved raster with its input")
    add = command.add_argument
    add("--lr", required=True, metavar="LR.tif", help="the raster that it was made of")
    add("--sr", required=True, metavar="SR.tif", help="the super-resolved raster")
    add("--hr", default="", metavar="HR.tif", help="a true high-resolution raster, if there is one")
    add("--output", required=True, metavar="REPORT.html", help="page to write")
    add("--bands", type=int, nargs="+", default=[], help="bands of LR that SR was made of, from 1")
    add_language(command)
    add("--threads", type=int, default=0, help="processor threads, 0 for all")
    add("--overwrite", action="store_true", help="replace the page if it exists")
    add("--json", action="store_true", help="print events as JSON lines")
    command.set_defaults(function=_report)


def job_of(options: argparse.Namespace) -> QualityJob:
    """The job described by the options."""
    return QualityJob(
        lr=options.lr,
        sr=options.sr,
        output=options.output,
        hr=options.hr,
        bands=tuple(options.bands),
        overwrite=options.overwrite,
        threads=options.threads,
        language=options.language,
    )


def _report(options: argparse.Namespace) -> int:
    return run_task(job_of(options), as_json=options.json)
