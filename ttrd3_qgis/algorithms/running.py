# SPDX-License-Identifier: GPL-2.0-or-later
"""One run of a job in the worker, from Processing's point of view."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..core.jobs.unfinished import progress_file
from ..materialise import LayerError
from ..runtime.conversation import run_job
from ..runtime.errors import NoInterpreterError, RunCancelledError, WorkerError
from ..runtime.interpreter import Candidate, find
from ..runtime.notice import NOTICE
from ..runtime.under_way import UNDER_WAY
from ..translation import tr
from .declaration import Done, Request
from .progress import FeedbackListener, log
from .run import Run
from .values import Values


def run_request(
    request: Request,
    pythons: tuple[Candidate, ...],
    values: Values,
    feedback: QgsProcessingFeedback,
) -> Done[Any, Any, Any]:
    """Let the worker do what is requested.

    Every failure is raised as a QgsProcessingException with a sentence.
    """
    folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
    try:
        with UNDER_WAY.entered(feedback.cancel):
            return _run(request, pythons, Run(values, feedback, folder))
    except RunCancelledError as cancelled:
        sentences = (tr("Cancelled; nothing was written."), str(cancelled))
        raise QgsProcessingException(" ".join(filter(None, sentences))) from None
    except WorkerError as failure:
        if isinstance(failure, NoInterpreterError):
            NOTICE.missing.emit()
        if failure.trace:
            log(failure.trace)
            feedback.pushDebugInfo(failure.trace)
        raise QgsProcessingException(str(failure)) from None
    except LayerError as error:
        raise QgsProcessingException(str(error)) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(request: Request, pythons: tuple[Candidate, ...], run: Run) -> Done[Any, Any, Any]:
    listener = FeedbackListener(run.feedback)
    python = find(pythons, run.folder, listener.is_cancelled, run.feedback.pushWarning)
    run.feedback.pushInfo(
        tr("Python: {path}; devices: {devices}").format(
            path=python.path, devices=", ".join(python.devices)
        )
    )
    job = request.job(run)
    if run.feedback.isCanceled():
        raise RunCancelledError
    went_on = any(progress_file(path).exists() for path in job.outputs())
    # The worker has its own working folder, which is deleted after the run.
    sent = job.absolute()
    log(sent.to_json())
    result = run_job(python.path, sent, run.folder, listener)
    return Done(request, job, result, went_on)
