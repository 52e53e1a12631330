# SPDX-License-Identifier: GPL-2.0-or-later
"""What finished work depends on: the fields of a job, weights, files, the cut, the device."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from ttrd3_qgis.core.engine.fingerprint import run_key, tiles_key
from ttrd3_qgis.core.engine.tiling.plan import TilePlan
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, Extras, Job
from ttrd3_qgis.core.machine.device import DeviceKind
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.registry import model_card, spec_of
from ttrd3_qgis.core.methods.settings import Settings
from ttrd3_qgis.core.methods.weights import Weights

# How a run ends, who computes it and what its files are called changes no pixel.
WITHOUT_EFFECT = {
    *("output", "options.overwrite", "options.resume", "options.threads", "extras.report"),
    "extras.language",
    *("engine", "cluster.scheduler", "cluster.workers", "preset"),
    *("tiles.tile_lr_px", "tiles.overlap_lr_px", "tiles.batch"),  # they are in the tiles' own key
}
ANOTHER = {
    "references": ["x.tif"],
    "extent": [1.0, 2.0, 3.0, 4.0],
    "options.nodata": 3.0,
    "preset": "faithful",
    "scale": 2,
    "sensor": "area",
}
CARD = replace(model_card(DEFAULT_MODEL), scales=(2,))
PRESETS = CARD.presets_of(spec_of(CARD.method))
REALISTIC, FAITHFUL = PRESETS["realistic"], PRESETS["faithful"]
# Everything that a model may leave open is said; the preset then says nothing more.
ALL = {
    "preset": "realistic",
    "steps": REALISTIC.steps,
    "noise": REALISTIC.noise,
    "method_options": {"adaptive_steps": False},
    "layers": {"uncertainty": "u.tif", "reference_map": "m.tif"},
}
PLAN = TilePlan(height=200, width=300, tile_lr_px=64, overlap_lr_px=12, scale=4)
KIND = DeviceKind("cpu", "torch.float32", "2.0", 4)


@dataclass(frozen=True)
class Files:
    """The files of a job."""

    lr: Path
    first: Path
    second: Path
    job: Job


@pytest.fixture
def files(tmp_path) -> Files:
    names = ("lr.tif", "first.tif", "second.tif", "mask.json")
    for name in names:
        (tmp_path / name).write_bytes(b"pixels of " + name.encode())
    lr, first, second, mask = (tmp_path / name for name in names)
    output, extras = str(tmp_path / "sr.tif"), Extras(str(mask), 4)
    job = Job(str(lr), (str(first), str(second)), output, extras=extras, **ALL)
    return Files(lr, first, second, job)


def key(job: Job, sha256: str = "0" * 64, card: Card = CARD) -> str:
    return run_key(job, Settings.of(job, card), Weights({}, card, sha256, Path()))


def leaves(data: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Names and values of all entries of a job, those of its parts with a dot."""
    for name, value in data.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def changed(name: str, value: Any) -> Any:
    """Another value of the same type."""
    if name in ANOTHER:
        return ANOTHER[name]
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, list):
        return [*value, 1]
    return {"x": 1} if isinstance(value, dict) else f"{value}-other"


def with_entry(job: Job, name: str, value: Any) -> Job:
    data = json.loads(job.to_json())
    part = data
    *path, last = name.split(".")
    for step in path:
        part = part[step]
    part[last] = value
    return Job.from_json(json.dumps(data))


JOB = Job("lr.tif", (), "sr.tif", **ALL)
ENTRIES = sorted(name for name, _ in leaves(json.loads(JOB.to_json())))


@pytest.mark.parametrize("name", ENTRIES)
def test_every_entry_of_a_job_counts_but_those_without_effect(files, name):
    before = dict(leaves(json.loads(files.job.to_json())))[name]
    other = with_entry(files.job, name, changed(name, before))
    if name.startswith("layers."):
        assert key(other) == key(files.job), "only whether it is wanted counts"
        other = with_entry(files.job, name, "")
    assert (key(other) == key(files.job)) == (name in WITHOUT_EFFECT)


def test_the_same_job_has_the_same_key(files):
    assert key(files.job) == key(Job.from_json(files.job.to_json()))
    assert len(key(files.job)) == 64


def test_what_the_model_fills_in_counts_as_if_it_were_said(files):
    """A preset by its steps, noise and options; options by the method's defaults; the scale."""
    left = replace(files.job, preset="", steps=None, noise=None, method_options={})
    assert key(left) == key(files.job) == key(replace(left, scale=4))
    assert key(left) != key(replace(left, preset="faithful"))
    said = replace(left, steps=FAITHFUL.steps, noise=FAITHFUL.noise)
    assert key(replace(left, preset="faithful")) == key(said)
    other = {"fast": {"steps": 1, "noise": 0.7}, "plain": {"steps": 10, "noise": 0.7}}
    card = replace(CARD, presets=other)
    assert key(left, card=card) == key(replace(said, steps=1, noise=0.7)) != key(left)
    same = {"steps": REALISTIC.steps, "noise": REALISTIC.noise}
    adapting = {"plain": {**same, "options": {"adaptive_steps": True}}}
    chosen = replace(left, method_options={"adaptive_steps": True})
    assert key(left, card=replace(CARD, presets=adapting)) == key(chosen) != key(left)


def test_an_option_of_the_job_beats_that_of_its_preset(files):
    presets = {"plain": {"steps": 10, "noise": 0.7, "options": {"adaptive_steps": True}}}
    card = replace(CARD, presets=presets)
    job = replace(files.job, preset="", method_options={"adaptive_steps": False})
    for said, options in ((False, job.method_options), (True, {})):
        found = Settings.of(replace(job, method_options=options), card).options
        assert found["adaptive_steps"] is said


def test_other_weights_are_another_run(files):
    assert key(files.job, "1" * 64) != key(files.job)


@pytest.mark.parametrize("name", ["lr", "first", "second"])
def test_a_file_that_was_written_again_is_another(files, name):
    path, before = getattr(files, name), key(files.job)
    found = os.stat(path)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns + 1_000_000))
    later = key(files.job)
    assert later != before
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert key(files.job) == before
    path.write_bytes(path.read_bytes() + b"more")
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert key(files.job) not in (before, later)


def test_references_count_by_name_and_order(files):
    job, first, second = files.job, str(files.first), str(files.second)
    keys = {
        key(replace(job, references=names))
        for names in ((first, second), (second, first), (first,), (second,), ())
    }
    assert len(keys) == 5


@pytest.mark.parametrize(
    "other",
    [
        (replace(PLAN, tile_lr_px=48), 2, [KIND]),
        (replace(PLAN, overlap_lr_px=8), 2, [KIND]),
        (PLAN, 1, [KIND]),
        (PLAN, 2, [replace(KIND, device="cuda")]),
        (PLAN, 2, [replace(KIND, dtype="torch.bfloat16")]),
        (PLAN, 2, [replace(KIND, torch="2.1")]),
        (PLAN, 2, [replace(KIND, threads=1)]),
        (PLAN, 2, [KIND, replace(KIND, threads=1)]),
    ],
)
def test_tiles_are_good_for_the_same_cut_batch_and_devices(other):
    assert tiles_key(*other) != tiles_key(PLAN, 2, [KIND])


def test_how_many_devices_of_a_kind_there_are_does_not_count():
    assert tiles_key(PLAN, 2, [KIND, KIND]) == tiles_key(PLAN, 2, [KIND])
    both = [KIND, replace(KIND, threads=1)]
    assert tiles_key(PLAN, 2, both) == tiles_key(PLAN, 2, both[::-1])
