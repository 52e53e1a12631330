# SPDX-License-Identifier: GPL-2.0-or-later
"""The page on quality: its tables are those of the results, the results those of the weights."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest
import quality
from quality_parts import domain, figures, plan, report
from run_rig import save_model
from tables import read_table
from ttrd3_qgis.core.methods.registry import MODELS, model_file
from ttrd3_qgis.core.methods.weights import file_sha256
from ttrd3_qgis.core.ops.registration import NET


@pytest.fixture
def results():
    return json.loads(quality.RESULTS.read_text(encoding="utf-8"))


def test_the_page_is_of_the_weights_that_are_shipped(results):
    assert quality.stale(results) == []
    line = read_table(quality.PAGE, "quality-weights")
    model, sha256 = re.fullmatch(r"weights `(.+)`, sha256 `(\w+)`", line).groups()
    assert model in MODELS
    assert file_sha256(Path(model_file(model))) == sha256


def test_the_readme_has_the_same_figures():
    """Those of the presets, and of the sensor that its sentence is about."""
    readme = " ".join((quality.ROOT / "README.md").read_text(encoding="utf-8").split())
    for line in read_table(quality.PAGE, "quality-presets").splitlines()[2:]:
        name, psnr, _, _, lpips, *_ = (
            cell.split(" ±")[0] for cell in line.strip("| ").split(" | ")
        )
        assert re.search(rf"{re.escape(name)} \| {psnr} \| {lpips} \|", readme), name
    (line,) = (x for x in read_table(quality.PAGE, "quality-told").splitlines() if "psf:0.5,4" in x)
    bicubic, told, auto = (cell.split(" /")[0] for cell in line.strip("| ").split(" | ")[2:5])
    sentence = (
        f"bicubic has {bicubic} dB and *faithful* {told} if it is told the sensor, {auto} with"
    )
    assert sentence in readme


def test_every_run_is_there(results):
    assert set(results["runs"]) == {run.key for run in plan.runs()}
    assert all(len(found["rows"]) >= 3 for found in results["runs"].values())
    assert {len(results["runs"][run.key]["rows"]) for run in plan.GROUPS["presets"]} == {42}


def test_keys_tell_runs_apart():
    runs = plan.runs()
    assert len({run.key for run in runs}) == len(runs) == len(set(runs))


def test_stale_tables_are_named(results, tmp_path, monkeypatch):
    page = tmp_path / "quality.md"
    page.write_text(quality.PAGE.read_text(encoding="utf-8").replace("bicubic", "cubic"))
    monkeypatch.setattr(quality, "PAGE", page)
    assert "The table quality-presets is not that of quality.json." in quality.stale(results)
    for other in ({"sha256": "0" * 64}, {"model": "another"}):
        sentences = quality.stale({**results, **other})
        assert "quality.json is of other weights than those shipped." in sentences


def test_what_another_net_laid_on_is_measured_anew(tmp_path, results):
    kept, other = tmp_path / "model.json", {**results, quality.LAID_ON_BY: "0" * 64}
    kept.write_text(json.dumps(other))
    found = quality.begin(kept, results["model"], results["sha256"])
    gone = results["runs"].keys() - found["runs"].keys()
    pairs = {run for run in plan.GROUPS["same-place"] if run.references != plan.NONE}
    assert gone == {run.key for run in pairs}
    assert found[quality.LAID_ON_BY] == file_sha256(NET)
    assert "quality.json is of another net than registration.safetensors." in quality.stale(other)


def test_results_of_other_weights_are_not_gone_on_with(tmp_path, results):
    kept = tmp_path / "model.json"
    kept.write_text(json.dumps({**results, "sha256": "0" * 64}))
    assert quality.begin(kept, "model", "1" * 64)["runs"] == {}
    assert quality.begin(kept, "model", "0" * 64)["runs"] == results["runs"]
    assert quality.begin(tmp_path / "none.json", "model", results["sha256"]) == results


def test_nothing_is_written_about_weights_that_are_not_shipped(tmp_path, monkeypatch):
    model = save_model(tmp_path / "tiny.safetensors")
    monkeypatch.setattr(sys, "argv", ["quality.py", "--model", str(model), "--write"])
    with pytest.raises(SystemExit, match="is not shipped"):
        quality.main()


def test_comparisons_are_over_common_images():
    def rows(**psnr):
        return {name: [value, 0, 0, -value, 0, 0, 0] for name, value in psnr.items()}

    ours, theirs = rows(a=3.0, b=5.0, c=90.0), rows(a=2.0, b=6.0, d=1.0)
    assert figures.gain(ours, theirs, "psnr") == pytest.approx(0.0)
    assert figures.won(ours, theirs, "psnr") == figures.won(ours, theirs, "lpips") == "50 %"
    assert figures.won(ours, rows(a=1.0), "lpips") == "100 %"
    assert figures.cell(ours, "psnr") == "32.67"


def test_tables_have_rows_for_what_was_measured_only():
    run = plan.Run(preset=plan.FAITHFUL, degradation="area")
    row = {"a1.png": [30.0, 31.0, 0.9, 0.2, 1.0, 2.0, 0.01]}
    plain = {"a1.png": [28.5, 31.0, 0.8, 0.4, 1.0, 2.0, 0.01]}
    found = {
        "runs": {run.key: {"settings": {}, "rows": row}},
        "interpolations": {run.scene: {"bicubic": plain}},
        "domain": {},
    }
    *_, bicubic, last = report.degradations(found).splitlines()
    assert bicubic == "| area, bicubic | 1 | 28.50 | 0.800 | 0.400 |  |  |  |"
    assert last == "| area, *faithful* | 1 | 30.00 | 0.900 | 0.200 | +1.50 | 100 % | 100 % |"
    assert len(report.steps(found).splitlines()) == 2


def test_figures_of_an_interpolated_scene():
    rng = np.random.default_rng(0)
    low = rng.normal(100, 20, (3, 32, 32))
    low[:, :16, :16] = 100
    valid = np.ones((32, 32), dtype=bool)
    bicubic = domain._enlarged(low)
    found = domain._figures(low, bicubic, bicubic, valid)
    assert found["lr_rms"] == found["bicubic_lr_rms"] > 0
    assert found["all"] == found["plain"] == 0
    assert found["plain_lr"] < 20
