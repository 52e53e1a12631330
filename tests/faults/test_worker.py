# SPDX-License-Identifier: GPL-2.0-or-later
"""The real worker process: its answers, its end, and what it leaves behind when things go wrong."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pace import Stopwatch
from raster_files import digest, opened, write
from run_rig import ENV, WORKER, journal_names, names, smooth
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.messages import told
from ttrd3_qgis.core.jobs.superresolution import Job, Options, Tiles

MANY = 900
LEAVES_S = 2.0  # the whole way of a cancel, with a busy machine around it


@pytest.fixture
def job(lr, tmp_path, tiny_model):
    (tmp_path / "out").mkdir()
    output = str(tmp_path / "out" / "sr.tif")
    return Job(lr, (), output, model=tiny_model, steps=2, device="cpu", tiles=Tiles(32))


@pytest.fixture
def endless(job):
    return replace(job, steps=MANY)


@pytest.fixture
def one_long_step(job, tmp_path, slow_model):
    """A job whose single steps take longer than a user waits."""
    lr = write(tmp_path / "large.tif", smooth(3, 192, 192))
    return replace(job, lr=lr, model=slow_model, tiles=Tiles(192, 0))


def kinds(worker):
    return [type(event).__name__ for event in worker.events]


def left_behind(job):
    return names(Path(job.output).parent)


def test_probe():
    done = subprocess.run([*WORKER, "--probe"], capture_output=True, text=True, env=ENV)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert {"python", "torch", "rasterio", "skimage", "devices"} <= set(answer)
    assert "cpu" in [device["name"] for device in answer["devices"]]


def test_benchmark():
    done = subprocess.run([*WORKER, "--benchmark"], capture_output=True, text=True, env=ENV)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["model"] == "ttrd3-s"
    assert all(device["seconds"] > 0 or device["note"] for device in answer["devices"])
    assert answer["devices"][-1]["name"] == "cpu"


@pytest.mark.parametrize("missing", ["torch", "rasterio", "safetensors", "skimage"])
def test_probe_names_what_is_missing(missing):
    code = f"import sys; sys.modules[{missing!r}] = None\n"
    code += "from ttrd3_qgis.core.worker import main; sys.exit(main(['--probe']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENV)
    assert done.returncode == 1
    assert protocol.decode(done.stdout).messages == told("python-lacks", package=missing)
    assert done.stderr == f"This Python lacks {missing}; install it there.\n"


def test_a_job_from_start_to_end(start, job):
    worker = start(job, fresh=True)
    assert worker.finish() == 0
    order = list(dict.fromkeys(kinds(worker)))
    assert order == ["Ready", "Warn", "Plan", "Progress", "Result"]
    assert worker.events[-1].output == job.output
    with opened(job.output) as file:
        assert file.shape == (160, 144)
    assert left_behind(job) == ["sr.tif"]


def test_names_in_every_script(start, job, tmp_path):
    folder = tmp_path / "Käse 日本 é"
    folder.mkdir()
    worker = start(
        replace(job, output=str(folder / "größe.tif")),
        env={**ENV, "PYTHONIOENCODING": "cp1252"},
    )
    assert worker.finish() == 0, worker.events
    assert names(folder) == ["größe.tif"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("hello", "not valid JSON"),
        ("", "not valid JSON"),
        ("[]", "must be a JSON object"),
        ('{"lr": "a"}', "lacks"),
        ('{"lr": "a.tif", "references": [], "output": "b.tif", "colour": 1}', "colour"),
        ('{"lr": "no.tif", "references": [], "output": "b.tif", "steps": 0}', "steps"),
    ],
)
def test_a_broken_job_is_an_error_event(start, line, word):
    worker = start()
    worker.send(line)
    assert worker.finish() == 1
    assert kinds(worker) == ["Failure"]
    assert word in worker.events[0].text
    assert worker.events[0].code == "bad_job"


def test_a_job_of_wrong_types_is_one_sentence(start, job):
    worker = start()
    worker.send(json.dumps({**json.loads(job.to_json()), "bands": 3}))
    assert worker.finish() == 1
    assert "\n" not in worker.events[-1].text
    assert kinds(worker) == ["Failure"]


@pytest.mark.parametrize("harm", ["removed", "truncated", "output exists"])
def test_a_bad_job_ends_before_the_work(start, job, harm):
    if harm == "removed":
        os.unlink(job.lr)
    elif harm == "truncated":
        os.truncate(job.lr, 900)
    else:
        Path(job.output).write_bytes(b"old")
    worker = start(job)
    assert worker.finish() == 1
    assert isinstance(worker.events[-1], protocol.Failure)
    assert left_behind(job) == (["sr.tif"] if harm == "output exists" else [])


def ask(worker, how):
    if how == "cancel":
        worker.send(protocol.CANCEL_LINE)
    elif how == "stdin":
        worker.process.stdin.close()
    else:
        worker.process.send_signal(signal.SIGTERM)


@pytest.mark.parametrize("how", ["cancel", "stdin", "SIGTERM"])
@pytest.mark.parametrize("long_step", [False, True])
def test_leaves_when_asked(start, endless, one_long_step, how, long_step):
    worker = start(one_long_step if long_step else endless)
    worker.until(protocol.Plan if long_step else protocol.Progress)
    time.sleep(0.3)
    watch = Stopwatch(worker.process.pid)
    ask(worker, how)
    assert worker.finish() == 3
    assert watch.stop() < (1.5 if how == "cancel" else LEAVES_S)
    assert kinds(worker)[-1] == "Cancelled"
    assert kinds(worker).count("Cancelled") == 1
    if long_step:
        assert "Progress" not in kinds(worker), "the step was not long enough to show anything"
    left = left_behind(endless)
    if long_step and how == "stdin":  # a host that died may come back for the journal
        left = [name for name in left if not name.startswith(".sr.tif.progress")]
    assert left == []


def test_a_cancel_before_the_first_job_is_for_that(start, endless):
    worker = start(None)
    worker.send(protocol.CANCEL_LINE)
    worker.send(endless.to_json())
    assert worker.finish() == 3
    assert kinds(worker)[-1] == "Cancelled"
    assert left_behind(endless) == []


def test_other_lines_do_not_cancel(start, job):
    worker = start(job)
    worker.send("nonsense \u00e9")
    worker.process.stdin.write(b"\xff\xfe\n")
    worker.send('{"command": "hurry"}')
    assert worker.finish() == 0


def test_killed_and_run_again(start, endless, job):
    worker = start(endless)
    worker.until(protocol.Progress)
    worker.process.kill()
    worker.process.wait()
    assert all(name.startswith(".sr.tif.") for name in left_behind(job))
    again = start(job)
    assert again.finish() == 0
    assert "sr.tif" in left_behind(job)


def test_a_host_that_is_gone_is_no_crash(endless):
    """Neither stdin nor stdout have anybody at the other end."""
    process = subprocess.Popen(WORKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENV)
    process.stdin.write(endless.to_json().encode() + b"\n")
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    process.stdin.close()
    assert process.wait(20) == 3
    assert left_behind(endless) == []


NOISY = """
import os, sys
from ttrd3_qgis.core import worker
from ttrd3_qgis.core.engine import pipeline
real = pipeline.run
def run(job, emit, cancelled):
    os.write(1, b"garbage from a library\\n")
    print("more of it")
    return real(job, emit, cancelled)
