# SPDX-License-Identifier: GPL-2.0-or-later
"""What of the references reaches the network: the right one, the right place, the right bands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from net_rig import RELEVANCE, SCALE, Spy, bands_of, block_means, super_resolve, texture, upscale
from raster_files import NORTH_UP, write
from rasterio import Affine
from run_rig import save_model
from ttrd3_qgis.core.engine.scene import Scene
from ttrd3_qgis.core.engine.tiling.plan import TilePlan
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, Job, Tiles
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import model_card
from ttrd3_qgis.core.methods.settings import Settings
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3

TILE = Tiles(64, 12, 1)
FINE = NORTH_UP * Affine.scale(1 / SCALE)
FAR = Affine.translation(90_000, 0)


@pytest.fixture
def spy(use_method):
    made = Spy()
    use_method(lambda *_: made)
    return made


def u8(values):
    return np.round(values * 255).astype(np.uint8)


def pair(folder, height, width, bands=3, sigma=5.0):
    """An LR raster, and the HR one that it is the block mean of."""
    hr = texture(height * SCALE, width * SCALE, sigma=sigma, bands=bands)
    lr = write(folder / "lr.tif", u8(block_means(hr)), photometric="MINISBLACK")
    ref = write(folder / "ref.tif", u8(hr), transform=FINE, photometric="MINISBLACK")
    return lr, ref


def likeness(seen):
    """Correlation of the reference's block means with the LR tile, band by band."""
    means = block_means(seen.reference)
    return [np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in zip(means, seen.lr)]


def test_every_tile_and_band_group_gets_its_own_part(spy, tmp_path):
    """Nine tiles, some beyond the last whole one, and five bands in two groups."""
    lr, ref = pair(tmp_path, 130, 150, bands=5)
    upscale(lr, tmp_path / "sr.tif", [ref], tiles=TILE)
    assert len(spy.seen) == 18
    for seen in spy.seen:
        assert seen.reference.shape == (3, 256, 256)
        assert min(likeness(seen)) > 0.98
    first, second = spy.seen[0], spy.seen[1]
    assert np.array_equal(second.reference[1], second.reference[2])
    assert not np.allclose(first.reference, second.reference, atol=0.05)
    low = bands_of(lr)[3:5, :64, :64] / 255
    assert second.lr == pytest.approx(low[[0, 1, 1]], abs=1e-6)


def test_a_small_scene_and_its_reference_are_mirrored_alike(spy, tmp_path):
    lr, ref = pair(tmp_path, 40, 36)
    upscale(lr, tmp_path / "sr.tif", [ref], tiles=TILE)
    (seen,) = spy.seen
    assert min(likeness(seen)) > 0.98
    # Block means cannot tell turned pixels from others; differences of neighbours can.
    columns = [*range(144), *range(139, 27, -1)]
    assert np.allclose(seen.reference, seen.reference[:, :, columns], atol=1e-3)
    assert np.array_equal(seen.lr, seen.lr[:, :, [*range(36), *range(34, 6, -1)]])


@pytest.mark.parametrize(("columns", "is_used"), [(140, True), (126, False), (256, True)])
def test_a_reference_on_less_than_half_of_a_tile_leaves_it_to_the_bank(
    spy, tmp_path, columns, is_used
):
    hr = texture(256, 256, sigma=5.0)
    lr = write(tmp_path / "lr.tif", u8(block_means(hr)))
    ref = write(tmp_path / "ref.tif", u8(hr[:, :, :columns]), transform=FINE)
    upscale(lr, tmp_path / "sr.tif", [ref], tiles=TILE)
    (seen,) = spy.seen
    assert (seen.reference is not None) == is_used
    assert len(seen.bank) > 0


def test_a_large_scene_is_compared_as_it_lies(tmp_path):
    """It is looked at decimated, by another factor along its few rows than along its columns."""
    lr, ref = pair(tmp_path, 4, 1500, sigma=20.0)
    job = Job(lr, (ref,), str(tmp_path / "sr.tif"))
    settings = Settings.of(job, model_card(DEFAULT_MODEL))
    with Scene(job, settings, Monitor(print, lambda: False)) as scene:
        (report,) = scene.references[0].reports
    assert report.correlation > 0.98
    assert report.overlap_fraction == pytest.approx(1, abs=0.01)


