# SPDX-License-Identifier: GPL-2.0-or-later
"""How every measurement ends: a table on the screen, JSON in results/, the table of the page."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tables import replace_table

from .machine import sentence

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "benchmarks" / "results"
PAGE = ROOT / "docs" / "performance.md"

Results = dict[str, Any]


def arguments(text: str) -> argparse.ArgumentParser:
    """The arguments that all measurements have."""
    parser = argparse.ArgumentParser(description=text.splitlines()[0])
    parser.add_argument("--write-docs", action="store_true", help=f"also write {PAGE.name}")
    parser.add_argument("--quick", action="store_true", help="small images, to try the script")
    return parser


def publish(
    name: str, results: Results, table: Callable[[Results], str], *, keep: bool, write_docs: bool
) -> None:
    """Print the table of some results; keep them, and put the table into the page if asked to.

    `results` holds "machine" besides what `table` reads. A quick try is not kept.
    """
    print("\n" + rendered(results, table))
    if not keep:
        return
    text = json.dumps(results, indent=1) + "\n"
    (RESULTS / f"{name}.json").write_text(text, encoding="utf-8")
    if write_docs:
        replace_table(PAGE, name, rendered(results, table))


def rendered(results: Results, table: Callable[[Results], str]) -> str:
    """A table with the machine below it."""
    return f"{table(results)}\n\n{sentence(results['machine'])}"


def read(name: str) -> Results:
    """Results that were kept."""
    found: Results = json.loads((RESULTS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def say(text: str) -> None:
    """Progress of a measurement."""
    print(text, flush=True)
