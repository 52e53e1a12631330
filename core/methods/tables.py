# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of a configuration as frozen dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Callable, TypeVar

TableT = TypeVar("TableT")


def read_table(cls: type[TableT], values: Mapping[str, Any]) -> TableT:
    """Build a dataclass of a table; raises ValueError that names the entries it does not know."""
    unknown = sorted(set(values) - {item.name for item in fields(cls)})  # type: ignore[arg-type]
    if unknown:
        raise ValueError(f"unknown entries: {', '.join(unknown)}")
    return cls(**{name: tupled(value) for name, value in values.items()})


def subtable(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A table inside another, empty where it is missing; raises ValueError on anything else."""
    found = values.get(name, {})
    if not isinstance(found, Mapping):
        raise ValueError(f"`{name}` must be a table, [{name}], not {found!r}")
    return found


def tupled(value: Any) -> Any:
    """TOML lists as tuples."""
    return tuple(value) if isinstance(value, list) else value


def type_problem(table: Any) -> str:
    """The first field of a dataclass with a value of the wrong type, as a sentence, or ""."""
    for item in fields(table):
        value, wanted = getattr(table, item.name), _KINDS.get(str(item.type))
        if wanted is not None and not wanted[1](value):
            return f"`{item.name}` must be {wanted[0]}, not {value!r}"
    return ""


def is_number(value: Any) -> bool:
    """Tell whether a value is a number, NaN excluded."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == value


# By annotation, which is text in modules with postponed annotations.
_KINDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "int": ("a whole number", lambda value: is_number(value) and isinstance(value, int)),
    "float": ("a number", is_number),
    "str": ("a text", lambda value: isinstance(value, str)),
}
