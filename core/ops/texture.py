# SPDX-License-Identifier: GPL-2.0-or-later
"""How textured the LR image is, and how much start noise and how many steps follow from that."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ..diffusion.texture_steps import Thinned

WINDOW_PX = 5
TEXTURED = 0.01  # local standard deviation in [0, 1] from which all of the noise is used
# A tile with a smaller share of textured pixels takes this part of the steps;
# numbers chosen and measured with benchmarks/adaptive_steps.py.
FEWER = ((0.5, 0.3), (0.7, 0.5))


def local_deviation(image: Tensor, window_px: int = WINDOW_PX) -> Tensor:
    """Standard deviation of the band mean around each pixel: (N,C,H,W) -> (N,1,H,W)."""
    grey = image.mean(dim=1, keepdim=True)
    margin = window_px // 2
    padded = F.pad(grey - grey.mean(dim=(2, 3), keepdim=True), [margin] * 4, mode="replicate")
    mean = F.avg_pool2d(padded, window_px, stride=1)
    return (F.avg_pool2d(padded.square(), window_px, stride=1) - mean.square()).clamp_min(0).sqrt()


def plainest(deviation: Tensor, window_px: int = WINDOW_PX) -> Tensor:
    """Smallest value in a window around each pixel; the shape does not change."""
    return -F.max_pool2d(-deviation, window_px, stride=1, padding=window_px // 2)


def noise_share(lr: Tensor, scale: int) -> Tensor:
    """Share of the start noise for each SR pixel, (N,1,scale*H,scale*W) in [0, 1].

    On plain areas of the LR image (N,C,H,W) in [0, 1], such as water, noise would remain as grain
    in the result: there the share decreases to 0 with the local standard deviation. A pixel counts
    as plain if any window that contains it does, so that plain areas stay plain up to their border.
    """
    share = (plainest(local_deviation(lr)) / TEXTURED).clamp(0, 1)
    size = (lr.shape[-2] * scale, lr.shape[-1] * scale)
    return F.interpolate(share, size=size, mode="bilinear", align_corners=False)


def textured_share(lr: Tensor, valid: Tensor | None = None) -> float:
    """Share of the pixels of a tile (C,h,w) in [0, 1] that are textured, in [0, 1].

    Only where `valid` (h,w) is True: the filling of nodata is plain, which says nothing about the
    rest.
    """
    textured = (local_deviation(lr[None])[0, 0] >= TEXTURED).float()
    if valid is not None:
        textured = textured[valid]
    return float(textured.mean()) if textured.numel() else 0.0


def steps_for(lr: Tensor, steps: int, valid: Tensor | None = None) -> int:
    """Sampling steps for a tile (C,h,w) in [0, 1], from 1 to `steps`.

    The plainer the tile, the fewer steps; a tile without valid pixels counts as plain. This is
    texture-aware sampling of whole tiles: where no pixel is to be updated in the masked steps, and
    predictions are reused, what is left is a shorter chain, and that is computed.
    """
    share = textured_share(lr, valid)
    return next((Thinned(left).taken(steps) for below, left in FEWER if share < below), steps)
