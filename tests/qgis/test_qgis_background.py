# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs in a thread beside a living event loop: no stall, quick cancel, nothing left."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from pace import Stopwatch, thread_clock
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from rig import is_alive, wait, wait_for_tasks

from ttrd3_qgis.gui import background

LONGEST_STALL_S = 0.1


class Background:
    """A task, what it needs to stay alive, and what it said at its end."""

    def __init__(self, values):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.feedback = QgsProcessingFeedback(False)
        self.task = QgsProcessingAlgRunnerTask(algorithm, values, self.context, self.feedback)
        self.ends = []
        self.task.executed.connect(lambda good, result: self.ends.append((good, result)))
        QgsApplication.taskManager().addTask(self.task)


def test_the_event_loop_never_stalls(provider, make_worker, images):
    make_worker("slow")
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(thread_clock()))
    timer.start(10)
    run = Background(images)
    wait(lambda: run.ends)
    timer.stop()
    good, result = run.ends[0]
    gaps = [later - sooner for sooner, later in zip(beats, beats[1:])]
    assert good
    assert os.path.exists(result["OUTPUT"])
    assert len(beats) > 100
    assert max(gaps) < LONGEST_STALL_S


@pytest.mark.parametrize(("mode", "longest_s"), [("slow", 2.0), ("deaf", 7.0)])
def test_cancel_leaves_no_file_and_no_process(provider, make_worker, images, mode, longest_s):
    worker = make_worker(mode)
    run = Background(images)
    wait(lambda: run.task.progress() > 30)
    pid = worker.pid()
    assert is_alive(pid)
    watch = Stopwatch()
    run.task.cancel()
    wait(lambda: run.ends)
    assert watch.stop() < longest_s
    assert not run.ends[0][0]
    assert not is_alive(pid)
    left = {path.name for path in Path(images["OUTPUT"]).parent.glob("*sr.tif*")}
    assert left == set()


def test_work_for_a_window_ends_with_it(qgis_app):
    owner, asked, passed = QObject(), [], []

    def work(_folder, is_cancelled):
        while not is_cancelled():
            asked.append(1)
            time.sleep(0.01)

    task = background.Background("Work", owner, work, lambda *outcome: passed.append(outcome))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: asked)
    assert owner.receivers(owner.destroyed) == 0  # a slot that is collected first ends QGIS
    sip.delete(owner)
    wait_for_tasks()
    assert passed == []


def test_cancel_during_the_start_of_the_worker(provider, make_worker, images):
    worker = make_worker("late")
    run = Background(images)
    wait(lambda: worker.pid())
    run.task.cancel()
    wait(lambda: run.ends)
    assert not run.ends[0][0]
    assert not is_alive(worker.pid())
    assert not os.path.exists(images["OUTPUT"])
