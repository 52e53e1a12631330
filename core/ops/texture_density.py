# SPDX-License-Identifier: GPL-2.0-or-later
"""The relative texture density map (RTDM) of TexADiff (CVPR 2026): low where land has texture.

It says where a PSNR-oriented enlargement (PSR) lost what the HR image shows. The true map needs HR;
a predictor estimates it from what a run has.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import numpy as np
import torch
from scipy import ndimage
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

CONTRAST, STRUCTURE = "c", "cs"  # forms of the contrast consistency
FORMS = (STRUCTURE, CONTRAST)
WINDOW_PX, SIGMA_PX = 11, 1.5  # of SSIM (Wang et al. 2004), and its C2 for values up to 1
C2 = 0.03**2
LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601
CROSS = np.abs(np.indices((5, 5)) - 2).min(axis=0) == 0
MIN_AREA = 1000 / 1024**2  # of an image; the authors drop less than 1000 pixels at the HR size


@runtime_checkable
class SpatialDistance(Protocol):
    """A perceptual distance that says where two images differ."""

    def spatial(self, image: Tensor, target: Tensor) -> Tensor:
        """Distance (N,1,H,W) from 0 between images (N,3,H,W) in [0, 1]."""


def density(
    psr: Tensor, hr: Tensor, net: SpatialDistance | None = None, form: str = STRUCTURE
) -> Tensor:
    """The true map (N,1,H,W) in [0, 1] for images (N,3,H,W) in [0, 1]: (1 - M_SL) * M_CCT.

    Without a net M_SL is taken to be 0 everywhere.
    """
    consistency = contrast_consistency(psr, hr, form)
    if net is None:
        return consistency
    return (1 - net.spatial(psr, hr).clamp(0, 1)) * consistency


def contrast_consistency(psr: Tensor, hr: Tensor, form: str = STRUCTURE) -> Tensor:
    """The contrast term of SSIM at every pixel, with structure ("cs") or alone ("c"); in [0, 1].

    Images (N,3,H,W) in [0, 1] -> (N,1,H,W), on luminance.
    """
    if form not in FORMS:
        raise ValueError(
            f"The contrast consistency has the forms {', '.join(FORMS)}; not {form!r}."
        )
    a, b = (luminance(image.float()) for image in (psr, hr))
    mean_a, mean_b = windowed(a), windowed(b)
    variance_a = (windowed(a.square()) - mean_a.square()).clamp_min(0)
    variance_b = (windowed(b.square()) - mean_b.square()).clamp_min(0)
    if form == CONTRAST:
        shared = (variance_a * variance_b).sqrt()
    else:
        shared = windowed(a * b) - mean_a * mean_b
    return ((2 * shared + C2) / (variance_a + variance_b + C2)).clamp(0, 1)


def binarised(
    density: Tensor, threshold: float, min_area: float = MIN_AREA, is_part: bool = False
) -> Tensor:
    """Where land is rich in texture: (N,1,H,W) bool of a map (N,1,H,W), on its device.

    Below the threshold; then eroded once and dilated twice by a cross of 5 pixels, holes filled,
    and what takes less than `min_area` of the image dropped. Of an image that is part of a larger
    one, what its border cuts is kept.
    """
    below = (density < threshold).cpu().numpy()[:, 0]
    rich = np.stack([_cleaned(one, min_area, is_part) for one in below])
    return torch.from_numpy(rich)[:, None].to(density.device)


def pooled(mask: Tensor, factor: int) -> Tensor:
    """A mask (N,1,H,W) bool on a grid that is `factor` times coarser: rich where any pixel is."""
    return F.max_pool2d(mask.float(), factor) > 0.5


def loss_weight(mask: Tensor, alpha: float) -> Tensor:
    """TADL's weight 1 + alpha where a mask (N,1,H,W) is, else 1, divided by its mean.

    So the learning rate does not depend on how much is rich.
    """
    weight = 1 + alpha * mask.float()
    return weight / weight.mean()


def weighted_mean(loss: Tensor, weight: Tensor | None) -> Tensor:
    """Mean of a loss (N,C,H,W) under a weight (N,1,H,W) of mean 1, or plain without one."""
    return loss.mean() if weight is None else (weight * loss).mean()


def luminance(image: Tensor) -> Tensor:
    """Luma (N,1,H,W) of images (N,3,H,W), in their range."""
    shares = torch.tensor(LUMA, device=image.device, dtype=image.dtype)
    return (image * shares.view(1, 3, 1, 1)).sum(dim=1, keepdim=True)


def windowed(x: Tensor) -> Tensor:
    """Means of (N,1,H,W) under the Gaussian window of SSIM, the border mirrored."""
    place = torch.arange(WINDOW_PX, device=x.device, dtype=x.dtype) - WINDOW_PX // 2
    taps = torch.exp(-0.5 * (place / SIGMA_PX).square())
    taps = taps / taps.sum()
    padded = F.pad(x, [WINDOW_PX // 2] * 4, mode="reflect")
    with torch.autocast(x.device.type, enabled=False):
        rows = F.conv2d(padded, taps.view(1, 1, -1, 1))
        return F.conv2d(rows, taps.view(1, 1, 1, -1))


def _cleaned(below: np.ndarray, min_area: float, is_part: bool) -> np.ndarray:  # type: ignore
    """The morphology of the published code on a mask (H,W) bool."""
    rich = ndimage.binary_erosion(below, CROSS)
    rich = ndimage.binary_dilation(rich, CROSS, iterations=2)
    rich = ndimage.binary_fill_holes(rich, np.ones((3, 3), dtype=bool))
    labels, count = ndimage.label(rich, np.ones((3, 3), dtype=bool))
    kept = np.bincount(labels.ravel(), minlength=count + 1) >= min_area * below.size
    if is_part:
        kept[np.unique(np.concatenate((labels[[0, -1]].ravel(), labels[:, [0, -1]].ravel())))] = (
            True
        )
    kept[0] = False
    found: np.ndarray = kept[labels]  # type: ignore
    return found
