# SPDX-License-Identifier: GPL-2.0-or-later
"""What a result's layer looks like and says of itself."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsLayerNotesUtils,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSettings,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor, QPainter
from rig import make_raster

from ttrd3_qgis.looks import result as results
from ttrd3_qgis.looks.result import Origin, ResultLook

LINEAR = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
ALL = (1, 2, 3)


def stretch(kind, low, high):
    enhancement = QgsContrastEnhancement(kind)
    enhancement.setContrastEnhancementAlgorithm(LINEAR)
    enhancement.setMinimumValue(low)
    enhancement.setMaximumValue(high)
    return enhancement


def scene(tmp_path, bands=3, dtype=gdal.GDT_Byte, limits=(30.0, 150.0)):
    """An LR layer with a stretch of its own."""
    layer = QgsRasterLayer(make_raster(tmp_path / "scene.tif", bands, dtype=dtype), "scene")
    kind = layer.dataProvider().dataType(1)
    renderer = layer.renderer()
    if bands >= 3:
        for name in ("Red", "Green", "Blue"):
            getattr(renderer, f"set{name}ContrastEnhancement")(stretch(kind, *limits))
    else:
        renderer.setContrastEnhancement(stretch(kind, *limits))
    return layer


def result(tmp_path, bands=3, dtype=gdal.GDT_Byte):
    path = make_raster(tmp_path / "sr.tif", bands, (96, 80), pixel=2.5, dtype=dtype)
    return QgsRasterLayer(path, "scene (SR ×4)")


def dress(layer, target, bands=ALL, with_style=True):
    look = ResultLook("x", Origin.of(layer, bands, with_style), "a history")
    look.postProcessLayer(target, QgsProcessingContext(), QgsProcessingFeedback())
    return target


def drawn(layer, size=(24, 20)):
    """The layer's picture, as bytes a pixel."""
    block = layer.renderer().block(0, layer.extent(), *size)
    assert block.isValid()
    return block.image().copy()


@pytest.mark.parametrize("dtype", [gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Float32])
def test_the_stretch_is_rebuilt_for_the_type_of_the_result(provider, tmp_path, dtype):
    target = dress(scene(tmp_path), result(tmp_path, dtype=dtype))
    shown = target.renderer().greenContrastEnhancement()
    assert (shown.minimumValue(), shown.maximumValue()) == (30, 150)
    assert shown.contrastEnhancementAlgorithm() == LINEAR
    assert not drawn(target).isNull()


def test_equal_values_are_drawn_alike_whatever_their_type(provider, tmp_path):
    layer = scene(tmp_path)
    target = dress(layer, result(tmp_path, dtype=gdal.GDT_Float32))
    again = QgsRasterLayer(make_raster(tmp_path / "sr.tif", dtype=gdal.GDT_Float32), "same pixels")
    again.setRenderer(target.renderer().clone())
    assert drawn(again) == drawn(layer)


def test_a_stretch_that_the_type_cannot_hold_is_left_to_qgis(provider, tmp_path):
    layer = scene(tmp_path, dtype=gdal.GDT_UInt16, limits=(200.0, 9000.0))
    target = dress(layer, result(tmp_path))
    assert target.renderer().redContrastEnhancement().maximumValue() <= 255
    assert not drawn(target).isNull()


def test_a_grey_layer(provider, tmp_path):
    layer = scene(tmp_path, bands=1)
    target = dress(layer, result(tmp_path, bands=1, dtype=gdal.GDT_Float32), bands=(1,))
    assert isinstance(target.renderer(), QgsSingleBandGrayRenderer)
    assert target.renderer().contrastEnhancement().maximumValue() == 150


def test_a_colour_ramp_follows_its_band(provider, tmp_path):
    layer = scene(tmp_path)
    ramp = QgsColorRampShader(20, 220)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(v, QColor(v, 0, 255 - v)) for v in (20, 120, 220)]
    )
    shader = QgsRasterShader(20, 220)
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 3, shader)
    renderer.setClassificationMin(20)
    renderer.setClassificationMax(220)
    layer.setRenderer(renderer)
    target = dress(layer, result(tmp_path, bands=1), bands=(3,))
    assert isinstance(target.renderer(), QgsSingleBandPseudoColorRenderer)
    assert target.renderer().band() == 1
    assert target.renderer().shader().maximumValue() == 220
    assert not drawn(target).isNull()


def test_a_band_subset_in_another_order(provider, tmp_path):
    layer = scene(tmp_path, bands=4)
    target = dress(layer, result(tmp_path), bands=(3, 2, 1))
    shown = target.renderer()
    assert (shown.redBand(), shown.greenBand(), shown.blueBand()) == (3, 2, 1)


