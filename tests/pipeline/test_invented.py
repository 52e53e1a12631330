# SPDX-License-Identifier: GPL-2.0-or-later
"""The layer that tells invented detail from what the LR raster determines."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import torch
from raster_files import write
from run_rig import smooth
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.sensor import IDEAL, read_sensor
from ttrd3_qgis.core.jobs.superresolution import INVENTED, Job, Options
from ttrd3_qgis.core.ops.degradation import project
from ttrd3_qgis.core.ops.sensor_agreement import LEAST_NOISE, agree, noise_level

VALUES = smooth(3, 40, 48)


def upscale(lr, folder, **job):
    """The result in [0, 1] as it was before it was rounded, and the layer; (C,H,W) both."""
    job = Job(
        str(lr),
        (),
        str(folder / "sr.tif"),
        steps=1,
        device="cpu",
        layers={INVENTED: str(folder / "invented.tif")},
        options=Options(output_type="float32", normalization="dtype", **job.pop("options", {})),
        **job,
    )
    run(job, lambda _: None)
    with rasterio.open(job.output) as sr, rasterio.open(job.layer(INVENTED)) as layer:
        assert [4 * side for side in layer.shape] == list(sr.shape)
        return sr.read().astype(np.float64) / 255, layer.read()


def expected(sr, lr, sensor):
    """By the whole-image operators, in units of the noise."""

    def determined(start, low):
        image, pixels = (torch.from_numpy(x)[None] for x in (np.full(sr.shape, start), low))
        found = project(image, pixels, 4) if sensor == IDEAL else agree(image, pixels, 4, sensor)
        return found[0].numpy()

    pixels = (lr / 255).repeat(4, 1).repeat(4, 2)
    lacking = 1 - determined(0.0, np.ones(lr.shape))
    found = determined(0.5, lr / 255) + lacking * (pixels - 0.5)
    noise = max(noise_level(sensor), LEAST_NOISE / 255)
    squares = ((sr - found) ** 2).mean(axis=0)
    return np.sqrt(squares.reshape(40, 4, 48, 4).mean(axis=(1, 3))) / noise


@pytest.mark.parametrize("name", ["ideal", "sentinel-2", "psf:0.4,3"])
def test_it_is_what_the_lr_pixels_leave_open(tiny_model, tmp_path, name):
    sr, layer = upscale(write(tmp_path / "lr.tif", VALUES), tmp_path, sensor=name)
    wanted = expected(sr, VALUES, read_sensor(name))
    assert np.abs(layer[0] - wanted).max() < 0.02 * wanted.max()
    assert layer.shape[0] == 1


@pytest.mark.parametrize("name", ["ideal", "area", "sentinel-2"])
@pytest.mark.parametrize("grey", [10, 245])
def test_a_plain_raster_has_no_frame(tiny_model, tmp_path, name, grey):
    """Far from the middle of the range A+ of a plain raster is not plain at its border."""
    soft = smooth(3, 40, 48).astype(np.float64)
    values = (grey + 0.02 * (soft - 128)).round().astype(np.uint8)
    _, (layer,) = upscale(write(tmp_path / "lr.tif", values), tmp_path, sensor=name)
    inner = np.median(layer[8:-8, 8:-8])
    for border in (layer[0], layer[-1], layer[:, 0], layer[:, -1]):
        assert np.median(border) < 2 * inner + 1


def test_the_cut_into_windows_changes_nothing(tiny_model, tmp_path, monkeypatch):
    lr = write(tmp_path / "lr.tif", VALUES)
    _, whole = upscale(lr, tmp_path, sensor="psf:0.4,3")
    monkeypatch.setattr("ttrd3_qgis.core.engine.outputs.cut.WINDOW_PX", 64)
    monkeypatch.setattr("ttrd3_qgis.core.engine.outputs.cut.STRIP_PX", 64)
    _, cut = upscale(lr, tmp_path, sensor="psf:0.4,3", options={"overwrite": True})
    assert np.abs(whole - cut).max() < 1e-3 * whole.max()


def test_nothing_is_told_of_missing_pixels_and_no_more_beside_them(tiny_model, tmp_path):
    values = VALUES.copy()
    values[:, 10:20, 12:30] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    _, layer = upscale(lr, tmp_path, sensor="ideal")
    assert np.isnan(layer[0, 10:20, 12:30]).all()
    assert np.isfinite(layer[0, :10]).all()
    beside, far = layer[0, 20, 12:30], layer[0, 25:35]
    assert np.nanmedian(beside) < 4 * np.nanmedian(far)
