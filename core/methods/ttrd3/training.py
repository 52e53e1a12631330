# SPDX-License-Identifier: GPL-2.0-or-later
"""How TTRD3 is trained: its options in a configuration, and the loss of a batch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...jobs.sensor import IDEAL, Sensor
from ...jobs.typed import Between
from ...ops.degradation import enlarge
from ...ops.texture_density import weighted_mean
from .. import objective as base
from ..building import nonsense
from ..objective import Estimate, ObjectiveInputs, Terms, TrainingBatch
from ..tables import choice_problem, read_table, subtable, type_problem
from ..texture_weight import TextureWeight
from .bounds import Count, Width
from .building import build_ttrd3
from .coded import Steady, Told
from .compact import TRUNK
from .loss_table import Losses, read_losses
from .losses import terms_of
from .model import SCALE, TTRD3, VARIANTS, Architecture, default_architecture
from .sensor_code import sensor_code
from .sttg import FOLD, TRANSFERS
from .terms import COLUMNS, Step, absolute, l1, take_step
from .unet import Condition

REGRESSION = "regression"
OBJECTIVES = ("diffusion", REGRESSION)
_CHOICES = {"variant": VARIANTS, "objective": OBJECTIVES, "transfer": TRANSFERS}


@dataclass(frozen=True)
class TrainingOptions:
    """TTRD3's own options in a configuration.

    `compact` changes widths and depths of the compact denoiser. `objective` "regression" trains
    only its trunk, to estimate the residual from the LR image: the first stage. "diffusion" trains
    everything, each image at `times_per_image` times, a share of them at the last one. `transfer`
    is how references are taken over: "fold" sums their patches, "deform" moves them. With
    `texture`, errors on land rich in texture count more.
    """

    variant: str = "compact"
    dim: Width = 64
    compact: Mapping[str, int] = field(default_factory=dict)
    objective: str = "diffusion"
    times_per_image: Count = 2
    last_time_share: Annotated[float, Between(0, 1)] = 0.25
    transfer: str = FOLD
    losses: Losses = field(default_factory=Losses)
    texture: TextureWeight = field(default_factory=TextureWeight)

    def problem(self) -> str:
        """What is wrong with the choices, or ""."""
        if wrong := choice_problem(self, **_CHOICES):
            return wrong
        if self.objective == REGRESSION and self.variant != "compact":
            return f"`objective` regression trains a trunk, which variant {self.variant} lacks"
        for name, table in (("losses", self.losses), ("texture", self.texture)):
            if problem := table.problem():
                return f"table [{name}], {problem}"
        return type_problem(self) or self._compact_problem()

    def _compact_problem(self) -> str:
        try:
            architecture = self.architecture()
        except TypeError as error:
            return f"table [compact], {str(error).partition(') ')[2]}"
        if wrong := architecture.problem():
            return wrong
        wrong = nonsense(lambda: TTRD3(architecture=architecture))
        return f"`variant` {self.variant} has no `dim` {self.dim}: {wrong}" if wrong else ""

    def architecture(self) -> Architecture:
        """The network that is described; raises TypeError for unknown widths and depths."""
        return default_architecture(self.variant, self.dim, dict(self.compact), self.transfer)


def read_options(values: Mapping[str, Any]) -> TrainingOptions:
    """Options as they are in a file; raises ValueError."""
    tables = {
        "losses": read_losses(subtable(values, "losses")),
        "texture": read_table(TextureWeight, subtable(values, "texture")),
        "compact": subtable(values, "compact"),
    }
    return read_table(TrainingOptions, {**values, **tables})


class Objective(base.Objective):
    """Residual and noise of a diffusion step, or the trunk's own estimate of the residual."""

    network: TTRD3
    columns = COLUMNS
    read_options = staticmethod(read_options)

    def __init__(
        self,
        network: TTRD3,
        options: TrainingOptions,
        net: nn.Module | None,
        sensor: Sensor = IDEAL,
    ) -> None:
        super().__init__()
        self.network, self.options, self.net = network, options, net
        self.register_buffer("code", sensor_code(sensor)[None], persistent=False)

    @classmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """The network of the weights or a new one, and the perceptual net if one is wanted."""
        options, weights = read_options(inputs.options), inputs.weights
        if weights is None:
            network = TTRD3(architecture=options.architecture())
        else:
            network = build_ttrd3(weights)
        losses, net = options.losses, None
        if losses.perceptual_weights or (losses.perceptual > 0 and options.objective != REGRESSION):
            net = inputs.perceptual(losses.perceptual_weights, losses.perceptual_layer)
        return cls(network, options, net, inputs.sensor)

    def architecture(self) -> dict[str, Any]:
        """The description of the network for the card of the weights."""
        return self.network.architecture.to_dict()

    def kept(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """After the first stage only the trunk: nothing else was trained."""
        if self.options.objective != REGRESSION:
            return dict(tensors)
        trunk = tuple(f"denoiser.{name}" for name in TRUNK)
        return {key: value for key, value in tensors.items() if key.startswith(trunk)}

    def estimator(self, network: nn.Module) -> Estimate | None:
        """The trunk's own estimate in the first stage."""
        if self.options.objective != REGRESSION or not isinstance(network, TTRD3):
            return None
        model = network
        return lambda lr: model.estimate(enlarge(lr, SCALE).clamp(0, 1)).clamp(0, 1)

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""
        if self.options.objective == REGRESSION:
            return self._regression(batch)
        losses, model = self.options.losses, self.network
        guidance = model.guidance(batch.lr_up, batch.ref, batch.ref_degraded)
        lr_up, hr = 2 * batch.lr_up - 1, 2 * batch.hr - 1
        condition = model.condition(lr_up, guidance, Told(self.get_buffer("code")))
        weight = self.options.texture(batch.lr_up, batch.hr, self.net)
        step = self._step(condition, lr_up, hr, weight, generator)
        terms = terms_of(step, model.schedule, losses, self.net, generator)
        if not model.architecture.tells_relevance or losses.first_residual == 0:
            return terms
        first = losses.first_residual * _first_loss(_first(condition), lr_up - hr)
        return replace(terms, total=terms.total + first)

    def _step(
        self,
        condition: Condition | Steady,
        lr_up: Tensor,
        hr: Tensor,
        weight: Tensor | None,
        generator: torch.Generator,
    ) -> Step:
        """Each image at several times, with one run of the trunk; images in [-1, 1]."""
        model, repeat = self.network, self.options.times_per_image
        condition = _repeated(condition, repeat)
        lr_up, hr = (x.repeat_interleave(repeat, dim=0) for x in (lr_up, hr))
        weight = None if weight is None else weight.repeat_interleave(repeat, dim=0)
        share, timesteps = self.options.last_time_share, model.schedule.timesteps
        times = draw_times(share, len(hr), timesteps, generator).to(hr.device)
        noise = torch.randn(hr.shape, generator=generator).to(hr.device)
        return replace(take_step(model, condition, lr_up, hr, times, noise), weight=weight)

    def _regression(self, batch: TrainingBatch) -> Terms:
        """L1 loss of the trunk's own estimate of the residual, without references."""
        trunk = self.network.denoiser.trunk
        first = trunk(2 * batch.lr_up - 1, None)[1]  # type: ignore[operator]
        weight = self.options.texture(batch.lr_up, batch.hr, self.net)
        loss = _first_loss(first, 2 * (batch.lr_up - batch.hr), weight)
        return Terms(loss, {**dict.fromkeys(COLUMNS, 0.0), "residual": loss.item()})


def draw_times(last_share: float, count: int, timesteps: int, generator: torch.Generator) -> Tensor:
    """Uniform times, with a share at the last one, where the chain starts."""
    times = torch.randint(timesteps, (count,), generator=generator)
    last = torch.rand(count, generator=generator) < last_share
    return torch.where(last, timesteps - 1, times)


def _repeated(condition: Condition | Steady, count: int) -> Condition | Steady:
    """Every image so many times, one after the other."""
    if isinstance(condition, Steady):
        return condition.repeated(count)
    return tuple(part.repeat_interleave(count, dim=0) for part in condition)


def _first(condition: Condition | Steady) -> Tensor:
    """The trunk's own estimate of the residual, unshuffled."""
    return condition.residual if isinstance(condition, Steady) else condition[1]


def _first_loss(first: Tensor, residual: Tensor, weight: Tensor | None = None) -> Tensor:
    """L1 of the unshuffled estimate."""
    factor = residual.shape[-1] // first.shape[-1]
    if weight is None:
        return l1(first, F.pixel_unshuffle(residual, factor))
    return weighted_mean(absolute(F.pixel_shuffle(first, factor), residual), weight)
