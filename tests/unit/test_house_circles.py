# SPDX-License-Identifier: GPL-2.0-or-later
"""No module needs one that needs it in turn, not even for its types."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from test_house import imports, package_of, python_files


def dotted(path: Path) -> str:
    parts = package_of(path)
    return ".".join(parts if path.stem == "__init__" else [*parts, path.stem])


def graph(*folders: str) -> dict[str, set[str]]:
    """Which modules each module imports from."""
    files = {dotted(path): path for path in python_files(*folders)}
    found: dict[str, set[str]] = {}
    for name, path in files.items():
        wanted = {one for one, _ in imports(path)}
        # "from .a import b" names a.b, which is a module, or something in the module a.
        found[name] = {
            one if one in files else one.rpartition(".")[0]
            for one in wanted
            if one in files or one.rpartition(".")[0] in files
        } - {name}
    return found


def test_there_is_no_circle():
    try:
        TopologicalSorter(graph("core", "ttrd3_qgis")).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]), pytrace=False)


def test_a_circle_would_be_seen():
    with pytest.raises(CycleError):
        TopologicalSorter({"a": {"b"}, "b": {"c"}, "c": {"a"}}).prepare()
