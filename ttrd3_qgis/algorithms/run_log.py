# SPDX-License-Identifier: GPL-2.0-or-later
"""The runs of this profile, past and present, so that one can be resumed, repeated or shown."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

from qgis.core import QgsMapLayerStore, QgsProcessingFeedback

from .. import settings
from ..core.jobs.unfinished import progress_file
from ..runtime.errors import RunCancelledError
from ..runtime.notice import NOTICE
from ..runtime.sessions import is_elsewhere, own_session
from .kept_parameters import is_lost, kept, restored

KEPT = 30
RUNNING, DONE, FAILED, CANCELLED = "running", "done", "failed", "cancelled"


@dataclass(frozen=True)
class PastRun:
    """One run: its parameters as JSON holds them, and how it ended; `started` is local, ISO.

    What lies beside the output belongs to the newest run that wrote there: others are `superseded`.
    `session` is the process that it runs in, which may be another QGIS with the same profile.
    """

    started: str
    algorithm: str
    parameters: dict[str, Any]
    output: str = ""
    state: str = RUNNING
    superseded: bool = False
    session: str = ""

    def can_resume(self) -> bool:
        """Tell whether the run can go on from tiles that it has left beside its output."""
        return self.has_tiles() and not self.is_lost()

    def has_tiles(self) -> bool:
        """Tell whether finished tiles are left beside the output of a run without a result."""
        if self.superseded or not self.output or self.state in (RUNNING, DONE):
            return False
        return progress_file(self.output).exists()

    def is_lost(self) -> bool:
        """Tell whether a layer that was more than a file has gone, or features were selected."""
        return any(map(is_lost, self.parameters.values()))

    def given(self) -> dict[str, Any]:
        """The parameters as Processing takes them, without layers that are gone for good."""
        found = {name: restored(value) for name, value in self.parameters.items()}
        return {name: value for name, value in found.items() if value not in ("", None)}


class RunLog:
    """Knows the runs; those of earlier sessions come from the settings."""

    def __init__(self) -> None:
        self._under_way: dict[str, QgsProcessingFeedback] = {}
        self._lock = threading.Lock()

    def runs(self) -> list[PastRun]:
        """All runs, the newest first; one that a crash of QGIS ended counts as failed."""
        found: list[PastRun] = []
        outputs: set[str] = set()
        for run in _read():
            is_lost = run.state == RUNNING and not self._is_alive(run)
            state, output = FAILED if is_lost else run.state, plain_path(run.output)
            found.append(replace(run, state=state, superseded=output in outputs))
            outputs.add(output)
        return found

    def percent(self, run: PastRun) -> float | None:
        """The progress of a run under way; None if it is so in another process."""
        feedback = self._under_way.get(run.started)
        return None if feedback is None else feedback.progress()

    def _is_alive(self, run: PastRun) -> bool:
        return run.started in self._under_way or is_elsewhere(run.session)

    @contextmanager
    def noted(self, run: PastRun, feedback: QgsProcessingFeedback) -> Iterator[None]:
        """Note a run and its end."""
        self._under_way[run.started] = feedback
        run = replace(run, session=own_session())
        self._store(run)
        state = FAILED
        try:
            yield
            state = DONE
        except RunCancelledError:
            state = CANCELLED
            raise
        finally:
            del self._under_way[run.started]
            is_cancelled = feedback.isCanceled() and state != DONE
            self._store(replace(run, state=CANCELLED if is_cancelled else state))

    def _store(self, run: PastRun) -> None:
        with self._lock:
            others = [one for one in _read() if one.started != run.started]
            kept = sorted([run, *others], key=lambda one: one.started, reverse=True)[:KEPT]
            settings.set_text(settings.RUNS, json.dumps([asdict(one) for one in kept]))
        NOTICE.runs.emit()


def plain_path(path: str) -> str:
    """A path as it can be compared with others."""
    return os.path.normcase(os.path.abspath(path))


def new_run(
    algorithm: str, parameters: dict[str, Any], made: QgsMapLayerStore | None = None
) -> PastRun:
    """A run that begins now; call it in the main thread. `made` as in `kept`."""
    plain = {name: kept(value, made) for name, value in parameters.items()}
    given = {name: value for name, value in plain.items() if value is not None}
    return PastRun(datetime.now().isoformat(), algorithm, given)


def _read() -> list[PastRun]:
    known = {item.name for item in fields(PastRun)}
    settings.refresh()
    try:
        stored = json.loads(settings.text(settings.RUNS) or "[]")
        return [PastRun(**{k: v for k, v in one.items() if k in known}) for one in stored]
    except (ValueError, TypeError, AttributeError):  # of another version
        return []


RUN_LOG = RunLog()