pipeline.run = run
os._exit(worker.main([]))
"""


def test_what_libraries_print_does_not_reach_the_protocol(start, job):
    worker = start(job, command=[sys.executable, "-c", NOISY])
    assert worker.finish() == 0
    assert "Result" in kinds(worker)
    errors = "".join(worker.errors)
    assert "garbage from a library" in errors
    assert "more of it" in errors


LATE = """
import os, sys, time
from ttrd3_qgis.core import serving, worker
from ttrd3_qgis.core.engine import pipeline
real = pipeline.run
def run(job, emit, cancelled):
    result = real(job, emit, cancelled)
    serving.Cancellation.request(cancelled)
    return result
pipeline.run = run
emit = serving.Channel.emit
def slow(self, event):
    if type(event).__name__ == "Result":
        time.sleep(1.5)
    emit(self, event)
serving.Channel.emit = slow
os._exit(worker.main([]))
"""


def test_a_cancel_that_comes_too_late_changes_nothing(start, job):
    worker = start(job, command=[sys.executable, "-c", LATE])
    assert worker.finish() == 0
    assert kinds(worker)[-1] == "Result"
    assert left_behind(job) == ["sr.tif"]


TWO_ENDS = """
import os, threading, time
from ttrd3_qgis.core import serving, worker
from ttrd3_qgis.core.engine import pipeline
from ttrd3_qgis.core.jobs.errors import CancelledError
said, emit = threading.Event(), serving.Channel.emit
def slow(self, event):
    emit(self, event)
    if type(event).__name__ == "Cancelled":
        time.sleep(said.set() or 1)
serving.Channel.emit = slow
def run(job, emit, cancelled):
    cancelled.request()
    said.wait()
    raise CancelledError
