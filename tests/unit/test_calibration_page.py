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
TOO_WIDE = 3.5  # above it; with several samples intervals hold up to 3 % more than they state
LEAST_RANK = 0.55


@pytest.fixture(scope="module")
def results():
    return json.loads(calibrate.RESULTS.read_text(encoding="utf-8"))


def calibrated():
    return [name for name in MODELS if model_card(name).calibration]


def test_cards_results_and_page_agree(results):
    missing = [name for name in MODELS if name not in calibrated()]
    assert calibrate.stale(results) == [calibrate.NOT_YET.format(name) for name in missing]


def test_every_preset_scale_and_sensor_is_there(results):
    assert list(results) == calibrated()
    for model, known in results.items():
        found = {(r["preset"], r["scale"], r["samples"], r["sensor"]) for r in known["rows"]}
        assert found == {
            (plan.preset, plan.scale, samples, sensor)
            for plan in plans(model_card(model))
            for samples in {1, plan.samples}
            for sensor in SENSORS
        }
        assert {row["images"] for row in known["rows"]} == {42}


def test_intervals_hold_what_they_state(results):
    for row in (row for known in results.values() for row in known["rows"]):
        for level, share in zip(LEVELS, row["coverage"]):
            assert -COVERED <= share - level <= TOO_WIDE, row
        assert row["rank"] >= LEAST_RANK, row


def test_what_no_longer_holds_is_named(results, tmp_path, monkeypatch):
    name, *_ = MODELS
    own = model_card(name).calibration
    foreign = {"tensors": "0" * 64, "calibration": None, "rows": []}
    if own:
        other = {**results, name: {**results[name], "tensors": "0" * 64}}
        assert f"calibration.json is of other tensors than those of {name}." in calibrate.stale(
            other
        )
    sentences = calibrate.stale({**results, name: foreign})
    assert f"The card of {name} has another calibration than calibration.json." in sentences
    page = tmp_path / "quality.md"
    page.write_text(calibrate.PAGE.read_text(encoding="utf-8").replace("rank, pixels", "rank"))
    monkeypatch.setattr(calibrate, "PAGE", page)
    assert calibrate.stale(results)[0].startswith("The table calibration")
