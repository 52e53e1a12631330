# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds local files whose pixels GDAL would fetch from the network, or from very many files.

Standard library only.
"""

from __future__ import annotations

import os
import re
from html import unescape
from urllib.parse import urlsplit

Sources = list[list[str]]  # of each band
Descriptions = dict[str, tuple[str, Sources]]  # address and sources, by name

HEAD_BYTES = 1 << 12
MOST_BYTES = 1 << 24
MOST_FILES = 10_000  # that are looked into
SUFFIXES = (".vrt", ".xml", ".json", ".wms", ".mrf", ".gti")  # usual ones of descriptions
MOST_OTHERS = 100  # files of other names that are looked into
WEB_ROOTS = re.compile(
    r"(?:\w+:)?(?:GDAL_WMS|GDAL_WMTS|WCS_GDAL|WMT_MS_Capabilities|WMS_Capabilities|Capabilities"
    r"|WMS_Tile_Service|TiledWMS|TileMap|TileMapService)"
)
SOURCE_ROOTS = re.compile(r"VRTDataset|MRF_META|GDALTileIndexDataset")
ROOT = re.compile(r"<([A-Za-z_][\w:.-]*)")
# Text that no driver takes for a source, but that often names a schema or a page.
ASIDE = re.compile(
    r"<!--.*?-->|<(Metadata|SRS|Description|GeogSRS)\b.*?</\1\s*>|\bxmlns\S*", re.DOTALL
)
ADDRESS = re.compile(
    r"/vsi(?:curl|s3|gs|az|adls|oss|swift|webhdfs|hdfs)(?:_streaming)?[/?][^\s<>\"'|]*"
    r"|\b(?:https?|ftp|s3|gs)://[^\s<>\"'|]*"
    r"|(?<=>)\s*(?:WMS|WMTS|WCS|PG|EEDAI|EEDA|AGS|PLMOSAIC|DAAS|NGW|STACTA|STACIT):[^\s<>]*",
    re.IGNORECASE,
)
SERVICE = re.compile(rf"<({WEB_ROOTS.pattern})\b")
SOURCE = re.compile(
    r"<(?:SourceFilename|SourceDataset|IndexDataset)\b([^>]*)>\s*(?:<!\[CDATA\[)?\s*([^<\]]+)",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"relativeToVRT\s*=\s*[\"']?\s*[+-]?0*[1-9]", re.IGNORECASE)  # as C reads it
BAND = re.compile(r"<VRTRasterBand\b", re.IGNORECASE)
# What a user names to have it fetched: GDAL's own prefixes, or a scheme other than that of a VRT.
FAR = re.compile(
    r"/vsi(?:curl|s3|gs|az|adls|oss|swift|webhdfs|hdfs)|(?<!\bvrt)://"
    r"|^\s*(?:WMS|WMTS|WCS|PG|EEDAI|EEDA|AGS|PLMOSAIC|DAAS|NGW|STACTA|STACIT):",
    re.IGNORECASE,
)
WRAPPED = re.compile(r"^vrt://([^?]*)")
TOO_MANY = "many"


def is_far(source: str) -> bool:
    """Tell whether a source that a user names is an address."""
    return bool(FAR.search(source))


def web_source(path: str) -> str:
    """Where a local file, or a description in place of a file, gets its pixels from; else ''.

    `TOO_MANY` where it refers to so many descriptions that nobody can tell.
    """
    return _place(_described(path))


def place_and_reads(path: str) -> tuple[str, int]:
    """What `web_source` tells, and how often files are read to show a band.

    Mosaics may refer to mosaics, and these to more. Rings, which GDAL refuses, count as one.
    """
    found = _described(path)
    return _place(found), _reads(found, path)


def _place(found: Descriptions) -> str:
    return next((place for place, _ in found.values() if place), "")


def _reads(found: Descriptions, path: str) -> int:
    counts: dict[str, int] = {}
    waiting = [(path, False)]
    while waiting:
        name, is_complete = waiting.pop()
        bands = found.get(name, ("", []))[1]
        if is_complete:
            totals = (sum(counts[one] for one in band) for band in bands)
            counts[name] = max(totals, default=1)
        elif name not in counts:
            counts[name] = 1
            waiting += [(name, True), *((one, False) for band in bands for one in band)]
    return counts[path]


def _described(path: str) -> Descriptions:
    """Address and sources of a description, and of those that it refers to, by name."""
    found: Descriptions = {}
    waiting, others, looked_into = [path], 0, 0
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        is_usual = name.lower().endswith(SUFFIXES)
        others += not is_usual
        is_looked_into = is_usual or others <= MOST_OTHERS
        looked_into += is_looked_into
        if looked_into > MOST_FILES:
            return {path: (TOO_MANY, [])}
        text = _description(name) if is_looked_into else ""
        bands = _local_sources(text, os.path.dirname(name))
        found[name] = _address(text), bands
        waiting.extend(dict.fromkeys(one for band in bands for one in band))
    return found


def _description(name: str) -> str:
    """The text of a file of XML or JSON; '' for any other."""
    if name.lstrip()[:1] in ("<", "{"):
        return name
    if not os.path.isfile(name):
        return ""
    try:
        with open(name, "rb") as file:
            head = file.read(HEAD_BYTES)
            if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"<", b"{"):
                return ""
            return (head + file.read(MOST_BYTES)).decode("utf-8", "replace").lstrip("\ufeff")
    except OSError:
        return ""


def _address(text: str) -> str:
    """The address that a description names, short enough for a sentence and without secrets."""
    root = ROOT.search(text)
    is_json = text.lstrip()[:1] == "{"
    if not is_json and (root is None or not _has_sources(root[1])):
        return ""
    plain = text if is_json else ASIDE.sub(" ", unescape(text))
    found = ADDRESS.search(plain)
    if found:
        return _shortened(found[0].strip())
    service = None if is_json else SERVICE.search(plain)
    return service[1] if service else ""


def _has_sources(root: str) -> bool:
    return bool(WEB_ROOTS.fullmatch(root) or SOURCE_ROOTS.fullmatch(root))


def _shortened(address: str) -> str:
    """The computer or the bucket of an address."""
    if "://" in address:
        start = re.search(r"\w+://", address)
        parts = urlsplit(address[start.start() :] if start else address)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    return "/".join(address.split("?")[0].split("/")[:3]).lstrip("<")


def _local_sources(text: str, folder: str) -> Sources:
    """The files on this computer that a description names, band by band."""
    root = ROOT.search(text)
    if root is None or not SOURCE_ROOTS.fullmatch(root[1]):
        return []
    parts = (SOURCE.findall(part) for part in BAND.split(text))
    bands = [[_local(facts, name, folder) for facts, name in part] for part in parts]
    return [band for band in bands if band]


def _local(facts: str, name: str, folder: str) -> str:
    name = unescape(name).strip()
    wrapped = WRAPPED.match(name)
    if wrapped:
        return wrapped[1]
    return os.path.join(folder, name) if RELATIVE.search(facts) else name
