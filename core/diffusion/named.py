# SPDX-License-Identifier: GPL-2.0-or-later
"""Schedules as data: from the entry on a card to a Schedule."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import torch

from .schedule import SUM_SCALE, TIMESTEPS, Schedule, linear_schedule

Array = npt.NDArray[np.float64]
MOST_TIMESTEPS = 100_000
MOST_BETA = 0.999  # Nichol & Dhariwal 2021: else no signal is left at the last level
DEFAULT: dict[str, Any] = {"kind": "linear-rddm", "timesteps": TIMESTEPS, "sum_scale": SUM_SCALE}


def schedule_of(entries: Mapping[str, Any]) -> Schedule:
    """The schedule of a card's entry, such as {"kind": "ddpm-linear", "timesteps": 1000}.

    Values that are left out are those of the publications; raises ValueError with a sentence.
    """
    options = dict(entries)
    kind = options.pop("kind", None)
    if not isinstance(kind, str) or kind not in _KINDS:
        raise ValueError(f"The schedule {kind!r} is not known; choose {', '.join(_KINDS)}.")
    build, known = _KINDS[kind]
    values = {name: options.pop(name, default) for name, default in known.items()}
    if options:
        unknown = ", ".join(sorted(options))
        raise ValueError(f"The schedule {kind} has no {unknown}; it has {', '.join(known)}.")
    for name, value in values.items():
        _check(kind, name, value)
    return build(**values)


def _check(kind: str, name: str, value: Any) -> None:
    if name == "timesteps":
        if type(value) is not int or not 2 <= value <= MOST_TIMESTEPS:
            raise ValueError(
                f"The schedule {kind} needs 2 to {MOST_TIMESTEPS} timesteps, not {value!r}."
            )
    elif type(value) not in (int, float) or not math.isfinite(value) or not 0 < value <= 1:
        raise ValueError(f"The {name} of a schedule must lie between 0 and 1, not {value!r}.")


def _of_signal(signal: Array) -> Schedule:
    """DDPM's prod(1 - beta) as RDDM's coefficients (Liu et al. 2024, section 4.2), float64.

    abar = 1 - sqrt(signal), bbar^2 = 1 - signal. In float32 only three digits of the image's share
    would be left at the last levels.
    """
    abar, bbar2 = 1 - np.sqrt(signal), 1 - signal
    columns = (np.diff(abar, prepend=0), abar, np.diff(bbar2, prepend=0), bbar2, np.sqrt(bbar2))
    a, b, c, d, e = (torch.from_numpy(column) for column in columns)
    return Schedule(a, b, c, d, e, fades=True)


def _linear(timesteps: int, beta_first: float, beta_last: float) -> Schedule:
    """Linearly increasing variances (Ho et al. 2020, section 4)."""
    return _of_signal(np.cumprod(1 - np.linspace(beta_first, beta_last, timesteps)))


def _scaled_linear(timesteps: int, beta_first: float, beta_last: float) -> Schedule:
    """Linearly increasing standard deviations (latent diffusion, Rombach et al. 2022)."""
    roots = np.linspace(math.sqrt(beta_first), math.sqrt(beta_last), timesteps)
    return _of_signal(np.cumprod(1 - roots**2))


def _cosine(timesteps: int, offset: float) -> Schedule:
    """Signal that falls as a squared cosine (Nichol & Dhariwal 2021, eq. 17)."""
    place = (np.arange(timesteps + 1) / timesteps + offset) / (1 + offset)
    level = np.cos(place * np.pi / 2) ** 2
    betas = np.minimum(1 - level[1:] / level[:-1], MOST_BETA)
    return _of_signal(np.cumprod(1 - betas))


_KINDS: dict[str, tuple[Callable[..., Schedule], dict[str, Any]]] = {
    "linear-rddm": (linear_schedule, {"timesteps": TIMESTEPS, "sum_scale": SUM_SCALE}),
    "ddpm-linear": (_linear, {"timesteps": 1000, "beta_first": 1e-4, "beta_last": 0.02}),
    "ddpm-scaled-linear": (
        _scaled_linear,
        {"timesteps": 1000, "beta_first": 0.00085, "beta_last": 0.012},
    ),
    "ddpm-cosine": (_cosine, {"timesteps": 1000, "offset": 0.008}),
}
