# SPDX-License-Identifier: GPL-2.0-or-later
"""Perceptual distances with weights from a file: a layer of VGG-19, or LPIPS."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Union

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ..evaluation.lpips import LPIPS
from ..jobs.errors import BadWeightsError
from ..jobs.reading import is_ordinary
from ..methods.checkpoints import read_checkpoint
from .config import TrainConfig

LOG = logging.getLogger("ttrd3.training")
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet
_STAGES = ((2, 64), (2, 128), (4, 256), (4, 512), (4, 512))  # convolutions, channels


def vgg19_layers() -> list[tuple[str, int]]:
    """Names and channels of torchvision's VGG-19 `features`, in their order."""
    layers = []
    for stage, (count, dim) in enumerate(_STAGES, 1):
        for number in range(1, count + 1):
            layers += [(f"{kind}{stage}_{number}", dim) for kind in ("conv", "relu")]
        layers.append((f"pool{stage}", dim))
    return layers


class VGG19(nn.Module):
    """Mean squared difference of VGG-19 features (Simonyan & Zisserman 2015) at one layer.

    A layer is called conv5_1 before its ReLU and relu5_1 after it. The loss of the authors' code
    uses conv5_1; for the paper's "fourth layer" we use relu4_4.
    """

    def __init__(self, weights: dict[str, Tensor], layer: str) -> None:
        super().__init__()
        names = [name for name, _ in vgg19_layers()]
        self.layers = names[: names.index(layer) + 1]
        for index, name in enumerate(self.layers):
            if name.startswith("conv"):
                self.register_buffer(f"{name}_weight", weights[f"features.{index}.weight"].float())
                self.register_buffer(f"{name}_bias", weights[f"features.{index}.bias"].float())
        self.register_buffer("mean", torch.tensor(MEAN).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(STD).view(1, 3, 1, 1))

    def features(self, image: Tensor) -> Tensor:
        """Features (N,C,h,w) of an image (N,3,H,W) in [0, 1]."""
        x = (image - self.get_buffer("mean")) / self.get_buffer("std")
        for name in self.layers:
            if name.startswith("conv"):
                weight, bias = self.get_buffer(f"{name}_weight"), self.get_buffer(f"{name}_bias")
                x = F.conv2d(x, weight, bias, padding=1)
            else:
                x = F.relu(x) if name.startswith("relu") else F.max_pool2d(x, 2)
        return x

    def forward(self, image: Tensor, target: Tensor) -> Tensor:
        """Distance (N,) between image and target, (N,3,H,W) in [0, 1]."""
        difference = self.features(image) - self.features(target)
        return difference.square().mean(dim=(1, 2, 3))


PerceptualNet = Union[LPIPS, VGG19]


def configured_net(config: TrainConfig, file: str, layer: str) -> PerceptualNet | None:
    """The net that a configuration names, or None."""
    if not file:
        LOG.warning("`perceptual_weights` is not set; training without the perceptual term.")
        return None
    return read_net(config.path(file), layer)


def read_net(path: Path, layer: str) -> PerceptualNet:
    """Read torchvision's VGG-19 (.safetensors or .pth) or LPIPS tensors; their keys tell which."""
    weights = _tensors(path)
    if "lin0.weight" in weights and "features.2.weight" not in weights:
        return LPIPS.from_file(path)
    if "features.0.weight" not in weights:
        raise BadWeightsError("perceptual-other-file", subject=str(path))
    _check_vgg19(weights, layer, path)
    return VGG19(weights, layer).eval()


def _tensors(path: Path) -> dict[str, Tensor]:
    if not is_ordinary(path):
        raise BadWeightsError("file-no-plain", subject=str(path))
    try:
        if path.suffix.lower() in (".pt", ".pth"):
            data = read_checkpoint(path)
        else:
            data = load_file(str(path))
        return {key: value for key, value in data.items() if isinstance(value, Tensor)}
    except Exception as error:
        # torch raises many classes for files with other objects, truncated files and garbage
        reason = str(error).splitlines()[0] if str(error) else "it is empty"
        raise BadWeightsError("perceptual-unreadable", subject=str(path), reason=reason) from None


def _check_vgg19(weights: dict[str, Tensor], layer: str, path: Path) -> None:
    """Name the first tensor up to the layer that is missing or has another shape."""
    before = 3
    for index, (name, dim) in enumerate(vgg19_layers()):
        if name.startswith("conv"):
            shapes = {"weight": [dim, before, 3, 3], "bias": [dim]}
            for part, shape in shapes.items():
                found = weights.get(f"features.{index}.{part}")
                if found is None or list(found.shape) != shape:
                    tensor = f"features.{index}.{part}"
                    raise BadWeightsError(
                        "perceptual-no-vgg19", subject=str(path), tensor=tensor, shape=shape
                    )
            before = dim
        if name == layer:
            return
