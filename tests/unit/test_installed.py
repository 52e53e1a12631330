# SPDX-License-Identifier: GPL-2.0-or-later
"""The core as pip installs it: it knows its version, and finds what it brings along."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ttrd3_qgis.core.jobs.paths import version

ROOT = Path(__file__).resolve().parents[2]
FILES = ("setup.py", "pyproject.toml", "MANIFEST.in", "metadata.txt", "README.md", "LICENSE")
SAID = """
import json
from ttrd3_qgis.core.jobs import paths
from ttrd3_qgis.core.methods.registry import MODELS, model_card
cards = {name: model_card(name).name for name in MODELS}
print(json.dumps([paths.version(), str(paths.ROOT), cards]))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder into which pip has installed a copy of the repository, not as editable."""
    folder = tmp_path_factory.mktemp("installed")
    source, target = folder / "source", folder / "target"
    source.mkdir()
    for name in ("ttrd3_qgis", "core", "resources"):
        shutil.copytree(
            ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"), symlinks=True
        )
    for name in FILES:
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, source / name)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    plain = ["--no-deps", "--no-build-isolation", "--no-index", "--target", str(target), "."]
    done = subprocess.run([*pip, *plain], cwd=source, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target


def run(installed, *arguments):
    env = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=installed, env=env, capture_output=True, text=True, check=True
    )


def test_the_version_is_that_of_the_metadata(installed):
    found, root, cards = json.loads(run(installed, "-c", SAID).stdout)
    assert found == version() != "unknown"
    assert Path(root) == installed / "ttrd3_qgis"
    assert cards == {name: name for name in cards}
    assert cards
    assert (installed / f"ttrd3_qgis-{version()}.dist-info").is_dir()


def test_the_command_says_it(installed):
    said = run(installed, "-m", "ttrd3_qgis.core.cli", "--version").stdout
    assert said.strip() == f"ttrd3 {version()}"
