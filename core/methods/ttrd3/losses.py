# SPDX-License-Identifier: GPL-2.0-or-later
"""The losses by name: the compact model's, the paper's, and that of the authors' code."""

from __future__ import annotations

from typing import Callable, Optional

import torch

from ...diffusion.schedule import Schedule
from ..objective import Terms
from ..shifted import Distance, shifted
from .loss_table import OURS, Losses
from .terms import Step, absolute, squared, weigh

Loss = Callable[[Step, Schedule, Losses, Optional[Distance]], Terms]


def compact(step: Step, schedule: Schedule, weights: Losses, net: Distance | None) -> Terms:
    """Absolute errors, with HR compared to the LR image minus the residual, as the sampler ends."""
    return weigh(step, weights, net, absolute, step.lr_up - step.predicted_residual, step.hr)


def paper(step: Step, schedule: Schedule, weights: Losses, net: Distance | None) -> Terms:
    """The paper's losses (eq. 20-25): squared errors, and HR compared to the clean estimate.

    The clean estimate inverts the forward process with both predictions, unclamped. The paper's
    "fourth layer of VGG19" is taken to be the output of the fourth stage, `relu4_4`.
    """
    with torch.autocast(step.x.device.type, enabled=False):
        predicted = step.predicted_residual, step.predicted_noise
        clean = schedule.clean(step.x, *predicted, step.times)
        return weigh(step, weights, net, squared, clean, step.hr)


def code(step: Step, schedule: Schedule, weights: Losses, net: Distance | None) -> Terms:
    """The losses of the authors' code: absolute errors, and one-step posterior means.

    The two means differ by thousandths, which half precision cannot resolve: no autocast here.
    """
    with torch.autocast(step.x.device.type, enabled=False):
        predicted = step.predicted_residual, step.predicted_noise
        ours = schedule.posterior_mean(step.x, *predicted, step.times)
        true = schedule.posterior_mean(step.x, step.residual, step.noise, step.times)
        return weigh(step, weights, net, absolute, ours, true)


KINDS: dict[str, Loss] = {OURS: compact, "paper": paper, "code": code}


def terms_of(
    step: Step,
    schedule: Schedule,
    weights: Losses,
    net: Distance | None,
    generator: torch.Generator,
) -> Terms:
    """The loss that `weights` names; in ours the distance begins at another pixel each time."""
    if weights.kind == OURS:
        net = shifted(net, generator)
    return KINDS[weights.kind](step, schedule, weights, net)
