# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference network: (LR enlarged, reference, degraded reference) -> guidance maps."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from .bounds import Ratio, Width
from .deforming import Deforming
from .mfam import MFAM
from .sttg import DEFORM, STTG, Aligned, KTriple, Matches, Transfer

DETAIL_GAIN = 8.0  # scales the detail of aerial images to unit variance


@dataclass(frozen=True)
class ReferenceFeatures:
    """What is computed once per reference: features of three levels, and the matching key."""

    levels: tuple[Tensor, Tensor, Tensor]
    key: Tensor


@dataclass(frozen=True)
class ReferenceNetConfig:
    """Widths and geometry; the defaults are the authors'.

    `detail` also transfers the fine detail of the reference itself, ref - ref_degraded, with level
    1.
    """

    dims: tuple[Width, Width, Width] = (64, 128, 256)
    hidden: Width = 16
    unshuffle: Ratio = 1
    strides: tuple[Ratio, Ratio] = (2, 2)
    detail: bool = False
    transfer: Transfer = field(default_factory=Transfer)

    @property
    def transfer_dims(self) -> tuple[int, int, int]:
        """Number of channels transferred at levels 1, 2, 3."""
        extra = 3 * self.unshuffle**2 if self.detail else 0
        return (self.dims[0] + extra, self.dims[1], self.dims[2])

    @property
    def ratios(self) -> tuple[int, int, int]:
        """Resolution of each level divided by that of the matching grid."""
        first, second = self.strides
        return (first * second, second, 1)

    @property
    def reduction(self) -> int:
        """The pixels a side of a cell of the matching grid."""
        return self.unshuffle * self.ratios[0]


class ReferenceNet(nn.Module):
    """MFAM features of three images, with STTG between them.

    Images are given in [0, 1] and mapped by (v + 1) / 2, as the authors trained.
    """

    def __init__(self, config: ReferenceNetConfig) -> None:
        super().__init__()
        self.MFAM = MFAM(config.dims, config.hidden, config.unshuffle, config.strides)
        self.STTG = STTG(config.transfer_dims, config.ratios, config.transfer)
        self.config = config
        if config.transfer.kind == DEFORM:
            sizes = config.dims, config.transfer_dims, config.ratios
            self.deforming = Deforming(*sizes, config.transfer.groups)

    def features(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """MFAM features of an image (N,3,H,W) in [0, 1], levels 1, 2, 3."""
        levels: tuple[Tensor, Tensor, Tensor] = self.MFAM((image + 1) / 2)
        return levels

    def reference(self, ref: Tensor, ref_degraded: Tensor) -> ReferenceFeatures:
        """Features of a reference, which do not depend on the LR image."""
        levels = self.features(ref)
        if self.config.detail:
            detail = DETAIL_GAIN * (ref - ref_degraded)
            if self.config.unshuffle > 1:
                detail = F.pixel_unshuffle(detail, self.config.unshuffle)
            levels = (torch.cat((levels[0], detail), dim=1), levels[1], levels[2])
        return ReferenceFeatures(levels, self.features(ref_degraded)[2])

    def transfer(
        self, lr_up: Tensor, reference: ReferenceFeatures, k: KTriple, aligned: Aligned = ()
    ) -> tuple[tuple[Tensor, Tensor, Tensor], Matches]:
        """Guidance of levels (3, 2, 1) for an enlarged LR image, and the matches behind it.

        `aligned` says of which images the reference lies on the place itself.
        """
        own = self.features(lr_up)
        if self.config.transfer.kind == DEFORM:
            matches = self.STTG.match(own[2], reference.key, 1, aligned)
            return self.STTG.gated(self.deforming(own, reference.levels, matches)), matches
        guidance, matches = self.STTG(own[2], reference.key, reference.levels, k, aligned)
        return guidance, matches
