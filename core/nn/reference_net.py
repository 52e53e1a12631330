# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference network: (LR enlarged, reference, degraded reference) -> guidance maps."""

from __future__ import annotations

from dataclasses import dataclass, field

from torch import Tensor, nn

from .mfam import MFAM
from .sttg import STTG, KTriple, Matches, Transfer


@dataclass(frozen=True)
class ReferenceFeatures:
    """What a reference contributes, computed once: its three levels and the matching key."""

    levels: tuple[Tensor, Tensor, Tensor]
    key: Tensor


@dataclass(frozen=True)
class ReferenceNetConfig:
    """Widths and geometry; the defaults are the authors'."""

    dims: tuple[int, int, int] = (64, 128, 256)
    hidden: int = 16
    unshuffle: int = 1
    strides: tuple[int, int] = (2, 2)
    transfer: Transfer = field(default_factory=Transfer)

    @property
    def ratios(self) -> tuple[int, int, int]:
        """Resolution of each level over that of the matching grid."""
        first, second = self.strides
        return (first * second, second, 1)


class ReferenceNet(nn.Module):
    """MFAM features of three images and STTG between them.

    Images enter in [0, 1] and are mapped by (v + 1) / 2, as the authors trained.
    """

    def __init__(self, config: ReferenceNetConfig) -> None:
        super().__init__()
        self.MFAM = MFAM(config.dims, config.hidden, config.unshuffle, config.strides)
        self.STTG = STTG(config.dims, config.ratios, config.transfer)

    def features(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """MFAM features of an image (N,3,H,W) in [0, 1], levels 1, 2, 3."""
        levels: tuple[Tensor, Tensor, Tensor] = self.MFAM((image + 1) / 2)
        return levels

    def reference(self, ref: Tensor, ref_degraded: Tensor) -> ReferenceFeatures:
        """Features of a reference, which do not depend on the LR image."""
        return ReferenceFeatures(self.features(ref), self.features(ref_degraded)[2])

    def transfer(
        self, lr_up: Tensor, reference: ReferenceFeatures, k: KTriple
    ) -> tuple[tuple[Tensor, Tensor, Tensor], Matches]:
        """Guidance of levels (3, 2, 1) for an enlarged LR image, and the matches behind it."""
        query = self.features(lr_up)[2]
        guidance, matches = self.STTG(query, reference.key, reference.levels, k)
        return guidance, matches
