# SPDX-License-Identifier: GPL-2.0-or-later
"""The wheels of the installer, uv: one pinned version, each wheel by its sha256."""

from __future__ import annotations

from dataclasses import dataclass

from .lock import read_lines
from .machine import Machine

# kinds of machine, and how the names of their wheels end
_ENDINGS = {
    ("linux", "x86_64"): "-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
    ("linux", "aarch64"): "-manylinux_2_28_aarch64.whl",
    ("windows", "x86_64"): "-win_amd64.whl",
    ("macos", "arm64"): "-macosx_11_0_arm64.whl",
}


@dataclass(frozen=True)
class Wheel:
    """A file of the package index."""

    filename: str
    sha256: str

    @property
    def version(self) -> str:
        """Version of the installer."""
        return self.filename.split("-")[1]


def wheels() -> list[Wheel]:
    """Read the list of the tested wheels."""
    lines = [line.split() for line in read_lines("uv.txt")]
    return [Wheel(line[0], line[1].partition(":")[2]) for line in lines]


def wheel_for(machine: Machine) -> Wheel | None:
    """The wheel for a kind of machine; None if there is no flavour for it either."""
    ending = _ENDINGS.get((machine.system, machine.arch))
    return next((wheel for wheel in wheels() if ending and wheel.filename.endswith(ending)), None)
