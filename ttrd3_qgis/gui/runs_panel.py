# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel *Runs*: past and running ones, to resume, to run again or to show."""

from __future__ import annotations

import html
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QLocale, QTimer
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.declare import INPUT, OUTPUT
from ..algorithms.kept_parameters import source_of
from ..algorithms.run_log import CANCELLED, DONE, FAILED, RUN_LOG, RUNNING, PastRun
from ..core.jobs.addresses import file_name
from ..core.jobs.superresolution import OUTPUT_SUFFIXES
from ..runtime.notice import NOTICE
from ..translation import tr
from .layer_of import layer_of

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

REFRESH_MS = 1000


class RunsPanel(QgsDockWidget):
    """Lists the runs; the buttons act on the chosen one."""

    # passed in, not imported, so that a test can pass another one
    def __init__(self, interface: QgisInterface) -> None:  # noqa: QGS105
        super().__init__(tr("Runs of TTRD3"), interface.mainWindow())
        self.setObjectName("ttrd3Runs")
        self._interface = interface
        self._runs: list[PastRun] = []
        self._tasks: list[_Resumed] = []  # the task manager holds no Python reference
        self.table = _table()
        self.resume = QPushButton(tr("Resume"))
        self.again = QPushButton(tr("Run Again…"))
        self.show_result = QPushButton(tr("Show"))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._show_progress)
        self.table.currentItemChanged.connect(lambda *_: self._enable())
        self.resume.clicked.connect(self._resume)
        self.again.clicked.connect(self._run_again)
        self.show_result.clicked.connect(self._show)
        self._soon = QTimer(self)  # one refresh for all that changes at once
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        NOTICE.runs.connect(self._refresh_soon)
        project = QgsProject.instance()
        # which runs can be resumed depends on the layers there are
        for signal in (project.layersAdded, project.layersRemoved, project.cleared):
            signal.connect(self._refresh_soon)
        self.visibilityChanged.connect(self._set_awake)

    def refresh(self) -> None:
        """Show the runs there are now; the chosen one stays chosen."""
        chosen = self.chosen()
        self._runs = RUN_LOG.runs()
        self.table.clear()
        for run in self._runs:
            self.table.addTopLevelItem(QTreeWidgetItem(_cells(run)))
        same = [n for n, run in enumerate(self._runs) if chosen and run.started == chosen.started]
        if self._runs:
            self.table.setCurrentItem(self.table.topLevelItem(same[0] if same else 0))
        self._enable()

    def _refresh_soon(self, *_: object) -> None:
        """Refresh once QGIS is idle; a panel that nobody sees does so when it is shown."""
        if self.isUserVisible():
            self._soon.start(0)

    def _set_awake(self, is_seen: bool) -> None:
        """Follow the runs while the panel is seen: open, and in front of other tabs."""
        if is_seen:
            self._timer.start()
            self._soon.start(0)
        else:
            self._timer.stop()
            self._soon.stop()

    def chosen(self) -> PastRun | None:
        """The chosen run."""
        row = self.table.indexOfTopLevelItem(self.table.currentItem())
        return self._runs[row] if 0 <= row < len(self._runs) else None

    def _lay_out(self) -> None:
        body, buttons = QWidget(self), QHBoxLayout()
        for button in (self.resume, self.again, self.show_result):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.again.setToolTip(tr("Opens the dialog with the parameters of this run"))
        self.show_result.setToolTip(tr("Shows the result of this run on the map"))
        layout = QVBoxLayout(body)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        self.setWidget(body)

    def _enable(self) -> None:
        run = self.chosen()
        self.resume.setEnabled(run is not None and self._can_resume(run))
        self.resume.setToolTip(_about_resuming(run))
        self.again.setEnabled(run is not None and run.state != RUNNING)
        self.show_result.setEnabled(run is not None and _is_on_disk(run.output))

    def _show_progress(self) -> None:
        under_way = [(row, run) for row, run in enumerate(self._runs) if run.state == RUNNING]
        is_elsewhere = any(RUN_LOG.percent(run) is None for _, run in under_way)
        if is_elsewhere and RUN_LOG.runs() != self._runs:
            self.refresh()  # nobody tells how a run in another process ends
            return
        for row, run in under_way:
            self.table.topLevelItem(row).setText(3, _state(run))

    def _run_again(self) -> None:
        import processing

        run = self.chosen()
        if run is not None:
            processing.createAlgorithmDialog(run.algorithm, run.given()).show()

    def _resume(self) -> None:
        """Start the same run in the background; it goes on by itself from what it finds."""
        from processing.gui.Postprocessing import handleAlgorithmResults
        from processing.tools import dataobjects

        run = self.chosen()
        if run is None or not self._can_resume(run):
            self.refresh()
            return
        output = QgsProcessingOutputLayerDefinition(run.output, QgsProject.instance())
        parameters = {**run.given(), OUTPUT: output}
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(run.algorithm)
        feedback = _Listening(False)
        context = dataobjects.createContext(feedback)
        good, sentence = algorithm.checkParameterValues(parameters, context)
        if not good:
            self._say(sentence)
            return
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
        if task.isCanceled():  # QGIS does so where the preparation has failed, and tells nobody
            self._say(feedback.error)
            return
        kept = _Resumed(run, task, algorithm, context, feedback)
        self._tasks.append(kept)

        def end(good: bool, _results: dict[str, Any]) -> None:
            self._tasks.remove(kept)
            if good:
                handleAlgorithmResults(algorithm, context, feedback, parameters=parameters)
            elif not feedback.isCanceled():
                self._say(feedback.error)
            self._enable()

        task.executed.connect(end)
        QgsApplication.taskManager().addTask(task)
        self._enable()

    def _can_resume(self, run: PastRun) -> bool:
        """Tell whether a run can go on and has not been told to: it is noted only once it works."""
        return run.can_resume() and all(run.started != one.run.started for one in self._tasks)

    def _say(self, sentence: str) -> None:
        text = sentence or tr("The run failed; run it again to see why.")
        self._interface.messageBar().pushWarning("TTRD3", html.escape(text))

    def _show(self) -> None:
        run = self.chosen()
        if run is None:
            return
        path, known = run.output, layer_of(run.output)
        layer = known or QgsRasterLayer(path, Path(path).stem)
        if not layer.isValid():
            text = tr("{name} cannot be shown on the map.").format(name=Path(path).name)
            self._interface.messageBar().pushWarning("TTRD3", html.escape(text))
            return
        if known is None:
            QgsProject.instance().addMapLayer(layer)
        self._interface.setActiveLayer(layer)
        self._interface.zoomToActiveLayer()


