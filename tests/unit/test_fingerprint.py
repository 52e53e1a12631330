# SPDX-License-Identifier: GPL-2.0-or-later
"""Which runs go on from one another: those with the same pixels, whatever files are called."""

from __future__ import annotations

import os
from dataclasses import replace
from types import SimpleNamespace

import pytest
from ttrd3_qgis.core.engine.fingerprint import run_key
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, Extras, Job, Options, Tiles
from ttrd3_qgis.core.methods.registry import model_card
from ttrd3_qgis.core.methods.settings import Settings

WEIGHTS = SimpleNamespace(sha256="0" * 64, card=model_card(DEFAULT_MODEL))


@pytest.fixture
def job(tmp_path) -> Job:
    """A job with every file it can have."""
    for name in ("lr.tif", "ref.tif"):
        (tmp_path / name).write_bytes(b"pixels")
    mask = tmp_path / "a" / "mask.json"
    mask.parent.mkdir()
    mask.write_text('{"type": "Polygon"}')
    extras = Extras(str(mask), 4)
    layers = {"uncertainty": str(tmp_path / "u.tif"), "reference_map": str(tmp_path / "m.tif")}
    output, references = str(tmp_path / "sr.tif"), (str(tmp_path / "ref.tif"),)
    return Job(str(tmp_path / "lr.tif"), references, output, extras=extras, layers=layers)


def key(job: Job) -> str:
    return run_key(job, Settings.of(job, WEIGHTS.card), WEIGHTS)


def test_a_mask_counts_by_its_content(job, tmp_path):
    """QGIS writes it anew for each run, under another name."""
    other = tmp_path / "b.json"
    other.write_text('{"type": "Polygon"}')
    same = replace(job, extras=replace(job.extras, mask=str(other)))
    assert key(same) == key(job)
    other.write_text('{"type": "MultiPolygon"}')
    assert key(same) != key(job)
    assert key(replace(job, extras=replace(job.extras, mask=""))) != key(job)


def test_a_place_counts_however_it_is_spelled(job, tmp_path, monkeypatch):
    scl = tmp_path / "scl.tif"
    scl.write_bytes(b"classes")
    job = replace(job, extras=replace(job.extras, class_mask=str(scl)))
    monkeypatch.chdir(tmp_path)
    extras = replace(job.extras, class_mask="a/../scl.tif")
    spelled = replace(job, lr="lr.tif", references=("./ref.tif",), extras=extras)
    assert key(spelled) == key(job)
    (tmp_path / "other.tif").write_bytes(b"pixels")
    assert key(replace(spelled, references=("other.tif",))) != key(job)
    assert key(replace(spelled, references=())) != key(job)


def test_a_class_mask_counts_by_its_file_and_its_classes(job, tmp_path):
    scl = tmp_path / "scl.tif"
    scl.write_bytes(b"classes")
    masked = replace(job, extras=replace(job.extras, class_mask=str(scl)))
    before = key(masked)
    assert before != key(job)
    others = replace(masked.extras, mask_classes="8,9")
    assert key(replace(masked, extras=others)) != before
    os.utime(scl, ns=(1, 1))
    assert key(masked) != before


def test_the_model_that_a_cascade_is_held_at_counts_by_its_content(job, tmp_path):
    tau = tmp_path / "tau.safetensors"
    tau.write_bytes(b"one")
    weights = SimpleNamespace(sha256="1" * 64, card=model_card("wavediffur-s"))
    held = replace(job, model="wavediffur-s", references=(), method_options={"tau": str(tau)})

    def key_now():
        return run_key(held, Settings.of(held, weights.card), weights)

    before = key_now()
    tau.write_bytes(b"two")
    assert key_now() != before
    assert str(tau) in held.inputs(), "an output may not be written over it"


def test_outputs_count_as_wanted_or_not(job):
    """QGIS names temporary ones anew for each run."""
    for name in ("uncertainty", "reference_map"):
        renamed = replace(job, layers={**job.layers, name: "elsewhere.tif"})
        without = replace(job, layers={**job.layers, name: ""})
        assert key(renamed) == key(job)
        assert key(without) != key(job)
    assert key(replace(job, extras=replace(job.extras, report="page.html"))) == key(job)


def test_how_a_run_ends_does_not_count(job):
    options = Options(overwrite=True, resume=True, threads=3)
    assert key(replace(job, options=options)) == key(job)


def test_how_a_scene_is_cut_does_not_count(job):
    """Finished strips stay where only the tiles differ; `tiles_key` tells about those."""
    assert key(replace(job, tiles=Tiles(64, 16, 4))) == key(job)


def test_a_vrt_is_what_its_files_are(job, tmp_path):
    for name, source in (("inner.vrt", "lr.tif"), ("outer.vrt", "inner.vrt")):
        text = f'<SourceFilename relativeToVRT="1">{source}</SourceFilename>'
        (tmp_path / name).write_text(f"<VRTDataset>{text}</VRTDataset>")
    behind = replace(job, lr=str(tmp_path / "outer.vrt"))
    before = key(behind)
    assert key(behind) == before
    os.utime(tmp_path / "lr.tif", ns=(0, 1))
    assert key(behind) != before
    assert key(replace(job, references=(behind.lr,))) != key(job)


@pytest.mark.parametrize(
    "changed",
    [
        {"seed": 11},
        {"steps": 4},
        {"method_options": {"adaptive_steps": True}},
        {"options": Options(output_type="float32")},
    ],
)
def test_what_changes_pixels_counts(job, changed):
    assert key(replace(job, **changed)) != key(job)
