# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers reach the worker as they are set in QGIS: CRS, nodata, transparency and place."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeedback,
    QgsRasterLayer,
    QgsRasterRange,
    QgsSingleBandGrayRenderer,
)
from rig import CORE_PYTHON, make_raster

from ttrd3_qgis.layers import describe
from ttrd3_qgis.materialise import LayerError, Region, openable_source

LOOK = """
import json, sys, rasterio
with rasterio.open(sys.argv[1]) as file:
    points, crs = file.gcps
    print(json.dumps({
        "crs": file.crs and file.crs.to_epsg(), "wkt": file.crs and file.crs.to_wkt(),
        "points": crs and crs.to_epsg(), "transform": list(file.transform)[:6],
        "nodata": [None if x is None else str(x) for x in file.nodatavals],
        "types": file.dtypes, "names": file.descriptions, "tags": file.tags(),
        "colours": [x.name for x in file.colorinterp],
        "scales": [file.scales, file.offsets], "units": file.units,
        "values": [sorted(set(band.flatten().tolist())) for band in file.read()],
        "valid": [int((mask > 0).sum()) for mask in file.read_masks()],
    }))
"""
PIXELS = 24 * 20


@pytest.fixture
def seen(provider, tmp_path):
    """What the worker's GDAL sees of a layer, and the file that it was given."""

    def look(layer, drivers=()):
        data = describe(layer)
        transforms, target = QgsCoordinateTransformContext(), tmp_path / "run" / "layer-0"
        target.parent.mkdir(exist_ok=True)
        where = (data, Region.of(data), target, transforms, QgsFeedback())
        path = openable_source(*where, drivers)
        done = subprocess.run(
            [CORE_PYTHON, "-c", LOOK, path], capture_output=True, text=True, check=True
        )
        return json.loads(done.stdout) | {"path": path}

    return look


@pytest.fixture
def path(tmp_path):
    return make_raster(tmp_path / "scene.tif")


def changed(path, change):
    raster = gdal.Open(path, gdal.GA_Update)
    for number in range(1, raster.RasterCount + 1):
        change(raster.GetRasterBand(number), number)
    raster = None
    return path


def moved(path, crs="EPSG:25833"):
    layer = QgsRasterLayer(path, "layer")
    assert layer.isValid()
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    return layer


@pytest.mark.parametrize("value", [-9999, 256, 0, 255])
def test_nodata_outside_of_the_type_stays_there(seen, path, value):
    changed(path, lambda band, _: band.SetNoDataValue(value))
    plain, found = seen(QgsRasterLayer(path, "plain")), seen(moved(path))
    assert (found["nodata"], found["valid"]) == (plain["nodata"], plain["valid"])
    assert found["crs"] == 25833
    raster = gdal.Open(found["path"])
    assert raster.GetRasterBand(1).GetNoDataValue() == value


@pytest.mark.parametrize("value", [float("nan"), -3.4028234663852886e38, 0.1, 1e-300])
def test_nodata_of_floats_is_exact(seen, tmp_path, value):
    path = make_raster(tmp_path / "float.tif", dtype=gdal.GDT_Float64)
    found = seen(moved(changed(path, lambda band, _: band.SetNoDataValue(value))))
    assert found["nodata"] == [str(value)] * 3


def test_everything_else_of_the_file_stays(seen, path):
    def change(band, number):
        band.SetDescription(f"name {number}")
        band.SetScale(0.5)
        band.SetOffset(3)
        band.SetUnitType("W")

    gdal.Open(changed(path, change), gdal.GA_Update).SetMetadataItem("MINE", "kept")
    plain, set_in_qgis = seen(QgsRasterLayer(path, "layer")), seen(moved(path))
    assert (plain["path"], os.path.basename(set_in_qgis["path"])) == (path, "layer-0.vrt")
    same = ("values", "types", "names", "scales", "units", "colours", "transform", "valid")
    assert [set_in_qgis[name] for name in same] == [plain[name] for name in same]
    assert set_in_qgis["tags"]["MINE"] == "kept"


def test_a_layer_without_crs_has_none(seen, path):
    for use in (gdal.DontUseExceptions, gdal.UseExceptions):
        use()
        assert seen(moved(path, ""))["crs"] is None


def test_a_crs_that_only_wkt_2_can_say(seen, path):
    wkt = QgsCoordinateReferenceSystem("EPSG:25833").toWkt(
        QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED
    )
    derived = (
        'DERIVEDPROJCRS["mine",BASE'
        + wkt.replace(',ID["EPSG",25833]', "")
        + ',DERIVINGCONVERSION["turned",METHOD["Affine parametric transformation",'
        'ID["EPSG",9624]],PARAMETER["A0",1,LENGTHUNIT["metre",1]],PARAMETER["A1",1],'
        'PARAMETER["A2",0],PARAMETER["B0",2,LENGTHUNIT["metre",1]],PARAMETER["B1",0],'
        'PARAMETER["B2",1]],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
        'LENGTHUNIT["metre",1]]'
    )
    layer = QgsRasterLayer(path, "layer")
    crs = QgsCoordinateReferenceSystem.fromWkt(derived)
    if not crs.isValid():
        pytest.skip("this PROJ knows no derived projected CRS")
    layer.setCrs(crs)
    with open(seen(layer)["path"], encoding="utf-8") as file:
        assert "DERIVEDPROJCRS" in file.read()


