# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures, LPIPS, references of the evaluation, and what the bundled model is worth."""

from __future__ import annotations

import csv
import json
import math
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from run_rig import save_model
from safetensors.torch import save_file
from ttrd3_qgis.core.evaluation import evaluate, metrics, results
from ttrd3_qgis.core.evaluation.cases import Cases
from ttrd3_qgis.core.evaluation.images import Images, read_images, reduced
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.evaluation.report import Report, render
from ttrd3_qgis.core.evaluation.single import ImageModel
from ttrd3_qgis.core.jobs.errors import BadRasterError, BadWeightsError
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.ttrd3.spec import SPEC
from ttrd3_qgis.core.ops.degradation import enlarge

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
HR = SHARED / "data" / "test_public" / "hr"
REFERENCES = SHARED / "data" / "ref" / "ref.zip"
needs_imagery = pytest.mark.skipif(not HR.is_dir(), reason="../shared is not beside the checkout")


def _picture(seed=0, size=32):
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (size, size, 3), dtype=np.uint8)


def test_measures_of_known_images():
    a = np.full((16, 16, 3), 0.5)
    assert metrics.psnr(a, a) == math.inf
    assert metrics.psnr(a, a + 0.1) == pytest.approx(20.0)
    assert metrics.ssim(a, a) == pytest.approx(1.0)
    assert metrics.sam(a, 0.5 * a) == pytest.approx(0.0, abs=1e-3)
    red, green = np.zeros((4, 4, 3)), np.zeros((4, 4, 3))
    red[..., 0] = green[..., 1] = 1
    assert metrics.sam(red, green) == pytest.approx(90.0)
    assert metrics.ergas(a, 1.1 * a, 4) == pytest.approx(25 * 0.1 / 1.1)
    assert metrics.luma(np.ones((1, 1, 3)))[0, 0] == pytest.approx(235 / 255, abs=1e-3)


@needs_imagery
@pytest.mark.parametrize(("net", "expected"), [("alex", 0.4709), ("squeeze", 0.3804)])
def test_lpips_has_its_check_values(net, expected):
    lpips = LPIPS.from_file(SHARED / "metrics" / f"lpips_{net}.safetensors")
    distances = []
    for _, hr in read_images(HR):
        bicubic = dict(evaluate.interpolations(reduced(hr, 4), 4))["bicubic"]
        with torch.inference_mode():
            pair = evaluate.to_tensor(bicubic), evaluate.to_tensor(hr)
            distances.append(float(lpips(*pair)))
    assert np.mean(distances) == pytest.approx(expected, abs=5e-5)


def test_lpips_refuses_other_files(tmp_path):
    save_file({"x": torch.zeros(1)}, str(tmp_path / "x.safetensors"))
    with pytest.raises(BadWeightsError, match="contains no LPIPS"):
        LPIPS.from_file(tmp_path / "x.safetensors")
    with pytest.raises(BadWeightsError, match="cannot be read"):
        LPIPS.from_file(tmp_path / "none.safetensors")


@pytest.fixture
def folder(tmp_path):
    hr = tmp_path / "hr"
    hr.mkdir()
    for n, name in enumerate(("roof1", "roof2", "field1")):
        Image.fromarray(_picture(n)).save(hr / f"{name}.png")
    return hr


def test_references_come_from_the_table_else_from_the_class(folder):
    pool = {"roof9.png": _picture(9), "field9.png": _picture(8)}
    up = _picture(5)

    def choose(kind, table):
        return evaluate.choose_reference(kind, "roof1.png", table, pool, up)

    table = {"roof1.png": {"ref_similar_same_class": "ref/field9.png"}}
    assert np.array_equal(choose("same-class", table), pool["field9.png"])
    assert np.array_equal(choose("same-class", {}), pool["roof9.png"])
    assert np.array_equal(choose("other-class", {}), pool["field9.png"])
    assert choose("none", {}) is None
    assert np.array_equal(choose("truth", {}), up)
    assert choose("grey", {}).shape == up.shape
    assert np.ptp(choose("grey", {})) == 0
    assert np.array_equal(choose("noise", {}), choose("noise", {}))
    with pytest.raises(BadRasterError, match="No same-class reference"):
        evaluate.choose_reference("same-class", "road1.png", {}, pool, up)


