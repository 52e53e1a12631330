# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs many scenes, one or several at once; one that fails does not stop the others."""

from __future__ import annotations

import logging
import os
import threading
import time
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Callable

from ...jobs import kinds, protocol
from ...jobs.errors import BadWeightsError, CancelledError, LibraryError, LimitError, TTRD3Error
from ...jobs.messages import joined, told
from ...jobs.settling import tidy_up
from ...jobs.superresolution import forget_progress
from ...machine.geodata import network_for
from ...machine.interrupts import ProcessorTimeUp
from ..unexpected import worded
from .outcomes import (
    CANCELLED,
    DONE,
    DUE,
    FAILED,
    NOT_STARTED,
    SKIPPED,
    SceneOutcome,
    foreseen,
    outcome_of,
)
from .scenes import SceneJob

Tell = Callable[[SceneJob, protocol.Event], None]

WAKE_S = 0.2  # a wait without a limit would block Ctrl-C on Windows
# Errors that would stop every scene: the remaining ones are not started.
HOPELESS = (BadWeightsError.code, LibraryError.code, LimitError.code)
LOG = logging.getLogger("ttrd3.campaign")


@dataclass
class Brake:
    """Knows the scenes in progress, whether they are to stop, and whether others may start."""

    stopped: Callable[[], bool]
    after_error: bool = False
    under_way: dict[str, SceneJob] = field(default_factory=dict)
    _closed: threading.Event = field(default_factory=threading.Event)

    @property
    def holds(self) -> bool:
        """Whether no other scene may start."""
        return self._closed.is_set() or self.stopped()

    def look_at(self, outcome: SceneOutcome) -> None:
        """Start no other scene after an outcome that would be the same for all."""
        is_reason = self.after_error or outcome.code in HOPELESS
        if outcome.state == CANCELLED or (outcome.state == FAILED and is_reason):
            self._closed.set()


def run_scenes(
    scenes: Sequence[SceneJob], tell: Tell, brake: Brake, at_once: int
) -> list[SceneOutcome]:
    """Run the scenes that are due; returns an outcome for each, in their order.

    Raises KeyboardInterrupt if it was raised in this thread while several were running.
    """
    outcomes = {scene.name: foreseen(scene) for scene in scenes}
    for scene, outcome in zip(scenes, outcomes.values()):
        brake.look_at(outcome)
        if outcome.state == FAILED:
            tell(scene, protocol.Failure(outcome.code, outcome.reason))
        elif outcome.state == SKIPPED:
            skipped = told("scene-skipped", subject=scene.job.output)
            tell(scene, protocol.Log(joined(skipped), skipped))
    due = [scene for scene in scenes if outcomes[scene.name].state == DUE]
    if due:
        run = _one_by_one if at_once == 1 else _together
        read = (source for scene in due for source in scene.job.inputs())
        with network_for(read), _one_cluster(due) as ready, _no_stray_warnings():
            found = run(ready, tell, brake, at_once)
        outcomes.update((outcome.scene, outcome) for outcome in found)
    return list(outcomes.values())


@contextmanager
def _one_cluster(scenes: Sequence[SceneJob]) -> Iterator[list[SceneJob]]:
    """The scenes with the address of one shared cluster, where each would start its own."""
    shared = scenes[0].job
    if shared.engine != "dask" or shared.cluster.scheduler:
        yield list(scenes)
        return
    engine = import_module("...engine.executors.dask", __package__)
    with engine.shared_cluster(shared.cluster) as address:
        cluster = replace(shared.cluster, scheduler=address)
        yield [replace(scene, job=replace(scene.job, cluster=cluster)) for scene in scenes]


@contextmanager
def _no_stray_warnings() -> Iterator[None]:
    """Threads share Python's warning filters, and would undo each other's changes."""
    from rasterio.errors import NotGeoreferencedWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        yield


def _one_by_one(scenes: Sequence[SceneJob], tell: Tell, brake: Brake, _: int) -> list[SceneOutcome]:
    """In this thread, where an interrupt stops even a long step."""
    outcomes = []
    for scene in scenes:
        try:
            outcomes.append(_run(scene, tell, brake))
        except ProcessorTimeUp:
            outcomes.append(_ended(scene, LimitError("processor-time-used-up"), tell))
        except KeyboardInterrupt:
            outcomes.append(_ended(scene, CancelledError("scene-interrupted"), tell))
        brake.look_at(outcomes[-1])
    return outcomes


def _together(
    scenes: Sequence[SceneJob], tell: Tell, brake: Brake, at_once: int
) -> list[SceneOutcome]:
    kinds.runner(scenes[0].job)  # import modules in one thread
    pool = ThreadPoolExecutor(at_once, "scene")
    shared = [_with_its_share(scene, at_once) for scene in scenes]
    pending = {pool.submit(_run, scene, tell, brake) for scene in shared}
    futures: list[Future[SceneOutcome]] = []
    while pending:
        finished, pending = wait(pending, WAKE_S, FIRST_COMPLETED)
        futures += finished
    pool.shutdown()
    return [future.result() for future in futures]


def _with_its_share(scene: SceneJob, at_once: int) -> SceneJob:
    """Scenes that are computed here at the same time share the cores."""
    job = scene.job
    if job.engine != "local" or job.options.threads:
        return scene
    import torch

    threads = max(1, torch.get_num_threads() // at_once)
    return replace(scene, job=replace(job, options=replace(job.options, threads=threads)))


def _run(scene: SceneJob, tell: Tell, brake: Brake) -> SceneOutcome:
    """Run one scene; any error becomes its outcome."""
    if brake.holds:
        return outcome_of(scene, NOT_STARTED, "It was not begun.")
    begin = time.monotonic()
    brake.under_way[scene.name] = scene
    try:
        outcome = _do(scene, tell, brake)
    finally:
        del brake.under_way[scene.name]
    outcome = replace(outcome, seconds=round(time.monotonic() - begin, 3))
    brake.look_at(outcome)
    return outcome


def _do(scene: SceneJob, tell: Tell, brake: Brake) -> SceneOutcome:
    try:
        result = kinds.run(scene.job, lambda event: tell(scene, event), brake.stopped)
    except TTRD3Error as error:
        return _ended(scene, error, tell)
    except Exception as error:
        return _ended(scene, worded(error), tell, error)
    tell(scene, result)
    outcome = outcome_of(scene, DONE)
    if not isinstance(result, protocol.Result):
        return outcome
    return replace(outcome, rmse_lr=result.rmse_lr, tiles=result.tiles)


def _ended(
    scene: SceneJob, error: TTRD3Error, tell: Tell, cause: Exception | None = None
) -> SceneOutcome:
    if isinstance(error, CancelledError):
        tell(scene, protocol.Cancelled())
        return outcome_of(scene, CANCELLED, str(error), error.code)
    LOG.debug("traceback", exc_info=cause or error)
    tell(scene, protocol.Failure(error.code, str(error), messages=error.messages))
    return outcome_of(scene, FAILED, str(error), error.code)


def clean(brake: Brake) -> None:
    """Delete what the scenes in progress have left, just before the process ends."""
    for scene in list(brake.under_way.values()):
        with suppress(OSError):
            tidy_up(scene.job.outputs(), os.getpid())
            forget_progress(scene.job)
