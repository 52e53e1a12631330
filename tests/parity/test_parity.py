# SPDX-License-Identifier: GPL-2.0-or-later
"""Numerical equality with the authors' model, measured by the fixtures' own script."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.diffusion.times import sampling_times

HERE = Path(__file__).resolve().parent
FIXTURES = HERE / "fixtures"


@pytest.mark.timeout(900)
@pytest.mark.parametrize("adapter", ["adapter", "adapter_folded"])
@pytest.mark.parametrize("variant", ["1Net-A", "1Net-B", "2Net"])
def test_same_numbers_as_the_authors(variant, adapter):
    """As trained, and as the engine runs it: folded, channels last."""
    only = "mfam,refnet,unet,sample" if variant == "1Net-A" else "refnet,unet,sample"
    command = [sys.executable, FIXTURES / "verify.py", adapter, "--variants", variant]
    run = subprocess.run(
        [*command, "--only", only],
        cwd=HERE,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "all inside tolerance" in run.stdout


def test_weights_are_filled_alike_here():
    keys = sorted(FIXTURES.glob("keys_[ru]*.json"))
    assert len(keys) == 4
    run = subprocess.run(
        [sys.executable, FIXTURES / "fillrule.py", *keys], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_schedule_equals_the_authors_buffers():
    stored, ours = np.load(FIXTURES / "schedule.npz"), linear_schedule()
    for name in ("alphas", "alphas_cumsum", "betas2", "betas2_cumsum", "betas_cumsum"):
        assert np.array_equal(getattr(ours, name).numpy(), stored[name]), name


def test_sampling_times_equal_the_authors():
    stored = np.load(FIXTURES / "schedule.npz")
    names = [name for name in stored.files if name.startswith("times_S")]
    assert names
    for name in names:
        assert sampling_times(int(name[len("times_S") :])) == stored[name].tolist(), name


def test_diffuse_and_clean_are_inverse():
    schedule, generator = linear_schedule(), torch.Generator().manual_seed(0)
    x0, residual, noise = (torch.randn(4, 3, 8, 8, generator=generator) for _ in range(3))
    time = torch.tensor([0, 99, 500, 999])
    x = schedule.diffuse(x0, residual, noise, time)
    assert torch.allclose(schedule.clean(x, residual, noise, time), x0, atol=1e-6)
