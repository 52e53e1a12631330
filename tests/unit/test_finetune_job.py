# SPDX-License-Identifier: GPL-2.0-or-later
"""The contract of fine-tuning, and which task a job's JSON is for."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from ttrd3_qgis.core.jobs import kinds, protocol
from ttrd3_qgis.core.jobs.finetune import FinetuneJob
from ttrd3_qgis.core.jobs.superresolution import Job


@pytest.fixture
def job(tmp_path):
    (tmp_path / "ref.tif").write_bytes(b"x")
    return FinetuneJob((str(tmp_path / "ref.tif"),), str(tmp_path / "my.safetensors"))


def test_a_good_job_has_no_problems(job):
    assert job.problems() == []


def test_json_round_trip_names_the_task(job):
    changed = replace(job, bands=(4, 1, 2), minutes=0.5, steps=7, held_out=0.1, overwrite=True)
    assert FinetuneJob.from_json(changed.to_json()) == changed
    assert kinds.read(changed.to_json()) == changed
    assert json.loads(job.to_json())["task"] == "finetune"


def test_a_job_without_a_task_is_super_resolution(job):
    old = Job("lr.tif", (), "sr.tif")
    assert "task" not in json.loads(old.to_json())
    assert kinds.read(old.to_json()) == old
    named = json.dumps({**json.loads(old.to_json()), "task": "superresolution"})
    assert kinds.read(named) == old
    with pytest.raises(ValueError, match="another task"):
        Job.from_json(job.to_json())
    with pytest.raises(ValueError, match="unknown task 'paint'"):
        kinds.read('{"task": "paint"}')


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"references": ()}, "references"),
        ({"references": ("missing.tif",)}, "references"),
        ({"references": ("",)}, "references"),
        ({"references": "ref.tif"}, "references"),
        ({"output": ""}, "output"),
        ({"output": "my.tif"}, "output"),
        ({"output": "no/such/folder/my.safetensors"}, "output"),
        ({"model": ""}, "model"),
        ({"name": 3}, "name"),
        ({"bands": (0,)}, "bands"),
        ({"bands": (1, 2, 3, 4)}, "bands"),
        ({"bands": 3}, "bands"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": float("nan")}, "minutes"),
        ({"steps": -1}, "steps"),
        ({"steps": 1.5}, "steps"),
        ({"held_out": 0.9}, "held_out"),
        ({"held_out": "half"}, "held_out"),
        ({"seed": -1}, "seed"),
        ({"threads": -1}, "threads"),
        ({"device": "gpu"}, "device"),
        ({"sensor": "spot"}, "sensor"),
        ({"perceptual_weights": "missing.safetensors"}, "perceptual_weights"),
        ({"lpips_weights": "missing.safetensors"}, "lpips_weights"),
        ({"lpips_weights": None}, "lpips_weights"),
    ],
)
def test_every_mistake_is_named(job, change, field):
    problems = replace(job, **change).problems()
    assert [problem.field for problem in problems] == [field]
    assert problems[0].sentence.endswith(".")


def test_a_reference_named_twice(job):
    (problem,) = replace(job, references=job.references * 2).problems()
    assert "named twice" in problem.sentence


def test_inputs_are_never_the_output(job, tmp_path):
    mine = tmp_path / "mine.safetensors"
    mine.write_bytes(b"x")
    for field in ("model", "perceptual_weights", "lpips_weights"):
        same = replace(job, output=str(mine), overwrite=True, **{field: str(mine)})
        (problem,) = same.problems()
        assert "one of the inputs" in problem.sentence
    (problem,) = replace(job, output=str(mine)).problems()
    assert "exists already" in problem.sentence
    assert replace(job, output=str(mine), overwrite=True).problems() == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"task": "finetune"}', "null"])
def test_broken_jobs_give_a_sentence(text):
    with pytest.raises(ValueError, match=r"The job .*\."):
        kinds.read(text)


RESULT = protocol.FinetuneResult(
    *("/my.safetensors", "It is better.", True, 4, 30, 12.5),
    *(26.0, 27.0, 0.7, 0.8, 0.5, 0.4, None, None),
    *("cpu", "my", "abc"),
)


@pytest.mark.parametrize("event", [RESULT, protocol.FinetunePlan(12, 4, 128, 30, 60.0)])
def test_events_round_trip(event):
    assert protocol.decode(protocol.encode(event)) == event


def test_the_table_shows_what_was_measured():
    assert [name[:4] for name, *_ in RESULT.table()] == ["PSNR", "SSIM", "shar"]
    with_lpips = replace(RESULT, lpips_before=0.3, lpips_after=0.2)
    assert list(with_lpips.table())[-1] == ("LPIPS, lower is better", 0.3, 0.2)
