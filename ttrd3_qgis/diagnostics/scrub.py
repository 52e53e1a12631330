# SPDX-License-Identifier: GPL-2.0-or-later
"""Removes from a text what tells who and where the user is. Standard library only."""

from __future__ import annotations

import getpass
import os
import platform
import re
from dataclasses import dataclass

USER, HOST, HOME = "USER", "HOST", "~"
# These are common in every report and tell nothing about a person.
_COMMON_USERS = frozenset(("root", "user", "admin", "administrator", "qgis", "python", "ttrd3"))
_COMMON_HOSTS = frozenset(("localhost", "qgis", "python", "linux", "windows", "debian", "ubuntu"))
_EDGE_BEFORE, _EDGE_AFTER = r"(?<![^\W_])", r"(?![^\W_])"  # an underscore separates words, too
_SLASH = r"(?:\\\\|\\|/)"  # JSON doubles backslashes

_CREDENTIALS = re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^/\s@\"']+@")
_URL_HOST = re.compile(r"(?i)\b((?!file:)[a-z][a-z0-9+.-]*://)(?!HOST\b)[^/\s:\"'<>]+")
_SHARE = re.compile(r"(?<![\w:\\/])(\\\\\\\\|\\\\|//)(?![?.][\\/])[\w.$-]+(?=[\\/])")
_HOMES = re.compile(
    rf"(?i)((?:[a-z]:)?{_SLASH}(?:users|home|documents and settings){_SLASH})"
    r"(?!USER\b|public\b)[^\\/\s\"'<>|:;,]+(?:(?: [^\\/\s\"'<>|:;,]+)+(?=[\\/]))?"
)


@dataclass(frozen=True)
class Identity:
    """What to remove: the home folder, the user's names, the names of this computer."""

    home: str
    users: tuple[str, ...]
    hosts: tuple[str, ...]

    @classmethod
    def of_this_user(cls) -> Identity:
        """The identity of the user who runs this process."""
        home = os.path.expanduser("~")
        users = [os.path.basename(home.rstrip("\\/")), os.environ.get("USERDOMAIN", "")]
        try:
            users.append(getpass.getuser())
        except (KeyError, OSError, ImportError):
            users.append("")  # an account without a name has nothing to hide
        return cls(home, tuple(users), (platform.node(),))


def scrub(text: str, identity: Identity) -> str:
    """Return the text without credentials, hosts, the user's names and home folder."""
    text = _CREDENTIALS.sub(r"\1", text)
    text = _URL_HOST.sub(rf"\1{HOST}", text)
    text = _SHARE.sub(lambda match: match[1] + HOST, text)
    text = _without_home(text, identity.home)
    text = _HOMES.sub(rf"\g<1>{USER}", text)
    hosts = [name for host in identity.hosts for name in (host, host.partition(".")[0])]
    for names, common, stand_in in (
        (identity.users, _COMMON_USERS, USER),
        (hosts, _COMMON_HOSTS, HOST),
    ):
        for name in sorted({name for name in names if name}, key=len, reverse=True):
            if name.lower() not in common:
                text = _without_name(text, name, stand_in)
    return text


def _without_home(text: str, home: str) -> str:
    """Replace the home folder by ~, however its slashes and case are written."""
    parts = [part for part in re.split(r"[\\/]+", home) if part]
    if not parts:
        return text
    root = _SLASH if home[0] in "\\/" else ""
    start = r"(?:(?<!\w)|(?<=file:))" + (rf"(?:{_SLASH}{{1,2}}[?.]{_SLASH})?" if not root else "")
    path = root + _SLASH.join(re.escape(part) for part in parts)
    return re.sub(rf"(?i){start}{path}(?![\w-]|\.\w)", HOME, text)


def _without_name(text: str, name: str, stand_in: str) -> str:
    """Replace a name; one of one or two letters only where it is a part of a path."""
    before, after = (r"(?<=[\\/])", r"(?=[\\/])") if len(name) < 3 else (_EDGE_BEFORE, _EDGE_AFTER)
    return re.sub(rf"(?i){before}{re.escape(name)}{after}", stand_in, text)
