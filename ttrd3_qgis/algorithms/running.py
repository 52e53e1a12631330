# SPDX-License-Identifier: GPL-2.0-or-later
"""One run of a job in the worker, from Processing's point of view."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from .. import settings
from ..core.jobs.addresses import shown, shown_json
from ..core.jobs.protocol import Outcome
from ..core.jobs.unfinished import progress_file
from ..materialise import LayerError
from ..runtime.awake import awake
from ..runtime.conversation import Task, run_job
from ..runtime.errors import NoInterpreterError, RunCancelledError, WorkerError
from ..runtime.interpreter import Candidate, Interpreter, find
from ..runtime.notice import NOTICE
from ..runtime.turns import ANY_DEVICE, TURNS
from ..runtime.under_way import UNDER_WAY
from ..translation import tr
from .declaration import Done, Request
from .progress import FeedbackListener, log
from .run import Handed, Run
from .run_log import RUN_LOG, PastRun
from .values import Values

CANNOT_BE_OPENED = ("raster-cannot-be-opened", "reference-cannot-be-opened")
FROM_NETWORK = "raster-from-network"
INPUT_FIELDS = ("lr", "sr", "hr", "references")


def run_request(
    request: Request,
    pythons: tuple[Candidate, ...],
    values: Values,
    feedback: QgsProcessingFeedback,
    past: PastRun,
) -> Done[Any, Any, Any]:
    """Let the worker do what is requested.

    Every failure is raised as a QgsProcessingException with a sentence.
    """
    folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
    run = Run(values, feedback, folder)
    try:
        with UNDER_WAY.entered(feedback.cancel, is_run=True):
            return _run(request, pythons, run, past)
    except RunCancelledError as cancelled:
        sentences = (tr("Cancelled; there is no result."), str(cancelled))
        raise QgsProcessingException(" ".join(filter(None, sentences))) from None
    except WorkerError as failure:
        if isinstance(failure, NoInterpreterError):
            NOTICE.missing.emit()
        if failure.trace:
            log(failure.trace)
            feedback.pushDebugInfo(shown(failure.trace))
        raise QgsProcessingException(run.with_names(str(failure))) from None
    except LayerError as error:
        raise QgsProcessingException(str(error)) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(
    request: Request, pythons: tuple[Candidate, ...], run: Run, past: PastRun
) -> Done[Any, Any, Any]:
    listener = FeedbackListener(run.feedback, run.with_names)
    python = find(pythons, run.folder, listener.is_cancelled, run.feedback.pushWarning, stays=True)
    run.feedback.pushInfo(
        tr("Python: {path}; devices: {devices}").format(
            path=python.path, devices=", ".join(python.devices)
        )
    )
    run = replace(run, drivers=python.drivers)
    job = request.job(run)
    if run.feedback.isCanceled():
        raise RunCancelledError
    outputs = job.absolute().outputs()
    with RUN_LOG.noted(replace(past, output=outputs[0] if outputs else ""), run.feedback):
        return _carry_out(request, job, python, run, listener)


def _carry_out(
    request: Request, job: Any, python: Interpreter, run: Run, listener: FeedbackListener
) -> Done[Any, Any, Any]:
    went_on = any(progress_file(path).exists() for path in job.outputs())
    with _turn(job, listener, run.feedback), awake():
        job, result = _done(python.path, job, run, listener)
    if listener.is_cancelled():
        run.feedback.pushInfo(tr("The run was complete before it could be cancelled."))
    return Done(request, job, result, went_on)


def _done(python: str, job: Task, run: Run, listener: FeedbackListener) -> tuple[Task, Outcome]:
    """The job and its result; a layer that only QGIS can open is copied, and the job tried anew."""
    while True:
        # The worker has its own working folder, which is deleted after the run.
        sent = job.absolute()
        log(shown_json(sent.to_json()))
        try:
            return job, run_job(python, sent, run.folder, listener)
        except WorkerError as failure:
            unopened = _unopened(failure, run)
            if unopened is None:
                raise
            job = with_source(job, unopened.source, run.copy_of(unopened))
            run.handed.remove(unopened)


def _unopened(failure: WorkerError, run: Run) -> Handed | None:
    """The layer that the worker could not open, if that was the reason, and QGIS can copy it."""
    told = {(one.code, one.subject) for one in failure.messages}
    return next((one for one in run.handed if told & _refusals(one)), None)


def _refusals(handed: Handed) -> set[tuple[str, str]]:
    """What the worker says of a layer that it cannot open, or not as we have described it."""
    codes: tuple[str, ...] = CANNOT_BE_OPENED
    if handed.source != handed.layer.original:
        codes = (*codes, FROM_NETWORK)  # the user has named the address, not we in our file
    return {(code, shown(handed.source)) for code in codes}


def with_source(job: Task, old: str, new: str) -> Task:
    """The job with one of its inputs under another name."""
    inputs = {name: getattr(job, name, "") for name in INPUT_FIELDS}
    changes: dict[str, Any] = {
        name: tuple(new if one == old else one for one in value)
        if isinstance(value, tuple)
        else new
        for name, value in inputs.items()
        if value == old or (isinstance(value, tuple) and old in value)
    }
    extras: Any = getattr(job, "extras", None)
    if getattr(extras, "class_mask", "") == old:
        changes["extras"] = replace(extras, class_mask=new)
    changed: Task = replace(job, **changes)  # type: ignore[type-var]  # every job is a dataclass
    return changed


def _turn(
    job: object, listener: FeedbackListener, feedback: QgsProcessingFeedback
) -> AbstractContextManager[None]:
    """Wait for other runs on the same device, if the user wants that."""
    if not settings.text(settings.QUEUE):
        return nullcontext()
    device = str(getattr(job, "device", ANY_DEVICE))
    text = tr("Waiting for another run to end")
    return TURNS.turn(device, listener.is_cancelled, lambda: feedback.setProgressText(text))
