# SPDX-License-Identifier: GPL-2.0-or-later
"""The folder for temporary files of a local cluster, which nobody else can read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dask
import psutil  # type: ignore[import-untyped]

from ....jobs.unfinished import SCRATCH, remove_folder, scratch_prefix


@contextmanager
def scratch_folder() -> Iterator[str]:
    """A new folder that all Dask servers of this process use; it ends with the context.

    Dask's own choice is a folder of a known name in the shared temporary folder, from which its
    servers import modules: whoever made it first could run code.
    """
    remove_abandoned()
    folder = tempfile.mkdtemp(prefix=scratch_prefix(os.getpid()))
    try:
        with dask.config.set({"temporary-directory": folder}):
            yield folder
    finally:
        remove_folder(Path(folder))


def remove_abandoned() -> None:
    """Delete such folders of this user whose process was killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{SCRATCH}*"):
        process = folder.name[len(SCRATCH) :].partition("-")[0]
        if process.isdecimal() and not psutil.pid_exists(int(process)) and _is_own(folder):
            remove_folder(folder)


def _is_own(folder: Path) -> bool:
    try:
        return not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()
    except OSError:
        return False
