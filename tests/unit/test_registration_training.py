# SPDX-License-Identifier: GPL-2.0-or-later
"""The net that lays references onto the LR image learns from pairs whose flow is known."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from registration_training.fit import fit, flow_loss, measured
from registration_training.pairs import SIDE_LR_PX, drawn, kept
from scipy import ndimage
from ttrd3_qgis.core.nn.flow import ROUNDS, FlowNet, even, read

SIDE_PX = 4 * SIDE_LR_PX


@pytest.fixture(scope="module")
def images():
    """Two images (H,W,3) with texture of all sizes."""
    found = []
    for seed in range(2):
        random = np.random.default_rng(seed).random((SIDE_PX, SIDE_PX, 3))
        image = sum(s * ndimage.gaussian_filter(random, (s, s, 0)) for s in (1, 2, 4, 8))
        found.append(np.uint8(255 * (image - image.min()) / np.ptp(image)))
    return found


@pytest.fixture(scope="module")
def pairs(images):
    return drawn(np.random.default_rng(3), images, 24)


def test_the_flow_of_a_pair_leads_from_the_lr_image_to_the_reference(pairs):
    lr, reference = (torch.from_numpy(one).float() / 255 for one in (pairs.lr, pairs.reference))
    flow, same = torch.from_numpy(pairs.flow).float(), ~torch.from_numpy(pairs.new)[:, None]
    same = same[..., 4:-4, 4:-4]

    def likeness(other):
        product = even(lr)[:, :3] * even(other)[:, :3]
        return float((product.mean(dim=1, keepdim=True)[..., 4:-4, 4:-4])[same].mean())

    right, left, wrong = (likeness(read(reference, part)) for part in (flow, 0 * flow, -flow))
    assert right > left + 0.02 > wrong + 0.04


def test_a_few_steps_bring_the_flow_nearer(pairs):
    told = []
    net = fit(pairs, 40, 0, told.append, held_out=8)
    error, none = measured(net, pairs.first(8))
    assert error < 0.99 * none
    assert told == [f"40 steps: off by {error:.3f} LR pixels, {none:.3f} without a net\n"]


def test_pairs_are_drawn_once(images, tmp_path, monkeypatch):
    first = kept(tmp_path, images, 3, 2)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["0000.npz", "0001.npz"]
    monkeypatch.setattr("registration_training.pairs.drawn", None)
    again = kept(tmp_path, images, 3, 2)
    assert len(again) == 3
    assert all(np.array_equal(a, b) for a, b in zip(vars(first).values(), vars(again).values()))


def test_what_is_new_counts_less():
    flow, new = torch.zeros(1, 2, 4, 4), torch.zeros(1, 4, 4)
    off = flow.clone()
    off[..., 0, 0] = 1.0
    known = flow_loss([flow, off], flow, new)
    new[..., 0, 0] = 1
    assert flow_loss([flow, off], flow, new) < known


def test_a_net_that_knows_nothing_moves_nothing():
    images = torch.rand(2, 2, 3, 33, 46, generator=torch.Generator().manual_seed(0))
    found = FlowNet().rounds(*images)
    assert len(found) == ROUNDS
    assert all(torch.equal(flow, torch.zeros(2, 2, 33, 46)) for flow in found)
