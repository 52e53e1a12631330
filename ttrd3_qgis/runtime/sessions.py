# SPDX-License-Identifier: GPL-2.0-or-later
"""Other QGIS windows, and qgis_process, that use the same profile at the same time."""

from __future__ import annotations

import uuid
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLockFile

_PREFIX = "ttrd3-session-"


@lru_cache(maxsize=1)
def own_session() -> str:
    """The name of this session, which holds a lock under it until the process ends; "" without."""
    for left in _folder().glob(f"{_PREFIX}*.lock"):
        is_elsewhere(left.stem.removeprefix(_PREFIX))
    name = uuid.uuid4().hex
    lock = _lock(name)
    if not lock.tryLock(0):
        return ""
    _HELD[name] = lock
    return name


def is_elsewhere(name: str) -> bool:
    """Tell whether a session of that name is under way in another process."""
    if not name.isalnum() or name in _HELD or not _path(name).exists():
        return False
    lock = _lock(name)
    is_left = lock.tryLock(0)  # Qt takes a lock whose process is gone
    if is_left:
        lock.unlock()
    return not is_left


def _lock(name: str) -> QLockFile:
    lock = QLockFile(str(_path(name)))
    lock.setStaleLockTime(0)  # a run may take days
    return lock


def _path(name: str) -> Path:
    return _folder() / f"{_PREFIX}{name}.lock"


def _folder() -> Path:
    return Path(QgsApplication.qgisSettingsDirPath())


_HELD: dict[str, QLockFile] = {}
