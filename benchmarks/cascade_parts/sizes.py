# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs of the program at many scales: sizes, agreement, passes, time and memory."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import rasterio
import torch
from affine import Affine
from ttrd3_qgis.core.ops.projection import projection_of

SCALES = (2, 3, 4, 8, 10, 16, 20, 64, 100, 128)
SIDE_PX = 64
# A process counts the memory of the one that started it: this one is small.
MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""


def at_every_scale(model: Path, work: Path) -> dict[str, list[str]]:
    """Steps, size, largest disagreement in [0, 1], seconds, and megabytes, by scale."""
    lr, values = _written(work / "lr.tif")
    return {str(scale): _run(model, lr, values, work / f"x{scale}.tif", scale) for scale in SCALES}


def _written(path: Path) -> tuple[Path, np.ndarray]:
    rng = np.random.default_rng(0)
    coarse = torch.from_numpy(rng.random((1, 3, 12, 12)).astype(np.float32))
    size = (SIDE_PX, SIDE_PX)
    image = torch.nn.functional.interpolate(coarse, size=size, mode="bicubic")[0].clamp(0.1, 0.9)
    values = (255 * image.numpy()).round().astype(np.uint8)
    profile = {"driver": "GTiff", "width": SIDE_PX, "height": SIDE_PX, "count": 3, "dtype": "uint8"}
    transform = Affine(30.0, 0.0, 500_000.0, 0.0, -30.0, 5_000_000.0)
    with rasterio.open(path, "w", **profile, crs="EPSG:32633", transform=transform) as file:
        file.write(values)
    return path, values


def _run(model: Path, lr: Path, values: np.ndarray, output: Path, scale: int) -> list[str]:
    options = ("--model", model, "--scale", scale, "--device", "cpu", "--output-type", "float32")
    upscale = (sys.executable, "-m", "ttrd3_qgis.core.cli", "upscale", lr, "--output", output)
    command = [sys.executable, "-c", MEASURED, *map(str, (*upscale, *options, "--overwrite"))]
    begin = time.monotonic()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    seconds, largest = time.monotonic() - begin, float(done.stdout)
    with rasterio.open(output) as file:
        sr = file.read()
    output.unlink()
    off = np.abs(_reduced(sr, scale) - values).max() / 255
    passes = (scale - 1).bit_length()
    size = f"{sr.shape[2]} x {sr.shape[1]}"
    return [str(passes), size, f"{off:.1e}", f"{seconds:.0f}", f"{largest:.0f}"]


def _reduced(sr: np.ndarray, scale: int) -> np.ndarray:
    image = torch.from_numpy(sr)[None]
    found: np.ndarray = projection_of(SIDE_PX, SIDE_PX, scale).reduce(image)[0].numpy()
    return found
