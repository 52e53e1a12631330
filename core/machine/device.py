# SPDX-License-Identifier: GPL-2.0-or-later
"""Which device computes, in which precision; a device counts only if a real convolution works."""

from __future__ import annotations

import itertools
import os
import platform
from dataclasses import dataclass

import torch
from torch.nn import functional as F  # noqa: N812

from ..jobs.errors import DeviceError
from ..jobs.protocol import Ready
from ..jobs.superresolution import MOST_THREADS
from .arithmetic import arithmetic, try_operators

BF16_CAPABILITY = (8, 0)
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
    return not trouble(device)


def trouble(device: torch.device, dtype: torch.dtype = torch.float32) -> str:
    """Why a device cannot compute in a number format; empty if it can.

    An Apple GPU lacks operators in many versions of torch; there, all that networks use are tried.
    """
    try:
        with arithmetic(device, dtype):
            x = torch.ones(1, 1, 8, 8, device=device)
            y = F.conv2d(x, torch.ones(1, 1, 3, 3, device=device))
            if not bool((y == 9).all().item()):
                return "wrong result"
            if device.type == "mps":
                try_operators(device)
    except (RuntimeError, AssertionError, NotImplementedError, TypeError) as error:
        return str(error).partition("\n")[0].partition(". ")[0] or type(error).__name__
    return ""


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


def ready(info: DeviceInfo) -> Ready:
    """The first event of a job in this process."""
    python = platform.python_version()
    return Ready(python, torch.__version__, info.name, info.description, pid=os.getpid())


def passed_over(chosen: torch.device) -> list[tuple[torch.device, str]]:
    """Faster kinds of device than the chosen one that are there, and why they do not work."""
    faster = itertools.takewhile(lambda device: device != chosen, candidates())
    return [(device, reason) for device in faster if (reason := trouble(device))]


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


def choose(precision: str, device: torch.device) -> tuple[torch.dtype, str]:
    """The number format, and why it is another than the usual one of the device.

    "auto" means bf16 where a CUDA GPU computes it, else fp32. Raises DeviceError where the format
    that is asked for does not work.
    """
    if precision == "auto":
        if not has_bf16(device):
            return torch.float32, ""
        reason = trouble(device, torch.bfloat16)
        return (torch.float32 if reason else torch.bfloat16), reason
    dtype = _DTYPES[precision]
    if reason := "" if dtype == torch.float32 else trouble(device, dtype):
        raise DeviceError(
            "precision-unusable", subject=str(device), precision=precision, reason=reason
        )
    return dtype, ""


def resolve_dtype(precision: str, device: torch.device) -> torch.dtype:
    """The number format of `choose`."""
    return choose(precision, device)[0]


def has_bf16(device: torch.device) -> bool:
    """Tell whether a GPU computes bf16 itself; torch would emulate it on older ones, slowly."""
    if device.type != "cuda":
        return False
    if torch.version.hip:
        return bool(torch.cuda.is_bf16_supported())
    return torch.cuda.get_device_capability(device) >= BF16_CAPABILITY
