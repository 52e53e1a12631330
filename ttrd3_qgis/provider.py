# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider `ttrd3`."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .core.jobs.paths import version
from .icon import ICON
from .translation import tr

PROVIDER_ID = "ttrd3"


class Provider(QgsProcessingProvider):
    """Offers the algorithms of this plugin to the toolbox, models and qgis_process."""

    def id(self) -> str:
        """Identifier, which must never change: saved models contain it."""
        return PROVIDER_ID

    def name(self) -> str:
        """Short name, as the toolbox shows it."""
        return tr("TTRD3")

    def longName(self) -> str:
        """Name with its purpose."""
        return tr("TTRD3 reference-based super-resolution")

    def versionInfo(self) -> str:
        """Version of the plugin."""
        return version()

    def helpId(self) -> str:
        """Key of the provider's help."""
        return PROVIDER_ID

    def icon(self) -> QIcon:
        """Icon of the provider."""
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return str(ICON)

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Only GeoTIFF is written."""
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self) -> str:
        """Extension of a new output file."""
        return "tif"

    def loadAlgorithms(self) -> None:
        """Add the algorithms; this does not import torch, probe or download."""
        from .algorithms.environmentinfo import algorithm as environmentinfo
        from .algorithms.finetune import algorithm as finetune
        from .algorithms.qualityreport import algorithm as qualityreport
        from .algorithms.rankreferences import algorithm as rankreferences
        from .algorithms.setupenvironment import algorithm as setupenvironment
        from .algorithms.superresolution import algorithm as superresolution
        from .algorithms.working import WorkerAlgorithm

        for one in (superresolution, rankreferences, qualityreport, finetune):
            self.addAlgorithm(WorkerAlgorithm(one.DECLARATION, one.WORK))
        self.addAlgorithm(setupenvironment.SetupEnvironment(setupenvironment.DECLARATION))
        self.addAlgorithm(environmentinfo.EnvironmentInfo(environmentinfo.DECLARATION))
