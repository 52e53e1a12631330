# SPDX-License-Identifier: GPL-2.0-or-later
"""The test images, and what the parts of a network make of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from ttrd3_qgis.core.evaluation.cases import Case, Cases
from ttrd3_qgis.core.evaluation.tensors import to_tensor
from ttrd3_qgis.core.methods.def_.building import build_def
from ttrd3_qgis.core.methods.def_.enhance import Enhancer
from ttrd3_qgis.core.methods.def_.network import Aligned, DefNet, Described, Transferring
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.projection import projection_of

SCALE, MULTIPLE_PX = 4, 16


def cases(data: Path, kind: str, count: int = 0) -> Iterator[Case]:
    """The test images with references of a kind, or so many evenly spaced ones."""
    found = Cases(
        data / "test_public" / "hr", data / "ref" / "ref.zip", kind, scale=SCALE,
        multiple_px=MULTIPLE_PX,
    )  # fmt: skip
    names = sorted(found)
    if 0 < count < len(names):
        chosen = np.linspace(0, len(names) - 1, count).round().astype(int)
        names = [names[index] for index in chosen]
    return (found[name] for name in names)


@dataclass(frozen=True)
class Parts:
    """The network of a weights file, of which the parts are called one by one."""

    network: DefNet
    transferring: Transferring

    @classmethod
    def of(cls, weights: Weights) -> Parts:
        """Build it; the model must transfer."""
        network = build_def(weights).eval().requires_grad_(False)
        if network.transferring is None:
            raise ValueError("This model transfers nothing.")
        return cls(network, network.transferring)

    def enhanced(self, case: Case) -> Tensor:
        """I_DE (1,3,H,W)."""
        return Enhancer(self.network.denoiser, self.network.schedule, SCALE).estimated(_lr(case))

    def described(self, image: Tensor) -> Described:
        """Features and detail of an image (1,3,H,W) in [0, 1]."""
        height, width = (side // SCALE for side in image.shape[-2:])
        return self.transferring.described(image, projection_of(height, width, SCALE))

    def aligned(self, image: Tensor, reference: Tensor) -> Aligned:
        """A reference of unknown place as an image sees it, both (1,3,H,W)."""
        both = self.described(image), self.described(reference)
        with torch.inference_mode():
            return self.transferring.aligned(*both, (False,))


def bicubic(case: Case) -> Tensor:
    """The LR image enlarged, (1,3,H,W)."""
    return enlarge(_lr(case), SCALE).clamp(0, 1)


def _lr(case: Case) -> Tensor:
    return to_tensor(case.lr)
