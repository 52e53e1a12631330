# SPDX-License-Identifier: GPL-2.0-or-later
"""How an estimate of the sensor is used: no more noise than the calmest places of a raster show."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from ttrd3_qgis.core.engine.sensing import estimated, quieter
from ttrd3_qgis.core.jobs.sensor import Sensor
from ttrd3_qgis.core.ops.sensor_agreement import noise_level
from ttrd3_qgis.core.ops.sensor_features import calmest

INN = Path(__file__).parents[3] / "shared" / "data" / "s2" / "inn_s2_10m_8band_u16.tif"
SIDE = 160


@pytest.mark.parametrize("noise", [0.5, 2.0, 6.0])
def test_the_calmest_places_of_mere_noise_show_all_of_it(noise):
    pixels = 0.5 + noise / 255 * np.random.default_rng(3).standard_normal((3, SIDE, SIDE))
    assert 255 * calmest(pixels) == pytest.approx(noise, rel=0.12)


def test_texture_beside_calm_places_is_no_noise():
    random = np.random.default_rng(4)
    pixels = 0.5 + 1 / 255 * random.standard_normal((3, SIDE, SIDE))
    pixels[:, 32:] += 9 / 255 * random.standard_normal((3, SIDE - 32, SIDE))
    assert 255 * calmest(pixels) < 1.5


def test_noise_of_both_kinds_is_lowered_to_what_there_can_be():
    found = quieter(Sensor("box", 0.4, read_noise=4.0, shot_noise=2.0), 1.5 / 255)
    assert 255 * noise_level(found) == pytest.approx(1.5)
    assert found.read_noise == pytest.approx(2 * found.shot_noise)
    assert found.blur_px == 0.4


@pytest.mark.parametrize(
    "sensor", [Sensor("box", read_noise=1.0), Sensor("box", read_noise=4.0, jpeg_quality=75.0)]
)
def test_less_noise_and_jpeg_stay_as_they_were_estimated(sensor):
    assert quieter(sensor, 1.5 / 255) == sensor


@pytest.mark.skipif(not INN.is_file(), reason="the real imagery is not beside the checkout")
def test_a_sentinel_2_scene_does_not_look_noisy():
    with rasterio.open(INN) as file:
        bands = file.read([1, 2, 3]).astype(np.float64)
    low, high = np.percentile(bands, (0.5, 99.5), axis=(1, 2))[..., None, None]
    image = ((bands - low) / (high - low)).clip(0, 1)

    def read(window):
        rows = slice(window.row, window.row + window.height)
        return image[:, rows, window.col : window.col + window.width]

    assert 255 * noise_level(estimated(*image.shape[1:], read)) < 1.3
