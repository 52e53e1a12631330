# SPDX-License-Identifier: GPL-2.0-or-later
"""Trains the trunk of the compact model, the first stage.

python tools/train_trunk.py CONFIG.toml train --minutes 90        # goes on from state.pt
python tools/train_trunk.py CONFIG.toml cool --steps 2000         # a copy, the rate falling
python tools/train_trunk.py CONFIG.toml export STATE.pt OUT.safetensors
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import os
import sys
from dataclasses import replace
from pathlib import Path

from trunk_training import trunk_loop
from trunk_training.trunk_config import TrunkTraining, load_trunk_config
from trunk_training.trunk_export import export_trunk
from ttrd3_qgis.core.jobs.errors import TTRD3Error

CHANGED = ("output", "initial", "seed")  # what options say in place of the file


def main() -> int:
    """Run the command; errors are told in a sentence."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    import torch

    torch.set_num_threads(options.threads)
    try:
        config = load_trunk_config(options.config)
        changes = {name: getattr(options, name) for name in CHANGED if getattr(options, name)}
        sys.stdout.write(f"{_run(replace(config, **changes), options)}\n")
    except TTRD3Error as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("config", type=Path, metavar="CONFIG.toml")
    parser.add_argument("--output", type=_absolute, help="folder of state and logs")
    parser.add_argument("--initial", type=_absolute, nargs="+", help="weights to begin with")
    parser.add_argument("--seed", type=int, help="of images and sensors; another for each start")
    parser.add_argument("--threads", type=int, default=int(os.environ.get("OMP_NUM_THREADS", "1")))
    actions = parser.add_subparsers(dest="action", required=True)
    train = actions.add_parser("train", help="go on at a constant rate")
    train.add_argument("--minutes", type=float, default=math.inf, help="how long at most")
    train.add_argument("--until", type=float, default=math.inf, help="the step to stop at")
    cool = actions.add_parser("cool", help="cool a copy of the state down")
    cool.add_argument("--steps", type=int, required=True)
    export = actions.add_parser("export", help="write the averaged weights of a state")
    export.add_argument("state", type=Path)
    export.add_argument("output", type=Path)
    export.add_argument("--metrics", type=Path, help="output of benchmarks/degradations.py")
    return parser.parse_args()


def _absolute(path: str) -> str:
    """Paths of the command line are relative to where it is given, not to the file."""
    return str(Path(path).resolve())


def _run(config: TrunkTraining, options: argparse.Namespace) -> str:
    if options.action == "train":
        return f"step {trunk_loop.train(config, options.minutes, options.until)}"
    if options.action == "cool":
        return str(trunk_loop.cool(config, options.steps))
    metrics = json.loads(options.metrics.read_text("utf-8")) if options.metrics else None
    return export_trunk(config, options.state, options.output, metrics)


if __name__ == "__main__":
    sys.exit(main())
