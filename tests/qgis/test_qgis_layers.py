# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers before a run (what GDAL cannot open elsewhere becomes a file) and the result after it."""

from __future__ import annotations

import os

import pytest
from osgeo import gdal
from qgis.core import (
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from rig import make_raster
from test_qgis_run import run

from ttrd3_qgis.algorithms.progress import RECENT, log
from ttrd3_qgis.gui.labels import plain_html
from ttrd3_qgis.layers import data_bands, describe
from ttrd3_qgis.materialise import Region, copied
from ttrd3_qgis.runtime.errors import RunCancelledError


def tiles_layer(tmp_path):
    """A web map served from files; its one tile covers the world."""
    folder = tmp_path / "0" / "0"
    folder.mkdir(parents=True)
    memory = gdal.GetDriverByName("MEM").Create("", 256, 256, 3)
    for band in (1, 2, 3):
        memory.GetRasterBand(band).Fill(60 * band)
    gdal.GetDriverByName("PNG").CreateCopy(str(folder / "0.png"), memory)
    url = f"file://{tmp_path}/{{z}}/{{x}}/{{y}}.png"
    layer = QgsRasterLayer(f"type=xyz&url={url}&zmin=0&zmax=0", "web map", "wms")
    assert layer.isValid()
    return layer


def virtual_layer(path):
    """A layer of a provider that is not GDAL, with a grid of its own."""
    source = QgsRasterLayer(path, "source")
    wanted = QgsRasterDataProvider.VirtualRasterParameters()
    wanted.crs = source.crs()
    wanted.extent = source.extent()
    wanted.width, wanted.height = source.width(), source.height()
    wanted.formula = '"source@1" + 1'
    raster = QgsRasterDataProvider.VirtualRasterInputLayers()
    raster.name, raster.uri, raster.provider = "source", path, "gdal"
    wanted.rInputLayers = [raster]
    uri = QgsRasterDataProvider.encodeVirtualRasterProviderUri(wanted)
    layer = QgsRasterLayer(uri, "virtual", "virtualraster")
    assert layer.isValid()
    return layer


def test_a_plain_file_is_used_as_it_is(provider, worker, images):
    run(images)
    assert worker.job()["lr"] == images["INPUT"]
    assert worker.job()["references"] == images["REFERENCES"]


def test_a_layer_in_memory_is_copied(provider, worker, images):
    gdal.Translate("/vsimem/scene.tif", images["INPUT"])
    layer = QgsRasterLayer("/vsimem/scene.tif", "in memory")
    result, _ = run(images, INPUT=layer)
    assert worker.job()["lr"].endswith("layer-0.tif")
    expected = gdal.Open(images["INPUT"]).ReadRaster()
    sr = gdal.Open(result["OUTPUT"])
    assert sr.RasterXSize == 96
    nearest = sr.ReadRaster(buf_xsize=24, buf_ysize=20)
    assert nearest == expected
    assert not os.path.exists(worker.job()["lr"])


def test_only_the_extent_of_a_foreign_layer_is_copied(provider, worker, images):
    layer = virtual_layer(images["INPUT"])
    extent = "500041,500099,5499901,5499959 [EPSG:32633]"
    result, _ = run(images, INPUT=layer, EXTENT=extent)
    raster = gdal.Open(result["OUTPUT"])
    assert worker.job()["bands"] == [1]
    assert (raster.RasterXSize, raster.RasterYSize) == (24, 24)


def test_a_web_map_as_reference(provider, worker, images, tmp_path):
    result, _ = run(images, REFERENCES=[tiles_layer(tmp_path), images["REFERENCES"][0]])
    assert os.path.exists(result["OUTPUT"])
    assert worker.job()["references"][0].endswith("layer-1.tif")


def test_a_web_map_without_a_picture_is_told(provider, worker, images, tmp_path):
    layer = tiles_layer(tmp_path)
    for tile in tmp_path.rglob("*.png"):
        tile.unlink()
    with pytest.raises(QgsProcessingException, match="The map web map gave no picture"):
        run(images, REFERENCES=[layer])


def test_a_web_map_is_no_input(provider, worker, images, tmp_path):
    with pytest.raises(QgsProcessingException, match="no pixels of its own"):
        run(images, INPUT=tiles_layer(tmp_path))


def test_the_crs_a_user_assigned_reaches_the_result(provider, worker, images):
    layer = QgsRasterLayer(images["INPUT"], "moved")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    result, _ = run(images, INPUT=layer)
    assert worker.job()["lr"].endswith(".vrt")
    assert QgsRasterLayer(result["OUTPUT"]).crs().authid() == "EPSG:32632"


def test_all_bands_of_data_are_taken_however_they_are_shown(provider, worker, images, tmp_path):
    layer = QgsRasterLayer(make_raster(tmp_path / "four.tif", bands=4), "four")
    with_alpha(layer.source(), 0)
    layer = QgsRasterLayer(layer.source(), "four")
    layer.renderer().setRedBand(4)
    result, text = run(images, INPUT=layer)
    assert worker.job()["bands"] == [1, 2, 3, 4]
    assert gdal.Open(result["OUTPUT"]).RasterCount == 4
    assert "Left out" not in text


def test_a_name_has_no_effects_where_it_is_shown(provider, images):
    """Marks of direction turn what follows them around; Qt takes tags in a tool tip for HTML."""
    layer = QgsRasterLayer(images["INPUT"], "a\u202efit.b\x1b[2J")
    assert describe(layer).name == r"a\u202efit.b\x1b[2J"
    assert plain_html("<img src='x'>") == "<span>&lt;img src=&#x27;x&#x27;&gt;</span>"


def test_the_log_shows_no_effects(provider):
    RECENT.clear()
    log("a\x1b[2J\nb\u202e")
    assert list(RECENT) == [r"a\x1b[2J", r"b\u202e"]


def with_alpha(path, band):
    """Declare one band of a file, or none, as transparency."""
    raster = gdal.Open(path, gdal.GA_Update)
    for number in range(1, raster.RasterCount + 1):
        kind = gdal.GCI_AlphaBand if number == band else gdal.GCI_Undefined
        raster.GetRasterBand(number).SetColorInterpretation(kind)
    return path


@pytest.mark.parametrize(("count", "alpha"), [(2, 2), (3, 3), (3, 1), (5, 5)])
def test_transparency_is_no_data(provider, tmp_path, count, alpha):
    path = with_alpha(make_raster(tmp_path / "alpha.tif", bands=count), alpha)
    bands = tuple(band for band in range(1, count + 1) if band != alpha)
    assert data_bands(QgsRasterLayer(path, "alpha")) == bands


def test_what_is_left_out_is_said(provider, worker, images, tmp_path):
    path = with_alpha(make_raster(tmp_path / "five.tif", bands=5), 5)
    raster = gdal.Open(path, gdal.GA_Update)
    raster.GetRasterBand(4).SetDescription("near infrared")
    raster = None
    _, text = run(images, INPUT=QgsRasterLayer(path, "five"), BANDS=[3, 1])
    assert worker.job()["bands"] == [3, 1]
    assert "Not processed, of 5 bands of five: Band 2, Band 4: near infrared." in text


@pytest.mark.parametrize("text", ["3,1", "3;1", " 3, 1 ", "3 1"])
def test_band_numbers_may_be_a_text(provider, worker, images, text):
    run(images, BANDS=text)
    assert worker.job()["bands"] == [3, 1]


def test_a_text_that_names_no_bands_is_refused(provider, worker, images):
    with pytest.raises(QgsProcessingException, match="numbers such as 3,2,1, not red"):
        run(images, BANDS="red")


def test_a_relative_path_becomes_absolute(provider, images, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert describe(QgsRasterLayer("scene.tif", "x")).source == images["INPUT"]


def loaded_result(values, project):
    """Run as the dialog does and return the layer that lands in the project."""
    import processing

    context = QgsProcessingContext()
    context.setProject(project)
    feedback = QgsProcessingFeedback(False)
    result = processing.runAndLoadResults(
        "ttrd3:superresolution", dict(values), feedback=feedback, context=context
    )
    return next(
        layer for layer in project.mapLayers().values() if layer.source() == result["OUTPUT"]
    )


@pytest.fixture
def project(provider):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


def test_the_result_is_named_styled_and_described(project, worker, images):
    scene = QgsRasterLayer(images["INPUT"], "My scene")
    project.addMapLayer(scene)
    stretch = QgsContrastEnhancement(scene.dataProvider().dataType(2))
    stretch.setMinimumValue(11)
    stretch.setMaximumValue(99)
    renderer = scene.renderer()
    renderer.setRedBand(3)
    renderer.setBlueBand(1)
    renderer.setGreenContrastEnhancement(stretch)
    renderer.setMinMaxOrigin(QgsRasterMinMaxOrigin())
    values = {"INPUT": scene.id(), "BANDS": [3, 2, 1], "OUTPUT": "TEMPORARY_OUTPUT"}
    layer = loaded_result({**images, **values}, project)
    assert layer.name() == "SR realistic · My scene ×4"
    shown = layer.renderer()
    assert (shown.redBand(), shown.greenBand(), shown.blueBand()) == (1, 2, 3)
    copied = shown.greenContrastEnhancement()
    assert (copied.minimumValue(), copied.maximumValue()) == (11, 99)
    assert "synthetic" in layer.metadata().abstract()
    assert "seed 10" in layer.metadata().history()[0]
    assert scene.renderer().redBand() == 3


def test_the_style_is_left_alone_on_request(project, worker, images):
    scene = QgsRasterLayer(images["INPUT"], "My scene")
    project.addMapLayer(scene)
    scene.renderer().setRedBand(2)
    layer = loaded_result({**images, "INPUT": scene.id(), "COPY_STYLE": False}, project)
    assert layer.renderer().redBand() == 1


def test_a_chosen_file_names_the_layer_where_the_user_prefers_that(project, worker, images):
    from processing.core.ProcessingConfig import ProcessingConfig

    preference = ProcessingConfig.PREFER_FILENAME_AS_LAYER_NAME
    assert loaded_result(images, project).name() == "sr"
    ProcessingConfig.setSettingValue(preference, False)
    try:
        result = loaded_result({**images, "OUTPUT": images["OUTPUT"][:-4] + "2.tif"}, project)
    finally:
        ProcessingConfig.setSettingValue(preference, True)
    assert result.name() == "SR realistic · scene ×4"


def test_a_result_that_is_written_anew_is_shown_anew(project, worker, images, tmp_path):
    layer = loaded_result(images, project)
    first = layer.dataProvider().block(1, layer.extent(), 8, 8).data()
    other = make_raster(tmp_path / "other.tif", size=(30, 28))
    loaded_result({**images, "INPUT": other, "REFERENCES": []}, project)
    assert [one.source() for one in project.mapLayers().values()] == [images["OUTPUT"]]
    shown = next(iter(project.mapLayers().values()))
    assert (shown.width(), shown.height()) == (120, 112)
    assert shown.extent().width() == pytest.approx(300)
    block = shown.dataProvider().block(1, shown.extent(), 120, 112)
    raster = gdal.Open(images["OUTPUT"])
    assert bytes(block.data()) == raster.GetRasterBand(1).ReadRaster()
    assert bytes(first) != bytes(shown.dataProvider().block(1, shown.extent(), 8, 8).data())


def test_a_copy_that_is_cancelled_is_no_fault_of_the_layer(provider, images, tmp_path):
    layer, feedback = describe(QgsRasterLayer(images["INPUT"], "scene")), QgsFeedback()
    feedback.cancel()
    transforms = QgsProject.instance().transformContext()
    with pytest.raises(RunCancelledError):
        copied(layer, Region.of(layer), tmp_path / "copy", transforms, feedback)


def copy_of(layer, folder):
    """What QGIS writes of a whole layer, as GDAL reads it."""
    described, transforms = describe(layer), QgsProject.instance().transformContext()
    path = copied(described, Region.of(described), folder / "copy", transforms, QgsFeedback())
    return gdal.Open(path)


def test_the_copy_of_a_computed_layer_has_its_values(provider, images, tmp_path):
    """The provider of a virtual raster cannot be cloned twice: that gives memory as it was."""
    values = gdal.Open(images["INPUT"]).ReadAsArray()[0]
    copy = copy_of(virtual_layer(images["INPUT"]), tmp_path)
    assert (copy.ReadAsArray() == values + 1.0).all()


@pytest.mark.parametrize(
    ("bands", "kind"), [(2, gdal.GDT_Byte), (4, gdal.GDT_Byte), (4, gdal.GDT_UInt16)]
)
def test_transparency_stays_transparency_in_a_copy(provider, tmp_path, bands, kind):
    path = "/vsimem/transparent.tif"
    source = gdal.Open(make_raster(tmp_path / "s.tif", bands=bands, dtype=kind))
    gdal.GetDriverByName("GTiff").CreateCopy(path, source)
    raster = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_UPDATE)
    raster.GetRasterBand(bands).SetColorInterpretation(gdal.GCI_AlphaBand)
    raster = None
    copy = copy_of(QgsRasterLayer(path, "in memory"), tmp_path)
    found = [copy.GetRasterBand(n).GetColorInterpretation() for n in range(1, bands + 1)]
    assert [n for n, kind in enumerate(found, 1) if kind == gdal.GCI_AlphaBand] == [bands]
    gdal.Unlink(path)
