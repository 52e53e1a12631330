# SPDX-License-Identifier: GPL-2.0-or-later
"""What a part finds, as rows of a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Callable

OK, FAILED, NOT_HERE, MEASURED = "ok", "FAILED", "not here", ""


@dataclass(frozen=True)
class Settings:
    """What every part is told: a device as torch names it, a folder of its own to write into."""

    device: str
    quick: bool
    folder: Path

    @property
    def is_cuda(self) -> bool:
        """Tell whether the device is a GPU with memory of its own."""
        return self.device.startswith("cuda")


@dataclass(frozen=True)
class Row:
    """One finding: what was looked at, the result in words, the verdict, numbers for machines."""

    what: str
    result: str
    verdict: str = MEASURED
    numbers: dict[str, float] = field(default_factory=dict)
    part: str = ""


Check = Callable[[Settings], Iterator[Row]]


def judged(what: str, result: str, is_good: bool, **numbers: float) -> Row:
    """A row that is right or wrong."""
    return Row(what, result, OK if is_good else FAILED, numbers)


def not_here(what: str, settings: Settings) -> Row:
    """A row of what only a CUDA device can show."""
    return Row(what, f"needs a CUDA device, this is {settings.device}", NOT_HERE)


def append(path: Path, row: Row) -> None:
    """Write a row down at once, so that it outlives whatever comes after it."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(row)) + "\n")


def read(path: Path) -> list[Row]:
    """The rows of a file, none where it was never written."""
    if not path.exists():
        return []
    return [Row(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def table(rows: Sequence[Row]) -> str:
    """The rows in columns, for a screen."""
    head = ("part", "what", "verdict", "result")
    lines = [head, *((row.part, row.what, row.verdict, row.result) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(3)]
    padded = [
        "  ".join((*(cell.ljust(width) for cell, width in zip(line, widths)), line[3])).rstrip()
        for line in lines
    ]
    return "\n".join([padded[0], "-" * len(padded[0]), *padded[1:]])


def write_json(path: Path, facts: dict[str, Any], rows: Sequence[Row]) -> None:
    """Everything for a later comparison."""
    content = {**facts, "rows": [asdict(row) for row in rows]}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
