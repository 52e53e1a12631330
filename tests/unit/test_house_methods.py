# SPDX-License-Identifier: GPL-2.0-or-later
"""Training, evaluation and ranking know methods by their specs alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_house import ROOT, expect_none, imports, name_of, parse, python_files
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.registry import METHODS

FOLDERS = ("core/training", "core/evaluation")
COMMANDS = ("evaluate", "evaluating", "train", "finetune", "rank")
NAMES = {DEFAULT_MODEL, *(spec.name for spec in METHODS)}
PACKAGES = tuple(
    f"ttrd3_qgis.core.methods.{path.parent.name}"
    for path in (ROOT / "core" / "methods").glob("*/spec.py")
)


def files() -> list[Path]:
    commands = [ROOT / "core" / "commands" / f"{name}.py" for name in COMMANDS]
    return [*python_files(*FOLDERS), *commands]


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
    """Scales and sides of tiles that stand as numbers above 1, and names of methods and models."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in NAMES:
            found.append(f"{node.lineno}: {node.value!r}")
        for name, value in named(node):
            is_number = isinstance(value, ast.Constant) and isinstance(value.value, int)
            words = name.lower().split(".")[-1].split("_")
            if is_number and value.value > 1 and {"scale", "tile", "factor"} & set(words):
                found.append(f"{value.lineno}: {name} = {value.value}")
    return found


def test_no_method_is_imported():
    assert PACKAGES
    expect_none(
        [
            f"{name_of(path)}:{line}: {name}"
            for path in files()
            for name, line in imports(path)
            if name.startswith(PACKAGES)
        ]
    )


def test_no_method_scale_or_tile_is_fixed():
    expect_none([f"{name_of(path)}:{line}" for path in files() for line in fixed(parse(path))])


@pytest.mark.parametrize(
    "line",
    [
        "SCALE = 4",
        "SCALE: int = 4",
        "TILE_LR_PX, OVERLAP_LR_PX = 64, 0",
        "plan(tile_lr_px=64)",
        "def f(image, scale=4): ...",
        "def f(*, scale=4): ...",
        "METHOD = 'ttrd3'",
        "open_weights('ttrd3-s')",
    ],
)
def test_the_rule_sees_mistakes(line):
    assert len(fixed(ast.parse(line))) == 1


@pytest.mark.parametrize("line", ["x = 'ttrd3 evaluate'", "scale = 0", "scale = card.scale"])
def test_the_rule_lets_the_rest_be(line):
    assert fixed(ast.parse(line)) == []
