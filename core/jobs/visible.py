# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of files and the like as a screen, a log or a page may show them. Stdlib only."""

from __future__ import annotations

import re
from html import escape

MOST_CHARS = 2000
_HEAD, _TAIL = 1200, 600
# Control letters move the cursor, and marks of direction turn what follows around; half a
# character cannot be written as UTF-8.
_MARKS = "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"


def visible(text: str, kept: str = "") -> str:
    """A text for a line of a sentence: without effects, cut in the middle where it is long."""
    if len(text) > MOST_CHARS:
        text = f"{text[:_HEAD]} ... {text[-_TAIL:]}"
    return without_effects(text, kept)


def without_effects(text: str, kept: str = "") -> str:
    """A text with control letters and marks of direction as escapes; those in `kept` stay."""
    return re.sub(_MARKS, lambda mark: mark[0] if mark[0] in kept else _escape(mark[0]), text)


def on_page(text: str) -> str:
    """A text for a page of HTML, without effects."""
    return escape(without_effects(text, kept="\n"))


def _escape(mark: str) -> str:
    return mark.encode("unicode_escape").decode("ascii")
