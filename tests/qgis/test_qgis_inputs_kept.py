# SPDX-License-Identifier: GPL-2.0-or-later
"""No algorithm writes over a layer that it reads, whatever was set for the layer in QGIS."""

from __future__ import annotations

import os
from pathlib import Path

import processing
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsRasterLayer
from rig import make_raster
from test_qgis_layers import virtual_layer

REFUSED = "is one of the inputs"


def moved(path):
    """A layer whose CRS the user has set: the worker gets another file for it."""
    layer = QgsRasterLayer(path, "moved")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    return layer


def refused(name, values):
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run(f"ttrd3:{name}", values)


@pytest.fixture
def untouched(provider, worker, images):
    """The inputs of a run; their files are the same after the test."""
    before = {path: Path(path).read_bytes() for path in (images["INPUT"], *images["REFERENCES"])}
    yield images
    assert {path: Path(path).read_bytes() for path in before} == before


@pytest.mark.parametrize("output", ["OUTPUT", "UNCERTAINTY", "REFERENCE_MAP"])
def test_the_file_of_a_layer_with_another_crs(untouched, output):
    lr, (first, second) = untouched["INPUT"], untouched["REFERENCES"]
    layers = {"INPUT": moved(lr), "REFERENCES": [moved(first), second]}
    for path in (lr, first, second):
        refused("superresolution", {**untouched, **layers, output: path})


def test_the_source_of_a_virtual_layer_and_of_a_vrt(untouched, tmp_path):
    lr = untouched["INPUT"]
    refused("superresolution", {**untouched, "INPUT": virtual_layer(lr), "OUTPUT": lr})
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [lr])
    os.symlink(lr, tmp_path / "link.tif")
    values = {"INPUT": moved(str(tmp_path / "mosaic.vrt")), "OUTPUT": str(tmp_path / "link.tif")}
    refused("superresolution", {**untouched, **values})


def test_a_report_and_a_model_are_no_layers(untouched, tmp_path):
    for name in ("page.html", "my.safetensors"):
        os.link(untouched["INPUT"], tmp_path / name)
    lr = moved(untouched["INPUT"])
    page, model = str(tmp_path / "page.html"), str(tmp_path / "my.safetensors")
    refused("superresolution", {**untouched, "INPUT": lr, "REPORT": page})
    refused("qualityreport", {"SR": lr, "LR": untouched["REFERENCES"][0], "OUTPUT": page})
    refused("qualityreport", {"SR": untouched["REFERENCES"][0], "LR": lr, "OUTPUT": page})
    refused("finetune", {"REFERENCES": [lr], "OUTPUT": model})


def test_a_table_is_not_written_over_the_geopackage_of_a_raster(provider, worker, tmp_path):
    package = str(tmp_path / "rasters.gpkg")
    for name in ("lr", "ref"):
        source = make_raster(tmp_path / f"{name}.tif", epsg=3857)
        options = ["APPEND_SUBDATASET=YES", f"RASTER_TABLE={name}"]
        gdal.Translate(package, source, format="GPKG", creationOptions=options)
    lr, ref = (QgsRasterLayer(f"GPKG:{package}:{name}", name) for name in ("lr", "ref"))
    refused("rankreferences", {"INPUT": lr, "REFERENCES": [ref], "OUTPUT": package})
    assert gdal.Open(lr.source()).RasterCount == 3
