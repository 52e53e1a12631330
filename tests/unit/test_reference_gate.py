# SPDX-License-Identifier: GPL-2.0-or-later
"""What the trunk takes from references, and that nothing is taken where it should not be."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.methods.ttrd3.reference_gate import ReferenceGate


@pytest.fixture
def gate():
    torch.manual_seed(0)
    net = ReferenceGate(8, 5)
    torch.nn.init.normal_(net.out.weight, std=0.1)
    torch.nn.init.normal_(net.none)
    return net


def _inputs():
    generator = torch.Generator().manual_seed(1)
    return torch.randn(2, 8, 6, 7, generator=generator), torch.randn(
        2, 6, 6, 7, generator=generator
    )


def test_a_new_gate_changes_nothing():
    features, guidance = _inputs()
    net = ReferenceGate(8, 5)
    assert not net(features, guidance).any()
    assert not net(features, None).any()


def test_strength_zero_is_the_same_as_no_reference(gate):
    features, guidance = _inputs()
    assert torch.allclose(gate(features, guidance, 0.0), gate(features, None), atol=1e-6)
    assert not torch.allclose(gate(features, guidance), gate(features, None), atol=1e-2)


def test_a_closed_gate_is_the_same_as_no_reference(gate):
    features, guidance = _inputs()
    with torch.no_grad():
        gate.gate.bias.fill_(-30)
    assert torch.allclose(gate(features, guidance), gate(features, None), atol=1e-6)


def test_strength_can_differ_in_a_batch(gate):
    features, guidance = _inputs()
    strength = torch.tensor([0.0, 1.0]).view(2, 1, 1, 1)
    mixed, whole = gate(features, guidance, strength), gate(features, guidance)
    assert torch.allclose(mixed[1], whole[1])
    assert torch.allclose(mixed[0], gate(features, None)[0], atol=1e-6)


def test_the_gate_sees_the_relevance_and_the_features(gate):
    features, guidance = _inputs()
    torch.nn.init.normal_(gate.gate.weight)
    relevance, guide = guidance[:, -1:], torch.randn(2, 8, 6, 7)
    first = gate.openness(features, guide, relevance)
    assert not torch.allclose(first, gate.openness(features, guide, relevance + 1))
    assert not torch.allclose(first, gate.openness(-features, guide, relevance))
    assert first.min() >= 0
    assert first.max() <= 1
