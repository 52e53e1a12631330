# SPDX-License-Identifier: GPL-2.0-or-later
"""What training asks of a method: its network, and the loss of a batch."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

import torch
from torch import Tensor, nn

from .weights import Weights

Estimate = Callable[[Tensor], Tensor]
PerceptualNet = Callable[[str, str], Optional[nn.Module]]


@dataclass(frozen=True)
class TrainingBatch:
    """Crops (N,3,H,W) float32 in [0, 1] of HR images, with what a network may see of them.

    `lr` (N,3,H/s,W/s) is the degraded crop, `lr_up` the same enlarged by PIL's bicubic, `ref` a
    reference of more or less use, `ref_degraded` the reference as the LR sensor sees it, enlarged.
    """

    hr: Tensor
    lr: Tensor
    lr_up: Tensor
    ref: Tensor
    ref_degraded: Tensor

    def to(self, device: torch.device) -> TrainingBatch:
        """Send to a device."""
        images = (self.hr, self.lr, self.lr_up, self.ref, self.ref_degraded)
        return TrainingBatch(*(image.to(device) for image in images))


@dataclass(frozen=True)
class Terms:
    """The loss of a batch: `total` carries the gradient, `parts` are for the log, by column."""

    total: Tensor
    parts: Mapping[str, float]


@dataclass(frozen=True)
class ObjectiveInputs:
    """What an objective is built from.

    `options` is the configuration's part that only the method knows, already checked. `weights` are
    those to adapt; without them the network is new, its weights drawn from torch's generator.
    `perceptual(file, layer)` reads a net (image, target) -> distance (N,) of images (N,3,H,W) in
    [0, 1], or gives none; a method that has a use for one asks once.
    """

    scale: int
    options: Mapping[str, Any] = field(default_factory=dict)
    weights: Weights | None = None
    perceptual: PerceptualNet = lambda file, layer: None


class Objective(nn.Module, ABC):
    """What a method learns from a batch; a module, so that several processes share gradients.

    `network` is what is trained: its state are the tensors of a weights file. `columns` name the
    parts of every `Terms`, in the order of the log. One thread calls it. All chance comes from the
    generator, so that a step can be repeated.
    """

    network: nn.Module
    columns: tuple[str, ...] = ()

    @classmethod
    @abstractmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """The objective with its network; raises BadWeightsError where the weights do not fit."""

    @classmethod
    def problem(cls, options: Mapping[str, Any]) -> str:
        """What is wrong with the method's part of a configuration, or nothing; no full stop."""
        return f"unknown entries: {', '.join(sorted(options))}" if options else ""

    @abstractmethod
    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""

    @abstractmethod
    def architecture(self) -> dict[str, Any]:
        """What the weights' card says of the network, plain JSON."""

    def kept(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Of the network's tensors those that were trained, for the weights file."""
        return dict(tensors)

    def estimator(self, network: nn.Module) -> Estimate | None:
        """What makes SR (N,3,s*h,s*w) of LR (N,3,h,w), both in [0, 1], where no runner can yet.

        None once the network is trained as a whole: then its runner is validated.
        """
        return None
