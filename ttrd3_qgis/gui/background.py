# SPDX-License-Identifier: GPL-2.0-or-later
"""Work for a window in a task of QGIS, which ends with the window."""

from __future__ import annotations

import tempfile
import threading
import traceback
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ..algorithms.progress import log
from ..runtime.errors import RunCancelledError, WorkerError
from ..runtime.under_way import UNDER_WAY
from ..translation import tr

Work = Callable[[Path, Callable[[], bool]], Any]
Done = Callable[[Any, str], None]


class Background(QgsTask):
    """Runs `work(folder, is_cancelled)` in a thread, then `done(value, sentence)` in the main one.

    The sentence is empty if the work succeeded; `done` is not called once `owner` is deleted.
    """

    def __init__(self, title: str, owner: QObject, work: Work, done: Done) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._owner, self._work, self._done = owner, work, done
        self._stop = threading.Event()
        self._value: Any = None
        self._sentence = ""

    def stop(self) -> None:
        """Ask the work to end soon."""
        self._stop.set()

    def run(self) -> bool:
        """Do the work; runs in a thread of its own."""
        try:
            with UNDER_WAY.entered(self._stop.set), tempfile.TemporaryDirectory() as folder:
                self._value = self._work(Path(folder), self._is_cancelled)
        except RunCancelledError:
            self._sentence = tr("Cancelled.")
        except WorkerError as error:
            self._sentence = str(error)
        except Exception as error:  # no exception may leave the thread; its trace goes to the log
            log(traceback.format_exc())
            self._sentence = tr("That failed ({reason}); see the tab TTRD3 of the log.").format(
                reason=error
            )
        return not self._sentence

    def finished(self, result: bool) -> None:
        """Pass the outcome on; runs in the main thread."""
        if not sip.isdeleted(self._owner):
            self._done(self._value, self._sentence or ("" if result else tr("Cancelled.")))

    def _is_cancelled(self) -> bool:
        # not told by `destroyed`: Python may have collected the slot that Qt calls then
        return self._stop.is_set() or self.isCanceled() or sip.isdeleted(self._owner)
