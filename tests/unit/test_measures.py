# SPDX-License-Identifier: GPL-2.0-or-later
"""Quality measures against numbers worked out by hand, and against other implementations."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from net_rig import texture
from PIL import Image
from run_rig import Bicubic
from scipy.ndimage import correlate1d
from skimage.metrics import peak_signal_noise_ratio
from torch.nn import functional
from ttrd3_qgis.core.engine.tiling.noise import noise_field
from ttrd3_qgis.core.evaluation import evaluate, metrics
from ttrd3_qgis.core.evaluation.cases import Cases
from ttrd3_qgis.core.evaluation.images import reduced
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.evaluation.results import half_width
from ttrd3_qgis.core.evaluation.single import ImageModel
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.registry import METHODS, model_card


def image(seed=0, sigma=1.0):
    return texture(40, 48, seed=seed, sigma=sigma).transpose(1, 2, 0).astype(np.float64)


def gauss(values):
    """Gaussian window of 11 pixels and a deviation of 1.5, on a plane."""
    window = np.exp(-0.5 * (np.arange(-5, 6) / 1.5) ** 2)
    window /= window.sum()
    return correlate1d(correlate1d(values, window, axis=0), window, axis=1)


def ssim_of_wang(a, b):
    """Wang et al. 2004, eq. 13 to 15, away from the border."""
    mean_a, mean_b = gauss(a), gauss(b)
    var_a, var_b = gauss(a * a) - mean_a**2, gauss(b * b) - mean_b**2
    both = gauss(a * b) - mean_a * mean_b
    c1, c2 = 0.01**2, 0.03**2
    score = (2 * mean_a * mean_b + c1) * (2 * both + c2)
    score /= (mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2)
    return score[5:-5, 5:-5].mean()


@pytest.mark.parametrize("seed", [1, 2])
def test_structural_similarity_is_wangs(seed):
    a, b = image(), 0.5 * image() + 0.5 * image(seed, sigma=2.0)
    expected = np.mean([ssim_of_wang(a[..., n], b[..., n]) for n in range(3)])
    assert metrics.ssim(a, b) == pytest.approx(expected, abs=1e-6)


def test_signal_to_noise_by_hand_and_by_skimage():
    a, b = image(), image(3)
    assert metrics.psnr(a, b) == pytest.approx(peak_signal_noise_ratio(a, b, data_range=1.0))
    assert metrics.psnr(np.zeros((2, 2, 3)), np.full((2, 2, 3), 0.01)) == pytest.approx(40)
    assert metrics.psnr(a, a) == math.inf


def test_luma_is_that_of_studio_swing():
    colours = np.eye(3)[None]
    expected = np.array([81.481, 144.553, 40.966]) / 255
    assert metrics.luma(colours)[0] == pytest.approx(expected)
    red, blue = np.zeros((2, 2, 3)), np.zeros((2, 2, 3))
    red[..., 0] = blue[..., 2] = 0.1
    assert metrics.psnr_y(red, np.zeros((2, 2, 3))) == pytest.approx(-20 * math.log10(6.5481 / 255))
    assert metrics.psnr_y(blue, np.zeros((2, 2, 3))) > metrics.psnr_y(red, np.zeros((2, 2, 3)))


def test_the_spectral_angle_is_a_mean_of_angles_in_degrees():
    a, b = np.zeros((1, 2, 3)), np.zeros((1, 2, 3))
    a[0, 0], b[0, 0] = (1, 0, 0), (1, 1, 0)
    a[0, 1], b[0, 1] = (0, 0, 2), (0, 0, 1)
    assert metrics.sam(a, b) == pytest.approx(22.5, abs=1e-3)


def test_the_relative_global_error_knows_bands_and_scale():
    truth = np.ones((4, 4, 3)) * (0.1, 0.2, 0.4)
    off = truth + np.array([0.01, 0.04, 0.0])
    expected = math.sqrt((0.1**2 + 0.2**2 + 0) / 3)
    assert metrics.ergas(off, truth, 4) == pytest.approx(25 * expected)
    assert metrics.ergas(off, truth, 2) == pytest.approx(50 * expected)


ALEX = ((0, 6, 3, 11), (3, 8, 6, 5), (6, 9, 8, 3), (8, 7, 9, 3), (10, 5, 7, 3))


def alex_weights():
    """AlexNet's layers with few channels."""
    generator = torch.Generator().manual_seed(3)
    weights = {}
    for head, (index, outputs, inputs, size) in enumerate(ALEX):
        kernel = torch.randn(outputs, inputs, size, size, generator=generator)
        weights[f"features.{index}.weight"] = kernel / (inputs * size**2) ** 0.5
        weights[f"features.{index}.bias"] = 0.1 * torch.randn(outputs, generator=generator)
        weights[f"lin{head}.weight"] = torch.rand(1, outputs, 1, 1, generator=generator)
    return weights


