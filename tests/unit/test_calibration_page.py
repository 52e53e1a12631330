# SPDX-License-Identifier: GPL-2.0-or-later
"""The shipped models carry the calibration that docs/quality.md tells of, and it holds."""

from __future__ import annotations

import json

import calibrate
import pytest
from calibrate_parts.lab import SENSORS, plans
from ttrd3_qgis.core.jobs.superresolution import LEVELS
from ttrd3_qgis.core.methods.registry import MODELS, model_card

COVERED = 2.0  # per cent that an interval may hold more or less
LEAST_RANK = 0.55


@pytest.fixture(scope="module")
def results():
    return json.loads(calibrate.RESULTS.read_text(encoding="utf-8"))


def test_cards_results_and_page_agree(results):
    assert calibrate.stale(results) == []


@pytest.mark.parametrize("model", sorted(MODELS))
def test_every_preset_scale_and_sensor_is_there(results, model):
    found = {(r["preset"], r["scale"], r["samples"], r["sensor"]) for r in results[model]["rows"]}
    expected = {
        (plan.preset, plan.scale, samples, sensor)
        for plan in plans(model_card(model))
        for samples in {1, plan.samples}
        for sensor in SENSORS
    }
    assert found == expected
    assert {row["images"] for row in results[model]["rows"]} == {42}


@pytest.mark.parametrize("model", sorted(MODELS))
def test_intervals_hold_what_they_state(results, model):
    for row in results[model]["rows"]:
        for level, share in zip(LEVELS, row["coverage"]):
            assert abs(share - level) <= COVERED, row
        assert row["rank"] >= LEAST_RANK, row


def test_what_no_longer_holds_is_named(results, tmp_path, monkeypatch):
    name, *_ = results
    other = json.loads(json.dumps(results))
    other[name]["tensors"] = "0" * 64
    assert f"calibration.json is of other tensors than those of {name}." in calibrate.stale(other)
    other[name]["calibration"]["images"] += 1
    assert any("another calibration" in sentence for sentence in calibrate.stale(other))
    page = tmp_path / "quality.md"
    page.write_text(calibrate.PAGE.read_text(encoding="utf-8").replace("x4", "x5"))
    monkeypatch.setattr(calibrate, "PAGE", page)
    assert calibrate.stale(results)[0].startswith("The table calibration")
