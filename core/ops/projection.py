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
from .agreement import momentum, smoothed
from .reduction import Axis, Kernel, Span
from .sensor import forming, kernels
from .sensor_agreement import damping
from .separable import between

TOLERANCE = 5e-7  # of |A x - y|, about what single precision can tell
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
        return between(self.rows[0], image, self.cols[0])

    def back(self, lr: Tensor) -> Tensor:
        """A+ y: the image of least norm whose reduction is y; damped, as `agreement` has it."""
        return self.spread(self.solved(self.weighed(lr)))

    def weighed(self, missing: Tensor) -> Tensor:
        """y - A x; damped, with what lasts over many LR pixels counted for more."""
        if self.lasting is None:
            return missing
        down, along = self.lasting
        return missing + self.damping * self.scale**2 * between(down, missing, along)

    def solved(self, lr: Tensor) -> Tensor:
        """(A A^T + damping)^-1 y."""
        (_, vectors, values), (_, across, others) = self.rows, self.cols
        strengths = values[:, None] * others + self.damping
        shares = between(vectors.t(), lr, across.t()) / strengths.to(lr)
        return between(vectors, shares, across)

    def spread(self, dual: Tensor) -> Tensor:
        """A^T of an LR image."""
        return between(self.rows[0].t(), dual, self.cols[0].t())


@lru_cache(maxsize=32)
def projection_of(height: int, width: int, scale: int, sensor: Sensor = IDEAL) -> Projection:
    """The projection for LR images of a size."""
    return Projection(height, width, scale, sensor)


def pocs(
    image: Tensor, lr: Tensor, projection: Projection, rounds: int, ends: tuple[float, float]
) -> Tensor:
    """The nearest image within the ends that agrees, by so many rounds of projection and clamp.

    A clamp alone would undo the agreement. Like `agreement` it keeps what all projections have
    added, A^T of an LR image (Dykstra's algorithm), and clamps image and addition anew each time,
    with momentum. The momentum of an image begins again where it no longer helps (O'Donoghue &
    Candes 2015), which windows of a scene, that must not depend on each other, cannot do. With 0
    rounds there is the projection and no clamp.
    """
    reduced = projection.reduce(image)
    wanted = reduced + projection.weighed(lr - reduced)
    ahead = dual = projection.solved(wanted - reduced)
    age = lr.new_zeros(len(lr), 1, 1, 1)
    for _ in range(rounds):
        limited = (image + projection.spread(ahead)).clamp(*ends)
        missing = wanted - projection.reduce(limited) - projection.damping * ahead
        if missing.abs().max() < TOLERANCE:
            return limited
        found = ahead + projection.solved(missing)
        uphill = (missing * (found - dual)).sum(dim=(1, 2, 3), keepdim=True) >= 0
        age = age * uphill
        ahead, dual = found + momentum(age) * (found - dual), found
        age = age + 1
    last = image + projection.spread(dual)
    return last.clamp(*ends) if rounds else last


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
