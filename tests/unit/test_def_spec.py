# SPDX-License-Identifier: GPL-2.0-or-later
"""What DEF tells of itself: what a tile costs, by prior."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.def_.network import Architecture
from ttrd3_qgis.core.methods.def_.prior import PriorConfig
from ttrd3_qgis.core.methods.def_.spec import COST, SPEC
from ttrd3_qgis.core.methods.def_.unet import UNet, UNetConfig
from ttrd3_qgis.core.methods.ttrd3.trunk import TrunkConfig

KINDS = ("DownBlock2D", "AttnDownBlock2D"), ("AttnUpBlock2D", "UpBlock2D")


def cost_of(prior):
    architecture = Architecture(PriorConfig(**prior), None).to_dict()
    return Card("some", "def", 4, architecture).cost_of(SPEC)


def test_a_prior_of_ttrd3_costs_what_was_measured():
    assert cost_of({"trunk": TrunkConfig()}) == COST
    side = SPEC.geometry.tile_lr_px
    assert COST.tile_at(8, side) > 3 * COST.tile_at(4, side) > 6 * COST.tile_at(2, side)


@pytest.mark.parametrize("dims", [(32, 96), (64, 128), (256, 512)])
@pytest.mark.parametrize("layers", [1, 2])
def test_an_unconditional_prior_costs_its_weights(dims, layers):
    config = UNetConfig(dims, *KINDS, layers)
    with torch.device("meta"):
        weights = sum(p.numel() for p in UNet(config).parameters())
    assert cost_of({"unet": config}).model_bytes == pytest.approx(4 * weights, rel=0.2)
