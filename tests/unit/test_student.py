# SPDX-License-Identifier: GPL-2.0-or-later
"""The one-step student: its losses, and what carries a gradient."""

from __future__ import annotations

import pytest
import torch
from trunk_training.student import StudentLoss, answer, loss, teach
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3


class Squared(torch.nn.Module):
    """Stands for a perceptual net."""

    def forward(self, image, target):
        return (image - target).square().mean(dim=(1, 2, 3))


@pytest.fixture
def nets():
    torch.manual_seed(0)
    return TTRD3("compact", 8), TTRD3("compact", 8)


def test_one_step_of_the_student_equals_the_sampler(nets):
    model, image = nets[0], torch.rand(2, 3, 32, 32)
    guidance, noise = model.guidance(image, image, image), torch.randn(2, 3, 32, 32)
    with torch.no_grad():
        once = answer(model, image, guidance, noise)
    assert torch.allclose(once, teach(model, image, guidance, noise, 1), atol=1e-6)


def test_only_the_student_learns(nets):
    teacher, student = nets
    image, noise = torch.rand(1, 3, 32, 32), torch.randn(1, 3, 32, 32)
    taught = teach(teacher, image, teacher.guidance(image, image, image), noise, 2)
    answered = answer(student, image, student.guidance(image, image, image), noise)
    loss(answered, taught, image, Squared(), StudentLoss()).backward()
    assert all(p.grad is None for p in teacher.parameters())
    assert student.denoiser.step_out.weight.grad.abs().sum() > 0


def test_every_term_counts_by_its_weight():
    hr = torch.zeros(1, 3, 8, 8)
    answered, taught = torch.full_like(hr, 0.5), torch.full_like(hr, 0.25)

    def of(teacher, perceptual, mean):
        weights = StudentLoss(teacher=teacher, perceptual=perceptual, mean=mean)
        return float(loss(answered, taught, hr, Squared(), weights))

    assert of(1, 0, 0) == pytest.approx(0.25)
    assert of(0, 1, 0) == pytest.approx(0.25)
    assert of(0, 0, 1) == pytest.approx(0.5)
    assert of(2, 2, 2) == pytest.approx(2.0)


def test_noise_levels_differ_by_image():
    drawn = StudentLoss(noise=(0.5, 1.0)).draw_noise((64, 3, 16, 16), torch.Generator())
    levels = drawn.std(dim=(1, 2, 3))
    assert 0.45 < levels.min() < 0.6
    assert 0.9 < levels.max() < 1.1
