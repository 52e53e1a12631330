# SPDX-License-Identifier: GPL-2.0-or-later
"""The stage that teaches the steps a short chain: its losses, and what learns."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from trunk_training.imagery import Imagery, Source
from trunk_training.reference_pairs import ReferenceShares
from trunk_training.student import StudentStage
from trunk_training.student_loss import StudentLoss, phases
from trunk_training.trunk_config import TrunkTraining
from ttrd3_qgis.core.methods.ttrd3.loss_table import Losses
from ttrd3_qgis.core.methods.ttrd3.trunk import TrunkConfig

STEPS = ("step_in", "steps", "step_out", "time_mlp", "code_in")


class Squared(torch.nn.Module):
    """Stands for a perceptual net."""

    def forward(self, image, target):
        return (image - target).square().mean(dim=(1, 2, 3))


def stage_of(**student):
    rng = np.random.default_rng(0)
    images = tuple(rng.integers(0, 256, (64, 64, 3), dtype=np.uint8) for _ in range(4))
    imagery = Imagery(images, np.full(4, 0.25), (), ("a01.png", "a02.png", "b01.png", "b02.png"))
    config = TrunkTraining(
        output="run", sources=(), trunk=TrunkConfig(8, 8, 1, 1), batch=2, crop_lr_px=8,
        references=ReferenceShares(none=0), student=StudentLoss(**student),
    )  # fmt: skip
    stage = StudentStage(config, imagery)
    stage.net = Squared()
    torch.manual_seed(0)
    return stage, stage.build()


@pytest.mark.parametrize("referenced", [0.0, 1.0])
def test_only_the_steps_learn(referenced):
    stage, model = stage_of(referenced=referenced)
    batch = stage.batch(1)
    assert batch.strength.flatten().tolist() == [referenced] * 2
    stage.loss(model, batch, 1).backward()
    learning = {name for name, value in model.named_parameters() if value.grad is not None}
    parts = {name.removeprefix("denoiser.").partition(".")[0] for name in learning}
    assert parts == set(STEPS)
    assert model.denoiser.step_out.weight.grad.abs().sum() > 0
    assert all(value.grad is None for value in stage.teacher.parameters())


def test_a_share_of_the_batches_has_references():
    stage, _ = stage_of(referenced=0.4)
    has_some = [bool(stage.batch(step).strength.any()) for step in range(40)]
    assert 8 <= sum(has_some) <= 24


def test_the_teacher_stays_as_begun():
    stage, model = stage_of()
    before = {name: value.clone() for name, value in stage.teacher.state_dict().items()}
    with torch.no_grad():
        for value in model.parameters():
            value.add_(1)
    after = stage.teacher.state_dict()
    assert all(torch.equal(before[name], value) for name, value in after.items())


@pytest.mark.parametrize(("steps", "teacher_steps", "is_equal"), [(2, 2, True), (1, 3, False)])
def test_the_student_walks_a_chain_of_its_own_length(monkeypatch, steps, teacher_steps, is_equal):
    weights = {"perceptual": 0.0, "mean": 0.0, "diffusion": 0.0, "lattice": 0.0, "chroma": 0.0}
    monkeypatch.setattr(StudentLoss, "draw_levels", lambda _, count, __: torch.ones(count, 1, 1, 1))
    stage, model = stage_of(steps=(steps,), teacher_steps=teacher_steps, **weights)
    near = float(stage.loss(model, stage.batch(1), 1).detach())
    assert (near < 1e-6) == is_equal, "a student as it begins is its teacher, step for step"


@pytest.mark.parametrize("diffusion", [0.0, 0.5])
def test_longer_chains_are_kept_by_the_loss_of_diffusion(diffusion):
    rest = dict.fromkeys(("nearest", "teacher", "perceptual", "mean", "lattice", "chroma"), 0.0)
    stage, model = stage_of(diffusion=diffusion, **rest)
    loss = float(stage.loss(model, stage.batch(1), 1).detach())
    assert (loss > 0) == (diffusion > 0)


def test_every_term_counts_by_its_weight():
    hr = torch.zeros(1, 3, 8, 8)
    answered, taught, level = torch.full_like(hr, 0.5), torch.full_like(hr, 0.25), torch.ones(1)

    def of(teacher, perceptual, mean):
        weights = StudentLoss(teacher=teacher, perceptual=perceptual, mean=mean)
        return float(weights(answered, taught, hr, level.view(1, 1, 1, 1), Squared()))

    assert of(1, 0, 0) == pytest.approx(0.25)
    assert of(0, 1, 0) == pytest.approx(0.25)
    assert of(0, 0, 1) == pytest.approx(0.5)
    assert of(2, 2, 2) == pytest.approx(2.0)


def test_detail_on_the_same_pixel_of_each_lr_pixel_costs():
    hr = torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    dotted = torch.full_like(hr, 0.5)
    dotted[..., 1::4, 2::4] += 0.1
    assert phases(hr).shape == (2, 16)
    assert float((phases(hr) - 1).abs().max()) < 0.3
    assert int(phases(dotted)[0].argmax()) == 4 * 1 + 2
    assert float(phases(dotted).max()) > 5
    assert torch.allclose(phases(dotted).mean(dim=1), torch.ones(2))
    assert torch.isfinite(phases(torch.full_like(hr, 0.5))).all()

    def at(image):
        weights = StudentLoss(teacher=0.0, perceptual=0.0, mean=0.0, chroma=0.0, lattice=1.0)
        return float(weights(image, hr, hr, torch.ones(2, 1, 1, 1), Squared()))

    assert at(hr) == 0
    assert at(dotted) > 1


def test_coloured_specks_cost():
    hr = torch.full((1, 3, 64, 64), 0.5)
    grey, coloured = hr.clone(), hr.clone()
    grey[..., 9, 9] += 0.3
    coloured[:, 0, 9, 9] += 0.3
    weights = StudentLoss(teacher=0.0, perceptual=0.0, mean=0.0, lattice=0.0, chroma=1.0)
    found = [
        float(weights(image, hr, hr, torch.ones(1, 1, 1, 1), Squared()))
        for image in (hr, grey, coloured)
    ]
    assert found[:2] == pytest.approx([0, 0], abs=1e-7)
    assert found[2] > 1e-5


def test_with_little_noise_the_aim_is_hr_alone():
    hr = torch.zeros(3, 3, 8, 8)
    answered, taught = torch.full_like(hr, 0.5), torch.full_like(hr, 0.25)
    weights = StudentLoss(plain=0.2, mean=0.0, perceptual=1.0, nearest=2.0)

    def at(level):
        return float(weights(answered, taught, hr, torch.full((3, 1, 1, 1), level), Squared()))

    assert at(0.1) == pytest.approx(2 * 0.5), "HR by L1"
    assert at(1.0) == pytest.approx(0.25 + 0.25), "the teacher by L1, HR by the distance"
    assert at(0.6) == pytest.approx(0.5 * 2 * 0.5 + 0.5 * 0.5)


@pytest.mark.parametrize(("share", "low", "high"), [(0.0, 0.3, 1.0), (1.0, 0.0, 0.3)])
def test_noise_levels_differ_by_image(share, low, high):
    weights = StudentLoss(plain=0.3, plain_share=share)
    levels = weights.draw_levels(64, torch.Generator().manual_seed(0))
    assert levels.shape == (64, 1, 1, 1)
    assert low <= float(levels.min()) < low + 0.1
    assert high - 0.1 < float(levels.max()) <= high


def test_a_share_of_the_images_has_little_noise():
    weights = StudentLoss(plain=0.3, plain_share=0.4)
    levels = weights.draw_levels(400, torch.Generator().manual_seed(0))
    assert 0.3 < float((levels < 0.3).float().mean()) < 0.5


def test_a_wrong_table_is_named():
    assert "plain" in StudentLoss(plain=1.0).problem()
    assert StudentLoss().problem() == ""


def test_a_stage_without_its_net_is_refused():
    config = TrunkTraining(output="run", sources=(Source("hr"),), stage="student")
    assert "perceptual_weights" in config.problem()
    assert replace(config, losses=Losses(perceptual_weights="net.safetensors")).problem() == ""
