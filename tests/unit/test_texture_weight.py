# SPDX-License-Identifier: GPL-2.0-or-later
"""TADL for every method, and references kept off plain land."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from tex_rig import small_architecture, small_net
from ttrd3_qgis.core.methods import def_, ttrd3
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.loading import place
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.methods.texadiff.gating import DensityGate
from ttrd3_qgis.core.methods.texadiff.network import Thresholds
from ttrd3_qgis.core.methods.texture_weight import TextureWeight
from ttrd3_qgis.core.methods.weights import Weights

SMALL = {
    "ttrd3": {"dim": 16, "compact": {"lr_blocks": 1, "fusion_blocks": 1, "step_blocks": 1}},
    "def": {
        "prior_size": {"width": 8, "gate_width": 4, "first_blocks": 1, "last_blocks": 1},
        "texture": {"dims": (4, 6, 8), "match_dims": 5},
        "fusion": {"widths": (4, 6, 8), "blocks": (1, 1, 1, 1)},
        "groups": (1, 2, 2),
    },
}
TABLE = {"ttrd3": "texture", "def": "rich_land"}


def batch():
    """Left halves are plain, right halves are noise that no LR image shows."""
    generator = torch.Generator().manual_seed(0)
    hr = torch.rand(2, 3, 64, 64, generator=generator)
    hr[..., :32] = 0.5
    lr = torch.nn.functional.interpolate(hr, scale_factor=0.25, mode="bicubic", antialias=True)
    lr_up = torch.nn.functional.interpolate(lr, scale_factor=4, mode="bicubic").clamp(0, 1)
    ref = torch.rand(2, 3, 64, 64, generator=generator)
    return TrainingBatch(hr, lr.clamp(0, 1), lr_up, ref, ref)


def loss(method, name, **options):
    torch.manual_seed(0)
    spec = next(spec for spec in METHODS if spec.name == method)
    objective = place(spec.objective).build(ObjectiveInputs(4, {**SMALL[method], **options}))
    return objective(batch(), torch.Generator().manual_seed(3)).parts[name]


@pytest.mark.parametrize(
    ("method", "name", "options"),
    [
        ("ttrd3", "residual", {}),
        ("ttrd3", "residual", {"objective": "regression"}),
        ("def", "l1", {"scale_shares": (0, 1, 0)}),
    ],
)
def test_errors_on_rich_land_count_more_in_every_method(method, name, options):
    """They are larger there, so the weighted loss is larger, but keeps its size."""
    plain, little, much = (
        loss(method, name, **options, **{TABLE[method]: {"alpha": alpha}}) for alpha in (0, 1, 50)
    )
    assert plain == loss(method, name, **options)
    assert plain < little < much < 2.2 * plain


@pytest.mark.parametrize("module", [ttrd3, def_])
@pytest.mark.parametrize(
    ("table", "words"), [({"form": "s"}, "`form` 's' is unknown"), ({"alpha": -1}, "alpha")]
)
def test_a_wrong_table_is_named(module, table, words):
    name = module.__name__.rpartition(".")[2].rstrip("_")
    objective = place(f"{module.__name__.rpartition('.')[2]}.training:Objective")
    assert words in objective.problem({**SMALL[name], TABLE[name]: table})


def test_without_alpha_there_is_no_weight():
    images = batch()
    assert TextureWeight()(images.lr_up, images.hr) is None
    weight = TextureWeight(alpha=1.0)(images.lr_up, images.hr)
    assert weight.shape == (2, 1, 64, 64)
    assert weight.mean().item() == pytest.approx(1)
    assert weight[..., 48:].min() > weight[..., :16].max()


def gate(value):
    """A gate whose predictor sees the same density everywhere."""
    architecture = small_architecture(thresholds=Thresholds(0.3, 0.4))
    net = small_net(thresholds=architecture.thresholds)
    net.predictor.last.weight.data.zero_()
    net.predictor.last.bias.data.fill_(value)
    card = Card("x", "texadiff", 4, architecture.to_dict())
    return DensityGate.of(Weights(net.state_dict(), card, "", Path("x")), torch.device("cpu"))


@pytest.mark.parametrize(("value", "strength"), [(0.35, 1.0), (0.45, 0.2)])
@pytest.mark.parametrize("size", [(8, 8), (6, 10)])
def test_references_are_followed_less_on_plain_land(value, strength, size):
    lr = torch.rand(2, 3, *size)
    psr = torch.rand(2, 3, *(4 * side for side in size))
    found = gate(value).strength(lr, psr, 0.2)
    assert found.shape == (2, 1, *size)
    assert found.unique().tolist() == pytest.approx([strength])
