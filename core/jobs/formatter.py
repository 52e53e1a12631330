# SPDX-License-Identifier: GPL-2.0-or-later
"""Fills the placeholders of sentences, with formats for bytes, terms and measures."""

from __future__ import annotations

import math
import string
from typing import Any

from .visible import visible
from .wording.terms import TERMS

PLURAL = "plural:"
UNITS = ("bytes", "kB", "MB", "GB", "TB")


class Formatter(string.Formatter):
    """For English; a subclass may write numbers and terms in another language.

    {free:size} is a number of bytes, {role:term} a term by its code, {rmse:figure} a number with as
    many digits as make sense, {tiles:plural:# tile|# tiles} a number with its word; languages
    without plural have one form.
    """

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value as text."""
        if format_spec.startswith(PLURAL):
            return self.counted(int(value), format_spec[len(PLURAL) :].split("|"))
        if format_spec == "size":
            return self.size(float(value))
        if format_spec == "term":
            return self.term(str(value))
        if format_spec == "figure":
            return self.format_field(float(value), figure_format(float(value)))
        if isinstance(value, str):
            value = visible(value)
        text: str = super().format_field(value, format_spec)
        return text

    def counted(self, count: int, forms: list[str]) -> str:
        """A number with the form of its word."""
        return forms[0 if self.is_singular(count) else -1].replace("#", self.whole(count))

    def is_singular(self, count: int) -> bool:
        """Tell whether a number takes the first form."""
        return count == 1

    def whole(self, count: int) -> str:
        """A whole number with its thousands apart."""
        return f"{count:,}"

    def term(self, code: str) -> str:
        """A term of the catalogue; any other text unchanged."""
        return TERMS.get(code, code)

    def size(self, size: float) -> str:
        """A number of bytes for people."""
        power = min(len(UNITS) - 1, max(0, math.floor(math.log10(max(1.0, size)) / 3)))
        value = size / 1000**power
        digits = ".1f" if power and value < 10 else ".0f"
        return f"{self.format_field(value, digits)} {UNITS[power]}"


def figure_format(value: float) -> str:
    """The format of a measure: three significant digits, powers of ten where it is far from 1."""
    size = abs(value)
    if size == 0:
        return ".0f"
    if size >= 1e6 or size < 1e-5:
        return ".2e"
    if size < 0.01:
        return ".2g"
    return f".{max(0, 2 - math.floor(math.log10(size)))}f"
