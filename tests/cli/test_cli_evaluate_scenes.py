# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 evaluate`: what makes the LR images, what the model is told, which references it gets."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from cli_rig import refused
from second_method import save_second, second
from training_rig import save_images
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.evaluation.images import Images
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.tensors import to_tensor
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED, read_sensor

__all__ = ["refused", "second"]
NOISY = "psf:0.5,4"
NAMES = ("field1", "field2", "forest1", "forest2")


@pytest.fixture
def hr(tmp_path):
    return save_images(tmp_path / "hr", NAMES, side=48)


@pytest.fixture
def evaluate(hr, tmp_path, second):
    """Run the command; gives what the runner was called with, image by image."""
    model = save_second(tmp_path / "second.safetensors")

    def run(*others, status=0):
        second.clear()
        fixed = ["evaluate", "--hr-dir", hr, "--device", "cpu", "--threads", 1, "--model", model]
        assert main([str(part) for part in (*fixed, *others)]) == status
        return dict(zip(NAMES, second))

    run.model = model
    return run


@pytest.fixture
def not_run(hr, evaluate, refused):
    """Run the command, which fails; gives its sentence."""

    def run(*others):
        return refused("evaluate", "--hr-dir", hr, "--model", evaluate.model, *others)

    return run


@pytest.fixture
def unmoved(monkeypatch):
    """References are left where they lie."""
    name = "ttrd3_qgis.core.evaluation.single.registered"
    monkeypatch.setattr(name, lambda lr, reference: reference)


def aligned(call):
    """The reference that lies on the image, (1,3,H,W)."""
    reference = call[1].reference(0)
    return None if reference is None else reference[None]


@pytest.mark.parametrize("degradation", ["ideal", "area", "sentinel-2", NOISY, "psf:0.5,2,75"])
def test_images_are_made_by_the_sensor_and_the_model_is_told(evaluate, hr, degradation):
    calls = evaluate("--references", "none", "--degradation", degradation, "--seed", 3)
    sensor = read_sensor(degradation)
    for name, image in Images(hr).items():
        lr, tile, _ = calls[name.removesuffix(".png")]
        assert torch.equal(lr, to_tensor(lr_image(image, 2, sensor, name, seed=3)))
        assert tile.sensor == sensor


def test_noise_follows_the_seed(evaluate):
    options = ("--references", "none", "--degradation", NOISY)
    first, again, other = (evaluate(*options, "--seed", seed)["field1"][0] for seed in (1, 1, 2))
    assert torch.equal(first, again)
    assert 2 < 255 * (first - other).std() < 8


@pytest.mark.parametrize(
    ("told", "known"), [("auto", IDEAL), ("area", NAMED["area"]), (NOISY, read_sensor(NOISY))]
)
def test_the_model_can_be_told_something_else(evaluate, told, known):
    options = ("--references", "none", "--degradation", "landsat")
    right, wrong = evaluate(*options), evaluate(*options, "--sensor", told)
    assert {call[1].sensor for call in wrong.values()} == {known}
    assert torch.equal(right["field1"][0], wrong["field1"][0])


def test_auto_estimates_what_a_model_has_to_be_told(hr, tmp_path, second):
    save_images(hr, NAMES, side=256)
    model = save_second(tmp_path / "told.safetensors", sensor="auto")
    noises = []
    for degradation in ("ideal", "psf:0.5,9"):
        second.clear()
        shown = ["--hr-dir", hr, "--model", model, "--references", "none", "--sensor", "auto"]
        fixed = ["evaluate", *shown, "--degradation", degradation, "--output", tmp_path / "m.json"]
        assert main([str(part) for part in fixed]) == 0
        noises.append(np.mean([call[1].sensor.read_noise for call in second]))
    assert noises[0] < 2 < 5 < noises[1]
    assert json.loads((tmp_path / "m.json").read_text())["settings"]["sensor"] is None


def test_results_say_how_images_were_made_and_count_wins(evaluate, tmp_path, capsys):
    output, report = tmp_path / "m.json", tmp_path / "r.html"
    files = ("--output", output, "--report", report)
    evaluate("--references", "none", "--degradation", NOISY, "--sensor", "area", *files)
    data = json.loads(output.read_text())
    assert data["settings"]["degradation"]["read_noise"] == 4
    assert data["settings"]["sensor"]["read_noise"] == 0
    assert {row["method"] for row in data["images"]} == {"bicubic", "lanczos", "second"}
    page, sentence = report.read_text(encoding="utf-8"), "bicubic's on 0 of 4 images (0 %)."
    assert f"PSNR is better than {sentence}" in capsys.readouterr().out
    assert "<dt>sensor told</dt><dd>area</dd>" in page
    assert "read_noise 4.0" in page