def lpips_by_hand(weights, a, b):
    """Zhang et al. 2018, eq. 1: unit-normalised features, squared differences, weighted, mean."""
    shift = torch.tensor([-0.030, -0.088, -0.188]).view(1, 3, 1, 1)
    scale = torch.tensor([0.458, 0.448, 0.450]).view(1, 3, 1, 1)
    x, y = ((2 * part - 1 - shift) / scale for part in (a, b))
    total = 0.0
    for head, (index, *_) in enumerate(ALEX):
        if head in (1, 2):
            x, y = (functional.max_pool2d(part, 3, 2) for part in (x, y))
        kernel, bias = weights[f"features.{index}.weight"], weights[f"features.{index}.bias"]
        stride, padding = ((4, 2), (1, 2), (1, 1), (1, 1), (1, 1))[head]
        x, y = (
            functional.conv2d(part, kernel, bias, stride, padding).clamp_min(0) for part in (x, y)
        )
        unit = [part / part.norm(dim=1, keepdim=True).clamp_min(1e-10) for part in (x, y)]
        weighted = (unit[0] - unit[1]) ** 2 * weights[f"lin{head}.weight"]
        total += weighted.sum(dim=1).mean().item()
    return total


def test_the_perceptual_distance_is_zhangs():
    weights = alex_weights()
    a, b = (torch.from_numpy(texture(64, 64, seed=n, sigma=2.0))[None] for n in (1, 2))
    with torch.inference_mode():
        found = LPIPS(weights)(torch.cat((a, a)), torch.cat((b, a)))
    assert found[0].item() == pytest.approx(lpips_by_hand(weights, a, b), rel=1e-4)
    assert found[1].item() == 0


def test_pixels_are_rounded_as_a_file_has_them():
    values = torch.tensor([0.0, 0.4 / 255, 0.6 / 255, 100.4 / 255, 1.2, -0.3])
    found = evaluate.to_pixels(values.expand(3, 1, 6))
    assert found[0, :, 0].tolist() == [0, 0, 1, 100, 255, 0]
    assert found.shape == (1, 6, 3)
    assert evaluate.to_tensor(found)[0, :, 0, 3] == pytest.approx(100 / 255)


class Noted(Bicubic):
    """Enlarges by repetition, a little too dark, and notes what it was given."""

    card = model_card(DEFAULT_MODEL)

    def __call__(self, lr, tile):
        self.calls.append((lr, tile, self.bank))
        return TileResult(0.9 * lr.repeat_interleave(4, dim=2).repeat_interleave(4, dim=3))


