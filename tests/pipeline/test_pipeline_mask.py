# SPDX-License-Identifier: GPL-2.0-or-later
"""Only inside of polygons: exact edges, no work elsewhere, and a way to say "nothing here"."""

from __future__ import annotations

import json

import numpy as np
import pytest
from affine import Affine
from net_rig import bands_of
from raster_files import GRIDS, NORTH_UP, UTM32, opened, write
from rasterio.features import rasterize
from rasterio.warp import transform_geom
from run_rig import names, smooth
from test_pipeline_extras import upscale
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Tiles
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow
from ttrd3_qgis.core.raster.mask import open_mask

TILES = Tiles(32, 8, 1)
TRIANGLE = [(31.317, 40.213), (70.741, 12.927), (55.133, 80.419)]  # (column, row) in LR pixels


def polygon(points, transform=NORTH_UP, holes=()):
    """A GeoJSON polygon from pixel coordinates."""
    rings = [[list(transform * point) for point in [*ring, ring[0]]] for ring in (points, *holes)]
    return {"type": "Polygon", "coordinates": rings}


def square(left, top, right, bottom):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def write_mask(path, *geometries, **members):
    features = [{"type": "Feature", "properties": {}, "geometry": g} for g in geometries]
    data = {"type": "FeatureCollection", "features": features, **members}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def drawn(shape, *polygons):
    """The pixels of SR polygons in SR pixel coordinates, drawn at once."""
    return rasterize(polygons, out_shape=shape, transform=Affine.identity(), dtype="uint8") > 0


@pytest.mark.parametrize("batch", [1, 3])
def test_inside_is_as_without_and_outside_is_nodata(bicubic, tmp_path, batch):
    lr = write(tmp_path / "lr.tif", smooth(3, 96, 96), nodata=0)
    mask = write_mask(tmp_path / "m.geojson", polygon(TRIANGLE))
    tiles = Tiles(32, 8, batch)
    upscale(lr, tmp_path / "all.tif", tiles=tiles)
    everything = len(bicubic.calls)
    result, _ = upscale(lr, tmp_path / "sr.tif", tiles=tiles, extras={"mask": mask})
    assert len(bicubic.calls) - everything < everything
    inside = drawn((384, 384), polygon(TRIANGLE, Affine.scale(4)))
    whole, part = bands_of(tmp_path / "all.tif"), bands_of(tmp_path / "sr.tif")
    assert 0 < inside.sum() < inside.size
    assert np.array_equal(part[:, inside], whole[:, inside])
    assert not part[:, ~inside].any()
    with opened(tmp_path / "sr.tif") as file:
        assert np.array_equal(file.dataset_mask() > 0, inside)
    assert 0 < result.rmse_lr < 5


def test_edges_are_exact_to_the_pixel(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 80, 80), nodata=0)
    box, hole = square(10.25, 20.5, 50.75, 60.0), square(20, 30, 25, 35)
    mask = write_mask(tmp_path / "m.geojson", polygon(box, holes=[hole]))
    upscale(lr, tmp_path / "sr.tif", tiles=TILES, extras={"mask": mask})
    expected = np.zeros((320, 320), dtype=bool)
    expected[82:240, 41:203] = True
    expected[120:140, 80:100] = False
    assert np.array_equal(bands_of(tmp_path / "sr.tif").any(axis=0), expected)


def test_tiles_outside_are_never_computed(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 104, 104), nodata=0)
    mask = write_mask(tmp_path / "m.geojson", polygon(square(2, 2, 10, 10)))
    extras = {"mask": mask, "uncertainty": tmp_path / "u.tif", "samples": 3}
    _, events = upscale(lr, tmp_path / "sr.tif", tiles=TILES, extras=extras)
    assert len(bicubic.calls) == 3
    texts = [getattr(event, "text", "") for event in events]
    assert "Nothing to compute in 15 of 16 tiles (nodata or outside of the mask)." in texts


