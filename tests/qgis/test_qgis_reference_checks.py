# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of references before a run, without reading a pixel."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDateTime, QObject
from rig import make_raster, wait, wait_for_tasks
from test_qgis_layers import tiles_layer

from ttrd3_qgis import machine
from ttrd3_qgis.gui.choices import lr_window, output_folder
from ttrd3_qgis.gui.finer import only_finer
from ttrd3_qgis.gui.layer_loader import LayerLoader
from ttrd3_qgis.raster_date import acquisition, read_date
from ttrd3_qgis.reference_checks import Target, check_reference, pixel_text

TRANSFORMS = QgsCoordinateTransformContext()


@pytest.fixture
def lr(provider, tmp_path):
    return QgsRasterLayer(make_raster(tmp_path / "lr.tif"), "lr")


@pytest.fixture
def target(lr):
    return Target(lr.source(), lr.crs(), lr.extent(), (2.5, 2.5), 4)


def reference(tmp_path, name="ref.tif", **changes):
    return QgsRasterLayer(make_raster(tmp_path / name, **changes), name)


def warped(tmp_path, path, crs):
    """The same place in another CRS."""
    output = str(tmp_path / f"warped-{crs.replace(':', '-')}.tif")
    gdal.Warp(output, path, dstSRS=crs)
    return QgsRasterLayer(output, "warped")


def test_full_and_partial_cover(target, tmp_path):
    whole = check_reference(reference(tmp_path, size=(96, 80), pixel=2.5), target, TRANSFORMS)
    half = reference(tmp_path, "half.tif", size=(48, 80), pixel=2.5)
    assert whole.overlap == pytest.approx(1)
    assert whole.warnings == whole.hints == ()
    assert check_reference(half, target, TRANSFORMS).overlap == pytest.approx(0.5)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32632", "EPSG:3035"])
def test_cover_and_size_in_another_crs(target, tmp_path, crs):
    fine = make_raster(tmp_path / "fine.tif", size=(120, 100), pixel=2.5)
    check = check_reference(warped(tmp_path, fine, crs), target, TRANSFORMS)
    assert check.overlap == pytest.approx(1, abs=0.05)
    assert check.ratio == pytest.approx(1, abs=0.1)
    assert "as fine as needed" in pixel_text(check)


@pytest.mark.parametrize(
    ("pixel", "words"), [(0.3, "finer than"), (2.5, "as fine as"), (3.0, "as fine"), (5, "coarser")]
)
def test_the_pixel_is_judged(target, tmp_path, pixel, words):
    check = check_reference(reference(tmp_path, pixel=pixel), target, TRANSFORMS)
    assert words in pixel_text(check)
    assert check.pixel_m == pytest.approx(pixel, rel=0.01)


def test_a_pixel_like_that_of_the_input_has_no_detail(target, tmp_path):
    check = check_reference(reference(tmp_path, pixel=10.0), target, TRANSFORMS)
    assert "No finer" in check.warnings[0]


def test_the_input_itself(lr, target):
    check = check_reference(lr, target, TRANSFORMS)
    assert len(check.warnings) == 1
    assert "itself" in check.warnings[0]


def test_without_crs(target, tmp_path):
    layer = reference(tmp_path)
    layer.setCrs(QgsCoordinateReferenceSystem())
    check = check_reference(layer, target, TRANSFORMS)
    assert check.overlap is check.ratio is None
    assert pixel_text(check) == "unknown"
    assert "no CRS" in check.warnings[0]


def test_a_web_map(target, tmp_path):
    check = check_reference(tiles_layer(tmp_path), target, TRANSFORMS)
    assert check.overlap == pytest.approx(1)
    assert check.pixel_m is None
    assert "web map" in check.hints[0]


def test_where_no_way_leads_from_crs_to_crs(target, tmp_path):
    layer = reference(tmp_path)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:2193"))  # New Zealand
    check = check_reference(layer, target, TRANSFORMS)
    assert check.overlap in (None, 0)


def test_looking_for_the_only_finer_layer_opens_no_file(lr, target, tmp_path, monkeypatch):
    """A project may have hundreds, some of them far away."""
    project = QgsProject.instance()
    finer = project.addMapLayer(reference(tmp_path, pixel=2.5))
    project.addMapLayers([lr.clone(), reference(tmp_path, "coarse.tif")])
    opened = []
    monkeypatch.setattr(gdal, "Open", lambda *given: opened.append(given))
    try:
        assert only_finer(project, target, 3) == finer.id()
        assert opened == []
    finally:
        project.clear()


