# SPDX-License-Identifier: GPL-2.0-or-later
"""Which classes of a class mask are hidden, by their names and numbers. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .errors import BadJobError

SCL, QA_PIXEL = "scl", "qa-pixel"
PREFIX = "bits:"
MOST_BITS = 32


@dataclass(frozen=True)
class Classes:
    """A pixel is hidden if it has one of the `values`, or if one of the `bits`, from 0, is set.

    `highest` is the largest value that a raster of such classes has, None if that is not known.
    """

    values: tuple[int, ...] = ()
    bits: tuple[int, ...] = ()
    highest: Optional[int] = None


NAMED = {
    # no data, saturated, cloud shadow, cloud of medium and of high probability, cirrus
    SCL: Classes(values=(0, 1, 3, 8, 9, 10), highest=11),
    # fill, dilated cloud, cirrus, cloud, cloud shadow
    QA_PIXEL: Classes(bits=(0, 1, 2, 3, 4)),
}


def read_classes(text: str) -> Classes:
    """Classes by a name, as numbers such as "8,9,10" or as "bits:3,4"; raises BadJobError."""
    if text in NAMED:
        return NAMED[text]
    is_bits = text.startswith(PREFIX)
    parts = [part.strip() for part in text.removeprefix(PREFIX).split(",")]
    numbers = tuple(int(part) for part in parts if part.isdecimal())
    if len(numbers) < len(parts) or (is_bits and max(numbers) >= MOST_BITS):
        raise BadJobError("classes-unknown", classes=repr(text), names=", ".join(NAMED))
    return Classes(bits=numbers) if is_bits else Classes(values=numbers)
