# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole runs in this process: what goes in comes out four times finer, in the same place."""

from __future__ import annotations

import numpy as np
import pytest
from geo_checks import same_mask, same_place
from net_rig import bands_of
from raster_files import GRIDS, NORTH_UP, digest, opened, write
from rasterio.windows import Window
from run_rig import names, smooth, write_reference
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadJobError, BadRasterError, BadWeightsError
from ttrd3_qgis.core.jobs.superresolution import Job, Options, Tiles
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.weights import Weights

SCALE = 4


def upscale(lr, output, references=(), options=None, **job):
    """Run with the spy; returns (result, events) and the SR path is `output`."""
    events = []
    job = Job(
        str(lr),
        tuple(map(str, references)),
        str(output),
        **{"steps": 2, "device": "cpu", "options": Options(**(options or {})), **job},
    )
    return run(job, events.append), events


def texts(events):
    return " ".join(event.text for event in events if isinstance(event, protocol.Warn))


def assert_twin(lr, sr, window=None):
    """Same place, type, nodata and mask; valid pixels are finite and never equal nodata."""
    assert same_place(lr, sr, window) <= 1e-9
    assert same_mask(lr, sr, window)
    with opened(lr) as low, opened(sr) as high:
        assert high.nodata == pytest.approx(low.nodata, nan_ok=True)
        values, shown = high.read(), high.read_masks() > 0
        low_values = low.read(window=window)
        finite = np.isfinite(low_values).repeat(SCALE, 1).repeat(SCALE, 2)
    kept = shown & finite if shown.shape == finite.shape else shown
    assert np.isfinite(values[kept]).all()
    if low.nodata is not None:
        assert not (values[kept] == low.nodata).any()


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 5, 7, 12])
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "int32", "float32", "float64"])
def test_types_and_bands(bicubic, tmp_path, dtype, bands):
    lr, sr = tmp_path / "lr.tif", tmp_path / "sr.tif"
    write(lr, smooth(bands, 22, 19, dtype), photometric="MINISBLACK")
    result, events = upscale(lr, sr, steps=1)
    assert_twin(lr, sr)
    plan = next(event for event in events if isinstance(event, protocol.Plan))
    assert (plan.width, plan.height, plan.bands, plan.dtype) == (76, 88, bands, dtype)
    assert len(bicubic.calls) == -(-bands // 3)
    low, high = bands_of(lr).astype(float), bands_of(sr).astype(float)
    means = high.reshape(bands, 22, SCALE, 19, SCALE).mean(axis=(2, 4))
    assert np.abs(means - low).max() < 0.1 * np.ptp(low)
    assert result.rmse_lr == pytest.approx(np.sqrt(((means - low) ** 2).mean()), rel=1e-3)


@pytest.mark.parametrize("nodata", [0, 255, None])
@pytest.mark.parametrize("grid", sorted(set(GRIDS) - {"no georeference"}))
def test_grids(bicubic, tmp_path, grid, nodata):
    values = smooth(3, 21, 33)
    values[:, :6, :9] = nodata if nodata is not None else 3
    values[1, 10, 10:20] = nodata if nodata is not None else 3
    lr = write(tmp_path / "lr.tif", values, grid=grid, nodata=nodata)
    upscale(lr, tmp_path / "sr.tif", steps=1)
    assert_twin(lr, tmp_path / "sr.tif")


@pytest.mark.filterwarnings("ignore:Dataset has no geotransform")
def test_a_raster_without_place_gives_one_without_place(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(), grid="no georeference")
    upscale(lr, tmp_path / "sr.tif")
    assert same_mask(lr, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as file:
        assert (file.shape, file.crs) == ((160, 144), None)
        assert file.transform.is_identity


@pytest.mark.parametrize("nodata", [None, -9999.0, 0.0, float("nan"), -3.4028234663852886e38])
def test_floats_with_holes(bicubic, tmp_path, nodata):
    values = smooth(4, 40, 40, "float32") * 50 + 1
    values[:, 5:12, 20:] = np.nan
    if nodata is not None:
        values[:, 30:, :7] = nodata
        values[2, 20, 20] = nodata
    lr, sr = write(tmp_path / "lr.tif", values, nodata=nodata), tmp_path / "sr.tif"
    upscale(lr, sr, steps=1)
    assert_twin(lr, sr)
    holes = np.isnan(values).repeat(SCALE, 1).repeat(SCALE, 2)
    assert np.array_equal(np.isnan(bands_of(sr)), holes)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 40), (70, 1), (3, 2), (17, 80)])
