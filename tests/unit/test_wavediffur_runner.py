# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of WaveDiffUR: sizes, batches, options, the models of its condition."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from ttrd3_qgis.core.methods.base import TileInputs
from ttrd3_qgis.core.methods.csp.spec import SPEC as CSP
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.registry import MODELS
from ttrd3_qgis.core.methods.settings import said_scales
from ttrd3_qgis.core.methods.wavediffur.bands import bands_of
from ttrd3_qgis.core.methods.wavediffur.condition import Conditioner, single_pass
from ttrd3_qgis.core.methods.wavediffur.spec import SPEC, stages
from wavelet_rig import picture, save_model

CPU = torch.device("cpu")


def field_of(seed, height, width, scale=2):
    def field(channels, ratio, stage):
        generator = torch.Generator().manual_seed(seed * 1000 + stage)
        size = (round(side * scale * ratio) for side in (height, width))
        return torch.randn(channels, *size, generator=generator)

    return field


def inputs_for(lr, references=None, steps=1, level=0.0, **options):
    count, (height, width) = len(lr), lr.shape[-2:]
    fields = tuple(field_of(n, height, width) for n in range(count))
    views = tuple(None if x is None else {1.0: x} for x in references or (None,) * count)
    return TileInputs(views, fields, steps, level, {**SPEC.defaults(), **options})


@pytest.fixture
def runner(tmp_path):
    return make_runner(open_weights(save_model(tmp_path / "a.safetensors")), CPU, torch.float32)


@pytest.mark.parametrize("size", [(16, 16), (15, 9), (1, 1), (5, 8)])
@pytest.mark.parametrize("options", [{}, {"hf_mode": "rddm"}, {"hf_mode": "condition"}])
def test_any_size_is_doubled(runner, size, options):
    lr = picture(*size)
    found = runner(lr, inputs_for(lr, steps=2, level=0.5, **options)).sr
    assert found.shape == (1, 3, 2 * size[0], 2 * size[1])
    assert torch.isfinite(found).all()


def test_a_tile_does_not_depend_on_its_batch(runner):
    lr = torch.cat((picture(16, 16), picture(16, 16, 3)))
    inputs = inputs_for(lr, steps=3, level=0.7)
    both = runner(lr, inputs).sr
    for n in range(2):
        assert torch.equal(runner(lr[n : n + 1], inputs.of_tile(n)).sr, both[n : n + 1])


def test_its_steps_are_told(runner):
    lr, told = picture(16, 16), []
    for steps in (1, 4):
        inputs = replace(inputs_for(lr, steps=steps), on_step=lambda *one: told.append(one[:2]))
        runner(lr, inputs)
    assert told == [(1, 1), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_noise_changes_only_what_diffuses(runner):
    lr = picture(16, 16)
    still, moved = (runner(lr, inputs_for(lr, level=level)).sr for level in (0.0, 1.0))
    assert torch.equal(still, moved)
    still, moved = (
        runner(lr, inputs_for(lr, level=level, steps=2, hf_mode="rddm")).sr for level in (0.0, 1.0)
    )
    assert not torch.equal(still, moved)


@pytest.mark.parametrize("mode", ["regress", "rddm", "condition"])
def test_noise_of_details_leaves_the_coarse_structure(runner, mode):
    lr = picture(32, 32)
    plain, noisy = (
        bands_of(runner(lr, inputs_for(lr, hf_mode=mode, detail_noise=level)).sr)
        for level in (0.0, 0.01)
    )
    assert float((plain - noisy)[:, :3].abs().mean()) < 1e-3
    assert 0.008 < float((noisy - plain)[:, 3:].std()) < 0.012
    again = bands_of(runner(lr, inputs_for(lr, hf_mode=mode, detail_noise=0.01)).sr)
    assert torch.equal(again, noisy)


def test_noise_of_details_is_in_the_input_as_well(runner):
    seen = []
    runner.network.forward = lambda given, step: seen.append(given) or forward(given, step)
    forward = type(runner.network).forward.__get__(runner.network)
    lr = picture(16, 12)
    for level in (0.0, 0.02):
        runner(lr, inputs_for(lr, detail_noise=level))
    assert seen[0].stirring is None
    assert torch.equal(seen[0].own_bands(), bands_of(lr))
    off = seen[1].own_bands() - bands_of(lr)
    assert (off[:, :3] == 0).all()
    assert 0.015 < float(off[:, 3:].std()) < 0.025


@pytest.mark.parametrize(
    "noise",
    [{"detail_noise": 0.02}, {"hf_mode": "rddm", "level": 1.0}],
    ids=["details", "all bands"],
)
def test_water_stays_without_grain(runner, noise):
    lr = picture(48, 48)
    lr[..., :32] = 0.4
    silent = {name: value if name == "hf_mode" else 0.0 for name, value in noise.items()}
    still, moved = (runner(lr, inputs_for(lr, steps=2, **one)).sr for one in (silent, noise))
    added = (moved - still).abs()
    assert added[..., :32].max() < 2e-4
    assert added[..., 80:].mean() > 2e-3


def test_every_installed_model_can_be_the_condition(runner):
    lr = picture(16, 12)
    for model in MODELS:
        inputs = inputs_for(lr, tau=model, hf_mode="condition", lambda0=1.0)
        found = runner(lr, inputs).sr
        wanted = Conditioner.of(model, CPU, torch.float32)(lr, inputs)
        assert torch.allclose(found, wanted, atol=1e-5)
        free = runner(lr, inputs_for(lr, tau=model, lambda0=0.0)).sr
        assert torch.equal(free, runner(lr, inputs_for(lr)).sr)


def test_a_weights_file_can_be_the_condition(runner, tmp_path):
    """An untrained model of the same method is bicubic."""
    lr, plain = picture(16, 16), save_model(tmp_path / "plain.safetensors", spread=0.0)
    held = {"tau": plain, "hf_mode": "condition", "lambda0": 1.0}
    found = runner(lr, inputs_for(lr, **held)).sr
    wanted = torch.nn.functional.interpolate(lr, scale_factor=2, mode="bicubic", antialias=True)
    assert torch.allclose(found, wanted.clamp(0, 1), atol=1e-5)


def test_the_condition_sees_the_reference_of_the_step(runner, tmp_path):
    """A model that looks at references gives another condition with one."""
    lr, reference = picture(16, 16), picture(32, 32, 9)[0]
    model = save_model(tmp_path / "csp.safetensors", "csp", spread=0.2)
    images = [
        runner(lr, inputs_for(lr, references, tau=model, hf_mode="condition", lambda0=1.0)).sr
        for references in (None, (reference,))
    ]
    assert not torch.equal(*images)


def test_the_model_of_a_condition_enlarges_in_one_pass():
    cards = {name: open_weights(name).card for name in MODELS}
    for card in cards.values():
        assert single_pass(card) in card.all_scales()


def test_steps_of_two_reach_every_scale():
    counts = {2: 1, 3: 2, 4: 2, 5: 3, 8: 3, 10: 4, 16: 4, 20: 5, 100: 7, 128: 7}
    assert {scale: len(stages(scale)) for scale in counts} == counts
    for spec in (SPEC, CSP):
        for scale in spec.scales:
            made = 2 ** len(spec.stages(scale))
            assert scale <= made < 2 * scale
    assert said_scales(SPEC.scales)
