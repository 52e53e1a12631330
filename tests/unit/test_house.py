# SPDX-License-Identifier: GPL-2.0-or-later
"""The rules of the house: who may import whom, what every file opens with, one version number."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPDX = "# SPDX-License-Identifier: GPL-2.0-or-later"
CODE_FOLDERS = ("core", "ttrd3_qgis", "resources", "tools", "tests", "benchmarks")
TEXT_SUFFIXES = {".py", ".sh", ".toml", ".txt", ".md", ".json", ".html", ".qml", ".ts", ".svg"}
MAX_LINES = 400
ICON_LIMIT_BYTES = 5_000
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|farm|root|opt/wheels|opt/pypi[\w-]*)/")

STDLIB = frozenset(sys.stdlib_module_names)
HOST_SIDE = {"qgis", "osgeo", "processing"}
NOT_IN_CORE = {*HOST_SIDE, "PyQt5", "PyQt6", "sip", "gdal", "ogr", "osr", "console"}
ENGINE_LIBRARIES = {
    *("numpy", "torch", "rasterio", "affine", "safetensors", "skimage", "scipy", "PIL", "tqdm"),
    *("tomli", "dask", "distributed", "psutil", "matplotlib"),
}
OPEN_TO_QGIS = {"jobs"}
# and each spec.py
STDLIB_METHODS = {
    *("spec", "options", "calibration", "card", "layers", "plain_land", "registry"),
    *("resolution", "settings"),
}
STDLIB_ONLY = OPEN_TO_QGIS

# Arrows run from a larger number to a smaller one, never sideways.
RANK = {
    "cli": 8,
    "worker": 8,
    "serving": 7,
    "commands": 7,
    "reporting": 6,
    "training": 6,
    "evaluation": 5,
    "engine": 4,
    "methods": 3,
    "raster": 2,
    "machine": 2,
    "jobs": 1,
    "nn": 1,
    "diffusion": 1,
    "ops": 2,
}
# Methods know nothing about rasters, tiles or who runs them.
NEVER = {("methods", "raster")}


def python_files(*folders: str) -> list[Path]:
    """Every Python file of ours below these folders of the repository; at least one."""
    found = sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if not {"__pycache__", "fixtures"} & set(path.parts)
    )
    assert found, f"no Python file in {folders}"
    return found


def name_of(path: Path) -> str:
    """Path as people write it, from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=(3, 9))


def package_of(path: Path) -> list[str]:
    """Dotted package that relative imports in this file start from, as a list."""
    parts = list(path.relative_to(ROOT).parts[:-1])
    return parts if parts[0] == "ttrd3_qgis" else ["ttrd3_qgis", *parts]


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Absolute name and line of all that a file imports, also inside functions."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = package_of(path)
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((f"{module}.{alias.name}", node.lineno) for alias in node.names)


def top(name: str) -> str:
    return name.partition(".")[0]


def unit_of_core(name: str) -> str | None:
    """Which module or folder of core an absolute name lies in; None outside core."""
    parts = name.split(".")
    return parts[2] if parts[:2] == ["ttrd3_qgis", "core"] and len(parts) > 2 else None


def unit_of_file(path: Path) -> str:
    first = path.relative_to(ROOT / "core").parts[0]
    return first.removesuffix(".py")


def dotted(path: Path) -> str:
    return ".".join([*package_of(path), path.stem])


def is_description(name: str) -> bool:
    """Tell what says of methods and models what they are from the code that computes."""
    parts = name.split(".")[2:]
    return parts[:1] == ["methods"] and (
        (parts[1:2] and parts[1] in STDLIB_METHODS) or parts[2:3] == ["spec"]
    )


def violations(folder: str, is_wrong) -> list[str]:
    """`file:line: name` of every import below a folder that `is_wrong(path, name)` objects to."""
    return [
        f"{name_of(path)}:{line}: {name}"
        for path in python_files(folder)
        for name, line in imports(path)
        if is_wrong(path, name)
    ]


def expect_none(wrong: list[str]) -> None:
    """Fail with the whole list, one a line; pytest would cut it short."""
    if wrong:
        pytest.fail("\n" + "\n".join(wrong), pytrace=False)


def test_core_never_imports_the_host_side():
    expect_none(violations("core", lambda path, name: top(name) in NOT_IN_CORE))


def test_core_imports_known_libraries_only():
    known = STDLIB | ENGINE_LIBRARIES | NOT_IN_CORE | {"ttrd3_qgis"}
    expect_none(violations("core", lambda path, name: top(name) not in known))


def test_core_never_imports_the_plugin():
    def is_wrong(path: Path, name: str) -> bool:
        return top(name) == "ttrd3_qgis" and not name.startswith("ttrd3_qgis.core")

    expect_none(violations("core", is_wrong))


def test_plugin_imports_stdlib_and_qgis_only():
    known = STDLIB | HOST_SIDE | {"ttrd3_qgis"}
    expect_none(violations("ttrd3_qgis", lambda path, name: top(name) not in known))


def test_plugin_imports_qt_through_qgis():
    """QAction is in QtWidgets on every version when it comes from qgis.PyQt."""

    def is_wrong(path: Path, name: str) -> bool:
        return name in {"qgis.PyQt.QtGui.QAction", "qgis.PyQt.QtGui.QShortcut"}

    expect_none(violations("ttrd3_qgis", is_wrong))


