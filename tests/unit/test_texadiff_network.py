# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of TexADiff: sizes of the published nets, codecs, control that keeps statistics."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from tex_rig import small_architecture, small_net
from ttrd3_qgis.core.methods.texadiff.codecs import CODECS
from ttrd3_qgis.core.methods.texadiff.control import (
    AUTHORS,
    ControlConfig,
    MiniControl,
    cross_normalised,
)
from ttrd3_qgis.core.methods.texadiff.network import Architecture, Controlled, TexNet, Thresholds
from ttrd3_qgis.core.methods.texadiff.predictor import (
    AUTHORS_WIDTH,
    FULL,
    DensityPredictor,
    PredictorConfig,
)
from ttrd3_qgis.core.methods.ttrd3.sensor_code import UNKNOWN

CODE = UNKNOWN[None]


def noise(*shape, seed=0):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def million(make):
    with torch.device("meta"):
        return sum(p.numel() for p in make().parameters()) / 1e6


def test_the_full_nets_have_the_sizes_of_the_published_ones():
    full = PredictorConfig(FULL, AUTHORS_WIDTH)
    assert million(lambda: DensityPredictor(full)) == pytest.approx(22.1, abs=0.1)
    quarter = PredictorConfig(FULL, AUTHORS_WIDTH // 4)
    assert million(lambda: DensityPredictor(quarter)) == pytest.approx(1.4, abs=0.05)
    assert 20 <= million(lambda: MiniControl(AUTHORS)) <= 23


def test_the_compact_model_stays_below_four_megabytes():
    with torch.device("meta"):
        net = TexNet(Architecture())
    assert sum(p.numel() for p in net.control.parameters()) < 1e6
    frozen = sum(p.numel() for p in net.denoiser.trunk.parameters())
    own = sum(p.numel() for p in net.parameters()) - frozen
    assert 2 * own < 4e6


@pytest.mark.parametrize("config", [PredictorConfig(width=8), PredictorConfig(FULL, 16)])
def test_a_predictor_gives_a_value_for_every_pixel(config):
    lr, psr = torch.rand(2, 3, 8, 12), torch.rand(2, 3, 32, 48)
    net = DensityPredictor(config)
    assert net(lr, psr).shape == (2, 1, 32, 48)
    whole, one = net(lr, psr), net(lr[1:], psr[1:])
    torch.testing.assert_close(whole[1:], one, atol=1e-5, rtol=0)


@pytest.mark.parametrize("config", [PredictorConfig(), PredictorConfig(FULL, 64)])
def test_a_new_predictor_tells_pixels_apart(config):
    """Nothing normalises its features: with torch's initial weights the map is a constant."""
    torch.manual_seed(0)
    net = DensityPredictor(config)
    with torch.no_grad():
        found = net(torch.rand(1, 3, 16, 16), torch.rand(1, 3, 64, 64))
    assert 0.05 < found.std() < 5


@pytest.mark.parametrize("name", CODECS)
def test_codecs_lose_nothing_and_keep_noise_white(name):
    codec, image = CODECS[name](), noise(2, 3, 16, 24)
    latent = codec.encode(image)
    assert latent.shape == (2, codec.channels, 16 // codec.factor, 24 // codec.factor)
    torch.testing.assert_close(codec.decode(latent), image, atol=1e-5, rtol=0)
    assert latent.square().sum().item() == pytest.approx(image.square().sum().item(), rel=1e-5)


def test_haar_puts_the_mean_first_and_details_after_it():
    codec = CODECS["haar2"]()
    flat = torch.full((1, 3, 8, 8), 0.5)
    latent = codec.encode(flat)
    assert torch.allclose(latent[:, ::16], torch.tensor(2.0)), "four times the mean"
    latent[:, ::16] = 0
    assert latent.abs().max() == 0


@pytest.mark.parametrize("size", [(8, 8), (16, 24)])
def test_control_takes_the_statistics_of_the_backbone(size):
    control, hidden = 3 * noise(2, 8, *size) + 5, 0.02 * noise(2, 6, 8, 8, seed=1) - 0.3
    found = cross_normalised(control, hidden)
    assert found.shape[-2:] == hidden.shape[-2:]
    for axis in range(2):
        assert abs(found[axis].mean() - hidden[axis].mean()) < 1e-4
        assert abs(found[axis].std(correction=0) - hidden[axis].std(correction=0)) < 1e-4


def branch(**changes):
    config = ControlConfig(out=8, **changes)
    net = MiniControl(config)
    lr, mask = torch.rand(2, 3, 8, 8), torch.rand(2, 1, 8, 8) > 0.5
    return net, net.steady(lr, mask), noise(2, 48, 8, 8)


@pytest.mark.parametrize("gate", [0.0, 0.1])
def test_a_new_branch_has_finite_gradients(gate):
    net, steady, latent = branch(gate=gate)
    hidden = noise(2, 8, 8, 8, seed=2)
    net.injected(hidden, net(steady, latent, torch.tensor([5, 900]))).square().sum().backward()
    gradients = [p.grad for p in net.parameters() if p.grad is not None]
    assert all(torch.isfinite(gradient).all() for gradient in gradients)
    assert max(gradient.abs().max() for gradient in gradients) < 1e4
    assert net.gate.grad.abs() > 0


def test_a_constant_control_neither_divides_by_zero_nor_blows_up():
    control = torch.ones(1, 8, 4, 4, requires_grad=True)
    found = cross_normalised(control, noise(1, 8, 4, 4))
    found.sum().backward()
    assert torch.isfinite(found).all()
    assert control.grad.abs().max() < 1e5


def test_the_mask_changes_what_the_branch_adds():
    net, _, latent = branch()
    lr, time = torch.rand(1, 3, 8, 8), torch.tensor([500])
    masks = (torch.zeros(1, 1, 8, 8), torch.ones(1, 1, 8, 8))
    none, all_ = (net(net.steady(lr, mask), latent[:1], time) for mask in masks)
    assert (none - all_).abs().mean() > 1e-3


def seen_by(net, size=16):
    lr = torch.rand(2, 3, size, size, generator=torch.Generator().manual_seed(3))
    with torch.no_grad():
        return net.seen(lr, CODE)


@pytest.mark.parametrize("codec", CODECS)
def test_without_a_gate_the_denoiser_is_that_of_ttrd3(codec):
    net = small_net(codec)
    net.control.gate.data.zero_()
    seen, x, time = seen_by(net), 0.5 * noise(2, 3, 64, 64), torch.tensor([400, 800])
    mask = torch.ones(2, 1, 64 // net.codec.factor, 64 // net.codec.factor)
    with torch.no_grad():
        controlled = Controlled(net, seen, mask)
        found = controlled.predicted(x, net.codec.encode(x), time)
        plain = net.denoiser(x, seen.steady, time)
        residual, eps = controlled(net.codec.encode(x), time)
    assert all(torch.equal(a, b) for a, b in zip(found, plain))
    back = net.codec.decode(residual)
    torch.testing.assert_close(back, plain[0].clamp(-1, 1), atol=1e-5, rtol=0)
    torch.testing.assert_close(net.codec.decode(eps), plain[1], atol=1e-5, rtol=0)


def test_the_psr_is_the_trunks_estimate():
    net = small_net()
    torch.nn.init.normal_(net.denoiser.trunk.first_residual.weight, std=0.05)
    seen = seen_by(net)
    with torch.no_grad():
        expected = net.denoiser.estimate(seen.lr_up, CODE).clamp(0, 1)
        density = net.density(seen)
    torch.testing.assert_close(seen.psr, expected, atol=1e-5, rtol=0)
    assert (seen.psr - seen.lr_up).abs().max() > 0.01
    assert density.shape == (2, 1, 64, 64)
    assert 0 <= density.min() <= density.max() <= 1


def test_an_architecture_says_what_does_not_go_together():
    good = small_architecture()
    assert good.problem() == ""
    assert Architecture.from_dict(good.to_dict()) == good
    assert replace(good, codec="pixel").problem() == "`control` does not fit the latents of pixel"
    assert "`codec` 'jpeg' is unknown" in replace(good, codec="jpeg").problem()
    wide = replace(good, control=replace(good.control, out=9))
    assert wide.problem() == "`control` does not fit the trunk"
    odd = replace(good, control=replace(good.control, levels=(32, 40)))
    assert odd.problem() == "`groups` 8 does not divide half of all `levels`"
    stems = replace(good, control=replace(good.control, levels=(48, 48)))
    assert "the stems do not end" in stems.problem()
    assert "`kind` 'big' is unknown" in replace(good, predictor=PredictorConfig("big")).problem()
    assert "multiple of 8" in replace(good, predictor=PredictorConfig(width=9)).problem()
    assert AUTHORS.problem() == ""
    with pytest.raises(ValueError, match="thresholds"):
        Architecture.from_dict({**good.to_dict(), "thresholds": {"true": 2.0}})


def test_thresholds_come_from_the_description():
    net = small_net(thresholds=Thresholds(0.31, 0.42))
    assert net.threshold == Thresholds(0.31, 0.42)
