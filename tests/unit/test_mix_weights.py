# SPDX-License-Identifier: GPL-2.0-or-later
"""tools/mix_weights.py: tensors in between, and a card that says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import torch
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.weights import load_weights, save_weights

TOOL = Path(__file__).resolve().parents[2] / "tools" / "mix_weights.py"


def test_tensors_lie_in_between_and_the_card_says_what_was_mixed(tmp_path):
    before, after, mixed = (tmp_path / f"{name}.safetensors" for name in ("a", "b", "mixed"))
    first = {"w": torch.tensor([0.0, 2.0]), "n": torch.tensor([1, 2])}
    second = {"w": torch.tensor([1.0, -2.0]), "n": torch.tensor([3, 4])}
    one = save_weights(before, first, Card("old", "ttrd3", 4, {}))
    card = Card("new", "ttrd3", 4, {}, training={"steps": 9}, metrics={"faithful": {"psnr": 1}})
    other = save_weights(after, second, card)
    command = [sys.executable, TOOL, before, after, "0.75", mixed]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = load_weights(mixed)
    assert done.stdout.strip() == found.sha256
    assert found.tensors["w"].tolist() == [0.75, -1.0]
    assert found.tensors["n"].tolist() == [3, 4]
    mixture = {"share": 0.75, "before": one, "after": other}
    assert found.card.training == {"steps": 9, "mixed": mixture}
    assert (found.card.name, found.card.metrics, found.card.calibration) == ("new", {}, {})
