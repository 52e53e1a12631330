# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:environmentinfo`: what is installed, to paste into an issue."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ...runtime.errors import RunCancelledError
from ...runtime.under_way import UNDER_WAY
from ...translation import tr
from ..base import Algorithm
from ..declaration import Declaration, Words
from ..declare import Parameter
from .help import environmentinfo_help

if TYPE_CHECKING:
    from ...runtime.interpreter import Candidate

REPORT, TEXT, PYTHON, DEVICES = "REPORT", "TEXT", "PYTHON", "DEVICES"
HTML, MARKDOWN = (".html", ".htm"), (".md", ".txt")


def _words() -> Words:
    return Words(
        title=tr("Describe the installation"),
        summary=tr("Lists versions, devices, settings and weights, to paste into an issue."),
        tags=tr("diagnostics,environment,information,version,device,issue"),
    )


def _parameters() -> list[Parameter]:
    files = tr("HTML files (*.html)") + ";;" + tr("Markdown files (*.md)")
    files += ";;" + tr("Text files (*.txt)")
    return [
        QgsProcessingParameterFileDestination(
            REPORT, tr("Report"), files, optional=True, createByDefault=False
        )
    ]


def _outputs() -> list[QgsProcessingOutputDefinition]:
    return [
        QgsProcessingOutputString(TEXT, tr("Text")),
        QgsProcessingOutputString(PYTHON, tr("Python")),
        QgsProcessingOutputString(DEVICES, tr("Devices")),
    ]


DECLARATION = Declaration(
    name="environmentinfo",
    english_tags="diagnostics,environment,information,version,device,gpu,issue,help",
    words=_words,
    help=environmentinfo_help,
    parameters=_parameters,
    outputs=_outputs,
)


class EnvironmentInfo(Algorithm):
    """Describes this installation."""

    def __init__(self, declaration: Declaration) -> None:
        super().__init__(declaration)
        self._pythons: tuple[Candidate, ...] = ()

    def refusal(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """A sentence on the first value that cannot be used; empty if all can."""
        report = self.parameterAsFileOutput(parameters, REPORT, context)
        if report and Path(report).suffix.lower() not in (*HTML, *MARKDOWN):
            return tr("The report {path} must end in .html, .md or .txt.").format(path=report)
        return super().refusal(parameters, context)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Collect the Pythons to try; runs in the main thread."""
        from ...runtime.interpreter import to_try

        super().prepareAlgorithm(parameters, context, feedback)
        self._pythons = to_try()
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Probe and collect; runs in its own thread."""
        from ...diagnostics.collect import collect

        report = self.parameterAsFileOutput(parameters, REPORT, context)
        try:
            with UNDER_WAY.entered(feedback.cancel), tempfile.TemporaryDirectory() as folder:
                found = collect(self._pythons, Path(folder), feedback.isCanceled)
        except RunCancelledError:
            raise QgsProcessingException(tr("Cancelled; there is no result.")) from None
        feedback.pushInfo(found.markdown)
        if report:
            _write(Path(report), found.html if report.lower().endswith(HTML) else found.markdown)
        return {
            REPORT: report,
            TEXT: found.markdown,
            PYTHON: found.interpreter.path if found.interpreter else "",
            DEVICES: ",".join(found.devices),
        }


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        sentence = tr("The report {path} cannot be written ({reason}); choose another folder.")
        raise QgsProcessingException(
            sentence.format(path=path, reason=error.strerror or error)
        ) from None
