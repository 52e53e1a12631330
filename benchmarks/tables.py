# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of the documentation that a script writes, between two markers of a Markdown file.

<!-- begin table: NAME -->
...
<!-- end table: NAME -->
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any


class MarkerError(Exception):
    """A document lacks the markers of a table, or has them twice or in the wrong order."""


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table: the first column to the left, all others to the right."""
    rule = ["---", *("---:" for _ in header[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (header, rule, *rows))


def read_table(path: str | Path, name: str) -> str:
    """What stands between the markers of a table, without the line breaks around it."""
    return _cut(Path(path), name)[1].strip("\n")


def check_table(path: str | Path, name: str, markdown: str) -> bool:
    """Tell whether the table of that name in the file is this one."""
    return read_table(path, name) == markdown.strip("\n")


def stale_tables(
    path: str | Path, results: str, tables: Mapping[str, Callable[[Any], str]], found: Any
) -> list[str]:
    """Sentences on the tables that are not those of what a script found, kept in `results`."""
    return [
        f"The table {name} is not that of {results}."
        for name, table in tables.items()
        if not check_table(path, name, table(found))
    ]


def told(results: Path, stale: Callable[[Any], list[str]]) -> int:
    """Print what of a page no longer holds, by the file of its results; the exit status."""
    if not results.exists():
        print(f"There is no {results.name} yet.")
        return 1
    sentences = stale(json.loads(results.read_text(encoding="utf-8")))
    print("\n".join(sentences) or "All agree.")
    return int(bool(sentences))


def replace_table(path: str | Path, name: str, markdown: str) -> bool:
    """Put a table between its markers, whole or not at all; tell whether the file changed."""
    path = Path(path)
    if check_table(path, name, markdown):
        return False
    before, _, after = _cut(path, name)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(f"{before}\n{markdown.strip()}\n{after}".encode())
        part.chmod(path.stat().st_mode)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    return True


def renew(
    path: str | Path, kept: Path, tables: Mapping[str, Callable[[Any], str]], results: Any
) -> None:
    """Keep results in a file, and put their tables into a page."""
    kept.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    for name, table in tables.items():
        replace_table(path, name, table(results))


def measuring(documentation: str, threads: int = 1) -> argparse.ArgumentParser:
    """Options of all scripts whose tables stand on a page; `documentation` is the script's."""
    parser = argparse.ArgumentParser(description=documentation.splitlines()[0])
    parser.add_argument("--threads", type=int, default=threads, help="of PyTorch")
    outcome = parser.add_mutually_exclusive_group()
    outcome.add_argument("--write", action="store_true", help="renew the results and the page")
    outcome.add_argument("--check", action="store_true", help="compare the page, write nothing")
    return parser


def _cut(path: Path, name: str) -> tuple[str, str, str]:
    """The file up to the begin marker's end, between the markers, and from the end marker on."""
    text = path.read_text(encoding="utf-8")
    begin, end = (f"<!-- {word} table: {name} -->" for word in ("begin", "end"))
    if text.count(begin) != 1 or text.count(end) != 1:
        raise MarkerError(f"{path} must hold the lines `{begin}` and `{end}` once each.")
    start, stop = text.index(begin) + len(begin), text.index(end)
    if stop < start:
        raise MarkerError(f"{path} has `{end}` before `{begin}`; put them in order.")
    return text[:start], text[start:stop], text[stop:]
