# SPDX-License-Identifier: GPL-2.0-or-later
"""The denoiser of the second stage, and that it begins where the compact model was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional as F  # noqa: N812
from trunk_training import second_stage
from trunk_training.imagery import Imagery
from trunk_training.reference_pairs import ReferenceShares
from trunk_training.second_stage import (
    SecondStage,
    begin_second_stage,
    second_stage_model,
)
from trunk_training.trunk_config import TrunkTraining
from trunk_training.trunk_initial import initial_tensors
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.coded import CodedConfig, CodedDenoiser
from ttrd3_qgis.core.methods.ttrd3.sensor_code import sensor_code
from ttrd3_qgis.core.methods.ttrd3.terms import take_step
from ttrd3_qgis.core.methods.ttrd3.trunk import Trunk, TrunkConfig
from ttrd3_qgis.core.methods.weights import load_weights
from ttrd3_qgis.core.training.state import begin_with

WEIGHTS = Path(__file__).resolve().parents[2] / "resources" / "weights" / "ttrd3-s.safetensors"
IMAGE = torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(0)) * 2 - 1
X = torch.randn(2, 3, 32, 32, generator=torch.Generator().manual_seed(1))
TIMES = torch.tensor([999, 300])


def _denoiser(config):
    torch.manual_seed(0)
    schedule = linear_schedule()
    return CodedDenoiser(config, 1 - schedule.alphas_cumsum, schedule.betas_cumsum).eval()


@pytest.fixture
def small():
    trunk = TrunkConfig(width=8, gate_width=8, first_blocks=1, last_blocks=1)
    return _denoiser(CodedConfig(trunk=trunk, step_blocks=1, guidance_dims=(2, 3, 4)))


def _codes(*sensors):
    return torch.stack([sensor_code(sensor) for sensor in sensors])


def test_it_begins_where_the_compact_model_was():
    weights = load_weights(WEIGHTS)
    before, after = build_ttrd3(weights).denoiser, _denoiser(CodedConfig())
    begin_with(after, {k.removeprefix("denoiser."): v for k, v in weights.tensors.items()})
    begin_with(after.trunk, initial_tensors(weights.tensors))
    code = _codes(IDEAL, Sensor("box", 0.5, read_noise=4))
    with torch.inference_mode():
        old = before(X, before.condition(IMAGE, None), TIMES)
        new = after(X, after.condition(IMAGE, code), TIMES)
    assert torch.allclose(old[0], new[0], atol=1e-4)
    assert torch.allclose(old[1], new[1], atol=1e-4)


def test_references_begin_as_the_compact_model_used_them():
    weights = load_weights(WEIGHTS)
    before, after = build_ttrd3(weights), second_stage_model(_training())
    begin_second_stage(after, weights.tensors)
    torch.nn.init.constant_(after.denoiser.references.gate.bias, 30)  # wide open
    image, ref = (IMAGE + 1) / 2, torch.rand(2, 3, 32, 32)
    with torch.inference_mode():
        guidance = before.guidance(image, ref, ref)
        assert all(torch.allclose(*pair) for pair in zip(guidance, after.guidance(image, ref, ref)))
        old = before.denoiser.condition(IMAGE, guidance)[1]
        new = after.denoiser.condition(IMAGE, _codes(IDEAL, IDEAL), guidance).residual
    assert torch.allclose(old, new, atol=1e-4)


def test_it_begins_with_a_trunk_of_the_first_stage():
    training = _training(trunk=TrunkConfig(8, 8, 1, 1))
    trunk, model = Trunk(training.trunk), second_stage_model(training)
    begin_second_stage(model, trunk.state_dict())
    own = model.denoiser.trunk.state_dict()
    assert all(torch.equal(own[key], value) for key, value in trunk.state_dict().items())


def test_all_parts_learn_in_the_second_stage(monkeypatch):
    training = _training(trunk=TrunkConfig(8, 8, 1, 1), batch=3, crop_lr_px=8)
    rng = np.random.default_rng(0)
    images = tuple(rng.integers(0, 256, (64, 64, 3), dtype=np.uint8) for _ in range(4))
    names = ("roof01.png", "roof02.png", "field01.png", "field02.png")
    stage = SecondStage(training, Imagery(images, np.full(4, 0.25), (), names))
    taken = []
    monkeypatch.setattr(
        second_stage, "take_step", lambda *given: taken.append(given) or take_step(*given)
    )
    torch.manual_seed(0)
    model = stage.build()
    for new in (model.denoiser.references.out, model.denoiser.trunk.first_residual):
        torch.nn.init.normal_(new.weight, std=0.1)
    batch = stage.batch(1)
    assert 0 in batch.strength
    assert 1 in batch.strength
    stage.loss(model, batch, 1).backward()
    _, steady, lr_up, hr, *_ = taken[0]
    assert torch.equal(steady.pixels, F.pixel_unshuffle(lr_up, 4))
    assert torch.equal(hr, 2 * batch.hr.repeat_interleave(2, dim=0) - 1)
    denoiser = model.denoiser
    learning = (denoiser.code_in, denoiser.references.guide_in, denoiser.references.gate)
    learning += (denoiser.step_out, denoiser.trunk.lr_in, model.refnet.MFAM.first_conv)
    assert all(module.weight.grad.abs().sum() > 0 for module in learning)
    assert denoiser.references.none.grad.abs().sum() > 0
    assert torch.equal(stage.loss(model, batch, 1), stage.loss(model, batch, 1))


def _training(**changes):
    shares = ReferenceShares(none=0.5)
    return TrunkTraining(output="run", sources=(), references=shares, **changes)


def test_steps_see_the_code(small):
    torch.nn.init.normal_(small.code_in.weight)
    with torch.inference_mode():
        codes = _codes(IDEAL, IDEAL), _codes(IDEAL, Sensor("box", 0.9))
        first, second = (small(X, small.condition(IMAGE, code), TIMES)[0] for code in codes)
    assert torch.allclose(first[0], second[0])
    assert not torch.allclose(first[1], second[1])


def test_guidance_counts_by_its_strength_and_the_gate_gets_the_relevance(small):
    for module in (small.references.out, small.trunk.first_residual):
        torch.nn.init.normal_(module.weight, std=0.1)
    code, generator = _codes(IDEAL, IDEAL), torch.Generator().manual_seed(2)
    sizes = ((5, 8), (3, 8), (2, 16))  # level 3 with the relevance, 2, 1 at twice the resolution
    guidance = tuple(torch.rand(2, dim, side, side, generator=generator) for dim, side in sizes)
    seen = []
    small.references.register_forward_pre_hook(lambda module, given: seen.append(given[1]))
    with torch.inference_mode():
        none = small.condition(IMAGE, code).residual
        closed = small.condition(IMAGE, code, guidance, 0.0).residual
        whole = small.condition(IMAGE, code, guidance).residual
    assert torch.allclose(none, closed, atol=1e-6)
    assert not torch.allclose(none, whole, atol=1e-4)
    assert torch.equal(seen[-1][:, -1], guidance[0][:, -1])
