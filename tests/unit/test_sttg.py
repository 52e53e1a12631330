# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture transfer: blocked matching, cell-wise summing, K."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.methods.ttrd3 import sttg
from ttrd3_qgis.core.methods.ttrd3.sttg import STTG, Transfer


def _inputs(dims=(4, 6, 8), ratios=(4, 2, 1), size=(5, 7), ref=(6, 4)):
    generator = torch.Generator().manual_seed(3)
    query = torch.randn(2, dims[2], *size, generator=generator)
    key = torch.randn(2, dims[2], *ref, generator=generator)
    values = tuple(
        torch.randn(2, dim, ref[0] * ratio, ref[1] * ratio, generator=generator)
        for dim, ratio in zip(dims, ratios)
    )
    return query, key, values


def _net(**options):
    torch.manual_seed(0)
    return STTG((4, 6, 8), (4, 2, 1), Transfer(**options), grid_size=8)


def _unfolded(net, value, matches, count, ratio):
    """The textbook way: unfold, gather, weigh, fold."""
    kernel = 3 * ratio
    patches = F.unfold(value, kernel, stride=ratio, padding=ratio)
    weights = matches.relevance[:, :count].sigmoid()
    total = sum(
        torch.gather(patches, 2, matches.index[:, i : i + 1].expand(-1, patches.shape[1], -1))
        * weights[:, i : i + 1]
        for i in range(count)
    )
    size = (matches.size[0] * ratio, matches.size[1] * ratio)
    return F.fold(total, size, kernel, stride=ratio, padding=ratio) / kernel**2


@pytest.mark.parametrize("ratio_level", [(1, 3), (2, 2), (4, 1)])
def test_cells_sum_to_what_folding_gives(ratio_level):
    ratio, level = ratio_level
    net = _net()
    query, key, values = _inputs()
    matches = net.match(query, key, 3)
    moved = net._move(values[level - 1], matches, 3, ratio)
    assert torch.allclose(moved, _unfolded(net, values[level - 1], matches, 3, ratio), atol=1e-5)


def test_blocks_of_queries_give_the_same_matches(monkeypatch):
    net = _net()
    query, key, _ = _inputs()
    whole = net.match(query, key, 4)
    monkeypatch.setattr(sttg, "RELEVANCE_BLOCK", 1)
    blocked = net.match(query, key, 4)
    assert torch.equal(whole.index, blocked.index)
    assert torch.allclose(whole.relevance, blocked.relevance, atol=1e-6)


def test_identical_reference_is_matched_to_itself():
    net = _net(positions=False)
    query, _, _ = _inputs()
    index = net.match(query, query, 1).index
    assert torch.equal(index[0, 0], torch.arange(index.shape[2]))


def test_averaging_fold_of_a_constant_reference_is_that_constant():
    net = _net(weighting="softmax", fold="mean", positions=False)
    query, key, values = _inputs()
    matches = net.match(query, key, 3)
    for value, ratio in zip(values, (4, 2, 1)):
        moved = net._move(torch.full_like(value, 2.0), matches, 3, ratio).detach()
        assert torch.allclose(moved, torch.full_like(moved, 2.0), atol=1e-4)


def test_k_is_the_argmax_and_can_be_drawn():
    net = _net()
    with torch.no_grad():
        net.k_selector.k_logits.zero_()
        net.k_selector.k_logits[0, 4] = net.k_selector.k_logits[1, 0] = 9
        net.k_selector.k_logits[2, 2] = 9
    assert net.k_selector.choose() == (5, 1, 3)
    draws = [net.k_selector.choose(torch.Generator().manual_seed(7)) for _ in range(2)]
    assert draws[0] == draws[1]


def test_gradients_reach_features_and_keys():
    net = _net(weighting="softmax", fold="mean", positions=False)
    inputs = _inputs()
    query, key = inputs[0].requires_grad_(), inputs[1].requires_grad_()
    values = tuple(value.requires_grad_() for value in inputs[2])
    guidance, _ = net(query, key, values, (2, 3, 4))
    sum(level.square().sum() for level in guidance).backward()
    assert all(x.grad is not None and x.grad.abs().sum() > 0 for x in (query, key, *values))


STAYS = {"weighting": "softmax", "fold": "mean", "positions": False, "stays": True}


def test_what_was_laid_on_the_place_stays_there():
    net = _net(**STAYS, near_margin=2.0)
    query, key, values = _inputs(ref=(5, 7))
    matches = net.match(query, key, 1, (True, False))
    own, searched = matches.index[:, 0]
    assert own.tolist() == list(range(5 * 7))
    assert searched.tolist() != own.tolist()
    moved = net._move(values[2], matches, 1, net.ratios[2])
    assert torch.allclose(moved[0], values[2][0], atol=1e-5)


def test_what_was_laid_on_the_place_gives_way_to_what_is_clearly_more_similar():
    query, key, _ = _inputs(ref=(5, 7))
    kept = _net(**STAYS, near_margin=0.4).match(query, key, 1, (True, True))
    searched = _net(**STAYS).match(query, key, 1)
    own = torch.arange(5 * 7).expand(2, -1)
    stays = kept.index[:, 0] == own
    assert 0 < stays.sum() < stays.numel()
    assert torch.equal(kept.index[:, 0][~stays], searched.index[:, 0][~stays])
