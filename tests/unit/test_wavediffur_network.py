# SPDX-License-Identifier: GPL-2.0-or-later
"""The step of WaveDiffUR: bands, the untrained step, attention, references, diffusion."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED
from ttrd3_qgis.core.methods.wavediffur.bands import bands_of, gained, image_of, ungained
from ttrd3_qgis.core.methods.wavediffur.layers import LocalAttention
from ttrd3_qgis.core.methods.wavediffur.network import Architecture, Seen, enlarged, residual
from ttrd3_qgis.core.methods.wavediffur.sampling import Chain, all_by_diffusion, low_by_diffusion
from ttrd3_qgis.core.methods.wavediffur.situation import situation
from ttrd3_qgis.core.ops.degradation import reduce
from wavelet_rig import objective_of, picture, stirred


def seen(lr, reference=None, there=None, step=0):
    told = situation(IDEAL, step, there)
    return Seen(lr, enlarged(lr), told, reference, there)


def step_of(network, inputs, step=0):
    with torch.inference_mode():
        return network.eval()(inputs, step)


def test_bands_lead_back_to_the_image():
    image = picture(24, 16)
    bands = bands_of(image)
    assert bands.shape == (1, 12, 12, 8)
    assert bands[:, :3].min() >= 0
    assert bands[:, :3].max() <= 1
    assert torch.allclose(image_of(bands), image, atol=1e-6)
    assert torch.allclose(ungained(gained(bands)), bands, atol=1e-6)


@pytest.mark.parametrize("method", ["wavediffur", "csp"])
def test_an_untrained_step_is_bicubic(method):
    lr = picture(32, 24)
    found = step_of(objective_of(method).network, seen(lr))
    assert not found.added.any()
    assert torch.allclose(image_of(found.base), enlarged(lr), atol=1e-6)


def test_the_residual_is_what_the_step_must_add():
    hr = picture(32, 32)
    found = step_of(objective_of().network, seen(reduce(hr, 2)))
    image = image_of(found.base + ungained(residual(hr, found)))
    assert torch.allclose(image, hr, atol=1e-6)


def test_vertical_and_horizontal_bands_tell_the_diagonal_one():
    details = stirred(objective_of().network).details.eval()
    features = torch.zeros(1, 8, 8, 8)
    own = [torch.zeros(1, 15, 8, 8) for _ in range(3)]

    def diagonal(number):
        changed = [band.clone() for band in own]
        changed[number][..., 4, 4] += 1.0
        with torch.inference_mode():
            found = details(features, changed, (), 0) - details(features, own, (), 0)
        return [float(part.abs().max()) for part in found.split(3, dim=1)]

    for number in (0, 1):
        changes = diagonal(number)
        assert changes[number] > 0
        assert changes[2] > 0
        assert changes[1 - number] == 0
    assert diagonal(2)[:2] == [0, 0]


def test_attention_looks_no_farther_than_its_square():
    torch.manual_seed(0)
    attention = LocalAttention(8, 2, 3).eval()
    asking, asked = torch.randn(2, 1, 8, 9, 9).unbind(0)
    with torch.inference_mode():
        before = attention(asking, asked)
        asked[..., 4, 4] += 5.0
        moved = (attention(asking, asked) - before).abs().amax(dim=1)[0]
    near = torch.zeros(9, 9, dtype=torch.bool)
    near[3:6, 3:6] = True
    assert torch.equal(moved > 0, near)


def test_attention_ignores_what_lies_beyond_the_border():
    """With equal values everywhere the result is that of one of them, also in a corner."""
    torch.manual_seed(0)
    attention = LocalAttention(4, 2, 5).eval()
    with torch.inference_mode():
        found = attention(torch.randn(1, 4, 6, 6), torch.ones(1, 4, 6, 6))
    assert torch.allclose(found, found[..., 3:4, 3:4].expand_as(found), atol=1e-6)


def test_without_a_reference_its_pixels_do_not_matter():
    network = stirred(objective_of("csp").network)
    lr = picture(16, 16)
    there = torch.zeros(1)
    images = (picture(32, 32, 5), torch.zeros(1, 3, 32, 32))
    a, b = (step_of(network, seen(lr, image, there)).added for image in images)
    assert torch.equal(a, b)
    told = step_of(network, seen(lr, images[0], torch.ones(1))).added
    assert not torch.allclose(a, told)
    assert torch.equal(step_of(network, seen(lr)).added, a)


def test_the_situation_tells_sensor_step_and_reference():
    plain = situation(IDEAL, 0)
    assert plain.shape == (1, 12)
    assert not plain[0, 8:].any()
    assert not torch.equal(situation(NAMED["area"], 0), plain)
    assert torch.equal(situation(NAMED["area"], 2), situation(IDEAL, 2))
    steps = [float(situation(IDEAL, step)[0, 8]) for step in (0, 1, 3, 6)]
    assert steps == pytest.approx([0, 1 / 3, 1, 1])
    there = torch.tensor([1.0, 0.0])
    for ratio, coarse in ((0.25, 0.0), (1.0, 0.0), (4.0, 0.5), (1000.0, 1.0)):
        found = situation(IDEAL, 0, there, ratio)
        assert found[:, 9].tolist() == [1, 0]
        assert found[:, 10].tolist() == [coarse, 0]


def test_each_step_may_have_last_layers_of_its_own():
    network = stirred(objective_of(steps=2).network)
    lr = picture(16, 16)
    first, second, third = (step_of(network, seen(lr), step).added for step in range(3))
    assert not torch.allclose(first[:, 3:], second[:, 3:])
    assert torch.equal(second, third)
    single = stirred(objective_of().network)
    a, b = (step_of(single, seen(lr), step).added for step in range(2))
    assert torch.equal(a, b)


def test_held_completely_the_coarse_structure_stays():
    network = stirred(objective_of().network)
    found = step_of(network, seen(picture(16, 16)))
    noise = torch.randn(1, 3, 16, 16, generator=torch.Generator().manual_seed(3))
    with torch.inference_mode():
        free, held = (
            low_by_diffusion(network, found, Chain(6, noise, hold)) for hold in (0.0, 1.0)
        )
    assert held.abs().max() < free.abs().max()
    target = torch.full((1, 3, 16, 16), 0.3)
    with torch.inference_mode():
        told = low_by_diffusion(network, found, Chain(5, noise, 1.0, target))
    assert not torch.allclose(told, held, atol=1e-3)


def test_all_bands_diffuse_together_and_depend_on_the_noise():
    network = stirred(objective_of().network)
    found = step_of(network, seen(picture(16, 16)))
    steps = []
    chains = (
        Chain(4, torch.randn(1, 12, 16, 16, generator=torch.Generator().manual_seed(n)),
              on_step=lambda *step: steps.append(step[:2]))
        for n in range(2)
    )  # fmt: skip
    with torch.inference_mode():
        a, b = (all_by_diffusion(network, found, chain) for chain in chains)
    assert a.shape == (1, 12, 16, 16)
    assert not torch.allclose(a, b)
    assert steps == 2 * [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_an_architecture_is_read_back():
    architecture = objective_of("csp").network.architecture
    assert Architecture.from_dict(architecture.to_dict()) == architecture
    with pytest.raises(ValueError, match="steps"):
        Architecture.from_dict({**architecture.to_dict(), "steps": 99})
