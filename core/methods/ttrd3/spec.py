# SPDX-License-Identifier: GPL-2.0-or-later
"""What TTRD3 says of itself. Standard library only."""

from __future__ import annotations

from ..options import Flag
from ..spec import Cost, Geometry, MethodSpec, Preset

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
    geometry=Geometry(tile_lr_px=64, overlap_lr_px=12, lr_multiple=2),
    cost=Cost(model_bytes=0, tile_bytes=40_000_000),
    options=(
        Flag(
            "adaptive_steps",
            "Fewer steps for plain tiles",
            "Plain tiles, such as water or bare ground, take fewer steps than the others. This is "
            "faster on scenes with much of it; plain tiles come out a little different.",
        ),
    ),
)
