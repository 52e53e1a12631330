# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of TexADiff share: networks small enough for a test."""

from __future__ import annotations

from ttrd3_qgis.core.methods.texadiff.network import Architecture, TexNet
from ttrd3_qgis.core.methods.texadiff.predictor import PredictorConfig
from ttrd3_qgis.core.methods.texadiff.training_options import control_for
from ttrd3_qgis.core.methods.ttrd3.coded import CodedConfig
from ttrd3_qgis.core.methods.ttrd3.trunk import TrunkConfig

SMALL_TRUNK = TrunkConfig(width=8, gate_width=4, first_blocks=1, last_blocks=1)
SIZES = {  # the same network, as options of a configuration
    "prior_size": {"width": 8, "gate_width": 4, "first_blocks": 1, "last_blocks": 1},
    "predictor": {"width": 8},
}


def small_architecture(codec="haar2", **changes):
    """The smallest one; `changes` are entries of it."""
    control = control_for(codec, SMALL_TRUNK.width)
    whole = {"predictor": PredictorConfig(width=8), "control": control, "codec": codec, **changes}
    return Architecture(CodedConfig(SMALL_TRUNK), **whole)


def small_net(codec="haar2", **changes):
    """An untrained network."""
    return TexNet(small_architecture(codec, **changes)).eval()
