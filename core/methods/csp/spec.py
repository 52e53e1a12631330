# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of CSP. Standard library only."""

from __future__ import annotations

from dataclasses import replace

from ..spec import OPTIONAL, Bundled, Cost, always
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
            "2bf5995f899868867374e94b42fb89544c36d0716b0ae8d5054836d7fae38508",
        ),
    },
    references=OPTIONAL,
    reads_references=always,
    cost=Cost(model_bytes=20_000_000, tile_bytes=600_000_000),
)
