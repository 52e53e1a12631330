# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights of one's own by their name."""

from __future__ import annotations

from pathlib import Path

import processing
import pytest
from qgis.core import QgsFeedback, QgsProcessingException
from setup_rig import Log

from ttrd3_qgis import settings
from ttrd3_qgis.own_models import is_own_model, model_source, new_model, own_models, promise
from ttrd3_qgis.runtime.setup.errors import SetupError
from ttrd3_qgis.runtime.setup.orders import Order, carry_out
from ttrd3_qgis.runtime.setup.running import Watch
from ttrd3_qgis.runtime.setup.survey import take_survey


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


def test_without_a_folder_there_are_none(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_HOME", str(tmp_path / "home"))
    assert own_models() == {}
    assert not (tmp_path / "home").exists()
    assert model_source("drone", ()) == "drone"


@pytest.fixture
def out_of_reach(qgis_app, tmp_path, monkeypatch):
    """A folder that no call of the system can look into, as one of a server that is off."""
    folder = tmp_path / ("n" * 300)
    settings.set_text(settings.MODELS, str(folder))
    monkeypatch.setenv("TTRD3_HOME", str(folder))
    yield folder
    settings.set_text(settings.MODELS, "")


def test_a_folder_out_of_reach_has_no_models_and_no_pythons(
    provider, worker, images, out_of_reach, tmp_path
):
    with pytest.raises(OSError, match="too long"):
        out_of_reach.stat()
    assert own_models() == {}
    processing.run("ttrd3:superresolution", images)
    assert worker.job()["model"] == "ttrd3-s"
    report = str(tmp_path / "report.md")
    processing.run("ttrd3:environmentinfo", {"REPORT": report})
    assert "(does not exist)" in Path(report).read_text(encoding="utf-8")


def test_no_model_is_made_in_a_folder_out_of_reach(provider, worker, images, out_of_reach):
    parameters = {"REFERENCES": images["REFERENCES"], "OUTPUT": "TEMPORARY_OUTPUT"}
    with pytest.raises(QgsProcessingException, match=r"cannot be used \(File name too long\)"):
        processing.run("ttrd3:finetune", parameters)


def test_a_survey_of_a_folder_out_of_reach_ends(out_of_reach, monkeypatch):
    monkeypatch.delenv("TTRD3_PYTHON", raising=False)
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))
    watch = Watch(Log(), QgsFeedback())
    assert not take_survey(Order(), watch).has_environment
    with pytest.raises(SetupError, match=r"cannot be used \(File name too long\)"):
        carry_out(Order(), watch)


def test_a_run_takes_them_by_name(provider, worker, images, weights_folder):
    processing.run("ttrd3:superresolution", {**images, "MODEL": "drone"})
    assert worker.job()["model"] == str(weights_folder / "drone.safetensors")


def test_a_bundled_model_is_not_replaced(provider, worker, images, weights_folder):
    processing.run("ttrd3:superresolution", {**images, "MODEL": "ttrd3-s"})
    assert worker.job()["model"] == "ttrd3-s"


def test_a_model_that_is_being_made_has_its_name(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_HOME", str(tmp_path))

    class Request:
        pass

    requests = [Request(), Request()]
    names = []
    for request in requests:
        path = new_model("adapted-field")
        promise(str(path), request)
        names.append(path.stem)
    assert names == ["adapted-field", "adapted-field-2"]
    assert new_model("adapted-field").stem == "adapted-field-3"
    del request
    requests.clear()
    assert new_model("adapted-field").stem == "adapted-field"


def test_a_new_model_replaces_none(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_HOME", str(tmp_path))
    names = []
    for _ in range(3):
        path = new_model("adapted-my field/2024: a")
        assert is_own_model(str(path))
        path.write_bytes(b"")
        names.append(path.stem)
    assert names == [f"adapted-my-field-2024-a{end}" for end in ("", "-2", "-3")]
    assert sorted(own_models()) == names
    assert not is_own_model(str(tmp_path / "elsewhere.safetensors"))
