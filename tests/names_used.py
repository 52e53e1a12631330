# SPDX-License-Identifier: GPL-2.0-or-later
"""The names of Qt and QGIS that the plugin uses, read from its source: `Qt.ConnectionType.X`."""

from __future__ import annotations

import ast
import enum
import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PLUGIN = Path(__file__).resolve().parents[1] / "ttrd3_qgis"


@dataclass(frozen=True)
class Use:
    """One dotted name, such as Qt.ConnectionType.DirectConnection of qgis.PyQt.QtCore."""

    where: str
    module: str
    parts: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.where}: {'.'.join(self.parts)} of {self.module}"

    def exists(self) -> bool:
        """Tell whether the library that is installed has it; what is None as yet may have all."""
        found = self._found()
        return len(found) > len(self.parts) or found[-1] is None or self._is_submodule()

    def is_unscoped_enum(self) -> bool:
        """Tell whether it is a member of an enum that is not named: Qt.AlignLeft."""
        if self.parts[0] == "QVariant":  # QGIS 4 has QVariant.Int, and no QVariant.Type
            return False
        *_, owner, value = (None, *self._found())
        is_member = isinstance(value, (int, enum.Enum)) and type(value) not in (int, bool)
        return is_member and isinstance(owner, type) and type(value) is not owner

    def _found(self) -> list[object]:
        """The module and what each part leads to, as far as there is such a thing."""
        found = [importlib.import_module(self.module)]
        for part in self.parts:
            if not hasattr(found[-1], part):
                break
            found.append(getattr(found[-1], part))
        return found

    def _is_submodule(self) -> bool:
        try:
            return importlib.import_module(f"{self.module}.{self.parts[0]}") is not None
        except ImportError:
            return False


def names_used(prefix: str, folder: Path = PLUGIN) -> list[Use]:
    """Everything that the files in `folder` use of modules whose name starts with `prefix`."""
    uses = []
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = dict(_imported(tree, prefix))
        uses.extend(_uses(tree, imported, path.relative_to(folder.parent).as_posix()))
    return uses


def _imported(tree: ast.AST, prefix: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Local name -> (module, name there)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(f"{prefix}."):
            for alias in node.names:
                yield alias.asname or alias.name, (node.module, alias.name)


def _uses(tree: ast.AST, imported: dict[str, tuple[str, str]], file: str) -> Iterator[Use]:
    for node in ast.walk(tree):
        parts = _dotted(node)
        if parts and parts[0] in imported:
            module, name = imported[parts[0]]
            yield Use(f"{file}:{node.lineno}", module, (name, *parts[1:]))
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if imported.get(alias.asname or alias.name) == (node.module, alias.name):
                    yield Use(f"{file}:{node.lineno}", node.module, (alias.name,))


def _dotted(node: ast.AST) -> tuple[str, ...]:
    """("Qt", "AlignmentFlag", "AlignLeft") of such an attribute or name, else ()."""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        base = _dotted(node.value)
        return (*base, node.attr) if base else ()
    return ()
