# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks data from outside against dataclasses: types, bounds, lengths. Standard library only.

The annotations of a dataclass say what fits, such as Annotated[int, Between(1, 64)]. Unions are
written as Optional and Union, which every supported Python can evaluate.
"""

from __future__ import annotations

import math
import reprlib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from .messages import Message, message

MOST_CHARS = 32_768  # of a text; paths of every system are shorter
MOST_ENTRIES = 10_000  # of a list or table
MOST_NAMES = 5  # of unknown entries, in a sentence
INTEGER_END = 2**63
TOO_LONG = "entry-too-long"

Path = tuple[str, ...]
ClassT = TypeVar("ClassT")


@dataclass(frozen=True)
class Between:
    """Bounds of a number, inclusive."""

    lowest: float = -math.inf
    highest: float = math.inf


@dataclass(frozen=True)
class AnyNumber(Between):
    """NaN and infinity fit, too, as for the value of missing pixels."""


@dataclass(frozen=True)
class OneOf(Between):
    """The texts that fit."""

    names: tuple[str, ...] = ()

    def __init__(self, *names: str) -> None:
        super().__init__()
        object.__setattr__(self, "names", names)


class Mismatch(NamedTuple):
    """A value that does not fit: where it is, and what it must be instead, as a code."""

    path: Path
    code: str
    wanted: str
    value: Any
    bounds: Between = Between()

    @property
    def entry(self) -> str:
        """The entry's name, with those of the tables that it is in."""
        return ".".join(self.path)

    @property
    def message(self) -> Message:
        """The mistake as a message."""
        bounds = {"lowest": self.bounds.lowest, "highest": self.bounds.highest}
        known = {name: f"{value:.15g}" for name, value in bounds.items() if math.isfinite(value)}
        if isinstance(self.bounds, OneOf):
            names = ", ".join(self.bounds.names)
            return message(self.code, entry=self.entry, value=shown(self.value), names=names)
        if self.code == TOO_LONG:
            return message(TOO_LONG, entry=self.entry, most=MOST_ENTRIES)
        return message(self.code, entry=self.entry, value=shown(self.value), **known)

    def __str__(self) -> str:
        return f"`{self.entry}` must be {self.wanted}, not {shown(self.value)}"


class UnfitError(ValueError):
    """Data that is not what a dataclass describes; its text is a clause, `message` a sentence."""

    def __init__(self, text: str, told: Message) -> None:
        super().__init__(text)
        self.message = told


def shown(value: Any) -> str:
    """A value as a short text, however long it is."""
    short = reprlib.Repr()
    short.maxlevel, short.maxlong, short.maxother = 2, 40, 60
    short.maxstring = 200
    try:
        return short.repr(value)
    except ValueError:  # Python writes no integer of more than 4300 digits
        return "a huge number"


def read(cls: type[ClassT], data: Any, path: Path = ()) -> ClassT:
    """Make a dataclass from parsed data; raises UnfitError for the first thing that is wrong."""
    made = build(cls, data, path)
    for found in mismatches(cls, made, path):
        raise UnfitError(str(found), found.message)
    return made


def build(cls: type[ClassT], data: Any, path: Path = ()) -> ClassT:
    """Make a dataclass from parsed data without checking the types of plain values."""
    where, entry = f"`{'.'.join(path)}`" if path else "it", path[-1] if path else "job"
    if not isinstance(data, Mapping):
        told = message("job-no-object", entry=entry, kind=type(data).__name__)
        raise UnfitError(f"{where} must be a table of names and values, not {shown(data)}", told)
    kind: Any = cls
    known = hints(kind)
    if unknown := listed(sorted(set(map(str, data)) - set(known))):
        told = message("job-unknown-entries", entry=entry, names=unknown)
        raise UnfitError(f"{where} has unknown entries: {unknown}", told)
    if missing := listed([name for name in required(cls) if name not in data]):
        told = message("job-lacks-entries", entry=entry, names=missing)
        raise UnfitError(f"{where} lacks {missing}", told)
    return cls(**{n: _built(known[n], value, (*path, n)) for n, value in data.items()})


def listed(names: list[str]) -> str:
    """Names in a sentence, the first few of many."""
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(name[:60] for name in names[:MOST_NAMES]) + more


def required(cls: Any) -> list[str]:
    """The fields of a dataclass without a default."""
    return [
        item.name
        for item in fields(cls)
        if item.default is MISSING and item.default_factory is MISSING
    ]


@cache
def hints(cls: Any) -> dict[str, Any]:
    """The evaluated annotations of a dataclass's fields, by name."""
    found = get_type_hints(cls, include_extras=True)
    return {item.name: found[item.name] for item in fields(cls)}


def mismatches(hint: Any, value: Any, path: Path = ()) -> Iterator[Mismatch]:
    """Everything in a value that does not fit an annotation."""
    base, bounds = _plain(hint)
    origin, arguments = get_origin(base), get_args(base)
    if base is Any:
        return
    if is_dataclass(base):
        yield from _in_fields(base, value, path)
    elif origin is Union:
        yield from _in_union(arguments, value, path)
    elif origin is tuple:
        yield from _in_list(arguments, value, path)
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield from _in_table(arguments[1], value, path)
    else:
        yield from _in_plain(base, bounds, value, path)


def _plain(hint: Any) -> tuple[Any, Between]:
    """An annotation without its bounds, and these."""
    extras = getattr(hint, "__metadata__", ())
    bounds = next((item for item in extras if isinstance(item, Between)), Between())
    return (hint.__origin__ if extras else hint), bounds


