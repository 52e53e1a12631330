# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run writes for what the network says: units, rounding, nodata, masks, deviations."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
import torch
from net_rig import SCALE, Spy, bands_of, block_means, texture, upscale
from raster_files import NORTH_UP, opened, write
from ttrd3_qgis.core.jobs.superresolution import Tiles
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.registry import METHODS

AS_SAID = {"consistency": False}  # whatever the LR raster says


class Says(Spy):
    """Says the same grey everywhere, and the seed's noise times `spread`."""

    def __init__(self, grey, spread=0.0):
        super().__init__()
        self.grey, self.spread = grey, spread

    def __call__(self, lr, tile):
        shape = (len(lr), 3, SCALE * lr.shape[2], SCALE * lr.shape[3])
        grey = torch.tensor(self.grey).view(1, -1, 1, 1).expand(shape)
        return TileResult(grey + self.spread * tile.noise_level * tile.noise(3))


@pytest.fixture
def says(use_method):
    """Let a run be computed by a network that says a grey."""

    def use(*arguments, **options):
        method = Says(*arguments, **options)
        use_method(lambda *_: method)

    return use


@pytest.fixture
def spy(use_method):
    made = Spy()
    use_method(lambda *_: made)
    return made


def test_greys_are_rounded_to_the_nearest_number(says, tmp_path):
    lr = write(tmp_path / "lr.tif", (texture(20, 20) * 255).astype(np.uint8))
    says([100.4 / 255, 100.6 / 255, 254.9 / 255])
    upscale(lr, tmp_path / "sr.tif", options=AS_SAID)
    for band, value in zip(bands_of(tmp_path / "sr.tif"), (100, 101, 255)):
        assert (band == value).all()


def test_every_band_gets_its_own_units_back(says, tmp_path):
    """Half of a band's range is the middle of its values, in each of two groups."""
    gains = np.array([100, 2000, 10, 0.5, 30_000])[:, None, None]
    offsets = np.array([0, 1000, -5, 7, 50])[:, None, None]
    values = np.concatenate([texture(20, 20), texture(20, 20, seed=1)])[:5] * gains + offsets
    lr = write(tmp_path / "lr.tif", values.astype(np.float32))
    says([0.5])
    upscale(lr, tmp_path / "sr.tif", options={**AS_SAID, "normalization": "minmax"})
    low, high = (end(bands_of(lr), axis=(1, 2)) for end in (np.min, np.max))
    sr = bands_of(tmp_path / "sr.tif")
    # Every value is within the range, so that nothing is added to what the network says.
    assert sr[:, 7, 7] == pytest.approx((low + high) / 2, rel=1e-5)
    assert (np.ptp(sr, axis=(1, 2)) < 1e-5 * (high - low)).all()


def test_what_lies_beyond_the_range_is_added_again(spy, tmp_path):
    values = texture(40, 40, sigma=2.0) * 100
    values[:, 20, 20], values[:, 5, 30] = 1000, -500
    lr = write(tmp_path / "lr.tif", values)
    upscale(lr, tmp_path / "sr.tif", options=AS_SAID)
    means = block_means(bands_of(tmp_path / "sr.tif"))
    assert (means[:, 20, 20] > 700).all()
    assert (means[:, 5, 30] < -300).all()
    assert spy.seen[0].lr.min() == 0
    assert spy.seen[0].lr.max() == 1


def test_floats_keep_what_lies_beyond_the_range(spy, tmp_path):
    """They are made to agree, and nothing limits them."""
    values = 300 + texture(40, 40, sigma=2.0) * 100
    values[:, 20, 20], values[:, 5, 30] = 1000, -500
    lr = write(tmp_path / "lr.tif", values)
    result = upscale(lr, tmp_path / "sr.tif")
    found = bands_of(tmp_path / "sr.tif")
    assert found.max() > 1000
    assert found.min() < -500
    assert result.rmse_lr < 20


