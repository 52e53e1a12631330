# SPDX-License-Identifier: GPL-2.0-or-later
"""A run that was killed, cancelled or failed goes on where it was, to the same bytes."""

from __future__ import annotations

import os
import random
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from raster_files import digest, write
from run_rig import Process, eventually, journal_names, names, smooth, write_reference
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.guard import roll_back
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.jobs.unfinished import part_file, progress_file, tiles_file

KILLS = 10
TRACED = """
import os, sys
from ttrd3_qgis.core import worker
from ttrd3_qgis.core.engine.executors.batch import BatchComputer
real = BatchComputer.compute
def compute(self, batch, *rest):
    tiles = real(self, batch, *rest)
    if tiles:
        with open(sys.argv[1], "a") as trace:
            trace.write(",".join(str(tile.index) for tile in batch.tiles) + "\\n")
    return tiles
BatchComputer.compute = compute
os._exit(worker.main([]))
"""


def job_in(folder, model):
    """12 tiles in 6 batches; each takes some time."""
    (folder / "out").mkdir()
    lr = write(folder / "lr.tif", smooth(3, 152, 56))
    return Job(
        lr,
        (),
        str(folder / "out" / "sr.tif"),
        model=model,
        steps=8,
        device="cpu",
        tiles=Tiles(32, 8, 2),
    )


@pytest.fixture
def job(tmp_path, tiny_model):
    return job_in(tmp_path, tiny_model)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, tiny_model):
    """What the job gives where nobody disturbs it: its files and its batches."""
    folder = tmp_path_factory.mktemp("undisturbed")
    job, trace = job_in(folder, tiny_model), folder / "trace.txt"
    assert Process(job, [sys.executable, "-c", TRACED, str(trace)]).finish() == 0
    return outputs(job), trace.read_text().split()


@pytest.fixture
def large_job(job, tmp_path):
    """48 tiles in 32 batches and 5 strips, and all files that a run can write."""
    out = tmp_path / "out"
    layers = {"uncertainty": str(out / "u.tif"), "reference_map": str(out / "map.tif")}
    lr = write(tmp_path / "large.tif", smooth(3, 320, 76))
    reference = write_reference(tmp_path / "ref.tif", side=200)
    return replace(
        job,
        lr=lr,
        references=(reference,),
        extras=Extras(samples=2),
        layers=layers,
        tiles=Tiles(32, 12, 2),
        steps=2,
    )


@pytest.fixture
def traced(start, tmp_path):
    """Start a worker that notes each batch when it is computed."""
    trace = tmp_path / "trace.txt"
    trace.touch()

    def begin(job):
        return start(job, command=[sys.executable, "-c", TRACED, str(trace)])

    begin.batches = lambda: trace.read_text().split()
    begin.clear = lambda: trace.write_text("")
    return begin


def outputs(job):
    """The bytes of all files of a run."""
    return {Path(path).name: digest(path) for path in job.outputs()}


def folder(job):
    return names(Path(job.output).parent)


def whole(traced, job):
    """What an undisturbed run gives: its files and its batches."""
    assert traced(job).finish() == 0
    found, batches = outputs(job), traced.batches()
    for path in job.outputs():
        os.unlink(path)
    traced.clear()
    return found, batches


def resumed(worker):
    """How many tiles a run found finished."""
    said = [e.text for e in worker.events if isinstance(e, protocol.Log)]
    return [int(text.split()[6]) for text in said if text.startswith("Going on")]


def kill_after(worker, traced, batches):
    """Kill a run that has computed so many batches."""
    worker.until(protocol.Plan)
    end = time.monotonic() + 60
    while len(traced.batches()) < batches and time.monotonic() < end:
        time.sleep(0.002)
    worker.process.kill()
    worker.process.wait()


def test_killed_at_ten_moments(traced, large_job):
    job = large_job
    expected, batches = whole(traced, job)
    dice = random.Random(7)
    for _ in range(KILLS):
        worker = traced(job)
        worker.until(protocol.Plan)
        time.sleep(dice.uniform(0.0, 0.03))
        kill_after(worker, traced, len(traced.batches()) + dice.choice((0, 1, 2)))
        assert all(name.startswith(".") for name in folder(job))
    last = traced(job)
    assert last.finish() == 0, last.events
    assert outputs(job) == expected
    assert folder(job) == ["map.tif", "sr.tif", "u.tif"]
    computed = Counter(traced.batches())
    assert set(computed) == set(batches)
    assert computed.total() - len(computed) <= KILLS, "more than one batch for each kill"


def cancelled(traced, job, how):
    """Stop a run after its third batch."""
    worker = traced(job)
    end = time.monotonic() + 60
    while len(traced.batches()) < 3 and time.monotonic() < end:
        time.sleep(0.002)
    if how == "cancel":
        worker.send(protocol.CANCEL_LINE)
    elif how == "host gone":
        worker.process.stdin.close()
    else:
        worker.process.terminate()
    assert worker.finish() == 3


