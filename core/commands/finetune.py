# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 finetune`: adapt a model to the sensor of some high-resolution rasters."""

from __future__ import annotations

import argparse

from ..jobs.finetune import HELD_OUT, MINUTES, FinetuneJob
from ..jobs.sensor import AUTO, CHOICES
from ..jobs.superresolution import DEFAULT_MODEL, DEVICES
from . import Commands
from .job_options import DEVICE_HELP
from .running import run_task

_SENSORS = f"of the rasters to sharpen, which the references are reduced by: {AUTO}, {CHOICES}"


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("finetune", help="adapt a model to your own sensor")
    add = command.add_argument
    add(
        "--reference",
        action="append",
        default=[],
        metavar="REF.tif",
        help="high-resolution raster to learn from; repeatable",
    )
    add("--output", required=True, metavar="MY.safetensors", help="weights file to write")
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE", help="weights to begin with")
    add("--name", default="", help="name of the new model; default that of the output")
    add("--bands", type=int, nargs="+", default=[], help="one to three bands from 1")
    add("--sensor", default=AUTO, metavar="SENSOR", help=_SENSORS)
    add("--minutes", type=float, default=MINUTES, help=f"time to take, default {MINUTES:g}")
    add("--steps", type=int, default=0, help="training steps, instead of the minutes")
    add("--held-out", type=float, default=HELD_OUT, help="share of blocks that only score")
    seed = f"seed of the random numbers, default {FinetuneJob.seed}"
    add("--seed", type=int, default=FinetuneJob.seed, metavar="N", help=seed)
    add("--device", default="auto", choices=DEVICES, metavar="NAME", help=DEVICE_HELP)
    add("--threads", type=int, default=0, help="processor threads, 0 for all")
    add(
        "--perceptual-weights",
        default="",
        metavar="FILE",
        help="VGG-19 or LPIPS tensors as training loss, instead of the built-in one",
    )
    add("--lpips-weights", default="", metavar="FILE", help="score with LPIPS as well")
    add("--overwrite", action="store_true", help="replace the output if it exists")
    add("--json", action="store_true", help="print events as JSON lines")
    command.set_defaults(function=_finetune)


def job_of(options: argparse.Namespace) -> FinetuneJob:
    """The job described by the options."""
    return FinetuneJob(
        references=tuple(options.reference),
        output=options.output,
        model=options.model,
        name=options.name,
        bands=tuple(options.bands),
        sensor=options.sensor,
        minutes=options.minutes,
        steps=options.steps,
        held_out=options.held_out,
        seed=options.seed,
        device=options.device,
        threads=options.threads,
        overwrite=options.overwrite,
        perceptual_weights=options.perceptual_weights,
        lpips_weights=options.lpips_weights,
    )


def _finetune(options: argparse.Namespace) -> int:
    return run_task(job_of(options), as_json=options.json)