@pytest.mark.parametrize("nodata", [0, 200])
def test_holes_come_back_and_darken_nothing(spy, tmp_path, nodata):
    values = np.full((3, 40, 40), 120, dtype=np.uint8)
    values[:, 10:20, 12:30] = nodata
    values[1, 30, 5] = nodata
    lr, sr = write(tmp_path / "lr.tif", values, nodata=nodata), tmp_path / "sr.tif"
    result = upscale(lr, sr)
    holes = (values == nodata).repeat(SCALE, 1).repeat(SCALE, 2)
    found = bands_of(sr)
    assert (found[holes] == nodata).all()
    assert (found[~holes] == 120).all()
    assert (spy.seen[0].lr == np.float32(120 / 255)).all()
    assert result.rmse_lr == 0
    with opened(sr) as file:
        assert file.nodata == nodata


def test_a_grey_that_equals_nodata_moves_beside_it(says, tmp_path):
    values = np.full((3, 20, 20), 9, dtype=np.uint8)
    values[:, :5] = 50
    lr = write(tmp_path / "lr.tif", values, nodata=50)
    says([50 / 255])
    upscale(lr, tmp_path / "sr.tif", options=AS_SAID)
    found = bands_of(tmp_path / "sr.tif")
    assert (found[:, 20:] == 51).all()
    assert (found[:, :20] == 50).all()


@pytest.mark.parametrize("nodata", [math.inf, -math.inf])
def test_an_infinite_nodata_spares_what_is_valid(spy, tmp_path, nodata):
    values = texture(24, 24)
    values[:, 3, 4] = nodata
    lr = write(tmp_path / "lr.tif", values, nodata=nodata)
    sr, layers = tmp_path / "sr.tif", {"uncertainty": tmp_path / "u.tif"}
    upscale(lr, sr, extras={"samples": 2}, layers=layers)
    for path in (sr, *layers.values()):
        found = bands_of(path)
        assert (found[:, 12:16, 16:20] == nodata).all()
        assert np.isfinite(found).sum() == 3 * (96**2 - 16)
        with opened(path) as file:
            assert int((file.read_masks() == 0).sum()) == 3 * 16


def test_holes_of_floats_without_nodata_stay(spy, tmp_path):
    values = texture(24, 24)
    values[0, 3, 4] = np.nan
    lr = write(tmp_path / "lr.tif", values)
    upscale(lr, tmp_path / "sr.tif")
    found = np.isnan(bands_of(tmp_path / "sr.tif"))
    assert found[0, 12:16, 16:20].all()
    assert found.sum() == 16


def polygon(path, corners):
    ring = [NORTH_UP * corner for corner in (*corners, corners[0])]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    return path


def test_outside_of_the_polygons_there_is_nothing(says, tmp_path):
    """A pixel is inside where the centre of the SR pixel is."""
    lr = write(tmp_path / "lr.tif", (texture(100, 40) * 250).astype(np.uint8), nodata=7)
    mask = polygon(tmp_path / "m.json", [(4.3, 50), (20, 50), (20, 90), (4.3, 90)])
    says([0.4])
    upscale(lr, tmp_path / "sr.tif", extras={"mask": mask}, options=AS_SAID)
    found = bands_of(tmp_path / "sr.tif")
    inside = np.zeros((400, 160), dtype=bool)
    inside[200:360, 17:80] = True
    assert (found[:, inside] == 102).all()
    assert (found[:, ~inside] == 7).all()


def test_only_tiles_that_touch_the_polygons_are_computed(spy, tmp_path):
    lr = write(tmp_path / "lr.tif", (texture(100, 100) * 250).astype(np.uint8))
    mask = polygon(tmp_path / "m.json", [(5, 5), (20, 5), (20, 20), (5, 20)])
    upscale(lr, tmp_path / "sr.tif", extras={"mask": mask}, tiles=Tiles(64, 12, 1))
    assert len(spy.seen) == 1


def test_the_deviation_is_in_units_of_the_band(says, tmp_path):
    """Over four samples of known noise, in a band of 0 to 1000 and one of 0 to 10."""
    values = np.concatenate([texture(20, 20, bands=1) * 1000, texture(20, 20, bands=1) * 10])
    lr = write(tmp_path / "lr.tif", values)
    says([0.5], spread=0.1)
    job = {"extras": {"samples": 4}, "layers": {"uncertainty": tmp_path / "u.tif"}}
    options = {**AS_SAID, "normalization": "minmax"}
    upscale(lr, tmp_path / "sr.tif", options=options, noise=1.0, **job)
    first, second = bands_of(tmp_path / "u.tif")
    spans = np.ptp(values.reshape(2, -1), axis=1)
    expected = 0.1 * math.sqrt(3 / 4)  # of four samples, by N and not N - 1
    assert first.mean() / spans[0] == pytest.approx(expected, rel=0.05)
    # Channels two and three of the model both show the second band, and are averaged.
    assert second.mean() / spans[1] == pytest.approx(expected / math.sqrt(2), rel=0.05)


