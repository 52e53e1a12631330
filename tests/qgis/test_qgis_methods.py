# SPDX-License-Identifier: GPL-2.0-or-later
"""A further method is offered, checked and drawn from its spec: nothing here names it."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsSingleBandPseudoColorRenderer,
)
from second_method import second  # noqa: F401
from test_qgis_extras import load
from test_qgis_frozen import ALGORITHMS, described
from test_qgis_run import run
from ttrd3_qgis.core.methods import registry

OWN = ["GENTLE", "BASIS", "GUIDANCE", "ROUNDS", "CERTAINTY"]


@pytest.fixture
def algorithm(provider, second):  # noqa: F811
    return QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")


def test_its_options_and_layers_are_parameters(algorithm):
    found = {item["name"]: item for item in described(algorithm)["parameters"]}
    kinds = [found[name]["parameter_type"] for name in OWN]
    assert kinds == ["boolean", "enum", "number", "number", "rasterDestination"]
    assert (found["BASIS"]["options"], found["BASIS"]["default"]) == (["none", "some"], "none")
    guidance, rounds = found["GUIDANCE"], found["ROUNDS"]
    assert (guidance["default"], guidance["min"], guidance["max"]) == (1.5, 0.0, 10.0)
    assert (rounds["default"], rounds["min"], rounds["max"]) == (2, 1, 9)
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    assert all(algorithm.parameterDefinition(name).flags() & advanced for name in OWN)
    assert algorithm.outputDefinition("CERTAINTY").description() == "Certainty"


def test_what_was_published_stays(algorithm):
    frozen = ALGORITHMS["superresolution"]["parameters"]
    names = [parameter["name"] for parameter in frozen]
    found = [item.name() for item in algorithm.parameterDefinitions()]
    assert [name for name in found if name not in OWN] == names
    presets = algorithm.parameterDefinition("PRESET").options()
    assert presets == ["realistic", "faithful", "paper", "thorough", "quick"]
    scale = algorithm.parameterDefinition("SCALE")
    assert (scale.minimum(), scale.maximum(), scale.defaultValue()) == (2, 128, 4)


def test_its_help_comes_from_the_spec(algorithm):
    texts = algorithm.help_texts()
    assert texts["GUIDANCE"] == "How much it is led. Only for Second."
    assert texts["CERTAINTY"] == "How sure it is."
    assert "thorough: for the patient (steps: 40, noise: 0.2)." in texts["PRESET"]
    assert "quick (steps: 3, noise: 0.5)." in texts["PRESET"]
    assert texts["ADAPTIVE_STEPS"].endswith("Only for TTRD3.")


def test_what_is_not_given_is_the_models_own(provider, worker, images, second):  # noqa: F811
    result, _ = run(images, MODEL_FILE=second)
    job = worker.job()
    assert (job["model"], job["scale"], job["preset"]) == (second, 8, "")
    assert (job["method_options"], job["layers"]) == ({}, {})
    assert gdal.Open(result["OUTPUT"]).RasterXSize == 8 * 24


def test_the_job_carries_what_is_its_own(provider, worker, images, second, tmp_path):  # noqa: F811
    target = str(tmp_path / "sure.tif")
    chosen = {"PRESET": "quick", "SCALE": 2, "GENTLE": True, "GUIDANCE": 3, "ROUNDS": 2}
    result, _ = run(images, MODEL_FILE=second, CERTAINTY=target, BASIS="some", **chosen)
    job = worker.job()
    assert (job["scale"], job["preset"]) == (2, "quick")
    assert job["method_options"] == {"gentle": True, "basis": "some", "guidance": 3.0}
    assert job["layers"] == {"certainty": target}
    assert result["CERTAINTY"] == target


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"SCALE": 4}, "enlarges by 2 or 8, not by 4"),
        ({"PRESET": "realistic"}, "no preset 'realistic'; choose one of thorough, quick"),
        ({"ADAPTIVE_STEPS": True}, "has no option adaptive_steps"),
    ],
)
def test_what_it_cannot_do_is_refused_at_once(
    provider,
    worker,
    images,
    second,  # noqa: F811
    values,
    sentence,
):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(images, MODEL_FILE=second, **values)
    assert not worker.notes.exists()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"SCALE": 8}, "The model ttrd3-s enlarges by 4, not by 8"),
        ({"PRESET": "quick"}, "The model ttrd3-s has no preset 'quick'"),
        ({"GUIDANCE": 2}, "The method TTRD3 has no option guidance"),
        ({"CERTAINTY": "TEMPORARY_OUTPUT"}, "The method TTRD3 writes no layer certainty"),
    ],
)
def test_another_model_does_not_take_what_is_its_own(
    provider,
    worker,
    images,
    second,  # noqa: F811
    values,
    sentence,
):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(images, **values)
    assert not worker.notes.exists()


def test_its_layer_is_named_and_drawn(provider, worker, images, second):  # noqa: F811
    temporary = dict.fromkeys(("OUTPUT", "CERTAINTY"), "TEMPORARY_OUTPUT")
    try:
        layers = load({**images, "MODEL_FILE": second, **temporary})
        assert set(layers) == {"SR thorough · scene ×8", "Certainty thorough · scene ×8"}
        layer = layers["Certainty thorough · scene ×8"]
        assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
        assert layer.metadata().abstract() == "How sure it is."
    finally:
        QgsProject.instance().clear()


def test_without_the_bundled_weights_the_algorithm_is_still_there(provider, monkeypatch, tmp_path):
    monkeypatch.setattr(registry, "WEIGHTS", tmp_path)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    assert described(algorithm) == described(provider.algorithm("superresolution"))
    assert "faithful" in algorithm.shortHelpString()
