# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of CSP. Standard library only."""

from __future__ import annotations

from dataclasses import replace

from ..spec import OPTIONAL, Bundled, Cost
from ..wavediffur.spec import SPEC as WAVEDIFFUR

SPEC = replace(
    WAVEDIFFUR,
    name="csp",
    title="CSP-WaveDiffUR",
    objective="csp.training:Objective",
    models={
        "csp-s": Bundled(
            "csp-s.safetensors",
            # pragma: allowlist nextline secret
            "fb1a7adc972e9c697fb9e40ad49410b0dd7d616fd1b2b9f0d349acebf7f35d5e",
        ),
    },
    references=OPTIONAL,
    cost=Cost(model_bytes=20_000_000, tile_bytes=600_000_000),
)
