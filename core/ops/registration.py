# SPDX-License-Identifier: GPL-2.0-or-later
"""Lays a reference onto an LR image, pixel by pixel: other view angles and terrain models differ.

The flow is that of Lucas and Kanade (1981) on images of equal local contrast, with a Gaussian
window that shrinks from round to round. Pixels count by how much both images are alike there, so
that what has changed between the dates is carried along by its surroundings.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from scipy import ndimage
from torch import Tensor

from .degradation import enlarge, reduce

FINE = 2  # the flow is found on a grid of so many pixels per LR pixel
WINDOWS_LR_PX = (5.0, 5.0, 4.0, 4.0, 3.0, 3.0, 3.0, 3.0)  # Gaussian windows, a round each
CONTRAST_LR_PX = 5.0  # over which contrast is made equal
ALIKE_LR_PX, SHARPNESS = 1.3, 4  # neighbourhood of likeness, and its power
SMOOTH_LR_PX = 2.0  # of the flow
MOST_LR_PX = 2.0  # longer flows are mistakes: the shift of the whole is undone before
REGULAR = 0.05  # of the mean structure
FAINT = 0.05  # a likeness that tells as much as it does not
NOISE = 2 / 255  # contrast below this tells nothing
DOUBT_LR_PX = 0.2  # error of a flow; of flows that are no longer most is error

Array = npt.NDArray[Any]


def registered(lr: Tensor, reference: Tensor) -> Tensor:
    """A reference (C,s*h,s*w) moved onto the LR image (C,h,w), both in [0, 1]."""
    return moved(reference, flow_of(lr, reference))


def flow_of(lr: Tensor, reference: Tensor) -> Array:
    """How far off the reference is read, (2,FINE*h,FINE*w) in LR pixels (rows, columns).

    Short flows are shortened by what is known of their error, as Wiener's filter does.
    """
    scale = reference.shape[-1] // lr.shape[-1]
    fixed, moving = _grey(lr), _grey(reduce(reference[None], scale)[0])
    even, other = _even(fixed), _even(moving)
    places = np.indices(fixed.shape, dtype=np.float64)
    flow = np.zeros_like(places)
    for window in WINDOWS_LR_PX:
        read = _read(other, places + flow, order=3)
        alike = _likeness(fixed, _read(moving, places + flow)) ** SHARPNESS + 1e-3
        flow = _smoothed(*_step(even, read, alike, flow, window * FINE))
        flow = flow.clip(-MOST_LR_PX * FINE, MOST_LR_PX * FINE)
    seen = _likeness(fixed, _read(moving, places + flow))
    seen = ndimage.gaussian_filter(seen, SMOOTH_LR_PX * FINE)
    flow = flow * seen / (seen + FAINT)
    power = np.square(flow).sum(axis=0).mean() / FINE**2
    found: Array = flow / FINE * power / (power + DOUBT_LR_PX**2)
    return found


def moved(image: Tensor, flow: Array) -> Tensor:
    """An image (C,H,W) read where the flow says, at its own size."""
    height, width = image.shape[-2:]
    grown = height / flow.shape[1]
    zoom = grown, width / flow.shape[2]
    full = [ndimage.zoom(part, zoom, order=1, mode="nearest", grid_mode=True) for part in flow]
    places = np.indices((height, width), dtype=np.float64) + np.stack(full) * grown * FINE
    bands = [_read(band, places, order=3) for band in image.numpy()]
    return torch.from_numpy(np.stack(bands)).to(image).clamp(0, 1)


def _grey(image: Tensor) -> Array:
    """The mean band of an LR image on the grid of the flow, in [0, 1]."""
    found: Array = enlarge(image.mean(dim=0)[None, None].float(), FINE)[0, 0].double().numpy()
    return found


def _even(image: Array) -> Array:
    """An image of equal local contrast around 0."""
    sigma = CONTRAST_LR_PX * FINE
    off = image - ndimage.gaussian_filter(image, sigma)
    even: Array = off / np.sqrt(ndimage.gaussian_filter(off**2, sigma) + NOISE**2)
    return even


def _likeness(a: Array, b: Array) -> Array:
    """Local correlation, 0 where it is negative or nothing is seen."""
    mean = partial(ndimage.gaussian_filter, sigma=ALIKE_LR_PX * FINE)
    off_a, off_b = a - mean(a), b - mean(b)
    size = np.sqrt(mean(off_a**2) * mean(off_b**2)) + NOISE**2
    found: Array = (mean(off_a * off_b) / size).clip(0, 1)
    return found


def _step(
    fixed: Array, read: Array, alike: Array, flow: Array, sigma: float
) -> tuple[Array, Array]:
    """The flow after a step, and how well it is determined."""
    down, right = np.gradient((fixed + read) / 2)
    off = fixed - read
    products = (down * down, right * right, down * right, down * off, right * off)
    rows, cols, both, *force = (ndimage.gaussian_filter(alike * x, sigma) for x in products)
    regular = REGULAR * (rows + cols).mean() / 2 + 1e-12
    rows, cols = rows + regular, cols + regular
    determinant = rows * cols - both * both
    step = np.stack(
        (
            (cols * force[0] - both * force[1]) / determinant,
            (rows * force[1] - both * force[0]) / determinant,
        )
    )
    return flow + step.clip(-FINE, FINE), determinant / (rows + cols)


def _smoothed(flow: Array, weight: Array) -> Array:
    sigma = SMOOTH_LR_PX * FINE
    total = ndimage.gaussian_filter(weight, sigma)
    parts = [ndimage.gaussian_filter(part * weight, sigma) / total for part in flow]
    return np.stack(parts)


def _read(image: Array, places: Array, order: int = 1) -> Array:
    found: Array = ndimage.map_coordinates(image, places, order=order, mode="nearest")
    return found
