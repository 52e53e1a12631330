# SPDX-License-Identifier: GPL-2.0-or-later
"""How a scene is cut must not show: noise, seams, memory, progress, cancellation."""

from __future__ import annotations

import contextlib
import gc
import sqlite3
import weakref
from dataclasses import replace
from typing import ClassVar

import numpy as np
import pytest
import rasterio
import torch
from raster_files import digest, opened, write
from rasterio.windows import Window
from run_rig import SHARED, Bicubic, names, smooth
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.engine.tiling.plan import axis_starts
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import (
    BadJobError,
    CancelledError,
    DeviceError,
    OutOfMemoryError,
)
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, Job, Options, Tiles
from ttrd3_qgis.core.jobs.unfinished import progress_file, tiles_file
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.registry import METHODS, model_card
from ttrd3_qgis.core.methods.settings import Settings
from ttrd3_qgis.core.methods.ttrd3.spec import SPEC

REAL = SHARED / "nd_naip2018_5m_u8.tif"
TILE, OVERLAP, SIDE = 32, 12, 92


def upscale(lr, output, cancelled=lambda: False, **job):
    events = []
    job = Job(str(lr), (), str(output), **{"steps": 2, "device": "cpu", **job})
    run(job, events.append, cancelled)
    return events


def pixels(path):
    with opened(path) as file:
        return file.read().astype(int)


def noise_of(calls, plan_cols, plan_rows, tile):
    """The noise of every tile, put where the tile lies; disagreement in overlaps fails."""
    field = np.full((3, (plan_rows[-1] + tile) * 4, (plan_cols[-1] + tile) * 4), np.nan)
    given = iter(
        x for _, context, _ in calls for x in (context.noise_level * context.noise(3)).numpy()
    )
    for row in plan_rows:
        for col in plan_cols:
            part = field[:, row * 4 : (row + tile) * 4, col * 4 : (col + tile) * 4]
            noise = next(given)
            known = np.isfinite(part)
            assert np.array_equal(part[known], noise[known].astype(float))
            part[:] = noise
    return field


@pytest.fixture
def scene(tmp_path):
    return write(tmp_path / "lr.tif", smooth(3, 80, 100))