pipeline.run = run
os._exit(worker.main([]))
"""


def test_a_step_that_ends_while_the_worker_leaves_does_not_say_so_again(start, job):
    worker = start(job, command=[sys.executable, "-c", TWO_ENDS])
    assert worker.finish() == 3
    assert kinds(worker).count("Cancelled") == 1


STUCK = """
import os
from ttrd3_qgis.core import worker
from ttrd3_qgis.core.jobs import settling
from ttrd3_qgis.core.jobs.unfinished import part_file
def refuse(outputs, process):
    if any(part_file(output, process).exists() for output in outputs):
        raise PermissionError("open in another process")
settling.remove_parts = refuse
os._exit(worker.main([]))
"""


def test_leaves_although_the_part_cannot_be_deleted(start, one_long_step):
    worker = start(one_long_step, command=[sys.executable, "-c", STUCK])
    worker.until(protocol.Plan)
    watch = Stopwatch(worker.process.pid)
    worker.send(protocol.CANCEL_LINE)
    assert worker.finish() == 3
    assert watch.stop() < 5
    assert kinds(worker)[-1] == "Cancelled"


@pytest.fixture
def tiny_disk(request, tmp_path):
    """A file system of one megabyte, or of another size."""
    size = getattr(request, "param", "1m")
    place = tmp_path / "disk"
    place.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)])
    if done.returncode != 0:
        pytest.skip("this machine lets nobody mount a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def noisy_lr(tmp_path):
    """Floats that can hardly be compressed."""
    return write(tmp_path / "large.tif", smooth(3, 140, 140, "float32", sigma=0.3))


def test_a_disk_that_is_too_small_is_refused(start, job, noisy_lr, tiny_disk):
    worker = start(replace(job, lr=noisy_lr, output=str(tiny_disk / "sr.tif"), tiles=Tiles(64)))
    assert worker.finish() == 1
    assert worker.events[-1].code == "bad_output"
    assert "too full" in worker.events[-1].text
    assert "Progress" not in kinds(worker)
    assert names(tiny_disk) == []


@pytest.mark.parametrize("tiny_disk", ["20m"], indirect=True)
@pytest.mark.parametrize("resume", [False, True])
def test_a_disk_that_becomes_full(start, job, noisy_lr, tiny_disk, resume):
    """What another program wrote meanwhile is not to be foreseen."""
    full = replace(job, lr=noisy_lr, output=str(tiny_disk / "sr.tif"), steps=20, tiles=Tiles(32))
    full = replace(full, options=Options(resume=resume))
    worker = start(full)
    worker.until(protocol.Progress, where=lambda event: event.tile > 2)
    with contextlib.suppress(OSError), open(tiny_disk / "other", "wb", buffering=0) as other:
        while True:
            other.write(bytes(1 << 14))
    assert worker.finish() == 1
    assert worker.events[-1].code == "bad_output"
    assert "disk" in worker.events[-1].text
    kept = journal_names() if resume else []
    assert names(tiny_disk) == [*kept, "other"]
    (tiny_disk / "other").unlink()
    again = start(full)
    assert again.finish() == 0, again.events
    assert names(tiny_disk) == ["sr.tif"]


@pytest.mark.parametrize("seed", range(4))
def test_cancelled_at_any_moment(start, job, seed):
    """From before the first event to after the last one."""
    worker = start(replace(job, steps=30), fresh=True)
    time.sleep(random.Random(seed).uniform(0.0, 4.0))
    with contextlib.suppress(BrokenPipeError):  # it may have ended
        worker.send(protocol.CANCEL_LINE)
    status = worker.finish()
    assert status in (0, 3)
    assert left_behind(job) == (["sr.tif"] if status == 0 else [])


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be deleted here")
def test_input_deleted_under_way(start, endless):
    worker = start(replace(endless, steps=150))
    worker.until(protocol.Progress)
    os.unlink(endless.lr)
    status = worker.finish()
    assert status in (0, 1)
    assert left_behind(endless) == (["sr.tif"] if status == 0 else [])


def test_input_truncated_under_way(start, job, tmp_path):
    path = write(tmp_path / "large.tif", smooth(3, 1500, 100), blockysize=1)
    before = digest(path)
    worker = start(replace(job, lr=path, steps=5, tiles=Tiles(64)))
    worker.until(protocol.Progress)
    os.truncate(path, 3 * 100 * 300)
    assert before != digest(path)
    assert worker.finish() == 1
    assert worker.events[-1].code == "bad_raster"
    assert "was changed or deleted while the run was reading it" in worker.events[-1].text
    assert left_behind(job) == []