@pytest.mark.parametrize("kind", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("cover", ["plain", "alpha", "mask", "nodata"])
def test_every_raster_can_say_outside(bicubic, tmp_path, kind, cover):
    values = smooth(3, 50, 50, kind)
    shown = np.full((50, 50), 255, dtype="uint8")
    shown[:12] = 0
    options = {"nodata": {"nodata": 7}, "mask": {"mask": shown}}.get(cover, {})
    if cover == "alpha":
        opaque = 257 if kind == "uint16" else 1
        values = np.concatenate([values, (shown[None] * opaque).astype(kind)])
        options = {"photometric": "RGB", "alpha": "YES"}
    lr = write(tmp_path / "lr.tif", values, **options)
    mask = write_mask(tmp_path / "m.geojson", polygon(square(5, 5, 30, 40)))
    extras = {"mask": mask, "uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "r.tif"}
    upscale(lr, tmp_path / "sr.tif", bands=(1, 2, 3), tiles=TILES, extras=extras)
    expected = np.zeros((200, 200), dtype=bool)
    expected[(48 if cover in ("alpha", "mask") else 20) : 160, 20:120] = True
    if (kind, cover) == ("float32", "alpha"):  # GDAL takes alpha for a mask in whole numbers only
        assert np.isnan(bands_of(tmp_path / "sr.tif")[:3, :20]).all()
        return
    for name in ("sr.tif", "u.tif"):
        with opened(tmp_path / name) as file:
            assert np.array_equal(file.dataset_mask() > 0, expected), name
    with opened(tmp_path / "r.tif") as file:
        assert np.array_equal(np.isfinite(file.read(1)), expected[::4, ::4])


@pytest.mark.parametrize("grid", sorted(GRIDS))
@pytest.mark.filterwarnings("ignore:Dataset has no geotransform")
def test_masks_on_every_grid(bicubic, tmp_path, grid):
    transform, _ = GRIDS[grid]
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 44), grid=grid, nodata=0)
    mask = write_mask(tmp_path / "m.geojson", polygon(square(4, 8, 20, 30), transform))
    upscale(lr, tmp_path / "sr.tif", extras={"mask": mask})
    expected = np.zeros((160, 176), dtype=bool)
    expected[32:120, 16:80] = True
    assert np.array_equal(bands_of(tmp_path / "sr.tif").any(axis=0), expected)


@pytest.mark.filterwarnings("ignore:Dataset has no geotransform")
def test_a_raster_without_place_is_below_the_axis_in_qgis(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 44), grid="no georeference", nodata=0)
    below = Affine.scale(1, -1)
    mask = write_mask(tmp_path / "m.geojson", polygon(square(4, 8, 20, 30), below))
    upscale(lr, tmp_path / "sr.tif", extras={"mask": mask})
    shown = bands_of(tmp_path / "sr.tif").any(axis=0)
    assert shown[32:120, 16:80].all()
    assert shown.sum() == 88 * 64


def test_a_mask_in_a_crs_that_it_names(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 44), nodata=0)
    there = transform_geom(UTM32, "EPSG:4326", polygon(square(4.1, 8.1, 20.1, 30.1)))
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    mask = write_mask(tmp_path / "m.geojson", there, crs=crs)
    upscale(lr, tmp_path / "sr.tif", extras={"mask": mask})
    shown = bands_of(tmp_path / "sr.tif").any(axis=0)
    assert shown[32:120, 16:80].mean() > 0.99
    assert abs(shown.sum() - 88 * 64) < 100
    crs["properties"]["name"] = "nowhere"
    write_mask(mask, there, crs=crs)
    with pytest.raises(BadJobError, match=r"CRS of the mask .* is unknown"):
        upscale(lr, tmp_path / "b.tif", extras={"mask": mask})