@dataclass(frozen=True, eq=False)
class _Resumed:
    """A run that goes on, with all that QGIS needs until it ends."""

    run: PastRun
    task: QgsProcessingAlgRunnerTask
    algorithm: QgsProcessingAlgorithm
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback


class _Listening(QgsProcessingFeedback):
    """Keeps the last error, which a task only logs."""

    error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Note an error; in the thread of the run."""
        self.error = error
        super().reportError(error, fatalError)


def _is_on_disk(output: str) -> bool:
    """Tell whether a run has left a raster; others write models and reports."""
    return output.lower().endswith(OUTPUT_SUFFIXES) and os.path.exists(output)


def _about_resuming(run: PastRun | None) -> str:
    if run is not None and run.has_tiles() and run.is_lost():
        return tr(
            "A layer or a selection of this run is gone: choose it again in the dialog, with the "
            "same file for the result"
        )
    return tr("Goes on from the finished tiles of this run")


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.setHeaderLabels([tr("Started"), tr("Input"), tr("Result"), tr("State")])
    table.setAccessibleName(tr("Runs of TTRD3"))
    return table


def _cells(run: PastRun) -> list[str]:
    started = QLocale().toString(
        datetime.fromisoformat(run.started), QLocale.FormatType.ShortFormat
    )
    paths = (source_of(run.parameters.get(INPUT)), run.output)
    return [started, *map(file_name, paths), _state(run)]


def _state(run: PastRun) -> str:
    if run.state == RUNNING:
        percent = RUN_LOG.percent(run)
        if percent is None:
            return tr("running in another QGIS")
        return tr("running, {percent:.0f} %").format(percent=percent)
    if run.can_resume():
        return tr("can be resumed")
    return {DONE: tr("done"), FAILED: tr("failed"), CANCELLED: tr("cancelled")}[run.state]
