# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders that the user has named."""

from __future__ import annotations

import os
from pathlib import Path


def expanded(named: str) -> Path:
    """The absolute path; a `~` that stands for nobody's folder is part of a name."""
    return Path(os.path.expanduser(named)).absolute()
