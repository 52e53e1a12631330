# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs of the algorithm through processing.run with a worker that has no model."""

from __future__ import annotations

import os

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from rig import is_alive, make_raster, wait

ALGORITHM = "ttrd3:superresolution"


class Feedback(QgsProcessingFeedback):
    """A feedback that keeps its progress texts as well."""

    def __init__(self):
        super().__init__(False)
        self.progress_texts = []

    def setProgressText(self, text):
        self.progress_texts.append(text)


def run(values, **changes):
    import processing

    feedback = Feedback()
    result = processing.run(ALGORITHM, {**values, **changes}, feedback=feedback)
    return result, "\n".join([feedback.textLog(), *feedback.progress_texts])


def test_a_run_writes_the_raster_and_returns_every_output(provider, worker, images):
    result, text = run(images)
    raster = gdal.Open(result["OUTPUT"])
    assert (raster.RasterXSize, raster.RasterYSize, raster.RasterCount) == (96, 80, 3)
    assert raster.GetGeoTransform() == (500000.0, 2.5, 0.0, 5500000.0, 0.0, -2.5)
    assert (result["TILES"], result["RMSE_LR"]) == (10, 0.25)
    assert (result["DEVICE_USED"], result["MODEL_ID"]) == ("cpu", "ttrd3-s")
    assert result["SECONDS"] > 0
    assert "a fact" in text
    assert "a warning" in text
    assert "tile 1/10 · step 1/4" in text


def test_the_job_carries_the_parameters(provider, worker, images):
    run(
        images,
        BANDS=[3, 1],
        STEPS="7",
        NOISE=0.5,
        DEVICE="cuda:1",
        EXTENT="500020,500100,5499900,5499980 [EPSG:32633]",
        CREATION_OPTIONS="COMPRESS=ZSTD|BIGTIFF=YES",
        REFERENCE_BANDS="3, 2,1",
        NODATA=0,
        TILE_SIZE=32,
        OVERLAP=4,
        BATCH_SIZE=2,
        OUTPUT_TYPE="float32",
        SEED=3,
    )
    job = worker.job()
    assert (job["bands"], job["steps"], job["noise"], job["seed"]) == ([3, 1], 7, 0.5, 3)
    assert job["extent"] == [500020, 5499900, 500100, 5499980]
    assert (job["device"], job["scale"]) == ("cuda:1", 4)
    assert job["tiles"] == {"tile_lr_px": 32, "overlap_lr_px": 4, "batch": 2}
    options = job["options"]
    assert (options["nodata"], options["output_type"], options["overwrite"]) == (0, "float32", True)
    assert options["creation_options"] == ["COMPRESS=ZSTD", "BIGTIFF=YES"]
    assert options["reference_bands"] == [3, 2, 1]


def test_a_run_takes_all_steps_and_keeps_nothing_unless_that_is_wanted(provider, worker, images):
    run(images)
    job = worker.job()
    assert (job["options"]["resume"], job["method_options"]) == (False, {})
    run(images, RESUME=True, ADAPTIVE_STEPS="true")
    job = worker.job()
    assert (job["options"]["resume"], job["method_options"]) == (True, {"adaptive_steps": True})


def test_presets_set_steps_and_noise(provider, worker, images):
    run(images, PRESET="faithful")
    assert worker.meant() == (2, 0.3)
    run(images, PRESET="faithful", STEPS=50)
    assert worker.meant() == (50, 0.3)
    run(images)
    assert worker.meant() == (3, 0.95)


def test_the_extent_may_be_in_another_crs(provider, worker, images):
    run(images, EXTENT="15.0,15.002,49.64,49.655 [EPSG:4326]")
    xmin, ymin, xmax, ymax = worker.job()["extent"]
    assert xmin == pytest.approx(500000, abs=100)
    assert 4_000_000 < ymin < ymax < 6_000_000
    assert xmax > xmin


def test_a_model_file_replaces_the_model(provider, worker, images, tmp_path):
    weights = tmp_path / "mine.safetensors"
    weights.write_bytes(b"x")
    run(images, MODEL_FILE=str(weights))
    assert worker.job()["model"] == str(weights)


def test_bands_default_to_all_of_a_single_band_raster(provider, worker, images, tmp_path):
    run(images, INPUT=make_raster(tmp_path / "pan.tif", bands=1))
    assert worker.job()["bands"] == [1]


def test_a_temporary_output(provider, worker, images):
    result, _ = run(images, OUTPUT="TEMPORARY_OUTPUT")
    assert result["OUTPUT"].endswith(".tif")
    assert os.path.exists(result["OUTPUT"])


def test_an_existing_output_is_replaced(provider, worker, images):
    with open(images["OUTPUT"], "w") as old:
        old.write("old")
    run(images)
    assert gdal.Open(images["OUTPUT"]).RasterXSize == 96


def test_the_worker_starts_in_a_clean_environment(provider, worker, images, monkeypatch):
    for name in ("PROJ_LIB", "GDAL_DATA", "PYTHONHOME", "LD_LIBRARY_PATH", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "0")
    run(images)
    environment = worker.noted()["environment"]
    assert not {"PROJ_LIB", "GDAL_DATA", "PYTHONHOME", "LD_LIBRARY_PATH"} & set(environment)
    assert "SSL_CERT_FILE" not in environment
    assert environment["CUDA_VISIBLE_DEVICES"] == "0"
    assert os.path.isdir(os.path.join(environment["PYTHONPATH"], "ttrd3_qgis"))
    wait(lambda: not is_alive(worker.pid()))


def test_references_may_be_left_out(provider, worker, images):
    run({name: value for name, value in images.items() if name != "REFERENCES"})
    assert worker.job()["references"] == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"OUTPUT": "out.gpkg"}, "only GeoTIFF"),
        ({"REFERENCES": ["nowhere.tif"]}, "reference nowhere.tif cannot be read"),
        ({"INPUT": "nowhere.tif"}, "INPUT|Could not load"),
        ({"PRECISION": "fp8"}, "PRECISION"),
        ({"DEVICE": "abacus"}, "not a valid device"),
        ({"TILE_SIZE": 5}, "at least 16 LR pixels"),
        ({"REFERENCE_BANDS": "red"}, "numbers such as 3,2,1"),
        ({"EXTENT": "0,1,0,1 [EPSG:32633]"}, "outside of the layer"),
        ({"STEPS": 1000}, "STEPS"),
    ],
)
def test_mistakes_are_refused_with_a_sentence(provider, worker, images, changes, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(images, **changes)
    assert not worker.notes.exists()


def test_the_output_may_not_be_an_input(provider, worker, images):
    with pytest.raises(QgsProcessingException, match="one of the inputs"):
        run(images, OUTPUT=images["INPUT"])
