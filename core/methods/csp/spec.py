# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of CSP. Standard library only."""

from __future__ import annotations

from dataclasses import replace

from ..spec import OPTIONAL, Cost
from ..wavediffur.spec import SPEC as WAVEDIFFUR

SPEC = replace(
    WAVEDIFFUR,
    name="csp",
    title="CSP-WaveDiffUR",
    objective="csp.training:Objective",
    models={},
    published=False,
    references=OPTIONAL,
    cost=Cost(model_bytes=20_000_000, tile_bytes=600_000_000),
)
