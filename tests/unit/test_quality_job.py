# SPDX-License-Identifier: GPL-2.0-or-later
"""The contract of a quality report."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from ttrd3_qgis.core.jobs import kinds, protocol
from ttrd3_qgis.core.jobs.quality import QualityJob

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def job(tmp_path):
    for name in ("lr.tif", "sr.tif", "hr.tif"):
        (tmp_path / name).write_bytes(b"x")
    paths = [str(tmp_path / name) for name in ("lr.tif", "sr.tif", "report.html", "hr.tif")]
    return QualityJob(*paths)


def test_a_good_job_has_no_problems(job):
    assert job.problems() == []
    assert replace(job, hr="").problems() == []
    assert job.outputs() == (job.output,)


def test_json_round_trip_names_the_task(job):
    changed = replace(job, bands=(4, 1, 2), threads=2, overwrite=True)
    assert kinds.read(changed.to_json()) == changed
    assert json.loads(job.to_json())["task"] == "quality"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"lr": "missing.tif"}, "lr"),
        ({"sr": ""}, "sr"),
        ({"hr": "missing.tif"}, "hr"),
        ({"hr": None}, "hr"),
        ({"output": ""}, "output"),
        ({"output": "report.pdf"}, "output"),
        ({"output": "no/such/folder/report.html"}, "output"),
        ({"bands": (0,)}, "bands"),
        ({"bands": 3}, "bands"),
        ({"threads": -1}, "threads"),
    ],
)
def test_every_mistake_is_named(job, change, field):
    problems = replace(job, **change).problems()
    assert [problem.field for problem in problems] == [field]
    assert problems[0].sentence.endswith(".")


def test_an_existing_page_is_kept(job):
    Path(job.output).write_text("mine")
    (problem,) = job.problems()
    assert "exists already" in problem.sentence
    assert replace(job, overwrite=True).problems() == []


def test_a_result_survives_the_line_and_lists_what_it_has():
    result = protocol.QualityResult(
        "r.html", "Good.", 1.0, 0.1, 2.0, None, 1, 3, None, None, None, 1
    )
    assert protocol.decode(protocol.encode(result)) == result
    assert [value for _, value in result.table()] == [1.0, 0.1, 2.0, 1, 3]


def test_starting_the_worker_loads_no_plots():
    code = "import sys, ttrd3_qgis.core.worker; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0
