# SPDX-License-Identifier: GPL-2.0-or-later
"""References that change nothing: it is said, and neither tag nor report claims them."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from raster_files import opened, write
from run_rig import smooth, write_reference
from ttrd3_qgis.core.engine.executors import reading
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Tiles
from ttrd3_qgis.core.methods.registry import MODELS, model_card, spec_of
from ttrd3_qgis.core.reporting.run import run

UNUSED = "run-references-unused"
WITHOUT = {"ttrd3-s": {"reference_strength": 0.0}, "def-s": {"transfer": False}}
READ_BY_ANOTHER = {"wavediffur-s": {"tau": "ttrd3-s"}}


def upscale(tmp_path, model, reference, **more):
    """The codes of what was told, the tags of the result and its page."""
    lr = write(tmp_path / "lr.tif", smooth(3, 24, 24))
    events, extras = [], Extras(report=str(tmp_path / "r.html"))
    scale = 2 if 2 in model_card(model).all_scales() else 4
    job = Job(
        str(lr), (str(reference),), str(tmp_path / "sr.tif"), model=model, scale=scale, steps=1,
        device="cpu", tiles=Tiles(batch=1), extras=extras, **more,
    )  # fmt: skip
    run(job, events.append)
    codes = [one.code for event in events for one in getattr(event, "messages", ())]
    with opened(tmp_path / "sr.tif") as file:
        tags, pixels = file.tags(), file.read()
    return codes, tags.get("TTRD3_REFERENCES", ""), Path(extras.report).read_text(), pixels


@pytest.mark.parametrize(
    ("model", "options"),
    [
        ("texadiff-s", {}),
        ("wavediffur-s", {}),
        ("wavediffur-s", {"tau": "texadiff-s", "hf_mode": "condition"}),
        *WITHOUT.items(),
    ],
)
def test_it_is_told_and_nothing_claims_them(tmp_path, model, options, monkeypatch):
    fitted = []
    monkeypatch.setattr(reading, "_registered", lambda _, found: fitted.append(found))
    reference = write_reference(tmp_path / "fine.tif")
    codes, tag, page, _ = upscale(tmp_path, model, reference, method_options=options)
    assert UNUSED in codes
    assert fitted == [None]
    assert not [code for code in codes if code.startswith("reference-")]
    assert tag == ""
    assert "reads no references" in page
    assert not re.search(r"references? (was|were) used", page)


@pytest.mark.parametrize("model", ["ttrd3-s", "def-s", "csp-s"])
def test_those_that_are_read_are_named(tmp_path, model):
    codes, tag, page, _ = upscale(tmp_path, model, write_reference(tmp_path / "fine.tif"))
    assert UNUSED not in codes
    assert tag == "fine.tif"
    assert "1 reference was used: fine.tif" in page


@pytest.mark.parametrize(("model", "options"), READ_BY_ANOTHER.items())
def test_the_model_of_a_condition_may_read_them(tmp_path, model, options):
    reference = write_reference(tmp_path / "fine.tif")
    codes, tag, _, pixels = upscale(tmp_path, model, reference, method_options=options)
    assert UNUSED not in codes
    assert tag == "fine.tif"
    (tmp_path / "other").mkdir()
    elsewhere = write_reference(tmp_path / "other" / "far.tif", offset=(90_000.0, 0.0))
    *_, without = upscale(tmp_path / "other", model, elsewhere, method_options=options)
    assert not np.array_equal(pixels, without)


@pytest.mark.parametrize(("model", "options"), READ_BY_ANOTHER.items())
def test_the_map_shows_what_the_model_of_a_condition_reads(tmp_path, model, options):
    served = str(tmp_path / "map.tif")
    reference = write_reference(tmp_path / "fine.tif")
    upscale(tmp_path, model, reference, method_options=options, layers={"reference_map": served})
    with opened(served) as file:
        assert (file.read(1) == 1).all()


def test_changes_are_seen_by_references_that_the_model_does_not_read(tmp_path):
    layers = {"change": str(tmp_path / "change.tif")}
    reference = write_reference(tmp_path / "fine.tif")
    codes, tag, _, _ = upscale(tmp_path, "texadiff-s", reference, layers=layers)
    assert UNUSED in codes
    assert tag == ""
    with opened(layers["change"]) as file:
        assert np.isfinite(file.read()).any()


def test_one_that_lies_elsewhere_has_no_effect_where_there_is_no_bank(tmp_path):
    far = write_reference(tmp_path / "far.tif", offset=(90_000.0, 0.0))
    codes, *_ = upscale(tmp_path, "csp-s", far)
    assert "reference-without-effect" in codes
    assert "reference-elsewhere" not in codes
    (tmp_path / "ttrd3").mkdir()
    codes, *_ = upscale(tmp_path / "ttrd3", "ttrd3-s", far)
    assert "reference-elsewhere" in codes


@pytest.mark.parametrize("model", MODELS)
def test_a_spec_without_references_reads_none_by_default(model):
    card = model_card(model)
    spec = spec_of(card.method)
    reads = spec.reads_references(spec.defaults(), card.architecture)
    assert reads == (spec.references != "unused")


def test_one_that_lies_elsewhere_is_no_news_to_a_model_that_uses_none(tmp_path):
    codes, *_ = upscale(
        tmp_path, "wavediffur-s", write_reference(tmp_path / "far.tif", offset=(90_000.0, 0.0))
    )
    assert UNUSED in codes
    assert not {"reference-without-effect", "reference-elsewhere"} & set(codes)
