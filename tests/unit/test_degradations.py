# SPDX-License-Identifier: GPL-2.0-or-later
"""Degradations as of real sensors: the same for the same generator, centred, true to range."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from ttrd3_qgis.core.evaluation.images import enlarge_degraded, enlarged
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.training.config import ReferenceMix, load_config
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.degradations import MARGIN_LR_PX, degrade
from ttrd3_qgis.core.training.options import RealDegradation

ALWAYS = RealDegradation(bicubic_share=0.0)
PLAIN = {"read_noise": (0.0, 0.0), "shot_noise": (0.0, 0.0), "jpeg_share": 0.0}
SENSOR = {"bicubic_share": 0.0, "sensor_share": 1.0, "second_share": 0.0}
KERNEL = {"bicubic_share": 0.0, "sensor_share": 0.0, "second_share": 0.0}
SECOND = {"bicubic_share": 0.0, "second_share": 1.0}


def twin(hr, ranges, rng, scale=4):
    """The LR image at the size of the HR image."""
    return enlarged(degrade(hr, scale, ranges, rng), scale)


def _scene(rows=128, cols=128, seed=0):
    rng = np.random.default_rng(seed)
    grey = rng.integers(30, 225, (rows // 8, cols // 8, 1))
    small = (grey + rng.integers(-15, 16, (rows // 8, cols // 8, 3))).astype(np.uint8)
    return np.asarray(Image.fromarray(small).resize((cols, rows), Image.Resampling.BICUBIC))


@pytest.mark.parametrize("shape", [(128, 128), (96, 160), (52, 44)])
def test_shape_and_determinism(shape):
    scene = _scene(*shape)
    for seed in range(12):
        first, again = (twin(scene, ALWAYS, np.random.default_rng(seed)) for _ in range(2))
        assert np.array_equal(first, again)
        assert first.shape == scene.shape
        assert first.dtype == np.uint8
    assert not np.array_equal(first, twin(scene, ALWAYS, np.random.default_rng(99)))


def test_mean_brightness_stays():
    for seed in range(40):
        scene = _scene(seed=seed)
        found = twin(scene, ALWAYS, np.random.default_rng(seed)).mean(axis=(0, 1))
        assert np.abs(found - scene.mean(axis=(0, 1))).max() < 2


@pytest.mark.parametrize("table", [SENSOR, KERNEL, SECOND])
def test_a_flat_image_stays(table):
    flat = np.full((64, 64, 3), 77, np.uint8)
    ranges = RealDegradation(**{**table, **PLAIN})
    for seed in range(10):
        assert np.array_equal(twin(flat, ranges, np.random.default_rng(seed)), flat)


@pytest.mark.parametrize("table", [SENSOR, KERNEL, SECOND])
def test_the_image_does_not_shift(table):
    """A square stays where it is; half an LR pixel would be 2 HR pixels."""
    image = np.zeros((128, 128, 3), np.uint8)
    image[40:88, 56:80] = 240
    ranges = RealDegradation(**{**table, **PLAIN})
    places = np.arange(128)
    for seed in range(10):
        found = twin(image, ranges, np.random.default_rng(seed))[..., 0].astype(float)
        assert (found.sum(axis=1) * places).sum() / found.sum() == pytest.approx(63.5, abs=0.2)
        assert (found.sum(axis=0) * places).sum() / found.sum() == pytest.approx(67.5, abs=0.2)


def test_it_differs_from_bicubic_but_not_wildly():
    scene = _scene()
    bicubic = enlarge_degraded(scene, 4).astype(float)
    inner = slice(MARGIN_LR_PX * 4, -MARGIN_LR_PX * 4)
    for seed in range(20):
        found = twin(scene, ALWAYS, np.random.default_rng(seed)).astype(float)
        assert 0.3 < np.sqrt(np.mean((found - bicubic)[inner, inner] ** 2)) < 25
    plain = RealDegradation(bicubic_share=1.0)
    assert np.array_equal(twin(scene, plain, np.random.default_rng(0)), bicubic)


def test_noise_grows_with_the_signal():
    table = {**SENSOR, "jpeg_share": 0.0, "read_noise": (1.0, 1.0), "shot_noise": (2.0, 2.0)}
    for level in (60, 200):
        flat = np.full((512, 512, 3), level, np.uint8)
        lr = degrade(flat, 4, RealDegradation(**table), np.random.default_rng(0))
        expected = np.sqrt(1 + 4 * level / 255 + 1 / 12)  # rounding adds a twelfth
        assert lr.astype(float).std() == pytest.approx(expected, rel=0.03)


def test_a_sensors_transfer_is_that_of_the_formula():
    """At the LR grid's Nyquist frequency: Gaussian times detector box, cosine of 8 HR pixels."""
    wave = 128 + 100 * np.cos(2 * np.pi * (np.arange(128) - 1.5) / 8)
    image = np.repeat(np.tile(wave, (128, 1))[..., None], 3, axis=2).round().astype(np.uint8)
    table = {**SENSOR, **PLAIN, "blur_px": (0.4, 0.4), "stretch": (1, 1), "motion_px": (0, 0)}
    lr = degrade(image, 4, RealDegradation(**table), np.random.default_rng(0)).astype(float)
    expected = 100 * np.exp(-2 * np.pi**2 * 0.4**2 * 0.5**2) * np.sinc(0.5)
    assert (lr.max() - lr.min()) / 2 == pytest.approx(expected, abs=1)


