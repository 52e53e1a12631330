# SPDX-License-Identifier: GPL-2.0-or-later
"""How many files a process may hold open."""

from __future__ import annotations

import sys
from contextlib import suppress

if sys.platform != "win32":
    import resource

MOST = 1 << 14


def allow_many_open_files() -> None:
    """Raise the limit as far as the system lets this process, to MOST.

    References, their overviews and the files of mosaics stay open while a scene is computed; a
    process on Linux begins with 1 024 files, one on macOS with 256.
    """
    if sys.platform == "win32":
        return
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST if most == resource.RLIM_INFINITY else min(MOST, most)
    if now != resource.RLIM_INFINITY and now < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
