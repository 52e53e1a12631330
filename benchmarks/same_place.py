# SPDX-License-Identifier: GPL-2.0-or-later
"""What a reference of the same place at another date gives: `same_place.py [--check]`.

Measures the shipped weights on pairs of acquisitions and, for what an image without any texture
gives, on the test images; writes benchmarks/results/same_place.json and the tables of
docs/quality.md, some minutes. Needs the pairs, the test images and the weights of LPIPS, see
docs/development/training-data.md. With --check it only compares the tables with the file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from PIL import Image
from tables import markdown_table, replace_table, stale_tables
from ttrd3_qgis.core.evaluation import evaluate as measuring
from ttrd3_qgis.core.evaluation.images import Pixels, reduced
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import MODELS, default_presets

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "same_place.json"
PAGE = ROOT / "docs" / "quality.md"
SHARED = ROOT.parent / "shared"
PAIRS = SHARED / "data" / "pairs"
SETS = {
    "unchanged district, 1 m": ("dubai48_*_t8.webp", "t8", "t4warped"),
    "farmland years apart, 1 m": ("naip_m_3708035_*_new.tif", "new", "old"),
}
KINDS = ("none", "grey", "another place", "same place")
GREY = 128
PRESET = "realistic"


@dataclass(frozen=True)
class Pair:
    """HR images (H,W,3) of one place at two dates."""

    now: Pixels
    before: Pixels


def pairs_of(name: str) -> list[Pair]:
    """The pairs of a set."""
    pattern, now, before = SETS[name]
    files = sorted(PAIRS.glob(pattern))
    return [Pair(read(path), read(Path(str(path).replace(now, before)))) for path in files]


def read(path: Path) -> Pixels:
    """An image (H,W,3) in 8 bits."""
    if path.suffix == ".webp":
        return np.asarray(Image.open(path).convert("RGB"))
    with rasterio.open(path) as file:
        pixels: Pixels = np.ascontiguousarray(file.read((1, 2, 3)).transpose(1, 2, 0))
    return pixels


def references(pairs: list[Pair], number: int, lr_up: Pixels) -> Iterator[tuple[str, Pixels]]:
    """A reference of each kind for one pair; another place is that of the next pair."""
    own = pairs[number]
    yield "none", lr_up
    yield "grey", np.full_like(own.now, GREY)
    yield "another place", pairs[(number + 1) % len(pairs)].before
    yield "same place", own.before


class Lab:
    """The shipped model with its preset, and LPIPS."""

    def __init__(self) -> None:
        weights = open_weights(DEFAULT_MODEL)
        self.model = measuring.ImageModel.of(weights, torch.device("cpu"), torch.float32)
        self.lpips = LPIPS.from_file(SHARED / "metrics" / "lpips_alex.safetensors")
        preset = default_presets()[PRESET]
        self.settings = measuring.Settings("none", preset.steps, preset.noise)

    def score(self, hr: Pixels, reference: Pixels) -> tuple[float, float]:
        """PSNR and LPIPS of the result of an image."""
        lr = reduced(hr, self.model.scale)
        row = measuring.measure(
            self.model(lr, reference, self.settings), hr, lr, self.lpips, ("", "", "")
        )
        return row.psnr, row.lpips


def measure_pairs(lab: Lab) -> dict[str, Any]:
    """Means by set and kind of reference."""
    found: dict[str, Any] = {}
    for name in SETS:
        pairs = pairs_of(name)
        scores: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
        for number, pair in enumerate(pairs):
            for kind, reference in references(pairs, number, enlarged(lab, pair.now)):
                scores[kind].append(lab.score(pair.now, reference))
        found[name] = {"images": len(pairs), "kinds": {k: mean(v) for k, v in scores.items()}}
    return found


def enlarged(lab: Lab, hr: Pixels) -> Pixels:
    """The LR image at the size of HR, as evaluation has it where there is no reference."""
    low = Image.fromarray(reduced(hr, lab.model.scale))
    return np.asarray(low.resize(hr.shape[1::-1], Image.Resampling.BICUBIC))


def measure_grey(lab: Lab) -> dict[str, Any]:
    """Means over the test images with a reference of one grey."""
    images = [read_png(path) for path in sorted((SHARED / "data/test_public/hr").glob("*.png"))]
    scores = [lab.score(hr, np.full_like(hr, GREY)) for hr in images]
    return {"images": len(images), **mean(scores)}


def read_png(path: Path) -> Pixels:
    """A test image (H,W,3) in 8 bits."""
    return np.asarray(Image.open(path).convert("RGB"))


def mean(scores: list[tuple[float, float]]) -> dict[str, float]:
    """Means of PSNR and LPIPS."""
    psnr, lpips = np.mean(scores, axis=0)
    return {"psnr": round(float(psnr), 4), "lpips": round(float(lpips), 5)}


def pairs_table(results: dict[str, Any]) -> str:
    """The table of the pairs."""
    rows = []
    for name, found in results["pairs"].items():
        base = found["kinds"]["none"]
        for kind, one in found["kinds"].items():
            gain = f"{one['psnr'] - base['psnr']:+.2f}" if kind != "none" else ""
            share = f"{100 * (one['lpips'] / base['lpips'] - 1):+.0f} %" if kind != "none" else ""
            cells = (f"{one['psnr']:.2f}", gain, f"{one['lpips']:.4f}", share)
            rows.append((f"{name} ({found['images']}), {kind}", *cells))
    head = ("images, reference", "PSNR (dB)", "Δ to none", "LPIPS", "Δ to none")
    return markdown_table(head, rows)


def grey_table(results: dict[str, Any]) -> str:
    """The table of the grey reference."""
    one = results["grey"]
    cells = (f"{PRESET}, one grey", f"{one['psnr']:.2f}", f"{one['lpips']:.4f}")
    return markdown_table(("preset, reference", "PSNR (dB)", "LPIPS"), [cells])


TABLES = {"quality-same-place": pairs_table, "quality-grey": grey_table}


def main() -> int:
    """Measure, or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        results = json.loads(RESULTS.read_text(encoding="utf-8"))
        stale = stale_tables(PAGE, RESULTS.name, TABLES, results)
        if results["sha256"] != MODELS[DEFAULT_MODEL].sha256:
            stale.append(f"{RESULTS.name} is of other weights than those shipped.")
        sys.stdout.write("".join(f"{sentence}\n" for sentence in stale))
        return 1 if stale else 0
    lab = Lab()
    results = {
        "sha256": MODELS[DEFAULT_MODEL].sha256,
        "pairs": measure_pairs(lab),
        "grey": measure_grey(lab),
    }
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    for name, table in TABLES.items():
        replace_table(PAGE, name, table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
