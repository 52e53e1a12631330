# SPDX-License-Identifier: GPL-2.0-or-later
"""The state of a training between steps: network, optimiser, averaged weights, step."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ..jobs.errors import BadWeightsError
from ..methods.building import SENSELESS
from ..methods.checkpoints import CheckpointError, read_checkpoint
from ..methods.objective import Objective
from .optimizers import Optimizer


class Averaged:
    """Exponential moving average of a model's weights, with a warm-up of the decay."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = {key: value.detach().clone() for key, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module, step: int) -> None:
        """Move the average towards the model's weights."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for key, value in model.state_dict().items():
            if value.is_floating_point():
                self.weights[key].lerp_(value, 1 - decay)
            else:
                self.weights[key].copy_(value)


@dataclass
class State:
    """Everything that a resumed run needs."""

    network: nn.Module
    optimizer: Optimizer
    ema: Averaged
    step: int = 0
    objective: Objective | None = None

    def save(self, path: Path) -> None:
        """Write atomically."""
        data = {
            "step": self.step,
            "model": self.network.state_dict(),
            "ema": self.ema.weights,
            "optimizer": self.optimizer.state_dict(),
        }
        if self.objective is not None and (memory := self.objective.memory()):
            data["objective"] = memory
        part = path.with_suffix(".part")
        torch.save(data, part)
        os.replace(part, path)

    def restore(self, path: Path) -> None:
        """Restore the result of `save`."""
        try:
            data: Any = read_checkpoint(path)
            self.network.load_state_dict(data["model"])
            self.optimizer.load_state_dict(data["optimizer"])
            for key, value in data["ema"].items():
                self.ema.weights[key].copy_(value)
            self.step = int(data["step"])
            if self.objective is not None and "objective" in data:
                self.objective.recall(data["objective"])
        except (CheckpointError, OSError, *SENSELESS) as error:
            raise BadWeightsError("training-state-other", subject=str(path), reason=error) from None


def begin_with(network: nn.Module, tensors: dict[str, Tensor]) -> None:
    """Copy the weights whose name and shape fit."""
    own = network.state_dict()
    for key, value in tensors.items():
        if key in own and own[key].shape == value.shape:
            own[key].copy_(value)
