# SPDX-License-Identifier: GPL-2.0-or-later
"""What runners share: a model bound to a device, a precision and a scale."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager

import torch
from torch import Tensor

from ..machine.arithmetic import arithmetic
from .options import OptionValue
from .spec import Geometry, MethodSpec
from .weights import Weights


class Bound:
    """The part of a runner that is the same for every method; the network is the method's."""

    # Aerial images of one class differ by 0.06 to 0.10, of two classes by 0.12; noise by 0.15.
    typical_distance = 0.1

    def __init__(
        self,
        spec: MethodSpec,
        weights: Weights,
        device: torch.device,
        dtype: torch.dtype,
        scale: int,
    ) -> None:
        self.spec, self.card = spec, weights.card
        self.device, self.dtype, self.scale = device, dtype, scale
        self._load(weights)

    def _load(self, weights: Weights) -> None:
        """Make the network, on the device, and what else the runner keeps."""
        raise NotImplementedError

    @property
    def geometry(self) -> Geometry:
        """How a scene is cut for this model."""
        return self.card.geometry_of(self.spec)

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """Every tile takes all steps, unless a method says otherwise."""
        return steps

    def _arithmetic(self) -> AbstractContextManager[None]:
        return arithmetic(self.device, self.dtype)

    def _send(self, x: Tensor) -> Tensor:
        return x.to(self.device, memory_format=torch.channels_last)
