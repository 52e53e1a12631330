# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run writes besides: the deviation of its samples, and which reference served where."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from net_rig import bands_of
from raster_files import NORTH_UP, UTM32, digest, opened, write
from run_rig import Bicubic, names, smooth, write_reference
from ttrd3_qgis.core.engine.outputs.reference_map import owned
from ttrd3_qgis.core.engine.outputs.uncertainty import pooled
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.engine.tiling.plan import axis_starts
from ttrd3_qgis.core.jobs import protocol, publishing
from ttrd3_qgis.core.jobs.errors import CancelledError, OutputError
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.methods.base import Match, TileResult
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.raster.sink import SrSink

TILES = Tiles(tile_lr_px=32, overlap_lr_px=8, batch=1)


class Noisy(Bicubic):
    """Adds the start noise to the enlarged image, and tells a relevance of a half."""

    def __call__(self, lr, tile):
        for n in range(len(lr)):
            if tile.on_match is not None and (tile.reference(n) is not None or len(self.bank)):
                patch = 0 if tile.reference(n) is None else None
                tile.on_match(n, Match(patch, 0.5 + 0 * lr[0, 0, :4, :4]))
        self.calls.append((lr, tile, self.bank))
        sr = enlarge(lr, 4) + 0.05 * (tile.noise(3) * tile.noise_level)
        tile.on_step(tile.steps, tile.steps, sr)
        return TileResult(sr)


@pytest.fixture
def noisy(use_method):
    spy = Noisy()
    use_method(lambda weights, device, dtype: spy)
    return spy


def upscale(lr, output, references=(), options=None, extras=None, cancelled=lambda: False, **job):
    events = []
    given = {name: str_of(value) for name, value in (extras or {}).items()}
    layers = {name: given.pop(name) for name in ("uncertainty", "reference_map") if name in given}
    settings = {"steps": 1, "device": "cpu", "noise": 0.7, "tiles": TILES, **job}
    job = Job(
        str(lr),
        tuple(map(str, references)),
        str(output),
        options=Options(**(options or {})),
        extras=Extras(**given),
        layers=layers,
        **settings,
    )
    return run(job, events.append, cancelled), events


def str_of(value):
    return str(value) if isinstance(value, Path) else value


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_the_uncertainty_is_the_deviation_of_single_runs(noisy, tmp_path, dtype):
    lr = write(tmp_path / "lr.tif", smooth(4, 50, 70, dtype), photometric="MINISBLACK")
    spread = tmp_path / "spread.tif"
    upscale(lr, tmp_path / "sr.tif", extras={"uncertainty": spread, "samples": 3}, seed=20)
    singles = []
    for seed in (20, 21, 22):
        single = tmp_path / f"{seed}.tif"
        upscale(lr, single, options={"output_type": "float32"}, seed=seed)
        singles.append(bands_of(single).astype(np.float64))
    ones = np.ones((4, 200, 280), dtype=bool)
    expected = np.sqrt(pooled(np.var(singles, axis=0), ones, 4))
    assert expected.mean() > 0.01 * np.ptp(bands_of(lr))
    np.testing.assert_allclose(bands_of(spread), expected, rtol=1e-3, atol=2e-3 * expected.mean())


def test_the_output_is_the_same_with_and_without(tiny_model, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(4, 50, 40))
    reference = write_reference(tmp_path / "ref.tif")
    extras = {
        "uncertainty": tmp_path / "spread.tif",
        "samples": 2,
        "reference_map": tmp_path / "map.tif",
    }
    for batch in (1, 3):
        tiles = Tiles(32, 8, batch)
        paths = [tmp_path / f"{name}{batch}.tif" for name in ("plain", "more")]
        upscale(lr, paths[0], [reference], model=tiny_model, tiles=tiles)
        more = {**extras} if batch == 1 else {"uncertainty": tmp_path / "other.tif"}
        result, _ = upscale(lr, paths[1], [reference], extras=more, model=tiny_model, tiles=tiles)
        assert digest(paths[0]) == digest(paths[1])
    assert result.uncertainty == str(tmp_path / "other.tif")
    assert bands_of(tmp_path / "spread.tif").max() > 0


def test_the_uncertainty_says_what_it_is(noisy, tmp_path):
    def describe(file):
        file.descriptions = ("red", None, "nir")
        file.scales, file.offsets = (0.1,) * 3, (-5.0,) * 3

    values = smooth(3, 300, 300)
    values[:, :9] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0, describe=describe)
    result, _ = upscale(
        lr, tmp_path / "sr.tif", extras={"uncertainty": tmp_path / "u.tif"}, tiles=Tiles(128)
    )
    assert result.uncertainty == str(tmp_path / "u.tif")
    with opened(tmp_path / "sr.tif") as sr, opened(tmp_path / "u.tif") as spread:
        assert (spread.shape, spread.transform, spread.crs) == (sr.shape, sr.transform, sr.crs)
        assert (set(spread.dtypes), spread.nodata, spread.count) == ({"float32"}, 0, 3)
        assert spread.overviews(1) == sr.overviews(1) != []
        assert spread.is_tiled
        assert np.array_equal(spread.read_masks(), sr.read_masks())
        assert spread.descriptions[:2] == (
            "Standard deviation of red",
            "Standard deviation of band 2",
        )
        assert (spread.scales, spread.offsets) == ((0.1,) * 3, (0.0,) * 3)
        assert "4 samples (seeds 10 to 13)" in spread.tags()["TTRD3_CONTENT"]
        assert spread.tags()["TTRD3_WEIGHTS_SHA256"] == sr.tags()["TTRD3_WEIGHTS_SHA256"]
        assert "TTRD3_CONTENT" not in sr.tags()


