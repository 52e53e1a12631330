# SPDX-License-Identifier: GPL-2.0-or-later
"""The work of the set-up, which goes on without the window that has started it."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any, Callable

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..runtime.notice import NOTICE
from ..runtime.setup.orders import Order, SetupOutcome, carry_out
from ..runtime.setup.running import Watch
from ..runtime.setup.survey import Survey, take_survey
from ..translation import tr
from .setup_widgets import MAX_LINES, state_text
from .work import BackgroundWork


class SetupWork(QObject):
    """Does one thing at a time, and keeps what it has said for a window that is opened later."""

    began = pyqtSignal(str)  # the title
    logged = pyqtSignal(str)
    progressed = pyqtSignal(float)
    told = pyqtSignal(str, object)  # a sentence and its level: why a look failed, or how it ended
    surveyed = pyqtSignal(object)  # None without a result
    carried_out = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.title = ""  # of what is in progress
        self.lines: deque[str] = deque(maxlen=MAX_LINES)
        self.said: tuple[str, Qgis.MessageLevel] | None = None  # how the last order ended
        self._task: BackgroundWork | None = None
        self._hears_of_changes = False

    def is_busy(self) -> bool:
        """Tell whether work is in progress."""
        return self._task is not None

    def look(self, order: Order) -> None:
        """Determine the state, and what an order would be."""
        self._start(tr("Looking for PyTorch"), partial(take_survey, order), self._surveyed)

    def carry_out(self, order: Order) -> None:
        """Carry out an order; what was said before is forgotten."""
        self.lines.clear()
        self._forget()
        if not self._hears_of_changes:
            NOTICE.changed.connect(self._forget)
            self._hears_of_changes = True
        self._start(tr("TTRD3 set-up"), partial(carry_out, order), self._done)

    def cancel(self) -> None:
        """Let the work in progress end soon."""
        if self._task is not None:
            self._task.cancel()

    def stop(self) -> None:
        """Cancel the work, ignore what it reports from now on, and forget what was said."""
        if self._task is not None:
            self._task.ended.disconnect()
            self._task.logged.disconnect()
            self._task.progressChanged.disconnect(self.progressed)
            self._task.cancel()
        self._task, self.title = None, ""
        self.lines.clear()
        self._forget()

    def log(self, line: str) -> None:
        """Add a line to the log."""
        self.lines.append(line)
        self.logged.emit(line)

    def _start(
        self, title: str, function: Callable[[Watch], Any], then: Callable[[Any, str], None]
    ) -> None:
        task = BackgroundWork(title, function)
        task.logged.connect(self.log)
        task.ended.connect(then)
        task.progressChanged.connect(self.progressed)
        self._task, self.title = task, title  # the task manager holds no Python reference
        self.began.emit(title)
        QgsApplication.taskManager().addTask(task)

    def _surveyed(self, survey: Survey | None, problem: str) -> None:
        self._task, self.title = None, ""
        if problem:
            self.told.emit(problem, Qgis.MessageLevel.Warning)
        self.surveyed.emit(survey)

    def _done(self, outcome: SetupOutcome | None, problem: str) -> None:
        self._task, self.title = None, ""
        if problem:
            self.log(problem)
            self._tell(problem, Qgis.MessageLevel.Critical)
        elif outcome is not None:
            text = state_text(outcome.interpreter, outcome.size_bytes)
            self._tell(text, Qgis.MessageLevel.Success)
        self.carried_out.emit()

    def _forget(self) -> None:
        self.said = None

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        self.said = (text, level)
        self.told.emit(text, level)


WORK = SetupWork()
