# SPDX-License-Identifier: GPL-2.0-or-later
"""References on the SR grid: which one, from where, how much of it, and what lies beyond."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from net_rig import block_means, texture
from reference_scenes import (
    NORTH_UP,
    PIXEL,
    SCALE,
    SIDE,
    UTM33,
    around,
    image_on,
    lr_image,
    opened,
    u8,
    whole,
)
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow
from ttrd3_qgis.core.raster.matching import correlation, estimate_shift, match_affine
from ttrd3_qgis.core.raster.overlap import overlap_window
from ttrd3_qgis.core.raster.references import LrImage

SR_SIDE = SIDE * SCALE
SHEARED = Affine(8.0, 3.0, 500_300.0, 2.0, -9.0, 4_999_900.0)
FINE = NORTH_UP * Affine.scale(1 / SCALE)


def fine(width=SR_SIDE, height=SR_SIDE, col=0, row=0):
    """A grid of SR pixels that begins at a pixel of the scene's."""
    return Grid(FINE * Affine.translation(col, row), width, height, UTM33)


def flat(grid, value):
    return np.full((3, grid.height, grid.width), value, dtype=np.uint8)


@pytest.mark.parametrize("turned", ["target", "reference", "both"])
def test_sheared_grids_are_aligned(write, turned):
    lr = lr_image(SHEARED if turned in ("target", "both") else NORTH_UP)
    grid = around(SHEARED if turned in ("reference", "both") else NORTH_UP, margin=80)
    with opened(write(u8(image_on(grid)), grid), lr) as references:
        found = references.aligned(PixelWindow(40, 80, 96, 72))
    truth = image_on(lr.grid.scaled(SCALE))[:, 40:136, 80:152]
    assert found.image.shape == (3, 96, 72)
    assert found.coverage == 1.0
    assert np.abs(found.image - truth).max() < 0.03


def test_a_window_is_cut_from_its_place(write):
    """Rows and columns are not confused, and nothing is off by a pixel."""
    values = np.zeros((3, SR_SIDE, SR_SIDE), dtype=np.uint8)
    values[:, 96:112, 32:40] = 200
    with opened(write(values, fine())) as references:
        found = references.aligned(PixelWindow(90, 20, 40, 60)).image
    bright = found[0] > found[0].min() + 0.5 * np.ptp(found[0])
    assert (np.flatnonzero(bright.any(axis=1))[[0, -1]] == (6, 21)).all()
    assert (np.flatnonzero(bright.any(axis=0))[[0, -1]] == (12, 19)).all()


def test_coverage_is_the_share_of_the_window(write):
    grid = fine(width=100, height=60)
    with opened(write(u8(image_on(grid)), grid)) as references:
        part = references.aligned(PixelWindow(0, 0, 80, 200))
        inner = references.aligned(PixelWindow(8, 8, 40, 40))
    assert part.coverage == pytest.approx(60 * 100 / (80 * 200))
    assert part.valid.sum() == 60 * 100
    assert inner.coverage == 1.0


@pytest.mark.parametrize(("rows", "number"), [(248, 0), (230, 1)])
def test_the_first_that_covers_nearly_all_wins_else_the_one_that_covers_most(write, rows, number):
    part = fine(height=rows)
    paths = [write(u8(image_on(part)), part, "part.tif"), write(flat(fine(), 90), fine(), "w.tif")]
    with opened(paths) as references:
        assert references.aligned(whole()).reference == number


def test_of_two_that_cover_as_much_the_first_wins(write):
    left, right = fine(width=128), fine(width=128, col=128)
    paths = [write(u8(image_on(g)), g, n) for g, n in ((left, "l.tif"), (right, "r.tif"))]
    for order in (paths, paths[::-1]):
        with opened(order) as references:
            assert references.aligned(whole()).reference == 0
            there = references.aligned(PixelWindow(0, 0, 64, 128))
            assert there.reference == order.index(paths[0])


def test_beyond_the_scene_pixels_run_backwards(write):
    """The border pixel of the scene is not doubled, and SR pixels are turned with theirs."""
    values = u8(texture(SR_SIDE, SR_SIDE, seed=2, sigma=0.7))
    with opened(write(values, fine())) as references:
        inside = references.aligned(whole()).image
        found = references.aligned(PixelWindow(0, 0, SR_SIDE + 12, SR_SIDE + 20))
    cols = [*range(256), *range(251, 231, -1)]
    rows = [*range(256), *range(251, 239, -1)]
    assert np.array_equal(found.image, inside[:, rows][:, :, cols])
    assert found.valid.shape == (268, 276)
    assert found.valid.all()