def test_plugin_sees_the_contracts_of_core_only():
    def is_wrong(path: Path, name: str) -> bool:
        if name == "ttrd3_qgis.core":
            return True
        unit = unit_of_core(name)
        return unit is not None and unit not in OPEN_TO_QGIS and not is_description(name)

    expect_none(violations("ttrd3_qgis", is_wrong))


def test_contracts_import_stdlib_only():
    wrong = [
        f"{name_of(path)}:{line}: {name}"
        for path in python_files("core")
        if unit_of_file(path) in STDLIB_ONLY or is_description(dotted(path))
        for name, line in imports(path)
        if top(name) not in STDLIB
        and unit_of_core(name) not in STDLIB_ONLY
        and not is_description(name)
    ]
    expect_none(wrong)


def test_every_unit_of_core_has_a_rank():
    units = {unit_of_file(path) for path in python_files("core")} - {"__init__"}
    assert units - set(RANK) == set(), "give these a place in RANK"


def test_arrows_run_down_only():
    def is_wrong(path: Path, name: str) -> bool:
        source, target = unit_of_file(path), unit_of_core(name)
        if target not in RANK or source == target:
            return False
        return (source, target) in NEVER or RANK[target] >= RANK.get(source, 0)

    expect_none(violations("core", is_wrong))


def is_print(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"


def test_shipped_code_neither_asserts_nor_prints():
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files("core", "ttrd3_qgis", "resources")
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Assert) or (is_print(node) and name_of(path) != "core/cli.py")
    ]
    expect_none(wrong)


def test_plugin_package_imports_without_qgis():
    blocked = ("qgis", "osgeo", "torch", "numpy", "rasterio")
    code = f"import sys; sys.modules.update(dict.fromkeys({blocked})); import ttrd3_qgis as p"
    code += "; from ttrd3_qgis.core.jobs import finetune, paths, protocol, rank, superresolution"
    code += "; sys.exit(not p.classFactory)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_python_files_open_with_licence_and_docstring():
    wrong = []
    for path in python_files(*CODE_FOLDERS):
        text = path.read_text(encoding="utf-8")
        if not text.startswith(SPDX + "\n"):
            wrong.append(f"{name_of(path)}: no SPDX line")
        elif not ast.get_docstring(parse(path)):
            wrong.append(f"{name_of(path)}: no docstring")
    expect_none(wrong)


def test_files_are_short():
    scripts = sorted((ROOT / "tools").glob("*.sh"))
    assert scripts
    lengths = {
        name_of(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in [*python_files(*CODE_FOLDERS), *scripts, ROOT / "Makefile"]
    }
    assert {name: lines for name, lines in lengths.items() if lines >= MAX_LINES} == {}


def text_files() -> list[Path]:
    """Every text file of the project: its folders and what lies in the root."""
    folders = (*CODE_FOLDERS, "docs", "i18n", "requirements")
    deep = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    named = [ROOT / "Makefile", ROOT / ".ci" / "run"]
    return [*named, *(p for p in [*ROOT.iterdir(), *deep] if p.suffix in TEXT_SUFFIXES)]


def test_no_path_of_a_machine():
    wrong = [
        f"{name_of(path)}:{number}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if MACHINE_PATH.search(line)
    ]
    expect_none(wrong)


def test_every_package_is_installed():
    """setup.py finds the packages; a folder without __init__.py would be left out."""
    found = subprocess.run(
        [sys.executable, "setup.py", "--quiet", "--name"], cwd=ROOT, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stderr
    existing = {path.parent for path in python_files("core", "ttrd3_qgis")}
    assert {name_of(path) for path in existing if not (path / "__init__.py").is_file()} == set()


@pytest.fixture(scope="module")
def rules() -> ModuleType:
    """tools/plugin_metadata.py, which is no package."""
    spec = importlib.util.spec_from_file_location("rules", ROOT / "tools" / "plugin_metadata.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def metadata_text() -> str:
    return (ROOT / "metadata.txt").read_text(encoding="utf-8")


def test_metadata_keeps_the_rules(rules: ModuleType, metadata_text: str):
    assert rules.problems(metadata_text) == []


@pytest.mark.parametrize(
    ("line", "mistake", "word"),
    [
        ("version=", "version=v1", "version"),
        ("email=", "email=nobody", "email"),
        ("tracker=", "tracker=http://bugs", "tracker"),
        ("name=", "name=A plugin", "name"),
        ("author=", "author=", "author"),
        ("about=", "about=100 %", "percent"),
        ("qgisMaximumVersion=", "qgisMaximumVersion=3.99", "QGIS 4"),
        ("hasProcessingProvider=", "hasProcessingProvider=no", "qgis_process"),
    ],
)
def test_metadata_rules_see_mistakes(
    rules: ModuleType, metadata_text: str, line: str, mistake: str, word: str
):
    broken = re.sub(rf"(?m)^{line}.*$", mistake, metadata_text, count=1)
    assert any(word in problem for problem in rules.problems(broken))


def test_one_version(rules: ModuleType, metadata_text: str):
    """That of metadata.txt; setup.py reads it there."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dynamic = ["version"]' in project
    assert not re.search(r"(?m)^version = ", project)
    heads = re.findall(
        r"(?m)^## \[(\d+\.\d+\.\d+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    )
    assert heads
    assert rules.parse(metadata_text)["version"] == heads[0]


def test_icon_is_small_and_square(rules: ModuleType, metadata_text: str):
    icon = ROOT / rules.parse(metadata_text)["icon"]
    assert icon.stat().st_size <= ICON_LIMIT_BYTES
    assert ElementTree.parse(icon).getroot().attrib["viewBox"] == "0 0 24 24"
