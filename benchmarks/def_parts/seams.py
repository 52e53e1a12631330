# SPDX-License-Identifier: GPL-2.0-or-later
"""Seams: steps across the borders of tiles over those across columns of the same phase."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.evaluation.reference_kinds import SAME_CLASS
from ttrd3_qgis.core.jobs.superresolution import Job, Options, Tiles

from .images import SCALE, cases

TILE_LR_PX = 32
OVERLAPS = {"as in a run": 8, "without overlap": 0}
PIXEL_M = 1.0


def measure(model: str, preset: str, data: Path, work: Path, count: int) -> dict[str, float]:
    """The mean ratio over images, in tiles of half a test image, with overlap and without."""
    work.mkdir(parents=True, exist_ok=True)
    found: dict[str, list[float]] = {name: [] for name in OVERLAPS}
    for case in cases(data, SAME_CLASS, count):
        lr = _write(work / "lr.tif", case.lr, PIXEL_M * SCALE)
        reference = _write(work / "ref.tif", case.hr if case.reference is None else case.reference)
        for name, overlap in OVERLAPS.items():
            output = work / "sr.tif"
            job = Job(
                lr, (reference,), str(output), model=model, preset=preset,
                tiles=Tiles(TILE_LR_PX, overlap, 1),
                options=Options(overwrite=True, overviews=False),
            )  # fmt: skip
            run(job, lambda event: None, lambda: False)
            with rasterio.open(output) as file:
                found[name].append(ratio(file.read().astype(float), _borders(overlap)))
    return {name: round(float(np.mean(ratios)), 3) for name, ratios in found.items()}


def ratio(image: npt.NDArray[np.float64], borders: list[int]) -> float:
    """Mean absolute step of (bands,H,W) across these columns, over others at LR borders."""
    steps = np.abs(np.diff(image, axis=2)).mean(axis=(0, 1))
    others = [col for col in range(SCALE, image.shape[2], SCALE) if col not in borders]
    return float(steps[[col - 1 for col in borders]].mean() / steps[[o - 1 for o in others]].mean())


def _borders(overlap: int) -> list[int]:
    """SR columns where tiles begin or end, in an image of two tiles."""
    second = TILE_LR_PX - overlap
    inner = {second, TILE_LR_PX, 2 * second, second + TILE_LR_PX} - {0, 2 * TILE_LR_PX}
    return sorted(SCALE * col for col in inner if col < 2 * TILE_LR_PX)


def _write(path: Path, pixels: npt.NDArray[np.uint8], pixel_m: float = PIXEL_M) -> str:
    height, width, bands = pixels.shape
    profile = {
        "driver": "GTiff", "height": height, "width": width, "count": bands, "dtype": "uint8",
        "crs": "EPSG:32632", "transform": Affine(pixel_m, 0, 500_000, 0, -pixel_m, 5_500_000),
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as file:
        file.write(pixels.transpose(2, 0, 1))
    return str(path)
