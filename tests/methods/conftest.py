# SPDX-License-Identifier: GPL-2.0-or-later
"""A plugin with one more method, and an empty folder to work in."""

from __future__ import annotations

from pathlib import Path

import pytest
from toy_tree import Tree


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The plugin with the toy."""
    return Tree(tmp_path_factory.mktemp("plugins"))


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outputs go where nothing else lies."""
    monkeypatch.chdir(tmp_path)