def test_windows_of_a_mask_are_parts_of_the_whole(tmp_path):
    grid = Grid(NORTH_UP, 300, 200, UTM32)
    blob = [
        (150 + r * np.cos(a), 100 + r * np.sin(a))
        for a, r in zip(np.linspace(0, 6.2, 90), np.random.default_rng(1).uniform(20, 95, 90))
    ]
    parts = {"type": "GeometryCollection", "geometries": [polygon(blob)]}
    lines = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    both = {"type": "MultiPolygon", "coordinates": [polygon(square(1, 1, 9, 9))["coordinates"]]}
    mask = open_mask(str(write_mask(tmp_path / "m.geojson", parts, lines, None, both)), grid)
    whole = mask.read(PixelWindow(0, 0, 200, 300))
    expected = drawn((200, 300), polygon(blob, Affine.identity()))
    expected |= drawn((200, 300), polygon(square(1, 1, 9, 9), Affine.identity()))
    assert np.array_equal(whole, expected)
    for row, col in np.ndindex(4, 5):
        window = PixelWindow(50 * row, 60 * col, 50, 60)
        cut = whole[50 * row : 50 * row + 50, 60 * col : 60 * col + 60]
        assert np.array_equal(mask.read(window), cut)
        assert mask.touches(window) == cut.any()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "it is not JSON"),
        ("[1]", "is not GeoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "contains no polygon"),
        ('{"type": "Point", "coordinates": [1, 2]}', "contains no polygon"),
        ('{"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]}', "is damaged"),
        ('{"type": "Polygon", "coordinates": [[[0, 0], [1, "x"], [1, 1], [0, 0]]]}', "is damaged"),
        (json.dumps(polygon(square(500, 500, 600, 600))), "covers no pixel"),
        (json.dumps(polygon(square(5.01, 5.01, 5.1, 5.1))), "covers no pixel"),
    ],
)
def test_bad_masks_are_one_sentence(bicubic, tmp_path, lr, content, sentence):
    mask = tmp_path / "m.geojson"
    mask.write_text(content)
    with pytest.raises(BadJobError, match=sentence) as error:
        upscale(lr, tmp_path / "sr.tif", extras={"mask": mask})
    assert "\n" not in str(error.value)
    assert names(tmp_path) == ["lr.tif", "m.geojson"]
    assert bicubic.calls == []


def test_a_mask_beside_the_extent_is_refused(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 80, 80))
    mask = write_mask(tmp_path / "m.geojson", polygon(square(50, 50, 70, 70)))
    x, y = NORTH_UP.c, NORTH_UP.f
    with pytest.raises(BadJobError, match="in the extent of this run"):
        upscale(lr, tmp_path / "a.tif", extras={"mask": mask}, extent=(x, y - 300, x + 300, y))
    upscale(lr, tmp_path / "b.tif", extras={"mask": mask}, extent=(x + 400, y - 800, x + 800, y))
    with opened(tmp_path / "b.tif") as file:
        shown = file.dataset_mask() > 0
    assert shown.shape == (320, 160)
    assert shown[200:280, 40:120].all()
    assert shown.sum() == 80 * 80


@pytest.mark.parametrize("scale", [6, 10])
def test_the_map_of_a_cascade_knows_every_pixel_that_the_mask_touches(tmp_path, scale):
    lr = write(tmp_path / "lr.tif", smooth(3, 30, 30))
    mask = write_mask(tmp_path / "m.geojson", polygon([(3.1, 2.3), (26.7, 5.2), (14.4, 27.6)]))
    layers = {name: str(tmp_path / f"{name}.tif") for name in ("reference_map", "invented")}
    job = Job(
        str(lr), (), str(tmp_path / "sr.tif"), model="csp-s", scale=scale, steps=1, device="cpu",
        layers=layers, extras=Extras(mask=str(mask)),
    )  # fmt: skip
    run(job, lambda event: None)
    known = []
    for path in layers.values():
        with opened(path) as file:
            known.append(np.isfinite(file.read(1)))
    assert np.array_equal(*known)
