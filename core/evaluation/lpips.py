# SPDX-License-Identifier: GPL-2.0-or-later
"""LPIPS (Zhang et al., CVPR 2018): the formula only; the weights come from a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ..jobs.errors import BadWeightsError
from ..jobs.reading import is_ordinary

SHIFT = (-0.030, -0.088, -0.188)
SCALE = (0.458, 0.448, 0.450)
EPS = 1e-10
_ALEX_CONVS = ((0, 4, 2), (3, 1, 2), (6, 1, 1), (8, 1, 1), (10, 1, 1))  # index, stride, padding
_ALEX_POOL_BEFORE = (3, 6)
_FIRE = (3, 4, 6, 7, 9, 10, 11, 12)
_FIRE_POOL_BEFORE = (3, 6, 9)
_FIRE_OUTPUTS = (4, 7, 9, 10, 11, 12)
_LEAST_PX = {False: 31, True: 17}  # by `squeeze`; smaller images would vanish in the pooling


class LPIPS(nn.Module):
    """Perceptual distance between images in [0, 1], AlexNet or SqueezeNet by the file's keys."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.squeeze = any(".squeeze." in key for key in weights)
        self.names = {key: key.replace(".", "_") for key in weights}
        for key, name in self.names.items():
            self.register_buffer(name, weights[key].float())
        self.register_buffer("shift", torch.tensor(SHIFT).view(1, 3, 1, 1))
        self.register_buffer("scale", torch.tensor(SCALE).view(1, 3, 1, 1))

    @classmethod
    def from_file(cls, path: str | Path) -> LPIPS:
        """Read `features.*` and `lin*.weight` tensors from a safetensors file."""
        if not is_ordinary(path):
            raise BadWeightsError("file-no-plain", subject=str(path))
        try:
            weights = load_file(str(path))
        except (OSError, SafetensorError) as error:
            raise BadWeightsError("lpips-unreadable", subject=str(path), reason=error) from None
        try:
            net = cls(weights).eval()
            with torch.inference_mode():
                net(*torch.zeros(2, 1, 3, net.least_px, net.least_px))
        except (LookupError, RuntimeError, ValueError, TypeError):
            raise BadWeightsError("lpips-other-file", subject=str(path)) from None
        return net

    @property
    def least_px(self) -> int:
        """The shortest side of an image that can be compared."""
        return _LEAST_PX[self.squeeze]

    def _w(self, key: str) -> Tensor:
        return self.get_buffer(self.names[key])

    def _conv(self, x: Tensor, name: str, stride: int = 1, padding: int = 0) -> Tensor:
        weight, bias = self._w(f"{name}.weight"), self._w(f"{name}.bias")
        return F.relu(F.conv2d(x, weight, bias, stride=stride, padding=padding))

    def _alex(self, x: Tensor) -> list[Tensor]:
        outputs = []
        for index, stride, padding in _ALEX_CONVS:
            if index in _ALEX_POOL_BEFORE:
                x = F.max_pool2d(x, 3, 2)
            x = self._conv(x, f"features.{index}", stride, padding)
            outputs.append(x)
        return outputs

    def _squeezenet(self, x: Tensor) -> list[Tensor]:
        x = self._conv(x, "features.0", stride=2)
        outputs = [x]
        for index in _FIRE:
            if index in _FIRE_POOL_BEFORE:
                x = F.max_pool2d(x, 3, 2, ceil_mode=True)
            squeezed = self._conv(x, f"features.{index}.squeeze")
            narrow = self._conv(squeezed, f"features.{index}.expand1x1")
            wide = self._conv(squeezed, f"features.{index}.expand3x3", padding=1)
            x = torch.cat((narrow, wide), dim=1)
            if index in _FIRE_OUTPUTS:
                outputs.append(x)
        return outputs

    def features(self, image: Tensor) -> list[Tensor]:
        """Unit-normalised features of an image (N,3,H,W) in [0, 1]."""
        x = (2 * image - 1 - self.get_buffer("shift")) / self.get_buffer("scale")
        layers = self._squeezenet(x) if self.squeeze else self._alex(x)
        return [x / (x.square().sum(dim=1, keepdim=True).sqrt() + EPS) for x in layers]

    def _distances(self, image: Tensor, target: Tensor) -> Iterator[Tensor]:
        """The weighted squared differences of each layer, (N,1,h,w)."""
        for index, (a, b) in enumerate(zip(self.features(image), self.features(target))):
            yield F.conv2d((a - b).square(), self._w(f"lin{index}.weight"))

    def forward(self, image: Tensor, target: Tensor) -> Tensor:
        """Distance (N,) between image and target, (N,3,H,W) in [0, 1]."""
        total = image.new_zeros(image.shape[0])
        for layer in self._distances(image, target):
            total = total + layer.mean(dim=(1, 2, 3))
        return total

    def spatial(self, image: Tensor, target: Tensor) -> Tensor:
        """The distance at every pixel, (N,1,H,W): layers enlarged bilinearly and summed."""
        size = (image.shape[-2], image.shape[-1])
        total = image.new_zeros(len(image), 1, *size)
        for layer in self._distances(image, target):
            total = total + F.interpolate(layer, size=size, mode="bilinear", align_corners=False)
        return total
