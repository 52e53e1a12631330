# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog *Set Up…*: shows the state and any obstacles, and carries out the set-up."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from ..runtime.notice import NOTICE
from ..runtime.setup.choices import REMOVE, REPAIR
from ..runtime.setup.orders import Order, SetupOutcome, carry_out
from ..runtime.setup.running import Watch
from ..runtime.setup.survey import Survey, take_survey
from ..translation import tr
from ..worker_texts import filled
from .labels import plain_html
from .setup_widgets import SetupWidgets, state_text
from .work import BackgroundWork

_open: list[SetupDialog] = []


def show_setup(parent: QWidget | None) -> SetupDialog:
    """Show the only dialog of this session; it may have been working in the background."""
    if not _open or sip.isdeleted(_open[0]):
        _open[:] = [SetupDialog(parent)]
    _open[0].show()
    _open[0].raise_()
    _open[0].activateWindow()
    _open[0].look()
    return _open[0]


def close_setup() -> None:
    """Stop the work and close the dialog; called when the plugin is unloaded."""
    if _open and not sip.isdeleted(_open[0]):
        _open[0].stop()
        _open[0].close()
        _open[0].deleteLater()
    _open.clear()


class SetupDialog(QDialog):
    """If it is closed, the work continues in the task manager; *Cancel* stops it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ttrd3SetupDialog")
        self.setWindowTitle(tr("Set Up TTRD3"))
        self.resize(760, 620)
        self._bar = QgsMessageBar(self)
        self._widgets = SetupWidgets(self, self._bar)
        self._work: BackgroundWork | None = None
        self._is_stale = False
        self._connect()

    def is_working(self) -> bool:
        """Tell whether work is in progress."""
        return self._work is not None

    def look(self) -> None:
        """Determine the state, in the background, after the work in progress."""
        self._is_stale = self.is_working()
        if self._is_stale:
            return
        said = self._bar.currentItem()
        if said is not None and said.level() == Qgis.MessageLevel.Warning:
            self._bar.clearWidgets()  # it was about an earlier look
        survey = partial(take_survey, self._widgets.order())
        self._start(tr("Looking for PyTorch"), survey, self._surveyed)

    def carry_out(self, order: Order) -> None:
        """Carry out an order, in the background."""
        self._widgets.log.clear()
        self._bar.clearWidgets()  # what an earlier try said
        self._start(tr("TTRD3 set-up"), partial(carry_out, order), self._done)

    def stop(self) -> None:
        """Cancel the work, and ignore what it reports from now on."""
        if self._work is not None:
            self._work.ended.disconnect()
            self._work.logged.disconnect()
            self._work.cancel()
            self._work = None

    def done(self, result: int) -> None:
        """However the window is closed, say where the work continues."""
        if self._work is not None:
            tip = tr("The set-up goes on; its progress is in the status bar of QGIS.")
            self._widgets.add_line(tip)
        super().done(result)

    def _connect(self) -> None:
        w = self._widgets
        w.install.clicked.connect(lambda: self.carry_out(w.order()))
        w.install_folder.clicked.connect(self._install_from_folder)
        w.use_python.clicked.connect(self._use_python)
        w.repair.clicked.connect(lambda: self.carry_out(w.order(REPAIR)))
        w.remove.clicked.connect(self._ask_to_remove)
        w.cancel.clicked.connect(self._cancel)
        w.copy.clicked.connect(self._copy_log)
        w.close.clicked.connect(self.reject)
        w.build.currentIndexChanged.connect(lambda _: self.look())
        w.diffusers.clicked.connect(lambda _: self.look())
        NOTICE.changed.connect(self._changed)

    def _changed(self) -> None:
        if self.isVisible():  # else it looks when it is shown again
            self.look()

    def _cancel(self) -> None:
        self._is_stale = False
        if self._work is not None:
            self._work.cancel()

    def _start(
        self, title: str, function: Callable[[Watch], Any], then: Callable[[Any, str], None]
    ) -> None:
        if self._work is not None:
            return
        work = BackgroundWork(title, function)
        work.logged.connect(self._widgets.add_line)
        work.ended.connect(then)
        work.progressChanged.connect(self._widgets.set_progress)
        self._work = work  # the task manager holds no Python reference
        self._widgets.set_working(title)
        QgsApplication.taskManager().addTask(work)

    def _surveyed(self, survey: Survey | None, problem: str) -> None:
        self._work = None
        self._widgets.set_idle(survey)
        if problem:
            self._tell(problem, Qgis.MessageLevel.Warning)
        if self._is_stale:
            self.look()

    def _done(self, outcome: SetupOutcome | None, problem: str) -> None:
        self._work = None
        if problem:
            self._widgets.add_line(problem)
            self._tell(problem, Qgis.MessageLevel.Critical)
        elif outcome is not None:
            text = state_text(outcome.interpreter, outcome.size_bytes)
            self._tell(text, Qgis.MessageLevel.Success)
        self.look()

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        self._bar.clearWidgets()
        self._bar.pushMessage("", plain_html(text), level, 0)

    def _install_from_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder to Install From"))
        if folder:
            self.carry_out(self._widgets.order(folder=folder))

    def _use_python(self) -> None:
        # A virtual environment's Python is a link; resolved, it would not find its packages.
        as_named = QFileDialog.Option.DontResolveSymlinks
        title = tr("Python With PyTorch")
        path, _ = QFileDialog.getOpenFileName(self, title, options=as_named)
        if path:
            self.carry_out(Order(python=path))

    def _ask_to_remove(self) -> None:
        """Ask in the message bar: what is removed would have to be downloaded again."""
        question = filled(tr("Remove {size:size}?"), size=self._widgets.size_bytes)
        item = self._bar.createMessage(question)
        button = QPushButton(tr("Remove"), item)
        button.setObjectName("removeForSure")
        button.clicked.connect(self._remove)
        item.layout().addWidget(button)
        self._bar.clearWidgets()
        self._bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def _remove(self) -> None:
        self._bar.clearWidgets()
        self.carry_out(Order(REMOVE))

    def _copy_log(self) -> None:
        QgsApplication.clipboard().setText(self._widgets.report())
