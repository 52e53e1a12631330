# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS can open and the worker cannot is handed over; what lets others in stays secret."""

from __future__ import annotations

import json

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsRasterLayer
from test_qgis_layers import loaded_result
from test_qgis_run import run

from ttrd3_qgis.algorithms.progress import RECENT
from ttrd3_qgis.algorithms.run import Handed, Run
from ttrd3_qgis.diagnostics.collect import collect
from ttrd3_qgis.layers import describe
from ttrd3_qgis.looks.result import INPUT_PROPERTY
from ttrd3_qgis.materialise import Region


@pytest.fixture
def option():
    """Set options of GDAL in QGIS for this test."""
    changed = {}

    def use(name, value):
        changed[name] = gdal.GetConfigOption(name)
        gdal.SetConfigOption(name, value)

    yield use
    for name, value in changed.items():
        gdal.SetConfigOption(name, value)


def test_layers_that_the_worker_cannot_open_are_copied(provider, make_worker, images, tmp_path):
    worker = make_worker("picky")
    for name in ("scene", "ref1"):
        source = str(tmp_path / f"{name}.tif")
        gdal.Translate(str(tmp_path / f"{name}.img"), source, format="HFA")
    layers = {
        "INPUT": QgsRasterLayer(str(tmp_path / "scene.img"), "my scene"),
        "REFERENCES": [str(tmp_path / "ref1.img"), images["REFERENCES"][1]],
    }
    result, text = run(images, **layers)
    job = worker.job()
    assert job["lr"].endswith("copy-of-layer-0.tif")
    assert job["references"][0].endswith("copy-of-layer-1.tif")
    assert job["references"][1] == images["REFERENCES"][1]
    assert "cannot open my scene" in text
    nearest = gdal.Open(result["OUTPUT"]).ReadRaster(buf_xsize=24, buf_ysize=20)
    assert nearest == gdal.Open(images["INPUT"]).ReadRaster()


def test_a_copy_that_does_not_help_is_made_once(provider, make_worker, images, monkeypatch):
    make_worker("picky")
    monkeypatch.setattr("ttrd3_qgis.algorithms.running.with_source", lambda job, *_: job)
    gdal.Translate(images["INPUT"] + ".img", images["INPUT"], format="HFA")
    with pytest.raises(QgsProcessingException, match="cannot be opened"):
        run(images, INPUT=images["INPUT"] + ".img")


def test_the_worker_reaches_the_network_as_qgis_does(provider, worker, images, option, tmp_path):
    option("GDAL_HTTP_PROXY", "proxy.example:3128")
    option("GDAL_HTTP_PROXYUSERPWD", "me:S3CRET")
    option("GDAL_DATA", "/of/qgis")
    _, text = run(images)
    environment = worker.noted()["environment"]
    assert environment["GDAL_HTTP_PROXY"] == "proxy.example:3128"
    assert environment["GDAL_HTTP_PROXYUSERPWD"] == "me:S3CRET"
    assert "GDAL_DATA" not in environment
    report = repr(collect((), tmp_path, lambda: False))
    assert "S3CRET" not in "\n".join([text, *RECENT, report])


def test_a_signed_address_is_kept_from_logs_and_metadata(provider, worker, images, serve, tmp_path):
    server = serve(tmp_path)
    address = f"/vsicurl/http://me:S3CRET@127.0.0.1:{server.server_port}/scene.tif?sig=S3CRET"
    layer = QgsRasterLayer(address, "scene.tif?sig=S3CRET")
    assert layer.isValid()
    RECENT.clear()
    project = QgsProject.instance()
    project.addMapLayer(layer)
    result = loaded_result({**images, "INPUT": layer.id()}, project)
    assert worker.job()["lr"] == address
    assert "scene.tif" in "\n".join(RECENT)
    # the id of the input is QGIS's own, and the project has it anyway
    kept = [
        result.customProperty(name)
        for name in result.customPropertyKeys()
        if name != INPUT_PROPERTY
    ]
    metadata = result.metadata()
    told = [*RECENT, *map(str, kept), metadata.parentIdentifier(), *metadata.history()]
    told += [result.name(), metadata.title()]
    assert "S3CRET" not in json.dumps(told)
    project.clear()


def test_sentences_name_the_layer_and_not_a_file_of_ours(provider, images, tmp_path):
    layers = [describe(QgsRasterLayer(path, name)) for path, name in
              ((images["INPUT"], "My scene"), (images["REFERENCES"][0], "ref"))]  # fmt: skip
    run = Run(None, QgsProcessingFeedback(), tmp_path / "run")
    for layer, source in zip(layers, (str(run.folder / "My_scene-lr.vrt"), layers[1].source)):
        run.handed.append(Handed(source, layer, Region.of(layer), "name"))
    said = f"The raster {run.handed[0].source} lies beside {layers[1].source}."
    assert run.with_names(said) == f"The raster My scene lies beside {layers[1].source}."
