# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes `ttrd3_qgis` importable out of a bare checkout, also for processes started later."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BESIDE = ("core", "resources", "metadata.txt")


def put_in_place(folder: Path) -> Path:
    """Build the package in `folder`, of links or else of copies, and have Python look there."""
    package = folder / "ttrd3_qgis"
    package.mkdir(parents=True)
    for source in (*(ROOT / "ttrd3_qgis").iterdir(), *(ROOT / name for name in BESIDE)):
        if source.name != "__pycache__":
            _link(source, package / source.name)
    look_in(folder)
    return folder


def look_in(folder: Path) -> None:
    """Put a folder first on the path of this process and of those that it starts."""
    sys.path.insert(0, str(folder))
    others = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(folder), others)))


def _link(source: Path, target: Path) -> None:
    try:
        target.symlink_to(source, target_is_directory=source.is_dir())
    except OSError:  # Windows lets few users make links
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, target)
