# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders that the user has named, which need not exist or be within reach."""

from __future__ import annotations

import os
from pathlib import Path

from .translation import tr


def expanded(named: str) -> Path:
    """The absolute path; a `~` that stands for nobody's folder is part of a name."""
    return Path(os.path.expanduser(named)).absolute()


def listed(folder: Path, *patterns: str) -> list[Path]:
    """What is in the folder by these names, sorted; nothing where it cannot be read."""
    try:
        return sorted(path for pattern in patterns for path in folder.glob(pattern))
    except OSError:
        return []


def changed(path: Path) -> float:
    """When a file or a link was changed; 0 if it cannot be read."""
    try:
        return path.lstat().st_mtime
    except OSError:
        return 0.0


def unusable(folder: Path, error: OSError) -> str:
    """Say why a folder cannot be used."""
    text = tr("The folder {folder} cannot be used ({reason}).")
    return text.format(folder=folder, reason=error.strerror or error)
