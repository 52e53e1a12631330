# SPDX-License-Identifier: GPL-2.0-or-later
"""The sampler of residual denoising diffusion, as pure functions with hooks; DDPM and DDIM too.

With I_in = 0 and a schedule of DDPM, eta = 1 gives DDPM (Ho et al. 2020) and eta = 0 gives DDIM
(Song et al. 2021).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

import torch
from torch import Tensor

from .masked import MaskedSteps, Predictor
from .predictions import Denoise
from .schedule import Schedule
from .times import Steps, chain_of
from .walk import OnX0, Walk

OnStep = Optional[Callable[[int, int, Tensor], None]]
Pair = tuple[int, int]
Fresh = Callable[[int], Tensor]
Sigma = Callable[[int, int], float]
CLAMPS = ("residual", "x0", "none")


def sample(
    denoise: Denoise,
    lr_up: Tensor,
    noise: Tensor,
    schedule: Schedule,
    steps: Steps,
    *,
    eta: float = 0.0,
    sigma: Sigma | None = None,
    fresh: Fresh | None = None,
    clamp: str = "residual",
    masked: MaskedSteps | None = None,
    on_x0: OnX0 = None,
    on_step: OnStep = None,
) -> Tensor:
    """Sample from the noisy LR image to the SR image (RDDM eq. 13).

    lr_up (N,C,H,W) in [-1, 1] is I_in; noise is standard normal; `denoise(x, time)` with time (N,)
    predicts (residual, noise). `steps` is their number, or a list of times down to -1; where times
    increase, noise is added again to the last x_0 (DDNM's time travel).

    A step from time to following adds noise with standard deviation `sigma(time, following)`, by
    default that of the schedule for `eta` in [0, 1]. `fresh(move)` gives it as standard normal
    noise; `move` counts the pairs of times from 0.

    `clamp` "residual" clamps the residual and the result to [-1, 1] like the authors of TTRD3, "x0"
    clamps the estimate of every step like those of DDPM, "none" clamps nothing, for latents.

    `on_x0(x0, time)` gets the estimate of every step, clamped to [-1, 1], and must not write to it.
    The chain goes on with what it returns, and with the residual and noise that follow from that;
    if it returns x0 itself, nothing changes. `on_step(step, steps, x0)` is called after each step,
    counted from 1, and may raise to cancel. Returns the last x_0 (N,C,H,W).
    """
    pairs = _pairs(chain_of(steps, schedule.timesteps))
    count = sum(following < time for time, following in pairs)
    _check(clamp, masked, count)
    sigmas = _sigmas(pairs, schedule, eta, sigma)
    draw = _source(pairs, sigmas, fresh)
    walk, predict = Walk(lr_up, schedule, clamp), Predictor(denoise, masked)
    x = x0 = walk.start(pairs[0][0], noise)
    step = 0
    for move, (time, following) in enumerate(pairs):
        if following > time:
            x = walk.up(x0, following, draw(move))
            continue
        x0, prediction = walk.estimate(x, predict(x, walk.when(time), step), time, on_x0)
        if following >= 0:
            after = walk.down(x, prediction, time, following, sigmas[move])
            if sigmas[move]:
                after = after + sigmas[move] * draw(move)
            x = after if masked is None else masked.held(step, x, after)
        step += 1
        if on_step is not None:
            on_step(step, count, x0)
    return x0


def drawn(like: Tensor, generator: torch.Generator) -> Fresh:
    """Fresh noise from a generator, in the order of the moves, shaped like `like`."""

    def draw(_: int) -> Tensor:
        noise = torch.randn(
            like.shape, generator=generator, device=generator.device, dtype=like.dtype
        )
        return noise.to(like.device)

    return draw


def _pairs(times: Sequence[int]) -> list[Pair]:
    return list(zip(times[:-1], times[1:]))


def _check(clamp: str, masked: MaskedSteps | None, count: int) -> None:
    if clamp not in CLAMPS:
        raise ValueError(f"A sampler clamps {', '.join(CLAMPS)}; not {clamp!r}.")
    if masked is not None:
        masked.check(count)


def _sigmas(
    pairs: Sequence[Pair], schedule: Schedule, eta: float, sigma: Sigma | None
) -> list[float]:
    """Deviation of the fresh noise of every step down to a noisy image; 0 for other moves."""
    if not 0 <= eta <= 1:
        raise ValueError(f"The eta of a sampler must lie between 0 and 1, not {eta}.")

    def of_step(time: int, following: int) -> float:
        if not 0 <= following < time:
            return 0.0
        return schedule.sigma(time, following, eta) if sigma is None else sigma(time, following)

    return [of_step(*pair) for pair in pairs]


def _source(pairs: Sequence[Pair], sigmas: Sequence[float], fresh: Fresh | None) -> Fresh:
    """The source of fresh noise; only deterministic chains need none."""

    def nothing(move: int) -> Tensor:
        raise ValueError(f"Move {move} needs noise and there is none.")

    if fresh is None and (any(sigmas) or any(following > time for time, following in pairs)):
        raise ValueError("A chain that adds noise or travels in time needs `fresh` noise.")
    return nothing if fresh is None else fresh
