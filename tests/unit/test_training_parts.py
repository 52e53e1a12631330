# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts of the training by their numbers: averaged weights, learning rate, kinds of reference."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from scipy.ndimage import gaussian_filter
from torch import nn
from ttrd3_qgis.core.methods.objective import ObjectiveInputs
from ttrd3_qgis.core.methods.ttrd3.loss_table import Losses
from ttrd3_qgis.core.methods.ttrd3.losses import compact
from ttrd3_qgis.core.methods.ttrd3.terms import Step, weigh
from ttrd3_qgis.core.methods.ttrd3.training import Objective, draw_times
from ttrd3_qgis.core.methods.weights import load_weights
from ttrd3_qgis.core.training import loop
from ttrd3_qgis.core.training.config import TrainConfig
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.export import export
from ttrd3_qgis.core.training.loop import learning_rate
from ttrd3_qgis.core.training.references import ReferenceMix
from ttrd3_qgis.core.training.state import Averaged

SIZE, CROP = 64, 32
KINDS = ("same_class", "same_image", "aligned", "other_class", "noise", "none")
COLOURS = {0: (200, 0, 0), 1: (160, 0, 0), 2: (0, 0, 200), 3: (0, 0, 160)}


def net(value):
    """One weight and one counter."""
    made = nn.BatchNorm1d(1)
    with torch.no_grad():
        made.weight.fill_(value)
    made.num_batches_tracked.fill_(int(value))
    return made


def test_the_average_moves_towards_the_model():
    """By a tenth of the way with a decay of 0.9; counters are taken as they are."""
    averaged = Averaged(net(0.0), decay=0.9)
    averaged.update(net(10.0), step=1000)
    assert averaged.weights["weight"].item() == pytest.approx(1.0)
    averaged.update(net(10.0), step=1001)
    assert averaged.weights["weight"].item() == pytest.approx(1.9)
    assert averaged.weights["num_batches_tracked"].item() == 10


@pytest.mark.parametrize(("step", "share"), [(0, 0.9), (8, 0.5), (89, 9 / 99), (10_000, 0.01)])
def test_the_average_moves_fast_at_first(step, share):
    averaged = Averaged(net(0.0), decay=0.99)
    averaged.update(net(1.0), step)
    assert averaged.weights["weight"].item() == pytest.approx(share)


def test_the_average_is_a_copy():
    model = net(1.0)
    averaged = Averaged(model, decay=0.9)
    with torch.no_grad():
        model.weight.fill_(5.0)
    assert averaged.weights["weight"].item() == 1.0


def config(**changes):
    return TrainConfig(output="run", images=("images",), **changes)


def test_the_rate_rises_in_a_line_and_falls_as_a_cosine():
    rate = {"learning_rate": 1.0, "final_learning_rate": 0.2, "steps": 110, "warmup_steps": 10}
    found = [learning_rate(config(**rate), step) for step in (0, 4, 9, 10, 35, 60, 110, 500)]
    quarter = 0.2 + 0.8 * 0.5 * (1 + np.cos(np.pi / 4))
    assert found == pytest.approx([0.1, 0.5, 1.0, 1.0, quarter, 0.6, 0.2, 0.2])


def textured():
    """Two images of one class without any repetition."""
    noise = np.random.default_rng(0).random((2, SIZE, SIZE, 3))
    soft = gaussian_filter(noise, (0, 2, 2, 0), mode="wrap")
    soft = 60 + 120 * (soft - soft.min()) / np.ptp(soft)
    return PairedImages(soft.astype(np.uint8), ["roof", "roof"], 4)


def images():
    """Two red images and two blue ones; green is a ramp along the rows, flat within a row."""
    ramp = np.arange(SIZE)[:, None].repeat(SIZE, axis=1)
    made = [
        np.dstack([np.full((SIZE, SIZE), red), ramp + number, np.full((SIZE, SIZE), blue)])
        for number, (red, _, blue) in COLOURS.items()
    ]
    return PairedImages(np.stack(made).astype(np.uint8), ["roof", "roof", "field", "field"], 4)


def mix_of(kind):
    return ReferenceMix(**{name: float(name == kind) for name in KINDS})


