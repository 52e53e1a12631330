# SPDX-License-Identifier: GPL-2.0-or-later
"""Where layers tell of errors and where they do not: pictures of docs/guide/limits-and-trust.md.

    python benchmarks/trust_pictures.py              # the best and the worst of all test images
    python benchmarks/trust_pictures.py --images 12

Test images are reduced, super-resolved by the included model, and compared with themselves. How
well a layer foretells the error is Spearman's rank correlation of both over LR pixels. Above stands
the image where it is highest, below the one where it is lowest. Needs the test images, see
docs/development/training-data.md; takes a minute of a core's time for four images.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import numpy.typing as npt
import rasterio
from PIL import Image
from rasterio.errors import NotGeoreferencedWarning
from scipy.stats import spearmanr
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.jobs.sensor import IDEAL
from ttrd3_qgis.core.jobs.superresolution import (
    INVENTED,
    INVENTED_ABOVE,
    UNCERTAINTY,
    Job,
)

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT.parent / "shared" / "data" / "test_public" / "hr"
PAGES = ROOT / "docs" / "images" / "guide"
SCALE, PRESET = 4, "faithful"
SHOWN_PX, GAP_PX = 256, 6
MOST_ERROR = 40.0  # of 255 levels, where the colours of errors end
COLOURS, QUALITY = "inferno", 85
PICTURES = {UNCERTAINTY: "trust_uncertainty.jpg", INVENTED: "trust_invented.jpg"}

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Case:
    """An image, its result, and the error and the layers (h, w) by LR pixels."""

    name: str
    lr: Array
    sr: Array
    hr: Array
    error: Array
    layers: dict[str, Array]

    def rank(self, layer: str) -> float:
        """How well a layer foretells the error, -1 to 1."""
        return float(spearmanr(self.layers[layer].ravel(), self.error.ravel())[0])


def examined(path: Path, folder: Path) -> Case:
    """Super-resolve the reduced image, and compare the result with the image."""
    hr = np.asarray(Image.open(path).convert("RGB"))
    lr = lr_image(hr, SCALE, IDEAL, path.name, 0)
    files = {name: str(folder / f"{name}.tif") for name in (UNCERTAINTY, INVENTED)}
    profile = {"driver": "GTiff", "count": 3, "dtype": "uint8"}
    height, width = lr.shape[:2]
    with rasterio.open(folder / "lr.tif", "w", width=width, height=height, **profile) as file:
        file.write(lr.transpose(2, 0, 1))
    output = str(folder / "sr.tif")
    job = Job(str(folder / "lr.tif"), (), output, preset=PRESET, sensor="ideal", layers=files)
    run(job, lambda event: None)
    sr = _read(output)
    error = np.abs(sr.astype(float) - hr.transpose(2, 0, 1)).mean(axis=0)
    spread = _read(files[UNCERTAINTY]).mean(axis=0)
    layers = {UNCERTAINTY: _by_lr(spread), INVENTED: _read(files[INVENTED])[0]}
    for written in (output, *files.values()):
        Path(written).unlink()
    return Case(path.stem, lr, sr.transpose(1, 2, 0), hr, _by_lr(error), layers)


def _read(path: str) -> Array:
    with rasterio.open(path) as file:
        found: Array = file.read()
    return found


def _by_lr(values: Array) -> Array:
    """Means over LR pixels."""
    height, width = values.shape
    found: Array = values.reshape(height // SCALE, SCALE, width // SCALE, SCALE).mean(axis=(1, 3))
    return found


def row(case: Case, layer: str) -> Array:
    """LR image, result, truth, true error and layer side by side."""
    ends = {UNCERTAINTY: MOST_ERROR, INVENTED: 2 * INVENTED_ABOVE}
    coloured = (_coloured(case.error, MOST_ERROR), _coloured(case.layers[layer], ends[layer]))
    parts = [_square(one) for one in (case.lr, case.sr, case.hr, *coloured)]
    gap = np.full((SHOWN_PX, GAP_PX, 3), 255, dtype=np.uint8)
    return np.concatenate([one for part in parts for one in (part, gap)][:-1], axis=1)


def _coloured(values: Array, end: float) -> Array:
    colours = mpl.colormaps[COLOURS](np.clip(values / end, 0, 1))
    found: Array = np.rint(255 * colours[..., :3]).astype(np.uint8)
    return found


def _square(image: Array) -> Array:
    whole = Image.fromarray(image).resize((SHOWN_PX, SHOWN_PX), Image.Resampling.NEAREST)
    return np.asarray(whole)


def main() -> int:
    """Read the arguments, run the model, write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--images", type=int, default=0, help="at most, evenly spaced; 0 for all")
    parser.add_argument("--output", type=Path, default=PAGES)
    options = parser.parse_args()
    warnings.simplefilter("ignore", NotGeoreferencedWarning)
    files = sorted(IMAGES.glob("*.png"))
    count = min(options.images or len(files), len(files))
    chosen = [files[n] for n in np.linspace(0, len(files) - 1, count).round().astype(int)]
    cases = []
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(chosen, 1):
            cases.append(examined(path, Path(folder)))
            ranks = ", ".join(f"{name} {cases[-1].rank(name):.2f}" for name in PICTURES)
            print(f"{number}/{count} {path.stem}: {ranks}", file=sys.stderr, flush=True)
    for layer, name in PICTURES.items():
        ordered = sorted(cases, key=lambda case: case.rank(layer))
        worst, best = ordered[0], ordered[-1]
        gap = np.full((GAP_PX, row(best, layer).shape[1], 3), 255, dtype=np.uint8)
        sheet = np.concatenate([row(best, layer), gap, row(worst, layer)])
        Image.fromarray(sheet).save(options.output / name, quality=QUALITY)
        print(f"{layer}: {best.name} {best.rank(layer):.2f}, {worst.name} {worst.rank(layer):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
