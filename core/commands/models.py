# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 import-weights` and `ttrd3 info`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..jobs.paths import version
from . import Commands


def add(commands: Commands) -> None:
    """Add the two commands."""
    convert = commands.add_parser("import-weights", help="convert the authors' model-*.pt")
    convert.add_argument("checkpoint", type=Path)
    convert.add_argument("output", type=Path, metavar="OUT.safetensors")
    convert.add_argument("--ema-reference", action="store_true", help="EMA reference network")
    convert.set_defaults(function=_import_weights)
    info = commands.add_parser("info", help="show versions, devices and models")
    info.set_defaults(function=_info)


def _import_weights(options: argparse.Namespace) -> int:
    from ..methods.ttrd3.convert import import_official

    checksum = import_official(options.checkpoint, options.output, options.ema_reference)
    sys.stdout.write(f"{options.output} sha256 {checksum}\n")
    return 0


def _info(_: argparse.Namespace) -> int:
    from ..engine.probe import probe
    from ..methods.registry import MODELS, open_weights

    models = {name: open_weights(name).card.__dict__ for name in MODELS}
    report = {"version": version(), **probe(), "models": models}
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    return 0
