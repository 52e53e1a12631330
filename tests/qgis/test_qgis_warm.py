# SPDX-License-Identifier: GPL-2.0-or-later
"""The worker that waits for the next run, and each way in which it ends."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

import pytest
from osgeo import gdal
from plugin_tree import profile
from qgis.core import QgsApplication, QgsProcessingException
from rig import CORE_PYTHON, HOME, is_alive, make_raster, wait
from test_qgis_process import ALGORITHM, PROGRAM
from test_qgis_real_worker import _task, workers
from test_qgis_run import run

from ttrd3_qgis.gui.options import OptionsPage
from ttrd3_qgis.runtime import interpreter, warm
from ttrd3_qgis.runtime.warm import WARM

ENDS_S = 10.0


@pytest.fixture
def parameters(tmp_path, monkeypatch):
    """Parameters of a short run, by a Python that none of these tests has asked before."""
    WARM.end()
    interpreter._PASSED.clear()
    monkeypatch.setattr(tempfile, "tempdir", str(HOME / "tmp"))
    for left in folders():  # by fake workers of other tests, which do not tidy up
        shutil.rmtree(left)
    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    yield {
        "INPUT": make_raster(tmp_path / "lr.tif"),
        "REFERENCES": [make_raster(tmp_path / "ref.tif", size=(96, 80), pixel=2.5)],
        "STEPS": 2,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "sr.tif"),
    }
    WARM.end()


def pixels(path):
    return gdal.Open(path).ReadRaster()


def folders():
    return list((HOME / "tmp").glob("ttrd3-worker-*"))


def test_one_process_is_asked_and_runs_all(provider, parameters, monkeypatch):
    started = []
    start = warm.WorkerProcess.__init__
    monkeypatch.setattr(
        warm.WorkerProcess,
        "__init__",
        lambda *arguments: started.append(arguments) or start(*arguments),
    )
    run(parameters)
    first = pixels(parameters["OUTPUT"])
    run(parameters)
    assert len(started) == 1
    assert pixels(parameters["OUTPUT"]) == first
    assert workers() == [WARM.pid()]


def test_it_ends_when_asked_to(provider, parameters):
    run(parameters)
    WARM.end()
    assert workers() == []
    assert folders() == []


def test_it_ends_after_a_while(provider, parameters, monkeypatch):
    monkeypatch.setattr(warm, "IDLE_S", 0.5)
    run(parameters)
    wait(lambda: not WARM.pid(), ENDS_S)
    wait(lambda: not workers() and not folders(), ENDS_S)


def test_it_ends_with_a_cancel(provider, parameters):
    run(parameters)
    task, *kept = _task({**parameters, "STEPS": 900})
    ends = []
    task.executed.connect(lambda good, _: ends.append(good))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: task.progress() > 1, 60)
    task.cancel()
    wait(lambda: ends, ENDS_S)
    assert workers() == []
    assert kept


def test_it_ends_with_a_failure(provider, parameters):
    run(parameters)
    with pytest.raises(QgsProcessingException):
        run({**parameters, "BANDS": [9]})
    wait(lambda: not workers(), ENDS_S)


def test_a_dead_one_is_replaced(provider, parameters):
    run(parameters)
    pid = WARM.pid()
    os.kill(pid, signal.SIGKILL)
    run(parameters)
    assert WARM.pid() not in (0, pid)


def test_one_that_dies_as_its_job_comes_is_replaced(provider, parameters, monkeypatch):
    run(parameters)
    pid = WARM.pid()
    os.kill(pid, signal.SIGSTOP)  # it counts as alive, and will never answer
    send = warm.WorkerProcess.send

    def kill_then_send(worker, line):
        if worker.pid == pid:
            os.kill(pid, signal.SIGKILL)
        send(worker, line)

    monkeypatch.setattr(warm.WorkerProcess, "send", kill_then_send)
    run(parameters)
    assert WARM.pid() not in (0, pid)


def test_another_python_takes_over(provider, parameters, tmp_path, monkeypatch):
    run(parameters)
    pid = WARM.pid()
    other = tmp_path / "python"
    other.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
    other.chmod(0o755)
    monkeypatch.setenv("TTRD3_PYTHON", str(other))
    run(parameters)
    assert not is_alive(pid)
    assert workers() == [WARM.pid()]


def test_it_ends_with_a_change_of_the_settings(provider, parameters):
    run(parameters)
    pid = WARM.pid()
    page = OptionsPage(None)
    page.apply()
    assert is_alive(pid)
    page.form.python.setFilePath("/usr/bin/python3")
    try:
        page.apply()
        assert not is_alive(pid)
    finally:
        page.form.python.setFilePath("")
        page.apply()


@pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
def test_nothing_is_left_of_qgis_process(parameters, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(profile(tmp_path / "home"))
    texts = {**parameters, "REFERENCES": parameters["REFERENCES"][0]}
    values = [f"--{name}={value}" for name, value in texts.items()]
    done = subprocess.run(
        [PROGRAM, "run", ALGORITHM, *values], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert os.path.exists(parameters["OUTPUT"])
    wait(lambda: not workers(), ENDS_S)
    assert folders() == []


HOST = """
import os, sys
from ttrd3_qgis.runtime.warm import WARM, start
lent = start(sys.argv[1])
WARM.keep(lent)
print(lent.worker.pid, lent.folder, flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_it_dies_with_its_host(number):
    host = subprocess.Popen(
        [sys.executable, "-c", HOST, CORE_PYTHON],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    pid, folder = host.stdout.readline().split()
    assert is_alive(int(pid))
    host.send_signal(number)
    host.wait()
    wait(lambda: not is_alive(int(pid)), 2 * ENDS_S)
    assert not os.path.exists(folder)


def test_all_kinds_of_job_follow_each_other_in_one_process(provider, parameters, tmp_path):
    import processing

    run(parameters)
    pid, first = WARM.pid(), pixels(parameters["OUTPUT"])
    plain = {name: parameters[name] for name in ("INPUT", "REFERENCES")}
    plain["OUTPUT"] = "TEMPORARY_OUTPUT"
    processing.run("ttrd3:rankreferences", plain)
    processing.run(
        "ttrd3:qualityreport",
        {
            "LR": parameters["INPUT"],
            "SR": parameters["OUTPUT"],
            "OUTPUT": str(tmp_path / "report.html"),
        },
    )
    run({**parameters, "PRESET": "faithful", "SEED": 3})
    run(parameters)
    assert WARM.pid() == pid
    assert pixels(parameters["OUTPUT"]) == first


def test_two_at_once_leave_one_waiting(provider, parameters, tmp_path):
    tasks = [
        _task({**parameters, "STEPS": 30, "OUTPUT": str(tmp_path / f"{name}.tif")}) for name in "ab"
    ]
    ends = []
    for task, *_ in tasks:
        task.executed.connect(lambda good, _: ends.append(good))
        QgsApplication.taskManager().addTask(task)
    wait(lambda: len(ends) == 2, 120)
    assert ends == [True, True]
    wait(lambda: workers() == [WARM.pid()], ENDS_S)
    assert pixels(str(tmp_path / "a.tif")) == pixels(str(tmp_path / "b.tif"))


def test_a_cleaned_up_temporary_folder_costs_only_the_log(provider, parameters):
    run(parameters)
    for folder in folders():
        shutil.rmtree(folder)
    run(parameters)
    with pytest.raises(QgsProcessingException, match="9"):
        run({**parameters, "BANDS": [9]})
