# SPDX-License-Identifier: GPL-2.0-or-later
"""TTRD3 with deformable transfer: it begins as a copy of the matches, learns, is saved and run."""

from __future__ import annotations

import pytest
import torch
from training_rig import make_config, save_images
from ttrd3_qgis.core.evaluation.single import ImageModel, default_settings
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.methods.ttrd3.deforming import Deforming
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, Architecture, default_architecture
from ttrd3_qgis.core.methods.ttrd3.sttg import Matches
from ttrd3_qgis.core.methods.ttrd3.training import Objective
from ttrd3_qgis.core.methods.weights import save_weights
from ttrd3_qgis.core.nn.deform_transfer import DeformTransfer
from ttrd3_qgis.core.training.export import export
from ttrd3_qgis.core.training.loop import train
from ttrd3_qgis.core.training.state import begin_with

SMALL = {"first_blocks": 1, "last_blocks": 1, "gate_width": 4}


def small(variant="coded", transfer="deform"):
    torch.manual_seed(0)
    changes = SMALL if variant == "coded" else {"lr_blocks": 1}
    return TTRD3(architecture=default_architecture(variant, 8, changes, transfer)).eval()


def random(*shape, seed=0):
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed))


def test_a_new_transfer_copies_what_the_matches_point_at():
    dims, ratios, size = (4, 6, 8), (2, 1, 1), (5, 7)
    values = [random(1, dim + 3 * (not n), r * 5, r * 7, seed=n)
              for n, (dim, r) in enumerate(zip(dims, ratios))]  # fmt: skip
    own = [random(1, dim, r * 5, r * 7, seed=9) for dim, r in zip(dims, ratios)]
    index = torch.randint(35, (1, 1, 35), generator=torch.Generator().manual_seed(1))
    moved = Deforming(dims, (7, 6, 8), ratios, 2)(own, values, Matches(index, index, size, size))
    rows, cols = index[0, 0].view(5, 7) // 7, index[0, 0].view(5, 7) % 7
    for level, found in zip((2, 1, 0), moved):
        ratio = ratios[level]
        for y in range(5):
            for x in range(7):
                here = found[..., ratio * y, ratio * x]
                there = values[level][..., ratio * rows[y, x], ratio * cols[y, x]]
                assert torch.allclose(here, there, atol=1e-5)


def test_an_offset_keeps_parts_of_a_pixel_in_half_precision():
    """With the flow in bfloat16 a shift of half a pixel would be lost 200 pixels away."""
    transfer = DeformTransfer(2, 2, 1, copies=True)
    torch.nn.init.constant_(transfer.moves.bias, 0.5)
    value, flow = random(1, 2, 4, 420), torch.zeros(1, 2, 4, 4)
    flow[:, 1] = 300
    image = torch.zeros(1, 2, 4, 4)
    found = []
    for half in (False, True):
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            given = (x.bfloat16() if half else x for x in (image, image))
            found.append(transfer(*given, value, flow, torch.ones(1, 1, 4, 4)).float())
    assert torch.allclose(*found, atol=0.02)


@pytest.mark.parametrize("variant", ["coded", "compact"])
def test_folded_weights_are_where_it_begins(variant):
    """Everything but the new layers comes from them; the guidance is nearly the same."""
    folded, deformed = small(variant, "fold"), small(variant)
    begin_with(deformed, folded.state_dict())
    new = {name for name in deformed.state_dict() if name not in folded.state_dict()}
    assert new
    assert all(name.startswith("refnet.deforming.") for name in new)
    lr_up, ref = random(1, 3, 48, 64), random(1, 3, 48, 64, seed=1)
    with torch.no_grad():
        theirs, ours = (net.guidance(lr_up, ref, ref) for net in (folded, deformed))
    for a, b in zip(theirs, ours):
        assert a.shape == b.shape
        both = torch.stack((a.flatten(), b.flatten()))
        assert torch.corrcoef(both)[0, 1] > 0.3
    assert torch.equal(theirs[0][:, -1], ours[0][:, -1])  # the relevance


def test_what_it_moves_learns():
    torch.manual_seed(0)
    options = {"variant": "coded", "dim": 8, "compact": SMALL, "transfer": "deform"}
    objective = Objective.build(ObjectiveInputs(4, options))
    hr, ref = random(2, 3, 32, 32), random(2, 3, 32, 32, seed=1)
    lr = torch.nn.functional.interpolate(hr, scale_factor=0.25, mode="bicubic", antialias=True)
    batch = TrainingBatch(hr, lr.clamp(0, 1), hr, ref, ref)
    objective(batch, torch.Generator().manual_seed(0)).total.backward()
    for level in objective.network.refnet.deforming.levels:
        assert level.conv.weight.grad is not None


def test_it_is_trained_from_folded_weights_and_run(tmp_path):
    save_images(tmp_path / "images")
    folded = small(transfer="fold")
    card = Card("before", "ttrd3", 4, folded.architecture.to_dict())
    save_weights(tmp_path / "before.safetensors", folded.state_dict(), card)
    sizes = "\n".join(f"{name} = {value}" for name, value in SMALL.items())
    config = make_config(
        tmp_path, variant='"coded"', dim=8, transfer='"deform"',
        initial='["before.safetensors"]', seed=f"3\n[compact]\n{sizes}",
    )  # fmt: skip
    train(config)
    export(config, tmp_path / "deform.safetensors")
    weights = open_weights(str(tmp_path / "deform.safetensors"))
    assert Architecture.from_dict(weights.card.architecture).reference.transfer.kind == "deform"
    model = ImageModel.of(weights, torch.device("cpu"), torch.float32)
    lr = (255 * random(16, 20, 3)).byte().numpy()
    reference = (255 * random(64, 80, 3, seed=1)).byte().numpy()
    settings = default_settings(weights.card, 0)
    with_reference, without = model(lr, reference, settings), model(lr, None, settings)
    assert with_reference.shape == (64, 80, 3)
    assert (with_reference != without).any()


def test_only_light_denoisers_can_be_given_it():
    assert "by fold alone" in default_architecture("2net", 8, None, "deform").problem()
    assert "by fold alone" in Objective.problem({"variant": "2net", "transfer": "deform"})
    assert "`transfer` 'paste' is unknown" in Objective.problem({"transfer": "paste"})
