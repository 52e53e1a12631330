# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the demo scene: python make_sample.py OUT_DIR [--seed 7] [--size-lr 192]."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

if __package__:
    from .town.canvas import View
    from .town.layout import Plan
    from .town.render import render
    from .town.season import AUTUMN, SUMMER
else:
    from town.canvas import View
    from town.layout import Plan
    from town.render import render
    from town.season import AUTUMN, SUMMER

CRS = "EPSG:32633"
ORIGIN_M = (412_000.2, 5_318_400.6)  # easting and northing of the town's north-western corner
GSD_M = 0.6
SCALE = 4
GAP_M = 60.0  # between the scene and the reference
TOWN_HEIGHT_M = 470.0


@dataclass(frozen=True)
class Sample:
    """The three rasters of the demo."""

    lr: Path
    hr: Path
    ref: Path


def reduce(hr: npt.NDArray[np.uint8], scale: int) -> npt.NDArray[np.uint8]:
    """The low-resolution twin of a picture (rows, cols, 3), by bicubic reduction."""
    from PIL import Image

    size = (hr.shape[1] // scale, hr.shape[0] // scale)
    return np.asarray(Image.fromarray(hr).resize(size, Image.Resampling.BICUBIC))


def write(path: Path, image: npt.NDArray[np.uint8], x0: float, y0: float, gsd: float) -> None:
    """Write (rows, cols, 3) uint8 as GeoTIFF; x0, y0 are metres east and south of ORIGIN_M."""
    import rasterio
    from rasterio.transform import from_origin

    transform = from_origin(ORIGIN_M[0] + x0, ORIGIN_M[1] - y0, gsd, gsd)
    profile: dict[str, Any] = {"driver": "GTiff", "dtype": "uint8", "count": 3}
    profile |= {"height": image.shape[0], "width": image.shape[1]}
    profile |= {"crs": CRS, "transform": transform, "compress": "DEFLATE", "predictor": 2}
    with rasterio.open(path, "w", photometric="RGB", **profile) as target:
        target.write(np.moveaxis(image, 2, 0))


def make_sample(folder: Path, seed: int = 7, size_lr: int = 192) -> Sample:
    """Draw the town twice, in summer and in autumn elsewhere, and write the three rasters."""
    side = size_lr * SCALE * GSD_M
    plan = Plan(seed, 2 * side + GAP_M, max(TOWN_HEIGHT_M, side))
    south = (plan.height_m - side) / 2
    sample = Sample(*(folder / f"town_{name}.tif" for name in ("lr", "hr", "ref")))
    folder.mkdir(parents=True, exist_ok=True)
    hr = render(View(0.0, south, size_lr * SCALE), plan, SUMMER)
    write(sample.hr, hr, 0.0, south, GSD_M)
    write(sample.lr, reduce(hr, SCALE), 0.0, south, GSD_M * SCALE)
    ref = render(View(side + GAP_M, south, size_lr * SCALE), plan, AUTUMN)
    write(sample.ref, ref, side + GAP_M, south, GSD_M)
    return sample


def main(arguments: list[str] | None = None) -> int:
    """Command line; writes the names of the files to stdout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="OUT_DIR")
    parser.add_argument("--seed", type=int, default=7, help="another seed, another town")
    parser.add_argument("--size-lr", type=int, default=192, help="side of the LR raster in pixels")
    options = parser.parse_args(arguments)
    if options.seed < 0 or not 16 <= options.size_lr <= 512:
        parser.error("the seed must be 0 or more and the size 16 to 512 LR pixels.")
    sample = make_sample(options.folder, options.seed, options.size_lr)
    sys.stdout.write(f"{sample.lr}\n{sample.hr}\n{sample.ref}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
