# SPDX-License-Identifier: GPL-2.0-or-later
"""Ctrl-C before and after the work, and limits of the system: one sentence or none, never more."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import asdict, replace

import pytest
from run_rig import CLI, ENV, WORKER, names, write_job
from ttrd3_qgis.core.engine.understood import understood
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.messages import told
from ttrd3_qgis.core.jobs.superresolution import Job, Tiles

pytestmark = pytest.mark.skipif(os.name != "posix", reason="these signals and limits are not there")
WIDE_MB = 8000  # more than the libraries take anywhere without a GPU

INTERRUPTED = """
import atexit, os, runpy, signal, sys
signal.signal(signal.SIGINT, signal.{handler})
def interrupt():
    if "{moment}" == "end":
        os.kill(os.getpid(), signal.SIGXCPU)
    os.kill(os.getpid(), signal.SIGINT)
class Finder:
    def find_spec(self, name, *rest):
        if name == "ttrd3_qgis.core.{moment}":
            interrupt()
if "{moment}" == "end":
    atexit.register(interrupt)
sys.meta_path.insert(0, Finder())
sys.argv = ["ttrd3", *sys.argv[1:]]
runpy.run_module("ttrd3_qgis.core.{program}", run_name="__main__", alter_sys=True)
"""


LOADING = """
import os, sys
from ttrd3_qgis.core import cli
from ttrd3_qgis.core.machine.interrupts import leave_at_interrupts
class Finder:
    def find_spec(self, name, *rest):
        if name == "torch":
            os.kill(os.getpid(), int(sys.argv[1]))
            sys.exit("the command goes on")
sys.meta_path.insert(0, Finder())
leave_at_interrupts(1)
sys.exit(cli.main(["run", sys.argv[2]]))
"""


def interrupted(program, moment, *arguments, handler="default_int_handler"):
    """Interrupt a program while it imports a module, or at its end."""
    code = INTERRUPTED.format(program=program, moment=moment, handler=handler)
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)


@pytest.mark.parametrize("moment", ["commands", "jobs.errors", "commands.upscale", "end"])
def test_a_command_interrupted_outside_its_work_is_quiet(moment):
    done = interrupted("cli", moment, "models")
    assert (done.returncode, done.stderr) == (0 if moment == "end" else 130, "")


@pytest.mark.parametrize("moment", ["serving", "jobs.kinds", "engine.probe"])
def test_a_worker_interrupted_while_it_starts_is_quiet(moment):
    done = interrupted("worker", moment)
    assert (done.returncode, done.stdout, done.stderr) == (3, "", "")


def test_an_interrupt_within_a_command_has_its_sentence():
    done = interrupted("cli", "methods.loading", "import-weights", "a.pt", "b.safetensors")
    assert done.returncode == 130
    assert done.stderr == "ttrd3: The command was interrupted.\n"


def heeding():
    """Programs that a shell runs in the background, as tests may be, ignore interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_asks_a_command_to_stop_need_not_wait_for_its_libraries(number, job, tmp_path):
    """They take seconds to load, and a minute on a busy machine."""
    path = write_job(tmp_path / "job.json", asdict(job))
    command = [sys.executable, "-c", LOADING, str(int(number)), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, env=ENV, preexec_fn=heeding)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "ttrd3: The command was interrupted.\n"


def test_who_has_interrupts_ignored_is_not_interrupted():
    done = interrupted("cli", "jobs.errors", "models", handler="SIG_IGN")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def job(lr, tmp_path, tiny_model):
    (tmp_path / "out").mkdir()
    output = str(tmp_path / "out" / "sr.tif")
    return Job(lr, (), output, model=tiny_model, steps=900, device="cpu", tiles=Tiles(32))


def within(limit, command):
    return ["bash", "-c", f'ulimit {limit}; exec "$@"', "bash", *command]


LIMITS = [
    *((f"-v {mb * 1024}", "of memory (ulimit -v)") for mb in (100, 300, 600, 800)),
    *((f"-t {seconds}", "(ulimit -t) is used up") for seconds in (2, 5)),
]


@pytest.mark.parametrize(("limit", "said"), LIMITS)
def test_a_command_meets_a_limit(limit, said, job, tmp_path):
    path = write_job(tmp_path / "job.json", asdict(job))
    command = within(limit, [*CLI, "run", str(path)])
    done = subprocess.run(command, capture_output=True, text=True, env=ENV, timeout=300)
    lines = [line for line in done.stderr.splitlines() if not line.startswith("Warning: ")]
    assert done.returncode == 1, done.stderr
    assert len(lines) == 1, lines
    assert lines[0].startswith("ttrd3: The ")
    assert said in lines[0]
    assert names(tmp_path / "out") == []


@pytest.mark.parametrize(("limit", "said"), LIMITS)
def test_a_worker_meets_a_limit(limit, said, job, tmp_path, start):
    worker = start(job, command=within(limit, WORKER))
    assert worker.finish() == 1
    failure = worker.events[-1]
    assert isinstance(failure, protocol.Failure)
    assert failure.code == "limit"
    assert said in failure.text
    assert names(tmp_path / "out") == []


@pytest.mark.parametrize("at_once", ["1", "2"])
def test_scenes_meet_a_limit(at_once, job, tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        shutil.copy(job.lr, tmp_path / "in" / f"{name}.tif")
    words = [tmp_path / "in", "--output-folder", tmp_path / "out", "--jobs", at_once]
    words += ["--model", job.model, "--steps", job.steps, "--device", "cpu", "--tile", 32]
    command = within("-t 6", [*CLI, "scenes", *map(str, words)])
    done = subprocess.run(command, capture_output=True, text=True, env=ENV, timeout=300)
    assert done.returncode == 1, done.stderr
    assert "(ulimit -t) is used up" in done.stdout + done.stderr
    assert "interrupted" not in (done.stdout + done.stderr).lower()
    assert names(tmp_path / "out") == []


def test_within_a_wide_limit_a_command_runs(job, tmp_path):
    path = write_job(tmp_path / "job.json", asdict(replace(job, steps=1)))
    command = within(f"-v {WIDE_MB * 1024}", [*CLI, "run", str(path)])
    done = subprocess.run(command, capture_output=True, text=True, env=ENV, timeout=300)
    assert done.returncode == 0, done.stderr
    assert names(tmp_path / "out") == ["sr.tif"]


LACKING = (
    "import sys; sys.modules[{library!r}] = None; from ttrd3_qgis.core.{program} import main; "
)


@pytest.mark.parametrize("library", ["torch", "rasterio", "tqdm"])
def test_a_command_names_the_library_that_is_missing(library, job, tmp_path):
    path = write_job(tmp_path / "job.json", asdict(job))
    code = (
        LACKING.format(library=library, program="cli") + f"sys.exit(main(['run', {str(path)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENV)
    assert done.returncode == 1
    assert done.stderr == f"ttrd3: This Python lacks {library}; install it there.\n"


def test_a_worker_names_the_library_that_is_missing(job, start):
    code = LACKING.format(library="rasterio", program="worker") + "sys.exit(main())"
    # -u: a fork would have the library already
    worker = start(job, command=[sys.executable, "-u", "-c", code])
    assert worker.finish() == 1
    assert worker.events[-1].messages == told("python-lacks", package="rasterio")


def test_what_python_says_of_this_computer_is_understood():
    assert understood(MemoryError()).code == "out_of_memory"
    broken = understood(ImportError("libx.so: failed to map segment", name="torch._C"))
    assert broken.messages == told("python-cannot-load", reason="libx.so: failed to map segment")
    assert understood(ValueError("a mistake of ours")) is None
