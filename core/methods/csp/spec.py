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
            "2963c8db662223900194cd48ac0430007de4dd859968c993354c774c05371539",
        ),
    },
    references=OPTIONAL,
    reads_references=always,
    cost=Cost(model_bytes=20_000_000, tile_bytes=600_000_000),
)
