# SPDX-License-Identifier: GPL-2.0-or-later
"""The benchmark of fewer steps for plain tiles: its parts, and that its tables hold."""

from __future__ import annotations

import json

import adaptive_steps
import numpy as np
import pytest
import torch
from adaptive_parts import measure, natural, report, scenes, seams
from ttrd3_qgis.core.engine.tiling.plan import TilePlan
from ttrd3_qgis.core.ops.texture import FEWER, steps_for

PLAN = TilePlan(64, 116, 64, 12, 4)  # two tiles side by side


@pytest.fixture(scope="module")
def results():
    return json.loads(adaptive_steps.RESULTS.read_text(encoding="utf-8"))


def test_the_tables_are_those_of_the_results_and_of_the_rule(results):
    assert adaptive_steps.stale(results) == []


def test_what_chooses_shows_no_place_of_what_reports(results):
    boxes = {raster.file: [] for raster in scenes.RASTERS}
    for raster in scenes.RASTERS:
        boxes[raster.file].append(raster)
    for rasters in boxes.values():
        columns = [set(range(r.box[1], r.box[1] + r.box[3])) for r in rasters if len(rasters) > 1]
        assert len(set().union(*columns)) == sum(map(len, columns))
    parts = [scene["part"] for scene in results["scenes"].values()]
    assert parts.count("choice") >= 20
    assert parts.count("report") >= 20


def test_the_report_counts_steps_as_the_core_does():
    for columns in range(0, 65, 4):
        lr = torch.full((3, 64, 64), 0.4)
        lr[:, :, :columns] += 0.2 * ((torch.arange(64)[:, None] + torch.arange(columns)) % 2)
        tile = measure.facts(measure.Piece(None, None, lr, None))
        assert report.steps_of(tile, FEWER) == steps_for(lr, report.STEPS)


def test_fine_energy_is_that_of_what_a_blur_takes_away():
    where = torch.ones(32, 32, dtype=torch.bool)
    smooth = torch.linspace(0, 1, 32).expand(3, 32, 32)
    board = ((torch.arange(32)[:, None] + torch.arange(32)) % 2).float().expand(3, 32, 32)
    inner = where.clone()
    inner[:2] = inner[-2:] = False
    inner[:, :2] = inner[:, -2:] = False
    assert measure.fine_energy(smooth, inner) < 1e-9
    assert measure.fine_energy(board, inner) == pytest.approx(0.25, rel=1e-3)


def test_seams_are_looked_for_between_unequal_neighbours_alone():
    assert list(seams.borders(PLAN, {0: 10, 1: 10})) == []
    ((rows, cols, axis),) = seams.borders(PLAN, {0: 3, 1: 10})
    assert (rows, cols, axis) == (slice(0, 256), slice(208, 256), 1)


def test_a_seam_is_seen():
    flat = np.zeros((3, 256, 464), dtype=np.float32)
    cut = flat.copy()
    cut[:, :, 230:] = 4 / 255
    found = seams.summary(seams.jumps(PLAN, {0: 3, 1: 10}, flat, cut))
    assert found["worst_line_fewer"] == pytest.approx(4, abs=1e-3)
    assert found["worst_line_same"] == 0
    assert seams.summary([]) == {"borders": 0}


def test_blending_equal_tiles_gives_the_scene():
    scene = np.random.default_rng(0).random((3, 256, 464), dtype=np.float32)
    images = {t.index: scene[:, :, 4 * t.lr_col : 4 * t.lr_col + 256] for t in PLAN.tiles()}
    assert np.abs(seams.blend(PLAN, images) - scene).max() < 1e-6


def test_what_is_saved_follows_from_the_parts():
    parts = natural.Parts(aligned_s=0.3, bank_s=0.1, alone_s=0.05, step_s=0.02, texture_s=0.0)
    assert parts.saved({"10": 5}, 10, aligned=False) == 0
    assert parts.saved({"3": 1}, 10, aligned=False) == pytest.approx(7 * 0.02 / 0.3)
    assert parts.saved({"3": 1, "10": 1}, 10, aligned=True) == pytest.approx(0.14 / 1.0)
