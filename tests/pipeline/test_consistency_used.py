# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement with the LR raster, precision and device of a run, measured on what it writes."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from net_rig import SCALE, Spy, bands_of, texture, upscale, weights_of
from raster_files import write
from torch.nn import functional
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.jobs.superresolution import Tiles

UNTOUCHED = ("--device", "cpu", "--steps", "1", "--noise", "0.5", "--output-type", "float32")


@pytest.fixture
def scene(tmp_path):
    return write(tmp_path / "lr.tif", texture(40, 36, sigma=2.0))


def reduced(path):
    """What the sensor would see of a raster, as torch's antialiased bicubic has it."""
    sr = torch.from_numpy(bands_of(path))[None].double()
    size = (sr.shape[2] // SCALE, sr.shape[3] // SCALE)
    small = functional.interpolate(sr, size, mode="bicubic", antialias=True)
    return small[0].numpy()


def disagreement(lr, sr):
    """Mean absolute difference of the reduced result and the LR raster."""
    return np.abs(reduced(sr) - bands_of(lr)).mean()


@pytest.mark.parametrize("tiles", [Tiles(), Tiles(32, 8, 1), Tiles(32, 8, 2)])
def test_a_result_agrees_with_its_lr_raster_unless_told_not_to(tiny_model, scene, tmp_path, tiles):
    job = {"model": tiny_model, "noise": 0.5, "tiles": tiles}
    upscale(scene, tmp_path / "a.tif", **job)
    upscale(scene, tmp_path / "b.tif", options={"consistency": False}, **job)
    forced, free = (disagreement(scene, tmp_path / name) for name in ("a.tif", "b.tif"))
    assert forced < 1e-6
    assert 1e-3 < free < 0.02, "the network changes the enlarged image, and not wildly"


def run_command(lr, output, model, *more):
    """`ttrd3 upscale` in this process."""
    command = ("upscale", lr, "--output", str(output), "--model", model, *UNTOUCHED, *more)
    assert main(list(command)) == 0
    return bands_of(output)


def test_the_command_can_leave_consistency_out(tiny_model, scene, tmp_path):
    run_command(scene, tmp_path / "a.tif", tiny_model)
    run_command(scene, tmp_path / "b.tif", tiny_model, "--no-consistency")
    assert disagreement(scene, tmp_path / "a.tif") < 1e-6
    assert disagreement(scene, tmp_path / "b.tif") > 1e-3


def test_the_command_computes_in_the_precision_it_is_told(tiny_model, scene, tmp_path):
    plain = run_command(scene, tmp_path / "a.tif", tiny_model)
    full = run_command(scene, tmp_path / "b.tif", tiny_model, "--precision", "fp32")
    half = run_command(scene, tmp_path / "c.tif", tiny_model, "--precision", "bf16")
    assert np.array_equal(plain, full), "a processor computes in fp32 by itself"
    assert not np.array_equal(full, half)
    assert np.abs(full - half).mean() < 0.02


@pytest.mark.parametrize(
    ("precision", "dtype"),
    [
        ("auto", torch.float32),
        ("fp32", torch.float32),
        ("bf16", torch.bfloat16),
        ("fp16", torch.float16),
    ],
)
def test_the_network_is_made_for_the_precision_and_device(
    monkeypatch, use_method, scene, tmp_path, precision, dtype
):
    made = []

    def make(weights, device, dtype):
        made.append((weights.sha256, device, dtype))
        return Spy()

    use_method(make)
    monkeypatch.setattr(
        "ttrd3_qgis.core.engine.pipeline.open_weights", lambda model: weights_of("5" * 64)
    )
    upscale(scene, tmp_path / "sr.tif", precision=precision)
    assert set(made) == {("5" * 64, torch.device("cpu"), dtype)}


def test_a_run_takes_as_many_threads_and_tiles_as_it_is_told(
    monkeypatch, use_method, scene, tmp_path
):
    """The batch is the job's, else what fits into the memory of the device."""
    threads, spy = [], Spy()
    use_method(lambda *_: spy)
    monkeypatch.setattr(torch, "set_num_threads", threads.append)
    monkeypatch.setattr("ttrd3_qgis.core.engine.executors.local.batch_size", lambda *_: 3)
    upscale(scene, tmp_path / "a.tif", tiles=Tiles(16, 4, 0), options={"threads": 7})
    assert threads == [7]
    assert [len(lr) for lr, *_ in spy.calls] == [3] * 3
    spy.calls.clear()
    upscale(scene, tmp_path / "b.tif", tiles=Tiles(16, 4, 2))
    assert threads == [7]
    assert [len(lr) for lr, *_ in spy.calls] == [2, 1] * 3


def test_samples_of_more_steps_differ(tiny_model, scene, tmp_path):
    one, three = tmp_path / "1.tif", tmp_path / "3.tif"
    upscale(scene, one, model=tiny_model, steps=1)
    upscale(scene, three, model=tiny_model, steps=3)
    assert np.abs(bands_of(one) - bands_of(three)).max() > 1e-5
