# SPDX-License-Identifier: GPL-2.0-or-later
"""Lays a reference onto an LR image, pixel by pixel: other view angles and terrain models differ.

A small net (`nn.flow`) compares the LR image with the reference reduced to its size and tells how
far off the reference must be read. It has learned from simulated dates that flows are smooth, that
what has changed between the dates is carried along by its surroundings, and that light, noise and
sharpness do not matter.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import torch
from scipy import ndimage
from torch import Tensor

from ..jobs.paths import WEIGHTS
from ..nn import filled
from ..nn.flow import BANDS, FlowNet, is_plain
from .degradation import reduce

NET = WEIGHTS / "registration.safetensors"  # by tools/train_registration.py
MOST_LR_PX = 2.0  # longer flows are mistakes: the shift of the whole is undone before
DOUBT_LR_PX = 0.04  # error of a flow; of flows that are no longer most is error

Array = npt.NDArray[np.float64]


def registered(lr: Tensor, reference: Tensor) -> Tensor:
    """A reference (C,s*h,s*w) moved onto the LR image (C,h,w), both in [0, 1]."""
    return moved(reference, flow_of(lr, reference))


@torch.inference_mode()
def flow_of(lr: Tensor, reference: Tensor) -> Array:
    """How far off the reference is read, (2,h,w) in LR pixels (rows, columns).

    Plain images tell nothing, so the reference stays where it is.
    """
    scale = reference.shape[-1] // lr.shape[-1]
    images = [
        _three_bands(image)[None].float() for image in (lr, reduce(reference[None], scale)[0])
    ]
    if any(map(is_plain, images)):
        return np.zeros((2, *lr.shape[1:]))
    flow: Array = _net()(*images)[0].double().numpy().clip(-MOST_LR_PX, MOST_LR_PX)
    power = float(np.square(flow).sum(axis=0).mean())
    flow *= power / (power + DOUBT_LR_PX**2)
    return flow


def moved(image: Tensor, flow: Array) -> Tensor:
    """An image (C,H,W) read where the flow says, at its own size."""
    height, width = image.shape[-2:]
    grown = height / flow.shape[1]
    zoom = grown, width / flow.shape[2]
    full = [ndimage.zoom(part, zoom, order=1, mode="nearest", grid_mode=True) for part in flow]
    places = np.indices((height, width), dtype=np.float64) + np.stack(full) * grown
    bands = [
        ndimage.map_coordinates(band, places, order=3, mode="nearest")
        for band in image.double().numpy()
    ]
    return torch.from_numpy(np.stack(bands)).to(image).clamp(0, 1)


def _three_bands(image: Tensor) -> Tensor:
    """The bands that the net compares, of which there may be more or fewer."""
    return image[[n % len(image) for n in range(BANDS)]]


@lru_cache(maxsize=1)
def _net() -> FlowNet:
    return filled(FlowNet(), NET)