def test_small_and_narrow_scenes(bicubic, tmp_path, height, width):
    lr = write(tmp_path / "lr.tif", smooth(3, height, width, sigma=0.5))
    upscale(lr, tmp_path / "sr.tif", tiles=Tiles(tile_lr_px=32))
    assert_twin(lr, tmp_path / "sr.tif")


def test_highlights_survive(bicubic, tmp_path):
    values = smooth(3, 40, 40, "uint16") // 8
    values[:, 20, 20], values[:, 30, 5] = 60_000, 1
    lr, sr = write(tmp_path / "lr.tif", values), tmp_path / "sr.tif"
    upscale(lr, sr)
    high = bands_of(sr)
    assert high[:, 80:84, 80:84].mean() > 40_000
    assert high[:, 120:124, 20:24].mean() < 0.5 * values.mean()


def test_mask_and_alpha_are_carried(bicubic, tmp_path):
    mask = np.full((40, 36), 255, dtype=np.uint8)
    mask[:10, 20:] = 0
    masked = write(tmp_path / "masked.tif", smooth(), mask=mask)
    rgba = write(
        tmp_path / "rgba.tif",
        np.concatenate([smooth(), mask[None]]),
        photometric="RGB",
        alpha="YES",
    )
    for lr in (masked, rgba):
        sr = tmp_path / "sr.tif"
        upscale(lr, sr, options={"overwrite": True})
        assert_twin(lr, sr)
        with opened(lr) as low, opened(sr) as high:
            assert high.colorinterp == low.colorinterp
            assert high.mask_flag_enums == low.mask_flag_enums
            assert np.array_equal(high.dataset_mask(), mask.repeat(4, 0).repeat(4, 1))
    assert np.array_equal(bands_of(sr)[3], mask.repeat(4, 0).repeat(4, 1))


def test_extent_is_a_crop_of_the_whole_run(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 48, 48))
    window = Window(8, 12, 32, 32)
    x, y = NORTH_UP * (8, 12)
    extent = (x, y - 320, x + 320, y)
    tiles = Tiles(tile_lr_px=64)
    # What lies beyond an extent is not there to agree with, and that reaches a few pixels inward.
    alone = {"consistency": False}
    upscale(lr, tmp_path / "whole.tif", options=alone, tiles=tiles)
    upscale(lr, tmp_path / "part.tif", options=alone, tiles=tiles, extent=extent)
    assert_twin(lr, tmp_path / "part.tif", window)
    whole, part = (tile.noise(3) for _, tile, _ in bicubic.calls)
    assert np.array_equal(whole[..., 48:176, 32:160], part[..., :128, :128])
    crop = bands_of(tmp_path / "whole.tif")[:, 48:176, 32:160].astype(int)
    inner = np.s_[:, 8:-8, 8:-8]
    assert np.array_equal(crop[inner], bands_of(tmp_path / "part.tif")[inner])


def test_an_extent_agrees_as_the_whole_run_does(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 48, 48, "float32"))
    x, y = NORTH_UP * (8, 12)
    options = {"normalization": "dtype"}
    upscale(lr, tmp_path / "whole.tif", options=options)
    upscale(lr, tmp_path / "part.tif", options=options, extent=(x, y - 320, x + 320, y))
    whole = bands_of(tmp_path / "whole.tif")[:, 48:176, 32:160]
    off = np.abs(whole - bands_of(tmp_path / "part.tif"))
    assert off[:, 40:-40, 40:-40].max() < 1e-5


