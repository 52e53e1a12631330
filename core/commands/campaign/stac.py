# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes of a STAC list: an ItemCollection, an Item, an array of Items, or one Item a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...jobs.errors import BadJobError
from ...jobs.messages import message
from ...jobs.reading import parsed
from ...jobs.typed import listed
from .source import Source, locate

GEOTIFF = ("image/tiff", "image/vnd.stac.geotiff")
USUAL_KEYS = ("data", "visual", "image")
REFERENCE = "reference"

Asset = tuple[str, dict[str, Any]]


def sources(text: str, path: Path, asset: str) -> list[Source]:
    """The scenes in the text of a file; its addresses are relative to the file."""
    return [
        _source(item, f"item_{number}", path.parent, asset)
        for number, item in enumerate(_items(text, path), 1)
    ]


def _items(text: str, path: Path) -> list[dict[str, Any]]:
    parsed = _parse(text, path)
    if isinstance(parsed, dict) and parsed.get("type") in ("Catalog", "Collection"):
        raise BadJobError("stac-no-items", subject=str(path), kind=parsed["type"])
    if isinstance(parsed, dict):
        parsed = parsed.get("features", [parsed] if "assets" in parsed else None)
    if not isinstance(parsed, list) or not all(isinstance(item, dict) for item in parsed):
        raise BadJobError("stac-no-list", subject=str(path))
    return parsed


def _parse(text: str, path: Path) -> Any:
    """Parse one JSON value, or a list with the value of each line."""
    try:
        return parsed(text)
    except ValueError as error:
        first = error
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            found += [parsed(line)] if line.strip() else []
        except ValueError as error:
            what = f"line {number}: {error}" if found else f"{first}"
            raise BadJobError("stac-no-json", subject=str(path), reason=what) from None
    return found


def _source(item: dict[str, Any], spare_name: str, folder: Path, wanted: str) -> Source:
    """The scene of an Item; one without a raster carries the reason instead."""
    name = _text(item.get("id")) or spare_name
    collection = _text(item.get("collection"))
    parts = (collection, name) if collection else (name,)
    assets = list(_assets(item))
    references = tuple(
        locate(asset["href"], folder) for key, asset in assets if _is_reference(key, asset)
    )
    chosen = _choose(assets, wanted)
    if chosen is not None:
        return Source(locate(chosen["href"], folder), parts, references)
    keys = listed([key for key, _ in assets]) or "none"
    problem = message("stac-no-asset", keys=keys)
    if wanted:
        problem = message("stac-no-such-asset", wanted=wanted, keys=keys)
    return Source("", parts, references, problem=str(problem))


def _text(value: Any) -> str:
    """A name in an Item; numbers count as text, anything else as missing."""
    return str(value) if isinstance(value, (str, int, float)) else ""


def _assets(item: dict[str, Any]) -> Iterator[Asset]:
    """The assets with an address, by key, in the order of the Item."""
    assets = item.get("assets")
    for key, asset in assets.items() if isinstance(assets, dict) else ():
        if isinstance(asset, dict) and isinstance(asset.get("href"), str) and asset["href"]:
            yield key, asset


def _choose(assets: list[Asset], wanted: str) -> dict[str, Any] | None:
    """The LR raster: as asked for, else the first data or GeoTIFF asset, else by a usual key."""
    named = dict(assets)
    if wanted:
        return named.get(wanted)
    own = [(key, asset) for key, asset in assets if not _is_reference(key, asset)]
    for _, asset in own:
        if "data" in _roles(asset) or _is_geotiff(asset):
            return asset
    return next((named[key] for key in USUAL_KEYS if key in named), None)


def _roles(asset: dict[str, Any]) -> list[Any]:
    roles = asset.get("roles")
    return roles if isinstance(roles, list) else []


def _is_geotiff(asset: dict[str, Any]) -> bool:
    is_preview = {"thumbnail", "overview"} & {str(role) for role in _roles(asset)}
    return not is_preview and str(asset.get("type", "")).lower().startswith(GEOTIFF)


def _is_reference(key: str, asset: dict[str, Any]) -> bool:
    return REFERENCE in _roles(asset) or key.lower().startswith(REFERENCE)
