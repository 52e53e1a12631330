# SPDX-License-Identifier: GPL-2.0-or-later
"""The compact network: the denoiser of TTRD3, a predictor of texture density, a control branch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...diffusion.named import DEFAULT, schedule_of
from ...diffusion.predictions import Prediction
from ...diffusion.schedule import Schedule
from ...jobs import typed
from ...jobs.typed import Between
from ...nn.blocks import shared
from ...ops.degradation import enlarge
from ...ops.texture_density import binarised, pooled
from ..tables import choice_problem
from ..ttrd3.coded import CodedConfig, CodedDenoiser, Steady, Told
from .codecs import CODECS, HAAR2, LatentCodec
from .control import ControlConfig, MiniControl
from .predictor import SCALE, DensityPredictor, PredictorConfig

LR_MULTIPLE = 4  # sides of LR tiles: the predictor halves twice
PRIOR = ("denoiser.trunk.", "denoiser.references.")  # what is never trained here
THRESHOLDS = "thresholds"
Threshold = Annotated[float, Between(0, 1)]


@dataclass(frozen=True)
class Thresholds:
    """Below which density land is rich: of the true map, and of the predicted one.

    Both are such that the same share of the training images is rich.
    """

    true: Threshold = 0.38
    predicted: Threshold = 0.38


@dataclass(frozen=True)
class Architecture:
    """Everything needed to rebuild the network; part of the card.

    `shared` names a model of the plugin that has the tensors of the trunk, `sha256` is their
    checksum.
    """

    coded: CodedConfig = field(default_factory=CodedConfig)
    predictor: PredictorConfig = field(default_factory=PredictorConfig)
    control: ControlConfig = field(default_factory=ControlConfig)
    codec: str = HAAR2
    thresholds: Thresholds = field(default_factory=Thresholds)
    shared: str = ""
    sha256: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON-serialisable form."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Architecture:
        """Read the result of `to_dict`; raises ValueError with the first mistake."""
        found = typed.read(cls, dict(data))
        if wrong := found.problem():
            raise ValueError(wrong)
        return found

    def problem(self) -> str:
        """What does not go together, or ""."""
        if wrong := self.predictor.problem() or self.control.problem():
            return wrong
        if wrong := choice_problem(self, codec=CODECS):
            return wrong
        if self.coded.unshuffle != SCALE:
            return f"`unshuffle` must be {SCALE}, not {self.coded.unshuffle}"
        codec, control = CODECS[self.codec](), self.control
        if (codec.channels, codec.factor * control.latent_px) != (control.latent_dims, SCALE):
            return f"`control` does not fit the latents of {self.codec}"
        return "" if control.out == self.coded.trunk.width else "`control` does not fit the trunk"


@dataclass(frozen=True)
class Seen:
    """What is made of LR images once: with the trunk's features and its estimate (PSR).

    Images in [0, 1]; `lr_up` and `psr` (N,3,4h,4w).
    """

    lr: Tensor
    lr_up: Tensor
    psr: Tensor
    steady: Steady

    def repeated(self, count: int) -> Seen:
        """Every image so many times, one after the other."""
        lr, lr_up, psr = (
            x.repeat_interleave(count, dim=0) for x in (self.lr, self.lr_up, self.psr)
        )
        return Seen(lr, lr_up, psr, self.steady.repeated(count))


class TexNet(nn.Module):
    """All of it; the denoiser's tensors are named as in the files of TTRD3."""

    def __init__(
        self, architecture: Architecture, schedule: Mapping[str, Any] | None = None
    ) -> None:
        """`schedule` is the entry on the weights' card, empty for the default."""
        super().__init__()
        self.architecture = architecture
        self.schedule: Schedule = schedule_of(schedule or DEFAULT)
        self.codec: LatentCodec = CODECS[architecture.codec]()
        remaining = 1 - self.schedule.alphas_cumsum
        self.denoiser = CodedDenoiser(architecture.coded, remaining, self.schedule.betas_cumsum)
        self.predictor = DensityPredictor(architecture.predictor)
        self.control = MiniControl(architecture.control)
        found = architecture.thresholds
        self.register_buffer(THRESHOLDS, torch.tensor((found.true, found.predicted)))

    @property
    def threshold(self) -> Thresholds:
        """The thresholds as they are now; training calibrates them."""
        true, predicted = (round(float(x), 4) for x in self.get_buffer(THRESHOLDS))
        return Thresholds(true, predicted)

    def seen(self, lr: Tensor, code: Tensor) -> Seen:
        """Run the trunk on LR (N,3,h,w) in [0, 1]; `code` (N or 1,code_dims) tells the sensor."""
        lr_up = enlarge(lr, SCALE).clamp(0, 1)
        steady = self.denoiser.condition(2 * lr_up - 1, None, Told(code, 0.0))
        residual = F.pixel_shuffle(steady.residual.float(), SCALE)
        return Seen(lr, lr_up, (lr_up - residual / 2).clamp(0, 1), steady)

    def density(self, seen: Seen) -> Tensor:
        """The estimated map of texture density (N,1,4h,4w) in [0, 1]."""
        return self.predictor(seen.lr, seen.psr).float().clamp(0, 1)

    def mask(self, density: Tensor, threshold: float, is_part: bool = True) -> Tensor:
        """Rich land on the grid of the latents, (N,1,4h/f,4w/f) bool."""
        return pooled(binarised(density, threshold, is_part=is_part), self.codec.factor)


class Controlled:
    """What a sampler calls, on latents; what the steps share is computed once."""

    def __init__(self, network: TexNet, seen: Seen, mask: Tensor) -> None:
        """`mask` (N,1,H/f,W/f) is True where land is rich."""
        self._network, self._seen = network, seen
        self._steady = network.control.steady(seen.lr, mask)

    def __call__(self, latent: Tensor, time: Tensor) -> Prediction:
        """Predict (residual, noise) as latents; the image's residual is clamped to [-1, 1]."""
        codec = self._network.codec
        residual, noise = self.predicted(codec.decode(latent), latent, time)
        return codec.encode(residual.clamp(-1, 1)), codec.encode(noise)

    def predicted(self, x: Tensor, latent: Tensor, time: Tensor) -> Prediction:
        """Predict (residual, noise) of noisy images (N,3,H,W), which are the latents decoded."""
        control = self._network.control
        added = control(self._steady, latent, shared(time))

        def inject(hidden: Tensor) -> Tensor:
            return control.injected(hidden, added)

        return self._network.denoiser(x, self._seen.steady, time, inject)
