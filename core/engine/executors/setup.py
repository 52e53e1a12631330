# SPDX-License-Identifier: GPL-2.0-or-later
"""What a worker of a cluster needs besides the batches, as plain data that travels once a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from ...machine.device import resolve_dtype
from ...methods.registry import make_method
from ...methods.weights import Card, Weights
from ...raster.bank import Bank
from .batch import Computer, Recipe

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Terms:
    """How each worker is to compute; `threads` 0 leaves their number to the worker."""

    device: str = "auto"
    precision: str = "auto"
    threads: int = 0


@dataclass(frozen=True)
class Setup:
    """The weights, the references and the recipe of a run; a bank per band group."""

    terms: Terms
    recipe: Recipe
    card: Card
    sha256: str
    tensors: dict[str, Array]
    banks: tuple[Array, ...]
    origins: tuple[int, ...]

    @classmethod
    def of(cls, terms: Terms, recipe: Recipe, weights: Weights, banks: Sequence[Bank]) -> Setup:
        """Put together what the pipeline has."""
        tensors = {name: tensor.numpy() for name, tensor in weights.tensors.items()}
        patches = tuple(bank.patches for bank in banks)
        return cls(terms, recipe, weights.card, weights.sha256, tensors, patches, banks[0].origins)

    def computer(self, device: torch.device) -> Computer:
        """Bind everything to a device: the same as the pipeline makes for its own process."""
        tensors = {name: torch.from_numpy(np.array(x)) for name, x in self.tensors.items()}
        weights = Weights(tensors, self.card, self.sha256, Path(self.card.name))
        first = make_method(weights, device, resolve_dtype(self.terms.precision, device))
        methods = [first, *(first.twin() for _ in self.banks[1:])]
        for method, patches in zip(methods, self.banks):
            method.prepare(torch.from_numpy(np.array(patches)))
        return Computer(self.recipe, methods, device, self.origins)
