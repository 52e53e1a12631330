# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers of a quality report against rasters whose quality is known."""

from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest
from quality_rig import Scene, bicubic, fine, finer, means
from raster_files import GRIDS
from skimage.metrics import structural_similarity
from ttrd3_qgis.core.evaluation import evaluate
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.radiometry import cast
from ttrd3_qgis.core.reporting import texts
from ttrd3_qgis.core.reporting.measures import measure
from ttrd3_qgis.core.reporting.rasters import Rasters, Subject


@pytest.fixture
def scene(tmp_path):
    return Scene(tmp_path)


def measured(scene, bands=()):
    subject = Subject(scene.paths["lr"], scene.paths["sr"], scene.paths.get("hr", ""), bands)
    with Rasters(subject) as rasters:
        return measure(rasters, lambda done, total: None)


@pytest.mark.parametrize("grid", sorted(GRIDS))
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_a_known_bias(tmp_path, grid, dtype):
    scene = Scene(tmp_path, grid)
    lr = means(fine(dtype=dtype))
    step = 0.01 if dtype == "float32" else 7
    if grid == "no georeference":
        scene.add("sr", (lr + lr.dtype.type(step)).repeat(4, 1).repeat(4, 2), transform=None)
    else:
        scene.add("sr", (lr + lr.dtype.type(step)).repeat(4, 1).repeat(4, 2))
    scene.add("lr", lr)
    found = measured(scene)
    assert found.rmse == pytest.approx(step, rel=1e-4)
    assert found.bias == pytest.approx(step, rel=1e-4)
    assert found.p95 == pytest.approx(step, rel=0.01)
    assert found.mean("correlation") == pytest.approx(1.0, abs=1e-6)
    assert found.compared == 40 * 36
    assert found.angle > 0
    assert found.mean("psnr") is None
    assert found.shift is None


def test_noise_is_found_in_rmse_correlation_and_percentile(scene):
    lr = means(fine(height=640, width=640, dtype="float32")) * 100
    noise = np.random.default_rng(1).normal(0, 2, lr.shape)
    scene.add("lr", lr)
    scene.add("sr", (lr + noise).astype("float32").repeat(4, 1).repeat(4, 2))
    found = measured(scene)
    assert found.rmse == pytest.approx(2, rel=0.02)
    assert found.p95 == pytest.approx(1.96 * 2, rel=0.02)
    assert abs(found.bias) < 0.05
    expected = [np.corrcoef(a.ravel(), (a + n).ravel())[0, 1] for a, n in zip(lr, noise)]
    assert [b.correlation for b in found.bands] == pytest.approx(expected, abs=1e-5)
    sr = lr + noise
    cosine = (lr * sr).sum(0) / np.linalg.norm(lr, axis=0) / np.linalg.norm(sr, axis=0)
    assert found.angle == pytest.approx(
        np.degrees(np.arccos(np.minimum(cosine, 1))).mean(), rel=1e-3
    )


def test_percentile_of_whole_numbers_and_of_equal_images(scene):
    lr = means(fine())
    scene.add("lr", lr)
    scene.add("sr", lr.repeat(4, 1).repeat(4, 2))
    found = measured(scene)
    assert (found.rmse, found.bias, found.p95) == (0, 0, 0)
    assert found.angle == pytest.approx(0, abs=1e-4)


def test_a_bicubic_enlargement_is_no_sharper_than_itself(scene):
    lr = means(fine(dtype="float32"))
    scene.add("lr", lr)
    scene.add("sr", bicubic(lr).astype("float32"))
    assert measured(scene).mean("sharpness") == pytest.approx(1.0, abs=0.02)


def test_sharpness_is_the_energy_of_the_gradients(scene):
    truth = fine(dtype="float32")
    lr = means(truth)
    scene.add("lr", lr)
    scene.add("sr", truth)

    def energy(image):
        return np.mean(np.diff(image, axis=1) ** 2) + np.mean(np.diff(image, axis=2) ** 2)

    found = measured(scene)
    for band, own in enumerate(found.bands):
        part = slice(band, band + 1)
        expected = energy(truth[part].astype(float)) / energy(bicubic(lr)[part])
        assert own.sharpness == pytest.approx(expected, rel=0.05)


def test_psnr_and_ssim_are_those_of_the_whole_image(scene):
    truth = fine(dtype="uint8")
    noise = np.random.default_rng(2).normal(0, 6, truth.shape)
    sr = cast(truth + noise, "uint8")
    scene.add("lr", means(truth))
    scene.add("sr", sr)
    scene.add("hr", truth)
    found = measured(scene)
    for band, own in enumerate(found.bands):
        a, b = sr[band] / 255, truth[band] / 255
        assert own.psnr == pytest.approx(-10 * np.log10(((a - b) ** 2).mean()), abs=1e-6)
        options = {"gaussian_weights": True, "sigma": 1.5, "use_sample_covariance": False}
        expected = structural_similarity(a, b, data_range=1.0, **options)
        assert own.ssim == pytest.approx(expected, abs=1e-6)
    assert math.hypot(*found.shift) < 0.15
    assert found.same_units


