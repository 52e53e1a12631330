# SPDX-License-Identifier: GPL-2.0-or-later
"""The moves of a chain: the estimate of x_0, a step down, and a step up again."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable, Optional

import torch
from torch import Tensor

from .predictions import Prediction, implied
from .schedule import Schedule

OnX0 = Optional[Callable[[Tensor, int], Tensor]]


@dataclass(frozen=True)
class Walk:
    """Moves of images (N,C,H,W) around I_in = lr_up, all in [-1, 1] units."""

    lr_up: Tensor
    schedule: Schedule
    clamp: str

    def start(self, time: int, noise: Tensor) -> Tensor:
        """I_in with the noise of `time`; `noise` is standard normal."""
        return self.lr_up + self.schedule.betas2_cumsum[time].sqrt().item() * noise

    def when(self, time: int) -> Tensor:
        """The time (N,) of all images, expanded, so that a net can tell that it is shared."""
        when = torch.full((1,), time, device=self.lr_up.device, dtype=torch.int64)
        return when.expand(self.lr_up.shape[0])

    def estimate(
        self, x: Tensor, prediction: Prediction, time: int, on_x0: OnX0
    ) -> tuple[Tensor, Prediction]:
        """x_0 at `time`, with the prediction made consistent where x_0 was clamped or changed."""
        residual, noise = prediction
        if self.clamp == "residual":
            residual = residual.clamp(-1, 1)
        x0 = x - self._abar(time) * residual - self._bbar(time) * noise
        x0 = x0 if self.clamp == "none" else x0.clamp(-1, 1)
        found = x0 if on_x0 is None else on_x0(x0, time)
        if found is x0 and self.clamp != "x0":
            return x0, (residual, noise)
        return found, implied(found, x, self.when(time), self.lr_up, self.schedule)

    def down(
        self, x: Tensor, prediction: Prediction, time: int, following: int, sigma: float
    ) -> Tensor:
        """Mean of x at `following` (RDDM eq. 13), without the fresh noise of sigma."""
        residual, noise = prediction
        left = self.schedule.betas2_cumsum[following].sqrt().item()
        if sigma:
            left = math.sqrt(max(0.0, left**2 - sigma**2))
        fade = self._bbar(time) - left
        return x - (self._abar(time) - self._abar(following)) * residual - fade * noise

    def up(self, x0: Tensor, time: int, noise: Tensor) -> Tensor:
        """Add noise to x_0 up to `time`: the way back in time travel (DDNM, Wang et al. 2023)."""
        return self.schedule.diffuse(x0, self.lr_up - x0, noise, self.when(time))

    def _abar(self, time: int) -> float:
        return float(self.schedule.alphas_cumsum[time].item())

    def _bbar(self, time: int) -> float:
        return float(self.schedule.betas_cumsum[time].item())
