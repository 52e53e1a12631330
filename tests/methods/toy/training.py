# SPDX-License-Identifier: GPL-2.0-or-later
"""How the toy learns: the sharpened image is to be the HR image."""

from __future__ import annotations

from typing import Any

import torch

from ..objective import Objective as Base
from ..objective import ObjectiveInputs, Terms, TrainingBatch
from ..weights import fill
from .network import Sharpener


class Objective(Base):
    """Mean absolute difference of the sharpened and the HR image."""

    columns = ("l1",)
    network: Sharpener

    def __init__(self) -> None:
        super().__init__()
        self.network = Sharpener()

    @classmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """A new filter, or that of the weights."""
        objective = cls()
        if inputs.weights is not None:
            fill(objective.network, inputs.weights.tensors, inputs.weights.path)
        return objective

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch; there is no chance in it."""
        sharpened = batch.lr_up + self.network.detail(batch.lr_up)
        loss = (sharpened - batch.hr).abs().mean()
        return Terms(loss, {"l1": loss.item()})

    def architecture(self) -> dict[str, Any]:
        """There is only one."""
        return {"kind": "sharpener"}
