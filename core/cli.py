# SPDX-License-Identifier: GPL-2.0-or-later
"""The console command `ttrd3`."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
import threading
from pathlib import Path
from typing import NoReturn

from . import protocol
from .errors import BadJobError, CancelledError, TTRD3Error
from .job import DEFAULT_MODEL, DEVICES, OUTPUT_TYPES, PRECISIONS, PRESETS, Job, Options, Tiles
from .paths import version

EXIT_OK, EXIT_ERROR, EXIT_USAGE, EXIT_INTERRUPTED = 0, 1, 2, 130
LOG = logging.getLogger("ttrd3.cli")


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong; the usage is a screen long."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_USAGE, f"{self.prog}: {message}; see `{self.prog} --help`.\n")


def parser() -> argparse.ArgumentParser:
    """The command line."""
    root = _Parser(
        prog="ttrd3", description="Reference-based super-resolution of georeferenced rasters."
    )
    root.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    root.add_argument("--debug", action="store_true", help="log details and tracebacks on stderr")
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_upscale(commands.add_parser("upscale", help="super-resolve a raster"))
    run = commands.add_parser("run", help="run a job file")
    run.add_argument("job", type=Path, metavar="JOB.json")
    run.add_argument("--json", action="store_true", help="print events as JSON lines")
    run.set_defaults(function=_run_file)
    train = commands.add_parser("train", help="train a model from a configuration")
    train.add_argument("config", type=Path, metavar="CONFIG.toml")
    train.add_argument("--device", default="auto", choices=DEVICES)
    train.add_argument("--threads", type=int, default=0, help="processor threads, 0 for all")
    train.add_argument("--export", type=Path, help="only write the weights reached so far")
    train.add_argument(
        "--metrics", type=Path, nargs="+", default=[], help="output of evaluate, for the card"
    )
    train.set_defaults(function=_train)
    _add_evaluate(commands.add_parser("evaluate", help="measure a model on HR images"))
    convert = commands.add_parser("import-weights", help="convert the authors' model-*.pt")
    convert.add_argument("checkpoint", type=Path)
    convert.add_argument("output", type=Path, metavar="OUT.safetensors")
    convert.add_argument("--ema-reference", action="store_true", help="EMA reference network")
    convert.set_defaults(function=_import_weights)
    info = commands.add_parser("info", help="show versions, devices and models")
    info.set_defaults(function=_info)
    return root


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
    add("--overwrite", action="store_true")
    add("--json", action="store_true", help="print events as JSON lines")
    command.set_defaults(function=_upscale)


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
    )


def _upscale(options: argparse.Namespace) -> int:
    return _run(job_of(options), as_json=options.json)


def _run_file(options: argparse.Namespace) -> int:
    try:
        job = Job.from_json(options.job.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadJobError(
            f"The job file {options.job} cannot be read ({error.strerror}); check the path."
        ) from None
    except UnicodeDecodeError:
        raise BadJobError(f"The job file {options.job} is no UTF-8 text.") from None
    except ValueError as error:
        raise BadJobError(f"The job file {options.job} cannot be used: {error}") from None
    return _run(job, as_json=options.json)


def _run(job: Job, *, as_json: bool) -> int:
    from .console import JsonLines, ProgressBar
    from .pipeline import run

    problems = job.problems()
    if problems:
        raise BadJobError("\n".join(problem.sentence for problem in problems))
    stop = threading.Event()

    def ask(*_: object) -> None:
        """Stop after the step; asked again, at once."""
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    previous = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    show: JsonLines | ProgressBar = JsonLines() if as_json else ProgressBar()
    try:
        show(run(job, show, stop.is_set))
    finally:
        show.close()
        for number, handler in previous.items():
            signal.signal(number, handler)
    return EXIT_OK


def _train(options: argparse.Namespace) -> int:
    from .device import resolve, set_threads
    from .training.config import load_config
    from .training.export import export, read_metrics
    from .training.loop import train

    config = load_config(options.config)
    set_threads(options.threads)
    if options.export is not None:
        metrics = read_metrics(options.metrics)
        sys.stdout.write(f"{export(config, options.export, metrics)}\n")
        return EXIT_OK
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(config, str(resolve(options.device)))
    return EXIT_OK


def _evaluate(options: argparse.Namespace) -> int:
    from .device import resolve, resolve_dtype, set_threads
    from .evaluation import evaluate as measuring
    from .evaluation.lpips import LPIPS
    from .methods.registry import make_method, open_weights

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
    return EXIT_OK


def _import_weights(options: argparse.Namespace) -> int:
    from .methods.convert import import_official

    checksum = import_official(options.checkpoint, options.output, options.ema_reference)
    sys.stdout.write(f"{options.output} sha256 {checksum}\n")
    return EXIT_OK


def _info(_: argparse.Namespace) -> int:
    from .methods.registry import MODELS, open_weights
    from .worker import probe

    models = {name: open_weights(name).card.__dict__ for name in MODELS}
    report = {"version": version(), **probe(), "models": models}
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    return EXIT_OK


def main(arguments: list[str] | None = None) -> int:
    """Entry point; mistakes end in one sentence on stderr and a non-zero status."""
    options = parser().parse_args(arguments)
    if options.debug:
        logging.basicConfig(level=logging.DEBUG)
    try:
        status: int = options.function(options)
    except CancelledError as error:
        _complain(options, error)
        return EXIT_INTERRUPTED
    except KeyboardInterrupt:
        _complain(options, CancelledError("The command was interrupted."))
        return EXIT_INTERRUPTED
    except TTRD3Error as error:
        LOG.debug("traceback", exc_info=True)
        _complain(options, error)
        return EXIT_ERROR
    except Exception as error:
        LOG.debug("traceback", exc_info=True)
        _complain(options, _unexpected(error))
        return EXIT_ERROR
    return status


def _unexpected(error: Exception) -> TTRD3Error:
    """What to say of an error that nobody has worded."""
    reason = (str(error) or "no reason given").splitlines()[0].rstrip(".")
    if isinstance(error, OSError):
        return TTRD3Error(f"The system refused ({reason}); check paths, permissions and space.")
    return TTRD3Error(
        f"The command failed unexpectedly ({type(error).__name__}: {reason}); run it as "
        "`ttrd3 --debug ...` and report what it says."
    )


def _complain(options: argparse.Namespace, error: TTRD3Error) -> None:
    if getattr(options, "json", False):
        event = (
            protocol.Cancelled()
            if isinstance(error, CancelledError)
            else protocol.Failure(error.code, str(error))
        )
        sys.stdout.write(protocol.encode(event) + "\n")
    sys.stderr.write(f"ttrd3: {error}\n")


if __name__ == "__main__":
    sys.exit(main())
