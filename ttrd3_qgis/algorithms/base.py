# SPDX-License-Identifier: GPL-2.0-or-later
"""An algorithm of this provider, made from its declaration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..core.jobs.paths import RESOURCES, version
from ..icon import ICON
from ..translation import tr
from .declaration import ADMINISTRATION, ENHANCEMENT, Declaration, HelpPicture

HELP_URL = "https://github.com/ttrd3-qgis/ttrd3_qgis"
HELP_PICTURES = RESOURCES / "help"
OWN_TAGS = ("ttrd3", "refsr")


class Algorithm(QgsProcessingAlgorithm):
    """An algorithm with the texts, parameters and outputs of its declaration; subclasses run it."""

    def __init__(self, declaration: Declaration) -> None:
        super().__init__()
        self.declaration = declaration

    def createInstance(self) -> Algorithm:
        """Return a new instance, which QGIS needs for each run."""
        return type(self)(self.declaration)

    def name(self) -> str:
        """Identifier, which must never change: saved models contain it."""
        return self.declaration.name

    def displayName(self) -> str:
        """Name in the toolbox."""
        return self.declaration.words().title

    def shortDescription(self) -> str:
        """One sentence for the tooltip."""
        return self.declaration.words().summary

    def tags(self) -> list[str]:
        """Words to find the algorithm by, in English and in the language of QGIS."""
        english, own = self.declaration.english_tags, self.declaration.words().tags
        return list(dict.fromkeys([*english.split(","), *own.split(","), *OWN_TAGS]))

    def group(self) -> str:
        """Group in the toolbox."""
        groups = {ENHANCEMENT: tr("Raster enhancement"), ADMINISTRATION: tr("Administration")}
        return groups[self.groupId()]

    def groupId(self) -> str:
        """Identifier of the group."""
        return self.declaration.group

    def help_texts(self) -> Mapping[str, str]:
        """Help of the algorithm (ALG_DESC) and of each parameter and output, by name."""
        return self.declaration.help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same on every machine."""
        texts = self.help_texts()
        for parameter in self.declaration.parameters():
            parameter.setHelp(texts[parameter.name()])
            self.addParameter(parameter)
        for output in self.declaration.outputs():
            self.addOutput(output)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse wrong values where a dialog or `processing.run` asks."""
        refusal = self.refusal(parameters, context)
        return not refusal, refusal

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Refuse wrong values: models and tasks do not ask `checkParameterValues`."""
        refusal = self.refusal(parameters, context)
        if refusal:
            raise QgsProcessingException(refusal)
        return True

    def refusal(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """A sentence on the first value that QGIS does not accept; empty if it accepts all.

        QGIS's own only names the parameter.
        """
        good, sentence = QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)
        if good:
            return ""
        for parameter in self.parameterDefinitions():
            value = parameters.get(parameter.name())
            if not isinstance(parameter, QgsProcessingParameterEnum):
                continue
            if not parameter.checkValueIsAcceptable(value, context):
                words = ", ".join(map(str, parameter.options()))
                told = tr("{name} must be one of the words {words}, not {value}.")
                return told.format(name=parameter.name(), words=words, value=value)
        return sentence

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
            "ALG_DESC": texts["ALG_DESC"] + pictures_html(self.declaration.words().pictures),
            "ALG_VERSION": version(),
        }
        return QgsProcessingUtils.formatHelpMapAsHtml(shown, self)


def pictures_html(pictures: Iterable[HelpPicture]) -> str:
    """HTML of the pictures that exist."""
    return "".join(
        f'<p><img src="{(HELP_PICTURES / picture.file).as_uri()}" '
        f'alt="{escape(picture.caption)}"><br>{escape(picture.caption)}</p>'
        for picture in pictures
        if (HELP_PICTURES / picture.file).is_file()
    )
