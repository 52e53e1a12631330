# SPDX-License-Identifier: GPL-2.0-or-later
"""Unfinished files are hidden on Windows, and results are not; Windows is made up."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest
from ttrd3_qgis.core.jobs import hidden

ARCHIVE = 0x20


@pytest.fixture
def attributes(monkeypatch):
    """The attributes of files, by path, as Windows keeps them."""
    kept = {}
    kernel = SimpleNamespace(
        GetFileAttributesW=lambda path: kept.get(path, -1),
        SetFileAttributesW=lambda path, value: kept.update({path: value}),
    )
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    return kept


def test_a_file_is_hidden_and_shown(attributes, tmp_path):
    path = tmp_path / ".sr.tif.7.part.tif"
    attributes[str(path)] = ARCHIVE
    hidden.hide(path)
    assert attributes[str(path)] == ARCHIVE | hidden.HIDDEN
    hidden.hide(path)
    hidden.show(path)
    assert attributes[str(path)] == ARCHIVE


def test_a_file_that_is_not_there_is_left_alone(attributes, tmp_path):
    hidden.hide(tmp_path / "none")
    assert attributes == {}


def test_other_systems_hide_by_the_dot(tmp_path):
    hidden.hide(tmp_path / ".x")
