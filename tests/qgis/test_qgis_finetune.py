# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm that adapts the model, with the real worker and a tiny model."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProject,
)
from rig import CORE_PYTHON, make_raster, wait

from ttrd3_qgis.algorithms.finetune.help import finetune_help
from ttrd3_qgis.own_models import own_models

ALGORITHM = "ttrd3:finetune"
VISIBLE = ["REFERENCES", "MODEL", "MINUTES", "DEVICE"]
ADVANCED = [
    *("MODEL_FILE", "REFERENCE_BANDS", "SENSOR", "CUSTOM_SENSOR", "HELD_OUT", "STEPS", "SEED"),
    *("PERCEPTUAL_WEIGHTS", "LPIPS_WEIGHTS"),
]
MEASURES = [
    f"{name}_{when}"
    for name in ("PSNR", "SSIM", "SHARPNESS", "LPIPS")
    for when in ("BEFORE", "AFTER")
]
OUTPUTS = ["OUTPUT", "VERDICT", "IS_BETTER", *MEASURES]
OUTPUTS += ["STEPS_DONE", "SECONDS", "DEVICE_USED", "MODEL_ID"]
TINY = """
import sys, torch
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.weights import save_weights
from pathlib import Path
model = TTRD3("compact", 8)
card = Card("tiny", "ttrd3", 4, model.architecture.to_dict())
save_weights(Path(sys.argv[1]), model.state_dict(), card)
"""


@pytest.fixture(scope="module")
def tiny_model(tmp_path_factory):
    path = tmp_path_factory.mktemp("weights") / "tiny.safetensors"
    subprocess.run([CORE_PYTHON, "-c", TINY, str(path)], check=True)
    return str(path)


@pytest.fixture
def parameters(tmp_path, monkeypatch, tiny_model):
    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    return {
        "REFERENCES": [make_raster(tmp_path / "ref.tif", size=(640, 256), pixel=0.5)],
        "MODEL_FILE": tiny_model,
        "STEPS": 3,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "mine.safetensors"),
    }


@pytest.fixture
def algorithm(provider):
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)


def test_names_and_order_are_frozen(algorithm):
    names = [parameter.name() for parameter in algorithm.parameterDefinitions()]
    assert names == [*VISIBLE, *ADVANCED, "OUTPUT"]
    assert [output.name() for output in algorithm.outputDefinitions()] == OUTPUTS
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    advanced = [p.name() for p in algorithm.parameterDefinitions() if p.flags() & flag]
    assert advanced == ADVANCED


def test_it_describes_itself_and_every_parameter(algorithm):
    assert algorithm.displayName() == "Adapt the model to your sensor"
    assert algorithm.groupId() == "rasterenhancement"
    assert "finetune" in algorithm.tags()
    assert algorithm.shortDescription().endswith(".")
    assert set(finetune_help()) == {"ALG_DESC", *VISIBLE, *ADVANCED, *OUTPUTS}
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help() == finetune_help()[parameter.name()]
        assert parameter.description() in algorithm.shortHelpString()


def test_a_model_is_adapted_and_then_used(provider, parameters, tmp_path):
    import processing

    before = Path(parameters["REFERENCES"][0]).read_bytes()
    feedback = QgsProcessingFeedback(False)
    result = processing.run(ALGORITHM, parameters, feedback=feedback)
    assert set(result) == set(OUTPUTS)
    assert (result["STEPS_DONE"], result["MODEL_ID"]) == (3, "mine")
    assert 5 < result["PSNR_BEFORE"] < 60
    assert result["LPIPS_AFTER"] is None
    assert isinstance(result["IS_BETTER"], bool)
    text = feedback.textLog()
    assert result["VERDICT"] in text
    assert f"choose {result['OUTPUT']} as model file" in text
    assert "7 blocks of 128 × 128 pixels, with 3 held out" in text
    assert "sharpness error, lower is better: " in text
    assert Path(parameters["REFERENCES"][0]).read_bytes() == before
    scene = {
        "INPUT": make_raster(tmp_path / "lr.tif", size=(32, 32), pixel=2.0),
        "REFERENCES": parameters["REFERENCES"],
        "MODEL_FILE": result["OUTPUT"],
        "STEPS": 1,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "sr.tif"),
    }
    assert processing.run("ttrd3:superresolution", scene)["MODEL_ID"] == "mine"


def test_an_adapted_model_goes_into_the_list(provider, parameters, tmp_path, monkeypatch):
    import processing

    monkeypatch.setenv("TTRD3_HOME", str(tmp_path / "home"))
    feedback = QgsProcessingFeedback(False)
    values = {**parameters, "OUTPUT": "TEMPORARY_OUTPUT", "STEPS": 1}
    result = processing.run(ALGORITHM, values, feedback=feedback)
    assert own_models() == {"adapted-ref": result["OUTPUT"]}
    assert result["MODEL_ID"] == "adapted-ref"
    assert "choose adapted-ref as model" in feedback.textLog()


def test_cancel_leaves_no_file(provider, parameters, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    values = {**parameters, "STEPS": 100_000}
    task = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback)
    ends = []
    task.executed.connect(lambda good, results: ends.append(good))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: "Training on" in feedback.textLog(), 60)
    task.cancel()
    wait(lambda: ends)
    assert ends == [False]
    assert [path.name for path in tmp_path.iterdir()] == ["ref.tif"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"REFERENCES": []}, "No reference is given"),
        ({"REFERENCES": ["nowhere.tif"]}, "reference nowhere.tif cannot be read"),
        ({"OUTPUT": "mine.tif"}, "must end in .safetensors"),
        ({"DEVICE": "abacus"}, "not a valid device"),
        ({"REFERENCE_BANDS": "1,2,3,4"}, "three bands"),
        ({"LPIPS_WEIGHTS": "nowhere.safetensors"}, "does not exist"),
    ],
)
def test_mistakes_are_refused_with_a_sentence(provider, parameters, changes, sentence):
    import processing

    with pytest.raises(QgsProcessingException, match=sentence):
        processing.run(ALGORITHM, {**parameters, **changes})


def test_too_little_data_says_how_much_is_needed(provider, parameters, tmp_path):
    import processing

    small = make_raster(tmp_path / "small.tif", size=(200, 200))
    with pytest.raises(QgsProcessingException, match="at least 8 are needed"):
        processing.run(ALGORITHM, {**parameters, "REFERENCES": [small]})
