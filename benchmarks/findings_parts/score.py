# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures models on the test images, and cuts those into rich and plain scenes."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from ttrd3_qgis.core.engine.tiling.noise import noise_field
from ttrd3_qgis.core.evaluation.evaluate import (
    choose_reference,
    interpolations,
    measure,
    reference_names,
    to_tensor,
)
from ttrd3_qgis.core.evaluation.images import (
    Pixels,
    class_of,
    enlarge_degraded,
    read_images,
    reduced,
)
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.methods.ttrd3.model import SCALE, TTRD3

SEED = 10
STEPS = 10
THIRDS = ("plain", "middle", "rich")


@dataclass(frozen=True)
class Scene:
    """A test image with its LR image, its reference and the start noise (1,3,H,W)."""

    name: str
    hr: Pixels
    lr: Pixels
    lr_up: Pixels
    ref: Pixels
    noise: torch.Tensor


def read_scenes(hr_dir: Path, reference_zip: Path) -> list[Scene]:
    """All test images with the similar reference of their class that `refs.csv` names."""
    table = reference_names(hr_dir)
    pool = {Path(name).name: image for name, image in read_images(reference_zip)}
    return [_scene(name, hr, table, pool) for name, hr in read_images(hr_dir)]


def _scene(
    name: str, hr: Pixels, table: dict[str, dict[str, str]], pool: dict[str, Pixels]
) -> Scene:
    lr = reduced(hr, SCALE)
    lr_up = dict(interpolations(lr, SCALE))["bicubic"]
    ref = choose_reference("same-class", name, table, pool, lr_up)
    noise = torch.from_numpy(noise_field(SEED, 0, 0, *hr.shape[:2], 3))[None]
    return Scene(name, hr, lr, lr_up, ref, noise)


Measures = dict[str, dict[str, float]]  # by image: psnr, lpips, seconds


def _measures(scene: Scene, sr: Pixels, lpips: LPIPS) -> dict[str, float]:
    row = measure(sr, scene.hr, scene.lr, lpips, (scene.name, class_of(scene.name), ""))
    return {"psnr": round(row.psnr, 4), "lpips": round(row.lpips, 5)}


@torch.inference_mode()
def score(
    model: TTRD3, scenes: Iterable[Scene], lpips: LPIPS, noise: float = 1.0, steps: int = STEPS
) -> Measures:
    """Measures of a model by image, and the processor seconds an image takes."""
    found: Measures = {}
    for scene in scenes:
        ref, degraded = to_tensor(scene.ref), to_tensor(enlarge_degraded(scene.ref, SCALE))
        begin = time.process_time()
        sr = model.sample(
            to_tensor(scene.lr_up), ref, degraded, noise=noise * scene.noise, steps=steps
        )
        seconds = time.process_time() - begin
        found[scene.name] = {**_measures(scene, to_pixels(sr), lpips), "seconds": round(seconds, 3)}
    return found


def score_bicubic(scenes: Iterable[Scene], lpips: LPIPS) -> Measures:
    """Measures of the enlarged LR image by image."""
    return {scene.name: _measures(scene, scene.lr_up, lpips) for scene in scenes}


def to_pixels(sr: torch.Tensor) -> Pixels:
    """(1,3,H,W) in [0, 1] -> (H,W,3) uint8."""
    pixels: Pixels = (sr[0] * 255 + 0.5).clamp(0, 255).byte().permute(1, 2, 0).numpy()
    return pixels


def gradient_energy(image: Pixels) -> float:
    """Mean squared difference of neighbours along rows and columns, of the mean of the bands."""
    grey = image.astype(np.float64).mean(axis=2) / 255
    return float(np.square(np.diff(grey, axis=0)).mean() + np.square(np.diff(grey, axis=1)).mean())


def thirds(energies: dict[str, float]) -> dict[str, str]:
    """Which third each image belongs to by its gradient energy: plain, middle or rich."""
    names = sorted(energies, key=lambda name: (energies[name], name))
    parts = np.array_split(np.arange(len(names)), len(THIRDS))
    return {names[i]: word for word, part in zip(THIRDS, parts) for i in part}
