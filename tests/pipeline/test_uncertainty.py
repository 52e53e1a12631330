# SPDX-License-Identifier: GPL-2.0-or-later
"""The uncertainty tells about the scene, not about places within LR pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from raster_files import opened
from run_rig import smooth, write
from ttrd3_qgis.core.engine.outputs.uncertainty import pooled
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles

FIELDS = Path(__file__).parents[3] / "shared" / "data" / "geo" / "nd_naip2009_20m_u8_derived.tif"


def phase_ratio(image: np.ndarray, period: int = 4) -> float:
    """Largest over smallest mean of the pixels at the same place within a period."""
    means = [image[..., i::period, j::period].mean() for i in range(period) for j in range(period)]
    return float(max(means) / min(means))


def lattice(image: np.ndarray, period: int = 4) -> float:
    """Energy at the frequencies of a lattice over the median energy around them."""
    power = np.abs(np.fft.fft2(image - image.mean())) ** 2
    height, width = power.shape
    peaks = []
    for v, u in ((height // period, 0), (0, width // period), (height // 2, 0), (0, width // 2)):
        rows, cols = np.arange(v - 6, v + 7) % height, np.arange(u - 6, u + 7) % width
        peaks.append(power[v, u] / np.median(power[np.ix_(rows, cols)]))
    return float(max(peaks))


def spread_of(lr, folder: Path, **options) -> np.ndarray:
    path = folder / "spread.tif"
    job = Job(
        *(str(lr), (), str(folder / "sr.tif")),
        bands=(1, 2, 3),
        device="cpu",
        preset="realistic",
        steps=4,
        tiles=Tiles(batch=2),
        layers={"uncertainty": str(path)},
        extras=Extras(samples=3),
        options=Options(**options),
    )
    run(job, lambda event: None)
    with opened(path) as file:
        return file.read()


@pytest.mark.parametrize("consistency", [True, False])
def test_a_real_scene_has_no_lattice(tmp_path, consistency):
    if not FIELDS.exists():
        pytest.skip("needs the real rasters beside the checkout")
    spread = spread_of(FIELDS, tmp_path, consistency=consistency)
    for band in spread:
        assert phase_ratio(band) < 1.01
        assert lattice(band) < 30


@pytest.mark.parametrize("period", [2, 3, 4, 5, 8])
def test_a_lattice_disappears_and_the_mean_stays(period):
    rng = np.random.default_rng(0)
    gains = rng.uniform(0.5, 2.0, (1, period, period))
    values = np.tile(gains, (1, 7, 9))
    found = pooled(values, np.ones(values.shape, dtype=bool), period)
    np.testing.assert_allclose(found, gains.mean(), rtol=1e-12)


def test_pixels_without_a_value_do_not_count():
    values = np.ones((1, 12, 12))
    valid = np.ones((1, 12, 12), dtype=bool)
    values[:, :, 8:], valid[:, :, 8:] = 1e9, False
    np.testing.assert_allclose(pooled(values, valid, 4)[:, :, :8], 1.0)


def test_the_map_follows_the_scene():
    values = np.ones((1, 32, 32))
    values[:, 16:] = 9.0
    found = pooled(values, np.ones(values.shape, dtype=bool), 4)
    np.testing.assert_allclose(found[:, :14], 1.0)
    np.testing.assert_allclose(found[:, 18:], 9.0)


def test_a_scene_of_a_few_pixels_has_one(tmp_path):
    spread = spread_of(write(tmp_path / "lr.tif", smooth(3, 1, 3)), tmp_path)
    assert spread.shape == (3, 4, 12)
    assert np.isfinite(spread).all()
