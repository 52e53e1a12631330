# SPDX-License-Identifier: GPL-2.0-or-later
"""Options that only one method knows: their kinds, and what values each takes. Stdlib only."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Union

from ..jobs.superresolution import OptionValue

__all__ = ["Choice", "Flag", "Number", "Option", "OptionValue"]


@dataclass(frozen=True)
class Flag:
    """On or off."""

    name: str
    label: str
    help: str
    default: bool = False

    def problem(self, value: Any) -> str:
        """What is wrong with a value, in a sentence, or nothing."""
        if isinstance(value, bool):
            return ""
        return f"The option {self.name} must be true or false, not {value!r}."


@dataclass(frozen=True)
class Choice:
    """One of a few texts."""

    name: str
    label: str
    help: str
    choices: tuple[str, ...]
    default: str

    def problem(self, value: Any) -> str:
        """What is wrong with a value, in a sentence, or nothing."""
        if value in self.choices:
            return ""
        names = ", ".join(self.choices)
        return f"The option {self.name} must be one of {names}, not {value!r}."


@dataclass(frozen=True)
class Number:
    """A number between two bounds, both allowed; whole where `is_whole`."""

    name: str
    label: str
    help: str
    default: float
    lowest: float
    highest: float
    is_whole: bool = False

    def problem(self, value: Any) -> str:
        """What is wrong with a value, in a sentence, or nothing."""
        kinds = int if self.is_whole else (int, float)
        fits = isinstance(value, kinds) and not isinstance(value, bool) and math.isfinite(value)
        if fits and self.lowest <= value <= self.highest:
            return ""
        what = "a whole number" if self.is_whole else "a number"
        return (
            f"The option {self.name} must be {what} from {self.lowest:g} to {self.highest:g}, "
            f"not {value!r}."
        )


Option = Union[Flag, Choice, Number]
