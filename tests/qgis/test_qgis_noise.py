# SPDX-License-Identifier: GPL-2.0-or-later
"""The noise of a raster, on real scenes with and without added noise."""

from __future__ import annotations

import random
from array import array
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsRasterLayer
from rig import wait

from ttrd3_qgis.gui.advice import NoiseCheck
from ttrd3_qgis.noise import is_noisy

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SIDE_PX = 160


def copy_with_noise(tmp_path, share, name="town_ref.tif", nodata=None):
    """A part of a sample with noise of this share of 200 grey values."""
    source = gdal.Open(str(SAMPLE / name))
    path = str(tmp_path / f"noise-{share}.tif")
    target = gdal.GetDriverByName("GTiff").Create(path, SIDE_PX, SIDE_PX, 1, gdal.GDT_Float32)
    values = array("f", source.GetRasterBand(1).ReadRaster(0, 0, SIDE_PX, SIDE_PX, buf_type=6))
    random.seed(5)
    noisy = array("f", (value + random.gauss(0, 200 * share) for value in values))
    if nodata is not None:
        noisy[: len(noisy) // 2] = array("f", [nodata]) * (len(noisy) // 2)
        target.GetRasterBand(1).SetNoDataValue(nodata)
    target.GetRasterBand(1).WriteRaster(0, 0, SIDE_PX, SIDE_PX, noisy.tobytes(), buf_type=6)
    target = None
    return QgsRasterLayer(path, "noisy")


@pytest.mark.parametrize("name", ["town_lr.tif", "town_ref.tif"])
def test_a_clean_scene_is_not_noisy(qgis_app, tmp_path, name):
    layer = copy_with_noise(tmp_path, 0.0, name)
    assert not is_noisy(layer.dataProvider())


@pytest.mark.parametrize("nodata", [None, -9999.0])
def test_noise_is_found(qgis_app, tmp_path, nodata):
    layer = copy_with_noise(tmp_path, 0.08, nodata=nodata)
    assert is_noisy(layer.dataProvider())


def test_each_layer_is_examined_whatever_is_chosen_meanwhile(qgis_app, tmp_path):
    layers = [copy_with_noise(tmp_path, 0.08 + number / 1000) for number in range(3)]
    check = NoiseCheck(QgsApplication.instance())
    for layer in layers:
        check.is_noisy(layer)
    wait(lambda: all(check.is_noisy(layer) for layer in layers))


def test_a_flat_or_tiny_raster_is_not_noisy(qgis_app, tmp_path):
    for side in (4, 64):
        path = str(tmp_path / f"flat-{side}.tif")
        raster = gdal.GetDriverByName("GTiff").Create(path, side, side, 1)
        raster.GetRasterBand(1).Fill(7)
        raster = None
        layer = QgsRasterLayer(path, "flat")
        assert not is_noisy(layer.dataProvider())
