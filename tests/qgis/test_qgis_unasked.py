# SPDX-License-Identifier: GPL-2.0-or-later
"""What is wrong is refused where nobody asks `checkParameterValues`: in models and in tasks."""

from __future__ import annotations

import re
from pathlib import Path

import processing
import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelParameter,
    QgsProcessingParameterEnum,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterRange,
)
from qgis.core import QgsProcessingModelChildParameterSource as Source
from rig import make_raster


class Heard(QgsProcessingFeedback):
    """Notes errors."""

    def __init__(self):
        super().__init__(False)
        self.errors = []

    def reportError(self, error, fatalError=False):  # noqa: N803
        self.errors.append(error)


def run_as_task(name, values):
    """Run as QgsProcessingAlgRunnerTask does, which asks for nothing before; gives the errors."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"ttrd3:{name}").create()
    context, heard = QgsProcessingContext(), Heard()
    context.setProject(QgsProject.instance())
    _, is_good = algorithm.run(values, context, heard)
    assert is_good == (not heard.errors)
    return heard.errors


def refused(name, values, words):
    errors = run_as_task(name, values)
    assert len(errors) == 1
    assert re.search(words, errors[0])


def test_a_task_does_not_write_over_an_input(provider, worker, images):
    lr = images["INPUT"]
    before = Path(lr).read_bytes()
    layer = QgsRasterLayer(lr, "scene")  # which QGIS copies for the worker
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(20, 50)])
    refused("superresolution", {**images, "INPUT": layer, "OUTPUT": lr}, "is one of the inputs")
    assert Path(lr).read_bytes() == before


def test_a_model_does_not_write_a_table_over_a_reference(provider, worker, images, tmp_path):
    package = str(tmp_path / "ref.gpkg")
    gdal.Translate(package, images["REFERENCES"][0], format="GPKG")
    values = {"INPUT": images["INPUT"], "REFERENCES": [package], "OUTPUT": package}
    refused("rankreferences", values, "is one of the inputs")
    assert gdal.Open(package).RasterCount == 3


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("OUTPUT_TYPE", "Float32", "OUTPUT_TYPE must be one of the words same, "),
        ("PRESET", "nope", "PRESET must be one of the words .*realistic.*, not nope"),
        ("PRESET", 1, "PRESET must be one of the words"),
        ("SENSOR", "sentinel2", "SENSOR must be one of the words auto, .*sentinel-2"),
        ("PRECISION", "fp99", "PRECISION must be one of the words"),
        ("EXTENT", "abc", "EXTENT"),
        ("EXTENT", [500020, 500120, 5499860, 5499980], "EXTENT must be a layer, or numbers"),
        ("NOISE", "0,5", "NOISE must be a number such as 0.5, not 0,5"),
        ("NODATA", "-9.999,0", "NODATA must be a number"),
        ("STEPS", "x", "STEPS must be a number"),
        ("REFERENCES", ["nope.tif"], "nope.tif cannot be read"),
    ],
)
def test_a_wrong_value_does_not_become_a_default(provider, worker, images, name, value, words):
    if name == "REFERENCES":  # as models put lists together
        value = [images["REFERENCES"][0], value]
    refused("superresolution", {**images, name: value}, words)


def test_nested_references_are_read(provider, worker, images):
    first, second = images["REFERENCES"]
    assert not run_as_task("superresolution", {**images, "REFERENCES": [first, [second]]})
    assert worker.job()["references"] == [first, second]


@pytest.mark.parametrize("name", ["NOISE", "NODATA"])
def test_an_expression_without_a_value_sets_nothing(provider, worker, images, name):
    nothing = QgsProperty.fromExpression("NULL")
    run_as_task("superresolution", {**images, name: nothing})
    assert (worker.job()["noise"], worker.job()["options"]["nodata"]) == (None, None)
    half = QgsProperty.fromExpression("1 / 2.0")
    run_as_task("superresolution", {**images, name: half, "OUTPUT": images["OUTPUT"] + "2.tif"})
    assert 0.5 in (worker.job()["noise"], worker.job()["options"]["nodata"])


def test_the_index_of_a_choice_in_a_model_is_refused(provider, worker, images):
    model = QgsProcessingModelAlgorithm("sharpen", "tests")
    kinds = QgsProcessingParameterEnum("kind", "Kind", ["same", "float32"])
    model.addModelParameter(kinds, QgsProcessingModelParameter("kind"))
    child = QgsProcessingModelChildAlgorithm("ttrd3:superresolution")
    child.setChildId("sr")
    child.addParameterSources("INPUT", [Source.fromStaticValue(images["INPUT"])])
    child.addParameterSources("OUTPUT_TYPE", [Source.fromModelParameter("kind")])
    model.addChildAlgorithm(child)
    heard = Heard()
    with pytest.raises(QgsProcessingException):
        processing.run(model, {"kind": 1}, feedback=heard)
    assert "OUTPUT_TYPE must be one of the words" in " ".join(heard.errors)


def test_a_report_in_another_format_is_refused(provider, images):
    before = Path(images["INPUT"]).read_bytes()
    refused("environmentinfo", {"REPORT": images["INPUT"]}, "must end in .html")
    assert Path(images["INPUT"]).read_bytes() == before


def test_of_a_package_with_a_table_the_raster_is_the_reference(provider, worker, images, tmp_path):
    package = str(tmp_path / "mixed.gpkg")
    gdal.Translate(package, make_raster(tmp_path / "r.tif", epsg=3857), format="GPKG")
    table = ogr.Open(package, 1)
    table.CreateLayer("places", geom_type=ogr.wkbPoint)
    table = None
    assert not run_as_task("superresolution", {**images, "REFERENCES": [package]})
    assert len(worker.job()["references"]) == 1


@pytest.mark.parametrize("suffix", [".fgb", ".dxf"])
def test_a_table_that_cannot_be_written_is_refused_before_the_work(
    provider, worker, images, tmp_path, suffix
):
    values = {"INPUT": images["INPUT"], "REFERENCES": images["REFERENCES"]}
    table = tmp_path / f"ranks{suffix}"
    refused("rankreferences", {**values, "OUTPUT": str(table)}, f"{suffix} cannot hold the table")
    assert not table.exists()
    missing = str(tmp_path / "nowhere" / "ranks.gpkg")
    refused("rankreferences", {**values, "OUTPUT": missing}, "nowhere")
    assert not worker.notes.exists()
