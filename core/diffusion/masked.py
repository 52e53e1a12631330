# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps that update only some pixels: texture-aware sampling (TexADiff, CVPR 2026)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Generic, TypeVar, cast

import torch
from torch import Tensor

from .predictions import Denoise, Prediction

MODES = ("hold", "reuse")
PredictedT = TypeVar("PredictedT", bound="tuple[Any, ...]")  # tensors, such as (residual, noise)


@dataclass(frozen=True)
class MaskedSteps:
    """Which pixels the masked steps update: `where` (N,1,H,W) bool, the same for all bands.

    `steps` counts network calls from 0. In these steps the other pixels either go on with the
    previous prediction ("reuse"), which keeps their noise at the right level, or stay unchanged
    ("hold", as published).
    """

    where: Tensor
    steps: frozenset[int]
    mode: str = "reuse"

    def check(self, count: int) -> None:
        """Raise ValueError where a chain of `count` steps cannot be masked this way."""
        if self.mode not in MODES:
            raise ValueError(f"Masked steps {MODES[0]} or {MODES[1]} pixels, not {self.mode!r}.")
        last = count - 1 if self.mode == "hold" else count
        wrong = sorted(step for step in self.steps if not 0 < step < last)
        if wrong:
            raise ValueError(
                f"Step {wrong[0]} of {count} cannot be masked; the first is whole, and the last of "
                "pixels that are held."
            )

    def held(self, step: int, before: Tensor, after: Tensor) -> Tensor:
        """The images after a step: in a masked "hold" step only the pixels of the mask change."""
        if self.mode != "hold" or step not in self.steps:
            return after
        return torch.where(self.where, after, before)


class Predictor(Generic[PredictedT]):
    """Calls the network, or reuses its last prediction in masked steps."""

    def __init__(
        self, denoise: Callable[[Tensor, Tensor], PredictedT], masked: MaskedSteps | None
    ) -> None:
        self._denoise, self._masked = denoise, masked
        self._before: PredictedT | None = None
        self._is_empty = masked is not None and not bool(masked.where.any())

    def __call__(self, x: Tensor, time: Tensor, step: int) -> PredictedT:
        """What the network predicts; it is not called where the mask is empty."""
        masked, before = self._masked, self._before
        if masked is None:
            return self._denoise(x, time)
        if before is None or step not in masked.steps:
            now = self._denoise(x, time)
        elif self._is_empty:
            now = before
        else:
            pairs = zip(self._denoise(x, time), before)
            mixed = tuple(torch.where(masked.where, new, old) for new, old in pairs)
            now = cast(PredictedT, mixed)
        self._before = now
        return now


class Counted:
    """A denoiser that counts the images it has predicted for."""

    def __init__(self, denoise: Denoise) -> None:
        self._denoise = denoise
        self.evaluations = 0

    def __call__(self, x: Tensor, time: Tensor) -> Prediction:
        """Predict (residual, noise)."""
        self.evaluations += len(x)
        return self._denoise(x, time)
