# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps that update a part of the pixels: texture-aware sampling (TexADiff, CVPR 2026)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from .predictions import Denoise, Prediction

MODES = ("hold", "reuse")


@dataclass(frozen=True)
class MaskedSteps:
    """Which pixels the masked steps update: `where` (N,1,H,W) bool, for all bands.

    `steps` count network calls from 0. In them the other pixels walk on by the prediction before
    ("reuse"), which keeps their noise at its level, or stay as they are ("hold", as published).
    """

    where: Tensor
    steps: frozenset[int]
    mode: str = "reuse"

    def check(self, count: int) -> None:
        """Raise ValueError where a chain of `count` steps cannot be masked like this."""
        if self.mode not in MODES:
            raise ValueError(f"Masked steps {MODES[0]} or {MODES[1]} pixels, not {self.mode!r}.")
        wrong = sorted(step for step in self.steps if not 0 < step < count - 1)
        if wrong:
            raise ValueError(
                f"Step {wrong[0]} of {count} cannot be masked; the first and the last are whole."
            )

    def held(self, step: int, before: Tensor, after: Tensor) -> Tensor:
        """The images after a step: in a masked one that holds, only some pixels go on."""
        if self.mode != "hold" or step not in self.steps:
            return after
        return torch.where(self.where, after, before)


class Predictor:
    """Asks the network, or in masked steps takes what it said before."""

    def __init__(self, denoise: Denoise, masked: MaskedSteps | None) -> None:
        self._denoise, self._masked = denoise, masked
        self._before: Prediction | None = None
        self._is_empty = masked is not None and not bool(masked.where.any())

    def __call__(self, x: Tensor, time: Tensor, step: int) -> Prediction:
        """Predict (residual, noise); the network is spared where the mask is empty."""
        masked, before = self._masked, self._before
        if masked is None:
            return self._denoise(x, time)
        if before is None or step not in masked.steps:
            now = self._denoise(x, time)
        elif self._is_empty:
            now = before
        else:
            residual, noise = self._denoise(x, time)
            now = (
                torch.where(masked.where, residual, before[0]),
                torch.where(masked.where, noise, before[1]),
            )
        self._before = now
        return now


class Counted:
    """A denoiser that counts how many images it was asked about."""

    def __init__(self, denoise: Denoise) -> None:
        self._denoise = denoise
        self.evaluations = 0

    def __call__(self, x: Tensor, time: Tensor) -> Prediction:
        """Predict (residual, noise)."""
        self.evaluations += len(x)
        return self._denoise(x, time)
