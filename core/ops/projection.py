# SPDX-License-Identifier: GPL-2.0-or-later
"""The projection onto the images that agree with an LR image: whole images in torch, any sensor.

For nets and samplers, which want batches and gradients; `agreement` does the same for windows of
scenes. Without damping A A+ A = A, so that A(x + A+(y - A x)) = y for every x.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from ..jobs.sensor import IDEAL, Sensor
from .agreement import smoothed
from .reduction import Axis, Kernel, Span
from .sensor import forming, kernels
from .sensor_agreement import damping

Matrices = tuple[Tensor, Tensor, Tensor]


class Projection:
    """Brings images (N,C,s*h,s*w) to agreement with LR images (N,C,h,w) of one size.

    Values may be in [0, 1] or in [-1, 1]: what A does to a constant is that constant.
    """

    def __init__(self, height: int, width: int, scale: int, sensor: Sensor = IDEAL) -> None:
        vertical, horizontal = kernels(sensor)
        self.rows = _matrices(height, scale, vertical)
        self.cols = _matrices(width, scale, horizontal)
        self.damping = damping(sensor)
        self.lasting = (smoothing(height), smoothing(width)) if self.damping else None
        self.scale = scale

    def __call__(self, image: Tensor, lr: Tensor, share: float = 1.0) -> Tensor:
        """x + share * A+(y - A x); with a share of 1 and no damping its reduction is y."""
        return image + share * self.back(lr - self.reduce(image))

    def reduce(self, image: Tensor) -> Tensor:
        """A x."""
        return _between(self.rows[0], image, self.cols[0])

    def back(self, lr: Tensor) -> Tensor:
        """A+ y: the image of least norm whose reduction is y; damped, as `agreement` has it."""
        (_, vectors, values), (_, across, others) = self.rows, self.cols
        if self.lasting is not None:
            down, along = self.lasting
            lr = lr + self.damping * self.scale**2 * _between(down, lr, along)
        strengths = values[:, None] * others + self.damping
        shares = _between(vectors.t(), lr, across.t()) / strengths.to(lr)
        dual = _between(vectors, shares, across)
        return _between(self.rows[0].t(), dual, self.cols[0].t())


@lru_cache(maxsize=32)
def projection_of(height: int, width: int, scale: int, sensor: Sensor = IDEAL) -> Projection:
    """The projection for LR images of a size."""
    return Projection(height, width, scale, sensor)


def pocs(
    image: Tensor, lr: Tensor, projection: Projection, rounds: int, ends: tuple[float, float]
) -> Tensor:
    """Project and clamp in turn, so many times: within the ends, and next to agreement.

    A clamp alone would undo the agreement; with 0 rounds there is the projection and no clamp.
    """
    image = projection(image, lr)
    for number in range(rounds):
        image = image if number == 0 else projection(image, lr)
        image = image.clamp(*ends)
    return image


@lru_cache(maxsize=64)
def _matrices(length: int, scale: int, kernel: Kernel) -> Matrices:
    """M (length, length*scale), eigenvectors and eigenvalues of M M^T; float64."""
    values, vectors = Axis(length, scale, kernel).spectrum(Span(0, length))
    with torch.inference_mode(False):  # what is kept may be asked for gradients later
        found = torch.from_numpy(vectors.copy()), torch.from_numpy(values.copy())
        return forming(length, scale, kernel).clone(), *found


@lru_cache(maxsize=64)
def smoothing(length: int) -> Tensor:
    """What `agreement` takes for lasting, along one axis, (length, length)."""
    with torch.inference_mode(False):
        return torch.from_numpy(smoothed(np.eye(length), 0))


def _between(rows: Tensor, image: Tensor, cols: Tensor) -> Tensor:
    """rows @ image @ cols^T in full precision, also under autocast."""
    with torch.autocast(image.device.type, enabled=False):
        image = image if image.dtype == torch.float64 else image.float()
        rows, cols = rows.to(image), cols.to(image)
        return rows @ image @ cols.t()
