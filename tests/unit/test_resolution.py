# SPDX-License-Identifier: GPL-2.0-or-later
"""How fine a model resolves: what its card says reaches results and reports, and holds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import resolution
from quality_parts.plan import DEGRADATIONS, PRESETS
from ttrd3_qgis.core.commands import models
from ttrd3_qgis.core.engine.outputs.opening import RESOLUTION_TAG
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED, Sensor, read_sensor
from ttrd3_qgis.core.methods.registry import MODELS
from ttrd3_qgis.core.methods.resolution import KEY, Resolved, read_resolved, resolved
from ttrd3_qgis.core.reporting.glance import of_origin

KNOWN = {"ideal": [1.5, 1.75], "psf:0.5,4": [1.75, 2.25], "sentinel-2": [0, 3]}
METRICS = {"faithful": {KEY: KNOWN}}


@pytest.fixture(scope="module")
def results():
    return json.loads(resolution.RESULTS.read_text(encoding="utf-8"))


def test_the_most_alike_sensor_counts():
    assert resolved(METRICS, "faithful", IDEAL) == Resolved(1.5, 1.75)
    near = replace(read_sensor("psf:0.5,4"), blur_px=0.6)
    assert resolved(METRICS, "faithful", near) == Resolved(1.75, 2.25)
    assert resolved(METRICS, "faithful", Sensor(blur_px=3.0)) is None
    assert resolved(METRICS, "realistic", IDEAL) is None
    assert resolved(METRICS, "faithful", NAMED["sentinel-2"]) is None, "nothing is resolved"


@pytest.mark.parametrize("known", [None, 3, {"ideal": 1}, {"ideal": "ab"}, {"the moon": [1, 2]}])
def test_what_a_card_says_otherwise_is_unknown(known):
    for metrics in ({"faithful": {KEY: known}}, {"faithful": known}, {"faithful": {}}):
        assert resolved(metrics, "faithful", IDEAL) is None
        assert "not measured" in models.lines({**models.describe("ttrd3-s"), "metrics": metrics})


def test_the_tag_is_read_back_for_the_report():
    text = str(Resolved(1.125, 1.75))
    assert read_resolved(text) == Resolved(1.125, 1.75)
    for other in ("", "1.5", text + " or so", text.replace("1.125", "1.1.25")):
        assert read_resolved(other) is None
    (line,) = (x for x in of_origin({RESOLUTION_TAG: text}, []) if x.heading == "resolution")
    assert "1.125 input pixels" in str(line.messages[0])
    assert "resolution" not in {one.heading for one in of_origin({}, [])}


def test_it_is_told_with_the_model():
    text = models.lines({**models.describe("ttrd3-s"), "metrics": METRICS})
    assert "two bars from so many input pixels on: faithful 1.5" in text


def test_results_page_and_cards_agree(results):
    assert resolution.stale(results) == []
    for name in MODELS:
        for preset in PRESETS:
            assert set(results["models"][name][preset]) == set(DEGRADATIONS)


def test_what_no_longer_holds_is_named(results):
    name, *_ = MODELS
    other = {**results["models"], name: {**results["models"][name], "tensors": "0" * 64}}
    sentence = f"resolution.json is of other tensors than those of {name}."
    assert sentence in resolution.stale({**results, "models": other})
    without = {one: found for one, found in results["models"].items() if one != name}
    sentences = resolution.stale({**results, "models": without})
    assert f"The resolution of {name} has not been measured." in sentences
