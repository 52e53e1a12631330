# SPDX-License-Identifier: GPL-2.0-or-later
"""A perceptual distance that begins at another pixel each time it is asked.

Nets of perceptual distances stride over two, four and more pixels, and crops begin at the border of
an LR pixel. Side by side, a network learns to lay its detail where that net looks: on the same
pixel of every LR pixel, a lattice that the distance cannot see.
"""

from __future__ import annotations

from typing import Callable, Optional

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ..ops.texture_density import SpatialDistance

PERIOD_PX = 8  # of what is common to the strides and the LR grid, up to a scale of 8
LEAST_PX = 64  # of a side that is cut
Distance = Callable[[Tensor, Tensor], Tensor]


class Shifted:
    """The distance of images without their first rows and columns."""

    def __init__(self, net: Distance, row: int, col: int) -> None:
        self._net, self.row, self.col = net, row, col

    def __call__(self, image: Tensor, target: Tensor) -> Tensor:
        """Distance (N,) of images (N,3,H,W) in [0, 1]."""
        return self._net(self.cut(image), self.cut(target))

    def cut(self, image: Tensor) -> Tensor:
        """The image without these rows and columns; small ones stay whole, for the net's sake."""
        if min(image.shape[-2:]) < LEAST_PX:
            return image
        return image[..., self.row :, self.col :]


class ShiftedMap(Shifted):
    """The same of a distance that says where two images differ."""

    def __init__(self, net: SpatialDistance, row: int, col: int) -> None:
        super().__init__(net, row, col)  # type: ignore[arg-type]
        self._map = net.spatial

    def spatial(self, image: Tensor, target: Tensor) -> Tensor:
        """Distance (N,1,H,W), repeated where rows and columns were left out."""
        found = self._map(self.cut(image), self.cut(target))
        rows, cols = (whole - cut for whole, cut in zip(image.shape[-2:], found.shape[-2:]))
        return F.pad(found, (cols, 0, rows, 0), mode="replicate")


def shifted(net: Distance | None, generator: torch.Generator) -> Optional[Shifted]:
    """A distance that leaves out up to seven rows and columns, drawn from the generator."""
    if net is None:
        return None
    row, col = (int(n) for n in torch.randint(PERIOD_PX, (2,), generator=generator))
    return ShiftedMap(net, row, col) if isinstance(net, SpatialDistance) else Shifted(net, row, col)
