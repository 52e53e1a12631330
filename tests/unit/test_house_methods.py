# SPDX-License-Identifier: GPL-2.0-or-later
"""Outside of core/methods nothing knows a method, its scale, tile, presets or layers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, REFERENCE_MAP, UNCERTAINTY
from ttrd3_qgis.core.methods.layers import layers_of
from ttrd3_qgis.core.methods.registry import METHODS, MODELS

ROOT = Path(__file__).resolve().parents[2]
OF_EVERY_METHOD = {UNCERTAINTY, REFERENCE_MAP}
ALLOWED = {
    ("core/cli.py", "ttrd3"),  # the name of the command
    ("core/reporting/plots.py", "ttrd3"),  # salts the names in pictures
    ("core/jobs/superresolution.py", DEFAULT_MODEL),
    ("core/jobs/superresolution.py", "adaptive_steps"),  # where jobs of version 0.1 had it
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "core").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith("core/methods/"):
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def names_of_methods() -> set[str]:
    """What only a method's own folder may say."""
    found = {name for spec in METHODS for name in (spec.name, *spec.presets)}
    found |= {option.name for spec in METHODS for option in spec.options}
    found |= {layer.name for spec in METHODS for layer in layers_of(spec)}
    return (found | set(MODELS)) - OF_EVERY_METHOD


def constants(tree: ast.Module) -> Iterator[tuple[int, str, object]]:
    """Line, name and value of every assignment of a number to a name in capitals."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id.isupper():
                    yield node.lineno, target.id, node.value.value


def test_no_text_names_a_method_or_what_is_its_own():
    names = names_of_methods()
    wrong = [
        f"{name}:{node.lineno}: {node.value}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and node.value in names
        and (name, node.value) not in ALLOWED
    ]
    assert wrong == []


def test_no_import_reaches_into_a_method():
    folders = {spec.runner.partition(".")[0] for spec in METHODS}
    wrong = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and folders & set((node.module or "").split("."))
        and "methods" in (node.module or "").split(".")
    ]
    assert wrong == []


def test_no_constant_is_a_methods_scale_or_tile():
    tiles = {spec.geometry.tile_lr_px for spec in METHODS}
    wrong = [
        f"{file}:{line}: {name} = {value}"
        for file, tree in modules()
        for line, name, value in constants(tree)
        if (name in ("SCALE", "DEFAULT_SCALE") or name.startswith("TILE")) and value in (4, *tiles)
    ]
    assert wrong == []


@pytest.mark.parametrize("source", ["SCALE = 4", "TILE_LR_PX = 64"])
def test_such_constants_would_be_seen(source):
    ((_, name, value),) = constants(ast.parse(source))
    assert (name, value) in (("SCALE", 4), ("TILE_LR_PX", 64))
