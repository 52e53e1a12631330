# SPDX-License-Identifier: GPL-2.0-or-later
"""Optional inputs and outputs of the algorithm: mask, uncertainty, map of references, report."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from rig import CORE_PYTHON, make_raster
from test_qgis_run import run

from ttrd3_qgis.looks.style import Style

BOX = QgsRectangle(500040.0, 5499860.0, 500120.0, 5499940.0)
BOW_TIE = (
    "POLYGON((500040 5499860, 500120 5499940, 500120 5499860, 500040 5499940, 500040 5499860))"
)


def polygons(*texts, crs="EPSG:32633"):
    """A memory layer of polygons."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "fields", "memory")
    features = []
    for text in texts:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture
def project():
    yield QgsProject.instance()
    QgsProject.instance().removeAllMapLayers()


def mask_of(worker):
    """What the worker found as the mask, as one geometry."""
    return joined(worker.noted()["mask"]["geometries"])


def joined(parts):
    """Polygons of GeoJSON as one geometry."""
    rings = [
        QgsGeometry.fromPolygonXY([[QgsPointXY(*p[:2]) for p in ring] for ring in polygon])
        for part in parts
        for polygon in ([part["coordinates"]] if part["type"] == "Polygon" else part["coordinates"])
    ]
    return QgsGeometry.unaryUnion(rings)


def test_without_extras_nothing_more_is_written(provider, worker, images):
    result, _ = run(images)
    assert worker.job()["extras"] == {
        "mask": "",
        "samples": 4,
        "report": "",
        "class_mask": "",
        "mask_classes": "scl",
        "intervals": False,
        "language": "en",
    }
    assert worker.job()["layers"] == {}
    assert (result["UNCERTAINTY"], result["REFERENCE_MAP"], result["REPORT"]) == ("", "", "")


def test_the_job_carries_the_optional_outputs(provider, worker, images, tmp_path):
    wanted = {
        "UNCERTAINTY": str(tmp_path / "u.tif"),
        "REFERENCE_MAP": str(tmp_path / "m.tif"),
        "REPORT": str(tmp_path / "r.html"),
    }
    result, _ = run(images, SAMPLES="7", **wanted)
    job = worker.job()
    assert job["extras"]["samples"] == 7
    files = {**job["layers"], "report": job["extras"]["report"]}
    assert {name: files[name.lower()] for name in wanted} == wanted
    assert result["UNCERTAINTY"] == wanted["UNCERTAINTY"]
    assert result["REFERENCE_MAP"] == wanted["REFERENCE_MAP"]


@pytest.mark.parametrize(
    ("chosen", "sensor"),
    [
        ({}, "auto"),
        ({"SENSOR": "landsat"}, "landsat"),
        ({"SENSOR": "custom", "CUSTOM_SENSOR": "0.5, 2"}, "psf:0.5,2"),
        ({"CUSTOM_SENSOR": "0.5,2,75"}, "psf:0.5,2,75"),
    ],
)
def test_the_job_carries_the_sensor(provider, worker, images, chosen, sensor):
    run(images, **chosen)
    assert worker.job()["sensor"] == sensor


def test_the_job_carries_the_strength_of_the_references(provider, worker, images):
    run(images, REFERENCE_STRENGTH=0.25)
    assert worker.job()["method_options"] == {"reference_strength": 0.25}


