# SPDX-License-Identifier: GPL-2.0-or-later
"""TTRD3: texture transfer residual denoising dual diffusion, the model itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Callable, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...diffusion.named import DEFAULT, schedule_of
from ...diffusion.sampler import OnStep
from ...diffusion.sampler import sample as sample_chain
from ...diffusion.schedule import Schedule
from ...diffusion.walk import OnX0
from ...jobs import typed
from ...jobs.errors import BadWeightsError
from ...jobs.typed import Between
from ..building import built
from .coded import CodedConfig, CodedDenoiser, Steady, Told
from .compact import CompactConfig, CompactDenoiser
from .official import TITLE, read_official
from .reference_net import ReferenceFeatures, ReferenceNet, ReferenceNetConfig
from .sensor_code import UNKNOWN
from .sttg import FOLD, Aligned, KTriple, Transfer
from .trunk import TrunkConfig
from .unet import Condition, Guidance, OneNetA, OneNetB, TwoNet

SCALE = 4
MOST_WIDTH = 4096
_DENOISERS: dict[str, Callable[[int], nn.Module]] = {
    "2net": TwoNet,
    "1net-a": OneNetA,
    "1net-b": OneNetB,
}
LIGHT = ("compact", "coded")  # those that work on the LR grid
VARIANTS = (*_DENOISERS, *LIGHT)
NEAR_MARGIN = 0.3  # by which a patch elsewhere must be more similar than that laid on the place
COMPACT_REFERENCE = ReferenceNetConfig(
    dims=(32, 64, 32),
    hidden=8,
    unshuffle=2,
    strides=(2, 1),
    detail=True,
    transfer=Transfer(weighting="softmax", fold="mean", positions=False, max_k=5, first_k=1),
)
CODED_REFERENCE = replace(
    COMPACT_REFERENCE,
    transfer=replace(COMPACT_REFERENCE.transfer, stays=True, near_margin=NEAR_MARGIN),
)


@dataclass(frozen=True)
class Architecture:
    """Everything needed to rebuild the network; part of the card."""

    variant: str
    dim: Annotated[int, Between(1, MOST_WIDTH)]
    reference: ReferenceNetConfig
    compact: Optional[CompactConfig] = None
    coded: Optional[CodedConfig] = None

    @property
    def tells_relevance(self) -> bool:
        """Whether the denoiser is told how well the best patches match."""
        return self.compact is not None or self.coded is not None

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON-serialisable form."""
        data = asdict(self)
        if self.coded is None:
            del data["coded"]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Architecture:
        """Read the result of `to_dict`; raises ValueError with the first mistake."""
        found = typed.build(cls, data)
        if wrong := found.problem():
            raise ValueError(wrong)
        return found

    def problem(self) -> str:
        """What is wrong or does not go together, or ""."""
        for found in typed.mismatches(Architecture, self):
            return str(found)
        reference, light = self.reference, self.compact or self.coded
        given = [self.compact is not None, self.coded is not None]
        if self.variant not in VARIANTS or given != [self.variant == name for name in LIGHT]:
            return f"`variant` {self.variant!r} does not go with `compact` and `coded`"
        if light is None:
            dims, plain = (self.dim, 2 * self.dim, 4 * self.dim), ReferenceNetConfig()
            if reference.transfer.kind != FOLD:
                return f"`variant` {self.variant} transfers by {FOLD} alone"
            own = (reference.dims, reference.transfer_dims, reference.unshuffle)
            fits = own == (dims, dims, 1) and reference.strides == plain.strides
            return "" if fits else "`reference` does not go with `dim`"
        taken = (light.guidance_dims, light.guidance_ratios, light.unshuffle)
        if taken != (reference.transfer_dims, reference.ratios, reference.reduction):
            return f"the guidance of `{self.variant}` is not what `reference` transfers"
        return ""


