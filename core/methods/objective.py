# SPDX-License-Identifier: GPL-2.0-or-later
"""What training needs of a method: its network, and the loss of a batch."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Optional, Protocol

import torch
from torch import Tensor, nn

from ..jobs.sensor import IDEAL, Sensor
from .weights import Weights

Estimate = Callable[[Tensor], Tensor]
PerceptualNet = Callable[[str, str], Optional[nn.Module]]


@dataclass(frozen=True)
class TrainingBatch:
    """Crops (N,3,H,W) float32 in [0, 1] of HR images, with the inputs that a network may see.

    `lr` (N,3,H/s,W/s) is the degraded crop, `lr_up` the same enlarged by PIL's bicubic, `ref` a
    more or less useful reference, `ref_degraded` that reference as the LR sensor sees it, enlarged.
    `aligned` says of which crops the reference was laid on the place itself; empty for none.
    """

    hr: Tensor
    lr: Tensor
    lr_up: Tensor
    ref: Tensor
    ref_degraded: Tensor
    aligned: tuple[bool, ...] = ()

    def to(self, device: torch.device) -> TrainingBatch:
        """Send to a device."""
        images = ("hr", "lr", "lr_up", "ref", "ref_degraded")
        return replace(self, **{name: getattr(self, name).to(device) for name in images})


class Checked(Protocol):
    """Options that can tell what is wrong with them."""

    def problem(self) -> str:
        """What is wrong, as a clause without a full stop, or ""."""


@dataclass(frozen=True)
class NoOptions:
    """The options of a method that has none."""

    given: Mapping[str, Any]

    def problem(self) -> str:
        """That there are some, or ""."""
        return f"unknown entries: {', '.join(sorted(self.given))}" if self.given else ""


@dataclass(frozen=True)
class Terms:
    """The loss of a batch: `total` carries the gradient, `parts` go to the log, by column."""

    total: Tensor
    parts: Mapping[str, float]


@dataclass(frozen=True)
class ObjectiveInputs:
    """What an objective is built from.

    `options` is the method's own part of the configuration, already checked. `weights` are those to
    adapt; without them the network is new, initialised from torch's generator. `sensor` made the LR
    images, as far as it is one and the same. `perceptual(file,
    layer)` loads a net (image, target) -> distance (N,) of images (N,3,H,W) in [0, 1], or gives
    None; a method that uses one calls it once.
    """

    scale: int
    options: Mapping[str, Any] = field(default_factory=dict)
    weights: Weights | None = None
    sensor: Sensor = IDEAL
    perceptual: PerceptualNet = lambda file, layer: None


class Objective(nn.Module, ABC):
    """What a method learns from a batch; a module, so that several processes can share gradients.

    `network` is trained; its state dict becomes the tensors of a weights file. `columns` name the
    parts of every `Terms`, in the order of the log. One thread calls it. All randomness comes from
    the generator, so that a step can be repeated.
    """

    network: nn.Module
    columns: tuple[str, ...] = ()

    @staticmethod
    def read_options(values: Mapping[str, Any]) -> Checked:
        """The method's part of a configuration, by default nothing; raises ValueError."""
        return NoOptions(values)

    @classmethod
    @abstractmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """The objective with its network; raises BadWeightsError where the weights do not fit."""

    @classmethod
    def problem(cls, options: Mapping[str, Any]) -> str:
        """What is wrong with the method's part of a configuration, or ""; without a full stop."""
        try:
            return cls.read_options(options).problem()
        except ValueError as error:
            return str(error)

    @abstractmethod
    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""

    @abstractmethod
    def architecture(self) -> dict[str, Any]:
        """The description of the network for the card of the weights, as plain JSON."""

    def kept(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Those of the network's tensors that were trained, for the weights file."""
        return dict(tensors)

    def initial(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Tensors of a file to begin with, by the names that they have in this network."""
        return dict(tensors)

    def all_scales(self) -> tuple[int, ...]:
        """All scales of the weights, for their card, where there are more than one."""
        return ()

    def card_entries(self) -> dict[str, Any]:
        """More entries of the card of the weights, such as presets or a schedule of their own."""
        return {}

    def memory(self) -> dict[str, Any]:
        """What a training that goes on must find again beside the network: tensors, numbers."""
        return {}

    def recall(self, memory: Mapping[str, Any]) -> None:
        """Restore the result of `memory`."""

    def estimator(self, network: nn.Module) -> Estimate | None:
        """A function from LR (N,3,h,w) to SR (N,3,s*h,s*w) in [0, 1], until a runner can be used.

        None once the network is trained as a whole: then its runner is validated.
        """
        return None
