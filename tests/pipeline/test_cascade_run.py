# SPDX-License-Identifier: GPL-2.0-or-later
"""Cascades of WaveDiffUR and CSP through the engine: any scale, agreement, resumption, memory."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from net_rig import upscale
from raster_files import digest, opened, write
from run_rig import smooth, write_reference
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadJobError, CancelledError
from ttrd3_qgis.core.jobs.superresolution import Job, Tiles
from ttrd3_qgis.core.methods.wavediffur.runner import WaveDiffUR
from ttrd3_qgis.core.ops.projection import projection_of
from wavelet_rig import save_model

TILES = Tiles(32, 8, 1)
SCALES = (2, 3, 4, 8, 10, 16, 20, 100, 128)
FLOATS = {"output_type": "float32"}


@pytest.fixture
def model(tmp_path):
    return save_model(tmp_path / "small.safetensors")


@pytest.fixture
def passes(monkeypatch):
    """The inputs of every call of the runner."""
    seen, before = [], WaveDiffUR.__call__

    def call(self, lr, tile):
        seen.append(tile)
        return before(self, lr, tile)

    monkeypatch.setattr(WaveDiffUR, "__call__", call)
    return seen


def pixels(path):
    with opened(str(path)) as file:
        return file.read()


@pytest.mark.parametrize("scale", SCALES)
def test_any_scale_has_its_exact_grid_and_agrees_with_the_lr_raster(
    tmp_path, model, passes, scale
):
    height, width = (10, 9) if scale > 20 else (20, 18)
    values = smooth(3, height, width)
    lr = write(tmp_path / "lr.tif", values)
    upscale(lr, tmp_path / "sr.tif", model=model, scale=scale, tiles=TILES, options=FLOATS)
    with opened(lr) as low, opened(tmp_path / "sr.tif") as high:
        assert (high.height, high.width) == (scale * height, scale * width)
        corners = [(0, 0), (width, 0), (0, height), (width, height)]
        for col, row in corners:
            wanted, found = low.transform * (col, row), high.transform * (scale * col, scale * row)
            assert np.abs(np.subtract(found, wanted)).max() < 1e-9 * max(map(abs, wanted))
        sr = torch.from_numpy(high.read())[None]
    assert torch.isfinite(sr).all()
    off = projection_of(height, width, scale).reduce(sr)[0].numpy() - values
    assert np.abs(off).max() / 255 < 1e-4
    steps = int(np.ceil(np.log2(scale)))
    assert {tile.stage for tile in passes} == set(range(steps))


@pytest.mark.parametrize("scale", [1, 129])
def test_other_scales_are_refused_at_once(tmp_path, model, scale):
    lr = write(tmp_path / "lr.tif", smooth(3, 20, 18))
    with pytest.raises(BadJobError, match=str(scale)):
        upscale(lr, tmp_path / "sr.tif", model=model, scale=scale)


def test_a_mean_of_areas_is_kept_in_every_pass(tmp_path, model):
    """With the box as sensor the means over LR pixels are those of the raster."""
    values = smooth(3, 20, 18)
    lr = write(tmp_path / "lr.tif", values)
    upscale(lr, tmp_path / "sr.tif", model=model, scale=8, tiles=TILES, options=FLOATS, sensor="area")
    means = pixels(tmp_path / "sr.tif").reshape(3, 20, 8, 18, 8).mean(axis=(2, 4))
    assert np.abs(means - values).max() / 255 < 1e-4


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_run_killed_in_any_pass_goes_on_to_the_same_bytes(tmp_path, model, number):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    upscale(lr, tmp_path / "whole.tif", model=model, scale=6, tiles=TILES, noise=0.5, steps=2)
    events, counts = [], [4, 9, 25]

    def cancelled():
        done = [event.done for event in events if isinstance(event, protocol.Progress)]
        return bool(done) and max(done) > counts[number]

    job = Job(str(lr), (), str(tmp_path / "part.tif"), model=model, scale=6, tiles=TILES,
              noise=0.5, steps=2, device="cpu")  # fmt: skip
    with pytest.raises(CancelledError):
        run(job, events.append, cancelled)
    again = []
    run(job, again.append)
    assert digest(tmp_path / "part.tif") == digest(tmp_path / "whole.tif")
    assert any("run-resumed" in repr(event) for event in again)


def test_a_pass_is_told_the_pixel_of_the_reference(tmp_path, passes):
    model = save_model(tmp_path / "csp.safetensors", "csp")
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    with opened(lr) as file:
        pixel = file.transform.a
    reference = write_reference(tmp_path / "ref.tif", side=240, pixel=pixel / 3)
    for name, references in (("with", (reference,)), ("without", ())):
        upscale(lr, tmp_path / f"{name}.tif", references, model=model, scale=8, tiles=TILES)
    told = {tile.stage: tile.reference_px[0] for tile in passes if tile.references[0]}
    assert told == pytest.approx({0: 2 / 3, 1: 4 / 3, 2: 8 / 3}, rel=1e-3)
    assert not np.array_equal(pixels(tmp_path / "with.tif"), pixels(tmp_path / "without.tif"))


def test_the_condition_can_be_another_model(tmp_path, model):
    """TTRD3 as tau: with its bands and A held completely, the step is its result, reduced."""
    lr = write(tmp_path / "lr.tif", smooth(3, 32, 32))
    held = {"tau": "ttrd3-s", "hf_mode": "condition", "lambda0": 1.0}
    for name, options in (("plain", {}), ("tau", {"tau": "ttrd3-s"}), ("held", held)):
        upscale(lr, tmp_path / f"{name}.tif", model=model, scale=2, tiles=TILES, options=FLOATS,
                method_options=options)  # fmt: skip
    plain, tau, whole = (pixels(tmp_path / f"{name}.tif") for name in ("plain", "tau", "held"))
    assert not np.array_equal(plain, tau) and not np.array_equal(tau, whole)
    upscale(lr, tmp_path / "four.tif", scale=4, options=FLOATS)
    wanted = torch.nn.functional.interpolate(
        torch.from_numpy(pixels(tmp_path / "four.tif"))[None], scale_factor=0.5, mode="bicubic",
        antialias=True)[0].numpy()  # fmt: skip
    assert np.sqrt(np.mean((whole - wanted) ** 2)) < 0.2 * np.sqrt(np.mean((plain - wanted) ** 2))


def test_the_uncertainty_is_that_of_the_last_pass(tmp_path, model):
    lr = write(tmp_path / "lr.tif", smooth(3, 20, 18))
    upscale(lr, tmp_path / "sr.tif", model=model, scale=5, tiles=TILES, preset="realistic", steps=2,
            extras={"samples": 2}, layers={"uncertainty": tmp_path / "spread.tif"})  # fmt: skip
    spread = pixels(tmp_path / "spread.tif")
    assert spread.shape == (3, 100, 90)
    assert np.isfinite(spread).all() and spread.max() > 0