def test_holes_are_filled_from_the_nearest_pixel_and_told(write):
    values = flat(fine(), 50)
    values[:, :, 128:] = 150
    mask = np.full((SR_SIDE, SR_SIDE), 255, dtype=np.uint8)
    mask[:, 40:180] = 0
    with opened(write(values, fine(), mask=mask)) as references:
        found = references.aligned(whole())
    dark, bright = found.image[0, 0, 0], found.image[0, 0, -1]
    assert bright > dark
    assert not found.valid[:, 44:176].any()
    assert found.coverage == pytest.approx(1 - 140 / 256, abs=0.02)
    assert (found.image[0, 100, 60:100] == dark).all()
    assert (found.image[0, 100, 120:160] == bright).all()


def test_bands_come_in_the_order_that_is_asked(write):
    scene = texture(SR_SIDE, SR_SIDE, bands=5)
    path = write(u8(scene), fine())

    def found(**options):
        with opened(path, **options) as references:
            return references.aligned(whole()).image

    for asked, bands in (
        ({}, (1, 2, 3)),
        ({"bands": (4, 5, 5)}, (4, 5, 5)),
        ({"bands": (1, 2, 3), "reference_bands": (5, 1, 2)}, (5, 1, 2)),
        ({"bands": (1, 2, 3), "reference_bands": (4,)}, (4, 4, 4)),
        ({"bands": (6, 7, 8)}, (1, 2, 3)),
    ):
        for image, band in zip(found(**asked), bands):
            likeness = [np.corrcoef(image.ravel(), plane.ravel())[0, 1] for plane in scene]
            assert int(np.argmax(likeness)) == band - 1, asked


def test_grey_values_are_those_of_the_lr_image_band_by_band(write):
    """Another gain and offset in every band of the reference."""
    grid = around(NORTH_UP)
    gains, offsets = (np.array(values)[:, None, None] for values in ((900, 2500, 700), (50, 9, 3)))
    values = (image_on(grid) * gains + offsets).astype(np.uint16)
    with opened(write(values, grid)) as references:
        found = references.aligned(whole()).image
    truth = image_on(lr_image().grid.scaled(SCALE))
    for ours, theirs in zip(found, truth):
        assert ours.mean() == pytest.approx(theirs.mean(), abs=0.01)
        assert ours.std() == pytest.approx(theirs.std(), rel=0.05)


def test_matching_is_an_affine_of_mean_and_spread_within_limits():
    ref = np.stack([np.linspace(0, 100, 1001)] * 3)
    lr = np.stack([np.linspace(0.2, 0.4, 1001), np.linspace(0, 1, 1001), np.full(1001, 0.5)])
    affine = match_affine(ref, lr, (0.0, 200.0))
    assert affine.centre == pytest.approx((50,) * 3)
    assert affine.level == pytest.approx((0.3, 0.5, 0.5))
    assert affine.gain == pytest.approx((0.002, 0.01, 0.33 / 200))  # the last one is limited
    image = np.full((3, 1, 1), 75.0, dtype=np.float32)
    assert affine.apply(image)[:, 0, 0] == pytest.approx((0.35, 0.75, 0.5 + 25 * 0.33 / 200))


@pytest.mark.parametrize("off", [(20.0, -10.0), (-30.0, 0.0), (0.0, 20.0)])
def test_a_shift_is_told_with_its_sign(write, off):
    """A reference that lies too far east and south must move west and north."""
    values = texture(SR_SIDE, SR_SIDE, sigma=6.0)
    lr = LrImage(block_means(values), np.ones((SIDE, SIDE), dtype=bool), lr_image().grid)
    wrong = Grid(Affine.translation(*off) * FINE, SR_SIDE, SR_SIDE, UTM33)
    with opened(write(u8(values), wrong), lr) as references:
        (report,) = references.reports
    assert report.shift_lr_px == pytest.approx((off[1] / PIXEL, -off[0] / PIXEL), abs=0.21)
    assert any("LR pixels off" in str(told) for told in report.warnings)


@pytest.mark.parametrize("off", [(23.0, -11.0), (-30.0, 4.0)])
def test_a_misplaced_reference_is_moved_to_its_place(write, off):
    """To a tenth of an LR pixel, on every grid that the method asks for."""
    values = texture(SR_SIDE, SR_SIDE, sigma=6.0)
    lr = LrImage(block_means(values), np.ones((SIDE, SIDE), dtype=bool), lr_image().grid)
    wrong = Grid(Affine.translation(*off) * FINE, SR_SIDE, SR_SIDE, UTM33)
    with opened(write(u8(values), wrong), lr, factors=(0.5,)) as references:
        found = references.aligned(whole()).image
        coarse = references.on_grid(0, whole(), 0.5)
    inner = np.s_[:, 32:-32, 32:-32]
    assert np.abs(found - values)[inner].max() < 0.02
    halves = block_means(values, 2)
    assert np.abs(coarse - halves)[:, 16:-16, 16:-16].max() < 0.02


