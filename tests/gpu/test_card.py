# SPDX-License-Identifier: GPL-2.0-or-later
"""Every part of benchmarks/cuda_check.py on a real card, small."""

from __future__ import annotations

from argparse import Namespace

import cuda_check
import pytest
import torch
from cuda_parts.rows import FAILED, NOT_HERE, table

DEVICE = "cuda:0"
MINUTES = 4.0

pytestmark = pytest.mark.skipif(
    not torch.cuda.is_available(), reason="needs a CUDA device, and PyTorch finds none"
)


@pytest.mark.parametrize("name", cuda_check.PARTS)
def test_a_part_finds_nothing_wrong(name, tmp_path):
    options = Namespace(device=DEVICE, quick=True, minutes=MINUTES)
    found = cuda_check.start_part(name, options, tmp_path / name, 60 * MINUTES)
    assert found, "a part that says nothing has looked at nothing"
    wrong = [row for row in found if row.verdict in (FAILED, NOT_HERE)]
    assert not wrong, table(wrong)