def points_of(path):
    """The corners of a raster as control points that name the wrong CRS."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    corners = ((0, 0), (24, 0), (0, 20), (24, 20))
    points = [gdal.GCP(5e5 + 10 * x, 5.5e6 - 10 * y, 0, x, y) for x, y in corners]
    target = path.replace(".tif", "-points.tif")
    gdal.Translate(target, path, GCPs=points, outputSRS="EPSG:32633")
    return target


def test_control_points_lie_in_the_crs_of_the_layer(seen, path):
    found = seen(moved(points_of(path), "EPSG:25832"))
    assert found["points"] == 25832
    assert found["crs"] in (None, 25832)


def test_a_raster_without_a_place_lies_where_qgis_draws_it(seen, path, tmp_path):
    scan = str(tmp_path / "scan.png")
    gdal.Translate(scan, path, format="PNG")
    for name in os.listdir(tmp_path):
        if name.startswith("scan.") and name != "scan.png":
            os.remove(tmp_path / name)
    layer = QgsRasterLayer(scan, "scan")
    found = seen(layer)
    assert found["transform"] == [1, 0, 0, 0, -1, 0]
    assert found["crs"] is None
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    assert seen(layer)["crs"] == 32633


def nodata_in_qgis(path, ranges, own=True, bands=(1, 2, 3)):
    layer = QgsRasterLayer(path, "layer")
    for band in bands:
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(*one) for one in ranges])
        layer.dataProvider().setUseSourceNoDataValue(band, own)
    return layer


def holes(path, *values):
    """Pixels that are none of the values, by band."""
    raster = gdal.Open(path)
    bands = [raster.GetRasterBand(band).ReadRaster() for band in (1, 2, 3)]
    return [sum(all(not low <= x <= high for low, high in values) for x in band) for band in bands]


def test_an_additional_value(seen, path):
    found = seen(nodata_in_qgis(path, [(27, 27)]))
    assert found["nodata"] == ["27.0"] * 3
    assert found["valid"] == holes(path, (27, 27))


def test_an_additional_value_beside_that_of_the_file(seen, path):
    changed(path, lambda band, _: band.SetNoDataValue(34))
    found = seen(nodata_in_qgis(path, [(27, 27)]))
    assert found["path"].endswith(".vrt")
    assert found["nodata"] == ["34.0"] * 3
    assert found["valid"] == holes(path, (27, 27), (34, 34))


def test_ranges_and_many_values_are_copied(seen, path):
    changed(path, lambda band, _: band.SetNoDataValue(34))
    found = seen(nodata_in_qgis(path, [(27, 27), (100, 120), (200, 200)]))
    assert found["path"].endswith(".tif")
    assert found["valid"] == holes(path, (27, 27), (34, 34), (100, 120), (200, 200))


@pytest.mark.parametrize("ranges", [[(100, 120)], [(27, 27), (100.5, 120), (200, 200)]])
def test_ranges_are_copied_of_a_file_that_declares_nothing(seen, path, ranges):
    found = seen(nodata_in_qgis(path, ranges))
    assert found["path"].endswith(".tif")
    assert found["valid"] == holes(path, *ranges)
    assert found["valid"] != [PIXELS] * 3


@pytest.mark.parametrize("place", [(8.0, 6.0, 6.0, -8.0), (10.0, 0.0, 0.0, 10.0)])
def test_a_turned_raster_is_not_resampled_for_its_nodata(seen, path, place):
    """QGIS shows it warped to the axes: the result would lie on another grid."""
    raster = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_UPDATE)
    a, d, b, e = place
    raster.SetGeoTransform((500000.0, a, b, 5500000.0, d, e))
    raster = None
    with pytest.raises(LayerError, match="is rotated or stored upside down"):
        seen(nodata_in_qgis(path, [(100, 120)]))
    assert seen(nodata_in_qgis(path, [(27, 27)]))["path"].endswith(".vrt")


def test_the_value_of_the_file_may_be_switched_off(seen, path):
    changed(path, lambda band, _: band.SetNoDataValue(34))
    found = seen(nodata_in_qgis(path, [], own=False))
    assert found["nodata"] == [None] * 3
    assert found["valid"] == [PIXELS] * 3


def test_nodata_of_a_single_band(seen, path):
    found = seen(nodata_in_qgis(path, [(87, 87)], bands=[2]))
    assert found["nodata"] == [None, "87.0", None]


def test_a_vrt_with_relative_sources_keeps_them(seen, path, tmp_path):
    mosaic = str(tmp_path / "mosaic.vrt")
    gdal.BuildVRT(mosaic, [path])
    with open(mosaic, encoding="utf-8") as file:
        assert 'relativeToVRT="1"' in file.read()
    assert seen(moved(mosaic))["values"] == seen(QgsRasterLayer(path, "x"))["values"]
    changed(path, lambda band, _: band.SetNoDataValue(34))
    gdal.BuildVRT(mosaic, [path])
    found = seen(nodata_in_qgis(mosaic, [(27, 27)]))
    assert found["valid"] == holes(path, (27, 27), (34, 34))


def test_a_band_shown_as_transparency_is_one(seen, tmp_path):
    path = make_raster(tmp_path / "two.tif", bands=2)
    layer = QgsRasterLayer(path, "layer")
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    renderer.setAlphaBand(2)
    layer.setRenderer(renderer)
    assert seen(layer)["colours"] == ["gray", "alpha"]


def test_a_format_that_the_worker_lacks_is_copied(seen, path, tmp_path):
    scene = str(tmp_path / "scene.img")
    gdal.Translate(scene, path, format="HFA")
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [scene])
    drivers = {"GTiff", "VRT"}
    for name in ("scene.img", "mosaic.vrt"):
        layer = QgsRasterLayer(str(tmp_path / name), "layer")
        assert seen(layer)["path"] == layer.source()
        found = seen(layer, drivers)
        assert found["path"].endswith("layer-0.tif")
        assert found["values"] == seen(QgsRasterLayer(path, "x"), drivers)["values"]