def test_a_reference_in_its_place_is_not_moved(write):
    values = texture(SR_SIDE, SR_SIDE, sigma=6.0)
    lr = LrImage(block_means(values), np.ones((SIDE, SIDE), dtype=bool), lr_image().grid)
    with opened(write(u8(values), Grid(FINE, SR_SIDE, SR_SIDE, UTM33)), lr) as references:
        found = references.aligned(whole()).image
    assert np.abs(found - u8(values) / 255).max() < 1e-2


@pytest.mark.parametrize("sigma", [8, 15])
def test_the_shift_of_a_smooth_scene_is_whole(sigma):
    noise = np.random.default_rng(1).standard_normal((240, 240))
    scene = gaussian_filter(noise, sigma)
    scene = (scene - scene.min()) / np.ptp(scene)
    valid = np.ones((160, 160), dtype=bool)
    lr, reference = scene[40:200, 40:200], scene[37:197, 42:202]
    assert estimate_shift(lr, reference, valid) == pytest.approx((-3.0, 2.0), abs=0.1)


def test_a_finer_reference_is_averaged_and_a_coarser_one_is_smooth(write):
    values = u8(texture(4 * SR_SIDE, 4 * SR_SIDE, sigma=0.3))
    grid = Grid(FINE * Affine.scale(0.25), 4 * SR_SIDE, 4 * SR_SIDE, UTM33)
    with opened(write(values, grid)) as references:
        found = references.aligned(whole()).image
    means = block_means(values.astype(float))
    assert np.corrcoef(found.ravel(), means.ravel())[0, 1] > 0.99
    coarse = Grid(NORTH_UP, SIDE, SIDE, UTM33)
    with opened(write(u8(texture(SIDE, SIDE, sigma=1.5)), coarse, "coarse.tif")) as references:
        found = references.aligned(whole()).image
    assert (np.diff(found, axis=2) == 0).mean() < 0.4, "nearest pixels would be equal in fours"


def test_pixels_that_are_not_square_fill_square_patches(write):
    """Waves of 20 m in both directions, on pixels of 1.25 m across and 2.5 m down."""
    rows, cols = np.mgrid[:256, :512]
    values = 0.5 + 0.2 * np.sin(2 * np.pi * rows / 8) + 0.2 * np.sin(2 * np.pi * cols / 16)
    grid = Grid(Affine(1.25, 0, 700_000, 0, -2.5, 100_000), 512, 256, UTM33)
    with opened(write(u8(np.broadcast_to(values, (3, 256, 512))), grid)) as references:
        (patch,) = references.bank()
    for line in (patch[0, 100], patch[0, :, 100]):
        spectrum = np.abs(np.fft.rfft(line - line.mean()))
        assert int(spectrum.argmax()) == 256 // 8


def test_a_shift_of_arrays():
    scene = texture(80, 90, sigma=2.0)[0]
    valid = np.ones((64, 64), dtype=bool)
    lr, reference = scene[8:72, 8:72], scene[5:69, 10:74]
    assert estimate_shift(lr, reference, valid) == pytest.approx((-3.0, 2.0), abs=0.11)
    noise = np.random.default_rng(0).random((64, 64))
    assert estimate_shift(lr, noise, valid) is None


def test_correlation_is_pearsons():
    first, second = texture(32, 32, bands=2)
    valid = np.arange(32) < np.full((32, 1), 20)
    assert correlation(first, second, valid) == pytest.approx(
        np.corrcoef(first[valid], second[valid])[0, 1]
    )
    assert correlation(first, 3 - 2 * first, valid) == pytest.approx(-1)
    assert correlation(first, second, valid & (np.arange(32) < 1)) is None


def test_the_overlap_of_two_grids_holds_all_of_it_and_little_more():
    target = fine(400, 300)
    for col, row, width, height in ((100, 60, 200, 120), (-50, -60, 100, 90), (350, 0, 100, 700)):
        other = fine(width, height, col, row)
        found = overlap_window(target, other)
        left, right = max(col, 0), min(col + width, 400)
        top, bottom = max(row, 0), min(row + height, 300)
        assert left - 26 <= found.col <= left
        assert right <= found.col + found.width <= min(400, right + 26)
        assert top - 20 <= found.row <= top
        assert bottom <= found.row + found.height <= min(300, bottom + 20)
    assert overlap_window(target, fine(50, 50, col=420)) is None
    assert overlap_window(target, fine(50, 50, row=-70)) is None
    tiny = fine(3, 2, col=201, row=103)
    assert overlap_window(target, tiny).col <= 201
    assert overlap_window(tiny, target) == PixelWindow(0, 0, 2, 3)


def test_the_overlap_is_a_share_of_the_valid_scene(write):
    lr = lr_image()
    lr.valid[:, 32:] = False
    grid = fine(width=64)
    with opened(write(u8(image_on(grid)), grid), lr) as references:
        assert references.reports[0].overlap_fraction == pytest.approx(0.5, abs=0.02)
