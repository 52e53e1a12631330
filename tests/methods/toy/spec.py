# SPDX-License-Identifier: GPL-2.0-or-later
"""What the toy says of itself. Standard library only."""

from __future__ import annotations

from ..options import Number
from ..spec import Cost, Geometry, Layer, MethodSpec, Preset, Stage


def stages(scale: int) -> tuple[Stage, ...]:
    """x32 goes by x8 and then by x4, all others in one pass."""
    return (Stage(8), Stage(4)) if scale == 32 else (Stage(scale),)


SPEC = MethodSpec(
    name="toy",
    title="Toy",
    runner="toy.runner:Toy",
    objective="toy.training:Objective",
    scales=(2, 8, 32),
    presets={
        "crisp": Preset(steps=3, noise=0.2, help="sharpened"),
        "soft": Preset(steps=1, noise=0.0, help="hardly sharpened", options={"strength": 0.2}),
    },
    geometry=Geometry(tile_lr_px=32, overlap_lr_px=8),
    cost=Cost(model_bytes=0, tile_bytes=20_000_000),
    reference_ratios=(1.0, 0.5),
    options=(Number("strength", "Strength", "How much is sharpened.", 1.0, 0.0, 4.0),),
    layers=(Layer("toy_detail", "Detail", "How much detail was added: its absolute mean."),),
    stages=stages,
)