class Bicubic:
    """A method that only interpolates."""

    spec = SPEC
    card = Card("bicubic", SPEC.name, 4, {})
    scale = 4

    def steps_for(self, lr, valid, steps, options):
        return steps

    def with_bank(self, bank):
        return self

    def __call__(self, lr, tile):
        return TileResult(enlarge(lr, 4).clamp(0, 1))


BICUBIC = ImageModel(((Bicubic(),),), Bicubic.scale)


def test_rows_and_summary(folder, tmp_path):
    rows = evaluate.evaluate(
        BICUBIC, "ours", folder, None, evaluate.Settings(references="none"), None
    )
    assert len(rows) == 3 * 3
    means = {item.method: item.mean for item in evaluate.summarise(rows)}
    assert means["ours"]["psnr"] == pytest.approx(means["bicubic"]["psnr"], abs=0.1)
    assert math.isnan(means["ours"]["lpips"])
    assert [item.images for item in evaluate.summarise(rows, "roof")] == [2, 2, 2]
    evaluate.write_json(tmp_path / "m.json", rows, evaluate.Settings())
    written = json.loads((tmp_path / "m.json").read_text())
    assert {row["scene"] for row in written["images"]} == {"roof", "field"}
    assert "lanczos" in evaluate.table_of(evaluate.summarise(rows))


def test_an_image_without_a_figure_is_left_out_of_the_means(tmp_path):
    """Of a plain image PSNR is infinite and nothing improves; NIQE takes 64 pixels."""
    for name, size in (("roof1", 64), ("roof2", 64), ("field1", 32)):
        Image.fromarray(_picture(size, size)).save(tmp_path / f"{name}.png")
    Image.new("RGB", (64, 64), (90, 90, 90)).save(tmp_path / "field2.png")
    settings = evaluate.Settings(references="none")
    rows = evaluate.evaluate(BICUBIC, "ours", tmp_path, None, settings, None)
    found = evaluate.summarise(rows)
    for item in found:
        own = {row.image[:-4]: row for row in rows if row.method == item.method}
        for measure, left_out in (("psnr", "field2"), ("niqe", "field1"), ("omission", "field2")):
            kept = [getattr(row, measure) for name, row in own.items() if name != left_out]
            assert item.mean[measure] == pytest.approx(np.mean(kept))
            assert item.interval[measure] > 0
            assert item.counts[measure] == 3
        assert (item.images, item.counts["ssim"], item.counts["lpips"]) == (4, 4, 0)
    table, page = evaluate.table_of(found), render(Report([], rows))
    assert "Only 3 of 4 images count for psnr, psnr_y, niqe, improvement" in table
    assert "Only" not in evaluate.table_of(evaluate.summarise(rows, "roof"))
    assert page.count("(n = 3)") == 3 * 6
    assert page.count("(n = 1)") == 3  # PSNR of the class "field"


def test_means_are_over_the_same_images_for_all_methods():
    """Equal figures of every image, but for one that a single method lacks."""
    rows = [
        results.Row(image, "a", method, *[value] * 7)
        for image, value in (("1.png", 10.0), ("2.png", 20.0), ("3.png", 90.0))
        for method in ("bicubic", "ours")
    ]
    rows[-1] = replace(rows[-1], psnr=math.inf, lpips=math.nan)
    for item in evaluate.summarise(rows):
        assert (item.mean["psnr"], item.mean["lpips"], item.mean["ssim"]) == (15, 15, 40)
    perfect = [replace(row, psnr=math.inf) for row in rows if row.method == "ours"]
    ours = evaluate.summarise([row for row in rows if row.method != "ours"] + perfect)[1]
    assert ours.mean["psnr"] == math.inf


def test_share_of_images_on_which_a_run_is_better(folder):
    rows = evaluate.evaluate(
        BICUBIC, "ours", folder, None, evaluate.Settings(references="none"), None
    )
    ours = [row for row in rows if row.method == "ours"]
    others = [replace(ours[0], psnr=0.0), replace(ours[1], psnr=99.0), ours[2]]
    others.append(replace(ours[0], image="not there"))
    assert evaluate.share_better(ours, others, "psnr") == pytest.approx(1 / 3)
    assert evaluate.share_better(others, ours, "psnr") == pytest.approx(1 / 3)
    less = [replace(row, sam=row.sam - 0.1) for row in ours]
    assert evaluate.share_better(less, ours, "sam") == 1
    assert math.isnan(evaluate.share_better(ours, others, "lpips"))
    assert math.isnan(evaluate.share_better(ours, [], "psnr"))
    perfect = [replace(row, psnr=math.inf) for row in ours]
    assert evaluate.share_better(perfect, ours, "psnr") == 1
    assert evaluate.share_better(perfect, perfect, "psnr") == 0


