# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors of Python that say something about this computer, in our words."""

from __future__ import annotations

from ..jobs.errors import OutOfMemoryError, PythonError, TTRD3Error


def lacking(error: ImportError) -> PythonError:
    """What this Python lacks."""
    name = (error.name or "").partition(".")[0]
    if isinstance(error, ModuleNotFoundError) and name:
        return PythonError("python-lacks", package=name)
    return PythonError("python-cannot-load", reason=error)


def understood(error: Exception) -> TTRD3Error | None:
    """An error that nobody foresaw, in our words; None where it may be a mistake of ours."""
    if isinstance(error, ImportError):
        return lacking(error)
    if isinstance(error, MemoryError):
        return OutOfMemoryError("memory-short")
    return None
