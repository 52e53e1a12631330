# SPDX-License-Identifier: GPL-2.0-or-later
"""Cascades: passes over rasters beside the output, resumed in any of them to the same pixels."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from net_rig import bands_of
from raster_files import NORTH_UP, digest, opened, write
from run_rig import Bicubic, names, smooth, write_reference
from ttrd3_qgis.core.engine.outputs.canvas import Canvas
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.engine.stages.raster import StageRaster
from ttrd3_qgis.core.engine.tiling.journal import DamagedJournalError
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import CancelledError, OutputError
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.spec import Layer, Stage
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.reduction import Axis, Span, apply

DETAIL = Layer("detail", "Detail", "What the method has added.", bands=1)


class Doubling(Bicubic):
    """Enlarges by 2, adds a little of the noise, and shows one band once more."""

    scale = 2

    def __call__(self, lr, tile):
        self.calls.append((lr, tile, self.bank))
        sr = (enlarge(lr, 2) + 0.04 * tile.noise_level * tile.noise(3)).clamp(0, 1)
        tile.on_step(1, 1, sr)
        return TileResult(sr, {"detail": sr[:, :1]})


@pytest.fixture
def cascade(monkeypatch):
    """A method of x2 passes; its scale is the number of the model's card."""
    spec = replace(
        registry.METHODS[0],
        scales=(2, 8, 16),
        layers=(DETAIL,),
        stages=lambda scale: (Stage(2),) * (scale.bit_length() - 1),
    )
    weights = Weights({}, Card("twice", spec.name, 8, {}, scales=(2, 16)), "0" * 64, Path())
    monkeypatch.setattr("ttrd3_qgis.core.methods.settings.spec_of", lambda name: spec)
    monkeypatch.setattr("ttrd3_qgis.core.engine.pipeline.open_weights", lambda model: weights)
    spy = Doubling()
    monkeypatch.setattr("ttrd3_qgis.core.engine.executors.local.make_runner", lambda *_: spy)
    return spy


def upscale(lr, output, references=(), options=None, extras=None, cancelled=None, **job):
    events = []
    settings = {"steps": 1, "noise": 0.5, "device": "cpu", "tiles": Tiles(32, 8, 1), **job}
    job = Job(
        lr,
        tuple(references),
        str(output),
        options=Options(**(options or {})),
        extras=Extras(**(extras or {})),
        **settings,
    )
    return run(job, events.append, cancelled or (lambda: False)), events


