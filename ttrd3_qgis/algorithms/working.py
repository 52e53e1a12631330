# SPDX-License-Identifier: GPL-2.0-or-later
"""An algorithm whose work is one job of the worker process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from .base import Algorithm
from .declaration import Declaration, Done, Request, Work

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ..runtime.interpreter import Candidate
    from .run_log import PastRun


class WorkerAlgorithm(Algorithm):
    """Reads a request, lets the worker do its job, returns the results."""

    def __init__(self, declaration: Declaration, work: Work[Any, Any, Any]) -> None:
        super().__init__(declaration)
        self._work = work
        self._pythons: tuple[Candidate, ...] = ()
        self._request: Request | None = None
        self._past: PastRun | None = None
        self._done: Done[Any, Any, Any] | None = None

    def createInstance(self) -> WorkerAlgorithm:
        """Return a new instance, which QGIS needs for each run."""
        return WorkerAlgorithm(self.declaration, self._work)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse mistakes that can be seen without opening a raster."""
        try:
            self._checked(parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Take plain data from layers and settings; runs in the main thread.

        What is wrong is refused once more: models and tasks do not ask `checkParameterValues`.
        """
        from ..runtime.interpreter import to_try
        from .run_log import new_run

        self._request = self._checked(parameters, context)
        self._pythons = to_try()
        self._past = new_run(self.id(), parameters, context.temporaryLayerStore())
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the job in the worker; runs in its own thread."""
        from .running import run_request
        from .values import Values

        if self._request is None or self._past is None:
            raise QgsProcessingException("processAlgorithm needs prepareAlgorithm before it")
        values = Values(self, parameters, context)
        self._done = run_request(self._request, self._pythons, values, feedback, self._past)
        return self._work.results(self._done, values, feedback)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Style the layers that QGIS is going to load; runs in the main thread."""
        if self._work.after is not None and self._done is not None:
            labels = {item.name(): item.description() for item in self.parameterDefinitions()}
            self._work.after(self._done, labels, context)
        return {}

    def createCustomParametersWidget(  # type: ignore[override]  # stubs know no null pointers
        self, parent: QWidget | None = None
    ) -> QWidget | None:
        """Make our own dialog; None leaves it to QGIS."""
        return None if self._work.dialog is None else self._work.dialog(self, parent)

    def _checked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Request:
        """The request; raises QgsProcessingException with a sentence about what is wrong."""
        from .values import Values, flattened

        refusal = self.refusal(flattened(parameters), context)
        request: Request = self._work.read(Values(self, parameters, context))
        # QGIS's own message only names the parameter, so it is the last resort.
        refusal = refusal or " ".join(dict.fromkeys(request.problems()))
        if refusal:
            raise QgsProcessingException(refusal)
        return request
