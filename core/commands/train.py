# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 train`: train a model from a configuration."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..jobs.errors import BadJobError
from ..jobs.same_file import overwrites_input
from ..jobs.superresolution import DEVICES
from . import Commands
from .job_options import DEVICE_HELP

if TYPE_CHECKING:
    from ..training.config import TrainConfig


def add(commands: Commands) -> None:
    """Add the command."""
    train = commands.add_parser("train", help="train a model from a configuration")
    configuration = "what to train, on which images; see docs/training.md"
    train.add_argument("config", type=Path, metavar="CONFIG.toml", help=configuration)
    train.add_argument(
        "--device", default="auto", choices=DEVICES, metavar="NAME", help=DEVICE_HELP
    )
    train.add_argument("--threads", type=int, default=0, help="processor threads, 0 for all")
    train.add_argument("--export", type=Path, help="only write the weights reached so far")
    train.add_argument(
        "--metrics", type=Path, nargs="+", default=[], help="output of evaluate, for the card"
    )
    train.set_defaults(function=_train)


def _spare_inputs(options: argparse.Namespace, config: TrainConfig) -> None:
    """Refuse to export over a file that the training or its card is made from."""
    from ..training.sources import files_of

    state = config.path(config.output) / "state.pt"
    images = (file for name in config.images for file in files_of(config.path(name)))
    initial = (config.path(name) for name in config.initial)
    read = [str(path) for path in (options.config, state, *images, *initial, *options.metrics)]
    if overwrites_input(str(options.export), read):
        raise BadJobError("output-is-input", subject=str(options.export))


def _train(options: argparse.Namespace) -> int:
    from ..machine.device import resolve, set_threads
    from ..methods.importing import check_suffix
    from ..training.config import load_config
    from ..training.export import export, read_metrics
    from ..training.loop import train

    config = load_config(options.config)
    set_threads(options.threads)
    if options.export is not None:
        _spare_inputs(options, config)
        check_suffix(options.export)
        metrics = read_metrics(options.metrics)
        sys.stdout.write(f"{export(config, options.export, metrics)}\n")
        return 0
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(config, str(resolve(options.device)))
    return 0
