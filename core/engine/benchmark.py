# SPDX-License-Identifier: GPL-2.0-or-later
"""Speed and memory of this computer's devices, measured with the bundled model."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import torch

from ..jobs.errors import TTRD3Error
from ..jobs.messages import Message, joined, told
from ..jobs.superresolution import DEFAULT_MODEL
from ..machine import device as devices
from ..machine.memory import Memory, memory_of
from ..methods.base import Runner, TileInputs
from ..methods.loading import make_runner, open_weights
from ..methods.registry import default_presets
from ..methods.weights import Weights

MODEL = DEFAULT_MODEL
FEW_STEPS, MORE_STEPS = 1, 3
BUDGET_S = 3.0  # for the timed tiles; the cold first one comes on top


@dataclass(frozen=True)
class Speed:
    """A device's seconds for a tile and step, 0 where `note` says why not; bytes, 0 if unknown.

    `messages` say the same as `note`, as data.
    """

    name: str
    description: str
    memory: int
    free: int
    seconds: float
    note: str = ""
    messages: tuple[Message, ...] = ()


def measure() -> list[Speed]:
    """Time every device that works."""
    weights = open_weights(MODEL)
    return [_measure(info, weights) for info in devices.available()]


def _measure(info: devices.DeviceInfo, weights: Weights) -> Speed:
    device = torch.device(info.name)
    memory, seconds = Memory(0, 0), 0.0
    messages: tuple[Message, ...] = ()
    try:
        memory = memory_of(device)
        runner = make_runner(weights, device, devices.resolve_dtype("auto", device))
        seconds = seconds_per_step(runner, usual_steps())
    except (RuntimeError, MemoryError, NotImplementedError, TTRD3Error) as error:
        messages = told("device-cannot-run-model", subject=info.name, reason=_first_line(error))
    memory = Memory(memory.total or info.memory, memory.free)
    facts = (info.name, info.description, memory.total, memory.free, seconds)
    return Speed(*facts, joined(messages), messages)


def usual_steps() -> int:
    """Number of steps in most runs, over which the fixed cost of a tile is spread."""
    return next(iter(default_presets().values())).steps


def seconds_per_step(runner: Runner, steps: int) -> float:
    """Seconds for a tile of `steps` steps, divided by its steps; the tiles are generated."""
    lr, inputs = _tile(runner)
    _seconds(runner, lr, inputs, FEW_STEPS)
    deadline = time.perf_counter() + BUDGET_S
    few: list[float] = []
    more: list[float] = []
    while not more or (len(more) < 3 and time.perf_counter() < deadline):
        few.append(_seconds(runner, lr, inputs, FEW_STEPS))
        more.append(_seconds(runner, lr, inputs, MORE_STEPS))
    step = max(0.0, min(more) - min(few)) / (MORE_STEPS - FEW_STEPS)
    return (min(few) + (steps - FEW_STEPS) * step) / steps


def _seconds(runner: Runner, lr: torch.Tensor, inputs: TileInputs, steps: int) -> float:
    """Seconds for one tile; fetching the result waits until a GPU has finished."""
    begin = time.perf_counter()
    runner(lr, replace(inputs, steps=steps))
    return time.perf_counter() - begin


def _tile(runner: Runner) -> tuple[torch.Tensor, TileInputs]:
    """A tile of noise with an aligned reference of noise, always the same."""
    generator = torch.Generator().manual_seed(0)
    channels, side = runner.spec.channels, runner.geometry.tile_lr_px
    lr = torch.rand(1, channels, side, side, generator=generator)

    def large(ratio: float) -> int:
        return round(side * runner.scale * ratio)

    references = {
        ratio: torch.rand(channels, large(ratio), large(ratio), generator=generator)
        for ratio in runner.spec.reference_ratios
    }

    def noise(bands: int, ratio: float, _: int) -> torch.Tensor:
        return torch.randn(bands, large(ratio), large(ratio), generator=generator)

    return lr, TileInputs((references,), (noise,), FEW_STEPS)


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
