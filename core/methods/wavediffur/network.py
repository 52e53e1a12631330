# SPDX-License-Identifier: GPL-2.0-or-later
"""The network of a step: it doubles an image by estimating or diffusing its wavelet bands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any, Optional

import torch
from torch import Tensor, nn

from ...diffusion.named import schedule_of
from ...jobs import typed
from ...jobs.typed import Between
from ...nn import joined
from ...ops.degradation import enlarge
from .bands import COLOURS, bands_of, from_cells, gained, shown, to_cells
from .denoiser import BandDenoiser, StepConfig
from .details import DetailConfig, Details
from .encoder import Encoder, EncoderConfig, Told
from .features import FeatureConfig, Features
from .layers import zeroed

STEP = 2  # scale of a step; a step of four is two of these, whose second sees the first's result
TIMESTEPS = 1000
DEFAULT = {"kind": "linear-rddm", "timesteps": TIMESTEPS, "sum_scale": 0.01}
CELL_LR_PX = 4  # sides of LR images are multiples: cells of two pixels, halved in the gates


@dataclass(frozen=True)
class Architecture:
    """Everything needed to rebuild the network; part of the card.

    `steps` is how many steps of a cascade have last layers of their own: 1 uses the same weights
    again and again.
    """

    features: FeatureConfig = field(default_factory=FeatureConfig)
    details: DetailConfig = field(default_factory=DetailConfig)
    low: StepConfig = field(default_factory=StepConfig)
    joint: StepConfig = field(default_factory=lambda: StepConfig(32, 2))
    encoder: Optional[EncoderConfig] = None
    steps: Annotated[int, Between(1, 7)] = 1

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON-serialisable form."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Architecture:
        """Read the result of `to_dict`; raises ValueError with the first mistake."""
        return typed.read(cls, dict(data))


@dataclass(frozen=True)
class Seen:
    """What a step is given: the image, and what stands for its enlargement (N,3,2h,2w).

    `reference` (N,3,2h,2w) is aligned with the result, and read where `has_reference` (N,) is 1.
    `stirring` (N,9,h/2,w/2) is noise for the details of the image itself, r n in the paper.
    `situation` (N,SITUATION_DIMS) describes sensor, step and reference; images are in [0, 1].
    """

    lr: Tensor
    enlarged: Tensor
    situation: Tensor
    reference: Tensor | None = None
    has_reference: Tensor | None = None
    stirring: Tensor | None = None

    def own_bands(self) -> Tensor:
        """The bands of the image, with the noise in its details."""
        bands = bands_of(self.lr)
        if self.stirring is None:
            return bands
        return torch.cat((bands[:, :COLOURS], bands[:, COLOURS:] + self.stirring), dim=1)


@dataclass(frozen=True)
class Estimated:
    """Bands without diffusion: those to begin with, and what is added at the network's scale.

    All are (N,12,h,w); `features` and `code` are for the nets of the diffusion.
    """

    base: Tensor
    added: Tensor
    features: Tensor
    code: Tensor
    told: Told | None


class DoublingNet(nn.Module):
    """A step of two: estimates all bands, and has denoisers for A and for all of them."""

    def __init__(
        self, architecture: Architecture, schedule: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__()
        self.architecture = architecture
        self.schedule = schedule_of(schedule or DEFAULT)
        encoder, width = architecture.encoder, architecture.features.width
        self.encoder = None if encoder is None else Encoder(encoder)
        guide, band_guide = (0, 0) if encoder is None else (encoder.width, encoder.band_width)
        self.features = Features(architecture.features, guide)
        self.details = Details(architecture.details, width, band_guide, architecture.steps)
        self.low_out = zeroed(nn.Conv2d(width, 4 * COLOURS, 3, padding=1))
        self.low = BandDenoiser(architecture.low, COLOURS, width, guide, self.schedule)
        self.joint = BandDenoiser(architecture.joint, 4 * COLOURS, width, guide, self.schedule)

    def forward(self, seen: Seen, step: int = 0) -> Estimated:
        """Estimate the bands; the sides of the image are multiples of CELL_LR_PX.

        They begin as those of the enlarged image: an untrained step gives just that.
        """
        bands, own = bands_of(seen.enlarged), seen.own_bands()
        cells = to_cells(shown(bands))
        told = self._told(seen, cells)
        inputs = torch.cat((cells, shown(own)), dim=1)
        guide = None if told is None else told.image
        features = self.features(inputs, seen.situation, guide)
        groups = zip(cells.chunk(4, dim=1)[1:], shown(own).chunk(4, dim=1)[1:])
        guides = () if told is None else told.bands
        details = self.details(features, [joined(pair, 1) for pair in groups], guides, step)
        low = from_cells(self.low_out(features))
        code = self.features.code_mlp(seen.situation)
        return Estimated(bands, torch.cat((low, details), dim=1), features, code, told)

    def _told(self, seen: Seen, cells: Tensor) -> Told | None:
        if self.encoder is None:
            return None
        if seen.reference is None or seen.has_reference is None:
            reference, unknown = cells, cells.new_ones(len(cells), 1, 1, 1)
        else:
            reference = to_cells(shown(bands_of(seen.reference)))
            unknown = 1 - seen.has_reference.view(-1, 1, 1, 1)
        found: Told = self.encoder(cells, reference, unknown.to(cells))
        return found


def residual(hr: Tensor, estimated: Estimated) -> Tensor:
    """What the bands of an image (N,3,2h,2w) add to those to begin with, (N,12,h,w)."""
    return gained(bands_of(hr) - estimated.base)


def enlarged(lr: Tensor) -> Tensor:
    """The bicubic enlargement that a step begins with."""
    return enlarge(lr, STEP).clamp(0, 1)
