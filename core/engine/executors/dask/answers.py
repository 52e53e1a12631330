# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks what a worker has returned: a broken one must not leave its mark in the result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ...scene import Served
from ..batch import Batch, BatchSettings, SrTile


def is_answer(answer: Any, batch: Batch, settings: BatchSettings) -> bool:
    """Tell whether it holds every tile of the batch, each whole and of finite numbers."""
    if not isinstance(answer, list) or len(answer) != len(batch.tiles):
        return False
    side = batch.tiles[0].size_lr_px * settings.scale
    return all(isinstance(tile, SrTile) and _is_tile(tile, side, settings) for tile in answer)


def _is_tile(tile: SrTile, side: int, settings: BatchSettings) -> bool:
    return (
        _is_image(tile.samples, settings.samples * settings.bands, side)
        and bool(np.isfinite(tile.samples).all())
        and _is_served(tile.served)
        and _are_layers(tile.layers, side, settings)
    )


def _is_image(image: Any, bands: int, side: int) -> bool:
    """(bands, side, side) of real numbers; any number of bands where it is 0."""
    if not isinstance(image, np.ndarray) or image.dtype.kind != "f" or image.ndim != 3:
        return False
    return image.shape == (bands or len(image), side, side)


def _is_served(served: Any) -> bool:
    """The number of a reference, 0 for none, and how similar it is."""
    if not isinstance(served, Served) or not isinstance(served.reference, int):
        return False
    relevance = served.relevance
    is_grid = isinstance(relevance, np.ndarray) and relevance.ndim == 2
    return served.reference >= 0 and is_grid and bool(np.isfinite(relevance).all())


def _are_layers(layers: Any, side: int, settings: BatchSettings) -> bool:
    if not isinstance(layers, Mapping) or set(layers) != set(settings.layers):
        return False
    return all(_is_image(layers[name], bands, side) for name, bands in settings.layers.items())
