# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside the desktop (qgis --code): installs the zip, runs the algorithm, removes the plugin.

TTRD3_INSTALL names a JSON file with the zip and the parameters; what came of it goes beside it.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

import pyplugin_installer
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface, plugins

ORDER = Path(os.environ["TTRD3_INSTALL"])
ALGORITHM = "ttrd3:superresolution"
PLUGIN = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / "ttrd3_qgis"


class Visit:
    """One visit of the desktop, from the installation to the exit."""

    def __init__(self):
        self.order = json.loads(ORDER.read_text())
        self.report = {"before": sorted(plugins)}
        QTimer.singleShot(500, lambda: self.step(self.install))

    def step(self, action):
        """Do one thing; a mistake ends the visit with its trace."""
        try:
            action()
        except Exception:
            self.report["error"] = traceback.format_exc()
            self.leave()

    def install(self):
        pyplugin_installer.instance().installFromZipFile(self.order["zip"])
        self.report["after"] = sorted(plugins)
        self.report["menu"] = [action.text() for action in iface.rasterMenu().actions()]
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        self.context, self.feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        self.context.setProject(QgsProject.instance())
        self.task = QgsProcessingAlgRunnerTask(
            algorithm, self.order["parameters"], self.context, self.feedback
        )
        self.task.executed.connect(lambda good, results: self.step(lambda: self.ran(good, results)))
        QgsApplication.taskManager().addTask(self.task)

    def ran(self, good, results):
        self.report["good"] = good
        self.report["results"] = results
        self.report["log"] = self.feedback.textLog()
        self.report["imported"] = sys.modules["ttrd3_qgis.core.jobs.superresolution"].__file__
        self.report["compiled"] = sorted(
            path.relative_to(PLUGIN).as_posix() for path in PLUGIN.rglob("*.pyc")
        )
        # The task still holds the algorithm; the plugin may go only when it is gone.
        QTimer.singleShot(200, lambda: self.step(self.uninstall))

    def uninstall(self):
        pyplugin_installer.instance().uninstallPlugin("ttrd3_qgis", quiet=True)
        self.report["folder left"] = PLUGIN.exists()
        self.report["provider left"] = bool(
            QgsApplication.processingRegistry().providerById("ttrd3")
        )
        self.leave()

    def leave(self):
        ORDER.with_name("report.json").write_text(json.dumps(self.report))
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


VISIT = Visit()