def _built(hint: Any, value: Any, path: Path) -> Any:
    """Parsed data with the dataclasses of an annotation, and with tuples for lists."""
    base, _ = _plain(hint)
    origin, arguments = get_origin(base), get_args(base)
    if base is Any:
        return value
    if origin is Union and value is not None:
        inner = [one for one in arguments if is_dataclass(_plain(one)[0])]
        return _built(inner[0], value, path) if inner else frozen(value)
    if isinstance(base, type) and is_dataclass(base):
        return value if isinstance(value, base) else build(base, value, path)
    is_list = origin is tuple and isinstance(value, (list, tuple))
    if is_list and is_dataclass(_plain(arguments[0])[0]):
        return tuple(_built(arguments[0], one, path) for one in value)
    is_table = isinstance(origin, type) and issubclass(origin, Mapping)
    if is_table and isinstance(value, Mapping):
        return {name: _built(arguments[1], one, (*path, str(name))) for name, one in value.items()}
    return frozen(value)


def frozen(value: Any) -> Any:
    """Lists as tuples, at any depth."""
    return tuple(frozen(item) for item in value) if isinstance(value, list) else value


def _in_fields(cls: Any, value: Any, path: Path) -> Iterator[Mismatch]:
    if not isinstance(value, cls):
        yield Mismatch(path, "entry-no-object", "a table", value)
        return
    for name, hint in hints(cls).items():
        yield from mismatches(hint, getattr(value, name), (*path, name))


def _in_union(choices: tuple[Any, ...], value: Any, path: Path) -> Iterator[Mismatch]:
    if value is None and type(None) in choices:
        return
    others = [choice for choice in choices if choice is not type(None)]
    found = [list(mismatches(choice, value, path)) for choice in others]
    if all(found):
        one = Mismatch(path, "entry-no-value", "true or false, a number or a text", value)
        yield from found[0] if len(found) == 1 else [one]


def _in_list(kinds: tuple[Any, ...], value: Any, path: Path) -> Iterator[Mismatch]:
    is_open = kinds[1:] == (...,)
    if not isinstance(value, (tuple, list)):
        yield Mismatch(path, "entry-no-list", "a list", value)
    elif is_open and len(value) > MOST_ENTRIES:
        yield Mismatch(path, TOO_LONG, f"a list of at most {MOST_ENTRIES} entries", value)
    elif not is_open and len(value) != len(kinds):
        yield Mismatch(path, "entry-no-list", f"a list of {len(kinds)} entries", value)
    else:
        for item, kind in zip(value, kinds[:1] * len(value) if is_open else kinds):
            yield from mismatches(kind, item, path)


def _in_table(kind: Any, value: Any, path: Path) -> Iterator[Mismatch]:
    if not isinstance(value, Mapping):
        yield Mismatch(path, "entry-no-object", "a table", value)
    elif len(value) > MOST_ENTRIES:
        yield Mismatch(path, TOO_LONG, f"a table of at most {MOST_ENTRIES}", value)
    else:
        for name, item in value.items():
            yield from mismatches(str, name, path)
            yield from mismatches(kind, item, (*path, str(name)))


def _in_plain(kind: Any, bounds: Between, value: Any, path: Path) -> Iterator[Mismatch]:
    wrong = _TEXTS.get(kind)
    if kind in (int, float):
        yield from _in_number(kind, bounds, value, path)
    elif isinstance(bounds, OneOf) and value not in bounds.names:
        wanted = f"one of {', '.join(bounds.names)}"
        yield Mismatch(path, "choice-unknown", wanted, value, bounds)
    elif kind is str and isinstance(value, str) and not _is_writable(value):
        yield Mismatch(path, "entry-odd-text", "a text that a file name can hold", value)
    elif wrong is not None and not isinstance(value, kind):
        yield Mismatch(path, *wrong, value)


def _is_writable(text: str) -> bool:
    """Tell whether a text can be a file name: not too long, no NUL, no half of a character."""
    if "\0" in text or len(text) > MOST_CHARS:
        return False
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True


def _in_number(kind: type, bounds: Between, value: Any, path: Path) -> Iterator[Mismatch]:
    code, wanted = _TEXTS[kind]
    low, high = bounds.lowest, bounds.highest
    ranged = math.isfinite(low), math.isfinite(high)
    if ranged == (True, True):
        wanted += f" from {low:.15g} to {high:.15g}"
    elif ranged[1]:
        wanted += f" up to {high:.15g}"
    if not is_number(value, kind) and not (type(bounds) is AnyNumber and isinstance(value, float)):
        yield Mismatch(path, code, wanted, value, bounds)
    elif not low <= value <= high and type(bounds) is not AnyNumber:
        code = "entry-out-of-range" if all(ranged) else "entry-too-large"
        yield Mismatch(path, code, wanted, value, bounds)


def is_number(value: Any, kind: type = float) -> bool:
    """Tell whether a value is a finite number that 64 bits can hold, or a whole one for `int`."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    if isinstance(value, int):
        return -INTEGER_END <= value < INTEGER_END
    return kind is not int and math.isfinite(value)


_TEXTS: dict[Any, tuple[str, str]] = {
    bool: ("entry-no-flag", "true or false"),
    int: ("entry-no-whole-number", "a whole number"),
    float: ("entry-no-number", "a number"),
    str: ("entry-no-text", "a text"),
}