def test_results_are_read_back(folder, tmp_path):
    rows = evaluate.evaluate(
        BICUBIC, "ours", folder, None, evaluate.Settings(references="noise"), None
    )
    rows[0] = replace(rows[0], psnr=math.inf)
    evaluate.write_json(tmp_path / "m.json", rows, evaluate.Settings())
    assert [repr(row) for row in results.read_rows(tmp_path / "m.json")] == list(map(repr, rows))


def test_progress_counts_images(folder):
    seen = []
    settings = evaluate.Settings(references="none")
    evaluate.evaluate(
        BICUBIC, "ours", folder, None, settings, None, lambda *count: seen.append(count)
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_an_estimate_is_the_same_again(folder, tmp_path):
    weights = open_weights(save_model(tmp_path / "tiny.safetensors"))
    model = ImageModel.of(weights, torch.device("cpu"), torch.float32)
    settings = evaluate.Settings(references="none", steps=2)
    case = Cases(folder, None, "none", scale=4, multiple_px=8)["roof1.png"]
    first, again = (evaluate.estimate(model, case, settings) for _ in range(2))
    assert np.array_equal(first, again)


def test_images_of_an_archive(folder, tmp_path):
    with zipfile.ZipFile(tmp_path / "hr.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, f"hr/{path.name}")
        archive.writestr("__MACOSX/hr/._roof1.png", b"what macOS adds")
    images = Images(tmp_path / "hr.zip", by_file_name=True)
    assert list(images) == ["field1.png", "roof1.png", "roof2.png"]
    assert np.array_equal(images["roof1.png"], _picture(0))
    assert next(name for name, _ in read_images(tmp_path / "hr.zip")) == "hr/field1.png"


@needs_imagery
@pytest.mark.parametrize(("net", "least"), [("alex", 32), ("squeeze", 24)])
def test_lpips_says_how_small_images_may_be(folder, net, least):
    lpips = LPIPS.from_file(SHARED / "metrics" / f"lpips_{net}.safetensors")
    settings = evaluate.Settings(references="none")
    for path in folder.iterdir():
        Image.fromarray(_picture(0, least)).save(path)
    rows = evaluate.evaluate(BICUBIC, "ours", folder, None, settings, lpips)
    assert all(0 <= row.lpips < 2 for row in rows)
    Image.fromarray(_picture(0, least - 1)).save(folder / "roof1.png")
    with pytest.raises(BadRasterError, match=rf"roof1.png .* {least} x {least}"):
        evaluate.evaluate(BICUBIC, "ours", folder, None, settings, lpips)


@needs_imagery
@pytest.mark.timeout(900)
def test_bundled_model_beats_bicubic_in_psnr_and_lpips(tmp_path):
    """On every third image, two thirds of the classes."""
    (tmp_path / "hr").mkdir()
    shutil.copy(HR.parent / "refs.csv", tmp_path)
    for image in sorted(HR.iterdir())[::3]:
        shutil.copy(image, tmp_path / "hr")
    output = tmp_path / "metrics.json"
    command = [sys.executable, "-m", "ttrd3_qgis.core.cli", "evaluate", "--hr-dir", tmp_path / "hr"]
    command += ["--reference-dir", REFERENCES, "--output", output, "--device", "cpu"]
    command += ["--lpips-weights", SHARED / "metrics" / "lpips_alex.safetensors"]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    means = {item["method"]: item["mean"] for item in json.loads(output.read_text())["mean"]}
    assert means["ttrd3-s"]["psnr"] > means["bicubic"]["psnr"]
    assert means["ttrd3-s"]["lpips"] < means["bicubic"]["lpips"]


@needs_imagery
def test_reference_table_of_the_public_set():
    table = evaluate.reference_names(HR)
    with (HR.parent / "refs.csv").open(newline="") as file:
        assert len(table) == len(list(csv.DictReader(file))) == 42