def test_temporary_optional_outputs(provider, worker, images):
    result, _ = run(images, UNCERTAINTY="TEMPORARY_OUTPUT", REFERENCE_MAP="TEMPORARY_OUTPUT")
    assert gdal.Open(result["UNCERTAINTY"]).RasterCount == 3
    assert gdal.Open(result["REFERENCE_MAP"]).RasterCount == 2


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"UNCERTAINTY": "u.gpkg"}, "only GeoTIFF"),
        ({"REPORT": "r.pdf"}, "only HTML"),
        ({"SAMPLES": 0}, "SAMPLES"),
        ({"MASK": "nowhere.gpkg"}, "MASK"),
        ({"SENSOR": "custom"}, "sensor 'psf:' is unknown"),
        ({"CUSTOM_SENSOR": "9,1"}, "sensor 'psf:9,1' is unknown"),
        ({"SENSOR": "spot"}, "SENSOR"),
        ({"REFERENCE_STRENGTH": 2}, "REFERENCE_STRENGTH"),
    ],
)
def test_mistakes_are_refused_with_a_sentence(provider, worker, images, changes, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(images, **changes)
    assert not worker.notes.exists()


def test_two_outputs_may_not_be_one_file(provider, worker, images):
    with pytest.raises(QgsProcessingException, match="Two outputs have the same name"):
        run(images, UNCERTAINTY=images["OUTPUT"])


def test_the_mask_travels_as_polygons(provider, worker, images):
    hole = (
        "POLYGON((500040 5499860, 500120 5499860, 500120 5499940, 500040 5499940, 500040 5499860),"
    )
    hole += "(500060 5499880, 500080 5499880, 500080 5499900, 500060 5499880))"
    run(images, MASK=polygons(hole))
    assert mask_of(worker).equals(QgsGeometry.fromWkt(hole))


def test_only_selected_features_where_that_is_wanted(provider, worker, images, project):
    other = QgsGeometry.fromRect(QgsRectangle(500000, 5499800, 500020, 5499820)).asWkt()
    layer = polygons(QgsGeometry.fromRect(BOX).asWkt(), other)
    project.addMapLayer(layer)
    layer.selectByIds([1])
    run(images, MASK=QgsProcessingFeatureSourceDefinition(layer.id(), True))
    assert mask_of(worker).equals(QgsGeometry.fromRect(BOX))
    layer.removeSelection()
    with pytest.raises(QgsProcessingException, match="The mask fields has no features"):
        run(images, MASK=QgsProcessingFeatureSourceDefinition(layer.id(), True))


def test_the_mask_is_reprojected(provider, worker, images):
    here, there = (QgsCoordinateReferenceSystem(f"EPSG:{n}") for n in (32633, 4326))
    geometry = QgsGeometry.fromRect(BOX)
    geometry.transform(QgsCoordinateTransform(here, there, QgsProject.instance()))
    run(images, MASK=polygons(geometry.asWkt(17), crs="EPSG:4326"))
    assert mask_of(worker).symDifference(QgsGeometry.fromRect(BOX)).area() < 1.0


def test_invalid_polygons_are_repaired(provider, worker, images):
    run(images, MASK=polygons(BOW_TIE, "POLYGON EMPTY"))
    mask = mask_of(worker)
    assert mask.isGeosValid()
    assert mask.area() == pytest.approx(BOX.area() / 2)


def test_curves_become_lines(provider, worker, images):
    layer = QgsVectorLayer("CurvePolygon?crs=EPSG:32633", "round", "memory")
    feature = QgsFeature()
    circle = "CIRCULARSTRING(500040 5499900, 500080 5499940, 500120 5499900, 500080 5499860, "
    feature.setGeometry(QgsGeometry.fromWkt(f"CURVEPOLYGON({circle} 500040 5499900))"))
    layer.dataProvider().addFeatures([feature])
    run(images, MASK=layer)
    assert mask_of(worker).area() == pytest.approx(3.14159 * 40**2, rel=0.01)


def test_a_mask_elsewhere_is_refused(provider, worker, images):
    layer = polygons("POLYGON((0 0, 1 0, 1 1, 0 0))")
    with pytest.raises(QgsProcessingException, match="mask fields does not overlap the raster"):
        run(images, MASK=layer)
    layer = polygons(QgsGeometry.fromRect(BOX).asWkt())
    with pytest.raises(QgsProcessingException, match="does not overlap"):
        run(images, MASK=layer, EXTENT="500000,500030,5499950,5500000 [EPSG:32633]")


def load(parameters):
    """Run and load; returns the layers of the project by name."""
    import processing

    processing.runAndLoadResults("ttrd3:superresolution", parameters)
    return {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}


def test_what_passes_leave_is_loaded_below_the_result(provider, worker, images, project):
    layer = QgsRasterLayer(images["INPUT"], "scene")
    project.addMapLayer(layer)
    asked = {**images, "INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", "MODEL": "wavediffur-s"}
    asked |= {"REFERENCES": [], "SCALE": 8, "PASSES": True, "PRESET": "faithful"}
    layers = load(asked)
    passes = [f"Pass faithful · scene ×{scale}" for scale in (2, 4)]
    assert set(layers) == {"scene", "SR faithful · scene ×8", *passes}
    result = Path(layers["SR faithful · scene ×8"].source())
    found = [Path(layers[name].source()) for name in passes]
    assert found == [result.with_stem(f"{result.stem}_x{scale}") for scale in (2, 4)]
    QgsApplication.processEvents()
    tree = project.layerTreeRoot()
    assert tree.findLayers()[0].name() == "SR faithful · scene ×8"
    assert not any(tree.findLayer(layers[name]).itemVisibilityChecked() for name in passes)
    output, _ = run({**asked, "OUTPUT": images["OUTPUT"]})
    assert output["PASS_LAYERS"] == [images["OUTPUT"][:-4] + f"_x{scale}.tif" for scale in (2, 4)]


def test_rasters_of_passes_replace_nothing_that_is_not_theirs(provider, worker, images):
    """QGIS asks about OUTPUT alone before it replaces files."""
    asked = {**images, "MODEL": "wavediffur-s", "REFERENCES": [], "SCALE": 4, "PASSES": True}
    theirs = images["OUTPUT"][:-4] + "_x2.tif"
    gdal.Translate(theirs, images["INPUT"])
    before = Path(theirs).read_bytes()
    with pytest.raises(QgsProcessingException, match=r"_x2\.tif exists already"):
        run(asked)
    assert Path(theirs).read_bytes() == before
    raster = gdal.Open(theirs, gdal.GA_Update)
    raster.SetMetadataItem("TTRD3_CONTENT", "A step on the way to x4: the pass to x2.")
    raster = None
    run(asked)
    assert Path(theirs).read_bytes() != before


def test_a_run_of_one_pass_leaves_none(provider, worker, images):
    output, _ = run(images, PASSES=True)
    assert output["PASS_LAYERS"] == []
    assert worker.job()["layers"] == {}


def test_layers_are_named_and_styled(provider, worker, images, project):
    layer = QgsRasterLayer(images["INPUT"], "scene")
    project.addMapLayer(layer)
    wanted = {"UNCERTAINTY": "TEMPORARY_OUTPUT", "REFERENCE_MAP": "TEMPORARY_OUTPUT"}
    layers = load({**images, "INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", **wanted})
    assert set(layers) == {
        "scene",
        "SR realistic · scene ×4",
        "Uncertainty realistic · scene ×4",
        "References realistic · scene ×4",
    }
    spread = layers["Uncertainty realistic · scene ×4"].renderer()
    assert isinstance(spread, QgsSingleBandPseudoColorRenderer)
    assert spread.classificationMin() == 0
    assert 10 < spread.classificationMax() < 22
    items = spread.shader().rasterShaderFunction().colorRampItemList()
    assert items[0].color.lightness() < 20 < 200 < items[-1].color.lightness()
    references = layers["References realistic · scene ×4"].renderer()
    assert isinstance(references, QgsPalettedRasterRenderer)
    labels = [item.label for item in references.classes()]
    assert labels == ["No reference", "1: ref1", "2: ref2"]
    assert (
        "Expected absolute error"
        in layers["Uncertainty realistic · scene ×4"].metadata().abstract()
    )


def test_the_result_lies_on_top_and_the_others_are_hidden(provider, worker, images, project):
    layer = QgsRasterLayer(images["INPUT"], "A rather long name of a scene")
    below = QgsRasterLayer(images["REFERENCES"][0], "reference")
    project.addMapLayers([below, layer])
    wanted = dict.fromkeys(("OUTPUT", "UNCERTAINTY", "REFERENCE_MAP"), "TEMPORARY_OUTPUT")
    for preset in ("faithful", "realistic"):
        load({**images, "INPUT": layer, "PRESET": preset, **wanted})
    QgsApplication.processEvents()
    root = project.layerTreeRoot()
    order = [node.name() for node in root.findLayers()]
    kinds = [name.partition(" · ")[0] for name in order]
    assert kinds[0] == "SR realistic"
    assert set(kinds[1:3]) == {"Uncertainty realistic", "References realistic"}
    assert kinds[3] == "SR faithful"
    assert {name[:20] for name in order} == {name[:20] for name in set(order)}
    assert len({name[:20] for name in order}) == 8
    shown = {node.name().partition(" · ")[0]: node.isVisible() for node in root.findLayers()}
    hidden = {name for name, is_visible in shown.items() if not is_visible}
    assert hidden == {name for name in kinds if name.startswith(("Uncertainty", "References"))}
    assert len(project.mapLayers()) == 8


def test_a_new_result_is_not_hidden_by_layers_added_since(provider, worker, images, project):
    """From QGIS 3.32 on it goes into a group, which may lie below them."""
    for name in ("first", "second"):
        layer = QgsRasterLayer(images["INPUT"], name)
        project.addMapLayer(layer)
        load({**images, "INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
        QgsApplication.processEvents()
        order = [node.name() for node in project.layerTreeRoot().findLayers()]
        assert order[0] == f"SR realistic · {name} ×4"
    assert len(order) == 4


def test_a_float_map_is_drawn_in_its_colours(provider, worker, images, project):
    layers = load({**images, "OUTPUT": "TEMPORARY_OUTPUT", "REFERENCE_MAP": "TEMPORARY_OUTPUT"})
    layer = next(layer for name, layer in layers.items() if name.startswith("References"))
    width, height = layer.width(), layer.height()
    colours = layer.renderer().block(1, layer.extent(), width, height)
    numbers = layer.dataProvider().block(1, layer.extent(), width, height)
    by_number = {item.value: item.color.rgba() for item in layer.renderer().classes()}
    for row, column in ((0, 0), (0, 5), (7, 30), (40, 41), (79, 95)):
        number = numbers.value(row, column)
        assert colours.color(row, column) == by_number[number]


@pytest.mark.parametrize("kind", ["mask", "alpha", "nodata"])
def test_a_copied_style_hides_what_is_outside(provider, worker, images, project, tmp_path, kind):
    lr = gdal.Open(images["INPUT"])
    path = str(tmp_path / "result.tif")
    options = {"mask": {"maskBand": 1}, "alpha": {}, "nodata": {"noData": 20}}[kind]
    bands = [1, 2, 3, 1] if kind == "alpha" else [1, 2, 3]
    raster = gdal.Translate(path, lr, bandList=bands, **options)
    if kind == "alpha":
        raster.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
        raster.GetRasterBand(4).Fill(0)
    if kind == "mask":
        raster.GetRasterBand(1).GetMaskBand().Fill(0)
    del raster
    layer = QgsRasterLayer(path, "result")
    scene = QgsRasterLayer(images["INPUT"], "scene")
    Style.of(scene, (1, 2, 3)).apply(layer)
    block = layer.renderer().block(1, layer.extent(), layer.width(), layer.height())
    alphas = {QColor.fromRgba(block.color(5, column)).alpha() for column in range(20)}
    assert alphas == ({0} if kind != "nodata" else {255})


def test_with_the_real_worker(provider, monkeypatch, tmp_path):
    import processing

    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    parameters = {
        "INPUT": make_raster(tmp_path / "lr.tif", size=(40, 36)),
        "REFERENCES": [make_raster(tmp_path / "ref.tif", size=(160, 144), pixel=2.5)],
        "MASK": polygons(QgsGeometry.fromRect(BOX).asWkt()),
        "STEPS": 2,
        "SAMPLES": 2,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "sr.tif"),
        "UNCERTAINTY": str(tmp_path / "u.tif"),
        "REFERENCE_MAP": str(tmp_path / "m.tif"),
    }
    result = processing.run("ttrd3:superresolution", parameters)
    raster, spread, used = (
        gdal.Open(result[name]) for name in ("OUTPUT", "UNCERTAINTY", "REFERENCE_MAP")
    )
    assert (spread.RasterXSize, spread.RasterYSize, spread.RasterCount) == (160, 144, 3)
    assert spread.GetRasterBand(1).GetMaskBand().ReadRaster() == (
        raster.GetRasterBand(1).GetMaskBand().ReadRaster()
    )
    inside = raster.GetRasterBand(1).GetMaskBand().ReadRaster().count(b"\xff")
    assert inside == 32 * 32
    assert (used.RasterXSize, used.RasterYSize) == (40, 36)
    assert used.GetRasterBand(1).ComputeRasterMinMax(False) == (1.0, 1.0)
    assert 0 < spread.GetRasterBand(1).ComputeRasterMinMax(False)[1] < 100
