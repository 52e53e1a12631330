# SPDX-License-Identifier: GPL-2.0-or-later
"""Perceptual distances that begin at another pixel each time."""

from __future__ import annotations

import def_rig
import pytest
import tex_rig
import torch
from ttrd3_qgis.core.methods.def_ import training as def_
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.methods.shifted import PERIOD_PX, Shifted, ShiftedMap, shifted
from ttrd3_qgis.core.methods.texadiff import training as texadiff
from ttrd3_qgis.core.methods.ttrd3 import training as ttrd3
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3

SIDE = 64
IMAGE = torch.arange(float(SIDE * SIDE)).view(1, 1, SIDE, SIDE)


class Mapped:
    """Stands for LPIPS, which says where two images differ."""

    def __call__(self, image, target):
        return self.spatial(image, target).mean(dim=(1, 2, 3))

    def spatial(self, image, target):
        return (image - target).abs()


def test_it_begins_at_every_pixel_of_a_period():
    seen, generator = set(), torch.Generator().manual_seed(0)

    def net(image, target):
        assert torch.equal(image + 1, target), "both are cut alike"
        seen.add(divmod(int(image[0, 0, 0, 0]), SIDE))

    for _ in range(600):
        shifted(net, generator)(IMAGE, IMAGE + 1)
    assert seen == {(row, col) for row in range(PERIOD_PX) for col in range(PERIOD_PX)}


def test_a_step_can_be_repeated():
    def drawn(seed):
        found = shifted(Mapped(), torch.Generator().manual_seed(seed))
        return found.row, found.col

    assert drawn(5) == drawn(5)
    assert len({drawn(seed) for seed in range(20)}) > 10


def test_a_map_keeps_its_size_and_place():
    target = IMAGE.clone()
    target[..., 40, 30] += 7
    found = ShiftedMap(Mapped(), 3, 5).spatial(IMAGE, target)
    assert found.shape == IMAGE.shape
    assert found[0, 0, 40, 30] == 7
    assert found.sum() == 7


def test_only_a_distance_that_can_say_where_does():
    generator = torch.Generator()
    assert isinstance(shifted(Mapped(), generator), ShiftedMap)
    assert type(shifted(lambda a, b: a, generator)) is Shifted
    assert shifted(None, generator) is None


@pytest.mark.parametrize(("side", "is_cut"), [(63, False), (64, True)])
def test_small_images_stay_whole(side, is_cut):
    image = torch.zeros(1, 3, side, side)
    assert (Shifted(Mapped(), 7, 7).cut(image).shape[-1] < side) == is_cut
    assert ShiftedMap(Mapped(), 7, 7).spatial(image, image).shape == image.shape


class Watching(torch.nn.Module):
    """A perceptual net that remembers how large its images were."""

    def __init__(self):
        super().__init__()
        self.sizes = set()

    def forward(self, image, target):
        self.sizes.add(tuple(image.shape[-2:]))
        return (image - target).square().mean(dim=(1, 2, 3))


def ttrd3_of(kind="compact"):
    options = ttrd3.read_options({"variant": "compact", "dim": 8, "losses": {"kind": kind}})
    return ttrd3.Objective(TTRD3("compact", 8), options, Watching())


def def_of():
    objective = def_.Objective.build(ObjectiveInputs(4, def_rig.SIZES))
    objective.net = Watching()
    return objective


def texadiff_of():
    objective = texadiff.Objective.build(ObjectiveInputs(4, tex_rig.SIZES))
    objective.net = Watching()
    return objective


def seen_by(objective):
    """The sizes of images that a perceptual net sees over some steps."""
    hr = torch.rand(2, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(0))
    lr = torch.nn.functional.interpolate(hr, scale_factor=0.25, mode="bicubic").clamp(0, 1)
    with torch.no_grad():
        for seed in range(4):
            objective(TrainingBatch(hr, lr, hr, hr, hr), torch.Generator().manual_seed(seed))
    return objective.net.sizes


@pytest.mark.parametrize("make", [ttrd3_of, def_of, texadiff_of])
def test_every_method_learns_by_it(make):
    torch.manual_seed(0)
    sizes = seen_by(make())
    assert len(sizes) > 1
    assert all(SIDE - PERIOD_PX < side <= SIDE for size in sizes for side in size)


@pytest.mark.parametrize("kind", ["paper", "code"])
def test_published_losses_stay_as_published(kind):
    torch.manual_seed(0)
    assert seen_by(ttrd3_of(kind)) == {(SIDE, SIDE)}
