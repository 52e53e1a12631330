# SPDX-License-Identifier: GPL-2.0-or-later
"""One scene to super-resolve, and the GDAL name of what a list contains."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

# GDAL's prefixes for remote files
REMOTE = {
    "http": "/vsicurl/http://",
    "https": "/vsicurl/https://",
    "s3": "/vsis3/",
    "gs": "/vsigs/",
    "az": "/vsiaz/",
}
DRIVE = re.compile(r"/[A-Za-z]:")


@dataclass(frozen=True)
class Source:
    """A raster to super-resolve, with its own references.

    `parts` can name it, from the general to the particular; `named_by` is how many of them, from
    the end, are enough. `problem` is a sentence if there is no raster.
    """

    lr: str
    parts: tuple[str, ...]
    references: tuple[str, ...] = ()
    named_by: int = 1
    problem: str = ""


def locate(href: str, folder: Path) -> str:
    """The GDAL name of a path or an address; a relative path starts from a folder."""
    scheme, _, rest = href.partition("://")
    if scheme.lower() in REMOTE and rest:
        return REMOTE[scheme.lower()] + rest
    if scheme.lower() == "file":
        path = unquote(urlsplit(href).path)
        return path[1:] if DRIVE.match(path) else path
    if href.startswith("/vsi") or _is_dataset(href):
        return href
    given, decoded = Path(folder, href), Path(folder, unquote(href))
    return os.path.abspath(decoded if decoded.exists() and not given.exists() else given)


def _is_dataset(text: str) -> bool:
    """Tell a GDAL dataset that is not a file, such as NETCDF:"a.nc":b, from a path."""
    return ":" in os.path.splitdrive(text)[1] and not os.path.exists(text)
