# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 scenes`: super-resolve the rasters of a folder or a list."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from ..jobs.contract import check_output, model_files, refuse
from ..jobs.errors import BadJobError, LimitError
from ..machine.interrupts import ProcessorTimeUp
from . import Commands, job_options
from .method_options import all_layers, flag
from .running import interruptible

if TYPE_CHECKING:
    from .campaign.outcomes import SceneOutcome
    from .campaign.scenes import SceneJob, Shard

EXIT_ERROR, EXIT_INTERRUPTED = 1, 130
INTERRUPTED = "The command was interrupted; the same command goes on from here."


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("scenes", help="super-resolve the rasters of a folder or list")
    add = command.add_argument
    add("source", metavar="SOURCE", help="folder, text file with a path a line, or STAC list")
    add("--output-folder", required=True, type=Path, metavar="DIR", help="gets NAME_sr.tif")
    add("--pattern", default="", metavar="*.tif", help="of file names, instead of all rasters")
    add("--recursive", action="store_true", help="search folders in the folder, too")
    asset = "key of the asset that is the LR raster, in STAC Items"
    add("--asset", default="", metavar="KEY", help=asset)
    _add_running(command)
    _add_extras(command)
    job_options.add_job_options(command)
    command.set_defaults(function=_scenes, is_text=lambda own: own.dry_run)


def _add_running(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--jobs", type=_count, metavar="N", help="scenes at once; default 1, with dask 2")
    add("--shard", default="1/1", metavar="K/N", help="every N-th scene from the K-th on")
    add("--stop-at-first-error", action="store_true", help="begin no scene after one has failed")
    add("--dry-run", action="store_true", help="say what would be done, and do nothing")
    add("--summary", type=Path, metavar="FILE.json", help="what became of each scene")


def _add_extras(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    for layer in all_layers():
        add(flag(layer.name), action="store_true", help=f"NAME_{layer.name}.tif for each scene")
    add("--report", action="store_true", help="NAME_report.html for each scene")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 on, not {text!r}")
    return int(text)


def shard_of(text: str) -> Shard:
    """Parse K/N, where K is 1 to N."""
    from .campaign.scenes import Shard

    number, _, count = text.partition("/")
    if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise BadJobError("shard-malformed", shard=text)
    return Shard(int(number), int(count))


def planned(options: argparse.Namespace) -> list[SceneJob]:
    """The scenes selected by the options, checked."""
    from .campaign.scenes import Wishes, plan
    from .campaign.sources import Selection

    extras = job_options.extras_of(options)
    wishes = Wishes(
        options.output_folder,
        job_options.job_of(options, "", "", extras),
        tuple(layer.name for layer in all_layers() if getattr(options, layer.name)),
        options.report,
        options.passes,
    )
    selection = Selection(options.pattern, options.recursive, options.asset)
    return plan(options.source, selection, wishes, shard_of(options.shard))


@dataclass(frozen=True)
class Finish:
    """Writes the outcomes of the scenes at the end."""

    options: argparse.Namespace
    begin: float

    def __call__(self, outcomes: Sequence[SceneOutcome]) -> None:
        """Write a table or a line of JSON on stdout, and the file that was asked for."""
        from ..evaluation.files import write_whole
        from .campaign.outcomes import table, to_json

        seconds = time.monotonic() - self.begin
        shown = to_json(outcomes, seconds) if self.options.json else table(outcomes)
        sys.stdout.write(shown + "\n")
        sys.stdout.flush()
        if self.options.summary and not self.options.dry_run:
            write_whole(self.options.summary, to_json(outcomes, seconds, indent=1) + "\n")


def _scenes(options: argparse.Namespace) -> int:
    finish = Finish(options, time.monotonic())
    if options.summary:
        masks = (options.mask, options.class_mask)
        inputs = [options.source, *masks, *options.reference, *model_files(options.model)]
        refuse(check_output(str(options.summary), (".json",), "JSON", inputs, True))
    scenes = planned(options)
    if options.dry_run:
        return _dry_run(scenes, finish)
    return _run(options, scenes, finish)


def _dry_run(scenes: Sequence[SceneJob], finish: Finish) -> int:
    from .campaign.outcomes import foreseen

    finish([foreseen(scene) for scene in scenes])
    return EXIT_ERROR if any(scene.problem for scene in scenes) else 0


def _run(options: argparse.Namespace, scenes: Sequence[SceneJob], finish: Finish) -> int:
    from .campaign.display import SceneBars, SceneLines
    from .campaign.run import Brake, clean, run_scenes

    at_once = options.jobs or (2 if options.engine == "dask" else 1)
    show: SceneLines | SceneBars = (SceneLines if options.json else SceneBars)(scenes)
    with interruptible() as stopped:
        brake = Brake(stopped, options.stop_at_first_error)
        try:
            outcomes = run_scenes(scenes, show, brake, at_once)
        except KeyboardInterrupt as error:
            clean(brake)
            is_limit = isinstance(error, ProcessorTimeUp)
            _complain(str(LimitError("processor-time-used-up")) if is_limit else INTERRUPTED)
            # The threads of the scenes are in the middle of a step.
            os._exit(EXIT_ERROR if is_limit else EXIT_INTERRUPTED)
        finally:
            show.close()
    finish(outcomes)
    return _status(outcomes, stopped)


def _status(outcomes: Sequence[SceneOutcome], stopped: Callable[[], bool]) -> int:
    """The exit status: 0 only if every scene has a result."""
    from .campaign.outcomes import counted

    if all(outcome.is_there for outcome in outcomes):
        return 0
    is_limit = any(outcome.code == LimitError.code for outcome in outcomes)
    if stopped() and not is_limit:
        _complain(f"Interrupted; {counted(outcomes)} The same command goes on from here.")
        return EXIT_INTERRUPTED
    _complain(f"Not every scene is there; {counted(outcomes)}")
    return EXIT_ERROR


def _complain(text: str) -> None:
    sys.stdout.flush()
    sys.stderr.write(f"ttrd3: {text}\n")
    sys.stderr.flush()
