# SPDX-License-Identifier: GPL-2.0-or-later
"""The end of a process that has started others: none of them writes anything after it."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import time
from pathlib import Path

from ttrd3_qgis.core.jobs.unfinished import remove_scratch, scratch_prefix
from ttrd3_qgis.core.machine.children import end_children


def write_on(folder):
    """What Dask's workers do in their first second, for ever."""
    while True:
        Path(folder).mkdir(exist_ok=True)
        for number in range(20):
            Path(folder, str(number)).write_bytes(b"x")


def test_folders_of_a_process_are_gone_with_its_children(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = tmp_path / f"{scratch_prefix(os.getpid())}x"
    context = multiprocessing.get_context("spawn")
    children = [context.Process(target=write_on, args=(str(folder),)) for _ in range(2)]
    for child in children:
        child.start()
    while not (folder / "19").exists():
        time.sleep(0.02)
    end_children()
    remove_scratch(os.getpid())
    for child in children:  # its files are closed; the system may take a moment to say so
        child.join(5)
        assert child.exitcode not in (None, 0)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_waited_for_where_there_are_no_children():
    begin = time.monotonic()
    for _ in range(20):
        end_children()
    assert time.monotonic() - begin < 10
