# SPDX-License-Identifier: GPL-2.0-or-later
"""What a worker of a cluster needs besides the batches, as plain data, sent once per run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from ...machine.device import resolve_dtype
from ...methods.base import ReferenceBank, Runner
from ...methods.card import Card
from ...methods.loading import make_runner
from ...methods.weights import Weights
from ...raster.bank import Bank
from .batch import BatchComputer, BatchSettings

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class DeviceSettings:
    """How a process is to compute; with `threads` 0 it chooses their number."""

    device: str = "auto"
    precision: str = "auto"
    threads: int = 0


@dataclass(frozen=True)
class RunSetup:
    """The weights, references and settings of a run; one bank for each band group."""

    devices: DeviceSettings
    batches: BatchSettings
    card: Card
    sha256: str
    tensors: dict[str, Array]
    banks: tuple[Array, ...]
    origins: tuple[int, ...]

    @classmethod
    def of(
        cls,
        devices: DeviceSettings,
        batches: BatchSettings,
        weights: Weights,
        banks: Sequence[Bank],
    ) -> RunSetup:
        """Collect what the pipeline has."""
        tensors = {name: tensor.numpy() for name, tensor in weights.tensors.items()}
        patches = tuple(bank.patches for bank in banks)
        origins = banks[0].origins
        return cls(devices, batches, weights.card, weights.sha256, tensors, patches, origins)

    def computer(self, device: torch.device) -> BatchComputer:
        """Bind everything to a device, as the pipeline does in its own process."""
        tensors = {name: torch.from_numpy(np.array(x)) for name, x in self.tensors.items()}
        weights = Weights(tensors, self.card, self.sha256, Path(self.card.name))
        dtype = resolve_dtype(self.devices.precision, device)
        runner = make_runner(weights, device, dtype, self.batches.scale)
        runners = with_banks(runner, [np.array(patches) for patches in self.banks])
        return BatchComputer(self.batches, runners, device, self.origins)


def with_banks(runner: Runner, patches: Sequence[Array]) -> list[Runner]:
    """A runner for each band group, with the reference patches of its bands."""
    return [runner.with_bank(ReferenceBank(torch.from_numpy(bank))) for bank in patches]