def test_holes_and_alpha_are_those_of_the_output(noisy, tmp_path):
    alpha = np.full((1, 40, 36), 255, dtype=np.uint8)
    alpha[:, :7, 5:] = 0
    rgba = np.concatenate([smooth(), alpha])
    floats = smooth(dtype="float32")
    floats[1, 3, 4:9] = np.nan
    rasters = (
        write(tmp_path / "a.tif", rgba, photometric="RGB", alpha="YES"),
        write(tmp_path / "b.tif", smooth(), mask=alpha[0]),
        write(tmp_path / "c.tif", floats),
    )
    for lr in rasters:
        sr, spread = tmp_path / "sr.tif", tmp_path / "u.tif"
        upscale(lr, sr, options={"overwrite": True}, extras={"uncertainty": spread})
        with opened(sr) as a, opened(spread) as b:
            assert np.array_equal(a.dataset_mask(), b.dataset_mask())
            assert b.count == 3
            shown = b.dataset_mask() > 0
            empty = [np.isnan(file.read([1, 2, 3])[:, shown]) for file in (a, b)]
            assert np.array_equal(*empty)


def test_the_uncertainty_has_no_seams(noisy, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 96, 96))
    for name, tiles in (("cut", TILES), ("whole", Tiles(96))):
        upscale(
            lr,
            tmp_path / f"{name}.tif",
            tiles=tiles,
            extras={"uncertainty": tmp_path / f"{name}-u.tif", "samples": 2},
        )
    cut, whole = bands_of(tmp_path / "cut-u.tif"), bands_of(tmp_path / "whole-u.tif")
    assert np.abs(cut - whole).max() < 1e-3 * whole.max()


