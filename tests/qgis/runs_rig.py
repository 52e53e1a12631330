# SPDX-License-Identifier: GPL-2.0-or-later
"""An empty list of runs, its panel, and a run in the background."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from desktop_stub import Iface
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt

from ttrd3_qgis import settings
from ttrd3_qgis.algorithms.run_log import PastRun, new_run
from ttrd3_qgis.gui.runs_panel import RunsPanel


@pytest.fixture
def no_runs(qgis_app):
    settings.set_text(settings.RUNS, "")
    yield
    for key in (settings.RUNS, settings.QUEUE):
        settings.set_text(key, "")
    QgsProject.instance().clear()


@pytest.fixture
def panel(qgis_app):
    iface = Iface()
    iface.shown = []
    iface.setActiveLayer = iface.shown.append
    iface.zoomToActiveLayer = lambda: None
    panel = RunsPanel(iface)
    iface.window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
    iface.window.show()
    QgsApplication.processEvents()
    yield panel
    sip.delete(iface.window)  # and the panel with it


def start(parameters, algorithm_id="ttrd3:superresolution"):
    """Run in the background, as the dialog does."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ends = []
    task.executed.connect(lambda good, _: ends.append(good))
    QgsApplication.taskManager().addTask(task)
    return task, ends, (algorithm, context, feedback)


def noted_run(**parameters):
    """A run as another session finds it."""
    noted = new_run("ttrd3:superresolution", parameters)
    return PastRun(**json.loads(json.dumps(asdict(noted))))
