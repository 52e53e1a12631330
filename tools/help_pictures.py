# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the pictures of resources/help from the drawn town: python tools/help_pictures.py."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "resources" / "sample"))

from make_sample import SCALE, make_sample  # noqa: E402
from ttrd3_qgis.core.engine.pipeline import run  # noqa: E402
from ttrd3_qgis.core.jobs.superresolution import Job  # noqa: E402
from ttrd3_qgis.core.methods.registry import default_presets  # noqa: E402

HELP = ROOT / "resources" / "help"
SIDE_LR_PX = 28  # of what is shown
CORNER_LR_PX = (60, 64)  # row and column
GAP_PX = 4
COLOURS = 128
LIMIT_BYTES = 60_000

Image8 = npt.NDArray[np.uint8]


def super_resolve(lr: Path, reference: Path, preset: str, output: Path) -> Image8:
    """The part that is shown of a result with a preset, (rows, cols, 3)."""
    chosen = default_presets()[preset]
    steps, noise = chosen.steps, chosen.noise
    job = Job(str(lr), (str(reference),), str(output), steps=steps, noise=noise, device="cpu")
    run(job, lambda _: None)
    return crop(output, SCALE)


def crop(path: Path, scale: int) -> Image8:
    """The part that is shown of a raster that is `scale` times finer than the input."""
    row, col, side = (scale * value for value in (*CORNER_LR_PX, SIDE_LR_PX))
    with rasterio.open(path) as source:
        pixels = source.read()
    return np.moveaxis(pixels[:, row : row + side, col : col + side], 0, 2)


def save(name: str, left: Image8, right: Image8) -> None:
    """Write two pictures side by side, both at the size of the result."""
    side = SIDE_LR_PX * SCALE
    picture = Image.new("RGB", (2 * side + GAP_PX, side), "white")
    for place, pixels in ((0, left), (side + GAP_PX, right)):
        part = Image.fromarray(pixels).resize((side, side), Image.Resampling.NEAREST)
        picture.paste(part, (place, 0))
    path = HELP / name
    picture.quantize(COLOURS).save(path, optimize=True)
    if path.stat().st_size > LIMIT_BYTES:
        sys.exit(f"help_pictures: {path.name} has more than {LIMIT_BYTES} bytes.")
    print(path.relative_to(ROOT), path.stat().st_size, "bytes")


def main() -> None:
    """Draw the town, super-resolve it with both presets and write the pictures."""
    HELP.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        sample = make_sample(Path(folder))
        results = {
            preset: super_resolve(sample.lr, sample.ref, preset, Path(folder) / f"{preset}.tif")
            for preset in default_presets()
        }
        save("before_after.png", crop(sample.lr, 1), results["realistic"])
    save("presets.png", results["faithful"], results["realistic"])


if __name__ == "__main__":
    main()
