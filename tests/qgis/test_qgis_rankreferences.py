# SPDX-License-Identifier: GPL-2.0-or-later
"""The ranking in QGIS: its definition, a run, and its list as input of a super-resolution."""

from __future__ import annotations

import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
)
from qgis.core import QgsProcessingModelChildParameterSource as Source
from rig import CORE_PYTHON, make_raster

from ttrd3_qgis.algorithms.rankreferences.help import rankreferences_help

PARAMETERS = ["INPUT", "REFERENCES", "EXTENT", "KEEP", "MIN_SCORE", "BANDS", "REFERENCE_BANDS"]
PARAMETERS += ["MODEL", "DEVICE", "OUTPUT"]
OUTPUTS = ["OUTPUT", "RANKED", "BEST", "BEST_SCORE", "COUNT"]
ADVANCED = ["MIN_SCORE", "BANDS", "REFERENCE_BANDS", "MODEL", "DEVICE"]
ID = "ttrd3:rankreferences"


@pytest.fixture
def algorithm(provider):
    return QgsApplication.processingRegistry().createAlgorithmById(ID)


@pytest.fixture
def scene(provider, tmp_path, monkeypatch):
    """A scene, one reference on it that is fine and one that is coarse."""
    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    return {
        "INPUT": make_raster(tmp_path / "scene.tif", size=(64, 48)),
        "REFERENCES": [
            make_raster(tmp_path / "coarse.tif", size=(32, 24), pixel=20.0),
            make_raster(tmp_path / "fine.tif", size=(256, 192), pixel=2.5),
        ],
        "DEVICE": "cpu",
        "OUTPUT": "TEMPORARY_OUTPUT",
    }


def test_names_and_order_are_frozen(algorithm):
    assert [p.name() for p in algorithm.parameterDefinitions()] == PARAMETERS
    assert [output.name() for output in algorithm.outputDefinitions()] == OUTPUTS
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    assert [p.name() for p in algorithm.parameterDefinitions() if p.flags() & flag] == ADVANCED


def test_everything_has_help(algorithm):
    assert set(rankreferences_help()) == {"ALG_DESC", *PARAMETERS, *OUTPUTS}
    assert all(p.help() for p in algorithm.parameterDefinitions())


def test_a_run_gives_a_table_and_a_list(scene):
    context = QgsProcessingContext()
    found = processing.run(ID, scene, context=context)
    assert found["BEST"].endswith("fine.tif")
    assert [path.rpartition("/")[2] for path in found["RANKED"]] == ["fine.tif", "coarse.tif"]
    assert found["COUNT"] == 2
    assert 0 < found["BEST_SCORE"] <= 1
    rows = list(found["OUTPUT"].getFeatures())
    assert [row["rank"] for row in rows] == [1, 2]
    assert [row["name"] for row in rows] == ["fine", "coarse"]
    assert rows[0]["pixel_size"] == pytest.approx(2.5, rel=0.01)
    assert rows[0]["score"] == found["BEST_SCORE"]
    assert "coarser than the result" in rows[1]["note"]
    box = rows[0].geometry().boundingBox()
    assert (box.xMinimum(), box.yMaximum()) == pytest.approx((500_000, 5_500_000))
    assert found["OUTPUT"].crs().authid() == "EPSG:32633"


def test_only_the_best_are_kept(scene):
    found = processing.run(ID, {**scene, "KEEP": 1})
    assert [path.rpartition("/")[2] for path in found["RANKED"]] == ["fine.tif"]
    assert found["OUTPUT"].featureCount() == 2
    none = processing.run(ID, {**scene, "MIN_SCORE": 1.0})
    assert (none["COUNT"], none["BEST"], none["BEST_SCORE"]) == (0, "", 0)


def test_layers_of_the_project_keep_their_names(scene):
    layer = QgsRasterLayer(scene["REFERENCES"][1], "Aerial image of 2020")
    QgsProject.instance().addMapLayer(layer)
    try:
        found = processing.run(ID, {**scene, "REFERENCES": [layer.id()]})
        (row,) = found["OUTPUT"].getFeatures()
        assert row["name"] == "Aerial image of 2020"
        assert found["BEST"] == layer.source()
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_no_reference_is_refused(scene):
    with pytest.raises(QgsProcessingException, match="reference"):
        processing.run(ID, {**scene, "REFERENCES": ["nowhere.tif"]})


def test_the_list_is_the_references_of_a_super_resolution(scene, tmp_path):
    """As a saved model has it: rank, keep the best, super-resolve with it."""
    model = QgsProcessingModelAlgorithm("best", "tests")
    for parameter in (
        QgsProcessingParameterRasterLayer("scene", "Scene"),
        QgsProcessingParameterMultipleLayers(
            "references", "References", QgsProcessing.SourceType.TypeRaster
        ),
    ):
        model.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
    rank = QgsProcessingModelChildAlgorithm(ID)
    rank.setChildId("rank")
    rank.addParameterSources("INPUT", [Source.fromModelParameter("scene")])
    rank.addParameterSources("REFERENCES", [Source.fromModelParameter("references")])
    rank.addParameterSources("KEEP", [Source.fromStaticValue(1)])
    sharpen = QgsProcessingModelChildAlgorithm("ttrd3:superresolution")
    sharpen.setChildId("sharpen")
    sharpen.addParameterSources("INPUT", [Source.fromModelParameter("scene")])
    sharpen.addParameterSources("REFERENCES", [Source.fromChildOutput("rank", "RANKED")])
    sharpen.addParameterSources("STEPS", [Source.fromStaticValue(1)])
    output = QgsProcessingModelOutput("result", "result")
    output.setChildId("sharpen")
    output.setChildOutputName("OUTPUT")
    sharpen.setModelOutputs({"result": output})
    model.addChildAlgorithm(rank)
    model.addChildAlgorithm(sharpen)
    model.updateDestinationParameters()
    path = str(tmp_path / "best.model3")
    assert model.toFile(path)
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(path)
    again.initAlgorithm()
    target = again.destinationParameterDefinitions()[0].name()
    result = str(tmp_path / "sr.tif")
    values = {"scene": scene["INPUT"], "references": scene["REFERENCES"], target: result}
    processing.run(again, values)
    assert gdal.Open(result).RasterXSize == 256
