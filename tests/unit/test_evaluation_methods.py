# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 evaluate` with another method: any scale, several passes, its options, odd sizes."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from cli_rig import refused
from second_method import SPEC, save_second, second
from training_rig import save_images
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.evaluation import metrics
from ttrd3_qgis.core.evaluation.evaluate import Settings, evaluate, measure
from ttrd3_qgis.core.evaluation.images import read_images, reduced
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.single import ImageModel
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED
from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.loading import open_weights

__all__ = ["refused", "second"]
CPU = torch.device("cpu")
AREA = NAMED["area"]
NONE = Settings(references="none", steps=1)


@pytest.fixture
def hr(tmp_path):
    return save_images(tmp_path / "hr", side=72)


@pytest.fixture
def model(tmp_path, second):
    return save_second(tmp_path / "second.safetensors")


def opened(model, scale):
    return ImageModel.of(open_weights(model), CPU, torch.float32, scale)


@pytest.mark.parametrize("scale", [2, 3, 8])
def test_images_are_measured_at_the_scale(hr, model, second, scale):
    rows = evaluate(opened(model, scale), "ours", hr, None, NONE, None)
    side = 72 // (3 * scale) * 3
    assert [call[0].shape for call in second] == [(1, 3, side, side)] * 4
    images = {name: image[: side * scale, : side * scale] for name, image in read_images(hr)}
    for row in (row for row in rows if row.method == "ours"):
        truth = images[row.image]
        lr = reduced(truth, scale).repeat(scale, axis=0).repeat(scale, axis=1)
        sr = (0.5 * lr + 0.5).astype(np.uint8) / 255
        assert row.psnr == pytest.approx(metrics.psnr(sr, truth / 255), abs=0.02)
        assert row.ergas == pytest.approx(metrics.ergas(sr, truth / 255, scale), rel=0.01)


def test_a_cascade_goes_pass_by_pass(hr, model, second):
    reference = np.random.default_rng(0).integers(0, 256, (54, 54, 3), dtype=np.uint8)
    lr = np.full((9, 9, 3), 200, np.uint8)
    sr = opened(model, 6)(lr, reference, Settings(steps=1, seed=5))
    assert sr.shape == (54, 54, 3)
    assert sr.max() == sr.min() == 50, "a gain of one half in each of two passes"
    (first, second_pass) = second
    assert (first[0].shape, second_pass[0].shape) == ((1, 3, 9, 9), (1, 3, 18, 18))
    assert first[1].reference(0).shape == (3, 18, 18)
    whole = torch.from_numpy(reference.transpose(2, 0, 1)).float() / 255
    assert torch.allclose(second_pass[1].reference(0), whole, atol=1e-5)
    means = torch.nn.functional.avg_pool2d(whole, 3)
    assert (first[1].reference(0) - means).abs().mean() < 0.06
    noises = [call[1].noise(3) for call in second]
    assert [noise.shape for noise in noises] == [(1, 3, 18, 18), (1, 3, 54, 54)]
    assert not torch.equal(noises[0], noises[1][..., :18, :18]), "a pass has noise of its own"


@pytest.mark.parametrize(
    ("operator", "consistency", "agrees"),
    [("bicubic", True, True), ("bicubic", False, False), ("none", True, False)],
)
def test_the_result_agrees_with_the_lr_image_where_it_is_to(
    model, second, monkeypatch, operator, consistency, agrees
):
    spec = replace(SPEC, operator=operator)
    monkeypatch.setattr(registry, "METHODS", (registry.METHODS[0], spec))
    lr = np.random.default_rng(0).integers(60, 190, (12, 12, 3), dtype=np.uint8)
    sr = opened(model, 2)(lr, None, replace(NONE, consistency=consistency))
    apart = np.abs(reduced(sr, 2).astype(int) - lr).mean()
    assert apart < 1 if agrees else apart > 20


def test_the_result_agrees_with_what_the_sensor_sees(model, second, monkeypatch):
    monkeypatch.setattr(
        registry, "METHODS", (registry.METHODS[0], replace(SPEC, operator="bicubic"))
    )
    lr = np.random.default_rng(0).integers(60, 190, (12, 12, 3), dtype=np.uint8)
    for told, agrees in ((AREA, True), (IDEAL, False)):
        sr = opened(model, 2)(lr, None, replace(NONE, sensor=told))
        means = sr.reshape(12, 2, 12, 2, 3).mean(axis=(1, 3))
        assert (np.abs(means - lr).mean() < 0.5) == agrees


def test_agreement_is_measured_by_the_sensor():
    hr = np.random.default_rng(0).integers(0, 256, (48, 48, 3), dtype=np.uint8)
    lr = lr_image(hr, 2, AREA, "a")
    right, wrong = (measure(hr, hr, lr, None, ("", "", ""), by).lr_rmse for by in (AREA, IDEAL))
    assert right < 1 / 255 < 0.02 < wrong


