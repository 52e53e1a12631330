# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory of a device, total and free, without libraries beyond torch."""

from __future__ import annotations

import ctypes
import os
import re
import subprocess  # nosec B404 - one program of the system
import sys
from dataclasses import dataclass
from pathlib import Path

import torch

MEMINFO = Path("/proc/meminfo")
VM_STAT = "/usr/bin/vm_stat"
AVAILABLE = ("free", "inactive", "speculative")
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8  # from malloc.h
LARGEST_THRESHOLD = 32 << 20  # the largest threshold that glibc accepts
KEPT_BYTES = 1 << 30


@dataclass(frozen=True)
class Memory:
    """Bytes, 0 where unknown."""

    total: int
    free: int


def memory_of(device: torch.device) -> Memory:
    """Memory of the device; for the processor, that of the computer."""
    if device.type == "cuda":
        free, total = torch.cuda.mem_get_info(device)
        return Memory(total, free)
    if sys.platform == "win32":
        return _of_windows()
    if MEMINFO.exists():
        return parse_meminfo(MEMINFO.read_text(encoding="ascii", errors="replace"))
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return Memory(total, _free_of_macos() if sys.platform == "darwin" else 0)


def _free_of_macos() -> int:
    """Bytes that programs can have at once, 0 where the system does not tell."""
    try:
        done = subprocess.run(  # noqa: S603  # nosec B603 - no shell, a fixed path
            [VM_STAT], capture_output=True, text=True, timeout=5, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return 0
    return parse_vm_stat(done.stdout)


def parse_vm_stat(text: str) -> int:
    """Read what macOS reports about its memory, in pages of a size that it states.

    Inactive pages count: like Linux's cache, they are given to whoever asks.
    """
    size = re.search(r"page size of (\d+) bytes", text)
    pages = dict(re.findall(r"^Pages (\w+):\s+(\d+)\.?$", text, re.MULTILINE))
    return int(size[1] if size else 0) * sum(int(pages.get(name, 0)) for name in AVAILABLE)


def parse_meminfo(text: str) -> Memory:
    """Read what Linux reports about its memory, in KiB."""
    entries = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    total, free = (
        int(entries.get(name, "0").split()[0]) * 1024 for name in ("MemTotal", "MemAvailable")
    )
    return Memory(total, free)


def tune_allocator() -> None:
    """Let glibc keep memory that tensors free, and share it among threads started from now on.

    Otherwise blocks of up to 32 MB go back to the system (Dask's nannies make sure of it), and
    clearing the pages of the next block takes longer than many a layer. A heap for each thread
    would let a run grow by some 50 MB until reader, writer and network have all reached their peak.
    """
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "gnu_get_libc_version"):
        for name, value in (
            (M_ARENA_MAX, 1),
            (M_MMAP_THRESHOLD, LARGEST_THRESHOLD),
            (M_TRIM_THRESHOLD, KEPT_BYTES),
        ):
            library.mallopt(name, value)


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
