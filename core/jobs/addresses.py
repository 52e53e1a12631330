# SPDX-License-Identifier: GPL-2.0-or-later
"""Sources of rasters as they may be shown: without passwords and signatures. Stdlib only."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Any
from urllib.parse import parse_qs

HIDDEN = "***"
# Patterns are compiled when they are first used: QGIS loads this module at its start.
_END = r"\s\"'<>"
_OPTIONS = rf"(/vsi\w+)\?([^{_END}]*)"  # /vsicurl?url=http%3A%2F%2F...&header=...
_USER = rf"((?<![\w+.-])\w[\w+.-]*://)[^/?#{_END}]*@"
# no address is longer, and a text of nothing but addresses must not take minutes
_QUERY = rf"(?i)(https?://[^?#{_END}]{{0,8192}})[?#][^{_END}]*"
_NAMES = (
    r"pass(?:word|wd|phrase)?|pwd|sig|[\w-]*(?:password|passwd|secret|token|signature|credential"
    r"|api[_-]?key|access[_-]?key|userpwd)[\w-]*"
)
_VALUE = rf"(?:\\?\"[^\"]*\"|'(?:[^'\\]|\\.)*'|[^&;,|){_END}]+)"
# folders may be named so as well
_PAIR = rf"(?i)((?<![\w/\\-])(?:{_NAMES})|(?<=/vsicrypt/)key\w*)(\s*=\s*){_VALUE}"
_HEADER = rf"(?i)(authorization\s*[:=]\s*)(?:(?:basic|bearer)(?:\s|%20)+)?[^&,{_END}]+"
_ELEMENT = r"(?i)(<(?:UserPwd|Password)>)[^<]*"


def shown(text: str) -> str:
    """A text with a source in it, without what lets others in: for logs, tags and messages."""
    if "=" not in text and "://" not in text and "<" not in text and ":" not in text:
        return text
    text = re.sub(_OPTIONS, _with_address_only, text)
    text = re.sub(_USER, r"\1", text)
    text = re.sub(_QUERY, rf"\1?{HIDDEN}", text)
    text = re.sub(_PAIR, rf"\1\2{HIDDEN}", text)
    text = re.sub(_HEADER, rf"\1{HIDDEN}", text)
    return re.sub(_ELEMENT, rf"\1{HIDDEN}", text)


def shown_json(text: str) -> str:
    """JSON with every text in it as it may be shown."""
    return json.dumps(_shown_value(json.loads(text)))


def _shown_value(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _shown_value(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_shown_value(one) for one in value]
    return shown(value) if isinstance(value, str) else value


def file_name(source: str) -> str:
    """The last part of a path or an address, without what is asked of a server."""
    return PurePath(without_query(source)).name.replace('"', "")


def without_query(source: str) -> str:
    """A path as it is; an address only as far as the file."""
    if "://" not in source and not source.startswith("/vsi"):
        return shown(source)
    return re.sub(r"\?\*{3}.*", "", shown(source))


def _with_address_only(match: re.Match[str]) -> str:
    address = parse_qs(match[2]).get("url", [HIDDEN])[0]
    return f"{match[1]}/{address}" if address != HIDDEN else f"{match[1]}?{HIDDEN}"
