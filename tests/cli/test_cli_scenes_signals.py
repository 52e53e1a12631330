# SPDX-License-Identifier: GPL-2.0-or-later
"""Interrupted among many scenes: those under way clean up, no other begins, all is told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time

import forked
import pytest
from cli_rig import SMALL, on_terminal
from pace import Stopwatch
from raster_files import opened, write
from run_rig import CLI, ENV, PATIENCE_S, eventually, journal_names, names, smooth, ttrd3

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a terminal has other signals here")


def words(folder, model, *more):
    given = (folder / "in", "--output-folder", folder / "out", "--model", model, "--json")
    return ("scenes", *given, "--device", "cpu", *more)


@pytest.fixture
def begin(tmp_path):
    """Start the command on three rasters; gives the process once so many scenes make progress."""
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    started = []

    def start(model, under_way, *more, until="progress", tiles=0, side=192):
        for name in "abc":
            write(tmp_path / "in" / f"{name}.tif", smooth(3, side, side))
        texts = [str(word) for word in words(tmp_path, model, *more)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process = forked.popen([*CLI, *texts], ENV, **pipes)
        started.append(process)
        limit = threading.Timer(PATIENCE_S, process.kill)
        limit.start()
        seen = set()
        while len(seen) < under_way:
            line = json.loads(process.stdout.readline())
            told = line["event"]
            is_far = told["event"] == until and told.get("tile", tiles) >= tiles
            seen |= {line["scene"]} if is_far else set()
        limit.cancel()
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def told(process):
    """What a process writes until its end, on stdout and on stderr."""
    return [text.decode() for text in process.communicate(timeout=PATIENCE_S)]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("at_once", [1, 2])
def test_interrupted(begin, tiny_model, tmp_path, number, at_once):
    process = begin(tiny_model, at_once, "--steps", 900, "--jobs", at_once, "--threads", 1)
    process.send_signal(number)
    out, err = told(process)
    assert process.returncode == 130
    summary = json.loads(out.splitlines()[-1])["summary"]
    found = [scene["state"] for scene in summary["scenes"]]
    assert found == ["cancelled"] * at_once + ["not started"] * (3 - at_once)
    assert "Interrupted; 3 scenes" in err.splitlines()[-1]
    assert "Traceback" not in err
    assert names(tmp_path / "out") == []


@pytest.mark.parametrize("at_once", [1, 2])
def test_interrupted_twice_ends_a_long_step(begin, slow_model, tmp_path, at_once):
    options = ("--jobs", at_once, "--tile-lr-px", 192, "--overlap-lr-px", 0)
    process = begin(slow_model, at_once, *options, until="plan")
    for _ in range(2):
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
    watch = Stopwatch(process.pid)
    _, err = told(process)
    assert watch.stop() < 5
    assert process.returncode == 130
    assert "nterrupted" in err.splitlines()[-1]
    assert "Traceback" not in err
    assert names(tmp_path / "out") == []


def test_the_same_command_goes_on_with_finished_tiles(begin, tiny_model, tmp_path):
    options = ("--steps", 5, "--threads", 1, "--tile-lr-px", 48, "--overlap-lr-px", 4, "--resume")
    process = begin(tiny_model, 1, *options, tiles=3, side=96)
    process.send_signal(signal.SIGTERM)
    told(process)
    assert process.returncode == 130
    assert eventually(lambda: names(tmp_path / "out") == journal_names("a_sr.tif"))
    done = ttrd3(*words(tmp_path, tiny_model, *options))
    assert done.returncode == 0, done.stderr
    assert names(tmp_path / "out") == ["a_sr.tif", "b_sr.tif", "c_sr.tif"]
    lines = [json.loads(line) for line in done.stdout.splitlines()[:-1]]
    went_on = {line["scene"] for line in lines if "earlier run" in line["event"].get("text", "")}
    assert went_on == {"a"}
    with opened(tmp_path / "out" / "a_sr.tif") as a, opened(tmp_path / "out" / "b_sr.tif") as b:
        assert (a.read() == b.read()).all()  # of the same raster, b in one go


def test_a_terminal_shows_which_scene_of_how_many(tmp_path, tiny_model):
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
    for name in "ab":
        write(tmp_path / "in" / f"{name}.tif", smooth())
    given = (tmp_path / "in", "--output-folder", tmp_path / "out", "--model", tiny_model, *SMALL)
    status, out, shown = on_terminal("scenes", *given, "--jobs", 2)
    assert status == 0, shown
    assert "[1/2] a" in shown
    assert "[2/2] b" in shown
    assert out.splitlines()[-1] == "2 scenes: 2 done."
