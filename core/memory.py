# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory of a device, total and free, without libraries beyond torch."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import torch

MEMINFO = Path("/proc/meminfo")
M_ARENA_MAX = -8  # of malloc.h


@dataclass(frozen=True)
class Memory:
    """Bytes, 0 where unknown."""

    total: int
    free: int


def memory_of(device: torch.device) -> Memory:
    """Memory of the device, or of the computer for its processor."""
    if device.type == "cuda":
        free, total = torch.cuda.mem_get_info(device)
        return Memory(total, free)
    if sys.platform == "win32":
        return _of_windows()
    if MEMINFO.exists():
        return parse_meminfo(MEMINFO.read_text(encoding="ascii", errors="replace"))
    return Memory(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"), 0)


def parse_meminfo(text: str) -> Memory:
    """Read what Linux says of its memory, in KiB."""
    entries = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    total, free = (
        int(entries.get(name, "0").split()[0]) * 1024 for name in ("MemTotal", "MemAvailable")
    )
    return Memory(total, free)


def share_heap() -> None:
    """Let threads that start from now on allocate where the main thread does; glibc alone differs.

    Each thread keeps what it has freed for itself otherwise: a run then grows with the scene until
    the reader, the writer and the network have all seen their worst, some 50 MB later.
    """
    if sys.platform.startswith("linux"):
        library = ctypes.CDLL(None)
        if hasattr(library, "gnu_get_libc_version"):
            library.mallopt(M_ARENA_MAX, 1)


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("total", ctypes.c_uint64),
        ("free", ctypes.c_uint64),
        ("rest", ctypes.c_uint64 * 5),
    )


def _of_windows() -> Memory:
    status = _Status(length=ctypes.sizeof(_Status))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - mypy knows it on Windows only
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return Memory(0, 0)
    return Memory(status.total, status.free)
