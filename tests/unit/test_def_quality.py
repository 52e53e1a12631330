# SPDX-License-Identifier: GPL-2.0-or-later
"""The page on DEF: its tables are those of the results, and the targets are read off rightly."""

from __future__ import annotations

import json
import sys

import def_quality
import numpy as np
import pytest
import torch
from cards import LAID_ON_BY
from def_parts import ablation, matching, report, seams
from def_parts.images import Parts
from def_parts.lab import PROJECTED, projected
from def_parts.plan import GROUPS, runs
from def_rig import SIZES, image, net_of, save_small, weights_of
from quality_parts.plan import FAITHFUL, NONE, SAME_CLASS, SIMULATED, Run
from tables import read_table
from training_rig import make_config, save_images
from ttrd3_qgis.core.evaluation.cases import Case, interpolations
from ttrd3_qgis.core.evaluation.images import reduced
from ttrd3_qgis.core.methods.objective import ObjectiveInputs
from ttrd3_qgis.core.methods.weights import file_sha256
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.ops.registration import NET

TABLES = "[prior_size]\nwidth = 8"


def rows(psnr, lpips=0.2, names=("a", "b")):
    return {"rows": {name: [psnr, psnr, 0.8, lpips, 1, 1, 1e-3] for name in names}}


def results(**changes):
    """Results in which every target is kept."""
    same, none, place = Run(preset=FAITHFUL), Run(NONE, FAITHFUL), Run(SIMULATED, FAITHFUL)
    found = {
        "model": "def-t", "sha256": "0" * 64, LAID_ON_BY: file_sha256(NET),
        "runs": {same.key: rows(28), none.key: rows(27.9), place.key: rows(29.6)},
        "interpolations": {
            same.scene: {"bicubic": rows(26)["rows"], PROJECTED: rows(26.5)["rows"]}
        },
        "matching": {"enhanced": {"images": 2, "exact": 0.97, "near": 0.9}},
        "confidence": {"truth": 0.9, SAME_CLASS: 0.4, "other-class": 0.3, "noise": 0.1},
        "seams": {FAITHFUL: {"as in a run": 1.01, "without overlap": 1.5}},
        "speed": {FAITHFUL: {"clock_s": 1.0, "processor_s": 1.0}},
        "ablation": {
            "base": [27] * 3, "+DE": [28] * 3, "+DCN": [27.5] * 3, "both": [29] * 3
        },
        report.OTHERS: {"runs": {same.key: rows(28.1), place.key: rows(29.2)}},
    }  # fmt: skip
    return {**found, **changes}


def test_the_page_has_a_place_for_every_table():
    for name in report.TABLES:
        read_table(def_quality.PAGE, name)
    if def_quality.RESULTS.exists():
        found = json.loads(def_quality.RESULTS.read_text(encoding="utf-8"))
        assert def_quality.stale(found) == []


def test_tables_have_a_row_for_what_was_measured():
    found = results()
    assert report.references(found).count("\n") == 1 + 3
    assert "+1.70" in report.references(found)  # another date over none
    assert "×4, same class, similar" in report.scales(found)
    assert "+1.50" in report.scales(found)  # over the projected bicubic
    assert "97.0 %" in report.matching(found)
    assert "29.00 ± 0.00" in report.ablation(found)
    for table in report.TABLES.values():
        assert table(results(runs={}, **{n: {} for n in ("seams", "speed", "matching")}))


def test_targets_say_what_is_missed():
    assert all(kept for _, _, kept in report.targets(results()))
    for change, word in (
        ({"seams": {FAITHFUL: {"as in a run": 1.2}}}, "seams"),
        ({"speed": {FAITHFUL: {"clock_s": 9, "processor_s": 4.0}}}, "seconds"),
        ({"matching": {"enhanced": {"images": 1, "exact": 0.5, "near": 1}}}, "shifts"),
        ({"confidence": dict.fromkeys(("truth", SAME_CLASS, "other-class", "noise"), 0.5)}, "conf"),
        ({"ablation": {"base": [2] * 3, "+DE": [1] * 3, "+DCN": [3] * 3, "both": [4] * 3}}, "abla"),
    ):
        missed = [said for said, _, kept in report.targets(results(**change)) if not kept]
        assert len(missed) == 1
        assert word in missed[0]


