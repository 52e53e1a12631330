# SPDX-License-Identifier: GPL-2.0-or-later
"""The network of DEF: prior, texture features, transfer, fusion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Annotated, Any, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...jobs import typed
from ...jobs.typed import Between, OneOf
from ...nn.deform import warped
from ...nn.deform_transfer import DeformTransfer
from ...ops.degradation import enlarge
from ...ops.projection import Projection
from ..ttrd3.bounds import Count
from .fusion import Fusion, FusionConfig
from .matching import Found, found_in, refined
from .prior import PriorConfig, make_prior, prior_schedule
from .texture import TextureConfig, TextureNet, Textures
from .transfer import DirectDetail

DETAIL_GAIN = 8.0  # scales the free detail of aerial images to about unit variance
FIRST_SHARPNESS, FIRST_THRESHOLD = 10.0, 0.5
RAW, DOWN_UP = "raw", "down_up"
MATCHED = (RAW, DOWN_UP)
PRIOR = "denoiser."  # how the tensors of the prior begin, as in the files of TTRD3


@dataclass(frozen=True)
class TransferConfig:
    """Features, groups of offsets at levels 1, 2, 3, fusion; how matches are looked for.

    In an aligned reference matches within `near_cells` are preferred; with 0 its pixels stay where
    they were laid, unless a place elsewhere is more similar by `near_margin`. `refine` pixels are
    searched around other matches at each finer level. `match_ref` "down_up" matches a reference as
    the LR sensor shows it, for enhanced images that are softer than their references; "raw" as it
    is.
    """

    texture: TextureConfig = field(default_factory=TextureConfig)
    groups: tuple[Count, Count, Count] = (2, 4, 8)
    fusion: FusionConfig = field(default_factory=FusionConfig)
    near_cells: Annotated[int, Between(0, 16)] = 0
    near_margin: Annotated[float, Between(0, 2)] = 0.3
    refine: Annotated[int, Between(0, 4)] = 1
    match_ref: Annotated[str, OneOf(*MATCHED)] = RAW


@dataclass(frozen=True)
class Architecture:
    """Everything needed to rebuild the network; part of the card.

    Without `transfer` the method is null-space sampling alone.
    """

    prior: PriorConfig
    transfer: Optional[TransferConfig] = field(default_factory=TransferConfig)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON-serialisable form."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Architecture:
        """Read the result of `to_dict`; raises ValueError with the first mistake."""
        found = typed.read(cls, dict(data))
        if wrong := found.prior.problem():
            raise ValueError(wrong)
        return found


@dataclass(frozen=True)
class Described:
    """Features of an image, and what an LR image leaves free of it: its detail (N,3,H,W).

    `matched` are the features that it is found by, where they are others.
    """

    textures: Textures
    detail: Tensor
    matched: Optional[Textures] = None

    @property
    def found_by(self) -> Textures:
        """The features that count for matching."""
        return self.textures if self.matched is None else self.matched


@dataclass(frozen=True)
class Aligned:
    """A reference as one image sees it: flows and confidence at levels 1, 2, 3."""

    reference: Described
    flows: tuple[Tensor, Tensor, Tensor]
    confidence: Tensor


class Transferring(nn.Module):
    """Adds textures of a reference to an enhanced image, where they match."""

    def __init__(self, config: TransferConfig) -> None:
        super().__init__()
        self.config = config
        dims = config.texture.dims
        self.texture = TextureNet(config.texture)
        values = (dims[0] + 3, dims[1], dims[2])
        self.levels = nn.ModuleList(
            DeformTransfer(*each) for each in zip(dims, values, config.groups)
        )
        self.direct = DirectDetail(dims[0])
        self.fusion = Fusion(config.fusion, dims)
        self.sharpness = nn.Parameter(torch.tensor(FIRST_SHARPNESS))
        self.threshold = nn.Parameter(torch.tensor(FIRST_THRESHOLD))

    @torch.no_grad()
    def described(self, image: Tensor, projection: Projection) -> Described:
        """The frozen features and the detail of images (N,3,H,W) in [0, 1]."""
        detail = DETAIL_GAIN * (image - projection.back(projection.reduce(image)))
        return Described(self.texture(image.clamp(0, 1)), detail)

    @torch.no_grad()
    def described_reference(self, image: Tensor, projection: Projection) -> Described:
        """The same of references, with what they are matched by."""
        found = self.described(image, projection)
        if self.config.match_ref == RAW:
            return found
        seen = enlarge(projection.reduce(image), projection.scale).clamp(0, 1)
        return replace(found, matched=self.texture(seen))

    def aligned(
        self, image: Described, reference: Described, is_aligned: Sequence[bool]
    ) -> Aligned:
        """Match every image with its reference."""
        found = [self._found(image, reference, n, known) for n, known in enumerate(is_aligned)]
        flow = torch.cat([one.flow for one in found])
        stays = self._stays(flow, is_aligned)
        flows = [flow]
        for level in (1, 0):
            own, theirs = (x.found_by.levels[level] for x in (image, reference))
            stays = stays.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
            flow = refined(flow, own, theirs, self.config.refine).masked_fill(stays, 0)
            flows.append(flow)
        similarity = torch.cat([one.similarity for one in found])
        confidence = torch.sigmoid(self.sharpness * (similarity - self.threshold))
        return Aligned(reference, (flows[2], flows[1], flows[0]), confidence)

    def _found(self, image: Described, reference: Described, n: int, is_aligned: bool) -> Found:
        part = slice(n, n + 1)
        query, key = (x.found_by.match[part] for x in (image, reference))
        return found_in(query, key, is_aligned, self.config.near_cells, self.config.near_margin)

    def _stays(self, flow: Tensor, is_aligned: Sequence[bool]) -> Tensor:
        """Where an aligned reference is read as it was laid, (N,1,h,w)."""
        known = torch.tensor(is_aligned, device=flow.device).view(-1, 1, 1, 1)
        return known & (flow == 0).all(dim=1, keepdim=True) & (self.config.near_cells == 0)

    def forward(self, enhanced: Tensor, image: Described, found: Aligned | None) -> Tensor:
        """The enhanced image (N,3,H,W) in [0, 1] with what the reference adds to it."""
        levels = image.textures.levels
        if found is None:
            added: Tensor = self.fusion(enhanced, levels[2], [torch.zeros_like(x) for x in levels])
            return enhanced + added / DETAIL_GAIN
        moved = warped(
            torch.cat((found.reference.textures.levels[0], found.reference.detail), dim=1),
            found.flows[0].float(),
        ).to(enhanced.dtype)
        added = self.fusion(enhanced, levels[2], self._transferred(image, found, moved))
        confidence = _sized(found.confidence, enhanced)
        direct = self.direct(levels[0], image.detail, moved, confidence)
        return enhanced + (added + direct) / DETAIL_GAIN

    def _transferred(self, image: Described, found: Aligned, moved: Tensor) -> list[Tensor]:
        """T of levels 1, 2, 3; `moved` is what level 1 gives where the matches point."""
        ref, transferred = found.reference, []
        first = torch.cat((ref.textures.levels[0], ref.detail), dim=1)
        values = (first, *ref.textures.levels[1:])
        for level, transfer in enumerate(self.levels):
            own, theirs = image.textures.levels[level], ref.textures.levels[level]
            flow, confidence = found.flows[level], _sized(found.confidence, own)
            seen = moved[:, :-3] if level == 0 else warped(theirs, flow.float())
            transferred.append(transfer(own, seen.to(own.dtype), values[level], flow, confidence))
        return transferred


class DefNet(nn.Module):
    """All of it; the prior's tensors are named as in the files of TTRD3."""

    def __init__(
        self, architecture: Architecture, schedule: Mapping[str, Any] | None = None
    ) -> None:
        """`schedule` is the entry on the weights' card, empty for that of the prior."""
        super().__init__()
        self.architecture = architecture
        self.schedule = prior_schedule(architecture.prior, schedule or {})
        self.denoiser = make_prior(architecture.prior, self.schedule)
        if architecture.transfer is not None:
            self.transfer = Transferring(architecture.transfer)

    @property
    def transferring(self) -> Transferring | None:
        """What adds references, if the network has it."""
        return getattr(self, "transfer", None)


def _sized(confidence: Tensor, like: Tensor) -> Tensor:
    size = (like.shape[-2], like.shape[-1])
    if confidence.shape[-2:] == like.shape[-2:]:
        return confidence
    return F.interpolate(confidence, size=size, mode="bilinear", align_corners=False)
