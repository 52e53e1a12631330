# SPDX-License-Identifier: GPL-2.0-or-later
"""A reference that lies off is moved to its place, in scenes that are seen decimated as well."""

from __future__ import annotations

import numpy as np
import pytest
from net_rig import SCALE, block_means, texture
from raster_files import NORTH_UP, write
from rasterio import Affine
from scipy.ndimage import map_coordinates
from ttrd3_qgis.core.engine import scene as scenes
from ttrd3_qgis.core.engine.executors.reading import read_batches
from ttrd3_qgis.core.engine.scene import Scene
from ttrd3_qgis.core.engine.tiling.plan import Tile, TilePlan
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, Job
from ttrd3_qgis.core.methods.registry import model_card
from ttrd3_qgis.core.methods.settings import Settings

OFF_LR_PX = (1.7, -2.3)  # rows, columns
FINE = NORTH_UP * Affine.scale(1 / SCALE)
SIDE = 160


def u8(values):
    return np.round(values * 255).astype(np.uint8)


@pytest.mark.parametrize("seen_px", [1024, 40])
def test_the_reference_of_a_tile_is_its_place(tmp_path, monkeypatch, seen_px):
    """Pixels of the decimated scene are 4 LR pixels; shifts count in LR pixels all the same."""
    monkeypatch.setattr(scenes, "DECIMATED_PX", seen_px)
    hr = texture(SIDE * SCALE, SIDE * SCALE, sigma=5.0)
    lr = write(tmp_path / "lr.tif", u8(block_means(hr)))
    rows, cols = OFF_LR_PX
    wrong = FINE * Affine.translation(cols * SCALE, rows * SCALE)
    ref = write(tmp_path / "ref.tif", u8(hr), transform=wrong)
    job = Job(str(lr), (str(ref),), str(tmp_path / "sr.tif"))
    settings = Settings.of(job, model_card(DEFAULT_MODEL))
    with Scene(job, settings, Monitor(lambda event: None, lambda: False)) as scene:
        found = scene.aligned_reference(0, Tile(0, 0, 0, 48, 48, 64)).images[1.0]
    truth = hr[:, 48 * SCALE : 112 * SCALE, 48 * SCALE : 112 * SCALE]
    likeness = np.corrcoef(found.ravel(), truth.ravel())[0, 1]
    assert likeness > 0.999


def test_a_reference_that_lies_off_more_here_than_there_is_laid_on_the_tile(tmp_path):
    hr = texture(SIDE * SCALE, SIDE * SCALE, sigma=5.0)
    rows, cols = np.indices(hr.shape[1:])
    places = np.stack((rows, cols)) + 3.5 * np.stack((np.sin(cols / 40), np.cos(rows / 50)))
    bent = [map_coordinates(band, places, order=3, mode="mirror") for band in hr]
    lr = write(tmp_path / "lr.tif", u8(block_means(hr)))
    ref = write(tmp_path / "ref.tif", u8(np.stack(bent).clip(0, 1)), transform=FINE)
    job = Job(str(lr), (str(ref),), str(tmp_path / "sr.tif"))
    settings = Settings.of(job, model_card(DEFAULT_MODEL))
    with Scene(job, settings, Monitor(lambda event: None, lambda: False)) as scene:
        plan = TilePlan(SIDE, SIDE, 64, 16, SCALE)
        (batch, *_) = read_batches(scene, plan, 1, lambda _: 1)
        raw = scene.aligned_reference(0, batch.tiles[0]).images[1.0]
    laid = batch.inputs[0].references[0][1.0]
    truth = hr[:, : 64 * SCALE, : 64 * SCALE]
    off, before = (np.abs(image - truth)[:, 24:-24, 24:-24].mean() for image in (laid, raw))
    assert off < 0.5 * before
