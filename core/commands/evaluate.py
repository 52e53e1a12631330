# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 evaluate`: measure a model on HR images."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..evaluation.reference_kinds import KINDS, SAME_CLASS, is_path
from ..jobs.contract import Problem, check_output, check_seed, check_sensor, model_files, refuse
from ..jobs.same_file import has_same
from ..jobs.sensor import AUTO, CHOICES, IDEAL_NAME
from ..jobs.superresolution import DEFAULT_MODEL, DEVICES, MAX_STEPS, PRECISIONS
from . import Commands
from .job_options import DEVICE_HELP
from .method_options import add_method_options

_REFERENCES = (
    f"which reference each image gets: {', '.join(KINDS)}, or a folder or zip of references of the "
    f"images' names; default {SAME_CLASS}. Pairs are NAME_new and NAME_old, or NAME_hr and NAME_ref"
)


def add(commands: Commands) -> None:
    """Add the command."""
    _add_evaluate(commands.add_parser("evaluate", help="measure a model on HR images"))


def _add_evaluate(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--hr-dir", type=Path, help="folder or zip of HR images")
    drawn = "measure on drawn bars instead: from which distance on two are told apart"
    add("--bars", action="store_true", help=drawn)
    add("--reference-dir", type=Path, help="folder or zip of reference images")
    _add_scene(command)
    named = f"name or weights file of the model, default {DEFAULT_MODEL}"
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE", help=named)
    add("--preset", default="", help="preset of the model; default its first, see `ttrd3 models`")
    _add_numbers(command)
    add("--device", default="auto", choices=DEVICES, metavar="NAME", help=DEVICE_HELP)
    add("--precision", default="auto", choices=PRECISIONS, help="of the computation")
    add("--threads", type=int, default=0, metavar="N", help="processor threads, 0 for all")
    add("--lpips-weights", type=Path, metavar="FILE", help="measure LPIPS as well")
    lax = "do not force agreement with the LR image"
    add("--no-consistency", action="store_true", help=lax)
    add("--by-class", action="store_true", help="print a line a class as well")
    add("--output", type=Path, metavar="METRICS.json", help="write every measure")
    add("--report", type=Path, metavar="REPORT.html", help="write a page with pictures")
    add("--report-images", type=int, default=6, metavar="N", help="images it shows, default 6")
    add("--compare", type=Path, metavar="METRICS.json", help="compare with an earlier --output")
    add_method_options(command)
    command.set_defaults(function=_evaluate, is_text=lambda own: not (own.output or own.report))


def _add_scene(command: argparse.ArgumentParser) -> None:
    """What the model sees of an HR image."""
    add = command.add_argument
    add("--references", default=SAME_CLASS, metavar="KIND|PATH", help=_REFERENCES)
    made = f"what makes the LR images: {CHOICES}; default {IDEAL_NAME}"
    add("--degradation", default=IDEAL_NAME, metavar="SENSOR", help=made)
    told = f"what the model is told about it, default the same; {AUTO}, or another sensor"
    add("--sensor", default="", metavar="SENSOR", help=told)


def _add_numbers(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--scale", type=int, default=0, metavar="N", help="default the model's own")
    add("--steps", type=int, metavar="N", help="sampling steps, instead of the preset's")
    add("--noise", type=float, metavar="X", help="noise level 0 to 1, instead of the preset's")
    add("--seed", type=int, default=10, metavar="N", help="seed of the random numbers, default 10")


def _check_kind(options: argparse.Namespace) -> list[Problem]:
    kind = options.references
    if not is_path(kind) or Path(kind).exists():
        return []
    kinds = ", ".join(KINDS)
    return [Problem("references", "evaluation-references-unknown", subject=kind, kinds=kinds)]


def _check_sensors(options: argparse.Namespace) -> list[Problem]:
    made = check_sensor("degradation", options.degradation, ())
    return [*made, *check_sensor("sensor", options.sensor, ("", AUTO))]


def _check_images(options: argparse.Namespace) -> list[Problem]:
    if options.bars == (options.hr_dir is None):
        return []
    return [Problem("hr_dir", "evaluation-bars-or-images")]


def problems(options: argparse.Namespace) -> list[Problem]:
    """Mistakes that can be seen before anything is read."""
    found = _check_images(options)
    written = {".json": options.output, ".html": options.report}
    written = {suffix: path for suffix, path in written.items() if path is not None}
    files = [options.compare, options.lpips_weights, options.hr_dir, options.reference_dir]
    files += [Path(options.references)] if is_path(options.references) else []
    # pages beside the images of a folder are none of its images
    inputs = [str(path) for path in files if path is not None and not path.is_dir()]
    inputs += model_files(options.model)
    if has_same([str(path) for path in written.values()]):
        found.append(Problem("output", "outputs-of-one-name"))
    for suffix, path in written.items():
        only = f"a {suffix[1:].upper()} file"
        found += check_output(str(path), (suffix,), only, inputs, True)
    if options.report_images < 0:
        count = options.report_images
        found.append(Problem("report", "evaluation-report-images", count=count))
    if options.steps is not None and not 1 <= options.steps <= MAX_STEPS:
        steps = options.steps
        found.append(Problem("steps", "steps-out-of-range", most=MAX_STEPS, steps=steps))
    if options.noise is not None and not 0.0 <= options.noise <= 1.0:
        found.append(Problem("noise", "noise-out-of-range", noise=options.noise))
    return [*found, *check_seed(options.seed), *_check_sensors(options), *_check_kind(options)]


def _evaluate(options: argparse.Namespace) -> int:
    from .evaluating import Evaluation, resolved_bars

    refuse(problems(options))
    if options.bars:
        sys.stdout.write(resolved_bars(options) + "\n")
        return 0
    done = Evaluation(options)
    done.measure()
    sys.stdout.write(done.text() + "\n")  # first, so that a full disk does not cost the results
    done.save()
    return 0
