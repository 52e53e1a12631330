# SPDX-License-Identifier: GPL-2.0-or-later
"""Fine-tuning and ranking take a model of any method, at its scale."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from raster_files import write
from run_rig import smooth
from scipy.ndimage import gaussian_filter
from second_method import NAME, SPEC, Objective, save_second, second
from ttrd3_qgis.core.evaluation.ranking.derivatives import DerivativeTextures
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.jobs.finetune import FinetuneJob
from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.weights import load_weights
from ttrd3_qgis.core.training import finetune_blocks as blocks
from ttrd3_qgis.core.training.finetune import finetune

__all__ = ["second"]


@pytest.fixture
def job(tmp_path, second):
    reference = write(tmp_path / "ref.tif", smooth(3, 256, 640))
    model = save_second(tmp_path / "second.safetensors", scale=3)
    output = str(tmp_path / "my.safetensors")
    return FinetuneJob((reference,), output, model=model, steps=160, device="cpu", threads=1)


@pytest.mark.parametrize(("scale", "passes", "patch_px"), [(3, 1, 128), (8, 1, 128), (6, 2, 42)])
def test_a_model_of_another_method_is_adapted(job, tmp_path, second, scale, passes, patch_px):
    model = save_second(tmp_path / "other.safetensors", scale=scale)
    result = finetune(replace(job, model=model), lambda event: None)
    adapted, before = load_weights(Path(job.output)), load_weights(Path(model))
    assert (adapted.card.method, adapted.card.scale) == (NAME, scale)
    assert (adapted.tensors["gain"] > before.tensors["gain"]).all()
    assert result.psnr_after > result.psnr_before
    assert Objective.scales == [2 if passes == 2 else scale], "a cascade learns its first pass"
    assert len(second) == 3 * passes * result.held_out_blocks, "before, after, and its error"
    lr, tile, bank = second[0]
    assert lr.shape[-1] == 96 // (3 * scale) * 3
    assert tile.reference(0) is None, "the patches serve"
    assert bank.patches.shape[1:] == (3, patch_px, patch_px)


def test_the_card_keeps_what_the_training_does_not_change(job, tmp_path):
    facts = {"presets": {"bold": {"steps": 2, "noise": 0.5}}, "geometry": {"overlap_lr_px": 6}}
    model = save_second(tmp_path / "other.safetensors", **facts, domain="the moon")
    finetune(replace(job, model=model), lambda event: None)
    card, base = load_weights(Path(job.output)).card, load_weights(Path(model)).card
    for name in ("method", "scale", "scales", "architecture", "presets", "geometry", "licence"):
        assert getattr(card, name) == getattr(base, name), name
    assert (card.name, card.domain) == ("my", "")
    assert card.metrics["held_out_blocks"] == 3


def test_a_method_without_an_objective_is_refused(job, monkeypatch):
    other = replace(SPEC, objective="")
    monkeypatch.setattr(registry, "METHODS", (registry.METHODS[0], other))
    with pytest.raises(BadWeightsError, match=r"'second', which cannot be adapted; .* for ttrd3"):
        finetune(job, lambda event: None)


def test_blocks_are_large_enough_for_one_multiple():
    assert blocks.sides_px(8) == (256, 128)
    assert blocks.sides_px(96) == (256, 128)
    assert blocks.sides_px(100) == (256,)
    assert blocks.sides_px(256) == (256 + 2 * blocks.GAP_PX,)


def textures(sigma, seed=1):
    """Noise smoothed by rows and columns, (1,3,128,128)."""
    noise = np.random.default_rng(seed).standard_normal((128, 128))
    soft = gaussian_filter(noise, sigma, mode="wrap")
    image = torch.from_numpy(0.5 + 0.1 * soft / soft.std()).float()
    return image.expand(1, 3, 128, 128)


def test_derivatives_see_direction_and_scale_but_not_place():
    describe = DerivativeTextures().describe_texture

    def apart(a, b):
        return float((describe(a) - describe(b)).abs().mean())

    base = textures((1, 4))
    assert apart(base, base) == 0
    assert apart(base, 0.5 * base + 0.2) < 1e-3, "gain and offset do not count"
    alike = apart(base, textures((1, 4), seed=2))
    assert alike < 0.5 * apart(base, textures((4, 1), seed=2))
    assert alike < 0.5 * apart(base, textures((4, 4), seed=2))
    assert alike < 0.5 * apart(base, textures((1, 1), seed=2))
