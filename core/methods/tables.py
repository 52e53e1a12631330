# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of a configuration as frozen dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

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
    """TOML's lists as tuples."""
    return tuple(value) if isinstance(value, list) else value


def is_number(value: Any) -> bool:
    """Tell numbers from everything else, NaN too."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == value
