# SPDX-License-Identifier: GPL-2.0-or-later
"""What a measurement was taken on, without importing what would make this process large."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

import rasterio

CPUINFO, MEMINFO = Path("/proc/cpuinfo"), Path("/proc/meminfo")


def describe(device: str = "cpu") -> dict[str, Any]:
    """The machine, the libraries, and how busy it was with other work when this was asked."""
    return {
        "device": device,
        "processor": _entry(CPUINFO, "model name") or platform.processor() or platform.machine(),
        "cores": os.cpu_count() or 1,
        "memory_gib": _memory_gib(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "torch": version("torch"),
        "gdal": rasterio.__gdal_version__,
        "threads": os.environ.get("OMP_NUM_THREADS"),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def sentence(machine: dict[str, Any]) -> str:
    """The same for a reader."""
    where = "" if machine["device"] == "cpu" else f"{machine['device']}; "
    threads = f", {machine['threads']} thread(s)" if machine.get("threads") else ""
    load = "" if machine["load"] is None else f", load {machine['load']} before"
    return (
        f"{where}{machine['cores']} cores of {machine['processor']}, {machine['memory_gib']} GiB, "
        f"{machine['system']}, Python {machine['python']}, PyTorch {machine['torch']}, "
        f"GDAL {machine['gdal']}{threads}{load}."
    )


def _entry(path: Path, name: str) -> str:
    """First value of that name in a file of the Linux kernel, else nothing."""
    if not path.exists():
        return ""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    pairs = (line.partition(":") for line in lines)
    return next((value.strip() for key, _, value in pairs if key.strip() == name), "")


def _memory_gib() -> int:
    total = _entry(MEMINFO, "MemTotal").split()
    if total:
        return round(int(total[0]) / 2**20)
    if hasattr(os, "sysconf"):
        return round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30)
    return 0
