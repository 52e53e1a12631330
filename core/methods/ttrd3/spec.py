# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of TTRD3. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..options import Flag, Number, OptionValues
from ..plain_land import ON_PLAIN
from ..spec import Bundled, Cost, Geometry, MethodSpec, Preset

COMPACT_COST = Cost(model_bytes=120_000_000, tile_bytes=50_000_000)
# Peaks of whole runs at the authors' width of 64, measured by benchmarks/foretold.py.
AUTHORS_COSTS = {
    "2net": Cost(model_bytes=1_090_000_000, tile_bytes=400_000_000),
    "1net-a": Cost(model_bytes=630_000_000, tile_bytes=300_000_000),
    "1net-b": Cost(model_bytes=850_000_000, tile_bytes=320_000_000),
}
AUTHORS_DIM = 64


def cost_by(architecture: Mapping[str, Any]) -> Cost:
    """Cost of a tile: weights grow with the square of the width, features with the width."""
    cost = AUTHORS_COSTS.get(str(architecture.get("variant")))
    if cost is None:
        return COMPACT_COST
    width = float(architecture.get("dim", AUTHORS_DIM)) / AUTHORS_DIM
    return Cost(round(cost.model_bytes * width**2), round(cost.tile_bytes * width))


def _reads_references(options: OptionValues, _: Mapping[str, Any]) -> bool:
    return options.get("reference_strength", 1.0) != 0


SPEC = MethodSpec(
    name="ttrd3",
    title="TTRD3",
    runner="ttrd3.runner:Ttrd3",
    objective="ttrd3.training:Objective",
    importer="ttrd3.convert:import_official",
    scales=(4,),
    presets={
        "realistic": Preset(steps=10, noise=0.7, help="crisp texture"),
        "faithful": Preset(
            steps=2, noise=0.1, help="closest to the input and faster, but smoother"
        ),
    },
    models={
        "ttrd3-s": Bundled(
            "ttrd3-s.safetensors",
            # pragma: allowlist nextline secret
            "514e527790cf9ae2169dea80a3deec38674a7321548cd2b63bdabfceba099298",
        ),
    },
    geometry=Geometry(tile_lr_px=64, overlap_lr_px=12, lr_multiple=2),
    cost=COMPACT_COST,
    cost_by=cost_by,
    options=(
        Flag(
            "adaptive_steps",
            "Fewer steps for plain tiles",
            "Plain tiles, such as water or bare ground, take fewer steps than the others. This is "
            "faster on scenes with much of it; plain tiles come out a little different.",
        ),
        Number(
            "reference_strength",
            "Strength of the references",
            "How far the references are followed: 1 as far as the model trusts them, 0 not at "
            "all, as if there were none.",
            default=1.0,
            lowest=0.0,
            highest=1.0,
        ),
        ON_PLAIN,
    ),
    reads_references=_reads_references,
)