def test_the_bank_holds_the_bands_of_its_group(spy, tmp_path):
    """A reference elsewhere whose bands have textures of their own size."""
    lr, _ = pair(tmp_path, 64, 64, bands=6)
    planes = [texture(256, 256, sigma=sigma, bands=1) for sigma in (1, 2, 3, 5, 8, 13)]
    far = write(
        tmp_path / "far.tif", u8(np.concatenate(planes)), transform=FAR * FINE, photometric="RGB"
    )
    upscale(lr, tmp_path / "sr.tif", [far], tiles=TILE)
    assert [seen.reference for seen in spy.seen] == [None, None]
    (first,), (second,) = (seen.bank for seen in spy.seen)
    for patch, own in ((first, planes[:3]), (second, planes[3:])):
        for band, plane in zip(patch, own):
            assert np.corrcoef(band.ravel(), plane[0].ravel())[0, 1] > 0.99


def test_the_map_shows_how_well_each_part_of_a_tile_was_served(spy, tmp_path):
    """Quarters of two tiles side by side; a pixel belongs to the tile that weighs most there."""
    lr, ref = pair(tmp_path, 64, 116)
    layers = {"reference_map": tmp_path / "map.tif"}
    upscale(lr, tmp_path / "sr.tif", [ref], layers=layers, tiles=TILE)
    number, confidence = bands_of(tmp_path / "map.tif")
    assert (number == 1).all()
    expected = np.empty((64, 116))
    for rows, row in ((slice(0, 32), 0), (slice(32, 64), 1)):
        for left, right, col in ((0, 32, 0), (32, 58, 1), (58, 84, 0), (84, 116, 1)):
            expected[rows, left:right] = RELEVANCE[row][col]
    assert np.array_equal(confidence, expected)


def test_tiles_of_a_batch_keep_their_own_reference_noise_and_number(tiny_model, tmp_path):
    """West and east are served by two files; whatever is computed together, nothing changes."""
    hr = texture(128, 512, sigma=3.0)
    lr = write(tmp_path / "lr.tif", u8(block_means(hr)))
    west = write(tmp_path / "west.tif", u8(hr[:, :, :256]), transform=FINE)
    turned = u8(1 - hr[:, ::-1, 256:])
    east = write(tmp_path / "east.tif", turned, transform=FINE * Affine.translation(256, 0))
    found = []
    for batch in (1, 3):
        layers = {"reference_map": tmp_path / f"map{batch}.tif"}
        job = {"tiles": Tiles(32, 0, batch), "model": tiny_model, "layers": layers}
        upscale(lr, tmp_path / f"sr{batch}.tif", [west, east], **job)
        found.append((bands_of(tmp_path / f"sr{batch}.tif"), bands_of(layers["reference_map"])))
    assert np.array_equal(found[0][0], found[1][0])
    assert np.array_equal(found[0][1], found[1][1])
    assert [int(number) for number in found[0][1][0, 16, 16::32]] == [1, 1, 2, 2]


class Short(Spy):
    """Has memory for one tile at a time."""

    def __call__(self, lr, tile):
        if len(lr) > 1:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory")
        return super().__call__(lr, tile)


def test_halves_of_a_batch_keep_theirs_too(use_method, tmp_path):
    lr, ref = pair(tmp_path, 64, 220)
    spies = Spy(share=0.05), Short(share=0.05)
    for number, spy in enumerate(spies):
        use_method(lambda *_, spy=spy: spy)
        tiles = Tiles(64, 12, 1 if number == 0 else 4)
        upscale(lr, tmp_path / f"{number}.tif", [ref], tiles=tiles, noise=0.7)
    for one, other in zip(*(spy.seen for spy in spies)):
        for name in ("lr", "noise", "reference"):
            assert np.array_equal(getattr(one, name), getattr(other, name)), name
    assert np.array_equal(bands_of(tmp_path / "0.tif"), bands_of(tmp_path / "1.tif"))


