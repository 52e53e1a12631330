# SPDX-License-Identifier: GPL-2.0-or-later
"""The calibration of an error: what is fitted holds on other images, and travels in the card."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.torch import load_file, save_file
from ttrd3_qgis.core.engine.calibrated import calibrated
from ttrd3_qgis.core.evaluation.calibrating import Observation, fitted, held
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED, Sensor, read_sensor
from ttrd3_qgis.core.jobs.superresolution import LEVELS, Extras, Job
from ttrd3_qgis.core.methods.calibration import (
    Calibration,
    Factors,
    Fit,
    calibration_of,
    distance,
)
from ttrd3_qgis.core.methods.card import Card, card_of, read_card
from ttrd3_qgis.core.methods.settings import Settings, problems
from ttrd3_qgis.core.methods.weights import file_sha256, replace_card, save_weights
from ttrd3_qgis.core.ops.error_features import FLOOR

FACTORS = Factors(1.2, (1.6, 2.2, 2.8))
SENSORS = {"ideal": FACTORS, "psf:0.5,4": replace(FACTORS, expected=2.0)}
CARD = Card("tiny", "ttrd3", 4, {})


def fit(preset="faithful", scale=4, samples=1, sensors=SENSORS):
    coefficients = (-1.0, 0.3, 0.2, 0.1, 0.2)
    return Fit(preset, scale, samples, coefficients[: 4 + (samples > 1)], sensors)


CALIBRATION = Calibration((fit(), fit("realistic", samples=4), fit("realistic")), (0.01, 0.2), 42)


def observation(seed, gain=1.0, side=96):
    """An image whose error has a known size at each pixel, which its features tell."""
    rng = np.random.default_rng(seed)
    size = np.exp(rng.normal(-3.5, 0.7, (3, side // 8, side // 8)))
    size = np.repeat(np.repeat(size, 8, axis=1), 8, axis=2)
    told = np.stack([np.ones_like(size), *(np.log(size + FLOOR) for _ in range(3))])
    error = gain * size * np.abs(rng.standard_normal(size.shape))
    return Observation(told.astype(np.float32), error, 0.05, 4)


def test_intervals_hold_what_they_state_on_images_that_calibrated_nothing():
    gains = {"ideal": 1.0, "psf:0.5,4": 3.0}
    seen = {name: [observation(n, gain) for n in range(12)] for name, gain in gains.items()}
    found = fitted(seen, "faithful", 4, 1)
    for name, gain in gains.items():
        shown = held([observation(100 + n, gain) for n in range(12)], found, name)
        np.testing.assert_allclose(shown.coverage, LEVELS, atol=1)
        assert 0.97 < shown.ratio < 1.03
        assert shown.rank > 0.8 > shown.pixel_rank > 0.4
    ratio = found.sensors["psf:0.5,4"].expected / found.sensors["ideal"].expected
    assert 2.8 < ratio < 3.2


def test_a_calibration_of_other_images_does_not_hold_for_worse_ones():
    found = fitted({"ideal": [observation(n) for n in range(6)]}, "faithful", 4, 1)
    shown = held([observation(50 + n, 3.0) for n in range(6)], found, "ideal")
    assert max(shown.coverage) < 80
    assert shown.ratio < 0.4


def test_the_nearest_fit_is_chosen():
    known = Calibration((*CALIBRATION.fits, fit("realistic", 8, 1)), (0, 1), 1)
    assert known.chosen("realistic", 4, 4).samples == 4
    assert known.chosen("realistic", 4, 1).samples == 1
    assert known.chosen("realistic", 16, 4).scale == 8
    assert (known.chosen("faithful", 4, 4).preset, known.chosen("other", 4, 1).scale) == (
        "faithful",
        4,
    )


def test_sensors_of_the_same_kind_are_alike():
    assert distance(IDEAL, IDEAL) == 0
    assert distance(read_sensor("psf:0.5,1"), NAMED["sentinel-2"]) <= 1
    assert distance(read_sensor("psf:0.5,1"), read_sensor("psf:0.5,4")) > 1
    assert distance(read_sensor("psf:0.5,1"), read_sensor("psf:0.5,1,75")) > 1
    assert fit().nearest(Sensor("box", 0.4, read_noise=5.0))[0].expected == 2.0


def outside(card=None, samples=1, sensor=None, looks=IDEAL, contrast=0.05, **job):
    job = Job("lr.tif", (), "sr.tif", **{"preset": "faithful", "sensor": "ideal", **job})
    settings = Settings.of(job, card or replace(CARD, calibration=asdict(CALIBRATION)))
    steps = np.arange(20) % 2 * 2 * contrast * np.ones((3, 20, 1))
    shown = [0.5 + steps.astype(np.float32)]
    own = sensor or settings.sensor or IDEAL
    found = calibrated(settings, samples, "lr.tif", own, lambda: looks, shown)
    return [one.code for one in found.outside]


def test_a_run_like_what_was_measured_is_inside():
    assert outside() == []
    assert outside(preset="realistic", samples=4) == []


@pytest.mark.parametrize(
    ("run", "code"),
    [
        ({"steps": 7}, "error-other-settings"),
        ({"noise": 0.9}, "error-other-settings"),
        ({"sensor": read_sensor("psf:0.5,20")}, "error-other-sensor"),
        ({"looks": read_sensor("psf:0.5,8")}, "error-sensor-looks"),
        ({"contrast": 0.0}, "error-other-scene"),
        ({"contrast": 0.4}, "error-other-scene"),
    ],
)
def test_a_run_outside_of_what_was_measured_is_told(run, code):
    assert outside(**run) == [code]


def test_another_scale_is_told():
    card = Card("two", "def", 4, {}, scales=(2, 4, 8), calibration=asdict(CALIBRATION))
    assert "error-other-scale" in outside(card, scale=8)


def test_a_model_without_a_calibration_expects_nothing():
    settings = Settings.of(Job("lr.tif", (), "sr.tif"), CARD)
    assert calibrated(settings, 4, "lr.tif", IDEAL, lambda: IDEAL, []) is None


def test_a_card_keeps_its_calibration():
    card = replace(CARD, calibration=asdict(CALIBRATION))
    read = card_of({"card": card.to_json()}, None)
    assert calibration_of(read, Path()) == CALIBRATION
    assert "calibration" not in CARD.to_json()


@pytest.mark.parametrize(
    "broken",
    [
        replace(CALIBRATION, fits=()),
        replace(CALIBRATION, fits=(fit(samples=4),)),
        replace(CALIBRATION, fits=(replace(fit(), coefficients=(1.0,)),)),
        replace(CALIBRATION, fits=(fit(sensors={}),)),
        replace(CALIBRATION, fits=(fit(sensors={"the moon": FACTORS}),)),
        replace(CALIBRATION, fits=(replace(fit(), scale=0),)),
        replace(CALIBRATION, fits=(fit(sensors={"ideal": Factors(-1.0, (1, 2, 3))}),)),
        replace(CALIBRATION, images=0),
    ],
)
def test_a_broken_calibration_is_refused(broken, tmp_path):
    with pytest.raises(BadWeightsError, match="calibration"):
        calibration_of(replace(CARD, calibration=asdict(broken)), tmp_path)


def test_a_new_card_leaves_the_tensors_as_they_are(tmp_path, monkeypatch):
    import torch

    path = tmp_path / "tiny.safetensors"
    tensors = {"a": torch.arange(7).half(), "b": torch.ones(3, 5).half()}
    before = save_weights(path, tensors, CARD)
    new = replace_card(path, replace(CARD, calibration=asdict(CALIBRATION)))
    assert new == file_sha256(path) != before
    assert calibration_of(read_card(path), path) == CALIBRATION
    assert all(torch.equal(load_file(path)[name], value) for name, value in tensors.items())
    assert replace_card(path, CARD) != new
    assert [file.name for file in tmp_path.iterdir()] == ["tiny.safetensors"]


def test_a_file_that_is_none_of_ours_stays_as_it_was(tmp_path):
    import torch

    path = tmp_path / "other.safetensors"
    save_file({"a": torch.ones(2)}, str(path))
    before = file_sha256(path)
    with pytest.raises(BadWeightsError):
        replace_card(path, CARD)
    assert file_sha256(path) == before


def test_what_needs_a_calibration_is_refused_without_one(tmp_path):
    path = tmp_path / "tiny.safetensors"
    lr = tmp_path / "lr.tif"
    lr.write_bytes(b"II")
    layers = {"uncertainty": str(tmp_path / "u.tif")}
    for extras, field in ((Extras(samples=1), "samples"), (Extras(intervals=True), "intervals")):
        job = Job(str(lr), (), str(tmp_path / "sr.tif"), str(path), extras=extras, layers=layers)
        save_weights(path, {}, CARD)
        assert [one.field for one in problems(job)] == [field]
        assert problems(replace(job, layers={})) == []
        save_weights(path, {}, replace(CARD, calibration=asdict(CALIBRATION)))
        assert problems(job) == []
