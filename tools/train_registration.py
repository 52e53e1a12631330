# SPDX-License-Identifier: GPL-2.0-or-later
"""Trains the net that lays references onto the LR image; an hour on one core.

python tools/train_registration.py ../shared/data/train/train.zip OUT.safetensors
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch
from registration_training.fit import fit
from registration_training.pairs import kept
from safetensors.torch import save_file
from ttrd3_qgis.core.evaluation.images import read_images
from ttrd3_qgis.core.jobs.errors import TTRD3Error

FILE_PAIRS = 256


def main() -> int:
    """Run the command; errors are told in a sentence."""
    options = _options()
    torch.set_num_threads(options.threads)
    try:
        images = [image for _, image in read_images(options.images)]
    except TTRD3Error as error:
        sys.stderr.write(f"{error}\n")
        return 1
    pairs = kept(options.work, images, options.pairs, FILE_PAIRS)
    net = fit(pairs, options.steps, options.seed, sys.stdout.write)
    tensors = {name: value.half().contiguous() for name, value in net.state_dict().items()}
    save_file(tensors, options.output)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("images", type=Path, help="folder or archive of HR images of 256 pixels")
    parser.add_argument("output", type=Path, metavar="OUT.safetensors")
    parser.add_argument("--pairs", type=int, default=6144)
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--work", type=Path, default=Path("runs", "registration"))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
