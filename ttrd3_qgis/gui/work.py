# SPDX-License-Identifier: GPL-2.0-or-later
"""Work of the set-up as tasks in QGIS's task manager."""

from __future__ import annotations

import traceback
from typing import Any, Callable

from qgis.core import QgsFeedback, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..runtime.errors import RunCancelledError
from ..runtime.setup.errors import SetupError
from ..runtime.setup.running import Watch
from ..runtime.under_way import UNDER_WAY
from ..translation import tr


class BackgroundWork(QgsTask):
    """Calls a function in a thread; reports its result or problem in the main thread."""

    logged = pyqtSignal(str)
    ended = pyqtSignal(object, str)

    def __init__(self, title: str, function: Callable[[Watch], Any]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._function = function
        self._feedback = QgsFeedback()
        self._feedback.progressChanged.connect(self.setProgress)
        self._outcome: Any = None
        self._problem = ""

    def run(self) -> bool:
        """Call the function; runs in a thread of the task manager."""
        try:
            with UNDER_WAY.entered(self._feedback.cancel):
                self._outcome = self._function(Watch(self.logged.emit, self._feedback))
        except RunCancelledError:
            self._problem = tr("Cancelled.")
        except SetupError as error:
            self._problem = str(error)
        except Exception as error:
            self.logged.emit(traceback.format_exc())
            text = tr("The set-up failed unexpectedly ({error}); see the log.")
            self._problem = text.format(error=f"{type(error).__name__}: {error}")
        return not self._problem

    def cancel(self) -> None:
        """Stop the work at its next check; it checks ten times a second."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, good: bool) -> None:
        """Report the end; runs in the main thread."""
        unsaid = "" if good else tr("Cancelled.")  # before it began
        self.ended.emit(self._outcome, self._problem or unsaid)
