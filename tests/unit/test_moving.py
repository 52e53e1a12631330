# SPDX-License-Identifier: GPL-2.0-or-later
"""A fresh set-up is moved although a virus scanner still has a file of it open."""

from __future__ import annotations

import os

import pytest

from ttrd3_qgis.runtime.setup import moving


class Busy:
    """os.replace as Windows answers while a scanner reads, so many times."""

    def __init__(self, times, winerror):
        self.left, self.winerror, self.real = times, winerror, os.replace

    def __call__(self, source, target):
        if self.left:
            self.left -= 1
            error = PermissionError(13, "Permission denied")
            error.winerror = self.winerror
            raise error
        self.real(source, target)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(moving, "WAIT_S", 0.0)
    (tmp_path / "draft").mkdir()
    (tmp_path / "draft" / "python.exe").write_bytes(b"x")
    return tmp_path


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_it_is_tried_again(folder, monkeypatch, winerror):
    monkeypatch.setattr(os, "replace", Busy(7, winerror))
    moving.move(folder / "draft", folder / "env")
    assert (folder / "env" / "python.exe").exists()


def test_another_error_is_told_at_once(folder, monkeypatch):
    busy = Busy(9, None)
    monkeypatch.setattr(os, "replace", busy)
    with pytest.raises(PermissionError):
        moving.move(folder / "draft", folder / "env")
    assert busy.left == 8


def test_patience_ends(folder, monkeypatch):
    monkeypatch.setattr(os, "replace", Busy(10_000, 32))
    with pytest.raises(PermissionError):
        moving.move(folder / "draft", folder / "env")
