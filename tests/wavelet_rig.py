# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of WaveDiffUR and CSP share: networks small enough for a test."""

from __future__ import annotations

import torch
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.csp.training import Objective as CspObjective
from ttrd3_qgis.core.methods.objective import ObjectiveInputs
from ttrd3_qgis.core.methods.wavediffur.spec import SCALES
from ttrd3_qgis.core.methods.wavediffur.training import Objective
from ttrd3_qgis.core.methods.weights import save_weights

SIZES = {
    "features": {"width": 8, "gate_width": 4, "first_blocks": 1, "last_blocks": 1},
    "details": {"width": 8, "heads": 2},
    "low": {"width": 8, "blocks": 1},
    "joint": {"width": 8, "blocks": 1},
    "encoder": {"width": 12, "band_width": 8, "heads": 12, "band_heads": 2},
}
OBJECTIVES = {"wavediffur": Objective, "csp": CspObjective}


def objective_of(method="wavediffur", **options):
    """The objective of a small new network."""
    torch.manual_seed(0)
    return OBJECTIVES[method].build(ObjectiveInputs(2, {**SIZES, **options}))


def stirred(network, spread=0.05):
    """The network with random numbers for all weights that begin as zeros."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in network.parameters():
            if not parameter.any():
                parameter.normal_(std=spread, generator=generator)
    return network


def save_model(path, method="wavediffur", spread=0.05, **options):
    """Weights of a small network; with no spread the untrained one, which adds nothing."""
    network = objective_of(method, **options).network
    if spread:
        stirred(network, spread)
    card = Card("small", method, 2, network.architecture.to_dict(), scales=SCALES)
    save_weights(path, network.state_dict(), card)
    return str(path)


def picture(height, width, seed=0):
    """A soft image (1,3,h,w) in [0, 1]."""
    generator = torch.Generator().manual_seed(seed)
    small = torch.rand(1, 3, max(2, height // 4), max(2, width // 4), generator=generator)
    size = (height, width)
    return torch.nn.functional.interpolate(small, size=size, mode="bicubic").clamp(0.05, 0.95)
