# SPDX-License-Identifier: GPL-2.0-or-later
"""The folder for what the plugin makes: outside the plugin, which QGIS deletes on upgrade."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

from .. import settings

HOME_VARIABLE = "TTRD3_HOME"
HOME_SETTING = settings.HOME
NAME = "ttrd3"


def data_folder() -> Path:
    """The folder: from the environment variable, else the setting, else the user's data folder."""
    named = os.environ.get(HOME_VARIABLE) or settings.text(HOME_SETTING)
    if named:
        return Path(named).expanduser().absolute()
    # on Windows local, not roaming, and short: some wheels contain paths of 150 characters
    location = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(location)) / NAME
