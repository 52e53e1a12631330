# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a run has a chance to find a Python with PyTorch; nothing is started to find out."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

from .. import settings
from ..runtime.interpreter import candidates

QGIS_OWN = "the Python of QGIS"  # origin of the candidate that is always there


def python_is_known() -> bool:
    """Tell whether a Python is set, made by the plugin, or may be the one of QGIS itself."""
    found = candidates(os.environ, settings.text(settings.PYTHON), _home())
    if any(candidate.origin != QGIS_OWN for candidate in found):
        return True
    # Looked for, not imported: it stays outside of QGIS's process.
    return bool(found) and importlib.util.find_spec("torch") is not None


def _home() -> Path:
    named = os.environ.get("TTRD3_HOME") or settings.text(settings.HOME)
    if named:
        return Path(named).expanduser()
    location = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "ttrd3"
