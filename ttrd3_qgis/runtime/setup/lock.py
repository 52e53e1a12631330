# SPDX-License-Identifier: GPL-2.0-or-later
"""The lock of a flavour: every package, its version and the sha256 of its wheels."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ...core.jobs.paths import RESOURCES

FOLDER = RESOURCES / "environment"
PYTHON = "3.11"  # the one that the pins were tested with, not necessarily that of QGIS
FROM_TORCH_INDEX = "torch=="


@dataclass(frozen=True)
class Lock:
    """Lines of a requirements file."""

    lines: tuple[str, ...]

    @property
    def digest(self) -> str:
        """A part of the environment's name, which changes exactly when the contents would."""
        text = "\n".join(line.split("  #")[0] for line in self.lines)
        return hashlib.sha256(f"{PYTHON}\n{text}".encode()).hexdigest()[:8]

    @property
    def torch_files(self) -> str:
        """File name pattern of a PyTorch wheel."""
        return f"torch-{dict(self.packages())['torch']}-*.whl"

    def packages(self) -> list[tuple[str, str]]:
        """Name and version of each package."""
        pins = (line.split(" ")[0].partition("==") for line in self.lines)
        return [(name, version) for name, _, version in pins]

    def torch(self) -> str:
        """The requirements that another index than PyPI may have."""
        return self._text(True)

    def others(self) -> str:
        """The requirements that PyPI has."""
        return self._text(False)

    def _text(self, is_torch: bool) -> str:
        wanted = (line for line in self.lines if line.startswith(FROM_TORCH_INDEX) == is_torch)
        return "".join(line + "\n" for line in wanted)


def read_lock(name: str, extras: Sequence[str] = ()) -> Lock:
    """Read the lock of the flavour of that name, and what `extras` add to it."""
    files = (name, *(f"{name}-{extra}" for extra in extras))
    return Lock(tuple(line for file in files for line in read_lines(f"{file}.txt")))


def read_lines(name: str) -> list[str]:
    """The lines of a file in the folder, without comments."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
