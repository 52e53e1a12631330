# SPDX-License-Identifier: GPL-2.0-or-later
"""How fast and how large the devices of this computer are, measured with the bundled model."""

from __future__ import annotations

import time
from dataclasses import dataclass

import torch

from ..jobs.errors import TTRD3Error
from ..jobs.superresolution import DEFAULT_MODEL, PRESETS
from ..machine import device as devices
from ..machine.memory import Memory, memory_of
from ..methods.base import Method, TileContext
from ..methods.registry import make_method, open_weights
from ..methods.weights import Weights

MODEL = DEFAULT_MODEL
STEPS = PRESETS["realistic"].steps  # of most runs, over which a tile's fixed part is spread
FEW_STEPS, MORE_STEPS = 1, 3
BUDGET_S = 3.0  # for the tiles that are timed; the first, cold one comes on top


@dataclass(frozen=True)
class Speed:
    """A device: seconds for a tile and step, 0 where `note` says why; bytes, 0 where unknown."""

    name: str
    description: str
    memory: int
    free: int
    seconds: float
    note: str = ""


def measure() -> list[Speed]:
    """Time every device that computes."""
    weights = open_weights(MODEL)
    return [_measure(info, weights) for info in devices.available()]


def _measure(info: devices.DeviceInfo, weights: Weights) -> Speed:
    device = torch.device(info.name)
    memory, seconds, note = Memory(0, 0), 0.0, ""
    try:
        memory = memory_of(device)
        method = make_method(weights, device, devices.resolve_dtype("auto", device))
        seconds = seconds_per_step(method)
    except (RuntimeError, MemoryError, NotImplementedError, TTRD3Error) as error:
        note = f"The model does not run on {info.name} ({_first_line(error)})."
    memory = Memory(memory.total or info.memory, memory.free)
    return Speed(info.name, info.description, memory.total, memory.free, seconds, note)


def seconds_per_step(method: Method, steps: int = STEPS) -> float:
    """Seconds for a tile divided by its steps, where a tile takes `steps`; tiles are generated."""
    lr, context = _tile(method)
    _seconds(method, lr, context, FEW_STEPS)
    deadline = time.perf_counter() + BUDGET_S
    few: list[float] = []
    more: list[float] = []
    while not more or (len(more) < 3 and time.perf_counter() < deadline):
        few.append(_seconds(method, lr, context, FEW_STEPS))
        more.append(_seconds(method, lr, context, MORE_STEPS))
    step = max(0.0, min(more) - min(few)) / (MORE_STEPS - FEW_STEPS)
    return (min(few) + (steps - FEW_STEPS) * step) / steps


def _seconds(method: Method, lr: torch.Tensor, context: TileContext, steps: int) -> float:
    """Seconds for one tile; its result is on the processor, so that a GPU has ended as well."""
    begin = time.perf_counter()
    method(lr, TileContext(context.references, context.noise, steps))
    return time.perf_counter() - begin


def _tile(method: Method) -> tuple[torch.Tensor, TileContext]:
    """One tile of noise and an aligned reference of noise, always the same."""
    generator = torch.Generator().manual_seed(0)
    side = method.tile_lr_px
    large = side * method.scale
    lr = torch.rand(1, 3, side, side, generator=generator)
    reference = torch.rand(3, large, large, generator=generator)
    noise = torch.randn(1, 3, large, large, generator=generator)
    return lr, TileContext((reference,), noise, FEW_STEPS)


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
