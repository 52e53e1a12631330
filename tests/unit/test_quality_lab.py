# SPDX-License-Identifier: GPL-2.0-or-later
"""Measuring for the page on quality: what is there is kept, and pairs become folders."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from quality_parts.lab import Lab
from quality_parts.plan import OWN, PAIRS, WRONG, Run
from quality_parts.sets import image_set
from second_method import save_second, second
from training_rig import save_images
from ttrd3_qgis.core.evaluation.images import Images
from ttrd3_qgis.core.evaluation.single import ImageModel
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED
from ttrd3_qgis.core.methods.loading import open_weights

__all__ = ["second"]
PRESETS = {"realistic": {"steps": 3, "noise": 0.5}, "faithful": {"steps": 1, "noise": 0.0}}
NAMES = ("field1", "field2", "roof1", "roof2", "roof3")


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    (folder / "ref").mkdir(parents=True)
    (folder / "pairs").mkdir()
    (folder / "test_public").mkdir()
    hr = save_images(folder / "test_public" / "hr", NAMES, side=48)
    with zipfile.ZipFile(folder / "ref" / "ref.zip", "w") as archive:
        for path in hr.iterdir():
            archive.write(path, path.name)
    return folder


@pytest.fixture
def lab(data, tmp_path, second):
    weights = open_weights(save_second(tmp_path / "second.safetensors", presets=PRESETS))
    model = ImageModel.of(weights, torch.device("cpu"), torch.float32)

    def make(images=0):
        second.clear()
        return Lab(weights, model, None, data, tmp_path / "work", images)

    return make


@pytest.fixture
def results():
    return {"runs": {}, "interpolations": {}}


def test_images_are_kept_and_a_sample_becomes_the_whole(lab, results, second):
    run, saved = Run(degradation="area"), []
    lab(images=2).measure(run, results, lambda: saved.append(len(second)))
    rows = dict(results["runs"][run.key]["rows"])
    assert [*rows] == ["field1.png", "roof3.png"]
    assert saved == [1, 2], "after every image"
    assert {call[1].steps for call in second} == {3}
    assert {call[1].sensor for call in second} == {NAMED["area"]}
    lab().measure(run, results, lambda: None)
    assert len(second) == 3
    found = results["runs"][run.key]["rows"]
    assert len(found) == 5
    assert {name: found[name] for name in rows} == rows
    assert set(results["interpolations"][run.scene]) == {"bicubic", "lanczos"}
    assert set(results["interpolations"][run.scene]["bicubic"]) == set(found)


def test_runs_of_the_same_settings_are_computed_once(lab, results, second):
    told = {"": [NAMED["area"]] * 5, "auto": [IDEAL] * 5, "ideal": [], "area": []}
    runs = [Run(degradation="area", told=name) for name in told]
    for run, sensors in zip(runs, told.values()):
        lab().measure(run, results, lambda: None)
        assert [call[1].sensor for call in second] == sensors
    rows = [results["runs"][run.key]["rows"] for run in runs]
    assert rows[1] == rows[2]
    assert rows[0] == rows[3]


def test_pairs_become_folders(data, tmp_path, lab, results, second):
    for number in range(3):
        for date, level in (("new", 100), ("old", 200)):
            image = np.full((48, 48, 4), level + number, np.uint8)
            Image.fromarray(image).save(data / "pairs" / f"naip_m_3708035_{number}_{date}.tif")
    found = image_set(PAIRS[1], data, tmp_path / "work")
    levels = {
        kind: [int(image[0, 0, 0]) for image in Images(Path(folder)).values()]
        for kind, folder in (("hr", found.hr), *found.kinds.items())
    }
    assert levels == {"hr": [100, 101, 102], OWN: [200, 201, 202], WRONG: [201, 202, 200]}
    lab().measure(Run(OWN, images=PAIRS[1]), results, lambda: None)
    means = [255 * float(call[1].reference(0).mean()) for call in second]
    assert means == pytest.approx([200, 201, 202])
