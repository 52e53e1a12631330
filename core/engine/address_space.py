# SPDX-License-Identifier: GPL-2.0-or-later
"""A limit of address space (ulimit -v) that is too small for the libraries of a run."""

from __future__ import annotations

import os
import sys

from ..jobs.errors import LimitError
from .probe import probe

if sys.platform != "win32":
    import resource

ROOM_BYTES = 256 << 20  # for a small run, beside the libraries


def require_address_space() -> None:
    """Raise LimitError where the libraries cannot be loaded within the limit, if there is one.

    They abort, or stay half loaded, where memory ends in their middle; so a child tries it first.
    """
    if sys.platform == "win32" or "torch" in sys.modules:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft != resource.RLIM_INFINITY and not _loads_within(max(0, soft - ROOM_BYTES), hard):
        raise LimitError("address-space-short", allowed=soft)


def _loads_within(soft: int, hard: int) -> bool:
    """Tell whether the libraries load, and compute a little, with so many bytes."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    status = 1
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        probe()
        status = 0
    finally:
        os._exit(status)
