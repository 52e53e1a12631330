# SPDX-License-Identifier: GPL-2.0-or-later
"""The page on quality: its tables are those of the results, the results those of the weights."""

from __future__ import annotations

import json

import numpy as np
import pytest
import quality
from quality_parts import domain
from tables import read_table
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.registry import MODELS


@pytest.fixture
def results():
    return json.loads(quality.RESULTS.read_text(encoding="utf-8"))


def test_the_page_is_of_the_shipped_weights(results):
    assert quality.stale(results) == []
    assert MODELS[DEFAULT_MODEL].sha256 in read_table(quality.PAGE, "quality-weights")


def test_every_evaluation_is_there(results):
    assert set(results["runs"]) == set(quality.runs())
    assert {len(found["rows"]) for found in results["runs"].values()} == {42}


def test_stale_tables_are_named(results, tmp_path, monkeypatch):
    page = tmp_path / "quality.md"
    page.write_text(quality.PAGE.read_text(encoding="utf-8").replace("bicubic", "cubic"))
    monkeypatch.setattr(quality, "PAGE", page)
    assert "The table quality-presets is not that of quality.json." in quality.stale(results)
    other = {**results, "sha256": "0" * 64}
    assert any("other weights" in sentence for sentence in quality.stale(other))


def test_figures_of_an_interpolated_scene():
    rng = np.random.default_rng(0)
    low = rng.normal(100, 20, (3, 32, 32))
    low[:, :16, :16] = 100
    valid = np.ones((32, 32), dtype=bool)
    bicubic = domain._enlarged(low)
    found = domain._figures(low, bicubic, bicubic, valid)
    assert found["lr_rms"] == found["bicubic_lr_rms"] > 0
    assert found["all"] == found["plain"] == 0
    assert found["plain_lr"] < 20
