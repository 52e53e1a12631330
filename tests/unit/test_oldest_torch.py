# SPDX-License-Identifier: GPL-2.0-or-later
"""What PyTorch 2.1 lacks or refuses; tools/oldest_libraries.sh runs the rest on a real one."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.engine.executors.batch import out_of_memory
from ttrd3_qgis.core.methods.loading import make_runner, open_weights


@pytest.fixture
def oldest(monkeypatch):
    """PyTorch as far as 2.1 differs from it: see its torch/amp/autocast_mode.py."""
    autocast = torch.autocast

    def picky(device_type, dtype=None, enabled=True):
        if device_type == "cpu" and dtype not in (None, torch.bfloat16):
            raise RuntimeError("AutocastCPU only supports Bfloat16")
        return autocast(device_type, dtype=dtype, enabled=enabled)

    monkeypatch.setattr(torch, "autocast", picky)
    monkeypatch.delattr(torch, "OutOfMemoryError", raising=False)


def test_memory_that_ran_out_is_known_by_its_class(oldest):
    assert out_of_memory(torch.cuda.OutOfMemoryError("x"))
    assert out_of_memory(MemoryError())
    assert not out_of_memory(RuntimeError("x"))


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_features_are_computed_in_both_precisions(oldest, dtype):
    runner = make_runner(open_weights("ttrd3-s"), torch.device("cpu"), dtype)
    described = runner._describe(torch.full((1, 3, 32, 32), 0.5))
    assert bool(described.isfinite().all())
