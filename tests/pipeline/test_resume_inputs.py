# SPDX-License-Identifier: GPL-2.0-or-later
"""A run goes on from an earlier one only where all that made its tiles is the same."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
import pytest
from net_rig import Spy, texture, upscale, weights_of
from raster_files import NORTH_UP, digest, write
from rasterio import Affine
from resume_rig import AFTER, Breaking
from ttrd3_qgis.core.jobs.protocol import Log
from ttrd3_qgis.core.jobs.superresolution import Tiles
from ttrd3_qgis.core.machine import device as devices


@pytest.fixture
def scene(tmp_path):
    """Nine tiles and a reference."""
    hr = (texture(400, 400) * 250).astype(np.uint8)
    fine = NORTH_UP * Affine.scale(0.25)
    lr = write(tmp_path / "lr.tif", (texture(100, 100, seed=1) * 250).astype(np.uint8))
    return lr, write(tmp_path / "ref.tif", hr, transform=fine)


@pytest.fixture
def attempt(monkeypatch, use_method, scene, tmp_path):
    """Run with a spy; gives how many tiles of an earlier run were taken over."""

    def run(spy, sha256="0" * 64, **changes):
        use_method(lambda *_: spy)
        monkeypatch.setattr(
            "ttrd3_qgis.core.engine.pipeline.open_weights", lambda model: weights_of(sha256)
        )
        lr, reference = scene
        job = {"references": [reference], "tiles": Tiles(48, 12, 1), "options": {"resume": True}}
        events = []
        upscale(lr, tmp_path / "sr.tif", events=events, **{**job, **changes})
        told = [one for event in events if isinstance(event, Log) for one in event.messages]
        return sum(one.arguments["tiles"] for one in told if one.code == "run-resumed")

    with pytest.raises(OSError, match="unplugged"):
        run(Breaking())
    return run


def test_the_same_run_goes_on_to_the_same_bytes(attempt, tmp_path):
    spy = Spy()
    assert attempt(spy) == AFTER
    assert len(spy.calls) == 9 - AFTER
    resumed = digest(tmp_path / "sr.tif")
    options = {"overwrite": True, "resume": True}
    assert attempt(Spy(), options=options) == 0
    assert digest(tmp_path / "sr.tif") == resumed


@pytest.mark.parametrize(
    "changes",
    [
        {"sha256": "1" * 64},
        {"seed": 11},
        {"noise": 0.1},
        {"steps": 2},
        {"references": []},
        {"precision": "bf16"},
        {"tiles": Tiles(48, 8, 1)},
        {"options": {"resume": True, "consistency": False}},
        {"options": {"resume": True, "normalization": "minmax"}},
    ],
    ids=str,
)
def test_another_run_begins_anew(attempt, changes):
    spy = Spy()
    assert attempt(spy, **changes) == 0
    assert len(spy.calls) == 9


@pytest.mark.parametrize("which", [0, 1])
def test_another_file_of_the_same_name_begins_anew(attempt, scene, which):
    found = os.stat(scene[which])
    os.utime(scene[which], ns=(found.st_atime_ns, found.st_mtime_ns + 10**9))
    assert attempt(Spy()) == 0


def test_finished_strips_are_good_for_the_same_run(tall):
    assert tall(Spy()) == 6 - AFTER


def test_finished_strips_are_no_good_for_another_run(tall):
    assert tall(Spy(), seed=11) == 6


def test_finished_strips_are_kept_where_tiles_are_computed_otherwise(monkeypatch, tall):
    """As with another number of threads: only the tiles that wait for their strip are lost."""
    real = devices.kind_here
    monkeypatch.setattr(devices, "kind_here", lambda *a: replace(real(*a), threads=99))
    assert 6 - AFTER < tall(Spy()) < 6


def test_finished_strips_are_kept_where_tiles_are_cut_otherwise(tall):
    """As after a crash for want of memory."""
    assert 0 < tall(Spy(), tiles=Tiles(40, 10, 1)) < 16


def test_another_batch_computes_the_tiles_anew(attempt):
    """The job that a run was asked for names no batch; what is chosen still counts."""
    assert attempt(Spy(), tiles=Tiles(48, 12, 2)) == 0
