# SPDX-License-Identifier: GPL-2.0-or-later
"""The denoiser of the second stage, and that it begins where the compact model was."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional as F  # noqa: N812
from trunk_training import second_stage
from trunk_training.imagery import Imagery
from trunk_training.reference_pairs import ReferenceShares
from trunk_training.second_stage import (
    ReferenceStage,
    SecondStage,
    begin_second_stage,
    second_stage_model,
)
from trunk_training.trunk_config import TrunkTraining
from trunk_training.trunk_export import export_trunk
from trunk_training.trunk_initial import initial_tensors
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.methods.base import ReferenceBank, TileInputs
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.plain_land import ON_PLAIN
from ttrd3_qgis.core.methods.ttrd3 import sttg
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.coded import CodedConfig, CodedDenoiser, Told
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, default_architecture
from ttrd3_qgis.core.methods.ttrd3.near_match import near_winners
from ttrd3_qgis.core.methods.ttrd3.runner import Ttrd3
from ttrd3_qgis.core.methods.ttrd3.sensor_code import sensor_code
from ttrd3_qgis.core.methods.ttrd3.spec import SPEC
from ttrd3_qgis.core.methods.ttrd3.terms import take_step
from ttrd3_qgis.core.methods.ttrd3.trunk import Trunk, TrunkConfig
from ttrd3_qgis.core.methods.weights import load_weights, save_weights
from ttrd3_qgis.core.training.state import begin_with

IMAGE = torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(0)) * 2 - 1
X = torch.randn(2, 3, 32, 32, generator=torch.Generator().manual_seed(1))
TIMES = torch.tensor([999, 300])


@pytest.fixture(scope="module")
def compact(tmp_path_factory):
    """The weights of a compact model; none of its layers is without effect."""
    torch.manual_seed(4)
    architecture = default_architecture("compact", 64, {"lr_blocks": 14})  # as the trunk
    model = TTRD3(architecture=architecture)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.ndim > 1:
                parameter.add_(0.02 * torch.randn_like(parameter))
            elif "schedule" not in name:
                parameter.add_(0.01 * torch.randn_like(parameter))
    path = tmp_path_factory.mktemp("weights") / "compact.safetensors"
    card = Card("compact", "ttrd3", 4, architecture.to_dict())
    save_weights(path, model.state_dict(), card, half=False)
    return load_weights(path)


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


def test_it_begins_where_the_compact_model_was(compact):
    before, after = build_ttrd3(compact).denoiser, _denoiser(CodedConfig())
    begin_with(after, {k.removeprefix("denoiser."): v for k, v in compact.tensors.items()})
    begin_with(after.trunk, initial_tensors(compact.tensors))
    code = _codes(IDEAL, Sensor("box", 0.5, read_noise=4))
    with torch.inference_mode():
        old = before(X, before.condition(IMAGE, None), TIMES)
        new = after(X, after.condition(IMAGE, None, Told(code)), TIMES)
    assert torch.allclose(old[0], new[0], atol=1e-4)
    assert torch.allclose(old[1], new[1], atol=1e-4)


def test_references_begin_as_the_compact_model_used_them(compact):
    before, after = build_ttrd3(compact), second_stage_model(_training())
    begin_second_stage(after, compact.tensors)
    torch.nn.init.constant_(after.denoiser.references.gate.bias, 30)  # wide open
    image, ref = (IMAGE + 1) / 2, torch.rand(2, 3, 32, 32)
    with torch.inference_mode():
        guidance = before.guidance(image, ref, ref)
        assert all(torch.allclose(*pair) for pair in zip(guidance, after.guidance(image, ref, ref)))
        old = before.denoiser.condition(IMAGE, guidance)[1]
        new = after.denoiser.condition(IMAGE, guidance, Told(_codes(IDEAL, IDEAL))).residual
    assert torch.allclose(old, new, atol=1e-4)


def test_it_begins_with_a_trunk_of_the_first_stage():
    training = _training(trunk=TrunkConfig(8, 8, 1, 1))
    trunk, model = Trunk(training.trunk), second_stage_model(training)
    begin_second_stage(model, trunk.state_dict())
    own = model.denoiser.trunk.state_dict()
    assert all(torch.equal(own[key], value) for key, value in trunk.state_dict().items())


def test_all_parts_learn_in_the_second_stage(monkeypatch):
    training = _training(trunk=TrunkConfig(8, 8, 1, 1), batch=3, crop_lr_px=8)
    stage = SecondStage(training, _imagery())
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


def test_what_references_add_can_learn_alone():
    training = _training(trunk=TrunkConfig(8, 8, 1, 1), batch=2, crop_lr_px=8)
    stage = ReferenceStage(training, _imagery())
    torch.manual_seed(0)
    model = stage.build()
    torch.nn.init.normal_(model.denoiser.references.out.weight, std=0.1)
    stage.loss(model, stage.batch(1), 1).backward()
    learning = {name for name, value in model.named_parameters() if value.grad is not None}
    assert {name.rpartition(".")[0] for name in learning} > {"denoiser.references.gate"}
    assert all(name.startswith(("denoiser.references.", "refnet.")) for name in learning)
    without = ("denoiser.references.none", "denoiser.references.out.")
    assert not any(name.startswith(without) for name in learning), "others share what it does alone"


def _imagery():
    rng = np.random.default_rng(0)
    images = tuple(rng.integers(0, 256, (64, 64, 3), dtype=np.uint8) for _ in range(4))
    names = ("roof01.png", "roof02.png", "field01.png", "field02.png")
    return Imagery(images, np.full(4, 0.25), (), names)


@pytest.mark.parametrize("stage", ["all", "references"])
def test_the_later_stages_are_exported_as_a_model(tmp_path, stage):
    training = _training(trunk=TrunkConfig(8, 8, 1, 1), stage=stage)
    torch.manual_seed(0)
    model = second_stage_model(training)
    torch.save({"step": 7, "ema": model.state_dict()}, tmp_path / "state.pt")
    export_trunk(training, tmp_path / "state.pt", tmp_path / "model.safetensors")
    weights = load_weights(tmp_path / "model.safetensors")
    assert (weights.card.method, weights.card.training["steps"]) == ("ttrd3", 7)
    found = build_ttrd3(weights).state_dict()
    assert all(torch.allclose(found[k], v, atol=1e-3) for k, v in model.state_dict().items())


def _training(**changes):
    shares = ReferenceShares(none=0.5)
    return TrunkTraining(output="run", sources=(), references=shares, **changes)


def test_steps_see_the_code(small):
    torch.nn.init.normal_(small.code_in.weight)
    with torch.inference_mode():
        codes = _codes(IDEAL, IDEAL), _codes(IDEAL, Sensor("box", 0.9))
        first, second = (
            small(X, small.condition(IMAGE, None, Told(code)), TIMES)[0] for code in codes
        )
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
        none = small.condition(IMAGE, None, Told(code)).residual
        closed = small.condition(IMAGE, guidance, Told(code, 0.0)).residual
        whole = small.condition(IMAGE, guidance, Told(code)).residual
    assert torch.allclose(none, closed, atol=1e-6)
    assert not torch.allclose(none, whole, atol=1e-4)
    assert torch.equal(seen[-1][:, -1], guidance[0][:, -1])


@pytest.fixture
def runner(tmp_path):
    """A small coded model with random references, as the engine would run it."""
    torch.manual_seed(0)
    architecture = default_architecture("coded", 8, {"gate_width": 8, "first_blocks": 1})
    model = TTRD3(architecture=architecture)
    torch.nn.init.normal_(model.denoiser.references.out.weight, std=0.1)
    torch.nn.init.normal_(model.denoiser.references.none, std=1)
    torch.nn.init.normal_(model.denoiser.trunk.first_residual.weight, std=0.1)
    for block in (*model.denoiser.trunk.first, *model.denoiser.trunk.last):
        torch.nn.init.normal_(block.gate.film.weight, std=0.5)
    path, card = tmp_path / "coded.safetensors", Card("coded", "ttrd3", 4, architecture.to_dict())
    save_weights(path, model.state_dict(), card, half=False)
    return Ttrd3(SPEC, load_weights(path), torch.device("cpu"), torch.float32, 4)


def _run(runner, reference, **more):
    """One tile in one step without noise; `reference` is aligned with it, or None."""
    lr = torch.rand(1, 3, 16, 16, generator=torch.Generator().manual_seed(2))

    def noise(channels, ratio, stage):
        return torch.zeros(channels, 64, 64)

    references = (None if reference is None else {1.0: reference},)
    return runner(lr, TileInputs(references, (noise,), 1, **more)).sr


def test_a_model_of_it_runs_as_any_other(runner):
    reference = torch.rand(3, 64, 64, generator=torch.Generator().manual_seed(3))
    with_it, without = _run(runner, reference), _run(runner, None)
    assert with_it.shape == (1, 3, 64, 64)
    assert (with_it - without).abs().max() > 1e-4


def test_no_reference_and_one_that_may_not_be_used_are_the_same(runner):
    reference = torch.rand(3, 64, 64, generator=torch.Generator().manual_seed(3))
    unused = _run(runner, reference, options={"reference_strength": 0.0})
    half = _run(runner, reference, options={"reference_strength": 0.5})
    assert torch.allclose(unused, _run(runner, None), atol=1e-6)
    assert (half - unused).abs().max() > 1e-5
    assert (half - _run(runner, reference)).abs().max() > 1e-5


class LeftIsPlain:
    """A gate that finds plain land in the left half of a tile."""

    def strength(self, lr, psr, on_plain):
        assert psr.shape[-1] == 4 * lr.shape[-1]
        found = torch.ones_like(lr[:, :1])
        found[..., : lr.shape[-1] // 2] = on_plain
        return found


@pytest.mark.parametrize("kind", ["coded", "compact"])
def test_references_may_be_kept_off_plain_land(kind, request, runner):
    assert ON_PLAIN in SPEC.options
    found = runner
    if kind == "compact":
        weights = request.getfixturevalue("compact")
        found = Ttrd3(SPEC, weights, torch.device("cpu"), torch.float32, 4)
    reference = torch.rand(3, 64, 64, generator=torch.Generator().manual_seed(3))
    none, whole = _run(found, None), _run(found, reference)
    found._gate = LeftIsPlain()
    kept_off = _run(found, reference, options={ON_PLAIN.name: 0.0})
    assert (kept_off - none)[..., :8].abs().max() < 0.2 * (whole - none)[..., :8].abs().max()
    assert (kept_off - whole)[..., 56:].abs().max() < 0.2 * (whole - none)[..., 56:].abs().max()
    assert torch.equal(_run(found, reference, options={ON_PLAIN.name: 1.0}), whole)


def test_a_compact_model_weakens_its_references_too(compact):
    runner = Ttrd3(SPEC, compact, torch.device("cpu"), torch.float32, 4)
    reference = torch.rand(3, 64, 64, generator=torch.Generator().manual_seed(3))
    none, whole = _run(runner, None), _run(runner, reference)
    unused, half = (
        _run(runner, reference, options={"reference_strength": share}) for share in (0.0, 0.5)
    )
    assert torch.allclose(unused, none, atol=1e-6)
    assert (none - whole).abs().max() > 1e-2
    assert (half - none).abs().max() > 1e-3
    assert (half - whole).abs().max() > 1e-3


def test_a_model_of_it_is_told_the_sensor(runner):
    noisy = _run(runner, None, sensor=Sensor("box", blur_px=0.5, read_noise=4))
    assert (noisy - _run(runner, None)).abs().max() > 1e-5


def test_an_aligned_reference_is_read_where_it_was_laid(runner, monkeypatch):
    asked = []

    def spy(query, key, radius):
        asked.append(radius)
        return near_winners(query, key, radius)

    monkeypatch.setattr(sttg, "near_winners", spy)
    reference = torch.rand(3, 64, 64, generator=torch.Generator().manual_seed(3))
    _run(runner, reference)
    assert asked == [0]
    other = runner.with_bank(ReferenceBank(reference[None]))
    _run(other, None)
    assert asked == [0]
