# SPDX-License-Identifier: GPL-2.0-or-later
"""How near a net comes to the machine's convolutions: its own, run bare, against the whole."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import FlopCounterMode

Call = tuple[Any, Sequence[Any], dict[str, Any]]
_ATEN = torch.ops.aten
CONVOLUTIONS = {
    *(_ATEN.convolution.default, _ATEN.conv2d.default, _ATEN.conv_transpose2d.input),
    _ATEN.conv2d.padding,
}


class _Recorder(TorchDispatchMode):
    """Keeps the arguments of every convolution."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []

    def __torch_dispatch__(
        self, func: Any, types: Any, args: Sequence[Any] = (), kwargs: Any = None
    ) -> Any:
        if func in CONVOLUTIONS:
            self.calls.append((func, args, kwargs or {}))
        return func(*args, **(kwargs or {}))


def convolutions(run: Callable[[], object]) -> list[Call]:
    """Kind and arguments of all convolutions of one run."""
    with torch.no_grad(), _Recorder() as recorder:
        run()
    return recorder.calls


def gflop(run: Callable[[], object]) -> float:
    """Floating-point operations of the products and convolutions of one run, in units of 1e9."""
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        run()
    return counter.get_total_flops() / 1e9


def bare_and_whole_s(run: Callable[[], object], runs: int) -> tuple[float, float]:
    """Median seconds of the convolutions alone and of the whole, taken alternately."""
    calls = convolutions(run)
    bare, whole = [], []
    with torch.inference_mode():
        for _ in range(runs + 1):
            start = time.perf_counter()
            for func, arguments, named in calls:
                func(*arguments, **named)
            middle = time.perf_counter()
            run()
            bare.append(middle - start)
            whole.append(time.perf_counter() - middle)
    return statistics.median(bare[1:]), statistics.median(whole[1:])