def test_a_model_is_evaluated_with_its_reference_noise_and_steps():
    ref = (texture(48, 48, seed=48) * 255).astype(np.uint8).transpose(1, 2, 0)
    lr = reduced(ref, 4)
    spy = Noted()
    model = ImageModel(((spy,),), spy.scale)
    settings = evaluate.Settings(
        steps=3, noise=0.5, seed=4, consistency=False, options={"adaptive_steps": True}
    )
    found = model(lr, ref, settings)
    assert np.array_equal(found[::4, ::4], (0.9 * lr + 0.5).astype(np.uint8))
    ((given, tile, bank),) = spy.calls
    assert bank is None
    assert torch.equal(given, evaluate.to_tensor(lr))
    assert torch.allclose(tile.reference(0), evaluate.to_tensor(ref)[0], atol=0.02)  # it is laid on
    assert np.array_equal(tile.noise(3)[0].numpy(), noise_field(4, 0, 0, 48, 48, 3))
    assert (tile.steps, tile.noise_level) == (3, 0.5)
    assert tile.options == {**METHODS[0].defaults(), "adaptive_steps": True}
    model(lr, None, settings)
    assert spy.calls[-1][1].references == (None,)


def test_an_evaluated_image_agrees_unless_told_not_to():
    lr = (texture(12, 12) * 255).astype(np.uint8).transpose(1, 2, 0)
    model = ImageModel(((Noted(),),), Noted.scale)
    for consistency, largest in ((True, 1.0), (False, 40.0)):
        found = model(lr, None, evaluate.Settings(steps=1, consistency=consistency))
        small = functional.interpolate(
            evaluate.to_tensor(found), (12, 12), mode="bicubic", antialias=True
        )
        off = (255 * (small - evaluate.to_tensor(lr))).abs().max().item()
        assert largest / 10 < off < largest


def test_cases_are_reduced_and_enlarged_by_pil(tmp_path):
    hr = (texture(48, 64, sigma=0.7) * 255).astype(np.uint8).transpose(1, 2, 0)
    picture = Image.fromarray(hr)
    picture.save(tmp_path / "roof1.png")
    case = Cases(tmp_path, None, "none", scale=4, multiple_px=4)["roof1.png"]
    low = picture.resize((16, 12), Image.Resampling.BICUBIC)
    assert np.array_equal(case.lr, np.asarray(low))
    for name, kernel in (
        ("bicubic", Image.Resampling.BICUBIC),
        ("lanczos", Image.Resampling.LANCZOS),
    ):
        assert np.array_equal(case.estimates[name], np.asarray(low.resize((64, 48), kernel)))
    assert case.reference is None


def test_an_interval_is_students():
    """Four values: 3.18245 deviations of their mean, the deviation by N - 1."""
    assert half_width(np.array([1.0, 2.0, 3.0, 4.0])) == pytest.approx(2.05426, rel=1e-5)
    assert math.isnan(half_width(np.array([1.0])))


def test_a_row_has_every_measure_in_its_place():
    hr = (texture(48, 48, sigma=2.0) * 255).astype(np.uint8).transpose(1, 2, 0)
    other = np.clip(hr.astype(int) + 9, 0, 255).astype(np.uint8)
    lr = np.full((12, 12, 3), 128, np.uint8)
    row = evaluate.measure(other, hr, lr, None, ("a.png", "a", "ours"))
    a, b = other / 255, hr / 255
    assert (row.image, row.scene, row.method) == ("a.png", "a", "ours")
    assert row.psnr == pytest.approx(metrics.psnr(a, b))
    assert row.psnr_y == pytest.approx(metrics.psnr_y(a, b))
    assert row.ssim == pytest.approx(metrics.ssim(a, b))
    assert row.sam == pytest.approx(metrics.sam(a, b))
    assert row.ergas == pytest.approx(metrics.ergas(a, b, 4))
    assert row.sre == pytest.approx(metrics.sre(a, b))
    assert row.ag == pytest.approx(metrics.average_gradient(a))
    assert math.isnan(row.niqe)  # smaller than a patch
    assert math.isnan(row.lpips)
    small = functional.interpolate(
        evaluate.to_tensor(other), (12, 12), mode="bicubic", antialias=True
    )
    assert row.lr_rmse == pytest.approx((small - 128 / 255).square().mean().sqrt().item(), rel=1e-4)
