# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 evaluate`: measure a model on HR images."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..job import DEFAULT_MODEL, DEVICES, PRECISIONS, PRESETS
from . import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    _add_evaluate(commands.add_parser("evaluate", help="measure a model on HR images"))


def _add_evaluate(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--hr-dir", type=Path, required=True)
    add("--reference-dir", type=Path, help="folder or zip of reference images")
    add(
        "--references", default="same-class", choices=("same-class", "other-class", "noise", "none")
    )
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE")
    add("--preset", choices=sorted(PRESETS), default="realistic")
    add("--steps", type=int)
    add("--noise", type=float)
    add("--seed", type=int, default=10)
    add("--device", default="auto", choices=DEVICES)
    add("--precision", default="auto", choices=PRECISIONS)
    add("--threads", type=int, default=0)
    add("--lpips-weights", type=Path)
    add("--no-consistency", action="store_true")
    add("--by-class", action="store_true", help="print a line a class as well")
    add("--output", type=Path, metavar="METRICS.json")
    command.set_defaults(function=_evaluate)


def _evaluate(options: argparse.Namespace) -> int:
    from ..device import resolve, resolve_dtype, set_threads
    from ..evaluation import evaluate as measuring
    from ..evaluation.lpips import LPIPS
    from ..methods.registry import make_method, open_weights

    set_threads(options.threads)
    preset = PRESETS[options.preset]
    settings = measuring.Settings(
        references=options.references,
        steps=preset.steps if options.steps is None else options.steps,
        noise=preset.noise if options.noise is None else options.noise,
        seed=options.seed,
        consistency=not options.no_consistency,
    )
    device = resolve(options.device)
    weights = open_weights(options.model)
    method = make_method(weights, device, resolve_dtype(options.precision, device))
    lpips = LPIPS.from_file(options.lpips_weights) if options.lpips_weights else None
    rows = measuring.evaluate(
        method, weights.card.name, options.hr_dir, options.reference_dir, settings, lpips
    )
    scenes = sorted({row.scene for row in rows}) if options.by_class else []
    summaries = [item for scene in ("", *scenes) for item in measuring.summarise(rows, scene)]
    sys.stdout.write(measuring.table_of(summaries) + "\n")
    if options.output is not None:
        measuring.write_json(options.output, rows, settings)
    return 0
