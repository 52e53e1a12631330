# SPDX-License-Identifier: GPL-2.0-or-later
"""A second method for tests: an interpolation and a learnt gain, at x2, x3, x6 and x8."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import ClassVar

import pytest
import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.commands import method_options
from ttrd3_qgis.core.methods import objective, registry
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.options import Number
from ttrd3_qgis.core.methods.spec import Cost, Geometry, MethodSpec, Preset, Stage
from ttrd3_qgis.core.methods.weights import save_weights

NAME = "second"
SPEC = MethodSpec(
    name=NAME,
    title="Second",
    runner=f"{NAME}:Runner",
    objective=f"{NAME}:Objective",
    scales=(2, 3, 6, 8),
    presets={"plain": Preset(1, 0.0)},
    cost=Cost(1, 1),
    geometry=Geometry(tile_lr_px=32, overlap_lr_px=4, lr_multiple=3),
    operator="none",
    options=(Number("brightness", "Brightness", "Added to all pixels.", 0.0, -1.0, 1.0),),
    stages=lambda scale: (Stage(2), Stage(3)) if scale == 6 else (Stage(scale),),
)


class Gain(nn.Module):
    """A gain a band."""

    def __init__(self):
        super().__init__()
        self.gain = nn.Parameter(torch.full((3, 1, 1), 0.5))

    def forward(self, lr, scale):
        return self.gain[: lr.shape[1]] * F.interpolate(lr, scale_factor=scale, mode="nearest")


class Runner:
    """Remembers what it was given: `calls` hold LR image, inputs and bank."""

    calls: ClassVar[list] = []

    def __init__(self, spec, weights, device, dtype, scale):
        self.spec, self.card, self.device, self.dtype = spec, weights.card, device, dtype
        self.scale, self.bank, self.network = scale, None, Gain()
        self.network.load_state_dict(weights.tensors)

    @property
    def geometry(self):
        return self.card.geometry_of(self.spec)

    def with_bank(self, bank):
        other = Runner(self.spec, self, self.device, self.dtype, self.scale)
        other.bank = bank
        return other

    @property
    def tensors(self):
        return self.network.state_dict()

    def steps_for(self, lr, valid, steps, options):
        return steps

    @torch.inference_mode()
    def __call__(self, lr, tile):
        self.calls.append((lr, tile, self.bank))
        return TileResult(self.network(lr, self.scale) + tile.options["brightness"])


class Objective(objective.Objective):
    """L1; `scales` are those that it was built for."""

    columns = ("l1", "gain")
    scales: ClassVar[list] = []

    def __init__(self, network, scale):
        super().__init__()
        self.network, self.scale = network, scale

    @classmethod
    def build(cls, inputs):
        cls.scales.append(inputs.scale)
        network = Gain()
        if inputs.weights is not None:
            network.load_state_dict(inputs.weights.tensors)
        return cls(network, inputs.scale)

    def forward(self, batch, generator):
        loss = (self.network(batch.lr, self.scale) - batch.hr).abs().mean()
        parts = {"l1": loss.item(), "gain": self.network.gain.mean().item()}
        return objective.Terms(loss, parts)

    def architecture(self):
        return {"kind": "gain"}


def save_second(path, scale=2, **facts):
    """Weights of the second method; `facts` stand on the card."""
    card = Card(path.stem, NAME, scale, {"kind": "gain"}, scales=SPEC.scales, **facts)
    save_weights(path, Gain().state_dict(), card, half=False)
    return str(path)


@pytest.fixture
def second(monkeypatch):
    """Register the method; its runner's calls so far."""
    module = ModuleType(f"{registry.__package__}.{NAME}")
    module.Runner, module.Objective = Runner, Objective
    monkeypatch.setitem(sys.modules, module.__name__, module)
    for holder in (registry, method_options):
        monkeypatch.setattr(holder, "METHODS", (*registry.METHODS[:1], SPEC))
    monkeypatch.setattr(Runner, "calls", [])
    monkeypatch.setattr(Objective, "scales", [])
    return Runner.calls
