# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixed against dynamic K: measures at each K, and a selector of K by image."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from ttrd3_qgis.core.evaluation.evaluate import to_tensor
from ttrd3_qgis.core.evaluation.images import enlarge_degraded
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.methods.ttrd3.model import SCALE, TTRD3

from .score import Scene, gradient_energy, score

FIXED_K = (1, 2, 3, 5)
NOISE = 0.4
RIDGE = 1.0
Floats = npt.NDArray[np.float64]


def set_k(model: TTRD3, k: int) -> None:
    """Let the model's own K logits choose k at all levels."""
    with torch.no_grad():
        model.refnet.STTG.k_selector.k_logits.zero_()[:, k - 1] = 1.0


def measure_k(model: TTRD3, scenes: list[Scene], lpips: LPIPS) -> dict[str, Any]:
    """PSNR and LPIPS by K, lists over the scenes, and what a selector may see of each scene."""
    found: dict[str, Any] = {"seen": [seen(model, scene) for scene in scenes]}
    for k in FIXED_K:
        set_k(model, k)
        measures = score(model, scenes, lpips, NOISE)
        found[str(k)] = {
            measure: [measures[scene.name][measure] for scene in scenes]
            for measure in ("psnr", "lpips")
        }
    return found


@torch.inference_mode()
def seen(model: TTRD3, scene: Scene) -> list[float]:
    """Texture of the LR image, mean relevance of the best match, and its lead over the K-th."""
    reference = model.reference_features(
        to_tensor(scene.ref), to_tensor(enlarge_degraded(scene.ref, SCALE))
    )
    k = max(FIXED_K)
    _, matches = model.refnet.transfer(to_tensor(scene.lr_up), reference, (k, k, k))
    best, last = matches.relevance[:, 0].mean().item(), matches.relevance[:, -1].mean().item()
    texture = float(np.log(gradient_energy(scene.lr) + 1e-8))
    return [round(texture, 5), round(best, 5), round(best - last, 5)]


def select(seen_by_image: Floats, lpips_by_k: Floats) -> npt.NDArray[np.int64]:
    """Column of K for each image, chosen by a ridge regression fitted on all other images.

    seen_by_image (images, features), lpips_by_k (images, K); lower LPIPS is better.
    """
    gain = lpips_by_k - lpips_by_k.mean(axis=1, keepdims=True)
    chosen = []
    for image in range(len(gain)):
        others = np.arange(len(gain)) != image
        centre, spread = seen_by_image[others].mean(axis=0), seen_by_image[others].std(axis=0)
        x = (seen_by_image - centre) / np.maximum(spread, 1e-9)
        mean = gain[others].mean(axis=0)
        normal = x[others].T @ x[others] + RIDGE * np.eye(x.shape[1])
        slope = np.linalg.solve(normal, x[others].T @ (gain[others] - mean))
        chosen.append(int((mean + x[image] @ slope).argmin()))
    return np.array(chosen)