@pytest.fixture
def folder(tmp_path):
    images = tmp_path / "images"
    images.mkdir()
    for index, name in enumerate(("roof1", "roof2", "field1", "field2")):
        Image.fromarray(_scene(seed=index)).save(images / f"{name}.png")
    return images


@pytest.mark.parametrize("kind", ["same_class", "same_image", "aligned", "other_class", "noise"])
def test_batches_of_real_pairs(folder, kind):
    shares = dict.fromkeys(("same_class", "same_image", "aligned", "other_class", "noise"), 0.0)
    mix = ReferenceMix(**{**shares, kind: 1.0})
    images = PairedImages.read([folder], 4, 128, real=ALWAYS)
    one, same = (images.batch(np.random.default_rng(4), 3, 16, mix) for _ in range(2))
    for name in ("hr", "lr_up", "ref", "ref_degraded"):
        assert getattr(one, name).shape == (3, 3, 64, 64)
        assert torch.equal(getattr(one, name), getattr(same, name))
    assert (one.hr - one.lr_up).abs().mean() < 0.1
    if kind != "noise":
        assert (one.ref - one.ref_degraded).abs().mean() < 0.1


def test_a_crop_is_right_up_to_its_border(folder):
    """With a fixed degradation a crop equals the same part of the whole image."""
    fixed = {"blur_px": (0.4, 0.4), "stretch": (1, 1), "motion_px": (0, 0)}
    pairs = PairedImages.read(
        [folder], 4, 128, real=RealDegradation(**SENSOR, **PLAIN, **fixed)
    ).pairs
    crop = pairs.cut(np.random.default_rng(0), 0, 32, 40, 64, False)
    whole = pairs.degrade(np.random.default_rng(0), pairs.hr[0])
    assert np.array_equal(crop.hr, pairs.hr[0][32:96, 40:104])
    assert np.abs(crop.lr_up.astype(int) - whole[32:96, 40:104]).max() <= 1
    corner = pairs.cut(np.random.default_rng(0), 0, 0, 64, 64, False)
    assert np.array_equal(corner.hr, pairs.hr[0][:64, 64:])


def _load(tmp_path, *lines):
    path = tmp_path / "config.toml"
    path.write_text("\n".join(('output = "run"', 'images = ["images"]', *lines)))
    return load_config(path)


def test_the_configuration_chooses(tmp_path):
    assert _load(tmp_path).real is None
    assert _load(tmp_path, 'degradation = "real"').real == RealDegradation()
    lines = ('degradation = "real"', "degradation_real.jpeg_quality = [70, 80]")
    assert _load(tmp_path, *lines).real.jpeg_quality == (70, 80)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            'degradation = "harder"',
            "`degradation` 'harder' is unknown; choose one of bicubic, real",
        ),
        ("degradation = [1]", "`degradation` .* is unknown"),
        ("degradation_real.blur_px = [1]", "`blur_px` must be two rising numbers from 0"),
        ("degradation_real.blur_px = [2, 1]", "`blur_px` must be two rising numbers from 0"),
        ("degradation_real.stretch = [0.5, 2]", "`stretch` must be two rising numbers from 1"),
        ("degradation_real.jpeg_quality = [50, 101]", "`jpeg_quality` .* up to 100"),
        ("degradation_real.jpeg_share = 1.5", "`jpeg_share` must be a share from 0 to 1"),
        ('degradation_real.second_share = "a"', "`second_share` must be a share from 0 to 1"),
        ("degradation_real.fog = 1", "unknown entries: fog"),
        ("degradation_real = true", "`degradation_real` must be a table"),
    ],
)
def test_bad_entries_are_named(line, message, tmp_path):
    with pytest.raises(BadJobError, match=message):
        _load(tmp_path, line)