def test_runs_are_told_apart():
    keys = [run.key for run in runs(tuple(GROUPS))]
    assert len(set(keys)) == len(keys) > 15


def test_results_of_other_weights_are_not_gone_on_with(tmp_path):
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(results()))
    assert def_quality.begin(kept, "def-t", "0" * 64)["seams"]
    assert def_quality.begin(kept, "def-t", "1" * 64)["seams"] == {}


def test_nothing_is_written_about_weights_that_are_not_shipped(tmp_path, monkeypatch):
    model = save_small(tmp_path / "def-t.safetensors")
    monkeypatch.setattr(sys, "argv", ["def_quality.py", "--model", model, "--write"])
    with pytest.raises(SystemExit, match="is not shipped"):
        def_quality.main()


def test_seams_are_steps_over_steps():
    image = np.zeros((1, 8, 32))
    image[..., 16:] = 3.0  # one step of 3 at the border, none elsewhere
    image += np.arange(32) // 4  # and a step of 1 at every LR border
    assert seams.ratio(image, [16]) == pytest.approx(4.0)
    assert seams._borders(0) == [128]
    assert seams._borders(8) == [96, 128, 192, 224]


def case():
    hr = np.random.default_rng(0).integers(60, 190, (64, 64, 3), dtype=np.uint8)
    lr = reduced(hr, 4)
    return Case("a1", "a", hr, lr, dict(interpolations(lr, 4)), hr)


def test_projected_bicubic_agrees():
    one = case()
    off = reduced(projected(one), 4).astype(int) - one.lr
    assert np.abs(off).max() <= 1


def test_known_shifts_are_measured(tmp_path, monkeypatch):
    """Features that are the image itself find everything; shifted cells count as exact."""
    parts = Parts.of(weights_of(net_of(), tmp_path / "small.safetensors"))
    one = case()
    monkeypatch.setattr(Parts, "enhanced", lambda self, case: matching.to_tensor(case.hr))
    monkeypatch.setattr(matching, "cases", lambda data, kind, count: iter([one]))
    found = matching.shifts(parts, tmp_path, 1)
    assert found["enhanced"]["exact"] > 0.9
    assert found["enhanced"]["exact"] > found["bicubic"]["exact"]
    assert found["enhanced"]["images"] == 1


def test_variants_of_the_ablation_leave_out_their_parts():
    lr, ref = image(1, 3, 8, 12), image(1, 3, 32, 48, seed=1)
    for variant in ablation.VARIANTS:
        objective = ablation.Ablated.build(ObjectiveInputs(4, SIZES))
        objective.without(variant)
        moves = [level.moves.weight for level in objective.network.transferring.levels]
        assert all(weight.requires_grad == variant.deforms for weight in moves)
        made = objective.super_resolved(lr, ref, 4)
        plain = projection_of(8, 12, 4)(enlarge(lr, 4).clamp(0, 1), lr)
        assert torch.allclose(made.enhanced, plain, atol=1e-5) != variant.enhances
        assert (projection_of(8, 12, 4).reduce(made.sr) - lr).abs().max() < 1e-4


def test_what_was_trained_before_is_kept(tmp_path, monkeypatch):
    save_images(tmp_path / "images")
    config = make_config(tmp_path, method='"def"', seed=f"3\n{TABLES}")
    trained = []
    monkeypatch.setattr(ablation, "_score", lambda *_: 20.0 + len(trained))
    monkeypatch.setattr(ablation, "_trained", lambda config, *_: trained.append(config.seed))
    path, kept = tmp_path / "config.toml", tmp_path / "kept.json"
    found = ablation.measure(path, tmp_path, 2, kept, 1)
    assert config.method == "def"
    assert trained == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]
    assert {name: len(scores) for name, scores in found.items()} == dict.fromkeys(
        ("base", "+DE", "+DCN", "both"), 3
    )
    assert ablation.measure(path, tmp_path, 2, kept, 1) == found
    assert len(trained) == 12