def test_only_the_first_pass_sees_the_sensors_image(model, second):
    lr, told = np.full((9, 9, 3), 200, np.uint8), replace(NONE, sensor=AREA)
    opened(model, 6)(lr, None, told)
    assert [call[1].sensor for call in second] == [AREA, IDEAL]


def test_the_noise_is_the_scenes_under_an_oblong_image(model, second):
    lr = np.zeros((6, 9, 3), np.uint8)
    opened(model, 2)(lr, None, Settings(steps=1, seed=5))
    opened(model, 2)(lr.transpose(1, 0, 2), None, Settings(steps=1, seed=5))
    wide, tall = (call[1].noise(3)[0] for call in second)
    assert (wide.shape, tall.shape) == ((3, 12, 18), (3, 18, 12))
    assert torch.equal(wide[:, :, :12], tall[:, :12])


def test_a_reference_of_another_size_serves_as_a_patch(model, second):
    lr, reference = np.zeros((6, 6, 3), np.uint8), np.full((24, 24, 3), 51, np.uint8)
    opened(model, 2)(lr, reference, NONE)
    ((_, tile, bank),) = second
    assert tile.reference(0) is None
    assert bank.patches.shape == (1, 3, 24, 24)
    assert bank.patches.unique().tolist() == pytest.approx([0.2])


def test_a_method_of_one_band_gets_each_band_by_itself(model, second, monkeypatch):
    spec = replace(SPEC, channels=1)
    monkeypatch.setattr(registry, "METHODS", (registry.METHODS[0], spec))
    lr = np.random.default_rng(0).integers(0, 256, (6, 6, 3), dtype=np.uint8)
    reference = np.stack([np.full((12, 12), grey, np.uint8) for grey in (0, 51, 102)], axis=-1)
    sr = opened(model, 2)(lr, reference, NONE)
    whole = (0.5 * lr + 0.5).astype(np.uint8)
    assert np.array_equal(sr, whole.repeat(2, axis=0).repeat(2, axis=1))
    assert [call[0].shape for call in second] == [(1, 1, 6, 6)] * 3
    greys = [call[1].reference(0).unique().item() for call in second]
    assert greys == pytest.approx([0.0, 0.2, 0.4])
    noises = [call[1].noise(1) for call in second]
    assert not torch.equal(noises[0], noises[1]), "each band has noise of its own"
    second.clear()
    opened(model, 2)(lr, reference[:9], NONE)
    banks = [call[2].patches for call in second]
    assert [bank.shape for bank in banks] == [(1, 1, 9, 12)] * 3
    assert [bank.unique().item() for bank in banks] == pytest.approx([0.0, 0.2, 0.4])


def arguments(hr, model, *others):
    fixed = ["evaluate", "--hr-dir", hr, "--references", "none", "--device", "cpu"]
    return [str(part) for part in (*fixed, "--model", model, "--threads", 1, *others)]


def test_the_command_takes_scale_and_options(hr, model, second, tmp_path, capsys):
    output, report = tmp_path / "m.json", tmp_path / "r.html"
    chosen = ("--scale", 3, "--brightness", 0.25, "--output", output, "--report", report)
    assert main(arguments(hr, model, *chosen)) == 0
    settings = json.loads(output.read_text())["settings"]
    assert (settings["scale"], settings["options"]) == (3, {"brightness": 0.25})
    assert (settings["steps"], settings["noise"]) == (1, 0.0), "the model's own preset"
    assert second[0][1].options == {"brightness": 0.25}
    assert second[0][0].shape == (1, 3, 24, 24)
    assert "<dt>scale</dt><dd>3</dd>" in report.read_text(encoding="utf-8")
    assert "were cut" not in capsys.readouterr().out


def test_cut_images_are_spoken_of(hr, model, second, tmp_path, capsys):
    save_images(hr, ("large",), side=80)
    report = tmp_path / "r.html"
    assert main(arguments(hr, model, "--scale", 8, "--report", report)) == 0
    sentence = "1 of 5 images were cut at the right and at the bottom, to sides of a multiple of 24"
    assert sentence in capsys.readouterr().out
    assert sentence in report.read_text(encoding="utf-8")


def test_what_the_model_has_not_is_refused(hr, model, second, refused):
    assert "enlarges by 2, 3, 6 or 8, not by 4" in refused(*arguments(hr, model, "--scale", 4))
    assert "no preset 'realistic'" in refused(*arguments(hr, model, "--preset", "realistic"))
    small = arguments(save_images(hr.parent / "small", side=23), model, "--scale", 8)
    assert "23 x 23 pixels, fewer than the 24 x 24" in refused(*small)