@pytest.mark.parametrize("output_type", ["uint8", "uint16", "float32"])
def test_output_type(bicubic, tmp_path, output_type):
    lr, sr = (
        write(tmp_path / "lr.tif", smooth(dtype="uint16") // 400, nodata=0),
        tmp_path / "sr.tif",
    )
    _, events = upscale(lr, sr, options={"output_type": output_type})
    with opened(sr) as file:
        assert set(file.dtypes) == {output_type}
        assert np.abs(file.read().mean() - bands_of(lr).mean()) < 1
    assert "choose another output type" not in texts(events)
    wide = write(tmp_path / "wide.tif", smooth(dtype="uint16"))
    _, events = upscale(wide, tmp_path / "b.tif", options={"output_type": output_type})
    assert ("choose another output type" in texts(events)) == (output_type == "uint8")


def test_a_nodata_value_of_the_user_joins_the_declared_one(bicubic, tmp_path):
    values = smooth()
    values[:, :5], values[:, -5:] = 0, 255
    lr, sr = write(tmp_path / "lr.tif", values, nodata=0), tmp_path / "sr.tif"
    upscale(lr, sr, options={"nodata": 255.0})
    with opened(sr) as file:
        shown = file.read_masks(1)
    assert file.nodata == 255
    assert not shown[:20].any()
    assert not shown[-20:].any()
    assert shown[20:-20].all()


def test_a_nodata_value_that_the_output_cannot_hold_becomes_nan(bicubic, tmp_path):
    values = smooth(dtype="float64")
    values[:, :5] = -1.7976931348623157e308
    lr = write(tmp_path / "lr.tif", values, nodata=-1.7976931348623157e308)
    upscale(lr, tmp_path / "sr.tif", options={"output_type": "float32"})
    with opened(tmp_path / "sr.tif") as file:
        shown = file.read_masks(1)
    assert not shown[:20].any()
    assert shown[20:].all()


def test_holes_without_a_nodata_value_are_named_when_whole_numbers_fill_them(bicubic, tmp_path):
    values = smooth(dtype="float32") * 200
    values[:, :5] = np.nan
    lr = write(tmp_path / "lr.tif", values)
    _, events = upscale(lr, tmp_path / "sr.tif", options={"output_type": "uint8"})
    assert "180 pixels without a value" in texts(events)
    _, events = upscale(lr, tmp_path / "b.tif")
    assert "without a value" not in texts(events)
    upscale(lr, tmp_path / "c.tif", options={"output_type": "uint8", "nodata": 255.0})
    with opened(tmp_path / "c.tif") as file:
        shown = file.read_masks(2)
    assert not shown[:20].any()
    assert shown[20:].all()


@pytest.mark.parametrize("bands", [(3,), (4, 2), (1, 2, 3)])
def test_chosen_bands(bicubic, tmp_path, bands):
    values = smooth(4)
    lr = write(tmp_path / "lr.tif", values, photometric="MINISBLACK")
    upscale(lr, tmp_path / "sr.tif", bands=bands)
    high = bands_of(tmp_path / "sr.tif").astype(float)
    means = high.reshape(len(bands), 40, 4, 36, 4).mean(axis=(2, 4))
    assert np.abs(means - values[[band - 1 for band in bands]]).max() < 12


def test_no_reference_is_said(bicubic, tmp_path, lr):
    _, events = upscale(lr, tmp_path / "sr.tif")
    assert "No reference is given" in texts(events)
    assert [len(bank) for _, _, bank in bicubic.calls] == [0]
    assert bicubic.calls[0][1].references == (None,)


def test_references_that_cover_go_along(bicubic, tmp_path, lr):
    reference = write_reference(tmp_path / "ref.tif")
    _, events = upscale(lr, tmp_path / "sr.tif", [reference])
    aligned = bicubic.calls[0][1].reference(0)
    assert aligned.shape == (3, 256, 256)
    assert 0 <= aligned.min() < aligned.max() <= 1
    assert "No reference" not in texts(events)


def test_many_references_with_chosen_bands(bicubic, tmp_path, lr):
    paths = [write_reference(tmp_path / f"{n}.tif", 5, 96, offset=(80 * n, 0)) for n in range(6)]
    upscale(lr, tmp_path / "sr.tif", paths, {"reference_bands": (5, 2, 1)})
    assert len(bicubic.calls[0][2]) >= 6
    with pytest.raises(BadJobError, match="Band numbers count from 1"):
        upscale(lr, tmp_path / "b.tif", paths, {"reference_bands": (0,)})


def test_reference_elsewhere_fills_the_bank(bicubic, tmp_path, lr):
    reference = write_reference(tmp_path / "ref.tif", offset=(90_000.0, 0.0))
    _, events = upscale(lr, tmp_path / "sr.tif", [reference])
    assert "does not overlap the scene" in texts(events)
    assert bicubic.calls[0][1].references == (None,)
    assert len(bicubic.calls[0][2]) >= 1


def test_coarse_reference_is_named(bicubic, tmp_path, lr):
    reference = write_reference(tmp_path / "ref.tif", side=60, pixel=10.0)
    _, events = upscale(lr, tmp_path / "sr.tif", [reference])
    assert "coarser than the result" in texts(events)


def test_a_raster_without_crs_is_named(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(), grid="no CRS")
    _, events = upscale(lr, tmp_path / "sr.tif")
    assert "has no CRS" in texts(events)


def test_nothing_but_nodata_is_refused(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth() * 0, nodata=0)
    with pytest.raises(BadRasterError, match="nothing but nodata"):
        upscale(lr, tmp_path / "sr.tif")
    assert names(tmp_path) == ["lr.tif"]


def test_tiles_of_nodata_are_skipped(bicubic, tmp_path):
    values = smooth(3, 100, 100)
    values[:, :70, :] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    result, events = upscale(lr, tmp_path / "sr.tif", tiles=Tiles(32, 8, 1))
    assert_twin(lr, tmp_path / "sr.tif")
    assert result.tiles == 16
    assert len(bicubic.calls) == 8
    progress = [event for event in events if isinstance(event, protocol.Progress)]
    assert progress[-1].fraction == 1.0
    assert "Nothing to compute in 8 of 16 tiles (nodata)." in [
        getattr(e, "text", "") for e in events
    ]


def test_same_job_same_bytes(tmp_path, tiny_model):
    lr, reference = write(tmp_path / "lr.tif", smooth()), write_reference(tmp_path / "ref.tif")
    for name in ("a.tif", "b.tif"):
        upscale(lr, tmp_path / name, [reference], model=tiny_model, tiles=Tiles(32))
    assert digest(tmp_path / "a.tif") == digest(tmp_path / "b.tif")
    assert names(tmp_path) == ["a.tif", "b.tif", "lr.tif", "ref.tif"]


def test_provenance_is_in_the_tags(tmp_path, tiny_model, lr):
    result, _ = upscale(lr, tmp_path / "sr.tif", model=tiny_model, steps=1, seed=77)
    with opened(tmp_path / "sr.tif") as file:
        tags = file.tags()
    assert tags["TTRD3_WEIGHTS_SHA256"] == result.weights_sha256 == digest(tiny_model)
    assert (tags["TTRD3_SEED"], tags["TTRD3_STEPS"], tags["TTRD3_MODEL"]) == ("77", "1", "tiny")


def test_a_wrong_scale_is_refused(bicubic, tmp_path, lr):
    with pytest.raises(BadJobError, match="by 4, not by 3"):
        upscale(lr, tmp_path / "sr.tif", scale=3)
    assert names(tmp_path) == ["lr.tif"]


def test_a_model_of_an_unknown_method_is_refused(monkeypatch, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    weights = Weights({}, Card("theirs", "future", 4, {}), "0" * 64, tmp_path)
    monkeypatch.setattr("ttrd3_qgis.core.engine.pipeline.open_weights", lambda model: weights)
    with pytest.raises(BadWeightsError, match=r"future.*, which this version does not have"):
        run(Job(str(lr), (), str(tmp_path / "sr.tif"), device="cpu"), print)
    assert names(tmp_path) == ["lr.tif"]