def test_interpolations_suffer_from_the_sensor_too(evaluate, tmp_path):
    means = {}
    for degradation in ("ideal", "psf:0.9,12"):
        output = tmp_path / "m.json"
        evaluate("--references", "none", "--degradation", degradation, "--output", output)
        found = json.loads(output.read_text())["mean"]
        means[degradation] = {item["method"]: item["mean"]["psnr"] for item in found}
    for method in ("bicubic", "lanczos"):
        assert means["psf:0.9,12"][method] < means["ideal"][method] - 1


@pytest.mark.parametrize(
    ("kind", "wanted"), [("same-class", "forest2.png"), ("other-class", "field1.png")]
)
def test_references_of_other_places_are_patches(evaluate, hr, kind, wanted):
    calls = evaluate("--reference-dir", hr, "--references", kind)
    assert all(aligned(call) is None for call in calls.values())
    assert torch.equal(calls["forest1"][2].patches, to_tensor(Images(hr)[wanted]))


def test_grey_and_noise_are_patches_too(evaluate):
    grey, noise = (evaluate("--references", kind)["field1"] for kind in ("grey", "noise"))
    assert grey[2].patches.unique().tolist() == pytest.approx([128 / 255])
    assert len(noise[2].patches.unique()) == 256
    assert aligned(grey) is aligned(noise) is None


def test_none_is_no_reference(evaluate):
    calls = evaluate("--references", "none")
    assert all(aligned(call) is None and call[2] is None for call in calls.values())


def test_the_truth_lies_on_its_image(unmoved, evaluate, hr):
    calls = evaluate("--references", "truth")
    for name, image in Images(hr).items():
        assert torch.equal(aligned(calls[name.removesuffix(".png")]), to_tensor(image))


def test_another_date_is_like_the_place_and_always_the_same(evaluate, hr):
    options = ("--references", "aligned-other-date", "--seed")
    first, again, other = (evaluate(*options, seed) for seed in (1, 1, 2))
    for name, image in Images(hr).items():
        name = name.removesuffix(".png")
        ref = aligned(first[name])
        assert torch.equal(ref, aligned(again[name]))
        assert not torch.equal(ref, aligned(other[name]))
        assert 0.3 < _correlation(ref, to_tensor(image)) < 0.99


def _correlation(a, b):
    return float(torch.corrcoef(torch.stack((a.flatten(), b.flatten())))[0, 1])


def test_references_of_a_folder_go_by_name(unmoved, evaluate, hr, tmp_path):
    folder = save_images(tmp_path / "dates", NAMES, side=48, seed=9)
    (folder / "field1.png").rename(folder / "field1.PNG")
    calls = evaluate("--references", folder)
    for name, image in Images(folder).items():
        assert torch.equal(aligned(calls[name[: name.index(".")]]), to_tensor(image))


def test_references_of_a_folder_must_be_there_and_fit(not_run, hr, tmp_path):
    missing = tmp_path / "dates"
    assert "neither one of same-class, " in not_run("--references", missing)
    folder = save_images(missing, NAMES[1:], side=48)
    assert "no reference for field1.png" in not_run("--references", folder)
    save_images(folder, NAMES[:1], side=54)
    sentence = not_run("--references", folder)
    assert "field1.png has 54 x 54 pixels, but its image has 48 x 48" in sentence


@pytest.mark.parametrize("endings", [("_new", "_old"), ("_hr", "_ref")])
def test_pairs_are_truth_and_reference(evaluate, hr, tmp_path, endings):
    truth, reference = endings
    for name in NAMES:
        (hr / f"{name}.png").rename(hr / f"{name}{truth if name[-1] == '1' else reference}.png")
    for name in ("field2", "forest2"):
        path = hr / f"{name}{reference}.png"
        path.rename(path.with_name(path.name.replace("2", "1")))
    evaluate("--references", "pairs", "--output", tmp_path / "m.json")
    images = Images(hr)
    assert [sorted(images)[0], len(images)] == [f"field1{min(endings)}.png", 4]
    rows = json.loads((tmp_path / "m.json").read_text())["images"]
    assert {row["image"] for row in rows} == {f"field1{truth}.png", f"forest1{truth}.png"}


def test_what_is_no_pair_or_sensor_is_refused(not_run):
    assert "contains no pairs" in not_run("--references", "pairs")
    for option in ("--degradation", "--sensor"):
        assert "sensor 'psf:1' is unknown" in not_run(option, "psf:1", "--references", "none")
    assert "sensor 'auto' is unknown" in not_run("--degradation", "auto", "--references", "none")
