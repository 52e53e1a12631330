# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks a packaged plugin the way the QGIS plugin site and its reviewers do: check_zip.py ZIP."""

from __future__ import annotations

import ast
import json
import re
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import plugin_metadata

TOP = "ttrd3_qgis"
LIMIT_BYTES = 20_000_000  # the site takes 25 MB; the rest is air
REQUIRED = ("__init__.py", "metadata.txt", "LICENSE", "CHANGELOG.md", "core/__init__.py")
HIDDEN = {".bandit", ".flake8", ".secrets.baseline"}
KINDS = {
    *(".py", ".txt", ".md", ".json", ".svg", ".png", ".jpg", ".html", ".css", ".qml", ".ui"),
    *(".qm", ".ts", ".tif", ".safetensors", ".geojson", ".csv", ".toml", ".model3"),
}
TOP_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]+")  # as the site wants it; a Python identifier
UNWANTED_FOLDERS = {"tests", "test", "docs", "tools", "__pycache__", ".git", "__MACOSX"}
GENERATED = re.compile(r"(ui_.*|.*_rc)\.py")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
FORBIDDEN_MODULES = ("requests", "urllib.request", "pickle", "pkg_resources")
SITE_SKIPS = "B404"  # the one rule of these that the site has switched off: importing subprocess
FLAKE8_SITE = "E101,E7,E9,F4,F8,W605"
FLAKE8_QGIS = "QGS101,QGS102,QGS103,QGS104,QGS105,QGS106," + ",".join(
    f"QGS{number}" for number in range(401, 413)
)


def check_names(archive: zipfile.ZipFile) -> Iterator[str]:
    """Names, kinds and modes of the entries."""
    names = archive.namelist()
    for name in names:
        for reason in bad_name(name):
            yield f"{name}: {reason}"
    for entry in archive.infolist():
        mode = entry.external_attr >> 16
        if mode & 0o111 or stat.S_ISLNK(mode):
            yield f"{entry.filename}: is executable or a link"
    tops = {name.partition("/")[0] for name in names}
    if len(tops) != 1 or not TOP_NAME.fullmatch(next(iter(tops))):
        yield f"there must be one folder at the top, not {', '.join(sorted(tops))}"
    if len({name.lower() for name in names}) != len(names):
        yield "two names differ only in case, or a name is there twice"
    for name in REQUIRED:
        if f"{TOP}/{name}" not in names:
            yield f"{name}: is missing"


def bad_name(name: str) -> Iterator[str]:
    """Say what the site, a reviewer or Windows would not take about one name."""
    path = Path(name)
    if path.parts[0] != TOP or len(path.parts) < 2:
        yield f"lies outside {TOP}/"
    if ".." in name or "\\" in name or ":" in name or not name.isascii():
        yield "has a name that is not safe on every system"
    if UNWANTED_FOLDERS & set(path.parts) or any(RESERVED.fullmatch(part) for part in path.parts):
        yield "lies in a folder that does not belong into the package"
    if path.name.startswith(".") and path.name not in HIDDEN:
        yield "is a hidden file"
    elif path.suffix not in KINDS and path.name not in {*HIDDEN, "LICENSE"}:
        yield "is of a kind that the package should not hold"
    if path.suffix == ".safetensors" and path.parts[1:3] != ("resources", "weights"):
        yield "weights belong into resources/weights"
    if GENERATED.fullmatch(path.name):
        yield "is a generated file"


def check_size(path: Path) -> Iterator[str]:
    """The size of the zip, in bytes."""
    size = path.stat().st_size
    if size > LIMIT_BYTES:
        yield f"the zip has {size} bytes, more than {LIMIT_BYTES}"


def check_metadata(root: Path) -> Iterator[str]:
    """metadata.txt, and the icon it names."""
    try:
        text = (root / "metadata.txt").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        yield f"metadata.txt cannot be read: {error}"
        return
    found = plugin_metadata.problems(text)
    yield from found
    if not found and not (root / plugin_metadata.parse(text)["icon"]).is_file():
        yield "the icon that metadata.txt names is missing"


def check_imports(root: Path) -> Iterator[str]:
    """Every Python file parses as Python 3.9 and imports nothing forbidden."""
    for path in sorted(root.rglob("*.py")):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
        except (SyntaxError, UnicodeDecodeError) as error:
            yield f"{path.relative_to(root)}: does not parse as Python 3.9: {error}"
            continue
        for module in imported(tree):
            if any(f"{module}.".startswith(f"{name}.") for name in FORBIDDEN_MODULES):
                yield f"{path.relative_to(root)}: imports {module}"


def imported(tree: ast.AST) -> Iterator[str]:
    """Absolute names of all that a module imports, `from a import b` giving a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def run_tool(root: Path, *arguments: str) -> str:
    """Standard output of a Python tool; leaves when the tool is missing or breaks."""
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=root.parent, capture_output=True, text=True, timeout=600)
    broken = done.returncode not in (0, 1) or (done.returncode == 1 and not done.stdout.strip())
    if broken:
        sys.exit(f"check_zip: {arguments[0]} did not run; use make package: {done.stderr.strip()}")
    return done.stdout


def check_bandit(root: Path) -> Iterator[str]:
    """Every finding of bandit, of any severity."""
    report = json.loads(
        run_tool(root, "bandit", "-r", TOP, "-f", "json", "--quiet", "-s", SITE_SKIPS)
    )
    for error in report["errors"]:
        yield f"bandit could not read {error['filename']}: {error['reason']}"
    for item in report["results"]:
        where = f"{item['filename']}:{item['line_number']}"
        yield f"{where}: {item['test_id']} {item['issue_text']}"


def check_secrets(root: Path) -> Iterator[str]:
    """Every finding of detect-secrets."""
    arguments = ("scan", "--all-files", "--exclude-files", r"metadata\.txt", ".")
    report = json.loads(run_tool(root, "detect_secrets", *arguments))
    for name, found in report["results"].items():
        yield from (f"{name}:{item['line_number']}: {item['type']}" for item in found)


def check_flake8(root: Path) -> Iterator[str]:
    """What the site's flake8 and the QGIS rules, those for Qt 6 included, complain about."""
    select = f"--select={FLAKE8_SITE},{FLAKE8_QGIS}"
    yield from run_tool(
        root, "flake8", "--isolated", "--max-line-length=120", select, TOP
    ).splitlines()


def check(path: Path) -> dict[str, list[str]]:
    """Findings by check; every check runs."""
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        found = {"size": list(check_size(path)), "names": list(check_names(archive))}
        if archive.testzip() or any(".." in name for name in archive.namelist()):
            return {**found, "archive": ["the zip is damaged or leads out of its folder"]}
        archive.extractall(folder)
        root = Path(folder) / TOP
        for name, step in CONTENT_CHECKS.items():
            found[name] = list(step(root))
    return found


CONTENT_CHECKS = {
    "metadata": check_metadata,
    "imports": check_imports,
    "bandit": check_bandit,
    "secrets": check_secrets,
    "flake8": check_flake8,
}


def main() -> None:
    """Print one line a check and one a finding; fail when there is a finding."""
    if len(sys.argv) != 2 or not zipfile.is_zipfile(sys.argv[1]):
        sys.exit("check_zip: give the path of one zip file.")
    found = check(Path(sys.argv[1]))
    for name, problems in found.items():
        print(f"{name}: {'clean' if not problems else f'{len(problems)} findings'}")
        for problem in problems:
            print(f"  {problem}")
    sys.exit(1 if any(found.values()) else 0)


if __name__ == "__main__":
    main()
