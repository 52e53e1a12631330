# SPDX-License-Identifier: GPL-2.0-or-later
"""One run of a job in the worker, in the words of Processing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Callable

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..core.jobs.protocol import Outcome
from ..materialise import LayerError
from ..runtime.conversation import Task, run_job
from ..runtime.errors import NoInterpreterError, RunCancelledError, WorkerError
from ..runtime.interpreter import Candidate, find
from ..runtime.notice import NOTICE
from ..runtime.under_way import UNDER_WAY
from ..translation import tr
from .progress import FeedbackListener, log


def run_in_worker(
    pythons: tuple[Candidate, ...],
    make_job: Callable[[Path], Task],
    feedback: QgsProcessingFeedback,
) -> Outcome:
    """Run the job that `make_job` makes; its folder is there for the run and takes files.

    Every way to fail comes as a QgsProcessingException with a sentence.
    """
    folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
    try:
        with UNDER_WAY.entered(feedback.cancel):
            return _run(pythons, make_job, folder, feedback)
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


def _run(
    pythons: tuple[Candidate, ...],
    make_job: Callable[[Path], Task],
    folder: Path,
    feedback: QgsProcessingFeedback,
) -> Outcome:
    listener = FeedbackListener(feedback)
    python = find(pythons, folder, listener.is_cancelled, feedback.pushWarning)
    feedback.pushInfo(
        tr("Python: {path}; devices: {devices}").format(
            path=python.path, devices=", ".join(python.devices)
        )
    )
    # The worker has a working folder of its own, which goes with the run.
    job = make_job(folder).absolute()
    log(job.to_json())
    return run_job(python.path, job, folder, listener)
