# SPDX-License-Identifier: GPL-2.0-or-later
"""The table [texture] of a training configuration: errors count more on rich land (TADL).

After TexADiff (CVPR 2026): 1 + alpha on land that is rich in texture, divided by the mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import torch
from torch import Tensor

from ..jobs.typed import Between
from ..ops.texture_density import (
    FORMS,
    STRUCTURE,
    SpatialDistance,
    binarised,
    density,
    loss_weight,
)
from .tables import choice_problem, type_problem


@dataclass(frozen=True)
class TextureWeight:
    """How much more errors count on rich land; with `alpha` 0 all count the same.

    Land is rich below the `threshold` of the map of texture density, whose contrast has the `form`
    "c" or "cs".
    """

    alpha: Annotated[float, Between(0, 100)] = 0.0
    threshold: Annotated[float, Between(0, 1)] = 0.38
    form: str = STRUCTURE

    def problem(self) -> str:
        """What is wrong with the table, or ""."""
        if wrong := choice_problem(self, form=FORMS):
            return wrong
        return type_problem(self)

    @torch.no_grad()
    def __call__(self, lr_up: Tensor, hr: Tensor, net: Any = None) -> Tensor | None:
        """The weight (N,1,H,W) for images (N,3,H,W) in [0, 1], or None where all is the same.

        A `net` that says where images differ makes the map a better one.
        """
        if not self.alpha:
            return None
        spatial = net if isinstance(net, SpatialDistance) else None
        with torch.autocast(hr.device.type, enabled=False):
            found = density(lr_up.float(), hr.float(), spatial, self.form)
        return loss_weight(binarised(found, self.threshold, is_part=True), self.alpha)
