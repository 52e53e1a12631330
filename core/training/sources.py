# SPDX-License-Identifier: GPL-2.0-or-later
"""Where training images come from: a folder, an archive, or files of a folder by a pattern."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from ..evaluation.images import Images, Pixels, read_images
from ..methods.weights import file_sha256


def images_of(source: Path) -> Iterator[tuple[str, Pixels]]:
    """Yield (name, (H,W,3) uint8), sorted by name.

    The last part of the path may be a pattern for names: `pairs/naip_*.tif`.
    """
    if not _is_pattern(source):
        yield from read_images(source)
        return
    found = Images(source.parent)
    yield from ((name, found[name]) for name in found if fnmatch(name, source.name))


def files_of(source: Path) -> list[Path]:
    """The files of a source, sorted; an archive is one."""
    if source.is_dir():
        return sorted(path for path in source.iterdir() if path.is_file())
    if not _is_pattern(source):
        return [source]
    found = (path for path in source.parent.iterdir() if fnmatch(path.name, source.name))
    return sorted(path for path in found if path.is_file())


def checksum(source: Path) -> str:
    """Checksum of an archive, or of the names and contents of a folder's files."""
    if not source.is_dir() and not _is_pattern(source):
        return file_sha256(source)
    lines = "".join(f"{file_sha256(path)}  {path.name}\n" for path in files_of(source))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()


def _is_pattern(source: Path) -> bool:
    return not source.exists() and source.parent.is_dir() and bool(set("*?[") & set(source.name))
