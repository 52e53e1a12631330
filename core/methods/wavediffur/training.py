# SPDX-License-Identifier: GPL-2.0-or-later
"""How a step is trained: estimates of all bands, and the nets that diffuse them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

import torch
from torch import Tensor

from ...jobs.sensor import Sensor, noiseless
from ...jobs.typed import Between
from ...ops.projection import projection_of
from ...ops.similarity import ssim
from .. import objective as base
from ..building import nonsense
from ..objective import ObjectiveInputs, Terms, TrainingBatch
from ..tables import read_table, subtable, type_problem
from .bands import COLOURS, bands_of, gained, image_of, ungained
from .building import build_step
from .denoiser import BandDenoiser, StepConfig
from .details import DetailConfig
from .encoder import EncoderConfig
from .features import FeatureConfig
from .network import Architecture, DoublingNet, Estimated, Seen, enlarged
from .pairs import Pairs, Shares, draw_pairs, reduced
from .situation import situation
from .spec import SCALES

COLUMNS = ("pixel", "ssim", "details", "variation", "low", "joint", "energy", "gain")
Share = Annotated[float, Between(0, 1)]
Weight = Annotated[float, Between(0, 1000)]
LAST_TIME_SHARE = 0.25  # of the images, at the time where a chain begins
_TABLES = {
    "features": FeatureConfig,
    "details": DetailConfig,
    "low": StepConfig,
    "joint": StepConfig,
    "encoder": EncoderConfig,
    "shares": Shares,
}


@dataclass(frozen=True)
class TrainingOptions:
    """The method's own options in a configuration.

    `steps` is how many steps of a cascade get last layers of their own. `similarity`, `detail` and
    `variation` weigh 1 - SSIM, the squared error of the detail bands and their total variation
    (lambda 1 and 2 of the paper, whose 2 for the latter drives details to zero), `diffusion` the
    nets of the diffusion. References are left out for a share `dropout` of the images.
    """

    steps: Annotated[int, Between(1, 7)] = 1
    similarity: Weight = 0.1
    detail: Weight = 0.1
    variation: Weight = 0.01
    diffusion: Weight = 0.1
    dropout: Share = 0.2
    features: FeatureConfig = field(default_factory=FeatureConfig)
    details: DetailConfig = field(default_factory=DetailConfig)
    low: StepConfig = field(default_factory=StepConfig)
    joint: StepConfig = field(default_factory=lambda: StepConfig(32, 2))
    encoder: EncoderConfig = field(default_factory=EncoderConfig)
    shares: Shares = field(default_factory=Shares)

    def architecture(self, *, has_encoder: bool) -> Architecture:
        """The network that is described."""
        encoder = self.encoder if has_encoder else None
        parts = (self.features, self.details, self.low, self.joint)
        return Architecture(*parts, encoder, self.steps)


def read_options(values: Mapping[str, Any]) -> TrainingOptions:
    """Options as they are in a file; raises ValueError."""
    tables: dict[str, Any] = {
        name: read_table(cls, subtable(values, name))
        for name, cls in _TABLES.items()
        if name in values
    }
    return read_table(TrainingOptions, {**values, **tables})


class Objective(base.Objective):
    """Distance of the result of a step to HR after projection, and of its bands."""

    network: DoublingNet
    columns = COLUMNS
    has_encoder = False

    def __init__(
        self, network: DoublingNet, options: TrainingOptions, sensor: Sensor | None = None
    ) -> None:
        """Without a sensor each batch has another one."""
        super().__init__()
        self.network, self.options, self.sensor = network, options, sensor

    @classmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """The network of the weights, to be adapted to a sensor, or a new one."""
        options = read_options(inputs.options)
        if inputs.weights is not None:
            return cls(build_step(inputs.weights), options, noiseless(inputs.sensor))
        return cls(DoublingNet(options.architecture(has_encoder=cls.has_encoder)), options)

    @classmethod
    def problem(cls, options: Mapping[str, Any]) -> str:
        """What is wrong with the method's part of a configuration, or ""."""
        try:
            found = read_options(options)
        except ValueError as error:
            return str(error)
        for part in (found, *(getattr(found, name) for name in _TABLES)):
            if wrong := type_problem(part):
                return wrong
        return nonsense(lambda: DoublingNet(found.architecture(has_encoder=cls.has_encoder)))

    def architecture(self) -> dict[str, Any]:
        """The description of the network for the card of the weights."""
        return self.network.architecture.to_dict()

    def all_scales(self) -> tuple[int, ...]:
        """All of the method: a cascade repeats the step."""
        return SCALES

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""
        pairs = draw_pairs(batch, self.options.shares, generator, self.sensor)
        there = None
        if self.network.encoder is not None:
            drawn = torch.rand(len(pairs.hr), generator=generator) >= self.options.dropout
            there = drawn.to(pairs.hr)
        lr = self._led(pairs, there)
        estimated = self.network(self._seen(pairs, lr, pairs.steps, there), pairs.steps)
        terms = self._estimate_terms(pairs, lr, estimated)
        nets = {"low": self.network.low, "joint": self.network.joint}
        weight = self.options.diffusion
        diffusion = {
            name: _diffusion_loss(net, pairs.hr, estimated, self.network, generator)
            for name, net in nets.items()
        }
        total = terms.total + weight * sum(diffusion.values())
        parts = {name: loss.item() for name, loss in diffusion.items()}
        return Terms(total, {**terms.parts, **parts})

    @torch.no_grad()
    def _led(self, pairs: Pairs, there: Tensor | None) -> Tensor:
        """The image that the last step sees: the LR image after the steps before."""
        image = pairs.lr
        for step in range(pairs.steps):
            estimated = self.network(self._seen(pairs, image, step, there), step)
            result = image_of(estimated.base + ungained(estimated.added.float()))
            image = _agreeing(result, pairs, step).clamp(0, 1)
        return image

    def _seen(self, pairs: Pairs, image: Tensor, step: int, there: Tensor | None) -> Seen:
        """What a step is given, with the reference on its own grid."""
        if there is None:
            return Seen(image, enlarged(image), situation(pairs.sensor, step))
        rest = 2 ** (pairs.steps - step)
        reference = pairs.reference if rest == 1 else reduced(pairs.reference, 1 / rest)
        told = situation(pairs.sensor, step, there, pairs.ratio / rest)
        return Seen(image, enlarged(image), told, reference, there)

    def _estimate_terms(self, pairs: Pairs, lr: Tensor, estimated: Estimated) -> Terms:
        """Terms of the estimate without diffusion."""
        options, hr = self.options, pairs.hr
        bands = estimated.base + ungained(estimated.added.float())
        sr = _agreeing(image_of(bands), pairs, pairs.steps)
        details, wanted = (x[:, COLOURS:] for x in (bands, bands_of(hr)))
        pixel, similarity = (sr - hr).abs().mean(), 1 - ssim(sr, hr)
        detail = (details - wanted).square().mean()
        variation = total_variation(details)
        total = pixel + options.similarity * similarity
        total = total + options.detail * detail + options.variation * variation
        plain = _agreeing(enlarged(lr), pairs, pairs.steps)
        values = {
            "pixel": pixel,
            "ssim": similarity,
            "details": detail,
            "variation": variation,
            "energy": details.square().mean() / wanted.square().mean().clamp_min(1e-12),
            "gain": 10 * ((plain - hr).square().mean() / (sr - hr).square().mean()).log10(),
        }
        return Terms(total, {name: value.item() for name, value in values.items()})


