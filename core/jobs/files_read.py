# SPDX-License-Identifier: GPL-2.0-or-later
"""Which files on disk a raster source reads, from its text and its VRTs. Standard library only."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

MAX_VRT_BYTES = 1 << 26
MAX_TEXT_CHARS = 4096  # longer ones are no names
MAX_PARTS = 200  # real names have a few
HEAD_BYTES = 1024  # where GDAL looks for what a file is
_KINDS = re.compile(r"<(?:VRTDataset|OGRVRTDataSource|GDALTileIndexDataset)\b")
_PARTS = re.compile(
    r"<(SourceFilename|SourceDataset|SrcDataSource|IndexDataset)\b([^>]*)>([^<]*)</\1", re.I
)
_BESIDE = re.compile(r"relativeToVRT\s*=\s*[\"'](?:1|yes|true)", re.I)
_STARTS = re.compile(r"(?=(/vsi\w+/|//|[:\"'?=&,|{]))")
_ENDS = re.compile(r"[/\\:\"'?&,|}]")

Named = tuple[str, str]  # the text of a source, and the folder that its paths begin from


def files_read(sources: Iterable[str]) -> Iterator[str]:
    """The path of every existing file or folder that sources read, each once.

    Looks into VRTs, at any depth, and for paths in the names of subdatasets and archives.
    """
    seen: set[str] = set()
    waiting: list[Named] = [(source, "") for source in sources]
    while waiting:
        text, folder = waiting.pop()
        waiting += _parts(text, folder)
        for path in _paths(text, folder):
            if path not in seen:
                seen.add(path)
                yield path
                waiting += _parts(_vrt(path), os.path.dirname(path))


def _paths(text: str, folder: str) -> Iterator[str]:
    """Existing paths that a text is or contains."""
    if not text or "\0" in text or text.startswith("<"):
        return
    whole = os.path.join(folder, text)
    if os.path.exists(whole):
        yield whole
    elif len(text) <= MAX_TEXT_CHARS:
        for one in dict.fromkeys((text, unquote(text))):
            yield from _within(one, folder)


def _within(text: str, folder: str) -> Iterator[str]:
    """Existing files within a name such as NETCDF:"a.nc":band or /vsizip/a.zip/b.tif."""
    starts = {0, *(match.end(1) for match in _STARTS.finditer(text))}
    ends = [*(match.start() for match in _ENDS.finditer(text)), len(text)]
    for start in sorted(starts)[:MAX_PARTS]:
        for end in ends[:MAX_PARTS]:
            path = os.path.join(folder, text[start:end])
            if start < end and os.path.isfile(path):
                yield path


def _parts(xml: str, folder: str) -> Iterator[Named]:
    """What the XML of a VRT reads; nothing of any other text."""
    if not _KINDS.search(xml[:HEAD_BYTES]):
        return
    for _, attributes, text in _PARTS.findall(xml):
        yield html.unescape(text).strip(), folder if _BESIDE.search(attributes) else ""


def _vrt(path: str) -> str:
    """The XML of a VRT, whose paths may be bytes of any encoding; empty for other files."""
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            head = file.read(HEAD_BYTES)
            if not _KINDS.search(head.decode("utf-8", "replace")):
                return ""
            return (head + file.read(MAX_VRT_BYTES)).decode("utf-8", "surrogateescape")
    except OSError:
        return ""
