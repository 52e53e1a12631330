# SPDX-License-Identifier: GPL-2.0-or-later
"""The expected error of a calibrated model, as a run writes it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from raster_files import opened, write
from run_rig import Bicubic, smooth
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.sensor import IDEAL
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.calibration import Calibration, Factors, Fit
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.ops.degradation import enlarge

FACTORS = Factors(1.5, (1.5, 2.0, 2.5))
FITS = tuple(
    Fit("faithful", 4, samples, coefficients, {"ideal": FACTORS, "psf:0.5,4": FACTORS})
    for samples, coefficients in ((4, (-1.0, 0.3, 0.2, 0.1, 0.3)), (1, (-1.0, 0.4, 0.3, 0.1)))
)
CALIBRATION = Calibration(FITS, (0.0, 1.0), 42)
TILES = Tiles(tile_lr_px=32, overlap_lr_px=8, batch=1)


class Noisy(Bicubic):
    """Adds the start noise to the enlarged image."""

    def __call__(self, lr, tile):
        self.calls.append((lr, tile, self.bank))
        return TileResult(enlarge(lr, 4) + 0.05 * (tile.noise(3) * tile.noise_level))


@pytest.fixture
def model(monkeypatch):
    """Let runs take a model that spies, with this card; returns the spy."""
    spy = Noisy()
    card = Card("noisy", "ttrd3", 4, {}, calibration=asdict(CALIBRATION))
    weights = Weights({}, card, "0" * 64, Path())
    monkeypatch.setattr("ttrd3_qgis.core.engine.pipeline.open_weights", lambda _: weights)
    monkeypatch.setattr("ttrd3_qgis.core.engine.executors.local.make_runner", lambda *_: spy)
    # Smooth rasters look as if an unsharp sensor had made them.
    monkeypatch.setattr("ttrd3_qgis.core.engine.scene.estimated", lambda *_: IDEAL)
    return spy


def layer_of(lr, folder, *, samples=4, intervals=False, name="u", **job):
    """The bands of the uncertainty, its tags and what was told."""
    events, path = [], folder / f"{name}.tif"
    options = Options(overwrite=True, **job.pop("options", {}))
    settings = {"preset": "faithful", "sensor": "ideal", "device": "cpu", "tiles": TILES, **job}
    extras = Extras(samples=samples, intervals=intervals)
    asked = Job(
        *(str(lr), (), str(folder / "sr.tif")),
        options=options, extras=extras, layers={"uncertainty": str(path)}, **settings,
    )  # fmt: skip
    run(asked, events.append)
    with opened(path) as file:
        return file.read(), file.tags(), file.descriptions, events


@pytest.mark.parametrize("bands", [1, 3, 6])
def test_every_band_has_an_error_and_intervals(model, tmp_path, bands):
    lr = write(tmp_path / "lr.tif", smooth(bands, 40, 36))
    found, tags, names, _ = layer_of(lr, tmp_path, intervals=True)
    assert found.shape == (4 * bands, 160, 144)
    error = found[:bands]
    assert error.min() > 0
    for number, factor in enumerate(FACTORS.half_widths, 1):
        np.testing.assert_allclose(
            found[number * bands : (number + 1) * bands], factor * error, rtol=1e-5
        )
    assert names[0] == "Expected error of band 1"
    assert names[-1] == f"Half width of the 95 % interval of band {bands}"
    assert "Expected absolute error" in tags["TTRD3_CONTENT"]
    assert tags["TTRD3_CALIBRATION"] == "The run lies within what was measured."


def test_it_is_the_same_scene_in_any_unit(model, tmp_path):
    """Bytes, the same image in 16 bits by a percentile, and in small and moved floats."""
    values = smooth(3, 40, 36).astype(np.float64)
    plain, *_ = layer_of(write(tmp_path / "a.tif", values.astype(np.uint16)), tmp_path)
    wide, *_ = layer_of(write(tmp_path / "b.tif", (100 * values).astype(np.uint16)), tmp_path)
    moved, *_ = layer_of(write(tmp_path / "c.tif", (values / 1e4 - 7).astype(np.float32)), tmp_path)
    np.testing.assert_allclose(wide, 100 * plain, rtol=2e-2)
    np.testing.assert_allclose(moved, plain / 1e4, rtol=2e-2)
    byte, *_ = layer_of(
        write(tmp_path / "d.tif", values.astype(np.uint8)), tmp_path,
        options={"normalization": "percentile"},
    )  # fmt: skip
    np.testing.assert_allclose(byte, plain, rtol=2e-2)


def test_one_sample_is_enough(model, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    layer_of(lr, tmp_path)
    several = len(model.calls)
    found, tags, *_ = layer_of(lr, tmp_path, samples=1)
    assert len(model.calls) - several == several / 4
    assert found.shape == (3, 160, 144)
    assert found.min() > 0
    assert "pixels, from 1 sample (seed 10) and the calibration" in tags["TTRD3_CONTENT"]


def test_neither_tiles_nor_strips_show(model, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 150, 80))
    whole, *_ = layer_of(lr, tmp_path, tiles=Tiles(160, 16, 1), noise=0.3)
    cut, *_ = layer_of(lr, tmp_path, tiles=TILES, noise=0.3)
    # Strips of 256 rows meet at row 256: no step there larger than elsewhere.
    for found in (whole, cut):
        steps = np.abs(np.diff(found, axis=1)).mean(axis=(0, 2))
        assert steps[255] < 2 * np.median(steps)


def test_pixels_without_a_value_have_no_error(model, tmp_path):
    values = smooth(3, 40, 36, "uint16")
    values[:, :9] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    found, *_ = layer_of(lr, tmp_path, intervals=True)
    assert (found[:, :36] == 0).all()
    assert (found[:, 36:] > 0).all()
    # Beside the gap the error is not larger for the gap's own sake.
    assert found[0, 36:40].mean() < 2 * found[0, 60:100].mean()


def test_a_run_unlike_what_was_measured_is_told_in_log_and_tags(model, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    _, tags, _, events = layer_of(lr, tmp_path, sensor="psf:0.5,30", steps=9)
    told = " ".join(getattr(event, "text", "") for event in events)
    for words in ("settings of the preset faithful", "not measured with a sensor such as"):
        assert words in told
        assert words in tags["TTRD3_CALIBRATION"]
    assert str(tmp_path) not in tags["TTRD3_CALIBRATION"]


def test_a_livelier_scene_may_be_more_wrong(model, tmp_path):
    values = smooth(3, 64, 64)
    rng = np.random.default_rng(0)
    values[:, :, 32:] = np.clip(values[:, :, 32:] + rng.integers(-40, 40, (3, 64, 32)), 1, 255)
    found, *_ = layer_of(write(tmp_path / "lr.tif", values), tmp_path)
    assert found[:, :, 160:].mean() > 2 * found[:, :, :96].mean()


def test_without_noise_one_sample_is_computed(model, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    calls, layers = [], []
    for samples in (1, 4):
        found, _, _, events = layer_of(lr, tmp_path, noise=0.0, samples=samples)
        layers.append(found)
        calls.append(len(model.calls) - sum(calls))
        told = any("only one is computed" in getattr(event, "text", "") for event in events)
        assert told == (samples > 1)
    assert layers[0].min() > 0
    assert np.array_equal(*layers)
    assert calls[0] == calls[1]


def test_a_model_without_a_calibration_says_so(model, tmp_path, monkeypatch):
    card = Card("noisy", "ttrd3", 4, {})
    weights = Weights({}, card, "0" * 64, Path())
    monkeypatch.setattr("ttrd3_qgis.core.engine.pipeline.open_weights", lambda _: weights)
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    _, tags, names, events = layer_of(lr, tmp_path, samples=2)
    assert tags["TTRD3_CALIBRATION"] == "none"
    assert names[0] == "Standard deviation of band 1"
    assert any("was not calibrated" in getattr(event, "text", "") for event in events)
