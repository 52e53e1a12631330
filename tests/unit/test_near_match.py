# SPDX-License-Identifier: GPL-2.0-or-later
"""Matching around the aligned place, against a plain search."""

from __future__ import annotations

import torch
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.methods.ttrd3.near_match import near_winners, preferred

HEIGHT, WIDTH = 7, 9


def _features(seed):
    return torch.randn(2, 5, HEIGHT, WIDTH, generator=torch.Generator().manual_seed(seed))


def _plainly(query, key, radius):
    """Similarities of all pairs of patches, those too far apart ruled out."""
    similar = F.normalize(F.unfold(query, 3, padding=1), dim=1).transpose(1, 2) @ F.normalize(
        F.unfold(key, 3, padding=1), dim=1
    )
    rows, cols = (
        grid.flatten()
        for grid in torch.meshgrid(torch.arange(HEIGHT), torch.arange(WIDTH), indexing="ij")
    )
    far = (rows[:, None] - rows).abs().maximum((cols[:, None] - cols).abs()) > radius
    return similar.masked_fill(far, -torch.inf).max(dim=2)


def test_it_finds_what_a_plain_search_within_the_radius_finds():
    query, key = _features(0), _features(1)
    for radius in (0, 2):
        values, index = near_winners(query, key, radius)
        expected = _plainly(query, key, radius)
        assert torch.equal(index, expected.indices)
        assert torch.allclose(values, expected.values, atol=1e-5)


def test_a_shifted_reference_is_found_where_it_lies():
    key = _features(2)
    query = torch.roll(key, (-1, 2), dims=(2, 3))
    values, index = near_winners(query, key, 2)
    inner = (slice(None), slice(2, HEIGHT - 2), slice(3, WIDTH - 1))
    own = torch.arange(HEIGHT * WIDTH).view(1, HEIGHT, WIDTH)
    assert torch.equal(
        index.view(2, HEIGHT, WIDTH)[inner], (own + WIDTH - 2).expand(2, -1, -1)[inner]
    )
    assert values.view(2, HEIGHT, WIDTH)[inner].min() > 0.999


def test_the_whole_reference_serves_only_where_it_is_clearly_better():
    near = torch.tensor([[0.5, 0.5, 0.9]]), torch.tensor([[1, 2, 3]])
    far = torch.tensor([[0.55, 0.7, 0.9]]), torch.tensor([[7, 8, 9]])
    values, index = preferred(near, far, 0.1)
    assert index.tolist() == [[1, 8, 3]]
    assert torch.allclose(values, torch.tensor([[0.5, 0.7, 0.9]]))
