# SPDX-License-Identifier: GPL-2.0-or-later
"""Lets only one set-up at a time change a user's environment, in whichever QGIS it runs."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...translation import tr
from .errors import SetupError

FILE = "install.lock"
# One byte far beyond the text is locked, so Windows lets others read the text.
_BYTE = 1 << 20
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def turnstile(home: Path) -> Iterator[None]:
    """Hold the folder's lock; the system releases it when this process dies, in any way.

    Raises SetupError if another set-up holds it.
    """
    descriptor = os.open(home / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _lock(descriptor):
            pid = os.pread(descriptor, 20, 0) if hasattr(os, "pread") else os.read(descriptor, 20)
            text = tr("Another set-up is running (process {pid}); wait for it to end.")
            raise SetupError(text.format(pid=pid.decode("ascii", "replace").strip() or "?"))
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode("ascii"))
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Lock the byte; False if it is locked. On a file system without locks nobody is kept out."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _BYTE, os.SEEK_SET)
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            finally:
                os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _HELD
    return True
