# SPDX-License-Identifier: GPL-2.0-or-later
"""Results of the included model in each number format, against the processor in fp32."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor

from .rows import Row, Settings, judged
from .tiles import INCLUDED, psnr, runner_of, tile_of

# A processor reaches 61 dB in bf16 and 72 dB in fp16; cards take TF32 for fp32, which is as fine.
LEAST_DB = {"fp32": 60.0, "bf16": 50.0, "fp16": 60.0}
LEAST_EXACT_DB = 80.0
STEPS = {"realistic": 10, "faithful": 2}


def check(settings: Settings) -> Iterator[Row]:
    """Every format, with all steps and with few."""
    presets = {"faithful": 2} if settings.quick else STEPS
    for preset, steps in presets.items():
        expected = _result("cpu", "fp32", steps, settings.quick)
        for precision, least in LEAST_DB.items():
            found = _result(settings.device, precision, steps, settings.quick)
            yield _compared(f"{precision}, {preset}", found, expected, least)
        if settings.is_cuda:
            with _without_tf32():
                found = _result(settings.device, "fp32", steps, settings.quick)
            yield _compared(f"fp32 without TF32, {preset}", found, expected, LEAST_EXACT_DB)


def _result(device: str, precision: str, steps: int, quick: bool) -> Tensor:
    runner = runner_of(INCLUDED, device, precision)
    return runner(*tile_of(runner, 1, steps, quick=quick)).sr


def _compared(what: str, found: Tensor, expected: Tensor, least_db: float) -> Row:
    error = (found - expected).abs().max().item()
    ratio = psnr(found, expected)
    is_good = bool(torch.isfinite(found).all()) and ratio >= least_db
    result = f"PSNR {ratio:.1f} dB (at least {least_db:.0f}), largest error {error:.2e}"
    return judged(what, result, is_good, psnr_db=ratio, max_abs=error)


@contextmanager
def _without_tf32() -> Iterator[None]:
    """Convolutions and products in full single precision."""
    before = torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32
    torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = False
    try:
        yield
    finally:
        torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32 = before
