# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether seeds change a result: only then are several samples of the uncertainty computed."""

from __future__ import annotations

import pytest
from ttrd3_qgis.core.jobs.superresolution import Extras, Job
from ttrd3_qgis.core.methods.def_.spec import SPEC as DEF
from ttrd3_qgis.core.methods.registry import MODELS, model_card
from ttrd3_qgis.core.methods.settings import Settings, with_useful_samples


def samples(model, preset="faithful", **options):
    """How many of the four that a job wants are computed."""
    job = Job(
        *("lr.tif", (), "sr.tif"), model=model, preset=preset, extras=Extras(samples=4),
        layers={"uncertainty": "u.tif"}, method_options=options,
    )  # fmt: skip
    return with_useful_samples(job, Settings.of(job, model_card(model))).extras.samples


@pytest.mark.parametrize("model", MODELS)
def test_by_default_the_start_noise_decides(model):
    card = model_card(model)
    settings = Settings.of(Job("lr.tif", (), "sr.tif", model=model, preset="faithful"), card)
    assert samples(model) == (4 if settings.noise else 1)
    assert samples(model, "realistic") == 4


@pytest.mark.parametrize(
    "options", [{"detail_noise": 0.02}, {"tau": "ttrd3-s", "hf_mode": "condition"}]
)
def test_details_and_conditions_have_noise_of_their_own(options):
    assert samples("wavediffur-s", **options) == 4


def test_an_unconditional_prior_always_begins_with_noise():
    plain = model_card("def-s").architecture
    unet = {**plain, "prior": {"unet": {"sample_size": 64}}}
    assert not DEF.draws_noise(DEF.defaults(), 0.0, plain)
    assert DEF.draws_noise(DEF.defaults(), 0.0, unet)


def test_null_space_sampling_alone_reads_no_references():
    plain = model_card("def-s").architecture
    assert DEF.reads_references(DEF.defaults(), plain)
    assert not DEF.reads_references(DEF.defaults(), {**plain, "transfer": None})