def default_architecture(
    variant: str, dim: int = 64, changes: dict[str, int] | None = None, transfer: str = FOLD
) -> Architecture:
    """Architecture of a variant at a width; `dim` 64 is the authors'.

    `changes` are widths and depths of the compact denoiser, or of the trunk of the coded one, and
    `transfer` how these two take over what a reference has.
    """
    if variant not in VARIANTS:
        raise ValueError(f"Unknown variant {variant!r}; choose one of {', '.join(VARIANTS)}.")
    if variant == "coded":
        trunk = TrunkConfig(**{"width": dim, **(changes or {})})
        return Architecture(variant, dim, _by(CODED_REFERENCE, transfer), coded=CodedConfig(trunk))
    if variant != "compact":
        plain = ReferenceNetConfig(dims=(dim, 2 * dim, 4 * dim))
        return Architecture(variant, dim, _by(plain, transfer))
    reference = _by(COMPACT_REFERENCE, transfer)
    compact = CompactConfig(
        width=dim,
        guidance_dims=reference.transfer_dims,
        guidance_ratios=reference.ratios,
        **(changes or {}),
    )
    return Architecture(variant, dim, reference, compact)


def _by(reference: ReferenceNetConfig, kind: str) -> ReferenceNetConfig:
    return replace(reference, transfer=replace(reference.transfer, kind=kind))


