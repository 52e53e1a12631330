# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms share that run a job in the worker process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Protocol

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from .base import Algorithm

# What only a run needs is imported by the run: QGIS declares the algorithms whenever it starts.
if TYPE_CHECKING:
    from ..core.jobs.protocol import Outcome
    from ..runtime.conversation import Task
    from ..runtime.interpreter import Candidate
    from .values import Values


class Request(Protocol):
    """What the user asked for, as plain data."""

    def problems(self) -> list[str]:
        """Sentences on what is wrong, without opening a raster."""


class WorkerAlgorithm(Algorithm):
    """An algorithm whose work is one job of the worker."""

    def __init__(self) -> None:
        super().__init__()
        self._pythons: tuple[Candidate, ...] = ()
        self._request: Any = None

    def read(self, values: Values) -> Request:
        """Read the parameters; raises QgsProcessingException with a sentence on what is wrong."""
        raise NotImplementedError

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without opening a raster."""
        good, sentence = super().checkParameterValues(parameters, context)
        try:
            problems = self._read(parameters, context).problems()
        except QgsProcessingException as error:
            return False, str(error)
        # QGIS only says which parameter is wrong, so its sentence is the last resort.
        return (good, sentence) if not good else (not problems, " ".join(problems))

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Take plain data of layers and settings; runs in the main thread."""
        from ..runtime.interpreter import to_try

        self._request = self._read(parameters, context)
        self._pythons = to_try()
        return True

    def _read(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Request:
        from .values import Values

        return self.read(Values(self, parameters, context))

    def work(self, make_job: Callable[[Path], Task], feedback: QgsProcessingFeedback) -> Outcome:
        """Run the job that `make_job` makes; its folder is there for the run and takes files.

        Every way to fail comes as a QgsProcessingException with a sentence.
        """
        from .running import run_in_worker

        return run_in_worker(self._pythons, make_job, feedback)
