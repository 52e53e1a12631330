# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of DEF share: networks small enough for a test."""

from __future__ import annotations

import torch
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.def_.fusion import FusionConfig
from ttrd3_qgis.core.methods.def_.network import Architecture, DefNet, TransferConfig
from ttrd3_qgis.core.methods.def_.prior import PriorConfig
from ttrd3_qgis.core.methods.def_.texture import TextureConfig
from ttrd3_qgis.core.methods.def_.training import Objective
from ttrd3_qgis.core.methods.objective import ObjectiveInputs
from ttrd3_qgis.core.methods.ttrd3.trunk import TrunkConfig
from ttrd3_qgis.core.methods.weights import Weights, save_weights

SMALL_TRUNK = TrunkConfig(width=8, gate_width=4, first_blocks=1, last_blocks=1)
SIZES = {  # the same network, as options of a configuration
    "prior_size": {"width": 8, "gate_width": 4, "first_blocks": 1, "last_blocks": 1},
    "texture": {"dims": (4, 6, 8), "match_dims": 5},
    "fusion": {"widths": (4, 6, 8), "blocks": (1, 1, 1, 1)},
    "groups": (1, 2, 2),
}


def small_net(**changes):
    """An untrained network."""
    transfer = TransferConfig(TextureConfig((4, 6, 8), 5), (1, 2, 2), FusionConfig((4, 6, 8)))
    return DefNet(Architecture(PriorConfig(trunk=SMALL_TRUNK), transfer), **changes)


def net_of(**prior):
    """A small network whose last layer does something."""
    torch.manual_seed(0)
    transfer = small_net().architecture.transfer
    net = DefNet(Architecture(PriorConfig(**(prior or {"trunk": SMALL_TRUNK})), transfer))
    torch.nn.init.normal_(net.transferring.fusion.last.weight, std=3.0)
    return net.eval()


def weights_of(net, path, tensors=None):
    """Weights as if they were read from a file."""
    card = Card("small", "def", 4, net.architecture.to_dict(), scales=(4, 2, 8))
    return Weights(net.state_dict() if tensors is None else tensors, card, "", path)


def image(*size, seed=0):
    """Random pixels in [0, 1]."""
    return torch.rand(size, generator=torch.Generator().manual_seed(seed))


def save_small(path, **options):
    """A file of random weights whose last layers do something; its name."""
    torch.manual_seed(0)
    net = Objective.build(ObjectiveInputs(4, {**SIZES, **options})).network
    torch.nn.init.normal_(net.transferring.fusion.last.weight, std=0.5)
    torch.nn.init.constant_(net.transferring.direct.gate.bias, 0.5)
    card = Card(path.stem, "def", 4, net.architecture.to_dict(), scales=(4, 2, 8))
    save_weights(path, net.state_dict(), card)
    return str(path)
