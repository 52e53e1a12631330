# SPDX-License-Identifier: GPL-2.0-or-later
"""The page of this plugin in the options of QGIS."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .. import settings
from ..core.jobs.superresolution import DEVICES
from ..offered import default_presets, usual_steps
from ..runtime.errors import NoInterpreterError, WorkerError
from ..runtime.home import HOME_VARIABLE, data_folder, home_folder
from ..runtime.interpreter import BENCHMARK, Candidate, Interpreter, candidates, find, to_try
from ..runtime.notice import NOTICE
from ..runtime.warm import WARM
from ..translation import tr
from .background import Background, Work
from .options_form import OptionsForm, scrolled
from .options_text import Trial, failure_html, origin_text, trial_html


class OptionsPage(QgsOptionsPageWidget):
    """Shows and stores the settings; starts a Python only when a button is pressed."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.form = OptionsForm(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self.form))
        self._task: Background | None = None
        self._load()
        self._connect()
        self._show_origin()

    def apply(self) -> None:
        """Store the values of the fields; QGIS calls it for OK."""
        form, before = self.form, (to_try(), data_folder())
        settings.set_text(settings.PYTHON, form.python.filePath().strip())
        settings.set_text(settings.MODELS, form.models.filePath().strip())
        if form.home.isEnabled():
            settings.set_text(settings.HOME, form.home.filePath().strip())
        settings.set_text(settings.DEVICE, _unless_first(form.device.currentText(), DEVICES))
        if form.preset.count():  # none without the default model's file
            preset = _unless_first(form.preset.currentText(), default_presets())
            settings.set_text(settings.PRESET, preset)
        settings.set_text(settings.QUEUE, "yes" if form.queue.isChecked() else "")
        if (to_try(), data_folder()) != before:
            WARM.end()
            NOTICE.changed.emit()

    def _load(self) -> None:
        form = self.form
        form.python.setFilePath(settings.text(settings.PYTHON))
        form.models.setFilePath(settings.text(settings.MODELS))
        form.home.setFilePath(settings.text(settings.HOME))
        form.home.lineEdit().setPlaceholderText(str(home_folder("")))
        if os.environ.get(HOME_VARIABLE):
            form.home.setEnabled(False)
            form.home.setFilePath(os.environ[HOME_VARIABLE])
            overrides = tr("The environment variable {name} overrides this setting.")
            form.home.setToolTip(overrides.format(name=HOME_VARIABLE))
        form.device.setCurrentText(settings.text(settings.DEVICE) or DEVICES[0])
        form.queue.setChecked(bool(settings.text(settings.QUEUE)))
        form.preset.setCurrentText(settings.text(settings.PRESET))  # else the first one stays

    def _connect(self) -> None:
        form = self.form
        form.python.fileChanged.connect(self._show_origin)
        form.home.fileChanged.connect(self._show_origin)
        NOTICE.changed.connect(self._show_origin)
        form.test.clicked.connect(self._test_or_cancel)
        form.copy.clicked.connect(self._copy)
        form.set_up.clicked.connect(self._set_up)

    def _tried(self) -> tuple[Candidate, ...]:
        """The Pythons to try with the current values of the fields, stored or not."""
        form = self.form
        home = home_folder(form.home.filePath().strip())
        return candidates(os.environ, form.python.filePath().strip(), home)

    def _show_origin(self) -> None:
        self.form.origin.setText(origin_text(self._tried()))

    def _test_or_cancel(self) -> None:
        if self._task is not None:
            self._task.stop()
            return
        tried = self._tried()
        self._begin(
            tr("Testing Python for TTRD3"),
            lambda folder, is_cancelled: _try(tried, folder, is_cancelled),
            self._show_trial,
        )

    def _copy(self) -> None:
        from ..diagnostics.collect import collect

        tried = self._tried()
        self._begin(
            tr("Describing the installation of TTRD3"),
            lambda folder, is_cancelled: collect(tried, folder, is_cancelled).markdown,
            self._put_into_clipboard,
        )

    def _set_up(self) -> None:
        from .setup_dialog import show_setup

        show_setup(self)
        self._show_origin()

    def _begin(self, title: str, work: Work, show: Callable[[Any], None]) -> None:
        """Start a task; its button turns into a cancel button."""

        def done(value: Any, sentence: str) -> None:
            self._set_busy(None)
            if sentence:
                self.form.outcome.setText(failure_html(sentence))
            else:
                show(value)

        task = Background(title, self, work, done)
        self._set_busy(task)
        QgsApplication.taskManager().addTask(task)

    def _set_busy(self, task: Background | None) -> None:
        self._task = task
        self.form.busy.setVisible(task is not None)
        self.form.copy.setEnabled(task is None)
        self.form.set_up.setEnabled(task is None)
        self.form.test.setText(tr("Test") if task is None else tr("Cancel"))

    def _show_trial(self, trial: Trial) -> None:
        _remember(trial.interpreter)
        self.form.outcome.setText(trial_html(trial))

    def _put_into_clipboard(self, markdown: str) -> None:
        QgsApplication.clipboard().setText(markdown)
        self.form.outcome.setText(
            tr("The diagnostics are in the clipboard. Read them, then paste them into an issue.")
        )


def _try(tried: tuple[Candidate, ...], folder: Path, is_cancelled: Callable[[], bool]) -> Trial:
    """Find the Python that a run would use, and time its devices; runs in a thread."""
    refused: list[str] = []
    try:
        found = find(tried, folder, is_cancelled, refused.append, BENCHMARK)
    except NoInterpreterError as error:
        raise WorkerError(" ".join((*refused, str(error)))) from None
    return Trial(found, tuple(refused))


def _remember(found: Interpreter) -> None:
    """Store how fast the devices are."""
    working = [device for device in found.hardware if device.seconds > 0]
    steps = usual_steps()
    for device in working:
        settings.remember_speed(found.model, device.name, steps, device.seconds * steps)
    if working:  # the best one comes first, and "auto" uses it
        settings.remember_speed(found.model, DEVICES[0], steps, working[0].seconds * steps)


def _unless_first(value: str, choices: Any) -> str:
    """The value, or "" if it is the first choice, which needs no setting."""
    return "" if value == next(iter(choices), "") else value