def off(sr, lr, scale):
    """|A x - y|, where A is the reduction by the scale of all passes together."""
    sides = [n // scale for n in sr.shape[1:]]
    matrices = [Axis(n, scale).reducing(Span(0, n), Span(0, n * scale)) for n in sides]
    low = np.stack([apply(matrices[0], band.astype(np.float64), matrices[1]) for band in sr])
    return np.abs(low - lr)


@pytest.mark.parametrize("scale", [8, 16])
def test_three_passes_of_two_make_eight(cascade, tmp_path, scale):
    values = smooth(3, 45, 39)
    lr, options = write(tmp_path / "lr.tif", values), {"output_type": "float32"}
    result, events = upscale(lr, tmp_path / "sr.tif", options=options, scale=scale)
    with opened(lr) as low, opened(tmp_path / "sr.tif") as high:
        assert (high.width, high.height) == (39 * scale, 45 * scale)
        assert high.transform == low.transform * low.transform.scale(1 / scale)
        sr = high.read()
    assert off(sr / 255, values / 255, scale).max() < 1e-4
    assert np.abs(sr.reshape(3, 45, scale, 39, scale).mean(axis=(2, 4)) - values).max() < 12
    assert names(tmp_path) == ["lr.tif", "sr.tif"]
    plan = next(event for event in events if isinstance(event, protocol.Plan))
    assert result.tiles == plan.tiles == len(cascade.calls)


def test_every_pass_has_noise_of_its_own(cascade, tmp_path):
    upscale(write(tmp_path / "lr.tif", smooth(3, 16, 16)), tmp_path / "sr.tif", scale=8)
    noises = [tile.noise(3)[..., :32, :32] for _, tile, _ in cascade.calls]
    assert len(noises) > 3
    assert (
        torch.corrcoef(torch.stack([x.flatten() for x in noises]))
        .sub(torch.eye(len(noises)))
        .abs()
        .max()
        < 0.1
    )


def test_references_are_opened_on_the_grid_of_each_pass(cascade, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    reference = write_reference(tmp_path / "ref.tif")
    upscale(lr, tmp_path / "sr.tif", (reference,), scale=8)
    sides = {tile.reference(0).shape[-1] for _, tile, _ in cascade.calls}
    assert sides == {64}
    seen = [tile.reference(0) for _, tile, _ in cascade.calls]
    # The same ground is coarser in the first pass than in the last.
    detail = [float(x.diff(dim=-1).abs().mean()) for x in seen]
    assert detail[0] > 1.5 * np.mean(detail[-20:])


def test_nodata_mask_and_layers_go_through_all_passes(cascade, tmp_path):
    values = smooth(3, 60, 50)
    values[:, 20:40, 10:50] = 0
    ring = [list(NORTH_UP * corner) for corner in ((0, 0), (50, 0), (50, 55), (0, 55), (0, 0))]
    mask = tmp_path / "mask.geojson"
    mask.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    layers = {
        name: str(tmp_path / f"{name}.tif") for name in ("detail", "reference_map", "uncertainty")
    }
    upscale(
        write(tmp_path / "lr.tif", values, nodata=0),
        tmp_path / "sr.tif",
        (write_reference(tmp_path / "ref.tif"),),
        extras={"mask": str(mask), "samples": 2},
        layers=layers,
        scale=8,
    )
    shown = values[0] != 0
    shown[55:] = False
    fine = np.repeat(np.repeat(shown, 8, 0), 8, 1)
    assert np.array_equal(bands_of(tmp_path / "sr.tif")[0] != 0, fine)
    assert np.array_equal(np.isfinite(bands_of(layers["detail"])[0]), fine)
    drawn = bands_of(layers["reference_map"])
    assert drawn.shape == (2, 60, 50)
    assert np.array_equal(np.isfinite(drawn[0]), shown)
    spread = bands_of(layers["uncertainty"])
    assert spread[:, fine].max() > 0


def test_a_class_mask_goes_through_all_passes_as_nodata_does(cascade, tmp_path):
    values, classes = smooth(3, 60, 50), np.full((1, 60, 50), 4, np.uint8)
    classes[:, 20:40, 10:50] = 9
    scl = write(tmp_path / "scl.tif", classes)
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    upscale(lr, tmp_path / "masked.tif", extras={"class_mask": scl}, scale=8)
    holes = write(tmp_path / "holes.tif", np.where(classes == 9, 0, values), nodata=0)
    upscale(holes, tmp_path / "sr.tif", scale=8)
    assert np.array_equal(bands_of(tmp_path / "masked.tif"), bands_of(tmp_path / "sr.tif"))
    assert not bands_of(tmp_path / "sr.tif")[:, 160:320, 80:].any()


def test_pixels_beside_nodata_are_those_of_a_plain_scene(cascade, tmp_path):
    values = np.full((3, 60, 50), 100, np.uint8)
    values[:, 20:40, 10:50] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    upscale(lr, tmp_path / "sr.tif", noise=0.0, scale=8)
    sr = bands_of(tmp_path / "sr.tif")
    assert np.abs(sr[sr != 0].astype(int) - 100).max() <= 6


@pytest.mark.parametrize("calls", [2, 5, 12, 20, 33, 60])
def test_a_cascade_is_resumed_in_any_pass(cascade, tmp_path, calls):
    lr = write(tmp_path / "lr.tif", smooth(3, 60, 50))
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    for folder in (whole, cut):
        folder.mkdir()
    layers = {folder: {"detail": str(folder / "detail.tif")} for folder in (whole, cut)}
    upscale(lr, whole / "sr.tif", scale=8, layers=layers[whole])
    total = len(cascade.calls)
    cascade.calls.clear()
    options = {"resume": True}
    with pytest.raises(CancelledError):
        upscale(
            lr,
            cut / "sr.tif",
            scale=8,
            options=options,
            layers=layers[cut],
            cancelled=lambda: len(cascade.calls) > calls,
        )
    kept = names(cut)
    assert ".sr.tif.progress" in kept
    assert all(name.startswith(".sr.tif.progress") for name in kept)
    assert len(kept) <= 3
    cascade.calls.clear()
    upscale(lr, cut / "sr.tif", scale=8, options=options, layers=layers[cut])
    assert len(cascade.calls) < total - calls + 3
    assert names(cut) == ["detail.tif", "sr.tif"]
    for name in ("sr.tif", "detail.tif"):
        assert digest(whole / name) == digest(cut / name)


def test_a_raster_between_passes_that_was_changed_is_made_again(cascade, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 60, 50))
    upscale(lr, tmp_path / "whole.tif", scale=8)
    cascade.calls.clear()
    options = {"resume": True}

    def cancelled():
        return len(cascade.calls) > 20

    with pytest.raises(CancelledError):
        upscale(lr, tmp_path / "sr.tif", scale=8, options=options, cancelled=cancelled)
    (between,) = tmp_path.glob(".sr.tif.progress.stage*")
    between.write_bytes(b"no raster")
    upscale(lr, tmp_path / "sr.tif", scale=8, options=options)
    assert digest(tmp_path / "sr.tif") == digest(tmp_path / "whole.tif")


def halve(path):
    os.truncate(path, path.stat().st_size // 2)


def spoil(path):
    with path.open("r+b") as file:
        file.write(b"no raster")


@pytest.mark.parametrize("harm", [Path.unlink, halve, spoil])
def test_a_raster_between_passes_that_cannot_be_read_ends_in_a_sentence(
    cascade, tmp_path, monkeypatch, harm
):
    publish = StageRaster.publish

    def harmed(raster):
        known = publish(raster)
        harm(tmp_path / ".sr.tif.progress.stage0.tif")
        return known

    monkeypatch.setattr(StageRaster, "publish", harmed)
    lr = write(tmp_path / "lr.tif", smooth(3, 30, 30))
    with pytest.raises(DamagedJournalError):
        upscale(lr, tmp_path / "sr.tif", scale=8, options={"resume": True})
    assert names(tmp_path) == ["lr.tif"]


def test_a_disk_that_is_full_at_the_end_of_a_pass_costs_no_strips(cascade, tmp_path, monkeypatch):
    """GDAL reports nothing where the last blocks of a file cannot be written."""

    class Cut:
        """A dataset whose file loses its end when it is closed."""

        def __init__(self, raster):
            self._inner, self._path = raster._dataset, raster._part

        def __getattr__(self, name):
            return getattr(self._inner, name)

        def close(self):
            self._inner.close()
            os.truncate(self._path, self._path.stat().st_size - 300)

    publish = StageRaster.publish

    def short(raster):
        raster._dataset = Cut(raster)
        return publish(raster)

    lr = write(tmp_path / "lr.tif", smooth(3, 60, 50))
    with monkeypatch.context() as patched:
        patched.setattr(StageRaster, "publish", short)
        with pytest.raises(OutputError):
            upscale(lr, tmp_path / "sr.tif", scale=8, options={"resume": True})
    assert any(".progress" in path.name for path in tmp_path.iterdir())
    done = len(cascade.calls)
    cascade.calls.clear()
    upscale(lr, tmp_path / "sr.tif", scale=8, options={"resume": True})
    again = len(cascade.calls)
    upscale(lr, tmp_path / "whole.tif", scale=8)
    assert len(cascade.calls) - again == done + again
    assert digest(tmp_path / "sr.tif") == digest(tmp_path / "whole.tif")


def test_a_raster_between_passes_that_was_harmed_since_is_left_to_the_next_run(cascade, tmp_path):
    """Its size and time are as they were, as after an error of the disk."""
    lr, options = write(tmp_path / "lr.tif", smooth(3, 60, 50)), {"resume": True}
    with pytest.raises(CancelledError):
        upscale(
            lr,
            tmp_path / "sr.tif",
            scale=8,
            options=options,
            cancelled=lambda: len(cascade.calls) > 20,
        )
    (between,) = tmp_path.glob(".sr.tif.progress.stage*")
    before = between.stat()
    spoil(between)
    os.utime(between, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(DamagedJournalError):
        upscale(lr, tmp_path / "sr.tif", scale=8, options=options)
    assert names(tmp_path) == ["lr.tif"]
    upscale(lr, tmp_path / "sr.tif", scale=8, options=options)
    assert names(tmp_path) == ["lr.tif", "sr.tif"]


def test_a_cancelled_cascade_leaves_nothing(cascade, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 60, 50))
    with pytest.raises(CancelledError):
        upscale(lr, tmp_path / "sr.tif", scale=8, cancelled=lambda: len(cascade.calls) > 30)
    assert names(tmp_path) == ["lr.tif"]


def test_no_window_of_a_cascade_is_large(cascade, tmp_path, monkeypatch):
    seen = []
    blended = Canvas._blended

    def watched(self, part):
        seen.append(len(part.rows) * len(part.cols) * self.scale**2)
        return blended(self, part)

    monkeypatch.setattr(Canvas, "_blended", watched)
    upscale(write(tmp_path / "lr.tif", smooth(3, 50, 90)), tmp_path / "sr.tif", scale=16)
    assert max(seen) <= 1024 * 1024
