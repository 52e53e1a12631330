# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms of this provider share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..core.jobs.paths import RESOURCES, version
from ..icon import ICON
from ..translation import tr

HELP_URL = "https://github.com/ttrd3-qgis/ttrd3_qgis"
MESSAGE_TAG = "TTRD3"
HELP_PICTURES = RESOURCES / "help"


@dataclass(frozen=True)
class HelpPicture:
    """A file of resources/help and what it shows."""

    file: str
    caption: str


def all_tags(english: str, translated: str) -> list[str]:
    """Words to find an algorithm by, in both languages, once each."""
    own = ("ttrd3", "refsr")
    return list(dict.fromkeys([*english.split(","), *translated.split(","), *own]))


class Algorithm(QgsProcessingAlgorithm):
    """A Processing algorithm whose help comes from one dictionary."""

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm (ALG_DESC) and of each parameter and output, by name."""
        raise NotImplementedError

    def help_pictures(self) -> tuple[HelpPicture, ...]:
        """Pictures of the help beside the dialog."""
        return ()

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
        shown = {
            **texts,
            "ALG_DESC": texts["ALG_DESC"] + pictures_html(self.help_pictures()),
            "ALG_VERSION": version(),
        }
        return QgsProcessingUtils.formatHelpMapAsHtml(shown, self)


def pictures_html(pictures: Iterable[HelpPicture]) -> str:
    """HTML of the pictures that are there."""
    return "".join(
        f'<p><img src="{(HELP_PICTURES / picture.file).as_uri()}" '
        f'alt="{escape(picture.caption)}"><br>{escape(picture.caption)}</p>'
        for picture in pictures
        if (HELP_PICTURES / picture.file).is_file()
    )