@pytest.mark.parametrize("how", ["cancel", "SIGTERM", "host gone"])
def test_cancelled_to_be_resumed(traced, job, undisturbed, how):
    expected, batches = undisturbed
    job = replace(job, options=Options(resume=how != "host gone"))
    cancelled(traced, job, how)
    assert eventually(lambda: folder(job) == journal_names(job.output))
    done = len(traced.batches())
    last = traced(job)
    assert last.finish() == 0
    assert resumed(last)[0] in (2 * done, 2 * done - 2)
    assert outputs(job) == expected
    assert len(traced.batches()) <= len(batches) + 1
    assert folder(job) == ["sr.tif"]


def test_cancelled_for_good(traced, job):
    cancelled(traced, job, "cancel")
    assert folder(job) == []


def kill_in_the_middle(traced, job, batches=3):  # of 6
    kill_after(traced(job), traced, batches)


@pytest.mark.parametrize("what", ["seed", "lr", "reference", "weights"])
def test_another_job_begins_anew(traced, job, what, tmp_path, slow_model):
    kill_in_the_middle(traced, job)
    changed = {
        "seed": lambda: replace(job, seed=11),
        "lr": lambda: replace(job, lr=write(job.lr, smooth(3, 152, 56, seed=9))),
        "reference": lambda: replace(job, references=(job.lr,)),
        "weights": lambda: replace(job, model=slow_model),
    }[what]()
    worker = traced(changed)
    worker.until(protocol.Progress)
    assert resumed(worker) == []


def test_the_parts_of_the_dead_are_removed(traced, job):
    """By their guards; those of others, as after a power cut, by the next run."""
    kill_in_the_middle(traced, job)
    end = time.monotonic() + 30
    while any(".part" in name for name in folder(job)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(".part" in name for name in folder(job))
    assert progress_file(job.output).exists()
    part_file(job.output, 987_654).touch()
    assert traced(job).finish() == 0
    assert folder(job) == ["sr.tif"]


@pytest.mark.parametrize("ends", ["cancel", "SIGTERM"])
def test_a_cancel_spares_the_tiles_of_a_crash(traced, job, ends):
    """And the run after that finds them, with those that came in between."""
    job = replace(job, steps=60)
    kill_in_the_middle(traced, job)
    worker = traced(job)
    worker.until(protocol.Progress)
    if ends == "cancel":
        worker.send(protocol.CANCEL_LINE)
    else:
        worker.process.terminate()
    assert worker.finish() == 3
    assert eventually(lambda: folder(job) == journal_names(job.output))
    last = traced(job)
    last.until(protocol.Progress)
    assert resumed(last)[0] >= resumed(worker)[0] > 0


def test_another_job_does_not_inherit(traced, job):
    """What it replaced was no work of its own."""
    kill_in_the_middle(traced, job)
    traced.clear()
    cancelled(traced, replace(job, seed=11), "cancel")
    assert folder(job) == []


def test_two_runs_of_one_output(traced, job):
    first = traced(replace(job, steps=900))
    first.until(protocol.Progress)
    second = traced(job)
    assert second.finish() == 1
    assert "Another run" in second.events[-1].text
    assert first.process.poll() is None
    assert any(".part" in name for name in folder(job)), "the second run must spare the first"


@pytest.mark.parametrize(("file_of", "stored"), [(Path, b"\x78\x01"), (tiles_file, b"\x93NUMPY")])
def test_a_damaged_journal_is_one_sentence_and_then_forgotten(traced, job, file_of, stored):
    kill_in_the_middle(traced, job, 5)  # a strip is stored
    path = file_of(progress_file(job.output))
    roll_back(path)
    content = path.read_bytes()
    place = content.rfind(stored)
    assert place > 0
    path.write_bytes(content[: place + 100] + b"\xff" * 64 + content[place + 164 :])
    worker = traced(job)
    if worker.finish() == 1:
        assert "damaged" in worker.events[-1].text
        assert folder(job) == []
    assert traced(replace(job, options=Options(overwrite=True))).finish() == 0
    assert folder(job) == ["sr.tif"]


@pytest.mark.parametrize("file_of", [Path, tiles_file])
def test_a_truncated_journal_is_survived(traced, job, undisturbed, file_of):
    expected, _ = undisturbed
    kill_in_the_middle(traced, job)
    path = file_of(progress_file(job.output))
    roll_back(path)
    os.truncate(path, path.stat().st_size // 2)
    worker = traced(job)
    if worker.finish() != 0:
        assert isinstance(worker.events[-1], protocol.Failure)
        assert traced(job).finish() == 0
    assert outputs(job) == expected
