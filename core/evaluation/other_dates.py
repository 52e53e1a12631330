# SPDX-License-Identifier: GPL-2.0-or-later
"""References of the same place at another date, simulated from an HR image.

What differs between two dates: some pixels of shift that varies over the image (other view angle,
other terrain model), colours and contrast, cast shadows, sharpness and noise, and what was built,
sown or parked in between, for which parts of another image stand in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from .images import Pixels

INVERSION_ROUNDS = 8  # of a fixed point, which converges where shifts vary slowly

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class OtherDate:
    """How far two dates may differ; lengths in HR pixels, levels of 255.

    `warp_px` is the largest shift, which varies smoothly over about `smooth_px`; its longest is at
    least the share `least_warp` of it. `replaced` is the share of the area that comes from another
    image; `shadows` the share in new shadow, which is multiplied by `shade`. `gain` and `offset`
    hold for all bands, `tint` and `cast` for one each.
    """

    warp_px: float = 4.0
    least_warp: float = 0.0
    smooth_px: float = 48.0
    replaced: float = 0.25
    shadows: float = 0.08
    gain: tuple[float, float] = (0.75, 1.3)
    gamma: tuple[float, float] = (0.8, 1.25)
    offset: tuple[float, float] = (-20.0, 20.0)
    tint: tuple[float, float] = (0.9, 1.1)
    cast: tuple[float, float] = (-6.0, 6.0)
    shade: tuple[float, float] = (0.35, 0.75)
    blur_px: tuple[float, float] = (0.0, 1.0)
    noise: tuple[float, float] = (0.0, 3.0)


@dataclass(frozen=True)
class Simulated:
    """A place at another date (H,W,3), the shifts (2,H,W) in pixels it was read with, what is new.

    `new` (H,W) bool is before the shift: it lies on the image that was simulated from.
    """

    image: Pixels
    shift: Floats
    new: npt.NDArray[np.bool_]

    def flow(self) -> Floats:
        """Where the place of each HR pixel lies in the image, (2,H,W) in pixels from there."""
        grid, flow = np.indices(self.new.shape, dtype=np.float32), np.zeros_like(self.shift)
        for _ in range(INVERSION_ROUNDS):
            flow = -np.stack(
                [
                    ndimage.map_coordinates(part, grid + flow, order=1, mode="nearest")
                    for part in self.shift
                ]
            )
        return flow

    def on_lr(self, scale: int) -> tuple[Floats, Floats]:
        """The flow in LR pixels (2,h,w), and how much of each LR pixel is new (h,w)."""
        new = self.new[None].astype(np.float32)
        return _means(self.flow(), scale) / scale, _means(new, scale)[0]


def simulate(rng: np.random.Generator, hr: Pixels, other: Pixels, by: OtherDate) -> Pixels:
    """HR (H,W,3) as another date would show it; `other` (H,W,3) lends what is new."""
    return simulated(rng, hr, other, by).image


def simulated(rng: np.random.Generator, hr: Pixels, other: Pixels, by: OtherDate) -> Simulated:
    """As `simulate`, with what was done to the image."""
    place = hr.astype(np.float32)
    new = _patches(rng, hr.shape[:2], by.replaced)
    place = np.where(new[..., None], other.astype(np.float32), place)
    shift = shifts(rng, hr.shape[:2], by)
    place = warped(place, shift)
    dark = _patches(rng, hr.shape[:2], by.shadows)
    place = np.where(dark[..., None], place * np.float32(rng.uniform(*by.shade)), place)
    place = _recoloured(rng, place, by)
    sigma = float(rng.uniform(*by.blur_px))
    place = ndimage.gaussian_filter(place, (sigma, sigma, 0))
    spread = np.float32(rng.uniform(*by.noise))
    place = place + spread * rng.standard_normal(place.shape, dtype=np.float32)
    pixels: Pixels = np.rint(place).clip(0, 255).astype(np.uint8)
    return Simulated(pixels, shift, new)


def shifts(rng: np.random.Generator, shape: tuple[int, ...], by: OtherDate) -> Floats:
    """Smooth shifts (2,H,W) in pixels, of which the longest is drawn up to `warp_px`."""
    fields = np.stack([smooth_field(rng, shape, by.smooth_px) for _ in range(2)])
    fields += rng.uniform(-1, 1, (2, 1, 1)).astype(np.float32)  # the place as a whole is off too
    longest = float(np.sqrt((fields**2).sum(axis=0)).max())
    wanted = by.warp_px * float(rng.uniform(by.least_warp, 1))
    shift: Floats = (fields * (wanted / max(longest, 1e-6))).astype(np.float32)
    return shift


def warped(image: Floats, shift: Floats) -> Floats:
    """The image (H,W,3) read at places that are off by `shift` (2,H,W), mirrored at the border."""
    grid = np.indices(image.shape[:2], dtype=np.float32) + shift
    bands = [
        ndimage.map_coordinates(image[..., band], grid, order=3, mode="mirror", prefilter=True)
        for band in range(image.shape[2])
    ]
    moved: Floats = np.stack(bands, axis=-1).astype(np.float32)
    return moved


def _recoloured(rng: np.random.Generator, image: Floats, by: OtherDate) -> Floats:
    """Other light and another producer's stretch: gamma for all bands, gain and offset by band."""
    gain, offset = rng.uniform(*by.gain), rng.uniform(*by.offset)
    tint, cast = rng.uniform(*by.tint, 3), rng.uniform(*by.cast, 3)
    curved = 255 * (image.clip(0, 255) / 255) ** rng.uniform(*by.gamma)
    coloured: Floats = (curved * (gain * tint) + (offset + cast)).astype(np.float32)
    return coloured


def _patches(
    rng: np.random.Generator, shape: tuple[int, ...], share: float
) -> npt.NDArray[np.bool_]:
    """Connected areas (H,W) that together cover a share of the image."""
    if share <= 0:
        return np.zeros(shape, dtype=bool)
    field = smooth_field(rng, shape, float(rng.uniform(8, 40)))
    return field > np.quantile(field, 1 - share)


def smooth_field(rng: np.random.Generator, shape: tuple[int, ...], scale_px: float) -> Floats:
    """A smooth random field (H,W) of unit deviation that varies over so many pixels."""
    coarse = [max(2, round(side / scale_px) + 2) for side in shape]
    grid = rng.standard_normal(coarse, dtype=np.float32)
    zoom = [side / cells for side, cells in zip(shape, coarse)]
    field = ndimage.zoom(grid, zoom, order=3, mode="mirror", grid_mode=True)
    even: Floats = field / max(float(field.std()), 1e-6)
    return even


def _means(values: Floats, size: int) -> Floats:
    """Means of (C,H,W) over blocks of so many pixels a side."""
    count, height, width = values.shape
    blocks = values.reshape(count, height // size, size, width // size, size)
    found: Floats = blocks.mean(axis=(2, 4))
    return found