def waves(height, width, period, turn=0):
    """A grating, along the columns or with `turn` the rows; (3,h,w) in [0.2, 0.8]."""
    rows, cols = np.mgrid[:height, :width]
    wave = 0.5 + 0.3 * np.sign(np.sin(2 * np.pi * (rows if turn else cols) / period))
    return np.broadcast_to(wave, (3, height, width)).astype(np.float32)


def test_the_most_similar_patch_of_the_bank_serves(tmp_path):
    """Told by the map of references: whichever file holds the texture of the scene."""
    lr = write(tmp_path / "lr.tif", u8(waves(64, 64, 8)))
    kinds = {
        "alike": waves(256, 256, 32),
        "turned": waves(256, 256, 32, turn=1),
        "noise": texture(256, 256, sigma=0.5),
        "soft": texture(256, 256, sigma=20.0),
    }
    paths = [
        write(tmp_path / f"{name}.tif", u8(values), transform=FAR * FINE)
        for name, values in kinds.items()
    ]
    for order in (paths, paths[::-1]):
        layers = {"reference_map": tmp_path / "map.tif"}
        options = {"overwrite": True}
        upscale(lr, tmp_path / "sr.tif", order, layers=layers, options=options, noise=0.1)
        number, confidence = bands_of(tmp_path / "map.tif")
        assert (number == 1 + order.index(paths[0])).all()
        assert 0.3 < confidence.mean() <= 1


def test_the_network_sees_the_aligned_reference():
    """Not the bank, not the LR image: only another aligned reference changes the result."""
    hr = texture(128, 128, sigma=3.0)
    lr = block_means(hr)
    other, *bank = (texture(128, 128, seed=n, sigma=s) for n, s in ((5, 1.0), (6, 2.0), (7, 4.0)))
    own, served = super_resolve(lr, reference=hr, bank=bank)
    assert served is None
    strange, served = super_resolve(lr, reference=other, bank=bank)
    assert served is None
    unaligned, served = super_resolve(lr, bank=bank)
    assert served in (0, 1)
    alone, served = super_resolve(lr)
    assert served == -1
    assert np.array_equal(own, super_resolve(lr, reference=hr)[0])
    results = (own, strange, unaligned, alone)
    for n, first in enumerate(results):
        for second in results[n + 1 :]:
            assert np.abs(first - second).max() > 1e-3
    assert np.abs(own - hr).mean() < np.abs(strange - hr).mean()


def test_the_files_of_a_run_show_which_reference_was_used(tmp_path, tiny_model):
    """Two references on the scene's halves: each serves its own, and the result depends on both."""
    hr = texture(256, 512, sigma=3.0)
    lr = write(tmp_path / "lr.tif", u8(block_means(hr)))
    west = write(tmp_path / "west.tif", u8(hr[:, :, :256]), transform=FINE)
    east_at = FINE * Affine.translation(256, 0)
    east = write(tmp_path / "east.tif", u8(hr[:, :, 256:]), transform=east_at)
    layers = {"reference_map": tmp_path / "map.tif"}
    job = {"tiles": Tiles(64, 0, 1), "model": tiny_model, "noise": 0.1}
    upscale(lr, tmp_path / "sr.tif", [west, east], layers=layers, **job)
    number = bands_of(tmp_path / "map.tif")[0]
    assert (number[:, :64] == 1).all()
    assert (number[:, 64:] == 2).all()
    upscale(lr, tmp_path / "none.tif", **job)
    assert (bands_of(tmp_path / "sr.tif") != bands_of(tmp_path / "none.tif")).any()


