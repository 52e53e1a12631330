# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters and outputs of the set-up algorithm; their names and order are API."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ...runtime.setup.choices import ACTIONS, AUTO, BUILDS, INSTALL
from ...translation import tr
from .. import declare as d
from ..declare import Parameter

ACTION, BUILD, FOLDER, PYTHON = "ACTION", "BUILD", "FOLDER", "PYTHON"
DIFFUSERS = "DIFFUSERS"
PYTHON_USED, VERSION_TORCH, DEVICES, SIZE_MB = "PYTHON_USED", "VERSION_TORCH", "DEVICES", "SIZE_MB"


def parameters() -> list[Parameter]:
    """Everything that can be chosen."""
    return [
        d.choice(ACTION, tr("What to do"), ACTIONS, INSTALL),
        d.choice(BUILD, tr("Build of PyTorch"), BUILDS, AUTO),
        QgsProcessingParameterFile(
            FOLDER,
            tr("Folder to install from, without network"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        ),
        # The default filter, *.*, refuses a name without a dot, such as python3.
        QgsProcessingParameterFile(
            PYTHON, tr("Python to use instead"), optional=True, fileFilter=tr("Programs (*)")
        ),
        d.optional(d.box(DIFFUSERS, tr("With diffusers, for Stable Diffusion XL"), False)),
    ]


def outputs() -> list[QgsProcessingOutputDefinition]:
    """The state after the run."""
    return [
        QgsProcessingOutputString(PYTHON_USED, tr("Python that is used")),
        QgsProcessingOutputString(VERSION_TORCH, tr("Version of PyTorch")),
        QgsProcessingOutputString(DEVICES, tr("Devices")),
        QgsProcessingOutputNumber(SIZE_MB, tr("Size of the environment in MB")),
    ]