def test_improvement_and_invention_are_those_of_evaluate(scene):
    truth = fine(dtype="uint8")
    sr = cast(truth + np.random.default_rng(2).normal(0, 6, truth.shape), "uint8")
    lr = means(truth)
    for name, values in (("lr", lr), ("sr", sr), ("hr", truth)):
        scene.add(name, values)
    found = measured(scene)
    sr, hr, lr = (np.moveaxis(one, 0, -1) for one in (sr, truth, lr))
    row = evaluate.measure(sr, hr, lr, None, ("", "", ""))
    for own in ("improvement", "omission", "hallucination"):
        assert getattr(found.correctness, own) == pytest.approx(getattr(row, own), abs=1e-6)


@pytest.mark.parametrize(("rows", "cols"), [(0, 0), (3, -2), (-1, 5)])
def test_a_known_shift(scene, rows, cols):
    large = fine(3, 200, 200)
    truth = large[:, 20:180, 20:164]
    scene.add("lr", means(truth))
    scene.add("hr", truth)
    scene.add("sr", large[:, 20 - rows : 180 - rows, 20 - cols : 164 - cols])
    assert measured(scene).shift == pytest.approx((rows, cols), abs=0.15)


def test_hr_of_another_grid_is_brought_over(scene):
    large = fine(3, 200, 200)
    truth = large[:, 20:180, 20:164]
    scene.add("lr", means(truth))
    scene.add("sr", truth)
    corner = finer() * (-20, -20)
    transform = finer()
    moved = type(transform)(transform.a, 0, corner[0], 0, transform.e, corner[1])
    scene.add("hr", large, transform=moved)
    found = measured(scene)
    assert found.mean("psnr") == 200
    assert found.mean("ssim") == pytest.approx(1)
    assert found.shift == (0, 0)


def test_only_valid_pixels_count(scene):
    truth = fine(dtype="uint8")
    truth[truth == 0] = 1
    lr, sr, hr = means(truth), truth.copy(), truth.copy()
    lr[:, :10, :12] = 0
    sr[:, :40, 100:] = 0
    hr[:, 120:, :] = 0
    for name, values in (("lr", lr), ("sr", sr), ("hr", hr)):
        scene.add(name, values, nodata=0)
    found = measured(scene)
    assert found.compared == 40 * 36 - 120 - 10 * 11
    assert found.rmse < 0.6
    assert found.mean("psnr") == 200
    assert found.mean("ssim") == pytest.approx(1)
    assert np.isnan(found.difference[:10, :12]).all()
    assert np.isfinite(found.difference[11:]).all()


def test_nan_is_nodata(scene):
    truth = fine(dtype="float32")
    lr, sr = means(truth), truth.copy()
    lr[:, 5, 5] = np.nan
    sr[1, 30, 30] = np.nan
    scene.add("lr", lr)
    scene.add("sr", sr)
    found = measured(scene)
    assert found.compared == 40 * 36 - 1
    assert found.rmse < 1e-5


def test_a_part_of_the_input_is_found(scene):
    truth = fine()
    lr = means(truth)
    scene.add("lr", lr)
    part = finer() * finer().translation(32, 48)
    scene.add("sr", truth[:, 48:128, 32:132], transform=part)
    found = measured(scene)
    assert found.compared == 20 * 25
    assert found.rmse < 0.5


def test_an_sr_raster_that_reaches_beyond_counts_where_both_are(scene):
    truth = fine()
    scene.add("lr", means(truth)[:, :20, :20])
    scene.add("sr", truth)
    assert measured(scene).compared == 400


def test_bands_by_number(scene):
    truth = fine(4)
    scene.add("lr", means(truth))
    scene.add("sr", truth[[2, 0]])
    scene.add("hr", truth)
    found = measured(scene, bands=(3, 1))
    assert found.rmse < 0.5
    assert found.mean("psnr") == 200


def test_a_named_band_is_data_even_if_the_file_calls_it_alpha(scene):
    truth = fine(4, dtype="uint8")
    scene.add("lr", means(truth), photometric="RGB", alpha="yes")
    scene.add("sr", truth, photometric="RGB", alpha="yes")
    assert len(measured(scene).bands) == 3
    found = measured(scene, bands=(1, 2, 3, 4))
    assert len(found.bands) == 4
    assert found.rmse < 0.5


