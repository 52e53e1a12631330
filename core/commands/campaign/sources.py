# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds scenes: the rasters of a folder, the lines of a list, the Items of a STAC list."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from ...jobs.addresses import without_query
from ...jobs.errors import BadJobError
from ...jobs.messages import message
from ...jobs.reading import LIST_BYTES, read_text
from . import stac
from .source import Source, locate

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
SUFFIXES = (".tif", ".tiff", ".jp2", ".img", ".vrt")


@dataclass(frozen=True)
class Selection:
    """The patterns to search a folder for, and the asset of a STAC Item that is the LR raster."""

    pattern: str = ""
    recursive: bool = False
    asset: str = ""


def find(place: str, selection: Selection, output_folder: Path) -> list[Source]:
    """Every scene, in a reproducible order; raises BadJobError if there is none."""
    path = Path(place)
    if path.is_dir():
        found = list(_in_folder(path, selection, output_folder))
        pattern = selection.pattern or " ".join(SUFFIXES)
        nothing = message("scenes-none-in-folder", place, pattern=pattern)
    else:
        found = _listed(path, selection)
        nothing = message("scenes-none-in-list", place)
    if not found:
        raise BadJobError(nothing)
    return list(dict.fromkeys(found))


def _in_folder(folder: Path, selection: Selection, output_folder: Path) -> Iterator[Source]:
    """Rasters of a folder by name; not hidden files, which are unfinished, and not results."""
    if folder.resolve() == output_folder.resolve():
        raise BadJobError("scenes-output-folder", subject=str(output_folder))
    for path in sorted(_files(folder, selection.recursive, output_folder.resolve())):
        if not path.name.startswith(".") and _fits(path, selection.pattern):
            parts = path.relative_to(folder).with_suffix("").parts
            yield Source(str(path), parts, named_by=len(parts))


def _files(folder: Path, recursive: bool, without: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        name, reason = str(error.filename), error.strerror
        raise BadJobError("scenes-folder-unreadable", subject=name, reason=reason)

    for place, folders, names in os.walk(folder, onerror=refuse):
        here = Path(place)
        folders[:] = [
            name
            for name in folders
            if recursive and not name.startswith(".") and (here / name).resolve() != without
        ]
        yield from (here / name for name in names)


def _fits(path: Path, pattern: str) -> bool:
    if pattern:
        return fnmatchcase(path.name.lower(), pattern.lower())
    return path.suffix.lower() in SUFFIXES


def _listed(path: Path, selection: Selection) -> list[Source]:
    text = _read(path)
    if text.lstrip()[:1] in ("{", "["):
        return stac.sources(text, path, selection.asset)
    lines = (_unquoted(line.strip()) for line in text.split("\n"))
    rasters = (line for line in lines if line and not line.startswith("#"))
    return [of_file(locate(raster, path.parent)) for raster in rasters]


def _read(path: Path) -> str:
    try:
        text = read_text(path, LIST_BYTES, "utf-8-sig")
    except OSError as error:
        reason = error.strerror
        raise BadJobError("scenes-list-unreadable", subject=str(path), reason=reason) from None
    except UnicodeDecodeError:
        text = _read_utf16(path)
    if "\0" in text:
        raise BadJobError("scenes-no-list", subject=str(path))
    return text


def _read_utf16(path: Path) -> str:
    """A list as PowerShell writes it; a zero where it is no text at all."""
    content = path.read_bytes()
    try:
        return content.decode("utf-16") if content.startswith(UTF16_MARKS) else "\0"
    except UnicodeDecodeError:
        return "\0"


def _unquoted(line: str) -> str:
    """A path without the quotes that programs put around those with blanks."""
    return line[1:-1] if len(line) > 2 and line[0] == line[-1] == '"' else line


def of_file(lr: str) -> Source:
    """The scene of a raster that a list names."""
    path = PurePath(without_query(lr))
    return Source(lr, (*path.parts[1 if path.is_absolute() else 0 : -1], path.stem))
