# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm inside a model that was saved and opened again."""

from __future__ import annotations

from pathlib import Path

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


def test_a_model_saved_by_the_first_version_runs(provider, worker, images, tmp_path):
    """It names every parameter that there was then, each at its default but for a few."""
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(Path(__file__).parent / "frozen" / "sharpen.model3"))
    model.initAlgorithm()
    files = {item.name(): item for item in model.destinationParameterDefinitions()}
    assert len(files) == 4
    values = {"scene": images["INPUT"], "references": images["REFERENCES"]}
    for name in files:
        ending = "html" if "report" in name.lower() else "tif"
        values[name] = str(tmp_path / f"{name.replace(':', '-')}.{ending}")
    processing.run(model, values)
    job = worker.job()
    assert (job["preset"], job["scale"]) == ("realistic", 4)
    assert worker.meant() == (3, 0.95)
    assert job["method_options"] == {"adaptive_steps": True}
    assert set(job["layers"]) == {"uncertainty", "reference_map"}
    assert (job["extras"]["samples"], job["seed"], job["device"]) == (3, 10, "auto")
    assert set(job["layers"].values()) | {job["output"], job["extras"]["report"]} == {
        values[name] for name in files
    }
