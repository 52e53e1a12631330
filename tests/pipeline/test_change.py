# SPDX-License-Identifier: GPL-2.0-or-later
"""The layer that shows where a reference of the same place contradicts the LR raster."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import torch
from raster_files import NORTH_UP, write
from rasterio import Affine
from scipy import ndimage
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.evaluation.other_dates import OtherDate, simulate
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.paths import RESOURCES
from ttrd3_qgis.core.jobs.superresolution import CHANGE, CHANGED_ABOVE, Job, Options, Tiles
from ttrd3_qgis.core.ops.degradation import reduce

SCALE, SIDE = 4, 512
FINE = NORTH_UP * Affine.scale(1 / SCALE)
BLOCKS = [  # row, column and side in LR pixels
    *[(8, 8, 5), (8, 30, 6), (8, 56, 8), (10, 86, 10)],
    *[(46, 10, 12), (50, 44, 5), (48, 70, 6), (46, 100, 8)],
    *[(92, 8, 10), (88, 38, 12), (96, 74, 5), (94, 104, 6)],
]
SEASON = OtherDate(replaced=0.0, shadows=0.0)  # other light, colours, view angle, sharpness, noise


@pytest.fixture(scope="module")
def town():
    """HR (H,W,3) of a town."""
    with rasterio.open(RESOURCES / "sample" / "town_ref.tif") as file:
        return np.moveaxis(file.read()[:, :SIDE, :SIDE], 0, -1)


def building(rng, town, side):
    roof = np.full((side, side, 3), rng.integers(200, 245, 3), dtype=np.float64)
    roof[side // 2 :] *= 0.85
    return roof + rng.normal(0, 4, roof.shape)


def clearing(rng, town, side):
    return np.array([150.0, 125.0, 100.0]) + rng.normal(0, 5, (side, side, 3))


def elsewhere(rng, town, side):
    row, col = rng.integers(0, len(town) - side, 2)
    return town[row : row + side, col : col + side]


def forest(rng, town, side):
    crowns = ndimage.gaussian_filter(rng.normal(0, 1, (side, side)), 2)[..., None]
    return np.array([55.0, 80.0, 50.0]) + 120 * crowns + rng.normal(0, 4, (side, side, 3))


def changed(town, seed=1):
    """The town before and after something was built, felled or replaced in each of the blocks."""
    rng, before, after = np.random.default_rng(seed), town.copy(), town.copy()
    for number, block in enumerate(BLOCKS):
        row, col, side = (SCALE * n for n in block)
        there = slice(row, row + side), slice(col, col + side)
        make = (building, clearing, elsewhere)[number % 3]
        after[there] = make(rng, town, side).clip(0, 255)
        if make is clearing:
            before[there] = forest(rng, town, side).clip(0, 255)
    return before, after


def layer_of(folder, model, hr, reference, *, corner=FINE, **job):
    """The layer where LR is a reduction of `hr`; both images (H,W,3)."""
    image = torch.from_numpy(np.moveaxis(hr, -1, 0).copy()).float()[None] / 255
    lr = (reduce(image, SCALE)[0].numpy().clip(0, 1) * 255).round().astype(np.uint8)
    lr[:, job.pop("gap", slice(0, 0))] = 0
    pixels = np.moveaxis(reference, -1, 0)
    path = write(folder / "lr.tif", lr, nodata=0)
    ref = write(folder / "ref.tif", np.ascontiguousarray(pixels), transform=corner)
    wanted = Job(
        str(path),
        (str(ref),),
        str(folder / "sr.tif"),
        model=model,
        steps=1,
        device="cpu",
        layers={CHANGE: str(folder / "change.tif")},
        options=Options(overwrite=True),
        **job,
    )
    events = []
    run(wanted, events.append)
    with rasterio.open(wanted.layer(CHANGE)) as file:
        assert file.shape == lr.shape[1:]
        return file.read(1), events


def found(layer):
    """Share of the blocks that are mostly marked, and of the other pixels that are."""
    marked, far = layer > CHANGED_ABOVE, np.ones(layer.shape, dtype=bool)
    shares = []
    for row, col, side in BLOCKS:
        shares.append(marked[row : row + side, col : col + side].mean())
        far[row - 3 : row + side + 3, col - 3 : col + side + 3] = False
    return np.mean(np.array(shares) >= 0.5), marked[far].mean()


@pytest.mark.parametrize("seed", [1, 2])
def test_it_shows_what_was_built_felled_and_replaced(tiny_model, tmp_path, town, seed):
    before, after = changed(town, seed)
    season = simulate(np.random.default_rng(seed), before, town[::-1], SEASON)
    layer, _ = layer_of(tmp_path, tiny_model, after, season)
    recall, mistaken = found(layer)
    assert recall >= 0.9
    assert mistaken <= 0.05


def test_light_and_colours_count_for_nothing(tiny_model, tmp_path, town):
    """Gain, offset and mixed bands, as of other light, haze or another producer's colours."""
    _, after = changed(town)
    mixed = town @ np.array([[0.5, 0.1, 0.0], [0.1, 0.45, 0.1], [0.0, 0.1, 0.6]]) + [30, 10, 45]
    plain, _ = layer_of(tmp_path, tiny_model, after, town)
    other, _ = layer_of(tmp_path, tiny_model, after, mixed.round().clip(0, 255).astype(np.uint8))
    assert np.array_equal(plain > CHANGED_ABOVE, other > CHANGED_ABOVE) or (
        np.mean((plain > CHANGED_ABOVE) != (other > CHANGED_ABOVE)) < 0.005
    )
    assert found(other)[0] == 1.0


