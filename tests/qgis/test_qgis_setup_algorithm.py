# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm of the set-up, and the offer of it after a run that found no Python."""

from __future__ import annotations

from pathlib import Path

import pytest
from pace import Stopwatch
from qgis.core import (
    QgsApplication,
    QgsFeedback,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsSettings,
)
from rig import wait
from setup_rig import OTHER, Log

from ttrd3_qgis.algorithms.setupenvironment.help import setupenvironment_help
from ttrd3_qgis.runtime.interpreter import SETTING
from ttrd3_qgis.runtime.notice import NOTICE
from ttrd3_qgis.runtime.setup.errors import SetupError
from ttrd3_qgis.runtime.setup.running import Command, Watch, run
from ttrd3_qgis.runtime.under_way import UNDER_WAY

ALGORITHM = "ttrd3:setupenvironment"
PARAMETERS = ["ACTION", "BUILD", "FOLDER", "PYTHON", "DIFFUSERS"]
OUTPUTS = ["PYTHON_USED", "VERSION_TORCH", "DEVICES", "SIZE_MB"]


@pytest.fixture
def algorithm(provider):
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)


@pytest.fixture
def slow(data_home, tiny_lock):
    """An installer that takes its time."""
    program = data_home / f"uv-{tiny_lock}" / "uv"
    program.unlink()
    program.write_text("#!/bin/sh\necho begun\nsleep 60\n")
    program.chmod(0o755)
    return program


def test_names_and_order_are_frozen(algorithm):
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == PARAMETERS
    assert [output.name() for output in algorithm.outputDefinitions()] == OUTPUTS
    assert set(setupenvironment_help()) == {"ALG_DESC", *PARAMETERS, *OUTPUTS}
    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagCanCancel


def test_it_installs_finds_and_removes(provider, data_home, wheel_folder):
    import processing

    feedback = QgsProcessingFeedback(False)
    result = processing.run(ALGORITHM, {"FOLDER": str(wheel_folder)}, feedback=feedback)
    assert set(result) == set(OUTPUTS)
    assert (result["VERSION_TORCH"], result["DEVICES"]) == ("2.13.0+tiny", "cpu")
    assert result["PYTHON_USED"].startswith(str(data_home))
    assert result["SIZE_MB"] >= 0
    assert "no network is used" in feedback.textLog()
    result = processing.run(ALGORITHM, {"ACTION": "remove"})
    assert result == {"PYTHON_USED": "", "VERSION_TORCH": "", "DEVICES": "", "SIZE_MB": 0}


def test_mistakes_come_as_sentences(provider, data_home, wheel_folder):
    import processing

    (wheel_folder / OTHER).unlink()
    with pytest.raises(QgsProcessingException, match="lacks tiny-thing"):
        processing.run(ALGORITHM, {"FOLDER": str(wheel_folder)})
    with pytest.raises(QgsProcessingException, match="not a program that can be run"):
        processing.run(ALGORITHM, {"PYTHON": str(wheel_folder / "python3")})  # without a dot
    with pytest.raises(QgsProcessingException, match="BUILD"):
        processing.run(ALGORITHM, {"BUILD": "quantum"})


@pytest.mark.parametrize("values", [{}, {"ACTION": "repair"}, {"ACTION": "remove"}])
def test_the_python_of_a_run_stays_until_its_end(provider, data_home, wheel_folder, values):
    import processing

    given = {"FOLDER": str(wheel_folder), **values}
    with (
        UNDER_WAY.entered(print, is_run=True),
        pytest.raises(QgsProcessingException, match="A run needs this Python"),
    ):
        processing.run(ALGORITHM, given)
    assert not UNDER_WAY.is_run
    processing.run(ALGORITHM, given)


def test_cancel_in_the_background(algorithm, slow, wheel_folder, data_home):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    values = {"FOLDER": str(wheel_folder)}
    task, ends = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback), []
    task.executed.connect(lambda good, results: ends.append(good))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: "begun" in feedback.textLog())
    watch = Stopwatch()
    task.cancel()
    wait(lambda: ends, 60)
    assert watch.stop() < 2
    assert ends == [False]
    assert not list(data_home.glob("env-*")) + list(data_home.glob("unfinished-*"))


def test_a_stall_ends_the_installer(qgis_app, tmp_path):
    command = Command(("/bin/sleep", "60"), tmp_path, {}, stall_s=0.3)
    watch = Stopwatch()
    with pytest.raises(SetupError, match="check the network"):
        run(command, Watch(Log(), QgsFeedback()))
    assert watch.stop() < 3


def test_growing_files_are_no_stall(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr("ttrd3_qgis.runtime.setup.running.MEASURE_S", 0.1)
    size = iter(range(1000))
    command = Command(("/bin/sleep", "1"), tmp_path, {}, lambda: next(size), stall_s=0.5)
    assert run(command, Watch(Log(), QgsFeedback())) == (0, [])


def test_a_run_without_python_names_the_set_up(provider, data_home, images, monkeypatch, tmp_path):
    """What the user is told, and the sign by which the desktop offers the dialog."""
    import processing

    bare = tmp_path / "bare"
    bare.write_text("#!/bin/sh\nexit 1\n")
    bare.chmod(0o755)
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter([bare]))
    QgsSettings().remove(SETTING)
    heard = []
    NOTICE.missing.connect(lambda: heard.append(1))
    with pytest.raises(QgsProcessingException, match=rf"Set Up… or the algorithm {ALGORITHM}"):
        processing.run("ttrd3:superresolution", images)
    assert heard == [1]
    NOTICE.missing.disconnect()
    assert not Path(images["OUTPUT"]).exists()
