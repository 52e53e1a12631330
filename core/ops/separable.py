# SPDX-License-Identifier: GPL-2.0-or-later
"""Linear operators that act on rows and on columns apart."""

from __future__ import annotations

import torch
from torch import Tensor


def between(rows: Tensor, image: Tensor, cols: Tensor) -> Tensor:
    """rows @ image @ cols^T per band, of images (N,C,H,W); float32, float64 where the image is.

    Full precision under autocast too: |A x - y| would double in bfloat16.
    """
    with torch.autocast(image.device.type, enabled=False):
        image = image if image.dtype == torch.float64 else image.float()
        rows, cols = rows.to(image), cols.to(image)
        return rows @ image @ cols.t()
