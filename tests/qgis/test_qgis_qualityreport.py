# SPDX-License-Identifier: GPL-2.0-or-later
"""The quality report from QGIS, with the real worker."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal
from plugin_tree import profile
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsRasterLayer,
)
from rig import CORE_PYTHON, make_raster, wait
from runs_rig import start

from ttrd3_qgis.algorithms.qualityreport.help import qualityreport_help

ALGORITHM = "ttrd3:qualityreport"
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
PARAMETERS = ["SR", "LR", "HR", "BANDS", "OUTPUT"]
OUTPUTS = [
    *("OUTPUT", "SUMMARY", "RMSE_LR", "BIAS_LR", "P95_LR", "SAM", "CORRELATION"),
    *("SHARPNESS_GAIN", "PSNR", "SSIM", "SHIFT_PX", "SECONDS"),
]


def enlarged(path, lr, bands=(1, 2, 3), brighter=0):
    """A raster four times as fine, of repeated pixels."""
    options = gdal.TranslateOptions(
        bandList=list(bands),
        widthPct=400,
        heightPct=400,
        scaleParams=[[0, 255, brighter, 255 + brighter]] * len(bands),
    )
    gdal.Translate(str(path), lr, options=options)
    return str(path)


@pytest.fixture
def parameters(tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    lr = make_raster(tmp_path / "lr.tif", bands=4, size=(40, 36))
    return {
        "LR": lr,
        "SR": enlarged(tmp_path / "sr.tif", lr, brighter=2),
        "OUTPUT": str(tmp_path / "report.html"),
    }


@pytest.fixture
def algorithm(provider):
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)


def test_it_describes_itself_and_every_parameter(algorithm):
    assert algorithm.displayName() == "Quality report"
    assert algorithm.groupId() == "rasterenhancement"
    assert "PSNR" in algorithm.tags()
    assert algorithm.shortDescription().endswith(".")
    assert set(qualityreport_help()) == {"ALG_DESC", *PARAMETERS, *OUTPUTS}
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help() == qualityreport_help()[parameter.name()]
        assert parameter.description() in algorithm.shortHelpString()
    assert isinstance(algorithm.outputDefinition("OUTPUT"), QgsProcessingOutputHtml)


def test_against_the_input_alone(provider, parameters, tmp_path):
    import processing

    feedback = QgsProcessingFeedback(False)
    result = processing.run(ALGORITHM, parameters, feedback=feedback)
    assert set(result) == set(OUTPUTS)
    assert result["RMSE_LR"] == pytest.approx(2, abs=0.01)
    assert result["BIAS_LR"] == pytest.approx(2, abs=0.01)
    assert (result["PSNR"], result["SSIM"], result["SHIFT_PX"]) == (None, None, None)
    assert "synthetic" in Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert result["SUMMARY"] in feedback.textLog()
    assert "RMSE against LR: 2" in feedback.textLog()
    assert sorted(path.name for path in tmp_path.glob("*.html")) == ["report.html"]


def test_with_hr_and_to_a_temporary_file(provider, parameters):
    import processing

    values = {**parameters, "HR": parameters["SR"], "OUTPUT": "TEMPORARY_OUTPUT"}
    result = processing.run(ALGORITHM, values)
    assert result["OUTPUT"].endswith(".html")
    assert Path(result["OUTPUT"]).exists()
    assert result["PSNR"] > 100
    assert result["SSIM"] == pytest.approx(1)


def test_bands_are_those_that_are_named(provider, parameters, tmp_path):
    import processing

    sr = enlarged(tmp_path / "two.tif", parameters["LR"], bands=(4, 2))
    result = processing.run(ALGORITHM, {**parameters, "SR": sr, "BANDS": [4, 2]})
    assert result["RMSE_LR"] < 0.01
    wrong = processing.run(ALGORITHM, {**parameters, "SR": sr, "BANDS": [2, 4]})
    assert wrong["RMSE_LR"] > 10


def test_layers_that_no_other_process_can_open(provider, parameters):
    import processing

    gdal.Translate("/vsimem/lr.tif", parameters["LR"], bandList=[1, 2, 3])
    memory = QgsRasterLayer("/vsimem/lr.tif", "memory")
    assigned = QgsRasterLayer(parameters["SR"], "assigned")
    assert memory.isValid()
    result = processing.run(ALGORITHM, {**parameters, "LR": memory, "SR": assigned})
    assert result["RMSE_LR"] == pytest.approx(2, abs=0.01)
    assigned.setCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    with pytest.raises(QgsProcessingException, match="EPSG:32634, but the low-resolution"):
        processing.run(ALGORITHM, {**parameters, "SR": assigned})
    gdal.Unlink("/vsimem/lr.tif")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SR": None}, "Could not load source layer|Incorrect parameter value for SR"),
        ({"LR": "nowhere.tif"}, "Could not load source layer|Incorrect parameter value for LR"),
        ({"HR": "nowhere.tif"}, "Could not load source layer|Incorrect parameter value for HR"),
        ({"OUTPUT": "report.pdf"}, "must end in .html"),
        ({"BANDS": [9]}, "has the bands 1 to 4, but not 9"),
    ],
)
def test_mistakes_are_refused_with_a_sentence(provider, parameters, changes, sentence):
    import processing

    with pytest.raises(QgsProcessingException, match=sentence):
        processing.run(ALGORITHM, {**parameters, **changes})


def test_cancel_leaves_no_file(provider, parameters, tmp_path):
    lr = make_raster(tmp_path / "large.tif", size=(1500, 1500))
    values = {**parameters, "LR": lr, "SR": enlarged(tmp_path / "fine.tif", lr)}
    task, ends, kept = start(values, ALGORITHM)
    wait(lambda: task.progress() > 2, 60)
    task.cancel()
    wait(lambda: ends)
    assert ends == [False]
    assert kept
    assert list(tmp_path.glob("*.html*")) == list(tmp_path.glob(".*")) == []


@pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
def test_from_the_command_line_of_qgis(parameters, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(profile(tmp_path / "home"))
    given = [f"--{name}={value}" for name, value in parameters.items()]
    command = [PROGRAM, "--json", "run", ALGORITHM, *given]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["BIAS_LR"] == pytest.approx(2, abs=0.01)
    assert Path(results["OUTPUT"]).exists()
