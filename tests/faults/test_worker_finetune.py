# SPDX-License-Identifier: GPL-2.0-or-later
"""The real worker process adapting a model: its answers and what it leaves behind."""

from __future__ import annotations

import json
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from pace import Stopwatch
from raster_files import digest, write
from run_rig import names, smooth
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.finetune import FinetuneJob

ENDLESS = 100_000
LEAVES_S = 4.0  # a second of patience, and a busy machine


@pytest.fixture
def job(tmp_path, tiny_model):
    (tmp_path / "out").mkdir()
    reference = write(tmp_path / "ref.tif", smooth(3, 256, 640))
    output = str(tmp_path / "out" / "my.safetensors")
    return FinetuneJob((reference,), output, model=tiny_model, steps=3, device="cpu", threads=1)


def kinds(worker):
    return list(dict.fromkeys(type(event).__name__ for event in worker.events))


def left_behind(job):
    return names(Path(job.output).parent)


def test_a_job_from_start_to_end(start, job):
    before = digest(job.references[0])
    worker = start(job, fresh=True)
    assert worker.finish() == 0
    assert kinds(worker) == ["Ready", "Progress", "FinetunePlan", "FinetuneResult"]
    activities = [e.activity for e in worker.events if isinstance(e, protocol.Progress)]
    assert list(dict.fromkeys(activities)) == ["measuring", "training"]
    assert left_behind(job) == ["my.safetensors"]
    assert digest(job.references[0]) == before


@pytest.mark.parametrize("how", ["cancel", "SIGTERM"])
def test_leaves_when_asked(start, job, how):
    before = digest(job.references[0])
    worker = start(replace(job, steps=ENDLESS))
    worker.until(protocol.FinetunePlan)
    watch = Stopwatch(worker.process.pid)
    if how == "cancel":
        worker.send(protocol.CANCEL_LINE)
    else:
        worker.process.send_signal(signal.SIGTERM)
    assert worker.finish() == 3
    assert watch.stop() < LEAVES_S
    assert kinds(worker)[-1] == "Cancelled"
    assert left_behind(job) == []
    assert digest(job.references[0]) == before


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"task": "paint"}, "unknown task"),
        ({"references": []}, "No reference"),
        ({"lr": "a.tif"}, "unknown entries: lr"),
        ({"bands": 3}, "must be a list"),
    ],
)
def test_a_broken_job_is_an_error_event(start, job, change, word):
    worker = start()
    worker.send(json.dumps({**json.loads(job.to_json()), **change}))
    assert worker.finish() == 1
    assert kinds(worker) == ["Failure"]
    assert word in worker.events[0].text
    assert worker.events[0].code == "bad_job"


def test_too_little_data_is_one_sentence(start, job, tmp_path):
    small = write(tmp_path / "small.tif", smooth(3, 100, 100))
    worker = start(replace(job, references=(small,)))
    assert worker.finish() == 1
    assert worker.events[-1].code == "bad_reference"
    assert "at least 8 are needed" in worker.events[-1].text
    assert left_behind(job) == []
