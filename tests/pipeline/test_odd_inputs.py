# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole runs on rasters that are read in an odd way, and what they say."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing

import numpy as np
import pytest
import rasterio
from affine import Affine
from raster_files import opened, write
from run_rig import CLI, ENV, Bicubic, smooth
from ttrd3_qgis.core.engine.outputs.lr_pixels import limits_of
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.jobs.superresolution import Job, Options, Tiles
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.ops.degradation import enlarge


def upscale(lr, output, **job):
    events = []
    run(Job(str(lr), (), str(output), **{"steps": 1, "device": "cpu", **job}), events.append)
    return events


def warned(events):
    warnings = [event for event in events if isinstance(event, protocol.Warn)]
    return [message.code for event in warnings for message in event.messages]


def test_a_tile_is_no_larger_than_the_scene(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    plain, large = tmp_path / "plain.tif", tmp_path / "large.tif"
    upscale(lr, plain)
    events = upscale(lr, large, tiles=Tiles(1024, 400))
    assert {call[0].shape[-1] for call in bicubic.calls} == {METHODS[0].geometry.tile_lr_px}
    plan = next(event for event in events if isinstance(event, protocol.Plan))
    assert plan.tiles == 1
    with opened(plain) as a, opened(large) as b:
        assert np.array_equal(a.read(), b.read())


class Brighter(Bicubic):
    """A runner whose results go beyond the range."""

    def __call__(self, lr, tile):
        self.calls.append((lr, tile, self.bank))
        return TileResult(enlarge(lr, 4) + 0.3)


def few_bits(path, bits):
    """A raster of so many bits, with white areas; its path and highest value."""
    highest = 2**bits - 1
    dtype = "uint8" if bits < 8 else "uint16"
    values = np.rint(smooth(3, 40, 36, "float32", sigma=1.0) * highest).astype(dtype)
    values[:, :4] = highest
    return write(path, values, nbits=bits), highest


@pytest.mark.parametrize("bits", [1, 2, 12])
@pytest.mark.parametrize("consistency", [True, False])
def test_a_result_of_few_bits_stays_within_them(use_method, tmp_path, bits, consistency):
    runner = Brighter()
    use_method(lambda weights, device, dtype: runner)
    lr, highest = few_bits(tmp_path / "lr.tif", bits)
    upscale(lr, tmp_path / "sr.tif", options=Options(consistency=consistency))
    with opened(tmp_path / "sr.tif") as sr:
        found = sr.read()
    assert found.max() == highest
    if bits < 8:
        assert runner.calls[0][0].max() == 1


@pytest.mark.parametrize("bits", [1, 2])
def test_few_bits_agree_before_they_are_rounded(use_method, tmp_path, bits, monkeypatch):
    """The projection has to know the ends: what is cut off afterwards does not agree."""
    seen = []

    def spy(scene, dtype, samples):
        found = limits_of(scene, dtype, samples)
        seen.append(found)
        return found

    monkeypatch.setattr("ttrd3_qgis.core.engine.stages.run.limits_of", spy)
    use_method(lambda weights, device, dtype: Brighter())
    lr, _ = few_bits(tmp_path / "lr.tif", bits)
    upscale(lr, tmp_path / "sr.tif")
    low, high = seen[0]
    assert np.allclose(low, 0)
    assert np.allclose(high, 1)


def test_wrong_overviews_are_told(bicubic, tmp_path):
    values = np.tile(smooth(1, 16, 300, "uint16"), (1, 1, 8))
    lr = write(tmp_path / "lr.tif", np.zeros_like(values))
    with rasterio.open(lr, "r+") as file:
        file.build_overviews([2], rasterio.enums.Resampling.nearest)
        file.write(values)
    assert "raster-overviews-wrong" in warned(upscale(lr, tmp_path / "sr.tif"))


def test_control_points_count_as_a_place(bicubic, tmp_path):
    corners = [(0, 0), (0, 36), (40, 0), (40, 36)]
    control = rasterio.control.GroundControlPoint
    points = [control(r, c, 500_000 + 10 * c, 5_500_000 - 10 * r) for r, c in corners]

    def describe(file):
        file.gcps = (points, rasterio.crs.CRS.from_epsg(32632))

    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36), "no georeference", describe=describe)
    extent = (500_100, 5_499_800, 500_200, 5_499_900)
    events = upscale(lr, tmp_path / "sr.tif", extent=extent)
    assert "run-no-crs" not in warned(events)
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.shape == (40, 40)
        assert sr.gcps[0][0].row == -40
    points[0].x += 40
    bent = write(tmp_path / "bent.tif", smooth(3, 40, 36), "no georeference", describe=describe)
    with pytest.raises(BadJobError, match="control points lie on no regular grid"):
        upscale(bent, tmp_path / "none.tif", extent=extent)