def test_an_alpha_band_is_stretched_to_the_new_type(spy, tmp_path):
    alpha = np.full((1, 20, 20), 255, dtype=np.uint8)
    alpha[:, :5], alpha[:, 5:8] = 0, 51
    rgba = np.concatenate([(texture(20, 20) * 250).astype(np.uint8), alpha])
    lr = write(tmp_path / "lr.tif", rgba, photometric="RGB", alpha="YES")
    upscale(lr, tmp_path / "sr.tif", options={"output_type": "uint16"})
    found = bands_of(tmp_path / "sr.tif")[3]
    assert np.unique(found[:20]).tolist() == [0]
    assert np.unique(found[20:32]).tolist() == [13107]
    assert np.unique(found[32:]).tolist() == [65535]


def test_a_tile_takes_the_steps_of_its_most_textured_bands(spy, tmp_path):
    """On request; here the first three bands are plain, and the next ones are not."""
    values = np.concatenate([np.full((3, 40, 40), 0.4), texture(40, 40, sigma=0.5)])
    lr = write(tmp_path / "lr.tif", (values * 255).astype(np.uint8), photometric="MINISBLACK")
    job = {"steps": 10, "method_options": {"adaptive_steps": True}}
    upscale(lr, tmp_path / "a.tif", **job)
    assert [seen.steps for seen in spy.seen] == [10, 10]
    spy.seen.clear()
    upscale(lr, tmp_path / "b.tif", bands=(1, 2, 3), **job)
    assert [seen.steps for seen in spy.seen] == [3]


def test_a_tile_gets_the_options_of_the_job(spy, tmp_path):
    lr = write(tmp_path / "lr.tif", (texture(20, 20) * 250).astype(np.uint8))
    for number, (given, expected) in enumerate((({}, False), ({"adaptive_steps": True}, True))):
        upscale(lr, tmp_path / f"{number}.tif", method_options=given)
        assert spy.seen[-1].options == {**METHODS[0].defaults(), "adaptive_steps": expected}


def test_the_difference_from_the_lr_raster_is_told_in_its_units(says, tmp_path):
    values = np.full((3, 20, 20), 100, dtype=np.uint8)
    values[:, :5] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    says([103 / 255, 100 / 255, 96 / 255])
    result = upscale(lr, tmp_path / "sr.tif", options=AS_SAID)
    assert result.rmse_lr == pytest.approx(math.sqrt((9 + 0 + 16) / 3))


@pytest.mark.parametrize("agrees", [True, False])
@pytest.mark.parametrize("tiles", [Tiles(32, 8, 1), Tiles(32, 8, 3), Tiles(64)])
@pytest.mark.parametrize(("height", "width"), [(70, 90), (20, 300), (140, 20)])
def test_tiles_leave_no_trace(spy, tmp_path, tiles, height, width, agrees):
    """A ramp stays a ramp, whatever it is cut into, and however many windows it is written in."""
    rows, cols = np.mgrid[:height, :width]
    values = np.stack([rows * 2.0, cols * 2.0, rows + cols]).astype(np.float32)
    lr = write(tmp_path / "lr.tif", values)
    options = {"normalization": "minmax", "consistency": agrees}
    upscale(lr, tmp_path / "sr.tif", tiles=tiles, options=options)
    found = bands_of(tmp_path / "sr.tif")
    inner = np.s_[16:-16, 16:-16]
    rows, cols = ((np.arange(4 * size) + 0.5) / 4 - 0.5 for size in (height, width))
    expected = np.stack(np.broadcast_arrays(2 * rows[:, None], 2 * cols, rows[:, None] + cols))
    assert np.abs(found - expected)[:, inner[0], inner[1]].max() < 0.02