def total_variation(bands: Tensor) -> Tensor:
    """Mean absolute difference of neighbours along both axes."""
    return bands.diff(dim=-1).abs().mean() + bands.diff(dim=-2).abs().mean()


def _agreeing(image: Tensor, pairs: Pairs, step: int) -> Tensor:
    """The result of a step in agreement with the LR image that the cascade began with."""
    height, width = pairs.lr.shape[-2:]
    return projection_of(height, width, 2 ** (step + 1), pairs.sensor)(image, pairs.lr)


def _diffusion_loss(
    net: BandDenoiser,
    hr: Tensor,
    estimated: Estimated,
    network: DoublingNet,
    generator: torch.Generator,
) -> Tensor:
    """Absolute errors of residual and noise at random times; the estimate is taken as given."""
    channels, schedule = net.channels, network.schedule
    clean = gained(bands_of(hr) - estimated.base)[:, :channels]
    first = estimated.added.detach()[:, :channels].float()
    guide = None if estimated.told is None else estimated.told.image.detach()
    begun = net.begin(estimated.features.detach(), first, estimated.code.detach(), guide)
    times = torch.randint(schedule.timesteps, (len(hr),), generator=generator)
    last = torch.rand(len(hr), generator=generator) < LAST_TIME_SHARE
    times = torch.where(last, schedule.timesteps - 1, times).to(hr.device)
    noise = torch.randn(clean.shape, generator=generator).to(hr.device)
    x = schedule.diffuse(clean, -clean, noise, times)
    residual, found = net(x, begun, times)
    return (residual + clean).abs().mean() + (found - noise).abs().mean()
