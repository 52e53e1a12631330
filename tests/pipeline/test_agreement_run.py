# SPDX-License-Identifier: GPL-2.0-or-later
"""Results of whole runs agree with the LR raster: in overlaps, at nodata, borders and masks."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from raster_files import NORTH_UP, opened, write
from run_rig import smooth
from ttrd3_qgis.core.engine.outputs.canvas import Canvas
from ttrd3_qgis.core.engine.outputs.uncertainty import Uncertainty
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.sensor import read_sensor
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.ops import agreement, degradation
from ttrd3_qgis.core.ops.reduction import Axis, Span, apply
from ttrd3_qgis.core.ops.sensor_agreement import agree
from ttrd3_qgis.core.raster.radiometry import cast

TILES = Tiles(tile_lr_px=32, overlap_lr_px=8, batch=1)
HEIGHT, WIDTH = 90, 75


@pytest.fixture
def canvas(monkeypatch):
    """The blended SR pixels of a run before they are rounded and masked, in model units."""
    seen, apart = {}, []
    window_of, piece_of = Canvas.window, Uncertainty.piece

    def window(self, window):
        pixels = window_of(self, window)
        if not apart:
            seen[window.row, window.col] = pixels
        return pixels

    def piece(self, done):
        """An uncertainty takes larger windows of its own."""
        apart.append(done)
        try:
            return piece_of(self, done)
        finally:
            apart.pop()

    monkeypatch.setattr(Canvas, "window", window)
    monkeypatch.setattr(Uncertainty, "piece", piece)

    def whole():
        rows = sorted({row for row, _ in seen})
        strips = [[seen[place] for place in sorted(seen) if place[0] == row] for row in rows]
        return np.concatenate([np.concatenate(strip, axis=2) for strip in strips], axis=1)

    return whole


def upscale(model, lr, output, options=None, extras=None, **job):
    settings = {"steps": 1, "device": "cpu", "tiles": TILES, **job}
    return run(
        Job(
            str(lr),
            (),
            str(output),
            model=model,
            options=Options(**(options or {})),
            extras=Extras(**(extras or {})),
            **settings,
        ),
        lambda event: None,
    )


def off(canvas, lr):
    """|A x - y| for LR pixels in model units, (bands, h, w)."""
    matrices = [Axis(n, 4).reducing(Span(0, n), Span(0, n * 4)) for n in lr.shape[1:]]
    reduced = [apply(matrices[0], band.astype(np.float64), matrices[1]) for band in canvas]
    return np.abs(np.stack(reduced) - lr)


def values(seed=3):
    return smooth(3, HEIGHT, WIDTH, "uint8", seed=seed)


def test_a_float_result_agrees_everywhere(tiny_model, tmp_path, canvas):
    lr = values()
    output = tmp_path / "sr.tif"
    upscale(tiny_model, write(tmp_path / "lr.tif", lr), output, {"output_type": "float32"})
    found = off(canvas(), lr / 255)
    assert found.max() < 1e-4
    assert found.mean() < 1e-6
    with opened(output) as file:
        written = off(file.read() / 255, lr / 255)
    assert written.max() < 1e-4
    assert written.mean() < 1e-6


@pytest.mark.parametrize("peak", [300.0, 5000.0])
def test_a_bright_echo_and_what_lies_around_it_agree(tiny_model, tmp_path, peak):
    lr = 0.1 * np.random.default_rng(1).exponential(1, (1, 40, 40)).astype(np.float32)
    lr[0, 20, 20] = peak
    output = tmp_path / "sr.tif"
    upscale(tiny_model, write(tmp_path / "lr.tif", lr), output, sensor="ideal")
    with opened(output) as file:
        assert off(file.read(), lr).max() < 1e-7 * peak + 1e-6


def test_a_result_agrees_through_the_sensor_that_is_named(tiny_model, tmp_path, canvas):
    lr = write(tmp_path / "lr.tif", values())
    upscale(tiny_model, lr, tmp_path / "sr.tif", {"output_type": "float32"}, sensor="area")
    means = canvas().reshape(3, HEIGHT, 4, WIDTH, 4).mean(axis=(2, 4))
    assert np.abs(means - values() / 255).max() < 1e-6
    with opened(tmp_path / "sr.tif") as file:
        assert file.tags()["TTRD3_SENSOR"] == "area"


@pytest.mark.parametrize("sensor", ["psf:0.5,2", "sentinel-2", "psf:0,0,75"])
def test_windows_agree_up_to_the_noise_of_the_sensor(
    tiny_model, tmp_path, canvas, sensor, monkeypatch
):
    monkeypatch.setattr("ttrd3_qgis.core.engine.outputs.cut.WINDOW_PX", 128)
    lr, floats = write(tmp_path / "lr.tif", values()), {"output_type": "float32"}
    upscale(tiny_model, lr, tmp_path / "a.tif", {**floats, "consistency": False}, sensor=sensor)
    free = torch.from_numpy(canvas())[None]
    upscale(tiny_model, lr, tmp_path / "b.tif", floats, sensor=sensor)
    whole = agree(free, torch.from_numpy(values()[None] / 255), 4, read_sensor(sensor))
    assert np.abs(canvas() - whole[0].numpy()).max() < 1e-5
    assert np.abs(canvas() - free[0].numpy()).max() > 1e-3


def test_without_consistency_nothing_is_corrected(tiny_model, tmp_path, canvas):
    lr = values()
    upscale(tiny_model, write(tmp_path / "lr.tif", lr), tmp_path / "sr.tif", {"consistency": False})
    assert off(canvas(), lr / 255).max() > 1e-2


def test_without_the_halo_it_would_not_agree(tiny_model, tmp_path, canvas, monkeypatch):
    monkeypatch.setattr(agreement, "halo_px", lambda *_: 2)
    monkeypatch.setattr("ttrd3_qgis.core.engine.outputs.cut.WINDOW_PX", 256)
    lr = values()
    upscale(
        tiny_model, write(tmp_path / "lr.tif", lr), tmp_path / "sr.tif", {"output_type": "float32"}
    )
    assert off(canvas(), lr / 255).max() > 1e-4


def test_whole_numbers_agree_within_their_range(tiny_model, tmp_path, canvas):
    soft = smooth(3, HEIGHT * 4, WIDTH * 4, "float64", sigma=9)
    truth = torch.from_numpy(np.clip(3 * soft - 1, 0, 1))[None]
    lr = cast(255 * degradation.reduce(truth, 4)[0].numpy(), "uint8")
    assert (lr == 0).mean() > 0.005
    assert (lr == 255).mean() > 0.005
    upscale(tiny_model, write(tmp_path / "lr.tif", lr), tmp_path / "sr.tif")
    x = canvas()
    assert (x.min(), x.max()) == (0, 1)
    found = off(x, lr / 255)
    assert found.mean() < 2e-6
    assert found.max() < 2e-3


def test_it_agrees_up_to_nodata(tiny_model, tmp_path, canvas):
    lr = values()
    lr[:, 30:70, 22:75] = 0  # whole tiles and parts of others
    lr[1, 10, 10] = 0
    lr[:, 80, :5] = 0
    path = write(tmp_path / "lr.tif", lr, nodata=0)
    upscale(tiny_model, path, tmp_path / "sr.tif", {"output_type": "float32"})
    found = off(canvas(), lr / 255)[lr != 0]
    assert found.max() < 1e-4
    assert found.mean() < 1e-6


def test_nothing_rings_beside_nodata(tiny_model, tmp_path, canvas):
    lr = np.full((3, HEIGHT, WIDTH), 100, np.uint8)
    lr[:, 30:70, 22:75] = 0
    path = write(tmp_path / "lr.tif", lr, nodata=0)
    upscale(tiny_model, path, tmp_path / "plain.tif", {"consistency": False})
    plain = canvas()
    upscale(tiny_model, path, tmp_path / "sr.tif", {"output_type": "float32"})
    shown = np.repeat(np.repeat(lr != 0, 4, 1), 4, 2)
    change = np.abs(canvas() - plain)[shown]
    assert change.max() < 2 * np.abs(off(plain, lr / 255)[lr != 0]).max()


def test_it_agrees_up_to_the_edge_of_a_mask(tiny_model, tmp_path, canvas):
    lr = values()
    mask = tmp_path / "mask.geojson"
    corners = [(0, 0), (40, 0), (40, 30), (0, 30), (0, 0)]  # in LR pixels
    ring = [list(NORTH_UP * corner) for corner in corners]
    mask.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    upscale(
        tiny_model,
        write(tmp_path / "lr.tif", lr),
        tmp_path / "sr.tif",
        {"output_type": "float32"},
        {"mask": str(mask)},
    )
    found = off(canvas()[:, :120], lr[:, :30] / 255)[:, :28]
    assert found[:, :, :38].max() < 1e-4
    assert found[:, :, :38].mean() < 1e-6


def test_inside_of_a_mask_nothing_changes(tiny_model, tmp_path, canvas):
    mask = tmp_path / "mask.geojson"
    corners = [(0, 0), (26, 0), (26, 30), (0, 30), (0, 0)]  # in LR pixels
    ring = [list(NORTH_UP * corner) for corner in corners]
    mask.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    path, options = write(tmp_path / "lr.tif", values()), {"output_type": "float32"}
    upscale(tiny_model, path, tmp_path / "all.tif", options)
    whole = canvas()
    upscale(tiny_model, path, tmp_path / "sr.tif", options, {"mask": str(mask)})
    change = np.abs(canvas() - whole)[:, :120, :104]
    assert change.max() < 2e-3
    assert change[:, :, :64].max() < 1e-6


def test_every_sample_agrees(tiny_model, tmp_path, canvas):
    lr = values()
    upscale(
        tiny_model,
        write(tmp_path / "lr.tif", lr),
        tmp_path / "sr.tif",
        {"output_type": "float32"},
        {"samples": 2},
        layers={"uncertainty": str(tmp_path / "spread.tif")},
    )
    found = off(canvas(), np.tile(lr, (2, 1, 1)) / 255)
    assert found.max() < 1e-4


@pytest.mark.parametrize("dtype", ["float32", "uint8"])
def test_the_cut_into_strips_and_windows_changes_nothing(
    tiny_model, tmp_path, canvas, dtype, monkeypatch
):
    path = write(tmp_path / "lr.tif", values())
    options = {"output_type": dtype, "creation_options": ("BLOCKYSIZE=512",)}
    upscale(tiny_model, path, tmp_path / "one.tif", options)
    one = canvas()
    monkeypatch.setattr("ttrd3_qgis.core.engine.outputs.cut.WINDOW_PX", 256)
    upscale(tiny_model, path, tmp_path / "many.tif", {"output_type": dtype})
    assert np.abs(canvas() - one).max() < 1e-6


def test_a_wild_value_spoils_its_surroundings_alone(tiny_model, tmp_path, canvas):
    lr = values().astype(np.float32) / 255
    lr[0, 45, 40] = 1e20
    upscale(
        tiny_model,
        write(tmp_path / "lr.tif", lr),
        tmp_path / "sr.tif",
        {"normalization": "percentile"},
    )
    far = np.ones((HEIGHT, WIDTH), bool)
    far[38:53, 33:48] = False
    x = canvas()
    assert np.abs(x[0][np.repeat(np.repeat(far, 4, 0), 4, 1)]).max() < 5
