# SPDX-License-Identifier: GPL-2.0-or-later
"""The stage that trains the steps for a chain of its own length: few that do what more did.

As SinSR and RSD on ResShift, a close kin of RDDM: the student walks the short chain with a gradient
and is held to the teacher's sample from the same noise, and to HR by a perceptual distance, which
lets it leave the teacher where that is blurred. How much of either counts follows the level of the
start noise, so that one net serves *realistic* and *faithful*.
"""

from __future__ import annotations

import copy

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.methods.shifted import shifted
from ttrd3_qgis.core.methods.ttrd3.coded import CodedDenoiser, Told
from ttrd3_qgis.core.methods.ttrd3.losses import compact
from ttrd3_qgis.core.methods.ttrd3.model import SCALE, TTRD3
from ttrd3_qgis.core.methods.ttrd3.terms import take_step
from ttrd3_qgis.core.methods.ttrd3.unet import Guidance
from ttrd3_qgis.core.nn import channels_last
from ttrd3_qgis.core.ops.texture import noise_share

from .imagery import Imagery
from .reference_pairs import ReferencePair, References, ReferenceShares, draw_reference_pairs
from .second_stage import SecondStage
from .trunk_config import TrunkTraining

NONE = ReferenceShares(0, 0, 0, 0, 0, none=1)


class StudentStage(SecondStage):
    """The second stage with nothing trained but the steps, which learn a short chain."""

    def __init__(self, config: TrunkTraining, imagery: Imagery) -> None:
        super().__init__(config, imagery)
        self.none = References(imagery, NONE, config.other_date)

    def build(self) -> TTRD3:
        """The model, all frozen but its steps; the teacher is the model as begun."""
        model = super().build().requires_grad_(False)
        self.teacher = channels_last(copy.deepcopy(model)).eval()
        denoiser: CodedDenoiser = model.denoiser  # type: ignore[assignment]
        for name in ("step_in", "steps", "step_out", "time_mlp", "code_in"):
            denoiser.get_submodule(name).requires_grad_(True)
        return model

    def batch(self, step: int) -> ReferencePair:
        """HR, LR and codes, and in a share of the batches references."""
        rng = np.random.default_rng((self.config.seed, step))
        config, is_referenced = self.config, rng.random() < self.config.student.referenced
        references = self.references if is_referenced else self.none
        return draw_reference_pairs(
            references, rng, config.sensors, config.batch, config.crop_lr_px
        )

    def loss(self, model: TTRD3, batch: ReferencePair, step: int) -> Tensor:
        """The student's chain beside the teacher's, and a step of diffusion for longer ones."""
        weights, generator = self.config.student, torch.Generator().manual_seed(step)
        assert self.net is not None
        levels = weights.draw_levels(len(batch.hr), generator)
        noise = levels * torch.randn(batch.hr.shape, generator=generator)
        noise = noise * noise_share(F.avg_pool2d(batch.lr_up, SCALE), SCALE)
        told, lr_up = Told(batch.code, batch.strength), 2 * batch.lr_up - 1
        with torch.no_grad():
            guidance = self._guidance(model, batch)
            taught = self.teacher.sample_guided(
                batch.lr_up, guidance, noise, weights.teacher_steps, told=told
            )
        condition = model.condition(lr_up, guidance, told)
        steps = weights.steps[step % len(weights.steps)]
        answered = model.sample_conditioned(batch.lr_up, condition, noise, steps)
        net = shifted(self.net, generator)
        total = weights(answered, taught, batch.hr, levels, net)
        if weights.diffusion == 0:
            return total
        hr, eps = 2 * batch.hr - 1, torch.randn(batch.hr.shape, generator=generator)
        times = torch.randint(weights.diffusion_below, (len(hr),), generator=generator)
        taken = take_step(model, condition, lr_up, hr, times, eps)
        kept = compact(taken, model.schedule, self.config.losses, net).total
        return total + weights.diffusion * kept

    @staticmethod
    def _guidance(model: TTRD3, batch: ReferencePair) -> Guidance | None:
        if not batch.strength.any():
            return None
        return model.guidance(batch.lr_up, batch.ref, batch.ref_degraded, aligned=batch.aligned)
