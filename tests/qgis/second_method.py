# SPDX-License-Identifier: GPL-2.0-or-later
"""A method beside the one there is, registered by its spec alone, and a weights file for it."""

from __future__ import annotations

import json
import struct

import pytest
from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.card import CARD_KEY, Card
from ttrd3_qgis.core.methods.options import Choice, Flag, Number
from ttrd3_qgis.core.methods.spec import Cost, Geometry, Layer, MethodSpec, Preset

SECOND = MethodSpec(
    name="second",
    title="Second",
    runner="second.runner:Second",
    scales=(2, 8, 32),
    presets={
        "thorough": Preset(steps=40, noise=0.2, help="for the patient"),
        "quick": Preset(steps=3, noise=0.5),
    },
    geometry=Geometry(tile_lr_px=32, overlap_lr_px=8, lr_multiple=4),
    cost=Cost(model_bytes=3_000_000_000, tile_bytes=1_000_000),
    options=(
        Flag("gentle", "Gentle", "Does it gently."),
        Choice("basis", "Basis", "What comes first.", ("none", "some"), "none"),
        Number("guidance", "Guidance", "How much it is led.", 1.5, 0.0, 10.0),
        Number("rounds", "Rounds", "How often.", 2, 1, 9, is_whole=True),
    ),
    layers=(Layer("certainty", "Certainty", "How sure it is."),),
)


def write_weights(path, card):
    """A weights file with a card and no tensor."""
    header = json.dumps({"__metadata__": {CARD_KEY: card.to_json()}}).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header)
    return str(path)


@pytest.fixture
def second(monkeypatch, tmp_path):
    """Register the method; returns the path of a model that enlarges by 8, or by 2."""
    monkeypatch.setattr(registry, "METHODS", (*registry.METHODS, SECOND))
    card = Card("two", "second", 8, {}, scales=(2,), geometry={"tile_lr_px": 40})
    return write_weights(tmp_path / "two.safetensors", card)
