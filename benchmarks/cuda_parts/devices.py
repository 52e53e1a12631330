# SPDX-License-Identifier: GPL-2.0-or-later
"""Which devices compute here, and how fast bare products of matrices are on one of them."""

from __future__ import annotations

import platform
import time
from collections.abc import Iterator
from importlib.util import find_spec

import torch
from ttrd3_qgis.core.machine import device as devices
from ttrd3_qgis.core.machine.memory import memory_of

from .rows import Row, Settings, judged

GIB = 2**30
PACKAGES = ("numpy", "scipy", "skimage", "safetensors", "rasterio", "affine")
SIDE, QUICK_SIDE = 8192, 512
FORMATS = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}


def check(settings: Settings) -> Iterator[Row]:
    """Devices, versions and rates."""
    cuda = torch.version.cuda or "none"
    versions = f"Python {platform.python_version()}, PyTorch {torch.__version__}, CUDA {cuda}"
    yield Row("versions", versions)
    missing = [name for name in PACKAGES if find_spec(name) is None]
    yield judged("packages", f"missing: {', '.join(missing) or 'none'}", not missing)
    found = devices.available()
    for info in found:
        memory = memory_of(torch.device(info.name)) if info.name != "mps" else None
        size = "" if memory is None else f", {memory.total / GIB:.1f} GiB"
        free = "" if memory is None else f", {memory.free / GIB:.1f} free"
        yield Row(info.name, f"{info.description}{size}{free}")
    names = [info.name for info in found]
    if settings.device not in names:
        yield judged("device", f"{settings.device} does not compute here", False)
        return
    yield judged("device", f"{settings.device} computes", True)
    if settings.is_cuda:
        capability = torch.cuda.get_device_capability(settings.device)
        auto = devices.resolve_dtype("auto", torch.device(settings.device))
        yield Row("capability", f"{capability[0]}.{capability[1]}, automatic precision {auto}")
    for name in FORMATS:
        rate = rate_tflops(settings, name)
        yield Row(f"products in {name}", f"{rate:.3g} TFLOP/s", numbers={"tflops": rate})


def rate_tflops(settings: Settings, precision: str) -> float:
    """Measured rate of products of square matrices, in 1e12 operations a second."""
    side = SIDE if settings.is_cuda else QUICK_SIDE
    a = torch.rand(side, side, device=settings.device).to(FORMATS[precision])
    for _ in range(3):
        _ = a @ a
    wait_for(settings)
    runs, begin = 0, time.perf_counter()
    while runs < 4 or time.perf_counter() - begin < (0.05 if settings.quick else 0.5):
        for _ in range(2):
            _ = a @ a
        wait_for(settings)
        runs += 2
        if time.perf_counter() - begin > 5:
            break
    return 2 * side**3 * runs / (time.perf_counter() - begin) / 1e12


def wait_for(settings: Settings) -> None:
    """Let the device end what it was given."""
    if settings.is_cuda:
        torch.cuda.synchronize(settings.device)
