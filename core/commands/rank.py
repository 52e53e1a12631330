# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 rank`: which of some references should help a raster."""

from __future__ import annotations

import argparse

from ..jobs.rank import RankJob
from ..jobs.superresolution import DEFAULT_MODEL, DEVICES
from . import Commands
from .job_options import DEVICE_HELP
from .running import run_task


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("rank", help="put references in order of their use")
    add = command.add_argument
    add("lr", metavar="LR.tif", help="low-resolution raster")
    add(
        "--reference",
        action="append",
        default=[],
        metavar="REF.tif",
        help="high-resolution raster to judge; repeatable",
    )
    add("--bands", type=int, nargs="+", default=[], help="bands of the raster from 1")
    add("--reference-bands", type=int, nargs="+", default=[], help="bands of the references")
    add(
        "--extent",
        type=float,
        nargs=4,
        metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
        help="part of the raster, in its CRS",
    )
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE", help="whose features compare texture")
    add("--device", default="auto", choices=DEVICES, metavar="NAME", help=DEVICE_HELP)
    add("--threads", type=int, default=0, help="processor threads, 0 for all")
    add("--json", action="store_true", help="print events as JSON lines")
    command.set_defaults(function=_rank, is_text=True)


def job_of(options: argparse.Namespace) -> RankJob:
    """The job described by the options."""
    return RankJob(
        lr=options.lr,
        references=tuple(options.reference),
        bands=tuple(options.bands),
        reference_bands=tuple(options.reference_bands),
        extent=None if options.extent is None else tuple(options.extent),
        model=options.model,
        device=options.device,
        threads=options.threads,
    )


def _rank(options: argparse.Namespace) -> int:
    return run_task(job_of(options), as_json=options.json)