def test_tiles_and_windows_change_nothing(tiny_model, tmp_path, town, monkeypatch):
    before, after = changed(town)
    whole, _ = layer_of(tmp_path, tiny_model, after, before)
    monkeypatch.setattr("ttrd3_qgis.core.engine.outputs.cut.WINDOW_PX", 64)
    monkeypatch.setattr("ttrd3_qgis.core.engine.outputs.cut.STRIP_PX", 64)
    cut, _ = layer_of(tmp_path, tiny_model, after, before, tiles=Tiles(48, 8, 1))
    assert np.array_equal(whole, cut)


def test_it_is_empty_where_no_reference_shows_the_place(tiny_model, tmp_path, town):
    """The reference covers the right half; rows 100 to 119 have no data."""
    half, shifted = town[:, 256:], FINE * Affine.translation(256, 0)
    layer, _ = layer_of(tmp_path, tiny_model, town, half, corner=shifted, gap=slice(100, 120))
    assert np.isnan(layer[:, :62]).all()
    assert np.isnan(layer[100:120]).all()
    assert np.isfinite(layer[:100, 66:]).all()


def test_a_band_without_data_leaves_what_the_others_tell(tiny_model, tmp_path, town):
    """Bands are looked at three at a time; the fourth has no data on the right half."""
    wide = np.concatenate([town[:128, :256], town[:128, :256, :1]], axis=2)
    image = torch.from_numpy(np.moveaxis(wide, -1, 0).copy()).float()[None] / 255
    lr = (reduce(image, SCALE)[0].numpy().clip(0, 1) * 255).round().clip(1).astype(np.uint8)
    lr[3, :, 32:] = 0
    near_infrared = {"photometric": "minisblack", "alpha": "no"}  # the fourth is no mask
    path = write(tmp_path / "lr.tif", lr, nodata=0, **near_infrared)
    pixels = np.moveaxis(wide, -1, 0).copy()
    ref = write(tmp_path / "ref.tif", pixels, transform=FINE, **near_infrared)
    layers = {CHANGE: str(tmp_path / "change.tif")}
    output = str(tmp_path / "sr.tif")
    job = Job(
        str(path), (str(ref),), output, model=tiny_model, steps=1, device="cpu", layers=layers
    )
    run(job, lambda event: None)
    with rasterio.open(layers[CHANGE]) as file:
        assert np.isfinite(file.read(1)).all()


def test_without_a_reference_of_the_place_the_user_is_told(tiny_model, tmp_path, town):
    far = FINE * Affine.translation(90_000, 0)
    layer, events = layer_of(tmp_path, tiny_model, town[:256, :256], town, corner=far)
    assert np.isnan(layer).all()
    said = [one.code for e in events if isinstance(e, protocol.Warn) for one in e.messages]
    assert "run-change-unknown" in said
