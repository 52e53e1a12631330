# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms of this provider share."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..core.paths import version
from ..icon import ICON
from ..translation import tr

HELP_URL = "https://github.com/ttrd3-qgis/ttrd3_qgis"
MESSAGE_TAG = "TTRD3"


class Algorithm(QgsProcessingAlgorithm):
    """A Processing algorithm whose help comes from one dictionary."""

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm (ALG_DESC) and of each parameter and output, by name."""
        raise NotImplementedError

    def declare(self, parameters: Iterable[QgsProcessingParameterDefinition]) -> None:
        """Add parameters with their help."""
        texts = self.help_texts()
        for parameter in parameters:
            parameter.setHelp(texts[parameter.name()])
            self.addParameter(parameter)

    def createInstance(self) -> Algorithm:
        """Return a fresh algorithm, as each run needs one."""
        return type(self)()

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Raster enhancement")

    def groupId(self) -> str:
        """Identifier of the group."""
        return "rasterenhancement"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return str(ICON)

    def helpUrl(self) -> str:
        """Page behind the Help button."""
        return HELP_URL

    def shortHelpString(self) -> str:
        """Help beside the dialog; plain text in the terminal."""
        texts = self.help_texts()
        if QgsApplication.platform() == "qgis_process":
            return texts["ALG_DESC"]
        return QgsProcessingUtils.formatHelpMapAsHtml({**texts, "ALG_VERSION": version()}, self)
