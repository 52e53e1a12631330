# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of degradations in docs/training.md is that of the weights beside the configuration."""

from __future__ import annotations

import json

import degradations
import tables
from trunk_training.trunk_export import read_trunk
from trunk_training.trunk_validation import TABLE
from ttrd3_qgis.core.methods.weights import file_sha256

CHECKPOINTS = degradations.ROOT / "resources" / "training" / "checkpoints"


def test_table_results_and_weights_belong_together():
    found = json.loads(degradations.RESULTS.read_text(encoding="utf-8"))
    weights = CHECKPOINTS / found["weights"]
    assert found["sha256"] == file_sha256(weights)
    assert tuple(found["means"]) == TABLE
    page, name = degradations.PAGE, degradations.TABLE_NAME
    assert tables.check_table(page, name, degradations.table(found))
    assert read_trunk(weights).config.code_dims == 8


def test_checkpoints_stay_small():
    sizes = [path.stat().st_size for path in CHECKPOINTS.iterdir()]
    assert sum(sizes) <= 8_000_000


def test_checkpoints_stay_out_of_the_package(monkeypatch):
    monkeypatch.syspath_prepend(str(degradations.ROOT / "tools"))
    import package

    shipped = package.sources()
    assert "resources/weights/ttrd3-s.safetensors" in shipped
    assert not [name for name in shipped if name.startswith("resources/training/checkpoints/")]