class TTRD3(nn.Module):
    """Reference network, denoiser and schedule. Public methods take images in [0, 1]."""

    def __init__(
        self,
        variant: str = "2net",
        dim: int = 64,
        *,
        architecture: Architecture | None = None,
        schedule: Mapping[str, Any] | None = None,
    ) -> None:
        """Build a network; `schedule` is the entry on the weights' card, empty for the default."""
        super().__init__()
        self.architecture = architecture or default_architecture(variant, dim)
        self.schedule: Schedule = schedule_of(schedule or DEFAULT)
        self.refnet = ReferenceNet(self.architecture.reference)
        self.denoiser: nn.Module = _denoiser(self.architecture, self.schedule)

    @classmethod
    def from_official(cls, checkpoint: str | Path, *, ema_reference: bool = False) -> TTRD3:
        """Load the authors' `model-*.pt`: EMA denoiser, live (or EMA) reference network."""
        found = read_official(Path(checkpoint), ema_reference=ema_reference)
        dims = (found.reference_dim, 2 * found.reference_dim, 4 * found.reference_dim)
        reference = ReferenceNetConfig(dims=dims, transfer=Transfer(max_k=found.max_k))
        architecture = Architecture(found.variant, found.dim, reference)
        if architecture.problem():
            raise BadWeightsError(
                "checkpoint-lacks-parts",
                subject=str(checkpoint),
                method=TITLE,
                variant=found.variant,
            )
        return built(lambda: cls(architecture=architecture), found.tensors(), Path(checkpoint))

    def choose_k(self, generator: torch.Generator | None = None) -> KTriple:
        """K of levels 3, 2, 1: argmax of the learned logits, or a draw with a generator."""
        return self.refnet.STTG.k_selector.choose(generator)

    def reference_features(self, ref: Tensor, ref_degraded: Tensor) -> ReferenceFeatures:
        """The features of a reference, (N,3,Hr,Wr) in [0, 1]; computed once per reference."""
        return self.refnet.reference(ref, ref_degraded)

    def guidance_from(
        self,
        lr_up: Tensor,
        reference: ReferenceFeatures,
        k: KTriple | None = None,
        aligned: Aligned = (),
    ) -> Guidance:
        """Guidance of levels (3, 2, 1) for lr_up (N,3,H,W) in [0, 1].

        Level 3 of a model that works on the LR grid has one more channel: the relevance of the
        best match. `aligned` says of which images the reference lies on the place itself.
        """
        return self.matched_guidance(lr_up, reference, k, aligned)[0]

    def matched_guidance(
        self,
        lr_up: Tensor,
        reference: ReferenceFeatures,
        k: KTriple | None = None,
        aligned: Aligned = (),
    ) -> tuple[Guidance, Tensor]:
        """The guidance, and the relevance of the best match of every level-3 cell, (N,1,h,w)."""
        guidance, matches = self.refnet.transfer(lr_up, reference, k or self.choose_k(), aligned)
        best = matches.relevance[:, :1].reshape(-1, 1, *matches.size)
        if not self.architecture.tells_relevance:
            return guidance, best
        return (torch.cat((guidance[0], best), dim=1), guidance[1], guidance[2]), best

    def guidance(
        self,
        lr_up: Tensor,
        ref: Tensor,
        ref_degraded: Tensor,
        k: KTriple | None = None,
        aligned: Aligned = (),
    ) -> Guidance:
        """Texture transfer guidance (level 3, level 2, level 1); all images in [0, 1]."""
        return self.guidance_from(lr_up, self.reference_features(ref, ref_degraded), k, aligned)

    def denoise(
        self, x: Tensor, lr_up: Tensor, guidance: Guidance, t: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise) of a diffusion state; x and lr_up in [0, 1], t (N,) int."""
        residual, noise = self.denoiser(2 * x - 1, self.condition(2 * lr_up - 1, guidance), t)
        return residual, noise

    def condition(
        self, image: Tensor, guidance: Guidance | None, told: Told | None = None
    ) -> Condition | Steady:
        """What all steps share, of an image (N,3,H,W) in [-1, 1]; only the coded one is told."""
        if isinstance(self.denoiser, CodedDenoiser):
            return self.denoiser.condition(image, guidance, told or Told(UNKNOWN[None].to(image)))
        return self.denoiser.condition(image, guidance)  # type: ignore[operator]

    def estimate(self, lr_up: Tensor) -> Tensor:
        """The compact trunk's own estimate from lr_up (N,3,H,W) in [0, 1], without diffusion."""
        if not isinstance(self.denoiser, CompactDenoiser):
            raise ValueError(f"Variant {self.architecture.variant} has no trunk.")
        residual = self.denoiser.first_estimate(2 * lr_up - 1)
        return lr_up - residual / 2

    def sample_guided(
        self,
        lr_up: Tensor,
        guidance: Guidance | None,
        noise: Tensor,
        steps: int = 10,
        *,
        told: Told | None = None,
        on_step: OnStep = None,
        on_x0: OnX0 = None,
    ) -> Tensor:
        """Super-resolve with given guidance: images and noise (N,3,H,W), lr_up in [0, 1].

        Only the coded denoiser can do without guidance, and is told more; the rest is as in
        `sample_conditioned`.
        """
        condition = self.condition(2 * lr_up - 1, guidance, told)
        return self.sample_conditioned(lr_up, condition, noise, steps, on_step=on_step, on_x0=on_x0)

    def sample_conditioned(
        self,
        lr_up: Tensor,
        condition: Condition | Steady,
        noise: Tensor,
        steps: int = 10,
        *,
        on_step: OnStep = None,
        on_x0: OnX0 = None,
    ) -> Tensor:
        """Super-resolve with what `condition` made of lr_up (N,3,H,W) in [0, 1] before.

        The hooks are the sampler's and see images in [-1, 1]; returns images in [0, 1].
        """
        image = 2 * lr_up - 1

        def predict(x: Tensor, time: Tensor) -> tuple[Tensor, Tensor]:
            residual, eps = self.denoiser(x, condition, time)
            return residual, eps

        x0 = sample_chain(predict, image, noise, self.schedule, steps, on_step=on_step, on_x0=on_x0)
        return (x0 + 1) / 2

    def sample(
        self,
        lr_up: Tensor,
        ref: Tensor,
        ref_degraded: Tensor,
        *,
        noise: Tensor,
        steps: int = 10,
        k: KTriple | None = None,
        callback: OnStep = None,
    ) -> Tensor:
        """Super-resolve lr_up (N,3,H,W) in [0, 1] -> (N,3,H,W) in [0, 1].

        noise (N,3,H,W) is standard normal; `callback(step, steps, x0)` follows every step.
        """
        guidance = self.guidance(lr_up, ref, ref_degraded, k)
        return self.sample_guided(lr_up, guidance, noise, steps, on_step=callback)


def _denoiser(architecture: Architecture, schedule: Schedule) -> nn.Module:
    """The untrained denoiser of a variant."""
    remaining, noise = 1 - schedule.alphas_cumsum, schedule.betas_cumsum
    if architecture.compact is not None:
        return CompactDenoiser(architecture.compact, remaining, noise)
    if architecture.coded is not None:
        return CodedDenoiser(architecture.coded, remaining, noise)
    return _DENOISERS[architecture.variant](architecture.dim)


def degrade(ref: Tensor, scale: int = SCALE) -> Tensor:
    """Reduce and enlarge (N,3,H,W) in [0, 1] bicubically, as the LR sensor would see it."""
    size = ref.shape[-2:]
    small = (size[0] // scale, size[1] // scale)
    low = F.interpolate(ref, size=small, mode="bicubic", antialias=True).clamp(0, 1)
    return F.interpolate(low, size=size, mode="bicubic", antialias=True).clamp(0, 1)
