# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 train`: train a model from a configuration."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from ..jobs.superresolution import DEVICES
from . import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    train = commands.add_parser("train", help="train a model from a configuration")
    train.add_argument("config", type=Path, metavar="CONFIG.toml")
    train.add_argument("--device", default="auto", choices=DEVICES)
    train.add_argument("--threads", type=int, default=0, help="processor threads, 0 for all")
    train.add_argument("--export", type=Path, help="only write the weights reached so far")
    train.add_argument(
        "--metrics", type=Path, nargs="+", default=[], help="output of evaluate, for the card"
    )
    train.set_defaults(function=_train)


def _train(options: argparse.Namespace) -> int:
    from ..machine.device import resolve, set_threads
    from ..training.config import load_config
    from ..training.export import export, read_metrics
    from ..training.loop import train

    config = load_config(options.config)
    set_threads(options.threads)
    if options.export is not None:
        metrics = read_metrics(options.metrics)
        sys.stdout.write(f"{export(config, options.export, metrics)}\n")
        return 0
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(config, str(resolve(options.device)))
    return 0
