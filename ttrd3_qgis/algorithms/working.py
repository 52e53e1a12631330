# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms share that run a job in the worker process."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ..core.protocol import Outcome
from ..materialise import LayerError
from ..runtime.conversation import Task, run_job
from ..runtime.errors import RunCancelledError, WorkerError
from ..runtime.interpreter import Candidate, find, to_try
from ..runtime.under_way import UNDER_WAY
from ..translation import tr
from .base import Algorithm
from .progress import FeedbackListener, log


def all_tags(english: str, translated: str) -> list[str]:
    """Words to find an algorithm by, in both languages, once each."""
    own = ("ttrd3", "refsr")
    return list(dict.fromkeys([*english.split(","), *translated.split(","), *own]))


class WorkerAlgorithm(Algorithm):
    """An algorithm whose work is one job of the worker."""

    def __init__(self) -> None:
        super().__init__()
        self._pythons: tuple[Candidate, ...] = ()

    def problems(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """Sentences on what is wrong; may raise QgsProcessingException with one."""
        return []

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without opening a raster."""
        good, sentence = super().checkParameterValues(parameters, context)
        try:
            problems = self.problems(parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        # QGIS only says which parameter is wrong, so its sentence is the last resort.
        return (good, sentence) if not good else (not problems, " ".join(problems))

    def prepare_worker(self) -> None:
        """Note which Pythons to try; runs in the main thread."""
        self._pythons = to_try()

    def work(self, make_job: Callable[[Path], Task], feedback: QgsProcessingFeedback) -> Outcome:
        """Run the job that `make_job` makes; its folder is there for the run and takes files.

        Every way to fail comes as a QgsProcessingException with a sentence.
        """
        folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
        try:
            with UNDER_WAY.entered(feedback.cancel):
                return self._work(make_job, folder, feedback)
        except RunCancelledError:
            raise QgsProcessingException(tr("Cancelled; nothing was written.")) from None
        except WorkerError as failure:
            if failure.trace:
                log(failure.trace)
                feedback.pushDebugInfo(failure.trace)
            raise QgsProcessingException(str(failure)) from None
        except LayerError as error:
            raise QgsProcessingException(str(error)) from None
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _work(
        self, make_job: Callable[[Path], Task], folder: Path, feedback: QgsProcessingFeedback
    ) -> Outcome:
        listener = FeedbackListener(feedback)
        python = find(self._pythons, folder, listener.is_cancelled, feedback.pushWarning)
        feedback.pushInfo(
            tr("Python: {path}; devices: {devices}").format(
                path=python.path, devices=", ".join(python.devices)
            )
        )
        job = make_job(folder)
        log(job.to_json())
        return run_job(python.path, job, folder, listener)
