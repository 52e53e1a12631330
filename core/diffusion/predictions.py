# SPDX-License-Identifier: GPL-2.0-or-later
"""Converts what a network predicts to the (residual, noise) that the sampler uses.

All solve x = x_0 + abar * res + bbar * noise, with res = I_in - x_0, for the unknowns.
"""

from __future__ import annotations

from typing import Any, Callable

from torch import Tensor

from .schedule import Schedule

Prediction = tuple[Tensor, Tensor]
Denoise = Callable[[Tensor, Tensor], Prediction]


def denoiser_of(
    kind: str, predict: Callable[[Tensor, Tensor], Any], lr_up: Tensor, schedule: Schedule
) -> Denoise:
    """A denoiser made of `predict(x, time)`; `kind` is "residual-noise", "noise", "x0" or "v".

    x and lr_up (N,C,H,W) in [-1, 1], time (N,) int64; lr_up is I_in, which is zero for DDPM's
    networks.
    """
    if kind == "residual-noise":
        return predict
    if kind not in _KINDS:
        names = ", ".join(("residual-noise", *_KINDS))
        raise ValueError(f"A network cannot predict {kind!r}; choose {names}.")
    convert = _KINDS[kind]
    return lambda x, time: convert(predict(x, time), x, time, lr_up, schedule)


def implied(x0: Tensor, x: Tensor, time: Tensor, lr_up: Tensor, schedule: Schedule) -> Prediction:
    """The residual and noise with which x0 becomes x at `time`."""
    residual = lr_up - x0
    noise = (x - x0 - schedule.abar(time, x) * residual) / schedule.bbar(time, x)
    return residual, noise


def _from_noise(
    noise: Tensor, x: Tensor, time: Tensor, lr_up: Tensor, schedule: Schedule
) -> Prediction:
    """From DDPM's epsilon; impossible where no image is left, as at the last level of RDDM."""
    residual = (lr_up + schedule.bbar(time, x) * noise - x) / schedule.kept(time, x)
    return residual, noise


def _from_v(v: Tensor, x: Tensor, time: Tensor, lr_up: Tensor, schedule: Schedule) -> Prediction:
    """From v = kept * noise - bbar * x_0 (Salimans & Ho 2022), apart from lr_up's share in x."""
    kept, spread = schedule.kept(time, x), schedule.bbar(time, x)
    total = kept.square() + spread.square()
    centred = x - schedule.abar(time, x) * lr_up
    x0 = (kept * centred - spread * v) / total
    return lr_up - x0, (spread * centred + kept * v) / total


_KINDS = {"noise": _from_noise, "x0": implied, "v": _from_v}