def test_classes_are_not_copied(provider, tmp_path):
    layer = scene(tmp_path, bands=1)
    classes = [QgsPalettedRasterRenderer.Class(30, QColor("red"), "a")]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    target = dress(layer, result(tmp_path, bands=1), bands=(1,))
    assert isinstance(target.renderer(), QgsSingleBandGrayRenderer)


def test_what_is_not_in_the_renderer_is_copied_as_well(provider, tmp_path):
    layer = scene(tmp_path)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    layer.setOpacity(0.5)
    layer.brightnessFilter().setBrightness(20)
    layer.brightnessFilter().setGamma(1.5)
    layer.hueSaturationFilter().setSaturation(-30)
    layer.hueSaturationFilter().setInvertColors(True)
    target = dress(layer, result(tmp_path))
    assert target.blendMode() == QPainter.CompositionMode.CompositionMode_Multiply
    assert target.opacity() == 0.5
    assert target.brightnessFilter().brightness() == 20
    assert target.brightnessFilter().gamma() == 1.5
    assert target.hueSaturationFilter().saturation() == -30
    assert target.hueSaturationFilter().invertColors()


def test_true_pixels_zoomed_in_and_smooth_ones_zoomed_out(provider, tmp_path):
    target = dress(scene(tmp_path), result(tmp_path))
    resampling = target.resampleFilter()
    assert resampling.zoomedInResampler() is None
    assert resampling.zoomedOutResampler().type() == "bilinear"
    assert resampling.maxOversampling() == 2


def test_without_the_style_only_facts_are_added(provider, tmp_path):
    layer, target = scene(tmp_path), result(tmp_path)
    layer.setOpacity(0.5)
    high = target.renderer().redContrastEnhancement().maximumValue()
    dress(layer, target, with_style=False)
    assert target.opacity() == 1
    assert target.renderer().redContrastEnhancement().maximumValue() == high
    assert target.customProperty(results.INPUT_PROPERTY) == layer.id()
    assert target.customProperty(results.INPUT_SOURCE_PROPERTY) == layer.source()


def test_the_layer_says_what_it_is(provider, tmp_path):
    layer = scene(tmp_path)
    metadata = layer.metadata()
    metadata.setLicenses(["CC BY 4.0"])
    metadata.setRights(["The town"])
    metadata.setIdentifier("scene-1")
    layer.setMetadata(metadata)
    target = dress(layer, result(tmp_path))
    found = target.metadata()
    assert found.title() == "scene (SR ×4)"
    assert "synthetic" in found.abstract()
    assert found.parentIdentifier() == "scene-1"
    assert found.licenses() == ["CC BY 4.0"]
    assert found.rights() == ["The town"]
    assert found.history() == ["a history"]
    assert found.keywords("ttrd3") == ["super-resolution", "synthetic detail"]
    assert found.crs() == QgsCoordinateReferenceSystem("EPSG:32633")
    extent = found.extent().spatialExtents()[0]
    assert extent.bounds.toRectangle() == target.extent()
    assert "synthetic" in QgsLayerNotesUtils.layerNotes(target)


def test_an_alpha_band_of_the_result_is_used(provider, tmp_path):
    target_path = make_raster(tmp_path / "sr.tif", bands=4)
    raster = gdal.Open(target_path, gdal.GA_Update)
    raster.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    raster = None
    target = dress(scene(tmp_path), QgsRasterLayer(target_path, "rgba"))
    assert isinstance(target.renderer(), QgsMultiBandColorRenderer)
    assert target.renderer().alphaBand() == 4


class Details:
    """What QGIS 3.32 keeps of a layer to load; older ones have no group."""

    def __init__(self, group=""):
        self.groupName = group


def test_results_come_into_a_group_unless_one_is_chosen(provider):
    details = Details()
    results._put_into_group(details)
    assert details.groupName == "Super-resolved"
    of_model = Details("Of a model")
    results._put_into_group(of_model)
    assert of_model.groupName == "Of a model"
    QgsSettings().setValue("Processing/Configuration/RESULTS_GROUP_NAME", "mine")
    of_user = Details()
    try:
        results._put_into_group(of_user)
    finally:
        QgsSettings().remove("Processing/Configuration/RESULTS_GROUP_NAME")
    assert of_user.groupName == ""
    results._put_into_group(object())


def test_a_vector_layer_is_left_alone(provider, tmp_path):
    look = ResultLook("x", Origin.of(scene(tmp_path), ALL, True), "")
    look.postProcessLayer(None, QgsProcessingContext(), QgsProcessingFeedback())
    assert look._waiting == {}
