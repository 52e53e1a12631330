# SPDX-License-Identifier: GPL-2.0-or-later
"""Interrupted commands end soon and leave nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from dataclasses import asdict

import forked
import psutil
import pytest
from cli_rig import sentence
from pace import Stopwatch
from raster_files import write
from run_rig import CLI, ENV, PATIENCE_S, names, smooth, write_job
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Job, Tiles


def begin_run(job, folder, until):
    """Start a job in a process of its own and wait for a kind of event."""
    path = write_job(folder / "job.json", asdict(job))
    command = [*CLI, "run", str(path), "--json"]
    process = forked.popen(command, ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    limit = threading.Timer(PATIENCE_S, process.kill)
    limit.start()
    while not isinstance(protocol.decode(process.stdout.readline().decode()), until):
        pass
    limit.cancel()
    return process


def compute(pid, seconds):
    """Wait until a process has computed for so long, however busy the machine is."""
    clock = psutil.Process(pid).cpu_times
    begin = clock().user
    while clock().user - begin < seconds:
        time.sleep(0.02)


@pytest.mark.skipif(os.name != "posix", reason="signals of a terminal are of another kind here")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(lr, tiny_model, tmp_path, number):
    job = Job(lr, (), str(tmp_path / "sr.tif"), model=tiny_model, steps=900, device="cpu")
    process = begin_run(job, tmp_path, protocol.Progress)
    watch = Stopwatch(process.pid)
    process.send_signal(number)
    out, err = process.communicate(timeout=PATIENCE_S)
    assert watch.stop() < 2
    assert process.returncode == 130
    assert isinstance(protocol.decode(out.decode().splitlines()[-1]), protocol.Cancelled)
    assert "cancelled" in sentence(err.decode())
    assert names(tmp_path) == ["job.json", "lr.tif"]


@pytest.mark.skipif(os.name != "posix", reason="signals of a terminal are of another kind here")
def test_interrupted_twice_ends_a_long_step(slow_model, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 192, 192))
    job = Job(lr, (), str(tmp_path / "sr.tif"), model=slow_model, device="cpu", tiles=Tiles(192, 0))
    process = begin_run(job, tmp_path, protocol.Plan)
    for seconds in (3.0, 0.2):  # into the step, and a part of it
        compute(process.pid, seconds)
        process.send_signal(signal.SIGINT)
    watch = Stopwatch(process.pid)
    out, err = process.communicate(timeout=PATIENCE_S)
    assert watch.stop() < 5
    assert process.returncode == 130
    assert isinstance(protocol.decode(out.decode().splitlines()[-1]), protocol.Cancelled)
    assert "interrupted" in sentence(err.decode())
    assert names(tmp_path) == ["job.json", "lr.tif"]
