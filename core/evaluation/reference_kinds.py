# SPDX-License-Identifier: GPL-2.0-or-later
"""The kinds of reference that an image can be evaluated with. Standard library only."""

from __future__ import annotations

SAME_CLASS, OTHER_CLASS = "same-class", "other-class"
GREY, NOISE, NONE, TRUTH = "grey", "noise", "none", "truth"
OTHER_DATE, PAIRS = "aligned-other-date", "pairs"
KINDS = (SAME_CLASS, OTHER_CLASS, GREY, NOISE, NONE, OTHER_DATE, TRUTH, PAIRS)
_ELSEWHERE = {SAME_CLASS, OTHER_CLASS, GREY, NOISE}


def needs_images(kind: str) -> bool:
    """Tell whether references of this kind come out of a folder of many."""
    return kind in (SAME_CLASS, OTHER_CLASS)


def is_path(kind: str) -> bool:
    """Tell whether it is the path of a folder or archive with a reference for every image."""
    return kind not in KINDS


def is_aligned(kind: str) -> bool:
    """Tell whether references of this kind show the place itself, pixel by pixel."""
    return kind not in _ELSEWHERE
