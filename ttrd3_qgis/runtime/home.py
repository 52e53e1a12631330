# SPDX-License-Identifier: GPL-2.0-or-later
"""The folder that keeps what the plugin made: outside the plugin, which QGIS deletes on upgrade."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

from .. import settings

HOME_VARIABLE = "TTRD3_HOME"
HOME_SETTING = settings.HOME
NAME = "ttrd3"


def data_folder() -> Path:
    """Return the folder: the environment variable's, the setting's, or one of the user's own."""
    named = os.environ.get(HOME_VARIABLE) or settings.text(HOME_SETTING)
    if named:
        return Path(named).expanduser().absolute()
    # Local on Windows, not roaming, and short: some wheels hold paths of 150 characters.
    location = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(location)) / NAME
