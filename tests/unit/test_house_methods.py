# SPDX-License-Identifier: GPL-2.0-or-later
"""Outside of core/methods nothing knows a method, its scale, tile, presets or layers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from ttrd3_qgis.core.jobs.superresolution import (
    CHANGE,
    DEFAULT_MODEL,
    INVENTED,
    REFERENCE_MAP,
    UNCERTAINTY,
)
from ttrd3_qgis.core.methods.layers import layers_of
from ttrd3_qgis.core.methods.registry import METHODS, MODELS

ROOT = Path(__file__).resolve().parents[2]
OF_EVERY_METHOD = {UNCERTAINTY, REFERENCE_MAP, INVENTED, CHANGE}
ALLOWED = {
    ("core/commands/root.py", "ttrd3"),  # the name of the command
    ("core/reporting/plots.py", "ttrd3"),  # salts the names in pictures
    ("core/jobs/superresolution.py", DEFAULT_MODEL),
    ("core/jobs/superresolution.py", "adaptive_steps"),  # where jobs of version 0.1 had it
}


NOT_A_MODELS = (  # what no model decides: limits of the engine, a layer of nets, overviews
    *("core/engine/pipeline.py", "core/jobs/superresolution.py"),
    *("core/nn/blocks.py", "core/raster/sink.py"),
)


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


def named(node: ast.AST) -> Iterator[tuple[str, ast.AST | None]]:
    """Names that a piece of code gives a value to, with the value."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                yield from zip(map(ast.unparse, target.elts), node.value.elts)
            else:
                yield ast.unparse(target), node.value
    elif isinstance(node, ast.AnnAssign):
        yield ast.unparse(node.target), node.value
    elif isinstance(node, ast.keyword) and node.arg:
        yield node.arg, node.value
    elif isinstance(node, ast.arguments):
        arguments = [*node.posonlyargs, *node.args]
        yield from zip((a.arg for a in arguments[-len(node.defaults) :]), node.defaults)
        yield from zip((a.arg for a in node.kwonlyargs), node.kw_defaults)


def fixed(tree: ast.AST) -> list[str]:
    """Scales and sides of tiles that stand as numbers above 1."""
    found = []
    for node in ast.walk(tree):
        for name, value in named(node):
            is_number = isinstance(value, ast.Constant) and isinstance(value.value, int)
            words = name.lower().split(".")[-1].split("_")
            if is_number and value.value > 1 and {"scale", "tile", "factor"} & set(words):
                found.append(f"{value.lineno}: {name} = {value.value}")
    return found


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


def test_no_scale_or_tile_is_fixed():
    wrong = [f"{name}:{line}" for name, tree in modules() for line in fixed(tree)]
    assert [line for line in wrong if not line.startswith(NOT_A_MODELS)] == []


@pytest.mark.parametrize(
    "line",
    [
        "SCALE = 4",
        "SCALE: int = 4",
        "TILE_LR_PX, OVERLAP_LR_PX = 64, 0",
        "plan(tile_lr_px=64)",
        "def f(image, scale=4): ...",
        "def f(*, scale=4): ...",
    ],
)
def test_the_rule_sees_mistakes(line):
    assert len(fixed(ast.parse(line))) == 1


@pytest.mark.parametrize("line", ["x = 'ttrd3 evaluate'", "scale = 0", "scale = card.scale"])
def test_the_rule_lets_the_rest_be(line):
    assert fixed(ast.parse(line)) == []
