# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights of one's own by their name."""

from __future__ import annotations

import processing
import pytest

from ttrd3_qgis import settings
from ttrd3_qgis.own_models import model_source, own_models


@pytest.fixture
def weights_folder(qgis_app, tmp_path):
    folder = tmp_path / "weights of mine"
    folder.mkdir()
    for name in ("drone.safetensors", "ttrd3-s.safetensors", "notes.txt"):
        (folder / name).write_bytes(b"")
    settings.set_text(settings.MODELS, str(folder))
    yield folder
    settings.set_text(settings.MODELS, "")


def test_every_file_of_the_folder_is_a_model(weights_folder):
    assert own_models() == {
        name: str(weights_folder / f"{name}.safetensors") for name in ("drone", "ttrd3-s")
    }


def test_without_a_folder_there_are_none(qgis_app):
    assert own_models() == {}
    assert model_source("drone", ()) == "drone"


def test_a_run_takes_them_by_name(provider, worker, images, weights_folder):
    processing.run("ttrd3:superresolution", {**images, "MODEL": "drone"})
    assert worker.job()["model"] == str(weights_folder / "drone.safetensors")


def test_a_bundled_model_is_not_replaced(provider, worker, images, weights_folder):
    processing.run("ttrd3:superresolution", {**images, "MODEL": "ttrd3-s"})
    assert worker.job()["model"] == "ttrd3-s"
