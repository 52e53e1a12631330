# SPDX-License-Identifier: GPL-2.0-or-later
"""The table [losses] of a training configuration: which loss, and the weights of its terms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...jobs.typed import shown
from ..tables import choice_problem, is_number, read_table, type_problem

OURS = "compact"  # the others are as published
LOSS_KINDS: dict[str, dict[str, Any]] = {
    OURS: {},
    "paper": {
        "noise": 1.0,
        "first_residual": 0.0,
        "pixel": 1e-3,
        "perceptual": 1e-4,
        "perceptual_below": 1000,
        "perceptual_layer": "relu4_4",
    },
    "code": {
        "noise": 1.0,
        "first_residual": 0.0,
        "pixel": 500.0,
        "perceptual": 300.0,
        "perceptual_below": 1000,
        "perceptual_layer": "conv5_1",
    },
}
_VGG19_LAYER = re.compile(r"(conv|relu)([12]_[12]|[345]_[1-4])")


@dataclass(frozen=True)
class Losses:
    """Which loss, and the weights of its terms; defaults depend on `kind`.

    The kinds are those of `losses`; "paper" and "code" train as published with `times_per_image` 1
    and `last_time_share` 0. `first_residual` applies to the compact model only. The perceptual term
    applies below the time `perceptual_below`; `perceptual_weights` is a file of VGG-19 or LPIPS,
    `perceptual_layer` the layer of VGG-19.
    """

    kind: str = OURS
    residual: float = 1.0
    noise: float = 0.1
    first_residual: float = 0.25
    pixel: float = 0.0
    perceptual: float = 0.1
    perceptual_below: int = 950
    perceptual_weights: str = ""
    perceptual_layer: str = "relu4_4"

    def problem(self) -> str:
        """What is wrong with the table, or ""."""
        if wrong := choice_problem(self, kind=LOSS_KINDS):
            return wrong
        for name in ("residual", "noise", "first_residual", "pixel", "perceptual"):
            if not is_number(getattr(self, name)) or getattr(self, name) < 0:
                return f"`{name}` must be a number from 0, not {shown(getattr(self, name))}"
        if not isinstance(self.perceptual_below, int):
            return f"`perceptual_below` must be a whole number, not {shown(self.perceptual_below)}"
        if not isinstance(self.perceptual_weights, str):
            return f"`perceptual_weights` must be a path, not {shown(self.perceptual_weights)}"
        if not _VGG19_LAYER.fullmatch(str(self.perceptual_layer)):
            layer = self.perceptual_layer
            return (
                f"`perceptual_layer` {shown(layer)} is none of VGG-19, such as conv5_1 or relu4_4"
            )
        return type_problem(self)


def read_losses(values: Mapping[str, Any]) -> Losses:
    """The table of a file with the defaults of its kind; raises ValueError."""
    defaults = LOSS_KINDS.get(str(values.get("kind")), {})
    return read_table(Losses, {**defaults, **values})
