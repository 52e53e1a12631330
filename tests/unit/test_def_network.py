# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of DEF: matching, features, transfer, fusion, and what an untrained network does."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch
from def_rig import small_net
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.methods.def_.contrast import another_view, global_loss, local_loss
from ttrd3_qgis.core.methods.def_.fusion import Fusion, FusionConfig
from ttrd3_qgis.core.methods.def_.matching import coarse_to_fine, found_in, refined
from ttrd3_qgis.core.methods.def_.network import (
    Aligned,
    Architecture,
)
from ttrd3_qgis.core.methods.def_.texture import VGG19_DIMS, TextureConfig, TextureNet, from_vgg19
from ttrd3_qgis.core.methods.ttrd3.sttg import winners
from ttrd3_qgis.core.nn.deform_transfer import DeformTransfer
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.training.features import VGG19


def features(*shape, seed=0):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def plain_search(query, key):
    similar = F.normalize(F.unfold(query, 3, padding=1), dim=1).transpose(1, 2) @ F.normalize(
        F.unfold(key, 3, padding=1), dim=1
    )
    return similar[0].max(dim=1)


def test_it_finds_the_best_patch_of_a_reference_of_any_size():
    query, key = features(1, 6, 7, 9), features(1, 6, 5, 13, seed=1)
    values, index = plain_search(query, key)
    found = found_in(query, key)
    rows, cols = torch.meshgrid(torch.arange(7), torch.arange(9), indexing="ij")
    assert torch.equal(found.flow[0, 0] + rows, (index // 13).view(7, 9))
    assert torch.equal(found.flow[0, 1] + cols, (index % 13).view(7, 9))
    assert torch.allclose(found.similarity.flatten(), values, atol=1e-5)


@pytest.mark.parametrize("shift", [(3, 2), (-2, 4), (0, 0)])
def test_a_known_shift_is_recovered(shift):
    key = features(1, 8, 20, 24)
    query = key.roll((-shift[0], -shift[1]), (2, 3))
    flow = found_in(query, key).flow[0, :, 5:-5, 5:-5]
    assert (flow[0] == shift[0]).float().mean() >= 0.95
    assert (flow[1] == shift[1]).float().mean() >= 0.95


def test_an_aligned_reference_is_searched_nearby_first():
    key = features(1, 8, 16, 16)
    key[..., 12:15, 12:15] = key[..., 2:5, 2:5]  # the same field row once more
    query = key + 0.02 * features(1, 8, 16, 16, seed=1)
    query[..., 12:15, 12:15] = key[..., 2:5, 2:5] + 0.02 * features(1, 8, 3, 3, seed=2)
    flow = found_in(query, key, aligned=True, near_cells=2).flow[0, :, 13, 13]
    assert flow.tolist() == [0, 0]


def in_place(near_margin=0.3):
    """Flows of an aligned reference in other light, of a net whose references stay in place."""
    transferring = small_net().transferring
    transferring.config = replace(transferring.config, near_margin=near_margin)
    image = F.interpolate(features(1, 3, 10, 10).sigmoid(), size=(48, 48), mode="bicubic")
    image, projection = image.clamp(0, 1), projection_of(12, 12, 4)
    reference = (0.8 * image + 0.1 + 0.05 * features(1, 3, 48, 48, seed=3)).clamp(0, 1)
    reference[..., 16:32, 16:32] = image[..., 28:44, 28:44]  # something else was built there
    own, theirs = (transferring.described(x, projection) for x in (image, reference))
    return [transferring.aligned(own, theirs, (known,)).flows for known in (True, False)]


def test_an_aligned_reference_stays_where_it_was_laid():
    laid, searched = in_place(near_margin=2.0)
    assert all(flow.abs().max() == 0 for flow in laid)
    assert all(flow.abs().max() > 0 for flow in searched)


def test_what_was_replaced_may_be_found_elsewhere():
    laid, _ = in_place(near_margin=0.0)
    assert all(flow.abs().max() > 0 for flow in laid)
    assert all((flow == 0).all(dim=1).float().mean() > 0.3 for flow in laid)


def test_coarse_to_fine_finds_what_the_whole_search_finds():
    smooth = F.interpolate(features(1, 8, 12, 16), scale_factor=4.0, mode="bicubic")
    key = smooth + 0.3 * features(1, 8, 48, 64, seed=1)
    query = key[..., 10:38, 20:50] + 0.05 * features(1, 8, 28, 30, seed=2)
    whole = winners(query, key, 1)
    values, index = coarse_to_fine(query, key)
    same = (index == whole[1]).float().mean()
    assert same > 0.9
    assert (values <= whole[0] + 1e-4).all()


@pytest.mark.parametrize("shift", [(1, 0), (0, -1), (-1, 1), (0, 0)])
def test_a_flow_is_refined_level_by_level(shift):
    ref = features(2, 6, 24, 28)
    image = ref.roll((-shift[0] - 2, -shift[1] - 4), (2, 3))
    flow = torch.tensor([1, 2]).view(1, 2, 1, 1).expand(2, 2, 12, 14)
    found = refined(flow, image, ref)[..., 6:-6, 6:-6]
    assert (found[:, 0] == 2 + shift[0]).float().mean() > 0.98
    assert (found[:, 1] == 4 + shift[1]).float().mean() > 0.98


def test_plain_places_stay_where_they_are():
    flat = torch.ones(1, 4, 8, 8)
    assert refined(torch.zeros(1, 2, 4, 4, dtype=torch.int64), flat, flat).abs().max() == 0


def test_a_new_transfer_takes_what_the_flow_points_at():
    ref, image = features(1, 4, 12, 12), features(1, 4, 12, 12, seed=1)
    transfer = DeformTransfer(4, 4, 2)
    flow = torch.tensor([2, -1]).view(1, 2, 1, 1).expand(1, 2, 12, 12)
    moved = ref.roll((-2, 1), (2, 3))
    plain = F.conv2d(moved, transfer.conv.weight / 2, transfer.conv.bias, padding=1)
    found = transfer(image, moved, ref, flow, torch.ones(1, 1, 12, 12))
    assert torch.allclose(found[..., 3:-4, 3:-4], plain[..., 3:-4, 3:-4], atol=1e-5)
    assert transfer(image, moved, ref, flow, torch.zeros(1, 1, 12, 12)).abs().max() == 0


def test_channels_that_groups_do_not_divide():
    transfer = DeformTransfer(4, 7, 4)
    given = features(1, 4, 8, 8), features(1, 4, 8, 8), features(1, 7, 8, 8)
    flow = torch.zeros(1, 2, 8, 8, dtype=torch.int64)
    assert transfer(*given, flow, torch.ones(1, 1, 8, 8)).shape == (1, 4, 8, 8)


def test_a_new_fusion_adds_nothing_and_can_learn():
    fusion = Fusion(FusionConfig((4, 6, 8), (1, 1, 1, 1)), (5, 6, 7))
    parts = [features(2, 5, 16, 24), features(2, 6, 8, 12), features(2, 7, 4, 6)]
    added = fusion(features(2, 3, 16, 24), features(2, 7, 4, 6, seed=1), parts)
    assert added.shape == (2, 3, 16, 24)
    assert added.abs().max() == 0
    added.sum().backward()
    assert fusion.last.weight.grad.abs().max() > 0


def test_features_are_those_of_vgg19():
    names = [("conv1_1", 3, 64), ("conv1_2", 64, 64), ("conv2_1", 64, 128), ("conv2_2", 128, 128)]
    tensors, place = {}, iter((0, 2, 5, 7, 10))
    for _, before, after in [*names, ("conv3_1", 128, 256)]:
        index = next(place)
        tensors[f"features.{index}.weight"] = features(after, before, 3, 3) / (3 * before**0.5)
        tensors[f"features.{index}.bias"] = features(after) / 10
    image = features(1, 3, 16, 24).sigmoid()
    net = TextureNet(TextureConfig(VGG19_DIMS, 0))
    net.load_state_dict(from_vgg19(dict(VGG19(tensors, "relu3_1").named_buffers())))
    found = net(image)
    for level, layer in enumerate(("relu1_1", "relu2_1", "relu3_1")):
        theirs = VGG19(tensors, layer).features(image)
        assert torch.allclose(found.levels[level], theirs, atol=1e-4)
    assert found.match is found.levels[2]


def test_an_untrained_network_adds_nothing():
    transferring = small_net().transferring
    enhanced, ref = features(1, 3, 32, 48).sigmoid(), features(1, 3, 32, 48, seed=1).sigmoid()
    image, reference = (transferring.described(x, projection_of(8, 12, 4)) for x in (enhanced, ref))
    found = transferring.aligned(image, reference, (True,))
    assert torch.equal(transferring(enhanced, image, found), enhanced)
    assert torch.equal(transferring(enhanced, image, None), enhanced)
    assert [flow.shape[-2:] for flow in found.flows] == [(32, 48), (16, 24), (8, 12)]
    assert found.confidence.shape == (1, 1, 8, 12)
    assert 0 <= found.confidence.min() <= found.confidence.max() <= 1


def test_detail_is_free_of_the_lr_image():
    transferring, ref = small_net().transferring, features(1, 3, 32, 48).sigmoid()
    projection = projection_of(8, 12, 4)
    detail = transferring.described(ref, projection).detail
    assert projection.reduce(detail).abs().max() < 1e-4
    assert detail.abs().max() > 1


def test_an_open_gate_on_the_truth_gives_the_truth():
    transferring, truth = small_net().transferring, features(1, 3, 32, 48).sigmoid()
    projection = projection_of(8, 12, 4)
    lr = projection.reduce(truth)
    enhanced = projection.back(lr)
    image, reference = (transferring.described(x, projection) for x in (enhanced, truth))
    still = tuple(torch.zeros(1, 2, 32 // r, 48 // r, dtype=torch.int64) for r in (1, 2, 4))
    torch.nn.init.ones_(transferring.direct.gate.bias)
    sr = transferring(enhanced, image, Aligned(reference, still, torch.ones(1, 1, 8, 12)))
    assert torch.allclose(projection(sr, lr), truth, atol=1e-5)


def test_features_do_not_learn_while_the_transfer_does():
    transferring, image = small_net().transferring, features(1, 3, 16, 16).sigmoid()
    found = transferring.described(image, projection_of(4, 4, 4))
    assert not found.textures.match.requires_grad


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"prior": {}}, "must have one of trunk"),
        ({"prior": {"trunk": {"unshuffle": 2}}}, "must be 4, not 2"),
        ({"prior": {"trunk": {}}, "transfer": {"refine": 9}}, "refine"),
        ({"prior": {"trunk": {"width": 0}}}, "width"),
    ],
)
def test_a_wrong_description_is_refused(change, text):
    with pytest.raises(ValueError, match=text):
        Architecture.from_dict(change)


