# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole runs on rasters that are read in an odd way, and what they say."""

from __future__ import annotations

import os
import subprocess

import numpy as np
import pytest
import rasterio
from raster_files import opened, write
from run_rig import CLI, ENV, smooth
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.jobs.superresolution import Job, Options, Tiles
from ttrd3_qgis.core.methods.registry import METHODS


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


@pytest.mark.parametrize("bits", [1, 2, 12])
@pytest.mark.parametrize("consistency", [True, False])
def test_a_result_of_few_bits_stays_within_them(tiny_model, tmp_path, bits, consistency):
    highest = 2**bits - 1
    dtype = "uint8" if bits < 8 else "uint16"
    values = np.rint(smooth(3, 40, 36, "float32", sigma=1.0) * highest).astype(dtype)
    values[:, :4] = highest
    lr = write(tmp_path / "lr.tif", values, nbits=bits)
    options = Options(consistency=consistency)
    upscale(lr, tmp_path / "sr.tif", model=tiny_model, options=options)
    with opened(tmp_path / "sr.tif") as sr:
        found = sr.read()
    assert found.max() == highest
    assert len(np.unique(found)) > 1


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


@pytest.mark.parametrize("name", ["PROJ_LIB", "PROJ_DATA", "GDAL_DATA"])
def test_data_of_another_installation_are_ignored(tiny_model, tmp_path, name):
    lr = write(tmp_path / "lr.tif", smooth(3, 24, 24))
    ref = write(tmp_path / "ref.tif", smooth(3, 96, 96))
    wanted = ["upscale", lr, "--output", str(tmp_path / "sr.tif"), "--reference", ref]
    quick = ["--model", tiny_model, "--steps", "1", "--device", "cpu"]
    foreign = {**ENV, name: os.fspath(tmp_path)}
    done = subprocess.run([*CLI, *wanted, *quick], env=foreign, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.crs == rasterio.crs.CRS.from_epsg(32632)