def test_a_chosen_band_that_is_named_like_classes_is_data(scene):
    truth = fine(5)

    def named(file):
        file.descriptions = ("B04", "SCL", "B02", "B03", "B05")[: file.count]

    scene.add("lr", means(truth), describe=named)
    scene.add("sr", truth[:3], describe=named)
    for hr in (truth[:3], truth):
        scene.add("hr", hr, describe=named)
        found = measured(scene, bands=(1, 2, 3))
        assert found.rmse < 0.5
        assert found.mean("psnr") == 200
    scene.add("sr", truth[[0, 2, 3, 4]])
    scene.add("hr", truth, describe=named)
    assert measured(scene).mean("psnr") == 200


def test_one_band_has_no_spectral_angle(scene):
    truth = fine(1)
    scene.add("lr", means(truth))
    scene.add("sr", truth)
    assert measured(scene).angle is None


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 40), (70, 1), (3, 2), (9, 200)])
def test_small_and_narrow_scenes(scene, height, width):
    truth = fine(3, 4 * height, 4 * width)
    for name, values in (("lr", means(truth)), ("sr", truth), ("hr", truth)):
        scene.add(name, values)
    found = measured(scene)
    assert found.compared == height * width
    assert found.mean("psnr") == 200
    assert found.picks


def test_flat_images_have_no_correlation_and_no_sharpness(scene):
    flat = np.full((2, 20, 20), 50, np.uint8)
    scene.add("lr", flat)
    scene.add("sr", flat.repeat(4, 1).repeat(4, 2))
    found = measured(scene)
    assert found.mean("correlation") is None
    assert found.mean("sharpness") is None
    assert found.rmse == 0


def test_other_units_are_noticed(scene):
    truth = fine(dtype="float32")
    scene.add("lr", means(truth))
    scene.add("sr", truth)
    scene.add("hr", truth * 10_000)
    assert not measured(scene).same_units


def test_crops_are_where_they_should_be(scene):
    lr = means(fine(3, 640, 640, "float32"))
    sr = lr.repeat(4, 1).repeat(4, 2)
    lr[:, 64:128, :64] += np.random.default_rng(1).random((3, 64, 64), dtype="float32")
    sr[:, 256:512, :256] = lr[:, 64:128, :64].repeat(4, 1).repeat(4, 2)
    sr[:, 256:512, 256:512] += 0.2
    scene.add("lr", lr)
    scene.add("sr", sr)
    first, again = measured(scene).picks, measured(scene).picks
    assert first == again
    windows = {pick.reason: pick.window for pick in first}
    side = 53  # a third of the raster
    assert windows["most texture"] == PixelWindow(side, 0, side, side)
    assert windows["least like the input"] == PixelWindow(side, side, side, side)
    assert len(set(windows.values())) == 3


def test_memory_does_not_grow_with_the_raster(scene):
    peaks = []
    for side in (200, 600):
        small = fine(3, 4 * side // 8, 4 * side // 8, "uint8")
        sr = small.repeat(8, 1).repeat(8, 2)
        options = {"tiled": True, "compress": "deflate"}
        scene.add("lr", means(sr), **options)
        scene.add("sr", sr, **options)
        scene.add("hr", sr, **options)
        del small, sr
        measured(scene)  # imports and caches
        tracemalloc.start()
        measured(scene)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.3 * peaks[0]
    assert peaks[1] < 150e6


def test_bicubic_is_measured_beside_ours(scene):
    """On the pixels of SR alone, by the same rules."""
    truth = fine(dtype="float32")
    lr = means(truth)
    soft = bicubic(lr).astype("float32")
    scene.add("lr", lr)
    scene.add("hr", truth)
    scene.add("sr", soft)
    itself = measured(scene)
    # Only the border differs: the report continues the scene there, `bicubic` reflects it.
    assert itself.bicubic_rmse == pytest.approx(itself.rmse, rel=0.05)
    assert itself.bicubic_p95 == pytest.approx(itself.p95, rel=0.05)
    for name in ("psnr", "ssim", "correlation"):
        assert itself.bicubic_mean(name) == pytest.approx(itself.mean(name), rel=0.01)
    scene.add("sr", truth)
    exact = measured(scene)
    assert exact.mean("psnr") == 200
    soft_db = exact.bicubic_mean("psnr")
    assert soft_db == pytest.approx(itself.mean("psnr"), rel=0.01)
    rows = {row[0]: row for row in texts.explained(exact, "")}
    assert rows["PSNR against HR"][1:3] == ("200.00 dB", f"{soft_db:.2f} dB")
    assert f"bicubic enlargement reaches {soft_db:.1f} dB" in str(
        next(m for m in texts._truth(exact))
    )