def test_every_grid_shows_the_same_reference(tmp_path):
    """Of a method that asks for two grids; west and east are served by two files."""
    hr = texture(256, 512, sigma=5.0)
    lr = write(tmp_path / "lr.tif", u8(block_means(hr)))
    west = write(tmp_path / "west.tif", u8(hr[:, :, :256]), transform=FINE)
    east_at = FINE * Affine.translation(256, 0)
    east = write(tmp_path / "east.tif", u8(hr[:, :, 256:]), transform=east_at)
    job = Job(lr, (west, east), str(tmp_path / "sr.tif"))
    settings = Settings.of(job, model_card(DEFAULT_MODEL))
    settings = replace(settings, spec=replace(settings.spec, reference_ratios=(1.0, 0.5)))
    plan = TilePlan(64, 128, 64, 0, SCALE)
    with Scene(job, settings, Monitor(print, lambda: False)) as scene:
        found = [scene.aligned_reference(0, tile) for tile in plan.tiles()]
    assert [one.number for one in found] == [0, 1]
    for one in found:
        coarse = block_means(one.images[1.0], 2)
        assert np.abs(one.images[0.5] - coarse).mean() < 0.01


def test_patches_are_compared_as_the_sensor_would_see_them(tmp_path):
    """The scene itself is nearer than a picture as blurred as the LR image is."""
    hr = texture(128, 128, sigma=1.0)
    low = torch.from_numpy(block_means(hr))[None]
    blurred = torch.nn.functional.interpolate(low, (128, 128), mode="bicubic")[0].numpy()
    for model in ("ttrd3-s", save_model(tmp_path / "tiny.safetensors")):
        for bank in ([hr, blurred.clip(0, 1)], [blurred.clip(0, 1), hr]):
            _, served = super_resolve(low[0].numpy(), bank=bank, model=model)
            assert bank[served] is hr


def described(network, image):
    """Mean and spread of the coarsest features of an image (3,h,w)."""
    with torch.inference_mode():
        features = network.refnet.features(torch.from_numpy(image)[None])[2][0].numpy()
    return np.concatenate([features.mean(axis=(1, 2)), features.std(axis=(1, 2), ddof=1)])


def test_every_feature_has_the_same_say(tiny_model):
    """Descriptors are compared after each has zero mean and unit spread over the bank."""
    network = build_ttrd3(open_weights(tiny_model))
    mixes = [(n, 0.4 + 0.3 * n, 0.2 + 0.06 * n, 0.9 - 0.05 * n) for n in range(12)]
    images = [
        (low + (high - low) * texture(64, 64, seed=seed, sigma=sigma)).astype(np.float32)
        for seed, sigma, low, high in mixes
    ]
    bank, scenes = images[::2], images[1::2]
    patches = np.array([described(network, seen_by_sensor(image)) for image in bank])
    centre, spread = patches.mean(axis=0), patches.std(axis=0)
    for scene in scenes:
        tile = (described(network, seen_by_sensor(scene)) - centre) / spread
        unit = (patches - centre) / spread
        scores = unit @ tile / np.linalg.norm(unit, axis=1)
        _, served = super_resolve(small(scene), bank=bank, model=tiny_model)
        assert served == int(scores.argmax())


def small(image):
    """What the sensor sees of (3,h,w)."""
    size = (image.shape[1] // SCALE, image.shape[2] // SCALE)
    given = torch.from_numpy(image)[None]
    low = torch.nn.functional.interpolate(given, size, mode="bicubic", antialias=True)
    return low[0].clamp(0, 1).numpy()


def seen_by_sensor(image):
    """That, enlarged again."""
    low = torch.from_numpy(small(image))[None]
    enlarged = torch.nn.functional.interpolate(low, image.shape[1:], mode="bicubic")
    return enlarged[0].clamp(0, 1).numpy()


def test_other_weights_choose_for_themselves(tmp_path):
    """An untrained network has features, too: a patch that is the scene itself is found."""
    model = save_model(tmp_path / "tiny.safetensors")
    hr = texture(128, 128, sigma=3.0)
    bank = [texture(128, 128, seed=9, sigma=1.0), hr, texture(128, 128, seed=4, sigma=9.0)]
    for turn in range(3):
        order = bank[turn:] + bank[:turn]
        _, served = super_resolve(block_means(hr), bank=order, model=model)
        assert served == (1 - turn) % 3
