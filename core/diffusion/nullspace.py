# SPDX-License-Identifier: GPL-2.0-or-later
"""Sampling in the null space of a degradation: every estimate is made to agree with y = A x.

After DDNM (Wang et al. 2023). Its noisy form, DDNM+, corrects only so far that the noise of y stays
below that of the chain, and takes the noise that comes in through y from the fresh noise.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable

from torch import Tensor

from .schedule import Schedule
from .times import Steps, chain_of
from .walk import OnX0

Correct = Callable[[Tensor, float], Tensor]  # x and a share: x + share * A+(y - A x)


@dataclass(frozen=True)
class Rule:
    """The hooks of `sample` that keep a chain in agreement."""

    on_x0: OnX0
    sigma: Callable[[int, int], float] | None = None


def agreeing(correct: Correct) -> Rule:
    """For an LR image without noise: the whole of every estimate's disagreement is removed."""
    return Rule(lambda x0, time: correct(x0, 1.0))


def agreeing_with_noise(
    correct: Correct, schedule: Schedule, steps: Steps, eta: float, noise: float
) -> Rule:
    """For an LR image with noise of deviation `noise`, in the units of x (DDNM+, eq. 17-19).

    `steps` and `eta` are those of the chain. eta 0 has no fresh noise that could give way to that
    of y; nothing is corrected then.
    """
    times = chain_of(steps, schedule.timesteps)
    after = {time: then for time, then in zip(times[:-1], times[1:]) if then < time}

    def share(time: int) -> float:
        return _share(schedule, time, after[time], eta, noise)

    def sigma(time: int, following: int) -> float:
        spread, weight = _spread(schedule, time, following, eta)
        taken = weight * _share(schedule, time, following, eta, noise) * noise
        return math.sqrt(max(0.0, spread**2 - taken**2))

    return Rule(lambda x0, time: correct(x0, share(time)), sigma)


def _spread(schedule: Schedule, time: int, following: int, eta: float) -> tuple[float, float]:
    """Deviation of the fresh noise of a step, and the weight of x_0 in its mean."""
    spread = schedule.sigma(time, following, eta)
    return spread, schedule.clean_weight(time, following, spread) if following >= 0 else 1.0


def _share(schedule: Schedule, time: int, following: int, eta: float, noise: float) -> float:
    """How much of the disagreement a step may remove; the last step adds no noise to hide it."""
    spread, weight = _spread(schedule, time, following, eta)
    if spread >= weight * noise:
        return 1.0
    return spread / (weight * noise)
