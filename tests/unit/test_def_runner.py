# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of DEF with small random networks: agreement, options, references, shared priors."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from def_rig import SMALL_TRUNK, image, net_of, small_net, weights_of
from ttrd3_qgis.core.diffusion.sampler import drawn
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED, Sensor
from ttrd3_qgis.core.methods.base import ReferenceBank
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.def_.building import build_def
from ttrd3_qgis.core.methods.def_.enhance import ONE_BY_ONE, Chain, Enhancer
from ttrd3_qgis.core.methods.def_.network import TransferConfig
from ttrd3_qgis.core.methods.def_.prior import PriorConfig
from ttrd3_qgis.core.methods.def_.runner import Def
from ttrd3_qgis.core.methods.def_.spec import SPEC
from ttrd3_qgis.core.methods.def_.unet import UNet
from ttrd3_qgis.core.methods.sharing import checksum
from ttrd3_qgis.core.methods.single import image_inputs
from ttrd3_qgis.core.methods.ttrd3.coded import CodedConfig
from ttrd3_qgis.core.methods.ttrd3.compact import CompactConfig
from ttrd3_qgis.core.methods.weights import save_weights
from ttrd3_qgis.core.ops.projection import projection_of

CODED = CodedConfig(SMALL_TRUNK, step_blocks=1)
COMPACT = CompactConfig(width=8, lr_blocks=1, fusion_blocks=1, step_blocks=1)


@pytest.fixture
def runner(tmp_path):
    def make(net=None, scale=4):
        weights = weights_of(net or net_of(), tmp_path / "small.safetensors")
        return Def(SPEC, weights, torch.device("cpu"), torch.float32, scale)

    return make


def run(runner, reference=None, steps=2, sensor=IDEAL, level=1.0, lr=None, matches=None, **options):
    lr = image(1, 3, 16, 12) if lr is None else lr
    height, width = (side * runner.scale for side in lr.shape[-2:])

    def field(channels, ratio, stage):
        generator = torch.Generator().manual_seed(stage)
        size = (channels, round(height * ratio), round(width * ratio))
        return torch.randn(size, generator=generator)

    values = {**SPEC.defaults(), **options}
    inputs = image_inputs(runner, reference, field, steps=steps, noise_level=level, options=values)
    match = None if matches is None else lambda n, found: matches.append((n, found))
    return runner(lr, replace(inputs, sensor=sensor, on_match=match))


@pytest.mark.parametrize("scale", [2, 4, 8])
@pytest.mark.parametrize("prior", ["trunk", "coded", "compact"])
@pytest.mark.parametrize("detail", ["estimate", "diffusion"])
def test_random_networks_keep_every_lr_pixel(runner, scale, prior, detail):
    """Spec 13.2: |A x - y| < 1e-4 comes from the projection, not from training."""
    config = {"trunk": SMALL_TRUNK, "coded": CODED, "compact": COMPACT}[prior]
    found = runner(net_of(**{prior: config}), scale)
    lr = image(1, 3, 16, 12)
    reference = image(3, 16 * scale, 12 * scale, seed=1)
    result = run(found, reference, lr=lr, prior=detail)
    assert result.sr.shape == (1, 3, 16 * scale, 12 * scale)
    assert (projection_of(16, 12, scale).reduce(result.sr) - lr).abs().max() < 1e-4
    confidence = result.layers["confidence"]
    assert confidence.shape == (1, 1, 16 * scale, 12 * scale)
    assert 0 < confidence.min() <= confidence.max() <= 1


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_the_enhanced_image_agrees_before_anything_is_added(scale):
    net, lr = net_of(coded=CODED), image(1, 3, 16, 12)
    enhancer = Enhancer(net.denoiser, net.schedule, scale)
    side = 4  # the scale of the chain
    noise = torch.randn(1, 3, 16 * side, 12 * side)
    with torch.inference_mode():
        sampled = enhancer.sampled(lr, Chain(2, eta=0.0), noise, lambda move: noise)
        for found in (enhancer.estimated(lr), sampled):
            assert found.shape == (1, 3, 16 * scale, 12 * scale)
            assert (projection_of(16, 12, scale).reduce(found) - lr).abs().max() < 1e-4


