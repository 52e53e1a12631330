# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm inside a model that was saved and opened again."""

from __future__ import annotations

import processing
from osgeo import gdal
from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)
from qgis.core import QgsProcessingModelChildParameterSource as Source


def save_model(path):
    model = QgsProcessingModelAlgorithm("sharpen", "tests")
    inputs = (
        QgsProcessingParameterRasterLayer("scene", "Scene"),
        QgsProcessingParameterMultipleLayers(
            "references", "References", QgsProcessing.SourceType.TypeRaster
        ),
    )
    for parameter in inputs:
        model.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
    child = QgsProcessingModelChildAlgorithm("ttrd3:superresolution")
    child.setChildId("sr")
    child.addParameterSources("INPUT", [Source.fromModelParameter("scene")])
    child.addParameterSources("REFERENCES", [Source.fromModelParameter("references")])
    child.addParameterSources("PRESET", [Source.fromStaticValue("faithful")])
    child.addParameterSources("MODEL", [Source.fromStaticValue("a-model-of-another-computer")])
    output = QgsProcessingModelOutput("result", "result")
    output.setChildId("sr")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"result": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    assert model.toFile(str(path))


def test_a_saved_model_runs(provider, worker, images, tmp_path):
    save_model(tmp_path / "sharpen.model3")
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(tmp_path / "sharpen.model3"))
    model.initAlgorithm()
    target = model.destinationParameterDefinitions()[0].name()
    values = {
        "scene": images["INPUT"],
        "references": images["REFERENCES"],
        target: images["OUTPUT"],
    }
    processing.run(model, values)
    assert gdal.Open(images["OUTPUT"]).RasterXSize == 96
    assert worker.job()["preset"] == "faithful"
    assert worker.job()["model"] == "a-model-of-another-computer"