def with_colour_table(tmp_path):
    path = make_raster(tmp_path / "classes.tif", bands=1, pixel=2.5)
    table = gdal.ColorTable()
    table.SetColorEntry(1, (0, 255, 0, 255))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetColorTable(table)
    dataset = None  # closes it
    return QgsRasterLayer(path, "classes")


def test_classes_and_heights_are_not_offered_for_a_colour_image(target, tmp_path):
    project = QgsProject.instance()
    height = reference(tmp_path, "height.tif", bands=1, pixel=2.5)
    project.addMapLayers([with_colour_table(tmp_path), height])
    try:
        assert only_finer(project, target, 3) == ""
        assert only_finer(project, target, 1) == height.id()
    finally:
        project.clear()


def test_a_colour_table_is_said_before_the_run(target, tmp_path):
    check = check_reference(with_colour_table(tmp_path), target, TRANSFORMS)
    assert "colour table" in check.warnings[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("m_3707763_se_18_1_20160620.tif", "2016-06-20"),
        ("S2A_MSIL2A_20200714T103031_N0214.jp2", "2020-07-14"),
        ("2021-06-30_town.tif", "2021-06-30"),
        ("2019:05:04 10:11:12", "2019-05-04"),
        ("naip2014_quad.tif", "2014"),
        ("town_20230231.tif", ""),
        ("tile_4211139_se.tif", ""),
        ("epsg_2056.tif", ""),
        ("", ""),
    ],
)
def test_dates_in_texts(provider, text, found):
    assert read_date(text) == found


def test_the_best_date_wins(provider, tmp_path):
    path = make_raster(tmp_path / "town_2015.tif")
    raster = gdal.Open(path, gdal.GA_Update)
    raster.SetMetadataItem("TIFFTAG_DATETIME", "2024:01:02 10:00:00")
    raster = None
    layer = QgsRasterLayer(path, "x")
    assert acquisition(layer) == "2015"
    other = make_raster(tmp_path / "other_2015.tif")
    raster = gdal.Open(other, gdal.GA_Update)
    raster.SetMetadataItem("ACQUISITIONDATETIME", "2014-08-09T10:00:00", "IMAGERY")
    raster = None
    assert acquisition(QgsRasterLayer(other, "x")) == "2014-08-09"
    begin = QDateTime.fromString("2012-03-04T00:00:00", "yyyy-MM-ddTHH:mm:ss")
    layer.temporalProperties().setIsActive(True)
    layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin))
    assert acquisition(layer) == "2012-03-04"


def test_files_are_opened_in_the_background(provider, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    owner = QObject()
    loader = LayerLoader(context, owner)
    path, text = make_raster(tmp_path / "file.tif"), tmp_path / "text.tif"
    text.write_text("no raster")
    heard = []
    loader.loaded.connect(lambda: heard.append(1))
    assert loader.find(path) is loader.find(str(text)) is None
    assert loader.is_opening(path)
    assert not loader.is_unreadable(path)
    wait(lambda: len(heard) == 2)
    assert loader.find(path).isValid()
    assert loader.is_unreadable(str(text))
    assert loader.find("nowhere.tif") is loader.find(None) is None
    assert not loader.is_opening("nowhere.tif")
    layer = loader.find(path)
    assert loader.find(layer) is layer


def test_a_dialog_may_go_while_a_file_is_opened(provider, tmp_path):
    from qgis.PyQt import sip

    context = QgsProcessingContext()
    owner = QObject()
    loader = LayerLoader(context, owner)
    loader.find(make_raster(tmp_path / "file.tif"))
    sip.delete(owner)
    wait_for_tasks()


def test_windows_are_those_of_whole_pixels(lr):
    assert lr_window(lr, lr.extent())[:2] == (24, 20)
    columns, rows, extent = lr_window(lr, QgsRectangle(500001, 5499901, 500012, 5499999))
    assert (columns, rows) == (2, 10)
    assert extent == QgsRectangle(500000, 5499900, 500020, 5500000)
    assert lr_window(lr, QgsRectangle(0, 0, 1, 1)) is None


def test_the_folder_of_the_output(provider, tmp_path):
    assert output_folder(str(tmp_path / "sr.tif")) == str(tmp_path)
    assert output_folder("TEMPORARY_OUTPUT") == output_folder(None) != ""


def test_what_the_machine_has_left(provider, tmp_path, monkeypatch):
    assert machine.free_disk(str(tmp_path / "not" / "there")) > 0
    assert machine.free_memory() > 0
    monkeypatch.setattr(machine, "_MEMORY", tmp_path / "nothing")
    monkeypatch.delattr("os.sysconf")
    assert machine.free_memory() is None
