# SPDX-License-Identifier: GPL-2.0-or-later
"""Fits the net that tells the sensor of an LR raster; half an hour on one core.

python tools/train_sensor.py tools/trunk_training/ttrd3-sensor.toml OUT.safetensors
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from trunk_training.imagery import read_imagery
from trunk_training.sensor_fit import draw_scenes, fit
from trunk_training.trunk_config import load_trunk_config
from ttrd3_qgis.core.jobs.errors import TTRD3Error
from ttrd3_qgis.core.methods.ttrd3.model import SCALE


def main() -> int:
    """Run the command; errors are told in a sentence."""
    options = _options()
    torch.set_num_threads(1)
    try:
        config = load_trunk_config(options.config)
        least_px, apart = config.crop_lr_px * SCALE, config.validation_images
        imagery = read_imagery(config.folder, config.sources, least_px, apart)
    except TTRD3Error as error:
        sys.stderr.write(f"{error}\n")
        return 1
    scenes = draw_scenes(imagery, config.sensors, config.crop_lr_px, options.scenes, config.seed)
    net, loss = fit(scenes, options.epochs, config.seed)
    tensors = {name: value.half().contiguous() for name, value in net.state_dict().items()}
    save_file(tensors, options.output)
    sys.stdout.write(f"loss on scenes held out: {loss:.3f}\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("config", type=Path, metavar="CONFIG.toml")
    parser.add_argument("output", type=Path, metavar="OUT.safetensors")
    parser.add_argument("--scenes", type=int, default=8000)
    parser.add_argument("--epochs", type=int, default=60)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
