# SPDX-License-Identifier: GPL-2.0-or-later
"""The facts about this machine that decide which PyTorch it can run."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess  # nosec B404 - the driver and the chip are asked through their own programs
import sys
from dataclasses import dataclass

ASK_S = 20.0  # a sleeping GPU takes some time
GPU_QUERY = ("--query-gpu=name,driver_version,compute_cap", "--format=csv,noheader")

Version = tuple[int, ...]


@dataclass(frozen=True)
class Gpu:
    """An NVIDIA GPU as its driver reports it; versions are empty where it does not."""

    name: str
    driver: Version = ()
    compute: Version = ()


@dataclass(frozen=True)
class Machine:
    """System and processor, named as in the flavours; versions are empty where unknown."""

    system: str  # linux, windows, macos, or what Python calls it
    arch: str  # x86_64, aarch64, arm64, or what the system calls it
    glibc: Version = ()
    macos: Version = ()
    gpus: tuple[Gpu, ...] = ()
    translated: bool = False  # an Intel build of QGIS on an Apple processor

    def __str__(self) -> str:
        """The name for the log."""
        parts = [f"{self.system} {self.arch}"]
        if self.glibc:
            parts.append(f"glibc {dotted(self.glibc)}")
        if self.macos:
            parts.append(f"macOS {dotted(self.macos)}")
        parts.extend(f"{gpu.name} (driver {dotted(gpu.driver)})" for gpu in self.gpus)
        return ", ".join(parts)


def dotted(version: Version) -> str:
    """A version as people write it."""
    return ".".join(map(str, version)) or "?"


def numbers(text: str) -> Version:
    """The leading numbers of a version; () if there are none."""
    found = []
    for part in text.strip().split("."):
        if not part.isdigit():
            break
        found.append(int(part))
    return tuple(found)


def look() -> Machine:
    """Ask the system, the processor and the driver; takes up to a few seconds, changes nothing."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    arch = {"AMD64": "x86_64", "x64": "x86_64"}.get(platform.machine(), platform.machine())
    translated = system == "macos" and arch == "x86_64" and _is_translated()
    return Machine(
        system=system,
        arch="arm64" if translated else arch,
        glibc=_glibc() if system == "linux" else (),
        macos=numbers(platform.mac_ver()[0]) if system == "macos" else (),
        gpus=() if system == "macos" else read_gpus(_ask("nvidia-smi", *GPU_QUERY)),
        translated=translated,
    )


def read_gpus(answer: str) -> tuple[Gpu, ...]:
    """Read the lines `name, driver, compute capability` of nvidia-smi."""
    found = []
    for line in answer.splitlines():
        parts = [part.strip() for part in line.rsplit(",", 2)]
        if len(parts) == 3 and numbers(parts[1]):
            found.append(Gpu(parts[0], numbers(parts[1]), numbers(parts[2])))
    return tuple(found)


def _glibc() -> Version:
    """Version of glibc; () on Linux with another C library, such as musl."""
    try:
        return numbers((os.confstr("CS_GNU_LIBC_VERSION") or "").rpartition(" ")[2])
    except (ValueError, OSError, AttributeError):
        return ()


def _is_translated() -> bool:
    return _ask("sysctl", "-n", "sysctl.proc_translated").strip() == "1"


def _ask(program: str, *arguments: str) -> str:
    """Run a program of the system; "" if it is missing, fails or hangs."""
    path = shutil.which(program)
    if path is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603  # nosec B603 - no shell, fixed arguments, from PATH
            [path, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=ASK_S,
            encoding="utf-8",
            errors="replace",
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
