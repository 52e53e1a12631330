# SPDX-License-Identifier: GPL-2.0-or-later
"""The start noise of a run: from the scene's field, at its place, its level, its seed, its band."""

from __future__ import annotations

import numpy as np
import pytest
from net_rig import Spy, bands_of, block_means, super_resolve, texture, upscale
from raster_files import NORTH_UP, write
from run_rig import smooth
from ttrd3_qgis.core.engine.executors import local
from ttrd3_qgis.core.engine.tiling.noise import noise_field
from ttrd3_qgis.core.jobs.superresolution import Tiles

SEED, LEVEL = 77, 0.5


@pytest.fixture
def spy(use_method):
    made = Spy(share=0.05)
    use_method(lambda *_: made)
    return made


def scene(folder, height=60, width=60, bands=3):
    values = (texture(height, width, bands=bands) * 250).astype(np.uint8)
    return write(folder / "lr.tif", values, photometric="MINISBLACK")


def expected(row, col, side=256, first=0, seed=SEED):
    return LEVEL * noise_field(seed, row, col, side, side, 3, first_band=first)


def test_tiles_take_the_field_where_they_lie(spy, tmp_path):
    lr = scene(tmp_path, 70, 120)
    upscale(lr, tmp_path / "sr.tif", tiles=Tiles(64, 12, 1), seed=SEED, noise=LEVEL)
    places = [(row, col) for row in (0, 6) for col in (0, 52, 56)]
    assert len(spy.seen) == len(places)
    for seen, (row, col) in zip(spy.seen, places):
        np.testing.assert_array_equal(seen.noise, expected(4 * row, 4 * col))


def test_every_band_group_has_noise_of_its_own(spy, tmp_path):
    lr = scene(tmp_path, bands=7)
    upscale(lr, tmp_path / "sr.tif", tiles=Tiles(64), seed=SEED, noise=LEVEL)
    assert len(spy.seen) == 3
    for number, seen in enumerate(spy.seen):
        np.testing.assert_array_equal(seen.noise, expected(0, 0, first=3 * number))


def test_every_sample_has_a_seed_of_its_own(spy, tmp_path):
    job = {"extras": {"samples": 3}, "layers": {"uncertainty": tmp_path / "u.tif"}}
    upscale(scene(tmp_path), tmp_path / "sr.tif", seed=SEED, noise=LEVEL, **job)
    assert len(spy.seen) == 3
    for sample, seen in enumerate(spy.seen):
        np.testing.assert_array_equal(seen.noise, expected(0, 0, seed=SEED + sample))
    assert bands_of(tmp_path / "u.tif").mean() > 0


def test_a_part_takes_the_field_of_the_whole_raster(spy, tmp_path):
    lr = scene(tmp_path, 100, 100)
    left, top = NORTH_UP * (30, 11)
    extent = (left, top - 640, left + 640, top)
    upscale(lr, tmp_path / "sr.tif", tiles=Tiles(64), extent=extent, seed=SEED, noise=LEVEL)
    np.testing.assert_array_equal(spy.seen[0].noise, expected(44, 120))


@pytest.mark.parametrize("level", [0.0, 0.25, 1.0])
def test_the_level_scales_it(spy, tmp_path, level):
    upscale(scene(tmp_path), tmp_path / "sr.tif", seed=SEED, noise=level, steps=7)
    np.testing.assert_allclose(spy.seen[0].noise, expected(0, 0) * level / LEVEL, atol=1e-7)
    assert spy.seen[0].steps == 7


def test_the_level_reaches_the_network():
    """Half of the level is half of the noise; at level 0 there is none."""
    lr = block_means(texture(128, 128))
    noise = np.random.default_rng(0).standard_normal((3, 128, 128)).astype(np.float32)
    half, _ = super_resolve(lr, noise, level=0.5)
    assert np.abs(half - super_resolve(lr, 0.5 * noise)[0]).max() < 1e-5
    assert np.abs(half - super_resolve(lr, noise)[0]).max() > 1e-3
    assert np.array_equal(super_resolve(lr, noise, level=0.0)[0], super_resolve(lr)[0])


def test_noise_that_a_processor_makes_for_a_gpu_is_the_same(tiny_model, tmp_path, monkeypatch):
    """The device is a processor that is taken for a GPU, so that noise is made in advance."""
    lr = write(tmp_path / "lr.tif", smooth(3, 96, 64))
    upscale(lr, tmp_path / "a.tif", model=tiny_model, tiles=Tiles(32, 8, 2))
    real, foreseen = local._with_noise, []

    def noted(computer, batches):
        for batch in real(computer, batches):
            foreseen.append(len(computer.noise._made))
            yield batch

    monkeypatch.setattr(local, "GPU_LIKE", ("cpu",))
    monkeypatch.setattr(local, "_with_noise", noted)
    upscale(lr, tmp_path / "b.tif", model=tiny_model, tiles=Tiles(32, 8, 2))
    assert max(foreseen) > 0
    assert np.array_equal(bands_of(tmp_path / "a.tif"), bands_of(tmp_path / "b.tif"))