def lambert93(path, side, pixel):
    """A raster whose CRS nobody knows without the database of PROJ."""
    grid = {"transform": Affine(pixel, 0, 7e5, 0, -pixel, 6.6e6), "crs": "EPSG:2154"}
    profile = {"driver": "GTiff", "width": side, "height": side, "count": 3, "dtype": "uint8"}
    with rasterio.open(path, "w", **profile, **grid) as file:
        file.write(smooth(3, side, side))
    return str(path)


@pytest.mark.parametrize("name", ["PROJ_LIB", "PROJ_DATA"])
def test_data_of_another_installation_are_ignored(tiny_model, tmp_path, name):
    lr = lambert93(tmp_path / "lr.tif", 24, 10)
    ref = lambert93(tmp_path / "ref.tif", 96, 2.5)
    wanted = ["upscale", lr, "--output", str(tmp_path / "sr.tif"), "--reference", ref]
    quick = ["--model", tiny_model, "--steps", "1", "--device", "cpu"]
    with closing(sqlite3.connect(tmp_path / "proj.db")) as database, database:
        database.execute("CREATE TABLE metadata (key TEXT, value TEXT)")
        layout = [("DATABASE.LAYOUT.VERSION.MAJOR", "1"), ("DATABASE.LAYOUT.VERSION.MINOR", "0")]
        database.executemany("INSERT INTO metadata VALUES (?, ?)", layout)
    foreign = {**ENV, name: os.fspath(tmp_path)}
    done = subprocess.run([*CLI, *wanted, *quick], env=foreign, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "proj" not in done.stderr.lower()
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.crs == rasterio.crs.CRS.from_epsg(2154)


JPEG, WEBP, LERC = "COMPRESS=JPEG", "COMPRESS=WEBP", "compress = lerc"


@pytest.mark.parametrize(("bits", "is_told"), [("4", True), ("7", True), ("8", False)])
def test_bands_of_too_few_bits_are_told(bicubic, tmp_path, bits, is_told):
    lr = write(tmp_path / "lr.tif", smooth(3, 24, 20))
    wanted = Options(creation_options=(f"NBITS={bits}",))
    events = upscale(lr, tmp_path / "sr.tif", options=wanted)
    assert ("run-bits-few" in warned(events)) == is_told


@pytest.mark.parametrize(
    ("marks", "options", "at_risk"),
    [
        ("nodata", [], False),
        ("nodata", [JPEG], True),
        ("mask", [JPEG], False),
        ("alpha", [JPEG], True),
        ("nodata", [WEBP], True),
        ("nodata", [WEBP, "WEBP_LOSSLESS=yes"], False),
        ("alpha", [WEBP], False),
        ("nodata", [LERC, "MAX_Z_ERROR=0.0"], False),
        ("nodata", [LERC, "MAX_Z_ERROR=2"], True),
    ],
)
def test_a_compression_that_fills_holes_is_warned_of(bicubic, tmp_path, marks, options, at_risk):
    values, hole = smooth(3, 40, 36), (slice(None), slice(8, 27), slice(5, 20))
    shown = np.full((1, 40, 36), 255, np.uint8)
    values[hole] = shown[hole] = 255 if marks == "nodata" else 0
    more = {"nodata": {"nodata": 255}, "mask": {"mask": shown[0] > 0}, "alpha": {"alpha": "yes"}}
    if marks == "alpha":
        values = np.concatenate((values, shown))
    lr = write(tmp_path / "lr.tif", values, photometric="RGB", **more[marks])
    wanted = Options(creation_options=tuple(options))
    events = upscale(lr, tmp_path / "sr.tif", options=wanted)
    assert ("run-nodata-lossy" in warned(events)) == at_risk
    with opened(tmp_path / "sr.tif") as sr:
        masks = sr.read(4) if marks == "alpha" else sr.read_masks(1)
    assert (masks[32:108, 20:80] > 0).any() == at_risk
