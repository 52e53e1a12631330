# SPDX-License-Identifier: GPL-2.0-or-later
"""Relative paths, as scripts and terminals give them: the worker lives in another folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from osgeo import gdal


@pytest.mark.parametrize("name", ["sr.tif", "results/sr.tif"])
def test_a_relative_output_lies_in_the_working_folder(provider, worker, images, monkeypatch, name):
    import processing

    folder = Path(images["INPUT"]).parent
    (folder / "results").mkdir()
    monkeypatch.chdir(folder)
    values = {
        "INPUT": os.path.basename(images["INPUT"]),
        "REFERENCES": [os.path.basename(path) for path in images["REFERENCES"]],
        "OUTPUT": name,
    }
    found = processing.run("ttrd3:superresolution", values)
    assert gdal.Open(str(folder / name)).RasterXSize == 96
    assert gdal.Open(found["OUTPUT"]) is not None
    assert os.path.isabs(worker.job()["output"])


def test_a_relative_model_file_is_found_from_the_working_folder(
    provider, worker, images, monkeypatch
):
    import processing

    folder = Path(images["INPUT"]).parent
    monkeypatch.chdir(folder)
    Path("mine.safetensors").write_bytes(b"")
    processing.run("ttrd3:superresolution", {**images, "MODEL_FILE": "mine.safetensors"})
    assert worker.job()["model"] == str(folder / "mine.safetensors")


def test_a_relative_result_is_named_and_styled(provider, worker, images, monkeypatch):
    import processing
    from qgis.core import QgsProject

    folder = Path(images["INPUT"]).parent
    monkeypatch.chdir(folder)
    try:
        processing.runAndLoadResults("ttrd3:superresolution", {**images, "OUTPUT": "sr.tif"})
        layers = list(QgsProject.instance().mapLayers().values())
        assert len(layers) == 1
        assert "synthetic" in layers[0].metadata().abstract()
    finally:
        QgsProject.instance().removeAllMapLayers()
