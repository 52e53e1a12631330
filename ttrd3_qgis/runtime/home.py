# SPDX-License-Identifier: GPL-2.0-or-later
"""The folder for what the plugin makes: outside the plugin, which QGIS deletes on upgrade."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

from .. import settings
from ..folders import expanded

HOME_VARIABLE = "TTRD3_HOME"
HOME_SETTING = settings.HOME
NAME = "ttrd3"


def data_folder() -> Path:
    """The folder: from the environment variable, else the setting, else the user's data folder."""
    return home_folder(settings.text(HOME_SETTING))


def home_folder(setting: str) -> Path:
    """The folder if this were the setting, whatever is stored."""
    named = os.environ.get(HOME_VARIABLE) or setting
    if named:
        return expanded(named)
    # on Windows local, not roaming, and short: some wheels contain paths of 150 characters
    location = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(location)) / NAME
