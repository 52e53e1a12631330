# SPDX-License-Identifier: GPL-2.0-or-later
"""Out of the training's domain: satellite scenes, judged without a truth and looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import torch
from PIL import Image
from rasterio.windows import Window
from scipy import ndimage
from torch import Tensor
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.superresolution import Job, Options
from ttrd3_qgis.core.ops.degradation import enlarge, reduce

SCALE = 4
SIDE_LR_PX = 160
PLAIN_PX = 8  # LR pixels of a window
PLAIN_SHARE = 0.05  # the plainest of all windows
CELL_LR_PX = 48  # of the picture
GAP_PX, QUALITY = 16, 90
PERCENTILES = (0.5, 99.5)

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Scene:
    """An LR raster, a reference, and where its crop begins (row, col)."""

    label: str
    lr: str
    reference: str
    corner: tuple[int, int]


SCENES = (
    Scene("Sentinel-2, 10 m, coast", "beaufort_s2_4326_u8", "ca_naip2020_60cm_u8", (180, 620)),
    Scene("Sentinel-2, 10 m, fields", "demmin_s2_4326_u16", "nd_naip2018_5m_u8", (40, 200)),
    Scene(
        "Landsat 8, 30 m, own place",
        "bearlake_landsat8_30m_u16",
        "bearlake_naip2014_10m_u8",
        (80, 40),
    ),
    Scene("Landsat 8, 30 m, valley", "elkton_landsat8_30m_u16", "va_naip2016_1m_utm17_u8", (5, 10)),
    Scene(
        "Landsat 8 pan, 15 m", "elkton_landsat8_pan_15m_u16", "va_naip2016_1m_utm17_u8", (90, 90)
    ),
    Scene(
        "Landsat, 300 m, islands and nodata",
        "bahamas_landsat_nodata_u8",
        "beaufort_s2_4326_u8",
        (300, 200),
    ),
)


def measure(scene: Scene, model: str, folder: Path, work: Path) -> dict[str, float]:
    """Super-resolve the crop of a scene, save its picture, measure.

    `lr_rms` and `bicubic_lr_rms` are the disagreement with the LR raster after reduction, `plain`
    the change against bicubic in the plainest windows, `all` in all; per cent of the LR raster's
    standard deviation.
    """
    lr_path, output = folder / f"{scene.lr}.tif", work / f"{scene.lr}_sr.tif"
    with rasterio.open(lr_path) as lr:
        bands = list(range(1, min(lr.count, 3) + 1))
        side = min(SIDE_LR_PX, lr.height - scene.corner[0], lr.width - scene.corner[1])
        window = Window(scene.corner[1], scene.corner[0], side, side)
        low = lr.read(bands, window=window).astype(np.float64)
        valid = lr.read_masks(1, window=window) > 0
        bounds = lr.window_bounds(window)
    job = _job(scene, model, folder, output, bounds, bands)
    run(job, lambda event: None, lambda: False)
    with rasterio.open(output) as sr:
        high = sr.read(list(range(1, len(bands) + 1))).astype(np.float64)
    bicubic = _enlarged(low)
    save_picture(work / f"{scene.lr}.png", low, bicubic, high)
    return _figures(low, high, bicubic, valid)


def _job(
    scene: Scene, model: str, folder: Path, output: Path, bounds: Any, bands: list[int]
) -> Job:
    return Job(
        lr=str(folder / f"{scene.lr}.tif"),
        references=(str(folder / f"{scene.reference}.tif"),),
        output=str(output),
        model=model,
        bands=tuple(bands),
        extent=tuple(bounds),
        options=Options(overwrite=True, overviews=False),
    )


def _figures(
    low: Array, high: Array, bicubic: Array, valid: npt.NDArray[np.bool_]
) -> dict[str, float]:
    inner = ndimage.binary_erosion(valid, iterations=4, border_value=0)
    spread = float(low[:, inner].std())
    change = np.sqrt(_reduced((high - bicubic) ** 2).clip(0).mean(axis=0))
    roughness = ndimage.generic_filter(low.mean(axis=0), np.std, PLAIN_PX)
    plain = inner & (roughness <= np.quantile(roughness[inner], PLAIN_SHARE))

    def per_cent(values: Array) -> float:
        return round(100 * float(np.sqrt(np.mean(values**2))) / spread, 3)

    return {
        "lr_rms": per_cent((_reduced(high) - low)[:, inner]),
        "bicubic_lr_rms": per_cent((_reduced(bicubic) - low)[:, inner]),
        "plain": per_cent(change[plain]),
        "plain_lr": per_cent(roughness[plain]),
        "all": per_cent(change[inner]),
    }


def _tensor(image: Array) -> Tensor:
    return torch.from_numpy(image)[None].float()


def _reduced(image: Array) -> Array:
    return reduce(_tensor(image), SCALE)[0].double().numpy()


def _enlarged(image: Array) -> Array:
    return enlarge(_tensor(image), SCALE)[0].double().numpy()


def save_sheet(work: Path, path: Path) -> None:
    """The saved pictures of the scenes below each other."""
    pictures = [Image.open(work / f"{scene.lr}.png").convert("RGB") for scene in SCENES]
    size = (max(p.width for p in pictures), max(p.height for p in pictures) + GAP_PX)
    sheet = Image.new("RGB", (size[0], size[1] * len(pictures)), "white")
    for row, picture in enumerate(pictures):
        sheet.paste(picture, (0, row * size[1]))
    half = sheet.resize((sheet.width // 2, sheet.height // 2), Image.Resampling.LANCZOS)
    half.save(path, quality=QUALITY)


def save_picture(path: Path, low: Array, bicubic: Array, high: Array) -> None:
    """The middle of LR, bicubic and SR side by side, stretched alike."""
    side = min(CELL_LR_PX, low.shape[1])
    row, col = (low.shape[1] - side) // 2, (low.shape[2] - side) // 2
    bottom, top = np.percentile(low, PERCENTILES, axis=(1, 2))
    cells = []
    for image, factor in ((low, 1), (bicubic, SCALE), (high, SCALE)):
        part = image[:, row * factor : (row + side) * factor, col * factor : (col + side) * factor]
        shown = (part - bottom[:, None, None]) / np.maximum(top - bottom, 1e-9)[:, None, None]
        pixels = (shown.clip(0, 1) * 255).astype(np.uint8).transpose(1, 2, 0)
        pixels = np.repeat(pixels, 3, axis=2)[..., :3] if pixels.shape[2] == 1 else pixels
        size = (2 * SCALE * side, 2 * SCALE * side)
        cells.append(np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.NEAREST)))
    Image.fromarray(np.concatenate(cells, axis=1)).save(path)