def test_neither_tiles_nor_batches_show(use_method, scene, tmp_path):
    fields, results = [], []
    for number, (tile, batch) in enumerate([(64, 1), (64, 4), (32, 1), (32, 4)]):
        spy = Bicubic()
        use_method(lambda *_, spy=spy: spy)
        output = tmp_path / f"{number}.tif"
        upscale(scene, output, tiles=Tiles(tile, -1, batch), noise=0.5)
        overlap = min(12, tile // 4)
        cols, rows = axis_starts(100, tile, overlap), axis_starts(80, tile, overlap)
        fields.append(noise_of(spy.calls, cols, rows, tile))
        results.append(pixels(output))
        assert max(len(lr) for lr, _, _ in spy.calls) <= batch
    assert all(np.array_equal(field, fields[0]) for field in fields)
    assert 0.45 < fields[0].std() < 0.55
    for result in results[1:]:
        assert np.abs(result - results[0]).max() <= 1


@pytest.mark.parametrize("overlap", [0, 4, 15, 31])
def test_any_overlap_gives_the_same_image(bicubic, tmp_path, overlap):
    lr = write(tmp_path / "lr.tif", smooth(3, 96, 96))
    upscale(lr, tmp_path / "whole.tif", tiles=Tiles(96))
    upscale(lr, tmp_path / "cut.tif", tiles=Tiles(64, overlap))
    difference = np.abs(pixels(tmp_path / "whole.tif") - pixels(tmp_path / "cut.tif"))
    assert difference.max() <= (1 if overlap >= 4 else 12)


def real_or_generated(path):
    """A part of a real raster, or a generated one where there is no shared imagery."""
    if not REAL.exists():
        return write(path, smooth(3, SIDE, SIDE, sigma=1.0)), "generated"
    with rasterio.open(REAL) as source:
        return write(path, source.read([1, 2, 3], window=Window(200, 200, SIDE, SIDE))), "real"


def across_and_along(image, places, reach=2):
    """Mean absolute gradient near the columns `places`, and elsewhere."""
    gradient = np.abs(np.diff(image.mean(axis=0), axis=1)).mean(axis=0)
    near = np.zeros(len(gradient), dtype=bool)
    for place in places:
        near[place - reach : place + reach] = True
    return gradient[near].mean(), gradient[~near].mean()


def test_half_a_tile_is_too_much_overlap_whoever_chose_the_tile(bicubic, scene, tmp_path):
    side, output = SPEC.geometry.tile_lr_px, tmp_path / "sr.tif"
    sentence = f"The overlap of {side // 2} LR pixels must be less than half the tile of {side}."
    for tile in (0, side):
        with pytest.raises(BadJobError) as caught:
            upscale(scene, output, tiles=Tiles(tile, side // 2))
        assert str(caught.value) == sentence
    assert bicubic.calls == []
    upscale(scene, output, tiles=Tiles(0, side // 2 - 1))
    card = Card("small tiles", "ttrd3", 4, {}, geometry={"tile_lr_px": 2 * OVERLAP})
    with pytest.raises(BadJobError, match=rf"of {OVERLAP} .* half the tile of {2 * OVERLAP}\."):
        Settings.of(Job(str(scene), (), str(output), tiles=Tiles(0, OVERLAP)), card)


def test_no_seams(tmp_path):
    """Gradients where tiles meet, relative to the same places of a run in a single tile."""
    lr, kind = real_or_generated(tmp_path / "lr.tif")
    preset = METHODS[0].presets["realistic"]
    for name, tiles in (("cut", Tiles(TILE, OVERLAP)), ("whole", Tiles(SIDE))):
        upscale(lr, tmp_path / f"{name}.tif", tiles=tiles, steps=2, noise=preset.noise)
    starts = axis_starts(SIDE, TILE, OVERLAP)
    places = [(a + b + TILE) * 4 // 2 for a, b in zip(starts, starts[1:])]
    assert (pixels(tmp_path / "cut.tif") != pixels(tmp_path / "whole.tif")).any()
    for turn in (lambda x: x, lambda x: x.swapaxes(1, 2)):
        near, elsewhere = across_and_along(turn(pixels(tmp_path / "cut.tif")), places)
        there, beside = across_and_along(turn(pixels(tmp_path / "whole.tif")), places)
        ratio = near / elsewhere * beside / there
        assert 0.9 < ratio < 1.1, f"{kind} raster"


class Hungry(Bicubic):
    """Runs out of memory where `fits(batch, tile side)` says so."""

    alive: ClassVar[weakref.WeakSet] = weakref.WeakSet()

    def __init__(self, fits, calls=None):
        super().__init__(calls)
        gc.collect()
        self.others = len(Hungry.alive)
        Hungry.alive.add(self)
        self.fits = fits

    def __call__(self, lr, tile):
        if not self.fits(len(lr), lr.shape[-1]):
            raise torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 9 GiB")
        return super().__call__(lr, tile)


def log_of(events):
    return " ".join(e.text for e in events if isinstance(e, (protocol.Log, protocol.Warn)))


def test_short_memory_halves_the_batch(use_method, scene, tmp_path):
    calls = []
    use_method(lambda *_: Hungry(lambda batch, side: batch == 1, calls))
    events = upscale(scene, tmp_path / "sr.tif", tiles=Tiles(32, 8, 4))
    assert {len(lr) for lr, _, _ in calls} == {1}
    assert "Memory is short" in log_of(events)
    assert names(tmp_path) == ["lr.tif", "sr.tif"]


def test_short_memory_halves_the_tile(use_method, scene, tmp_path):
    calls, made = [], []

    def make(*_):
        method = Hungry(lambda batch, side: side <= 32, calls)
        made.append(method.others)
        return method

    use_method(make)
    events = upscale(scene, tmp_path / "sr.tif", tiles=Tiles(64))
    assert {lr.shape[-1] for lr, _, _ in calls} == {32}
    assert "Starting again with tiles of 32 LR pixels" in log_of(events)
    assert made == [0, 0], "the failed run must let go of its network before the next one"
    fractions = [e.fraction for e in events if isinstance(e, protocol.Progress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert names(tmp_path) == ["lr.tif", "sr.tif"]


def test_short_memory_halves_tiles_that_the_model_chose(monkeypatch, use_method, tmp_path):
    calls = []
    lr = write(tmp_path / "lr.tif", smooth(3, 150, 150))
    use_method(lambda *_: Hungry(lambda batch, side: side <= 80, calls))
    chosen = replace(Card.geometry_of(model_card(DEFAULT_MODEL), SPEC), tile_lr_px=128)
    monkeypatch.setattr(Card, "geometry_of", lambda card, spec: chosen)
    events = upscale(lr, tmp_path / "sr.tif")
    assert "Starting again with tiles of 64 LR pixels" in log_of(events)
    assert {lr.shape[-1] for lr, _, _ in calls} == {64}


def test_no_memory_at_all_is_one_sentence(use_method, scene, tmp_path):
    use_method(lambda *_: Hungry(lambda batch, side: False))
    with pytest.raises(OutOfMemoryError, match="does not fit into the memory of cpu"):
        upscale(scene, tmp_path / "sr.tif", device="auto")
    assert names(tmp_path) == ["lr.tif"]


def test_no_memory_for_the_model_is_one_sentence(use_method, scene, tmp_path):
    def make(*_):
        raise torch.cuda.OutOfMemoryError("CUDA out of memory")

    use_method(make)
    with pytest.raises(OutOfMemoryError, match="does not suffice"):
        upscale(scene, tmp_path / "sr.tif")


def test_the_processor_is_the_last_resort(monkeypatch, use_method, scene, tmp_path):
    """A device that is always full; `meta` stands in for a GPU, which this machine may lack."""
    used = []

    def make(weights, device, dtype):
        used.append(device.type)
        return Hungry(lambda batch, side: device.type == "cpu")

    use_method(make)
    full = {"auto": torch.device("meta"), "cpu": torch.device("cpu")}
    monkeypatch.setattr("ttrd3_qgis.core.machine.device.resolve", full.__getitem__)
    upscale(scene, tmp_path / "sr.tif", device="auto")
    assert used == ["meta", "meta", "cpu"]


def test_other_errors_are_not_taken_for_memory(use_method, scene, tmp_path):
    class Broken(Bicubic):
        def __call__(self, lr, tile):
            raise RuntimeError("shapes cannot be multiplied")

    use_method(lambda *_: Broken())
    with pytest.raises(RuntimeError, match="shapes"):
        upscale(scene, tmp_path / "sr.tif")
    assert names(tmp_path) == ["lr.tif"]


def test_a_network_that_gives_no_numbers_is_refused(use_method, scene, tmp_path):
    class Overflowing(Bicubic):
        def __call__(self, lr, tile):
            return TileResult(super().__call__(lr, tile).sr * torch.nan)

    use_method(lambda *_: Overflowing())
    with pytest.raises(DeviceError, match="fp32"):
        upscale(scene, tmp_path / "sr.tif")
    assert names(tmp_path) == ["lr.tif"]


@pytest.mark.parametrize("bands", [1, 7])
def test_progress_rises_to_one(monkeypatch, bicubic, tmp_path, bands):
    monkeypatch.setattr("ttrd3_qgis.core.jobs.monitor.INTERVAL_S", 0.0)
    lr = write(tmp_path / "lr.tif", smooth(bands, 60, 60))
    events = upscale(lr, tmp_path / "sr.tif", tiles=Tiles(32, 4, 2), steps=3)
    assert [type(event).__name__ for event in events[:1]] == ["Ready"]
    fractions = [e.fraction for e in events if isinstance(e, protocol.Progress)]
    assert fractions == sorted(fractions)
    assert fractions[0] > 0
    assert fractions[-1] == 1.0
    assert len(set(fractions)) == 2 * 3 * -(-bands // 3)
    last = events[-1]
    assert (last.tile, last.tiles, last.steps, last.remaining_s) == (4, 4, 3, 0)


@pytest.mark.parametrize("after", [0, 1, 5, 9])
def test_cancel_leaves_nothing(bicubic, scene, tmp_path, after):
    asked = iter(range(1000))
    with pytest.raises(CancelledError):
        upscale(scene, tmp_path / "sr.tif", lambda: next(asked) >= after)
    assert names(tmp_path) == ["lr.tif"]


def test_cancel_keeps_the_old_file(bicubic, scene, tmp_path):
    (tmp_path / "sr.tif").write_bytes(b"old")
    asked = iter(range(1000))
    with pytest.raises(CancelledError):
        upscale(
            scene, tmp_path / "sr.tif", lambda: next(asked) > 6, options=Options(overwrite=True)
        )
    assert (tmp_path / "sr.tif").read_bytes() == b"old"
    assert names(tmp_path) == ["lr.tif", "sr.tif"]


def steps_taken(calls):
    return [(len(lr), context.steps) for lr, context, _ in calls]


def half_plain(path):
    """Water above, fields below."""
    values = smooth(3, 116, 116, sigma=1.0)
    values[:, :70] = 90
    return write(path, values)


def test_plain_tiles_take_fewer_steps(bicubic, tmp_path):
    lr = half_plain(tmp_path / "lr.tif")
    upscale(lr, tmp_path / "a.tif", steps=10, tiles=Tiles(64, 12))
    assert steps_taken(bicubic.calls) == [(1, 10)] * 4
    bicubic.calls.clear()
    options = {"adaptive_steps": True}
    upscale(lr, tmp_path / "b.tif", steps=10, tiles=Tiles(64, 12, 2), method_options=options)
    assert steps_taken(bicubic.calls) == [(2, 3), (2, 10)]
    assert np.array_equal(pixels(tmp_path / "a.tif"), pixels(tmp_path / "b.tif"))


def test_tiles_of_unequal_steps_are_no_batch(bicubic, tmp_path):
    values = smooth(3, 64, 168, sigma=1.0)
    values[:, :, 52:116] = 90
    options = {"adaptive_steps": True}
    lr = write(tmp_path / "lr.tif", values)
    upscale(lr, tmp_path / "sr.tif", steps=10, tiles=Tiles(64, 12, 4), method_options=options)
    assert sorted(steps_taken(bicubic.calls)) == [(1, 3), (2, 10)]
    assert [int(call[0].shape[0]) for call in bicubic.calls] == [2, 1]


class Failing(Bicubic):
    """Breaks after some tiles."""

    def __init__(self, after):
        super().__init__()
        self.after = after

    def __call__(self, lr, tile):
        if len(self.calls) == self.after:
            raise OSError("unplugged")
        return super().__call__(lr, tile)


def test_a_tile_that_is_lost_from_a_batch_is_computed_again(use_method, scene, tmp_path):
    """Nothing counts twice, and nothing is missing."""
    job = {"tiles": Tiles(32, 8, 2), "options": Options(resume=True)}
    use_method(lambda *_: Bicubic())
    upscale(scene, tmp_path / "whole.tif", **job)
    use_method(lambda *_: Failing(after=3))
    with pytest.raises(OSError, match="unplugged"):
        upscale(scene, tmp_path / "sr.tif", **job)
    tiles = tiles_file(progress_file(tmp_path / "sr.tif"))
    with contextlib.closing(sqlite3.connect(tiles)) as waiting, waiting:
        assert waiting.execute("SELECT count(*) FROM tile").fetchone() == (6,)
        waiting.execute("DELETE FROM tile WHERE number = 1")
    again = Bicubic()
    use_method(lambda *_: again)
    events = upscale(scene, tmp_path / "sr.tif", **job)
    assert "5 of 12 tiles are finished" in log_of(events)
    assert digest(tmp_path / "sr.tif") == digest(tmp_path / "whole.tif")
    assert names(tmp_path) == ["lr.tif", "sr.tif", "whole.tif"]
