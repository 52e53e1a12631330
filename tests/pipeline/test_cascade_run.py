# SPDX-License-Identifier: GPL-2.0-or-later
"""Cascades of WaveDiffUR and CSP through the engine: any scale, agreement, resumption, memory."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from net_rig import bands_of, upscale
from raster_files import digest, opened, write
from run_rig import smooth, write_reference
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.errors import BadJobError, BadWeightsError, CancelledError
from ttrd3_qgis.core.jobs.superresolution import Job, Options, Tiles
from ttrd3_qgis.core.methods.wavediffur.runner import WaveDiffUR
from ttrd3_qgis.core.ops.degradation import enlarge
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


@pytest.mark.parametrize("scale", SCALES)
def test_any_scale_has_its_exact_grid_and_agrees_with_the_lr_raster(tmp_path, model, passes, scale):
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


@pytest.mark.parametrize(("method", "is_told"), [("wavediffur", False), ("csp", True)])
def test_only_a_method_with_references_misses_them(tmp_path, method, is_told):
    model, events = save_model(tmp_path / "a.safetensors", method), []
    lr = write(tmp_path / "lr.tif", smooth(3, 20, 18))
    upscale(lr, tmp_path / "sr.tif", model=model, scale=2, tiles=TILES, events=events)
    assert ("run-no-reference" in repr(events)) == is_told


def test_a_mean_of_areas_is_kept_in_every_pass(tmp_path, model):
    """With the box as sensor the means over LR pixels are those of the raster."""
    values = smooth(3, 20, 18)
    lr = write(tmp_path / "lr.tif", values)
    upscale(
        lr, tmp_path / "sr.tif", model=model, scale=8, tiles=TILES, options=FLOATS, sensor="area"
    )
    means = bands_of(tmp_path / "sr.tif").reshape(3, 20, 8, 18, 8).mean(axis=(2, 4))
    assert np.abs(means - values).max() / 255 < 1e-4


def test_tiles_of_nodata_are_told_of_the_last_pass(tmp_path, model, passes):
    values = smooth(3, 40, 36)
    values[:, :, 18:] = 0
    lr, events = write(tmp_path / "lr.tif", values, nodata=0), []
    upscale(lr, tmp_path / "sr.tif", model=model, scale=6, tiles=TILES, events=events)
    computed = sum(tile.stage == 2 for tile in passes)
    assert 0 < computed < 42
    said = f"Nothing to compute in {42 - computed} of 42 tiles"
    assert any(said in getattr(event, "text", "") for event in events)


@pytest.mark.parametrize("calls", [2, 8, 30])
def test_a_run_killed_in_any_pass_goes_on_to_the_same_bytes(tmp_path, model, passes, calls):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    wanted = {"scale": 6, "tiles": TILES, "noise": 0.5, "steps": 2, "options": Options(resume=True)}

    def job(name):
        return Job(str(lr), (), str(tmp_path / name), model=model, device="cpu", **wanted)

    run(job("whole.tif"), lambda event: None)
    total = len(passes)
    assert [sum(tile.stage == number for tile in passes) for number in range(3)] == [4, 9, 42]
    passes.clear()
    with pytest.raises(CancelledError):
        run(job("part.tif"), lambda event: None, lambda: len(passes) > calls)
    passes.clear()
    run(job("part.tif"), lambda event: None)
    assert len(passes) < total - calls + 3
    assert digest(tmp_path / "part.tif") == digest(tmp_path / "whole.tif")


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
    assert not np.array_equal(bands_of(tmp_path / "with.tif"), bands_of(tmp_path / "without.tif"))


def test_the_condition_can_be_another_model(tmp_path, model):
    lr = write(tmp_path / "lr.tif", smooth(3, 32, 32))
    for name, options in (("plain", {}), ("tau", {"tau": "ttrd3-s", "hf_mode": "condition"})):
        upscale(lr, tmp_path / f"{name}.tif", model=model, scale=2, tiles=TILES,
                method_options=options)  # fmt: skip
    assert not np.array_equal(bands_of(tmp_path / "plain.tif"), bands_of(tmp_path / "tau.tif"))
    with pytest.raises(BadWeightsError, match="no-such-model"):
        upscale(lr, tmp_path / "none.tif", model=model, method_options={"tau": "no-such-model"})


def test_a_fixed_condition_is_the_raster_of_the_job_enlarged(tmp_path, model, passes):
    values = smooth(3, 40, 36)
    lr = write(tmp_path / "lr.tif", values)
    for condition in ("dynamic", "fixed"):
        upscale(lr, tmp_path / f"{condition}.tif", model=model, scale=4, tiles=TILES, seed=1,
                method_options={"condition": condition, "hf_mode": "condition"})  # fmt: skip
    assert not np.array_equal(bands_of(tmp_path / "dynamic.tif"), bands_of(tmp_path / "fixed.tif"))
    seen = [tile.original for tile in passes]
    assert [x is not None for x in seen] == (len(seen) - 9) * [False] + 9 * [True]
    wanted = enlarge(torch.from_numpy(values).float()[None], 2)
    for found, corner in ((seen[-9], np.s_[..., :32, :32]), (seen[-5], np.s_[..., 24:56, 24:56])):
        assert torch.allclose(found, wanted[corner] / 255, atol=1e-4)


def test_the_uncertainty_is_that_of_the_last_pass(tmp_path, model):
    lr = write(tmp_path / "lr.tif", smooth(3, 20, 18))
    upscale(lr, tmp_path / "sr.tif", model=model, scale=5, tiles=TILES, preset="realistic", steps=2,
            extras={"samples": 2}, layers={"uncertainty": tmp_path / "spread.tif"})  # fmt: skip
    spread = bands_of(tmp_path / "spread.tif")
    assert spread.shape == (3, 100, 90)
    assert np.isfinite(spread).all()
    assert spread.max() > 0
