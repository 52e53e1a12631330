# SPDX-License-Identifier: GPL-2.0-or-later
"""Products of Sentinel-2 as layers of QGIS: subdatasets, bands of classes, the class mask."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProcessingException, QgsRasterLayer
from rig import CORE_PYTHON, make_raster
from safe_product import CORNER, GROUPS, OFFSET, subdataset, write_product
from test_qgis_run import run
from ttrd3_qgis.core.jobs.superresolution import Extras, Job

from ttrd3_qgis.algorithms.running import with_source
from ttrd3_qgis.layers import data_bands, left_out

NUMPY_TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16}
MASKED = (slice(4, 7), slice(2, 6))  # of the pixels of 20 m


def write_jp2(path, values, pixel_m):
    """A lossless band of a product, by the GDAL of QGIS."""
    height, width = values.shape
    kind = NUMPY_TYPES[values.dtype.name]
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 1, kind)
    memory.SetGeoTransform((CORNER[0], pixel_m, 0.0, CORNER[1], 0.0, -pixel_m))
    memory.SetProjection(QgsCoordinateReferenceSystem("EPSG:32632").toWkt())
    memory.GetRasterBand(1).WriteRaster(0, 0, width, height, values.tobytes())
    options = ["QUALITY=100", "REVERSIBLE=YES", "YCBCR420=NO"]
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(path), memory, options=options)


@pytest.fixture
def product(provider, tmp_path):
    import numpy as np

    random = np.random.default_rng(4)
    bands = {}
    for pixel_m, side in ((10, 40), (20, 20)):
        for name in GROUPS[pixel_m]:
            bands[name] = random.integers(1200, 4000, (side, side)).astype("uint16")
    bands["SCL"] = np.full((20, 20), 4, dtype="uint8")
    bands["SCL"][MASKED] = 8
    return write_product(tmp_path, bands, write_jp2)


def layer_of(product, pixel_m):
    layer = QgsRasterLayer(subdataset(product, pixel_m), f"S2 {pixel_m} m", "gdal")
    assert layer.isValid()
    return layer


def test_bands_of_classes_are_left_out_and_named(product):
    layer = layer_of(product, 20)
    assert data_bands(layer) == (1, 2, 3, 4, 5, 6)
    sentence = left_out(layer, data_bands(layer))
    assert sentence.startswith("Not processed, of 11 bands of S2 20 m: ")
    for name in ("AOT", "CLD", "SCL", "SNW", "WVP"):
        assert name in sentence
    assert sentence.endswith("They do not show the ground; name the bands to take them.")
    assert "Clear the bands to take all" in left_out(layer, (1, 2))
    assert "SCL" not in left_out(layer, (1, 2))


def test_a_subdataset_is_handed_to_the_worker_as_it_is(worker, images, product):
    run(images, INPUT=layer_of(product, 10), CLASS_MASK=layer_of(product, 20))
    job = worker.job()
    assert job["lr"] == subdataset(product, 10)
    assert job["bands"] == [1, 2, 3, 4]
    assert job["extras"]["class_mask"] == subdataset(product, 20)
    assert job["extras"]["mask_classes"] == "scl"
    _, text = run(images, INPUT=layer_of(product, 20))
    assert worker.job()["bands"] == [1, 2, 3, 4, 5, 6]
    assert "They do not show the ground" in text


def test_masked_classes_reach_the_job(worker, images, tmp_path):
    classes = make_raster(tmp_path / "qa.tif", bands=1, dtype=gdal.GDT_UInt16)
    run(images, CLASS_MASK=classes, MASK_CLASSES="bits:3,4")
    extras = worker.job()["extras"]
    assert (extras["class_mask"], extras["mask_classes"]) == (classes, "bits:3,4")


def test_a_mask_with_values_set_in_qgis_gets_a_file(worker, images, tmp_path):
    """As any other layer that only QGIS reads as it is shown."""
    layer = QgsRasterLayer(make_raster(tmp_path / "classes.tif", bands=1), "classes")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    run(images, CLASS_MASK=layer)
    handed = worker.job()["extras"]["class_mask"]
    assert handed.endswith("classes-classes.vrt")


def test_a_mask_that_the_worker_cannot_open_is_copied():
    """As layers are: the job is tried anew with the copy."""
    extras = Extras(class_mask="only-qgis.tif", mask_classes="8")
    job = with_source(Job("lr.tif", ("ref.tif",), "sr.tif", extras=extras), "only-qgis.tif", "copy")
    assert job.extras == Extras(class_mask="copy", mask_classes="8")
    assert with_source(job, "lr.tif", "other.tif").extras == job.extras


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"CLASS_MASK": "nowhere.tif"}, "CLASS_MASK"),
        ({"MASK_CLASSES": "clouds"}, "The masked classes 'clouds' are unknown"),
    ],
)
def test_mistakes_are_refused(worker, images, values, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(images, **values)


def test_with_the_real_worker(monkeypatch, product, tmp_path):
    import numpy as np
    import processing

    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    lr = layer_of(product, 10)
    parameters = {
        "INPUT": lr,
        "REFERENCES": [make_raster(tmp_path / "ref.tif", size=(160, 160), epsg=32632, pixel=2.5)],
        "CLASS_MASK": layer_of(product, 20),
        "STEPS": 1,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "sr.tif"),
    }
    result = processing.run("ttrd3:superresolution", parameters)
    raster = QgsRasterLayer(result["OUTPUT"], "result")
    provider = raster.dataProvider()
    assert (raster.bandCount(), raster.width(), raster.height()) == (4, 160, 160)
    assert {provider.dataType(band) for band in range(1, 5)} == {Qgis.DataType.UInt16}
    assert [raster.bandName(n).split(": ")[1][:2] for n in range(1, 5)] == ["B4", "B3", "B2", "B8"]
    file = gdal.Open(result["OUTPUT"])
    values = np.frombuffer(file.GetRasterBand(1).ReadRaster(), "uint16").reshape(160, 160)
    masked = np.zeros((20, 20), dtype=bool)
    masked[MASKED] = True
    assert np.array_equal(values == provider.sourceNoDataValue(1), np.kron(masked, np.ones((8, 8))))
    assert file.GetRasterBand(1).GetMetadataItem("BOA_ADD_OFFSET") == str(OFFSET)
