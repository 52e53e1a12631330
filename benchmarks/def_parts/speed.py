# SPDX-License-Identifier: GPL-2.0-or-later
"""Seconds for a tile of 256 x 256 pixels of the result, with a reference."""

from __future__ import annotations

import time

import torch
from tile_inputs import fixed_inputs
from ttrd3_qgis.core.methods.loading import make_runner
from ttrd3_qgis.core.methods.registry import spec_of
from ttrd3_qgis.core.methods.weights import Weights

SIDE_PX, REPEATS = 256, 3


def measure(weights: Weights, scale: int, preset: str) -> dict[str, float]:
    """The fastest of some runs: by the clock, and of processor time, which others do not lengthen.

    The second is the sum over threads.
    """
    runner = make_runner(weights, torch.device("cpu"), torch.float32, scale)
    spec = spec_of(weights.card.method)
    chosen = weights.card.presets_of(spec)[preset]
    generator = torch.Generator().manual_seed(0)
    side = SIDE_PX // scale
    lr = torch.rand(1, 3, side, side, generator=generator)
    reference = torch.rand(3, SIDE_PX, SIDE_PX, generator=generator)
    noise = torch.randn(1, 3, SIDE_PX, SIDE_PX, generator=generator)
    inputs = fixed_inputs(
        (reference,), noise, chosen.steps, noise_level=chosen.noise,
        options={**spec.defaults(), **chosen.options},
    )  # fmt: skip
    runner(lr, inputs)  # what is made once
    taken = []
    for _ in range(REPEATS):
        start = time.perf_counter(), time.process_time()
        runner(lr, inputs)
        taken.append((time.perf_counter() - start[0], time.process_time() - start[1]))
    clock, processor = (min(column) for column in zip(*taken))
    return {"clock_s": round(clock, 3), "processor_s": round(processor, 3)}
