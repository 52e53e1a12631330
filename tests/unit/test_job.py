# SPDX-License-Identifier: GPL-2.0-or-later
"""The Job contract and the event protocol."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import (
    Cluster,
    Extras,
    Job,
    Options,
    Problem,
    Tiles,
    is_plain_path,
)


@pytest.fixture
def job(tmp_path):
    for name in ("lr.tif", "ref.tif"):
        (tmp_path / name).write_bytes(b"x")
    return Job(str(tmp_path / "lr.tif"), (str(tmp_path / "ref.tif"),), str(tmp_path / "sr.tif"))


def _fields(job):
    return [problem.field for problem in job.problems()]


def test_a_good_job_has_no_problems(job):
    assert job.problems() == []


def test_json_round_trip(job):
    changed = replace(
        job, bands=(3, 2, 1), extent=(0.5, 1, 2, 3), tiles=Tiles(32, 4, 2), options=Options(True)
    )
    changed = replace(changed, engine="dask", cluster=Cluster("tcp://head:8786", 3))
    assert Job.from_json(changed.to_json()) == changed
    assert "\n" not in changed.to_json()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"lr": "missing.tif"}, "lr"),
        ({"lr": ""}, "lr"),
        ({"references": ("missing.tif",)}, "references"),
        ({"output": ""}, "output"),
        ({"output": "x.png"}, "output"),
        ({"output": "no/such/folder/x.tif"}, "output"),
        ({"sensor": "kodak"}, "sensor"),
        ({"sensor": "psf:9,1"}, "sensor"),
        ({"steps": 0}, "steps"),
        ({"steps": 1000}, "steps"),
        ({"noise": -0.1}, "noise"),
        ({"noise": float("nan")}, "noise"),
        ({"seed": -1}, "seed"),
        ({"bands": (0,)}, "bands"),
        ({"bands": (1, 1)}, "bands"),
        ({"extent": (1, 1, 1, 2)}, "extent"),
        ({"extent": (0, 0, float("inf"), 2)}, "extent"),
        ({"device": "gpu"}, "device"),
        ({"precision": "fp8"}, "precision"),
        ({"tiles": Tiles(8)}, "tiles"),
        ({"tiles": Tiles(32, 16)}, "tiles"),
        ({"model": ""}, "model"),
        ({"engine": "spark"}, "engine"),
        ({"cluster": Cluster("head:8786")}, "scheduler"),
        ({"cluster": Cluster("tcp://")}, "scheduler"),
        ({"cluster": Cluster(7)}, "scheduler"),
        ({"cluster": Cluster("tcp://a b:1")}, "scheduler"),
        ({"cluster": Cluster("tcp://user:pass@head:1")}, "scheduler"),
        ({"cluster": Cluster("tcp://head:8786/path")}, "scheduler"),
        ({"cluster": Cluster("tcp://head:65536")}, "scheduler"),
        ({"cluster": Cluster("tcp://" + "a" * 300)}, "scheduler"),
        ({"cluster": Cluster("tcp://\n:1")}, "scheduler"),
        ({"cluster": Cluster(workers=257)}, "workers"),
        ({"cluster": Cluster("", -1)}, "workers"),
        ({"cluster": Cluster("", True)}, "workers"),
        ({"bands": 3}, "bands"),
        ({"references": "a.tif"}, "references"),
        ({"extent": "1,2,3,4"}, "extent"),
        ({"options": Options(threads="two")}, "threads"),
        ({"options": Options(nodata="none")}, "nodata"),
        ({"options": Options(output_type="int3")}, "output_type"),
    ],
)
def test_every_mistake_is_named(job, change, field):
    problems = replace(job, **change).problems()
    assert [problem.field for problem in problems] == [field]
    assert problems[0].sentence.endswith(".")


def test_all_mistakes_are_told_at_once(job):
    bad = replace(job, lr="missing.tif", steps=0, device="gpu")
    assert set(_fields(bad)) == {"lr", "steps", "device"}


def test_an_input_is_never_the_output(job):
    assert _fields(replace(job, output=job.lr)) == ["output"]
    assert _fields(replace(job, output=job.references[0], options=Options(True))) == ["output"]


def test_existing_output_needs_permission(job, tmp_path):
    (tmp_path / "sr.tif").write_bytes(b"")
    assert _fields(job) == ["output"]
    assert _fields(replace(job, options=Options(overwrite=True))) == []


@pytest.mark.skipif(os.name != "posix", reason="paths of another kind")
def test_gdal_names_are_not_taken_for_files():
    assert is_plain_path("folder/a.tif")
    assert not is_plain_path("/vsizip/a.zip/a.tif")
    assert not is_plain_path("NETCDF:a.nc:band")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"lr": 1, "what": 2}', '{"lr": "a"', "null"])
def test_broken_jobs_give_a_sentence(text):
    with pytest.raises(ValueError, match=r"The job .*\."):
        Job.from_json(text)


EVENTS = [
    protocol.Ready("3.11", "2.13", "cpu", "processor"),
    protocol.Plan(8, 4, 3, "uint8", 1, 10, 96),
    protocol.Progress(0.5, 1, 2, 3, 10, 1.5, -1.0),
    protocol.Log("fact"),
    protocol.Warn("é"),
    protocol.Result("/x.tif", 1, 2.0, 0.1, "cpu", "ttrd3-s", "abc"),
    protocol.Failure("bad_job", "sentence", "trace"),
    protocol.Cancelled(),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_events_round_trip_on_one_line(event):
    line = protocol.encode(event)
    assert "\n" not in line
    assert protocol.decode(line) == event


def test_unknown_fields_are_ignored_and_garbage_is_refused():
    later = json.loads(protocol.encode(protocol.Log("x")))
    assert protocol.decode(json.dumps({**later, "new": 1})) == protocol.Log("x")
    for garbage in ("", "hello", "{}", '{"event": "nope"}', '{"event": "log"}', "[1]", "3"):
        with pytest.raises(ValueError, match="Not an event"):
            protocol.decode(garbage)


def test_cancel_line():
    assert protocol.is_cancel(protocol.CANCEL_LINE)
    assert not protocol.is_cancel("cancel")
    assert not protocol.is_cancel('{"command": "other"}')


def test_problem_is_plain_data():
    assert Problem("lr", "x.") == Problem("lr", "x.")


def test_extra_outputs_travel_and_are_listed(job, tmp_path):
    extras = Extras(report=str(tmp_path / "report.html"))
    wanted = replace(job, extras=extras, layers={"uncertainty": str(tmp_path / "std.tif")})
    assert wanted.problems() == []
    assert Job.from_json(wanted.to_json()) == wanted
    assert wanted.outputs() == (job.output, wanted.layer("uncertainty"), extras.report)


@pytest.mark.parametrize(
    ("changes", "field", "word"),
    [
        ({"extras": Extras(mask="nowhere.gpkg")}, "mask", "does not exist"),
        ({"layers": {"uncertainty": "std.png"}}, "uncertainty", ".tif"),
        ({"layers": {"reference_map": "no folder/map.tif"}}, "reference_map", "folder"),
        ({"layers": {"reference_map": 5}}, "reference_map", "text"),
        ({"layers": ["map.tif"]}, "layers", "object"),
        ({"method_options": {"adaptive_steps": None}}, "method_options", "a number or a text"),
        ({"extras": Extras(report="report.pdf")}, "report", ".html"),
        ({"extras": Extras(samples=0)}, "samples", "1 to 64"),
        ({"extras": Extras(mask=5)}, "mask", "text"),
    ],
)
def test_wrong_extras_are_named(job, changes, field, word):
    (problem,) = replace(job, **changes).problems()
    assert problem.field == field
    assert word in problem.sentence


def test_two_outputs_of_one_name_are_refused(job):
    problems = replace(job, layers={"uncertainty": job.output}).problems()
    assert [problem.sentence for problem in problems][-1].startswith("Two outputs")


def test_rows_of_a_ranking_survive_the_line():
    ring = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))
    row = protocol.RankRow(1, "a.tif", 0.9, 1.0, 2.5, 1.0, 0.8, 0.7, None, ring)
    result = protocol.RankResult((row,), 1.5)
    assert protocol.decode(protocol.encode(result)) == result


def test_a_job_of_version_0_1_is_read(job):
    """It had a method, and named two layers and an option of TTRD3 elsewhere."""
    old = json.loads(job.to_json())
    for name in ("layers", "method_options", "preset"):
        del old[name]
    old["method"] = "ttrd3"
    old["options"]["adaptive_steps"] = True
    old["extras"] |= {"uncertainty": "u.tif", "reference_map": ""}
    expected = replace(
        job, layers={"uncertainty": "u.tif"}, method_options={"adaptive_steps": True}
    )
    assert Job.from_json(json.dumps(old)) == expected
    old["options"]["adaptive_steps"] = False
    assert Job.from_json(json.dumps(old)).method_options == {}
