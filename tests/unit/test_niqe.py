# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures without and with a truth: NIQE, average gradient, spectral reconstruction error."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.evaluation import metrics
from ttrd3_qgis.core.evaluation.images import read_images
from ttrd3_qgis.core.evaluation.niqe import Statistics, fit, good_images, niqe, patches, to_json
from ttrd3_qgis.core.evaluation.report import HEADS
from ttrd3_qgis.core.evaluation.results import LATER, MEASURES, Row, Settings, read_rows, write_json

HR = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "test_public" / "hr"


def noise(seed=0, side=128):
    return np.random.default_rng(seed).random((side, side))


def test_the_parameters_are_of_the_known_shape():
    good = good_images()
    assert good.mean.shape == (36,)
    assert good.covariance.shape == (36, 36)
    assert np.linalg.eigvalsh(good.covariance).min() > -1e-6


@pytest.mark.skipif(not HR.exists(), reason="the aerial images are not here")
def test_blur_noise_and_blocks_are_worse_than_aerial_images():
    images = [metrics.luma(pixels / 255) for _, pixels in list(read_images(HR))[:6]]
    spoiled = {
        "as they are": lambda x: x,
        "blurred": lambda x: gaussian_filter(x, 2.0),
        "noisy": lambda x: x + 0.1 * np.random.default_rng(0).standard_normal(x.shape),
        "blocky": lambda x: np.kron(x[::4, ::4], np.ones((4, 4))),
    }
    found = {name: np.mean([niqe(how(x)) for x in images]) for name, how in spoiled.items()}
    assert all(found[name] > 1.3 * found["as they are"] for name in list(spoiled)[1:])


def test_statistics_lie_at_no_distance_from_themselves():
    own = fit(iter([gaussian_filter(noise(n), 1.0) for n in range(3)]))
    other = fit(iter([gaussian_filter(noise(n + 9), 3.0) for n in range(3)]))
    assert own.distance(own) == pytest.approx(0.0, abs=1e-6)
    assert own.distance(other) == pytest.approx(other.distance(own))
    assert own.distance(other) > 1.0


def test_patches_are_those_that_fit():
    assert len(list(patches(noise(side=130)))) == 4
    assert math.isnan(niqe(noise(side=40)))
    (features, sharpness), *_ = patches(noise(side=64))
    assert features.shape == (36,)
    assert np.isfinite(features).all()
    assert sharpness > 0


def test_parameters_are_stored_in_seven_digits():
    statistics = Statistics(np.array([1 / 3]), np.array([[2 / 3]]))
    data = json.loads(to_json(statistics, images="a.zip"))
    assert data == {"images": "a.zip", "mean": [0.3333333], "covariance": [[0.6666667]]}


def test_the_spectral_error_is_a_share_of_the_spectrum():
    truth = np.full((4, 4, 3), 0.5)
    assert metrics.sre(1.1 * truth, truth) == pytest.approx(10.0)
    assert metrics.sre(truth, truth) == 0
    assert math.isfinite(metrics.sre(truth, np.zeros_like(truth)))


def test_the_average_gradient_counts_both_axes():
    ramp = np.tile(np.arange(8)[:, None, None] / 255, (1, 8, 3))
    assert metrics.average_gradient(ramp) == pytest.approx(math.sqrt(0.5))
    both = ramp + ramp.transpose(1, 0, 2)
    assert metrics.average_gradient(both) == pytest.approx(1.0)


def test_results_of_before_the_later_measures_can_be_read(tmp_path):
    row = Row("a.png", "a", "ours", *range(1, 8))
    path = tmp_path / "rows.json"
    write_json(path, [row], Settings())
    data = json.loads(path.read_text(encoding="utf-8"))
    for item in data["images"]:
        for name in LATER:
            del item[name]
    path.write_text(json.dumps(data), encoding="utf-8")
    (found,) = read_rows(path)
    assert found.psnr == row.psnr
    assert all(math.isnan(getattr(found, name)) for name in LATER)
    assert set(HEADS) >= set(MEASURES)
