# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors that no part of a command has put into words."""

from __future__ import annotations

from ..engine.understood import understood
from ..jobs.errors import TTRD3Error


def worded(error: Exception) -> TTRD3Error:
    """The text for an unexpected error."""
    known = understood(error)
    if known is not None:
        return known
    reason = (str(error) or "no reason given").splitlines()[0].rstrip(".")
    if isinstance(error, OSError):
        return TTRD3Error("system-refused", reason=reason)
    return TTRD3Error("command-unexpected", kind=type(error).__name__, reason=reason)
