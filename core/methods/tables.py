# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of a configuration as frozen dataclasses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from ..jobs import typed
from ..jobs.typed import is_number

__all__ = ["choice_problem", "is_number", "read_table", "subtable", "tupled", "type_problem"]

TableT = TypeVar("TableT")


def read_table(cls: type[TableT], values: Mapping[str, Any]) -> TableT:
    """Build a dataclass of a table; raises ValueError that names the entries it does not know."""
    known = {item.name for item in fields(cls)}  # type: ignore[arg-type]
    if unknown := sorted(set(values) - known):
        raise ValueError(f"unknown entries: {typed.listed(unknown)}")
    return cls(**{name: tupled(value) for name, value in values.items()})


def subtable(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A table inside another, empty where it is missing; raises ValueError on anything else."""
    found = values.get(name, {})
    if not isinstance(found, Mapping):
        raise ValueError(f"`{name}` must be a table, [{name}], not {typed.shown(found)}")
    return found


def tupled(value: Any) -> Any:
    """TOML lists as tuples."""
    return tuple(value) if isinstance(value, list) else value


def choice_problem(table: Any, **choices: Iterable[str]) -> str:
    """The first entry of a table whose value is none of its choices, as a clause, or ""."""
    for name, known in choices.items():
        value, names = getattr(table, name), tuple(known)
        if value not in names:
            return f"`{name}` {typed.shown(value)} is unknown; choose one of {', '.join(names)}"
    return ""


def type_problem(table: Any) -> str:
    """The first value of a dataclass that does not fit its annotation, as a clause, or ""."""
    return next((str(found) for found in typed.mismatches(type(table), table)), "")