def test_a_description_survives_its_card():
    architecture = small_net().architecture
    assert Architecture.from_dict(json.loads(json.dumps(architecture.to_dict()))) == architecture


def test_the_right_features_have_the_least_contrast_loss():
    """Features that see the same places lose less than others; a moved view is followed."""
    key, other = features(2, 6, 24, 24), features(2, 6, 24, 24, seed=1)
    for shift, cells in (((0, 0), 0), ((3, 0), 1)):
        moved = key.roll(cells, 2)
        assert global_loss(key, moved, shift) < 0.1 * global_loss(other, moved, shift)
    for shift in ((0, 0), (2, 0), (3, 1)):
        moved = key.roll(shift, (2, 3))
        assert local_loss(key, moved, shift, 1) < 0.1 * local_loss(other, moved, shift, 1)
        assert local_loss(key, moved, shift, 1) < 0.1 * local_loss(key, key.roll(1, 3), shift, 1)


def test_another_view_is_moved_and_lit_otherwise():
    hr = features(2, 3, 16, 16).sigmoid()
    views = [another_view(hr, torch.Generator().manual_seed(seed)) for seed in range(8)]
    assert len({view.shift for view in views}) > 3
    for view in views:
        back = view.image.roll([-x for x in view.shift], (2, 3))
        assert torch.corrcoef(torch.stack((back[0, 0].flatten(), hr[0, 0].flatten())))[0, 1] > 0.9
