# SPDX-License-Identifier: GPL-2.0-or-later
"""Images of 8 bits as tensors, and back."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from .images import Pixels


def to_tensor(image: Pixels) -> Tensor:
    """(H,W,3) uint8 -> (1,3,H,W) float32 in [0, 1]."""
    return torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)))[None].float() / 255


def to_pixels(image: Tensor) -> Pixels:
    """(3,H,W) in [0, 1] -> (H,W,3), rounded to 8 bits as in a file."""
    pixels: Pixels = (image * 255 + 0.5).clamp(0, 255).byte().permute(1, 2, 0).cpu().numpy()
    return pixels
