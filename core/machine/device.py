# SPDX-License-Identifier: GPL-2.0-or-later
"""Which device computes, in which precision; a device counts only if a real convolution works."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch.nn import functional as F  # noqa: N812

from ..jobs.errors import DeviceError
from ..jobs.superresolution import MOST_THREADS

_DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}


@dataclass(frozen=True)
class DeviceInfo:
    """A device that passed a convolution; memory in bytes, 0 where unknown."""

    name: str
    description: str
    memory: int = 0


@dataclass(frozen=True, order=True)
class DeviceKind:
    """What the last bits of a tile depend on: device type, number format, torch, thread count."""

    device: str
    dtype: str
    torch: str
    threads: int


def kind_here(device: torch.device, dtype: torch.dtype) -> DeviceKind:
    """The kind of a device in this process."""
    return DeviceKind(device.type, str(dtype), torch.__version__, torch.get_num_threads())


def works(device: torch.device) -> bool:
    """Run one small convolution and look at its result."""
    try:
        x = torch.ones(1, 1, 8, 8, device=device)
        y = F.conv2d(x, torch.ones(1, 1, 3, 3, device=device))
        return bool((y == 9).all().item())
    except (RuntimeError, AssertionError, NotImplementedError):
        return False


def describe(device: torch.device) -> DeviceInfo:
    """Name and memory of a device."""
    if device.type == "cuda":
        properties = torch.cuda.get_device_properties(device)
        return DeviceInfo(str(device), properties.name, properties.total_memory)
    text = {"mps": "Apple GPU"}.get(device.type, f"processor, {torch.get_num_threads()} threads")
    return DeviceInfo(str(device), text)


def candidates() -> list[torch.device]:
    """Devices of this machine, the fastest kind first, untested."""
    found = [torch.device("cuda", index) for index in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        found.append(torch.device("mps"))
    return [*found, torch.device("cpu")]


def available() -> list[DeviceInfo]:
    """Every device that works."""
    return [describe(device) for device in candidates() if works(device)]


def set_threads(count: int) -> None:
    """Limit the number of processor threads; 0 leaves it to torch."""
    if count > 0:
        torch.set_num_threads(min(count, MOST_THREADS))


def resolve(name: str) -> torch.device:
    """The device of that name, or the best working one for "auto"."""
    if name == "auto":
        return next(device for device in candidates() if works(device))
    device = torch.device(name)
    if device in candidates() and works(device):
        return device
    have = ", ".join(info.name for info in available())
    raise DeviceError("device-unusable", subject=name, devices=have)


def resolve_dtype(precision: str, device: torch.device) -> torch.dtype:
    """The number format: "auto" means bf16 where a CUDA GPU has it, else fp32."""
    if precision != "auto":
        return _DTYPES[precision]
    if device.type == "cuda" and torch.cuda.is_bf16_supported():
        return torch.bfloat16
    return torch.float32
