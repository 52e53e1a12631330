# SPDX-License-Identifier: GPL-2.0-or-later
"""Hides unfinished files on Windows, where a leading dot does not."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

HIDDEN = 0x2  # FILE_ATTRIBUTE_HIDDEN
UNKNOWN = 0xFFFFFFFF  # INVALID_FILE_ATTRIBUTES


def hide(path: Path) -> None:
    """Hide an existing file."""
    _set(path, hidden=True)


def show(path: Path) -> None:
    """Show a file that was hidden, before it gets its final name."""
    _set(path, hidden=False)


def _set(path: Path, *, hidden: bool) -> None:
    """Set the attribute; that it cannot be set harms nobody."""
    windll: Any = getattr(ctypes, "windll", None)
    if windll is None:
        return
    kernel = windll.kernel32
    before = kernel.GetFileAttributesW(str(path)) & UNKNOWN
    if before != UNKNOWN:
        kernel.SetFileAttributesW(str(path), before | HIDDEN if hidden else before & ~HIDDEN)
