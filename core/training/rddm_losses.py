# SPDX-License-Identifier: GPL-2.0-or-later
"""The losses of TTRD3 as its paper states them and as its authors' code computes them."""

from __future__ import annotations

import torch

from ..diffusion.schedule import Schedule
from .features import PerceptualNet
from .options import Losses
from .terms import LossTerms, Step, l1, l2, weigh


def paper(step: Step, schedule: Schedule, weights: Losses, net: PerceptualNet | None) -> LossTerms:
    """Losses of the paper (eq. 20-25): squared errors, and HR against the clean estimate.

    The clean estimate inverts the forward process with both predictions, unclamped. The paper's
    "fourth layer of VGG19" is read as the result of the fourth stage, `relu4_4`.
    """
    with torch.autocast(step.x.device.type, enabled=False):
        predicted = step.predicted_residual, step.predicted_noise
        clean = schedule.clean(step.x, *predicted, step.times)
        return weigh(step, weights, net, l2, clean, step.hr)


def code(step: Step, schedule: Schedule, weights: Losses, net: PerceptualNet | None) -> LossTerms:
    """Losses of the authors' code (spec 6.3): absolute errors, and one-step posterior means.

    The two means differ by thousandths, less than half precision resolves: no autocast here.
    """
    with torch.autocast(step.x.device.type, enabled=False):
        predicted = step.predicted_residual, step.predicted_noise
        ours = schedule.posterior_mean(step.x, *predicted, step.times)
        true = schedule.posterior_mean(step.x, step.residual, step.noise, step.times)
        return weigh(step, weights, net, l1, ours, true)
