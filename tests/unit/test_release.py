# SPDX-License-Identifier: GPL-2.0-or-later
"""The zip keeps the rules of the plugin site, and says what its publisher has to fill in."""

from __future__ import annotations

import importlib.util
import posixpath
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tools"
METADATA = (ROOT / "metadata.txt").read_text(encoding="utf-8")
GOOD = ("__init__.py", "metadata.txt", "LICENSE", "CHANGELOG.md", "core/__init__.py")


def tool(name: str):
    """A module of tools, which is no package."""
    sys.path.insert(0, str(TOOLS))
    try:
        spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(TOOLS))
    return module


rules, checks = tool("plugin_metadata"), tool("check_zip")


def findings(tmp_path, *names: str, top: str = "ttrd3_qgis") -> list[str]:
    path = tmp_path / "plugin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in (*(f"{top}/{name}" for name in GOOD), *names):
            archive.writestr(zipfile.ZipInfo(name), "")
    with zipfile.ZipFile(path) as archive:
        return list(checks.check_names(archive))


def test_a_good_zip_is_taken(tmp_path):
    assert findings(tmp_path) == []


@pytest.mark.parametrize(
    "name",
    [
        "ttrd3_qgis/core/__pycache__/job.cpython-311.pyc",
        "ttrd3_qgis/job.pyc",
        "ttrd3_qgis/.git/config",
        "__MACOSX/._metadata.txt",
        "ttrd3_qgis/../etc/passwd",
        "/etc/passwd",
        "ttrd3_qgis/lib/libtorch.so",
        "ttrd3_qgis/uv.exe",
        "second/__init__.py",
        "ttrd3_qgis/LICENSE.py\\x",
    ],
)
def test_what_the_site_refuses_is_found(tmp_path, name):
    assert findings(tmp_path, name)


def test_the_folder_is_a_python_identifier(tmp_path):
    assert any("one folder" in found for found in findings(tmp_path, top="ttrd3-qgis 1"))


@pytest.mark.parametrize("key", ["name", "author", "email", "about", "tracker", "repository"])
def test_required_keys_are_asked_for(key):
    without = re.sub(rf"(?ms)^{key}=.*?\n(?=\S)", "", METADATA)
    assert rules.problems(without) == [f"metadata.txt lacks {key}."]


def test_what_is_not_ours_to_invent_is_named():
    known = rules.parse(METADATA)
    left = [key for key, value in rules.PLACEHOLDERS.items() if known[key] == value]
    assert rules.to_fill(METADATA) == left
    filled = METADATA
    for key in rules.PLACEHOLDERS:
        value = {"author": "Ada Lovelace", "email": "ada@engine.org"}.get(
            key, f"https://e.org/{key}"
        )
        filled = re.sub(rf"(?m)^{key}=.*$", f"{key}={value}", filled)
    assert rules.to_fill(filled) == []
    assert rules.problems(filled) == []


@pytest.mark.parametrize("email", ["a@b.example", "a@example.com", "a@x.invalid", "a@host.test"])
def test_a_reserved_name_is_no_address(email):
    changed = re.sub(r"(?m)^email=.*$", f"email={email}", METADATA)
    assert "email" in rules.to_fill(changed)


def test_the_checklist_names_every_key():
    page = (ROOT / "docs" / "development" / "releasing.md").read_text(encoding="utf-8")
    for key in rules.PLACEHOLDERS:
        assert f"| `{key}` |" in page


def test_the_recipe_of_the_model_is_whole(tmp_path):
    """What its files read is fetched or made by the commands of the page."""
    page = (ROOT / "docs" / "training.md").read_text(encoding="utf-8")
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    for stage in ("train-data", "train-trunk", "train"):
        assert f"`make {stage}`" in page
        assert re.search(rf"(?m)^{stage}:", make)
    made = {"train.zip", "ref.zip", "lpips_alex.safetensors", "lpips_squeeze.safetensors"}
    made |= {"ttrd3-s-before.safetensors", "trunk.safetensors"}
    for name in ("ttrd3-s-trunk", "ttrd3-s"):
        text = (ROOT / "resources" / "training" / f"{name}.toml").read_text(encoding="utf-8")
        read = set(re.findall(r'"[./\w-]*?([\w-]+\.(?:zip|safetensors))"', text))
        assert read <= made
    assert "trunk.safetensors" in make.split("train-trunk:")[1].split("\n\n")[0]


def test_the_initial_weights_are_in_the_history(tmp_path):
    if (ROOT / ".git").is_dir() and (ROOT / ".git" / "shallow").exists():
        pytest.skip("needs the history of the repository")
    done = subprocess.run(
        [sys.executable, TOOLS / "initial_weights.py", tmp_path], capture_output=True, text=True
    )
    if "shallow" in done.stderr:
        pytest.skip(done.stderr)
    assert done.returncode == 0, done.stderr
    found = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    names = ("ttrd3-s-second", "ttrd3-s-ideal", "ttrd3-s-before", "def-s-mixed")
    assert set(found) == {f"{name}.safetensors" for name in names}
    assert min(found.values()) > 1_000_000


def packed() -> dict[str, Path]:
    """The pages and pictures of the guide as they lie in the zip."""
    return {name: path for name, path in tool("package").sources().items() if "help/" in name}


def test_the_guide_in_the_zip_needs_no_network():
    """Every picture lies in the zip, and every page for users that another one leads to."""
    files = packed()
    pages = {name: path for name, path in files.items() if name.endswith(".md")}
    assert "help/guide/index.md" in pages
    lost = []
    for name, path in pages.items():
        text = path.read_text(encoding="utf-8")
        for mark, target in re.findall(r"(!?)\[[^\]]*\]\(([^)\s]+)\)", text):
            if target.startswith("https:") and not mark:
                continue  # a link that a reader may follow, to nothing of ours
            place = posixpath.normpath(
                posixpath.join(posixpath.dirname(name), target.split("#")[0])
            )
            is_for_developers = "development/" in place or place == "help/training.md"
            if target.split("#")[0] and place not in files and not is_for_developers:
                lost.append(f"{name}: {target}")
    assert lost == []
    assert not any("<script" in page.read_text(encoding="utf-8") for page in pages.values())
