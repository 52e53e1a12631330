# SPDX-License-Identifier: GPL-2.0-or-later
"""The second stage: steps that know the sensor, references that are gated, all trained together."""

from __future__ import annotations

from typing import Union

import numpy as np
import torch
from torch import Tensor
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.methods.shifted import shifted
from ttrd3_qgis.core.methods.ttrd3.coded import CodedConfig, CodedDenoiser, Steady, Told
from ttrd3_qgis.core.methods.ttrd3.losses import compact
from ttrd3_qgis.core.methods.ttrd3.model import CODED_REFERENCE, TTRD3, Architecture
from ttrd3_qgis.core.methods.ttrd3.terms import l1, take_step
from ttrd3_qgis.core.methods.weights import load_weights
from ttrd3_qgis.core.training.features import VGG19, read_net
from ttrd3_qgis.core.training.state import begin_with

from .imagery import Imagery
from .reference_pairs import ReferencePair, References, draw_reference_pairs
from .trunk_config import TrunkTraining
from .trunk_initial import initial_tensors, reference_tensors
from .trunk_validation import Estimator

COMPACT_KEY = "denoiser.guide_in.weight"  # only a whole compact model has it


class SecondStage:
    """Residual and noise at random times, the trunk's own estimate, and a perceptual distance."""

    def __init__(self, config: TrunkTraining, imagery: Imagery) -> None:
        self.config = config
        self.references = References(imagery, config.references, config.other_date)
        name, layer = config.losses.perceptual_weights, config.losses.perceptual_layer
        self.net: Union[LPIPS, VGG19, None] = read_net(config.path(name), layer) if name else None

    def build(self) -> TTRD3:
        """A compact model with the coded denoiser, begun with every file of `initial` that fits."""
        model = second_stage_model(self.config)
        for name in self.config.initial:
            begin_second_stage(model, load_weights(self.config.path(name)).tensors)
        return model

    def batch(self, step: int) -> ReferencePair:
        """HR, LR, codes and references."""
        config, rng = self.config, np.random.default_rng((self.config.seed, step))
        return draw_reference_pairs(
            self.references, rng, config.sensors, config.batch, config.crop_lr_px
        )

    def loss(self, model: TTRD3, batch: ReferencePair, step: int) -> Tensor:
        """Each image is seen at several times with one run of the trunk."""
        config, generator = self.config, torch.Generator().manual_seed(self.config.seed + step)
        guidance = model.guidance(batch.lr_up, batch.ref, batch.ref_degraded, aligned=batch.aligned)
        lr_up, hr = 2 * batch.lr_up - 1, 2 * batch.hr - 1
        told = Told(batch.code, batch.strength)
        once: Steady = model.condition(lr_up, guidance, told)  # type: ignore[assignment]
        count = config.times_per_image
        lr_ups, hrs = (x.repeat_interleave(count, dim=0) for x in (lr_up, hr))
        times = _times(config, len(hrs), model.schedule.timesteps, generator)
        noise = torch.randn(hrs.shape, generator=generator)
        taken = take_step(model, once.repeated(count), lr_ups, hrs, times, noise)  # type: ignore[arg-type]
        net = shifted(self.net, generator)
        total = compact(taken, model.schedule, config.losses, net).total
        target = torch.nn.functional.pixel_unshuffle(lr_up - hr, config.trunk.unshuffle)
        return total + config.losses.first_residual * l1(once.residual, target)

    def estimator(self, model: TTRD3) -> Estimator:
        """The first estimate, without references."""
        return model.denoiser  # type: ignore[return-value]


class ReferenceStage(SecondStage):
    """The second stage with nothing trained but what references add; the rest stays as begun.

    So does what the model does without references, "none" and what is made of it: other models
    share it, and the trunk, by their checksum.
    """

    def build(self) -> TTRD3:
        """The model, all frozen but the reference net and its gate."""
        model = super().build().requires_grad_(False)
        denoiser: CodedDenoiser = model.denoiser  # type: ignore[assignment]
        gate = denoiser.references
        for part in (model.refnet, gate.guide_in, gate.hidden, gate.gate):
            part.requires_grad_(True)
        return model


def second_stage_model(config: TrunkTraining) -> TTRD3:
    """The untrained network: reference net, coded denoiser, schedule."""
    coded = CodedConfig(config.trunk)
    return TTRD3(
        architecture=Architecture("coded", config.trunk.width, CODED_REFERENCE, coded=coded)
    )


def begin_second_stage(model: TTRD3, tensors: dict[str, Tensor]) -> None:
    """Begin with a trunk of the first stage, with an earlier compact model, or with its like."""
    begin_with(model, tensors)
    denoiser: CodedDenoiser = model.denoiser  # type: ignore[assignment]
    if COMPACT_KEY in tensors:
        level3_dim = denoiser.config.guidance_dims[2]
        begin_with(denoiser.references, reference_tensors(tensors, level3_dim))
        begin_with(denoiser.trunk, initial_tensors(tensors))
    elif "lr_in.weight" in tensors:
        begin_with(denoiser.trunk, tensors)


def _times(config: TrunkTraining, count: int, timesteps: int, generator: torch.Generator) -> Tensor:
    """Uniform times, with a share at the last one, where the chain starts."""
    times = torch.randint(timesteps, (count,), generator=generator)
    last = torch.rand(count, generator=generator) < config.last_time_share
    return torch.where(last, timesteps - 1, times)
