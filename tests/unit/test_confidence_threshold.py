# SPDX-License-Identifier: GPL-2.0-or-later
"""tools/confidence_threshold.py: another threshold, and a card that says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.weights import load_weights, save_weights

TOOL = Path(__file__).resolve().parents[2] / "tools" / "confidence_threshold.py"
NAME = "transfer.threshold"


def run(*arguments):
    return subprocess.run([sys.executable, TOOL, *arguments], capture_output=True, text=True)


def test_the_threshold_alone_becomes_another(tmp_path):
    model, output = tmp_path / "a.safetensors", tmp_path / "sure.safetensors"
    card = Card("a", "def", 4, {}, training={"steps": 9}, metrics={"faithful": {"psnr": 1}})
    save_weights(model, {NAME: torch.tensor(0.5), "w": torch.tensor([1.0, 2.0])}, card)
    done = run(model, "0.25", output)
    assert done.returncode == 0, done.stderr
    found = load_weights(output)
    assert done.stdout.strip() == found.sha256
    assert float(found.tensors[NAME]) == pytest.approx(0.75, abs=1e-3)
    assert found.tensors["w"].tolist() == [1.0, 2.0]
    assert (found.card.name, found.card.metrics) == ("sure", {})
    assert found.card.training == {"steps": 9, "threshold_added": 0.25}


def test_a_model_without_one_is_refused(tmp_path):
    save_weights(tmp_path / "a.safetensors", {"w": torch.ones(2)}, Card("a", "ttrd3", 4, {}))
    done = run(tmp_path / "a.safetensors", "0.25", tmp_path / "b.safetensors")
    assert done.returncode == 2
    assert f"has no {NAME}" in done.stderr
    assert not (tmp_path / "b.safetensors").exists()
