# SPDX-License-Identifier: GPL-2.0-or-later
"""The options of DEF's chains do what they say: noise, time travel, windows, agreement."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from def_rig import SMALL_TRUNK, image, net_of, weights_of
from test_def_import import config
from ttrd3_qgis.core.diffusion.times import sampling_times, travelling
from ttrd3_qgis.core.engine.executors.sizing import blank_inputs
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.methods.def_.enhance import Chain, Enhancer
from ttrd3_qgis.core.methods.def_.network import Architecture, DefNet
from ttrd3_qgis.core.methods.def_.prior import PriorConfig
from ttrd3_qgis.core.methods.def_.runner import Def
from ttrd3_qgis.core.methods.def_.spec import DIFFUSION, ONE_BY_ONE, SPEC, TOGETHER
from ttrd3_qgis.core.methods.single import image_inputs
from ttrd3_qgis.core.methods.ttrd3.coded import CodedConfig
from ttrd3_qgis.core.ops.projection import projection_of

CODED = CodedConfig(SMALL_TRUNK, step_blocks=1)
NOISY = Sensor("bicubic", read_noise=8.0)
SIZE = (12, 16)


@pytest.fixture
def coded(tmp_path):
    return runner_of(net_of(coded=CODED), tmp_path)


@pytest.fixture
def unconditional(tmp_path):
    torch.manual_seed(0)
    prior = PriorConfig(unet=config(sample_size=32))
    return runner_of(DefNet(Architecture(prior, None)).eval(), tmp_path)


def runner_of(net, folder, scale=4):
    weights = weights_of(net, folder / "small.safetensors")
    return Def(SPEC, weights, torch.device("cpu"), torch.float32, scale)


def run(runner, lr=None, sensor=IDEAL, level=1.0, told=None, steps=4, **options):
    """The result, by diffusion; `told` gets the steps."""
    lr = image(1, 3, *SIZE) if lr is None else lr

    def field(channels, ratio, stage):
        size = (round(side * runner.scale * ratio) for side in lr.shape[-2:])
        return torch.randn(channels, *size, generator=torch.Generator().manual_seed(stage))

    values = {**SPEC.defaults(), "prior": DIFFUSION, **options}
    inputs = image_inputs(runner, None, field, steps=steps, noise_level=level, options=values)
    listen = None if told is None else lambda step, count, x0: told.append((step, count))
    return runner(lr, replace(inputs, sensor=sensor, on_step=listen)).sr


def test_every_option_of_a_chain_changes_the_result(coded, unconditional):
    for runner in (coded, unconditional):
        plain = run(runner)
        assert torch.equal(run(runner), plain)
        for change in ({"eta": 0.85}, {"travel_length": 2, "travel_repeats": 3}):
            assert (run(runner, **change) - plain).abs().max() > 1e-3, change
    ways = [run(unconditional, tiling=tiling) for tiling in (TOGETHER, ONE_BY_ONE)]
    assert (ways[0] - ways[1]).abs().max() > 1e-3
    assert torch.equal(run(coded, tiling=ONE_BY_ONE), run(coded))  # takes any size


@pytest.mark.parametrize("options", [
    {"eta": 1.0}, {"travel_length": 2, "travel_repeats": 2}, {"tiling": ONE_BY_ONE},
    {"noise_aware": False},
])  # fmt: skip
def test_every_lr_pixel_is_kept_whatever_the_options(coded, unconditional, options):
    for runner in (coded, unconditional):
        off = projection_of(*SIZE, 4).reduce(run(runner, **options)) - image(1, 3, *SIZE)
        assert off.abs().max() < 1e-4


def test_fresh_noise_comes_from_the_field_and_only_with_eta():
    torch.manual_seed(0)
    net, lr = net_of(coded=CODED), image(1, 3, *SIZE)
    noise, moves = torch.randn(1, 3, 4 * SIZE[0], 4 * SIZE[1]), []

    def fresh(move):
        moves.append(move)
        return noise

    enhancer = Enhancer(net.denoiser, net.schedule, 4)
    with torch.inference_mode():
        enhancer.sampled(lr, Chain(4, eta=0.0), noise, fresh)
        assert moves == []
        enhancer.sampled(lr, Chain(4, eta=0.5), noise, fresh)
    assert moves == [0, 1, 2]  # the last step adds none


def test_travel_takes_its_steps_again(coded):
    times = travelling(sampling_times(4), 2, 3)
    walked = sum(after < before for before, after in zip(times, times[1:]))
    told = []
    run(coded, told=told, travel_length=2, travel_repeats=3)
    assert walked == 8  # the first two steps three times; the pair with the last one once
    assert told == [(step, walked) for step in range(1, walked + 1)]
    assert len(told) > 4


def test_windows_one_by_one_tell_every_step(unconditional):
    told = []
    run(unconditional, told=told, steps=3, tiling=ONE_BY_ONE)
    assert told == [(step, 18) for step in range(1, 19)]  # 2 x 3 windows


def test_cancelling_ends_windows_one_by_one(unconditional):
    class CancelledError(Exception):
        pass

    def stop(step, count, x0):
        raise CancelledError

    enhancer = Enhancer(unconditional.network.denoiser, unconditional.network.schedule, 4)
    noise = torch.zeros(1, 3, 48, 64)
    chain = Chain(3, window_px=32, tiling=ONE_BY_ONE)
    with torch.inference_mode(), pytest.raises(CancelledError):
        enhancer.sampled(image(1, 3, *SIZE), chain, noise, lambda move: noise, stop)


@pytest.mark.parametrize("eta", [0.0, 0.85])
def test_the_noise_of_the_input_is_not_copied_where_it_is_known(eta):
    """A flat scene with noise: the chain follows it less, by DDNM+ or by a damped projection."""
    net = net_of(coded=CODED)
    lr = 0.5 + 8 / 255 * torch.randn(1, 3, *SIZE, generator=torch.Generator().manual_seed(0))
    projection, noise = projection_of(*SIZE, 4), torch.zeros(1, 3, 48, 64)
    found = {}
    for aware in (True, False):
        enhancer = Enhancer(net.denoiser, net.schedule, 4, NOISY)
        chain = Chain(6, eta=eta, noise_aware=aware, level=0.1)
        with torch.inference_mode():
            image_ = enhancer.sampled(lr, chain, noise, lambda move: noise)
        found[aware] = (projection.reduce(image_) - lr).abs().mean()
    assert found[True] > 1.2 * found[False]


def test_every_option_has_a_default_that_a_blank_tile_is_given(coded):
    inputs = blank_inputs(SPEC, 4 * SIZE[0])
    result = coded(torch.zeros(1, 3, SIZE[0], SIZE[0]), inputs)  # as a GPU's batch is sized
    assert result.sr.shape == (1, 3, 48, 48)
