# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise that is computed in advance is the noise that the tile would have had."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.engine.executors import foresight
from ttrd3_qgis.core.engine.executors.foresight import NoiseAhead
from ttrd3_qgis.core.engine.tiling.noise import NoiseAddress, tile_field

PLACES = [NoiseAddress(seed, 32, 64 * seed, 16) for seed in range(4)]
ASKED = (3, 1.0, 0), (8, 0.5, 2)


@pytest.fixture
def made(monkeypatch):
    """Where noise was computed, in order."""
    places = []

    def note(address):
        places.append(address)
        return tile_field(address)

    monkeypatch.setattr(foresight, "tile_field", note)
    return places


def test_what_was_asked_for_once_is_there_next_time(made):
    noise = NoiseAhead()
    noise.foresee(PLACES)
    assert made == [], "nobody knows yet what the method will ask for"
    for asked in ASKED:
        assert torch.equal(noise.field(PLACES[0])(*asked), tile_field(PLACES[0])(*asked))
    made.clear()
    noise.foresee(PLACES[1:3])
    assert len(made) == 4
    for place in PLACES[1:3]:
        for asked in ASKED:
            assert torch.equal(noise.field(place)(*asked), tile_field(place)(*asked))
    assert len(made) == 4
    assert torch.equal(noise.field(PLACES[1])(*ASKED[0]), tile_field(PLACES[1])(*ASKED[0]))
    assert len(made) == 5, "a second time, as after a batch that did not fit"


def test_no_more_is_kept_than_there_is_room_for(made, monkeypatch):
    noise = NoiseAhead()
    noise.field(PLACES[0])(*ASKED[0])
    monkeypatch.setattr(foresight, "MOST_BYTES", 0)
    made.clear()
    noise.foresee(PLACES[1:])
    assert len(made) == 1


def test_what_nobody_took_is_forgotten(made):
    noise = NoiseAhead()
    noise.field(PLACES[0])(*ASKED[0])
    noise.foresee(PLACES[1:])
    noise.forget(PLACES[1:])
    made.clear()
    noise.field(PLACES[1])(*ASKED[0])
    assert made == PLACES[1:2]
