# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin on the oldest Python that is promised, and what older ones are told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import plugin_tree
import pytest

TESTS = Path(__file__).resolve().parents[1]
OLDEST, TOO_OLD = "3.9", "3.8"

EVERYTHING = """
import dataclasses, importlib, pkgutil, sys
import stub_qgis
stub_qgis.StubLoader.create_module = lambda self, spec: stub_qgis.TakingModule(spec.name)
stub_qgis.StubLoader.exec_module = lambda self, module: None
stub_qgis.install()
import ttrd3_qgis
from ttrd3_qgis.core.jobs import contract, typed
from ttrd3_qgis.core.jobs.kinds import KINDS
from ttrd3_qgis.core.methods import card, registry, settings
for found in pkgutil.walk_packages(ttrd3_qgis.__path__, "ttrd3_qgis."):
    if not found.name.startswith(("ttrd3_qgis.core", "ttrd3_qgis.resources")):
        importlib.import_module(found.name)
for found in pkgutil.walk_packages(contract.__spec__.parent and sys.modules[
        contract.__spec__.parent].__path__, "ttrd3_qgis.core.jobs."):
    importlib.import_module(found.name)
for kind in KINDS.values():
    typed.hints(kind.job)
cards = [registry.model_card(name) for name in registry.MODELS]
print("all", len(cards), sys.version_info[:2])
"""
FACTORY = "import ttrd3_qgis\nttrd3_qgis.classFactory(None)"


def python(version):
    """An interpreter of this version, or None; pyenv's are not on the path."""
    roots = [os.environ.get("PYENV_ROOT", ""), str(Path.home() / ".pyenv")]
    places = [found for root in roots if root for found in Path(root).glob(f"versions/{version}.*")]
    candidates = [shutil.which(f"python{version}"), *(str(one / "bin/python") for one in places)]
    for candidate in filter(None, candidates):
        done = subprocess.run([candidate, "-c", "import ssl"], capture_output=True)
        if done.returncode == 0:
            return candidate
    return None


def run(version, code, plugins):
    found = python(version)
    if found is None:
        pytest.skip(f"no Python {version} on this computer")
    path = os.pathsep.join([str(plugins), str(TESTS / "qt6")])
    env = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([found, "-c", code], env=env, capture_output=True, text=True, cwd=plugins)


@pytest.fixture(scope="module")
def plugins(tmp_path_factory):
    """A folder with the plugin as QGIS has it."""
    folder = tmp_path_factory.mktemp("plugins")
    plugin_tree.assemble(folder)
    return folder


def test_every_module_that_qgis_sees_loads_on_the_oldest(plugins):
    done = run(OLDEST, EVERYTHING, plugins)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("all ")


def test_an_older_one_is_told_what_to_do(plugins):
    done = run(TOO_OLD, FACTORY, plugins)
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1] == (
        "RuntimeError: Reference Super-Resolution (TTRD3) needs Python 3.9 or newer, and this QGIS "
        "has Python 3.8; install a newer QGIS."
    )


def test_the_oldest_is_the_one_that_is_said():
    import ttrd3_qgis

    assert ".".join(map(str, ttrd3_qgis.OLDEST_PYTHON)) == OLDEST
    assert f'requires-python = ">={OLDEST}"' in (TESTS.parent / "pyproject.toml").read_text()
    assert f"Python {OLDEST}" in (TESTS.parent / "docs/guide/installing.md").read_text("utf-8")
    assert sys.version_info >= ttrd3_qgis.OLDEST_PYTHON
