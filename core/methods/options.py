# SPDX-License-Identifier: GPL-2.0-or-later
"""Options of a single method: their kinds, and which values they take. Stdlib only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Union

from ..jobs.contract import is_plain_path
from ..jobs.messages import Message, message
from ..jobs.superresolution import OptionValue
from ..jobs.typed import is_number, shown

__all__ = ["Choice", "Flag", "Number", "Option", "OptionValue", "OptionValues"]

OptionValues = Mapping[str, OptionValue]


@dataclass(frozen=True)
class Flag:
    """On or off."""

    name: str
    label: str
    help: str
    default: bool = False

    def problem(self, value: Any) -> Message | None:
        """What is wrong with a value, or None."""
        if isinstance(value, bool):
            return None
        return message("option-no-flag", option=self.name, value=shown(value))


@dataclass(frozen=True)
class Choice:
    """One of a few texts; where `others` says what else there is, any other name or path, too."""

    name: str
    label: str
    help: str
    choices: tuple[str, ...]
    default: str
    others: str = ""

    def problem(self, value: Any) -> Message | None:
        """What is wrong with a value, or None."""
        if value in self.choices:
            return None
        if self.others and isinstance(value, str) and is_plain_path(value):
            return None
        names = ", ".join((*self.choices, *filter(None, (self.others,))))
        return message("option-no-choice", option=self.name, names=names, value=shown(value))


@dataclass(frozen=True)
class Number:
    """A number between two bounds, inclusive; an integer where `is_whole`."""

    name: str
    label: str
    help: str
    default: float
    lowest: float
    highest: float
    is_whole: bool = False

    def problem(self, value: Any) -> Message | None:
        """What is wrong with a value, or None."""
        fits = is_number(value, int if self.is_whole else float)
        if fits and self.lowest <= value <= self.highest:
            return None
        return message(
            "option-no-whole-number" if self.is_whole else "option-no-number",
            option=self.name,
            lowest=self.lowest,
            highest=self.highest,
            value=shown(value),
        )


Option = Union[Flag, Choice, Number]