def drawn(kind, count=60, seed=1):
    """Crops and references of one kind, (N,3,32,32) in levels of 255."""
    batch = images().batch(np.random.default_rng(seed), count, CROP // 4, mix_of(kind))
    return [(x * 255).round().int() for x in (batch.hr, batch.ref, batch.lr_up, batch.ref_degraded)]


def colours(x):
    return [(int(red), int(blue)) for red, blue in x[:, [0, 2], CROP // 2, CROP // 2]]


def test_same_class_references_are_of_the_class_and_not_only_of_the_image():
    hr, ref, *_ = drawn("same_class")
    pairs = list(zip(colours(hr), colours(ref)))
    assert all((a[0] > 0) == (b[0] > 0) for a, b in pairs)
    assert any(a != b for a, b in pairs)
    assert any(a == b for a, b in pairs)


def test_other_class_references_are_of_another_class():
    hr, ref, *_ = drawn("other_class")
    assert all((a[0] > 0) != (b[0] > 0) for a, b in zip(colours(hr), colours(ref)))
    assert len(set(colours(ref))) == 4


def test_same_image_references_are_other_parts_of_the_image():
    hr, ref, *_ = drawn("same_image")
    assert colours(hr) == colours(ref)
    places = [int(part[1].min()) for part in hr], [int(part[1].min()) for part in ref]
    assert np.mean([a != b for a, b in zip(*places)]) > 0.5


def test_aligned_references_are_the_place_itself_in_other_colours():
    hr, ref, *_ = drawn("aligned")
    red = [(a[0].float().mean(), b[0].float().mean()) for a, b in zip(hr, ref) if a[0].max() > 0]
    gains = np.array([float(b / a) for a, b in red])
    assert gains.std() > 0.03
    assert ((gains > 0.6) & (gains < 1.5)).all()


def nearness(a, b):
    """Highest correlation of the middle of `a` with `b` moved by up to four pixels."""
    middle = a[1, 4:-4, 4:-4].numpy().ravel()
    side = CROP - 8
    moved = (b[1, r : r + side, c : c + side].numpy().ravel() for r in range(9) for c in range(9))
    return max(np.corrcoef(middle, part)[0, 1] for part in moved)


def test_aligned_references_lie_where_the_image_does():
    """Up to four pixels off; those that are turned apart are the exception."""
    batch = textured().batch(np.random.default_rng(2), 40, CROP // 4, mix_of("aligned"))
    near = [nearness(a, b) > 0.95 for a, b in zip(batch.hr, batch.ref)]
    assert np.mean(near) > 0.7
    batch = textured().batch(np.random.default_rng(2), 40, CROP // 4, mix_of("same_image"))
    assert np.mean([nearness(a, b) > 0.95 for a, b in zip(batch.hr, batch.ref)]) < 0.4


def test_noise_references_have_no_picture():
    _, ref, *_ = drawn("noise", count=4)
    assert (ref.float().std(dim=(2, 3)) > 60).all()
    assert not torch.equal(ref[0], ref[1])


def test_without_a_reference_the_lr_image_stands_in_its_place():
    _, ref, lr_up, _ = drawn("none")
    same = [torch.equal(a, b) for a, b in zip(ref, lr_up)]
    assert 0.7 < np.mean(same) < 1, "most are turned like the image, some are not"
    assert colours(ref) == colours(lr_up)


def test_most_references_are_turned_like_their_image():
    hr, ref, *_ = drawn("none", count=200)
    along = [[int(part[1].float().diff(dim=0).mean().round()) for part in x] for x in (hr, ref)]
    assert np.mean([a == b for a, b in zip(*along)]) > 0.8


def test_the_degraded_twins_are_those_of_the_images():
    for kind in ("same_class", "aligned"):
        hr, ref, lr_up, degraded = drawn(kind)
        assert (hr - lr_up).abs().max() <= 6
        assert (ref - degraded).abs().max() <= 8, kind


def test_lr_crops_are_those_of_the_images():
    """Turned like them, and on the same place."""
    batch = textured().batch(np.random.default_rng(4), 30, CROP // 4, mix_of("none"))
    means = torch.nn.functional.avg_pool2d(batch.hr, 4)
    assert batch.lr.shape == means.shape
    assert (batch.lr - means).abs().mean() < 0.02
    up = torch.nn.functional.interpolate(batch.lr, (CROP, CROP), mode="bicubic")
    assert (batch.lr_up - up)[..., 4:-4, 4:-4].abs().mean() < 0.01


def test_all_kinds_come_in_their_shares():
    """Noise is the only one with spread, an own image the only one of the same colour always."""
    mix = ReferenceMix(
        same_class=0, same_image=0, aligned=0, other_class=0.5, noise=0.25, none=0.25
    )
    batch = images().batch(np.random.default_rng(3), 400, CROP // 4, mix)
    hr, ref = (x * 255 for x in (batch.hr, batch.ref))
    noise = ref[:, 0].std(dim=(1, 2)) > 20
    other = ~noise & ((hr[:, 0, 16, 16] > 50) != (ref[:, 0, 16, 16] > 50))
    assert noise.float().mean().item() == pytest.approx(0.25, abs=0.06)
    assert other.float().mean().item() == pytest.approx(0.5, abs=0.07)


@pytest.fixture
def trained(monkeypatch, tmp_path):
    """Train for some steps; gives the files' state, the batches seen, what was validated."""
    rng = np.random.default_rng(0)
    for name in ("roof1", "roof2", "field1"):
        small = Image.fromarray(rng.integers(0, 256, (16, 16, 3), dtype=np.uint8))
        small.resize((SIZE, SIZE), Image.Resampling.BICUBIC).save(tmp_path / f"{name}.png")
    batches, validated = [], []
    real = Objective.forward

    def forward(self, batch, generator):
        batches.append(batch.hr.clone())
        return real(self, batch, generator)

    class Watched:
        def __init__(self, *_):
            pass

        def __call__(self, model, step):
            validated.append((step, {k: v.clone() for k, v in model.state_dict().items()}))

    monkeypatch.setattr(Objective, "forward", forward)
    monkeypatch.setattr(loop, "Validation", Watched)

    def train(steps):
        made = TrainConfig(
            output="run",
            images=(".",),
            image_px=SIZE,
            validation_images=1,
            validate_every=1,
            model={"dim": 8},
            crop_lr_px=8,
            batch=2,
            steps=steps,
            warmup_steps=1,
            folder=tmp_path,
        )
        loop.train(made)
        state = torch.load(tmp_path / "run" / "state.pt", weights_only=True)
        return made, state, batches, validated

    return train


def test_a_step_moves_the_model_and_then_its_average(trained):
    made, state, *_ = trained(1)
    torch.manual_seed(made.seed)
    before = Objective.build(ObjectiveInputs(4, made.model)).network.state_dict()
    key = "denoiser.lr_in.weight"
    moved, average = state["model"][key] - before[key], state["ema"][key] - before[key]
    assert moved.abs().max() > 1e-5
    assert torch.allclose(average, 0.9 * moved, atol=1e-6)  # a decay of 1 / 10 in the first step


def test_every_step_sees_another_batch_and_the_average_is_what_counts(trained, tmp_path):
    made, state, batches, validated = trained(2)
    assert len(batches) == 2
    assert not torch.equal(*batches)
    assert [step for step, _ in validated] == [1, 2]
    key = "denoiser.lr_in.weight"
    assert torch.equal(validated[-1][1][key], state["ema"][key])
    assert not torch.equal(state["ema"][key], state["model"][key])
    export(made, tmp_path / "out.safetensors")
    written = load_weights(tmp_path / "out.safetensors").tensors[key]
    assert torch.equal(written, state["ema"][key].half().float())


def test_times_are_uniform_with_a_share_at_the_last():
    generator = torch.Generator().manual_seed(0)
    times = draw_times(0.25, 20_000, 1000, generator)
    assert (times == 999).float().mean().item() == pytest.approx(0.25, abs=0.01)
    rest = times[times < 999].float()
    assert rest.min() < 5
    assert rest.mean().item() == pytest.approx(499, abs=10)


def test_a_loss_is_the_weighted_sum_of_its_terms():
    ones = torch.ones(2, 3, 4, 4)
    step = Step(0 * ones, torch.tensor([1, 2]), 3 * ones, ones, ones, 1.5 * ones, 4 * ones)

    def distance(a, b):
        return (a - b).abs().mean()

    found = compact(step, None, Losses(pixel=1.0), None)
    assert found.parts["pixel"] == 0.5, "the LR image less the residual, as the sampler ends"
    weights = Losses(residual=2.0, noise=0.1, pixel=10.0, perceptual=0.0)
    found = weigh(step, weights, None, distance, 5 * ones, 2 * ones)
    assert found.parts == {"residual": 0.5, "noise": 3.0, "pixel": 3.0, "perceptual": 0.0}
    assert found.total.item() == pytest.approx(2 * 0.5 + 0.1 * 3 + 10 * 3)
