# SPDX-License-Identifier: GPL-2.0-or-later
"""The table [student] of a configuration: what a short chain is held to, and its loss."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.jobs.typed import shown
from ttrd3_qgis.core.methods.shifted import Distance
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.training.bounds import Batch, Share

FLOOR = 1e-6  # of the energy of fine detail: a thousandth of the range, squared


@dataclass(frozen=True)
class StudentLoss:
    """Lengths of the chains, levels of the start noise, and weights of the terms.

    The batches walk chains of so many `steps` in turn: in chains of one length alone, the estimates
    before the last would cease to be images, and plain tiles may stop at them.

    Every image has a level of its own: a share `plain_share` one up to `plain`, where the aim is HR
    by L1 alone, the others one from there to 1, with ever more of the teacher's sample and of the
    perceptual distance.

    `mean` weighs L1 of means over an LR pixel, whose brightness a perceptual distance may not see,
    `lattice` how unequally fine detail lies on the pixels of an LR pixel, and `chroma` L1 of what
    bands differ by from their mean, as coloured specks please a perceptual distance. `diffusion`
    weighs the loss of the second stage at times below `diffusion_below`, which keeps longer chains
    as they were. A share of the batches is `referenced`: to read references takes a third of the
    time, and those that have none do without.
    """

    steps: tuple[Batch, ...] = (2, 1)
    teacher_steps: Batch = 3
    plain: Share = 0.3
    plain_share: Share = 0.4
    nearest: float = 3.0
    teacher: float = 1.0
    perceptual: float = 0.5
    mean: float = 0.5
    diffusion: float = 0.3
    diffusion_below: Batch = 900
    referenced: Share = 0.34
    lattice: float = 0.1
    chroma: float = 2.0

    def problem(self) -> str:
        """What is wrong with the table, or ""."""
        return "" if self.plain < 1 else f"`plain` must be below 1, not {shown(self.plain)}"

    def draw_levels(self, count: int, generator: torch.Generator) -> Tensor:
        """The level of the start noise of each image, (N,1,1,1)."""
        drawn, is_plain = torch.rand(2, count, 1, 1, 1, generator=generator)
        return torch.where(
            is_plain < self.plain_share, self.plain * drawn, self.plain + (1 - self.plain) * drawn
        )

    def sharpness(self, levels: Tensor) -> Tensor:
        """How much the teacher and the perceptual distance count, 0 to 1."""
        return ((levels - self.plain) / (1 - self.plain)).clamp(0, 1)

    def __call__(
        self, answered: Tensor, taught: Tensor, hr: Tensor, levels: Tensor, net: Distance
    ) -> Tensor:
        """The weighted sum of the terms; images (N,3,H,W) in [0, 1]."""
        sharp = self.sharpness(levels)
        near = self.teacher * sharp * (answered - taught).abs()
        near = near + self.nearest * (1 - sharp) * (answered - hr).abs()
        perceptual: Tensor = sharp.flatten() * net(answered, hr)
        coarse = F.avg_pool2d(answered - hr, SCALE).abs().mean()
        specks = (chroma(answered) - chroma(hr)).abs().mean()
        lattice = (phases(answered) - phases(hr)).square().mean()
        total = near.mean() + self.perceptual * perceptual.mean() + self.mean * coarse
        return total + self.lattice * lattice + self.chroma * specks


def chroma(image: Tensor) -> Tensor:
    """What the bands differ by from their mean."""
    return image - image.mean(dim=1, keepdim=True)


def phases(image: Tensor) -> Tensor:
    """How the energy of fine detail lies on the 4 x 4 pixels of an LR pixel, (N,16) of mean 1.

    A net that works on the LR grid may put all its detail on the same pixel of each; a perceptual
    distance whose net strides over just as many pixels does not mind.
    """
    grey = image.mean(dim=1, keepdim=True)
    detail = grey - F.avg_pool2d(F.pad(grey, [2] * 4, mode="reflect"), 5, stride=1)
    energy = F.pixel_unshuffle(detail.square(), SCALE).mean(dim=(2, 3)) + FLOOR
    return energy / energy.mean(dim=1, keepdim=True)
