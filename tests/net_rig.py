# SPDX-License-Identifier: GPL-2.0-or-later
"""What the safety net shares: a spy that keeps what it was given as plain arrays, small scenes.

Where the engine calls its methods in another way, `Spy` and `super_resolve` alone change.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from affine import Affine
from raster_files import UTM32, opened
from run_rig import Bicubic
from scipy.ndimage import gaussian_filter
from tile_inputs import fixed_inputs
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options
from ttrd3_qgis.core.methods.base import Match, ReferenceBank, TileResult
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.raster.grid import Grid

SCALE = 4
RELEVANCE = ((0.125, 0.25), (0.5, 0.75))  # that a spy finds in the quarters of a tile
# Rotated and sheared: all six terms are different, in size as well.
SHEARED = Affine(8.0, 3.0, 500_000.0, 2.0, -9.0, 5_500_000.0)


@dataclass(frozen=True)
class Seen:
    """One tile of one call: arrays (3,h,w), the bank (N,3,S,S); noise at the user's level."""

    lr: np.ndarray
    noise: np.ndarray
    reference: np.ndarray | None
    bank: np.ndarray
    steps: int
    options: dict


class Spy(Bicubic):
    """Enlarges, adds some of the noise, and notes what it was given for every tile, in order."""

    def __init__(self, calls=None, seen=None, share=0.0):
        super().__init__(calls)
        self.seen = [] if seen is None else seen
        self.share = share

    def __call__(self, lr, tile):
        noise = tile.noise_level * tile.noise(3)
        for n, image in enumerate(lr):
            reference = tile.reference(n)
            self.seen.append(
                Seen(
                    image.numpy().copy(),
                    noise[n].numpy().copy(),
                    None if reference is None else reference.numpy().copy(),
                    self.bank.numpy().copy(),
                    tile.steps,
                    dict(tile.options),
                )
            )
            if tile.on_match is not None and (reference is not None or len(self.bank)):
                patch = None if reference is not None else 0
                tile.on_match(n, Match(patch, torch.tensor(RELEVANCE)))
        return TileResult(super().__call__(lr, tile).sr + self.share * noise)


def weights_of(sha256="0" * 64):
    """Weights of no network, for a spy."""
    return Weights({}, Card("spy", "ttrd3", SCALE, {}), sha256, Path())


def upscale(
    lr, output, references=(), *, options=None, extras=None, layers=None, events=None, **job
):
    """Run a job on the processor; gives its result."""
    wanted = Job(
        str(lr),
        tuple(map(str, references)),
        str(output),
        options=Options(**(options or {})),
        extras=Extras(**{k: v if k == "samples" else str(v) for k, v in (extras or {}).items()}),
        layers={name: str(path) for name, path in (layers or {}).items()},
        **{"steps": 1, "device": "cpu", **job},
    )
    return run(wanted, ([] if events is None else events).append)


def super_resolve(lr, noise=None, reference=None, bank=(), model="ttrd3-s", steps=1, level=1.0):
    """One tile (3,h,w) in [0, 1] by the runner of some weights: (3,4h,4w), and the patch it took.

    The patch is the number in the bank, None where the reference served, -1 where nothing did.
    """
    runner = make_runner(open_weights(model), torch.device("cpu"), torch.float32)
    patches = np.array(bank, dtype=np.float32) if len(bank) else np.empty((0, 3, 256, 256), "f4")
    runner = runner.with_bank(ReferenceBank(torch.from_numpy(patches)))
    side = tuple(SCALE * size for size in lr.shape[1:])
    field = np.zeros((3, *side)) if noise is None else noise
    served = [-1]
    inputs = fixed_inputs(
        (None if reference is None else torch.from_numpy(reference),),
        torch.from_numpy(field)[None].float(),
        steps,
        noise_level=level,
        on_match=lambda n, match: served.append(match.patch),
    )
    result = runner(torch.from_numpy(lr)[None].float(), inputs)
    return result.sr[0].numpy(), served[-1]


def bands_of(path):
    """All pixels of a raster."""
    with opened(path) as file:
        return file.read()


def transform_of(path):
    """The six terms of a raster's geotransform."""
    with opened(path) as file:
        return tuple(file.transform)[:6]


def texture(height, width, seed=0, sigma=1.0, bands=3):
    """Soft noise (bands,h,w) float32 in [0.2, 0.8]; every band another."""
    noise = np.random.default_rng(seed).random((bands, height, width))
    soft = gaussian_filter(noise, (0, sigma, sigma), mode="reflect")
    soft = (soft - soft.min()) / np.ptp(soft)
    return (0.2 + 0.6 * soft).astype(np.float32)


def block_means(sr, scale=SCALE):
    """Mean of every LR pixel of (bands,h,w)."""
    bands, height, width = sr.shape
    return sr.reshape(bands, height // scale, scale, width // scale, scale).mean(axis=(2, 4))


def grid_of(transform, width, height, crs=UTM32):
    """A grid of so many pixels."""
    return Grid(transform, width, height, crs)
