# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether names lead to one file: compared on the disk, since texts differ. Standard library only.

Links, hard links, "./", and another case where a file system ignores it are the same file.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from .files_read import files_read


def overwrites_input(output: str, sources: Iterable[str]) -> bool:
    """Tell whether an output is a file that one of the sources reads."""
    try:
        target = os.stat(output)
    except (OSError, ValueError):
        return False  # a file that does not exist yet is nobody's input
    return any(_is_at(path, output, target) for path in files_read(sources))


def files_at_risk(outputs: Iterable[str], sources: Iterable[str]) -> set[str]:
    """The outputs that are files which sources read; for many of both."""
    there = {path: number for path in outputs if (number := _number(path))}
    if not there:
        return set()
    read = {_number(path) for path in files_read(sources)}
    return {path for path, number in there.items() if number in read}


def has_same(paths: Sequence[str]) -> bool:
    """Tell whether two of these paths are one file; they need not exist yet."""
    names = [_identity(path) for path in paths]
    found = [_number(path) for path in paths]
    numbers = [number for number in found if number is not None]
    return len(set(names)) < len(names) or len(set(numbers)) < len(numbers)


def _is_at(path: str, output: str, target: os.stat_result) -> bool:
    """Tell whether a path is the target, or a folder, as some rasters are, with it inside."""
    try:
        if os.path.samestat(os.stat(path), target):
            return True
        if not os.path.isdir(path):
            return False
        inside, outer = os.path.realpath(output), os.path.realpath(path)
        return os.path.commonpath((inside, outer)) == outer
    except (OSError, ValueError):
        return False


def _number(path: str) -> tuple[int, int] | None:
    """What identifies an existing file on this computer."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _identity(path: str) -> tuple[object, str]:
    """The folder of a path and the name in it, without links, as its file system compares them."""
    folder, name = os.path.split(os.path.realpath(path))
    if ignores_case(folder):
        name = unicodedata.normalize("NFC", name).casefold()
    return _number(folder) or folder, name


def ignores_case(folder: str) -> bool:
    """Tell whether a folder finds its files in another case too."""
    try:
        with os.scandir(folder) as entries:
            names = (entry.name for entry in entries)
            name = next((name for name in names if name != name.swapcase()), "")
        if name:
            other = os.path.join(folder, name.swapcase())
            return os.path.samefile(os.path.join(folder, name), other)
    except OSError:
        return False
    return os.name == "nt" or sys.platform == "darwin"