def test_progress_and_plan_count_every_sample(noisy, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 60, 60))
    extras = {"uncertainty": tmp_path / "u.tif", "samples": 5}
    result, events = upscale(lr, tmp_path / "sr.tif", extras=extras)
    plan = next(event for event in events if isinstance(event, protocol.Plan))
    assert (plan.tiles, result.tiles, len(noisy.calls)) == (9, 9, 45)
    assert plan.output_bytes == 240 * 240 * 3 * 5
    fractions = [e.fraction for e in events if isinstance(e, protocol.Progress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_without_noise_there_is_no_uncertainty_and_a_warning(noisy, tmp_path, lr):
    extras = {"uncertainty": tmp_path / "u.tif", "samples": 2}
    _, events = upscale(lr, tmp_path / "sr.tif", extras=extras, noise=0.0)
    assert not bands_of(tmp_path / "u.tif").any()
    assert any("uncertainty is 0" in getattr(event, "text", "") for event in events)


def test_a_cancelled_run_leaves_neither_file(noisy, tmp_path, lr):
    extras = {"uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "m.tif"}
    with pytest.raises(CancelledError):
        upscale(lr, tmp_path / "sr.tif", extras=extras, cancelled=lambda: len(noisy.calls) == 6)
    assert names(tmp_path) == ["lr.tif"]


@pytest.mark.parametrize("step", ["write", "complete"])
@pytest.mark.parametrize("file", ["sr.tif", "u.tif", "m.tif"])
def test_a_failure_of_one_file_leaves_none(noisy, tmp_path, lr, monkeypatch, step, file):
    extras = {"uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "m.tif"}
    good = getattr(SrSink, step)

    def fails(sink, *args, **options):
        if sink._path.name == file:
            raise OutputError("The disk is full.")
        return good(sink, *args, **options)

    monkeypatch.setattr(SrSink, step, fails)
    with pytest.raises(OutputError, match="full"):
        upscale(lr, tmp_path / "sr.tif", extras=extras)
    assert names(tmp_path) == ["lr.tif"]


@pytest.mark.parametrize("file", ["sr.tif", "u.tif", "m.tif"])
def test_one_name_that_is_refused_leaves_none_and_no_work_is_lost(
    noisy, tmp_path, lr, monkeypatch, file
):
    extras = {"uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "m.tif"}
    good = publishing._rename_new

    def fails(old, new):
        if new.name == file:
            raise OSError(13, "Permission denied", str(new))
        good(old, new)

    with monkeypatch.context() as patch:
        patch.setattr(publishing, "_rename_new", fails)
        with pytest.raises(OutputError, match="complete, but the output"):
            upscale(lr, tmp_path / "sr.tif", extras=extras)
    assert names(tmp_path) == [".sr.tif.progress", "lr.tif"]
    computed = len(noisy.calls)
    upscale(lr, tmp_path / "sr.tif", extras=extras)
    assert names(tmp_path) == ["lr.tif", "m.tif", "sr.tif", "u.tif"]
    assert len(noisy.calls) == computed


def test_existing_files_are_kept_or_replaced_together(noisy, tmp_path, lr):
    extras = {"uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "m.tif"}
    (tmp_path / "u.tif").write_text("old")
    with pytest.raises(Exception, match=r"u\.tif exists already"):
        upscale(lr, tmp_path / "sr.tif", extras=extras)
    assert names(tmp_path) == ["lr.tif", "u.tif"]
    upscale(lr, tmp_path / "sr.tif", extras=extras, options={"overwrite": True})
    assert bands_of(tmp_path / "u.tif").shape == (3, 160, 144)
    assert names(tmp_path) == ["lr.tif", "m.tif", "sr.tif", "u.tif"]


def test_creation_options_are_for_the_output_alone(noisy, tmp_path, lr):
    extras = {"uncertainty": tmp_path / "u.tif"}
    options = {"creation_options": ("COMPRESS=JPEG",)}
    upscale(lr, tmp_path / "sr.tif", options=options, extras=extras)
    with opened(tmp_path / "sr.tif") as sr, opened(tmp_path / "u.tif") as spread:
        assert (sr.compression.value, spread.compression.value) == ("JPEG", "DEFLATE")


def test_ownership_fills_an_axis():
    for length in (5, 32, 33, 60, 61, 97):
        starts = axis_starts(length, 32, 8)
        parts = owned(starts, 32, length)
        assert (parts[0][0], parts[-1][1]) == (0, length)
        assert all(a[1] == b[0] for a, b in zip(parts, parts[1:]))
        assert all(s <= a < b <= min(s + 32, length) for s, (a, b) in zip(starts, parts))


def test_the_map_shows_two_aligned_references_and_where_the_bank_served(tiny_model, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 96, 96, sigma=1.0))
    references = [
        write_reference(tmp_path / "left.tif", side=160),
        write_reference(tmp_path / "right.tif", side=160, offset=(560.0, 0.0)),
    ]
    path = tmp_path / "map.tif"
    result, _ = upscale(
        lr, tmp_path / "sr.tif", references, extras={"reference_map": path}, model=tiny_model
    )
    assert result.reference_map == str(path)
    with opened(path) as file:
        assert (file.shape, file.transform, file.crs) == ((96, 96), NORTH_UP, UTM32)
        assert (set(file.dtypes), np.isnan(file.nodata)) == ({"float32"}, True)
        assert file.descriptions[0].startswith("Reference")
        assert file.tags(1) == {
            "REFERENCE_0": "none",
            "REFERENCE_1": "left.tif",
            "REFERENCE_2": "right.tif",
        }
        number, confidence = file.read()
    assert np.all(number[:28, :28] == 1)
    assert np.all(number[:28, 72:] == 2)
    assert set(np.unique(number[64:])) <= {1, 2}
    assert confidence.min() >= 0
    assert 0 < confidence.mean() < confidence.max() <= 1
    assert confidence.std() > 0


def test_the_map_says_none_and_leaves_nodata_empty(tiny_model, tmp_path):
    values = smooth(3, 60, 60)
    values[:, :9] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    extras = {"reference_map": tmp_path / "m.tif"}
    upscale(lr, tmp_path / "sr.tif", extras=extras, model=tiny_model)
    number, confidence = bands_of(tmp_path / "m.tif")
    assert np.isnan(number[:9]).all()
    assert not number[9:].any()
    assert not confidence[9:].any()


def test_the_map_of_a_whole_aligned_reference(noisy, tmp_path, lr):
    far = write_reference(tmp_path / "far.tif", offset=(90_000.0, 0.0))
    near = write_reference(tmp_path / "near.tif")
    extras = {"reference_map": tmp_path / "m.tif"}
    upscale(lr, tmp_path / "sr.tif", [far, near], extras=extras)
    number, confidence = bands_of(tmp_path / "m.tif")
    assert (number == 2).all()
    assert (confidence == 0.5).all()
    upscale(lr, tmp_path / "b.tif", [far], extras={"reference_map": tmp_path / "n.tif"})
    assert (bands_of(tmp_path / "n.tif")[0] == 1).all()


def test_no_temporary_file_is_left(noisy, tmp_path, lr):
    extras = {"uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "m.tif"}
    upscale(lr, tmp_path / "sr.tif", extras=extras)
    assert names(tmp_path) == ["lr.tif", "m.tif", "sr.tif", "u.tif"]
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]
