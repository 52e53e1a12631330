# SPDX-License-Identifier: GPL-2.0-or-later
"""docs/quality.md tells what it is worth to every shipped model to be told the sensor."""

from __future__ import annotations

import json

import pytest
import sensors
from ttrd3_qgis.core.jobs.sensor import AUTO
from ttrd3_qgis.core.methods.registry import MODELS, model_card


@pytest.fixture(scope="module")
def results():
    return json.loads(sensors.RESULTS.read_text(encoding="utf-8"))


def test_results_and_page_agree(results):
    assert sensors.stale(results) == []


@pytest.mark.parametrize("model", MODELS)
def test_a_model_that_estimates_gains_where_images_are_blurred(results, model):
    assert model_card(model).sensor == AUTO
    found = results["models"][model]
    for made_by in ("psf:0.5,1", "sentinel-2"):
        assert found[made_by]["auto"]["psnr"] > found[made_by]["ideal"]["psnr"] + 1
    assert found["ideal"]["auto"]["psnr"] > found["ideal"]["ideal"]["psnr"] - 0.2
