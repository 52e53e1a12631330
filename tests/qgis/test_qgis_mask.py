# SPDX-License-Identifier: GPL-2.0-or-later
"""The mask of a run: as its layer was at the start, and near the raster only."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
)
from test_qgis_extras import BOX, joined, polygons

from ttrd3_qgis.algorithms.values import Values
from ttrd3_qgis.mask import open_mask, write_mask
from ttrd3_qgis.materialise import LayerError, Region

FAR = QgsGeometry.fromRect(QgsRectangle(0, 0, 20, 20)).asWkt()


@pytest.fixture
def project():
    yield QgsProject.instance()
    QgsProject.instance().removeAllMapLayers()


def opened(chosen):
    """The mask of a run that begins."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    return open_mask(Values(algorithm, {"MASK": chosen}, context), "MASK")


def written(mask, tmp_path, extent=BOX, crs="EPSG:32633"):
    """What the worker is given, as one geometry."""
    region, path = Region(extent, QgsCoordinateReferenceSystem(crs), (10, 10)), tmp_path / "m.json"
    transforms = QgsProject.instance().transformContext()
    write_mask(mask, region, path, transforms, QgsFeedback())
    return joined(json.loads(path.read_text())["geometries"])


@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [
        ("EPSG:32633", 500_000, 5_499_000),
        ("EPSG:32660", 500_000, 7_000_000),
        ("EPSG:3035", 4_300_000, 3_000_000),
        ("EPSG:3031", 300_000, 300_000),
        ("EPSG:3857", 1_000_000, 6_000_000),
    ],
)
def test_a_mask_of_the_whole_world_covers_the_scene(provider, project, tmp_path, crs, x, y):
    """Its corners have no place in the CRS of the raster."""
    world = polygons(
        QgsGeometry.fromRect(QgsRectangle(-180, -90, 180, 90)).asWkt(), crs="EPSG:4326"
    )
    scene = QgsRectangle(x, y, x + 1000, y + 1000)
    project.addMapLayer(world)
    assert written(opened(world.id()), tmp_path, scene, crs).contains(QgsGeometry.fromRect(scene))


def test_the_first_features_may_lie_anywhere(provider, project, tmp_path):
    layer = polygons(FAR, QgsGeometry.fromRect(BOX).asWkt())
    project.addMapLayer(layer)
    first, both = (QgsProcessingFeatureSourceDefinition(layer.id(), False, n) for n in (1, 2))
    with pytest.raises(LayerError, match="does not overlap"):
        written(opened(first), tmp_path)
    assert written(opened(both), tmp_path).isGeosEqual(QgsGeometry.fromRect(BOX))


@pytest.mark.parametrize("selected", [False, True])
def test_the_mask_is_that_of_the_start(provider, project, tmp_path, selected):
    """Its layer may change or go while a run looks for its Python."""
    larger = BOX.buffered(9)
    layer = polygons(*(QgsGeometry.fromRect(box).asWkt() for box in (BOX, larger)))
    project.addMapLayer(layer)
    layer.selectByIds([1])
    mask = opened(QgsProcessingFeatureSourceDefinition(layer.id(), selected))
    layer.removeSelection()
    layer.dataProvider().deleteFeatures([1, 2])
    project.removeMapLayer(layer.id())
    del layer
    expected = QgsGeometry.fromRect(BOX if selected else larger)
    assert written(mask, tmp_path).isGeosEqual(expected)


def test_a_filter_counts_within_the_selection(provider, project, tmp_path):
    """The filter is a control of QGIS from 3.32 on."""
    larger = BOX.buffered(9)
    layer = polygons(*(QgsGeometry.fromRect(box).asWkt() for box in (BOX, larger, larger)))
    project.addMapLayer(layer)
    layer.selectByIds([1, 2])
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    chosen.filterExpression = "$id <> 2"
    expected = QgsGeometry.fromRect(BOX)
    assert written(opened(chosen), tmp_path).isGeosEqual(expected)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), False)
    chosen.filterExpression = "$id = 1"
    assert written(opened(chosen), tmp_path).isGeosEqual(expected)
