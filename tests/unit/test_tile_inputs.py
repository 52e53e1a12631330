# SPDX-License-Identifier: GPL-2.0-or-later
"""What a method is offered for a tile: noise and references addressed by the scene."""

from __future__ import annotations

import pytest
import torch
from raster_files import write
from run_rig import smooth, write_reference
from ttrd3_qgis.core.engine.scene import Scene
from ttrd3_qgis.core.engine.tiling.noise import NoiseAddress, noise_field, tile_field
from ttrd3_qgis.core.engine.tiling.plan import TilePlan
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.methods.base import TileInputs
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.methods.settings import Settings
from ttrd3_qgis.core.methods.spec import MethodSpec

QUIET = Monitor(lambda event: None, lambda: False)
SIDE = 32


def field(row=64, col=96, seed=10, group=0, stage=0):
    return tile_field(NoiseAddress(seed, row, col, SIDE, group, 3, stage))


@pytest.mark.parametrize("group", [0, 1, 2])
def test_the_start_noise_is_the_plain_field(group):
    """As it was before there were stages: seed, row, column, three bands a group."""
    plain = noise_field(10, 64, 96, SIDE, SIDE, 3, first_band=3 * group)
    assert torch.equal(field(group=group)(3, 1.0, 0), torch.from_numpy(plain))
    assert torch.equal(field(group=group)(2, 1.0, 0), torch.from_numpy(plain[:2]))


def test_every_stage_grid_group_seed_and_pass_has_noise_of_its_own():
    found = [
        field()(3, 1.0, 0),
        field()(3, 1.0, 1),
        field()(3, 1.0, 2),
        field(stage=1)(3, 1.0, 0),
        field(seed=11)(3, 1.0, 0),
        field(seed=11)(3, 1.0, 1),
        field(group=1)(3, 1.0, 0),
        field(group=1)(3, 1.0, 1),
        tile_field(NoiseAddress(10, 128, 192, SIDE // 2))(3, 2.0, 0),
    ]
    for n, one in enumerate(found):
        assert abs(float(one.mean())) < 0.1
        assert 0.9 < float(one.std()) < 1.1
        for other in found[n + 1 :]:
            common = float((one * other).mean())
            assert abs(common) < 0.1, "two fields go together"


@pytest.mark.parametrize(("ratio", "stage"), [(1.0, 0), (1.0, 3), (0.5, 0), (2.0, 1)])
def test_tiles_that_overlap_have_the_same_noise_there(ratio, stage):
    left, right = field(col=96)(7, ratio, stage), field(col=96 + 8)(7, ratio, stage)
    shift = round(8 * ratio)
    assert left.shape == (7, round(SIDE * ratio), round(SIDE * ratio))
    assert torch.equal(left[:, :, shift:], right[:, :, : left.shape[2] - shift])


def test_more_channels_than_a_group_has_do_not_run_into_the_next_group():
    mine, next_one = field()(64, 1.0, 1), field(group=1)(64, 1.0, 1)
    assert len({float(x[0, 0]) for x in (*mine, *next_one)}) == 128


def test_a_batch_stacks_its_tiles():
    inputs = TileInputs((None, None), (field(row=0), field(row=32)), 4)
    both = inputs.noise(3)
    assert both.shape == (2, 3, SIDE, SIDE)
    alone = inputs.of_tile(1)
    assert torch.equal(alone.noise(3)[0], both[1])
    assert alone.references == (None,)


def opened(tmp_path, ratios):
    """A scene of two tiles with a reference on all of it, for a method that asks for grids."""
    lr = str(write(tmp_path / "lr.tif", smooth(3, 40, 72)))
    reference = write_reference(tmp_path / "ref.tif", side=320)
    spec = MethodSpec(
        "other",
        "Other",
        "other:Other",
        (4,),
        METHODS[0].presets,
        METHODS[0].geometry,
        METHODS[0].cost,
        reference_ratios=ratios,
    )
    job = Job(lr, (reference,), str(tmp_path / "sr.tif"))
    settings = Settings(spec, Card("other", "other", 4, {}), 4, 1, 0.0, {})
    return Scene(job, settings, QUIET), TilePlan(40, 72, 40, 8, 4)


@pytest.mark.parametrize("ratio", [0.5, 0.25, 2.0])
def test_a_reference_comes_on_the_grids_that_are_asked_for(tmp_path, ratio):
    scene, plan = opened(tmp_path, (1.0, ratio))
    with scene:
        for tile in plan.tiles():
            found = scene.aligned_reference(0, tile)
            assert found is not None
            usual, other = (torch.from_numpy(found.images[r]) for r in (1.0, ratio))
            assert usual.shape == (3, 160, 160)
            assert other.shape == (3, round(160 * ratio), round(160 * ratio))
            again = torch.nn.functional.interpolate(
                usual[None], scale_factor=ratio, mode="bicubic", antialias=True
            )[0]
            assert float((again - other).abs().mean()) < 0.02, "it is another place or colour"


def test_a_reference_is_chosen_on_the_first_grid(tmp_path):
    """A cascade of x128 never has to read its references on the whole SR grid."""
    scene, plan = opened(tmp_path, (0.25,))
    with scene:
        found = scene.aligned_reference(0, plan.tile(0))
        assert found is not None
        assert {r: image.shape for r, image in found.images.items()} == {0.25: (3, 40, 40)}
