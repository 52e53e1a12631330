# SPDX-License-Identifier: GPL-2.0-or-later
"""docs/quality.md tells what all shipped models improve, omit and invent, beside others."""

from __future__ import annotations

import json

import correctness
import pytest
from ttrd3_qgis.core.methods.registry import MODELS, model_card, spec_of

IMAGES = 42
SHARES = ("improvement", "omission", "hallucination")


@pytest.fixture(scope="module")
def results():
    return json.loads(correctness.RESULTS.read_text(encoding="utf-8"))


def shown(results):
    """Every row of the table by model and sensor."""
    for kind in ("plain", "peers"):
        for name, known in results[kind].items():
            yield from ((name, sensor, known[sensor]) for sensor in correctness.SENSORS)
    for name, known in results["models"].items():
        for sensor in correctness.SENSORS:
            yield from ((name, sensor, one) for one in known[sensor].values())


def test_results_and_page_agree(results):
    assert correctness.stale(results) == []


def test_every_preset_is_there_beside_interpolation_and_a_public_net(results):
    for name in MODELS:
        presets = set(model_card(name).presets_of(spec_of(model_card(name).method)))
        assert all(set(results["models"][name][one]) == presets for one in correctness.SENSORS)
    assert set(results["plain"]) == set(correctness.INTERPOLATIONS)
    assert set(results["peers"]) == set(correctness.PEERS)


def test_each_row_is_of_all_test_images_and_its_shares_are_a_whole(results):
    for name, sensor, row in shown(results):
        assert row["images"] == IMAGES, (name, sensor)
        assert sum(row[share] for share in SHARES) == pytest.approx(1, abs=1e-3), (name, sensor)


def test_what_no_longer_holds_is_named(results):
    name, *_ = MODELS
    other = {**results["models"], name: {**results["models"][name], "tensors": "0" * 64}}
    sentence = f"correctness.json is of other tensors than those of {name}."
    assert sentence in correctness.stale({**results, "models": other})
    without = {one: found for one, found in results["models"].items() if one != name}
    found = correctness.stale({**results, "models": without})
    assert f"The correctness of {name} has not been measured." in found