def test_a_reference_changes_the_result_and_may_be_left_out(runner):
    found, reference = runner(), image(3, 64, 48, seed=1)
    plain, used = run(found), run(found, reference)
    off = run(found, reference, transfer=False)
    assert not torch.allclose(plain.sr, used.sr, atol=1e-3)
    assert plain.layers["confidence"].abs().max() == 0
    assert off.layers["confidence"].abs().max() == 0
    enhancer = Enhancer(found.network.denoiser, found.network.schedule, 4)
    assert torch.allclose(off.sr, enhancer.estimated(image(1, 3, 16, 12)), atol=1e-5)


class LeftIsPlain:
    """A gate that finds plain land in the left half of a tile."""

    def strength(self, lr, psr, on_plain):
        assert psr.shape[-1] == 4 * lr.shape[-1]
        found = torch.ones_like(lr[:, :1])
        found[..., : lr.shape[-1] // 2] = on_plain
        return found


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_references_may_be_kept_off_plain_land(runner, scale):
    found, reference = runner(scale=scale), image(3, 16 * scale, 12 * scale, seed=1)
    found._gate = LeftIsPlain()
    whole, kept_off = (
        run(found, reference, plain_land_strength=share).layers["confidence"] for share in (1, 0)
    )
    edge = 4 * scale
    assert kept_off[..., :edge].abs().max() < 1e-6 < whole[..., :edge].min()
    torch.testing.assert_close(kept_off[..., -edge:], whole[..., -edge:])


def test_the_best_patch_of_the_bank_serves_where_no_reference_lies(runner):
    smooth = torch.nn.functional.interpolate(image(1, 3, 8, 6), size=(64, 48), mode="bicubic")
    patches = torch.cat((image(1, 3, 64, 48, seed=1), smooth.clamp(0, 1)))
    found, matches = runner().with_bank(ReferenceBank(patches)), []
    lr = torch.nn.functional.interpolate(image(1, 3, 8, 6), size=(16, 12), mode="bicubic")
    result = run(found, lr=lr.clamp(0, 1), matches=matches)
    assert result.layers["confidence"].max() > 0
    ((number, match),) = matches
    assert (number, match.patch) == (0, 1)
    aligned = []
    run(found, image(3, 64, 48, seed=2), matches=aligned)
    assert aligned[0][1].patch is None
    assert aligned[0][1].relevance.shape == (16, 12)


def test_a_tile_does_not_depend_on_its_batch(runner):
    found, lr = runner(), image(2, 3, 16, 12)
    one = run(found, lr=lr[1:])
    fields = [lambda channels, ratio, stage: torch.zeros(channels, 64, 48)] * 2
    inputs = image_inputs(found, None, fields[0], steps=1, options=SPEC.defaults())
    steps = []
    both = replace(
        inputs, references=(None, None), fields=tuple(fields),
        on_step=lambda *step: steps.append(step[:2]),
    )  # fmt: skip
    assert torch.equal(found(lr, both).sr[1:], one.sr)
    assert steps == [(1, 1), (1, 1)]


def test_diffusion_takes_noise_and_steps(runner):
    found = runner(net_of(coded=CODED))
    kept = run(found, prior="diffusion", level=0.0).sr
    assert not torch.allclose(run(found, prior="diffusion").sr, kept, atol=1e-4)
    valid = torch.ones(16, 12, dtype=torch.bool)
    lr = image(3, 16, 12)
    assert found.steps_for(lr, valid, 7, {"prior": "diffusion"}) == 7
    assert found.steps_for(lr, valid, 7, {"prior": "estimate"}) == 1
    assert runner().steps_for(lr, valid, 7, {"prior": "diffusion"}) == 1  # a trunk has no steps


def test_rounds_keep_a_tile_within_the_range(runner):
    coarse = torch.nn.functional.interpolate(image(1, 3, 4, 3), size=(16, 12), mode="bicubic")
    lr = (1.6 * coarse - 0.3).clamp(0.01, 0.99)
    found = runner()
    free, limited = run(found, lr=lr).sr, run(found, lr=lr, pocs_rounds=30).sr
    assert free.min() < 0
    assert limited.min() >= 0
    assert limited.max() <= 1
    off = (projection_of(16, 12, 4).reduce(limited) - lr).abs()
    assert off.mean() < (projection_of(16, 12, 4).reduce(free.clamp(0, 1)) - lr).abs().mean() / 5


@pytest.mark.parametrize("sensor", [Sensor("box"), NAMED["sentinel-2"]], ids=["box", "sentinel-2"])
def test_it_agrees_with_the_sensor_of_the_scene(runner, sensor):
    lr = 0.3 + 0.4 * torch.nn.functional.interpolate(
        image(1, 3, 4, 3), size=(16, 12), mode="bicubic"
    )
    projection = projection_of(16, 12, 4, sensor)
    net = runner(small_net().eval())
    found = (projection.reduce(run(net, lr=lr, sensor=sensor).sr) - lr).abs().mean()
    ideal = (projection.reduce(run(net, lr=lr).sr) - lr).abs().mean()
    assert found < ideal / 3
    assert found < (1e-5 if not projection.damping else 0.01)


def test_textures_are_described(runner):
    found = runner().describe_texture(image(2, 3, 32, 32))
    assert found.shape == (2, 5, 5)
    assert found.abs().max() < 1 + 1e-4


@pytest.mark.parametrize("size", [(12, 20), (8, 8)])
def test_windows_one_by_one_agree_as_a_whole(size):
    """The paper's mask shift on an image of several windows, and a last one at the border."""
    from test_def_import import config

    torch.manual_seed(0)
    enhancer = Enhancer(UNet(config()).eval(), linear_schedule(), 2)
    lr = image(1, 3, *size)
    noise = torch.randn(1, 3, 2 * size[0], 2 * size[1])
    chain = Chain(3, window_px=16, tiling=ONE_BY_ONE)
    with torch.inference_mode():
        found = enhancer.sampled(lr, chain, noise, drawn(noise, torch.Generator().manual_seed(0)))
    assert (projection_of(*size, 2).reduce(found) - lr).abs().max() < 1e-4


@pytest.fixture
def sharing(tmp_path, monkeypatch):
    """Weights whose prior lies in the file of another model, and that file."""
    net, path = net_of(), tmp_path / "other.safetensors"
    prior = {k: v for k, v in net.state_dict().items() if k.startswith("denoiser.")}
    more = {"refnet.weight": torch.zeros(2)}
    save_weights(path, {**prior, **more}, Card("other", "ttrd3", 4, {}))
    monkeypatch.setattr("ttrd3_qgis.core.methods.sharing.model_file", lambda name: path)
    shared = PriorConfig(trunk=SMALL_TRUNK, shared="other", sha256=checksum(prior, "denoiser."))
    net.architecture = replace(net.architecture, prior=shared)
    own = {k: v for k, v in net.state_dict().items() if not k.startswith("denoiser.")}
    return net, own, path


def test_a_prior_may_lie_in_the_file_of_another_model(sharing):
    net, own, path = sharing
    found = build_def(weights_of(net, path, own)).state_dict()
    for name, tensor in net.state_dict().items():
        assert torch.allclose(found[name], tensor, atol=1e-3), name


def test_another_prior_than_that_of_the_training_is_refused(sharing):
    net, own, path = sharing
    save_weights(path, net_of(trunk=SMALL_TRUNK).state_dict(), Card("other", "ttrd3", 4, {}))
    build_def(weights_of(net, path, own))
    changed = {k: v + 0.1 for k, v in net.state_dict().items()}
    save_weights(path, changed, Card("other", "ttrd3", 4, {}))
    with pytest.raises(BadWeightsError, match="need a part of the model other"):
        build_def(weights_of(net, path, own))


def test_a_file_that_lies_about_its_size_is_refused(tmp_path):
    net = net_of()
    wide = replace(net.architecture, transfer=TransferConfig())
    weights = weights_of(net, tmp_path / "small.safetensors")
    card = replace(weights.card, architecture=wide.to_dict())
    with pytest.raises(BadWeightsError):
        build_def(replace(weights, card=card))
