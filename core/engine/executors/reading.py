# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the tiles of a scene and puts them together into batches."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from ...ops.registration import flow_of, moved
from ...raster.radiometry import split
from ..scene import AlignedReference, LrTile, Scene
from ..tiling.plan import Tile, TilePlan
from .batch import Batch, GroupInput
from .steps import StepsOf

Item = tuple[Tile, LrTile]
Array = npt.NDArray[Any]


def read_batches(
    scene: Scene,
    plan: TilePlan,
    size: int,
    steps_of: StepsOf,
    *,
    first_row: int = 0,
    done: Container[int] = (),
) -> Iterator[Batch]:
    """Yield the batches of all tile rows from `first_row` on that are not `done`, in order.

    A batch holds up to `size` tiles of one row that take the same steps. How tiles are grouped
    depends on the scene alone, so a resumed run makes the same batches.
    """
    columns = range(len(plan.cols))
    for row in range(first_row, len(plan.rows)):
        tiles = [plan.tile(row * len(columns) + col) for col in columns]
        if all(tile.index in done for tile in tiles):
            continue
        empty: list[Tile] = []
        for items, steps in _grouped(scene, tiles, size, steps_of, empty):
            if any(tile.index not in done for tile, _ in items):
                inputs = tuple(_inputs(scene, n, items) for n in range(len(scene.groups)))
                yield Batch(tuple(tile for tile, _ in items), inputs, steps)
        if empty:
            yield Batch(tuple(empty))


def _grouped(
    scene: Scene, tiles: list[Tile], size: int, steps_of: StepsOf, empty: list[Tile]
) -> Iterator[tuple[list[Item], int]]:
    """Group the tiles of a row by their steps; those with nothing to compute go to `empty`."""
    waiting: dict[int, list[Item]] = {}
    for tile in tiles:
        lr = scene.lr_tile(tile) if scene.wanted(tile) else None
        if lr is None or lr.empty:
            empty.append(tile)
            continue
        steps = steps_of(lr)
        group = waiting.setdefault(steps, [])
        group.append((tile, lr))
        if len(group) == size:
            yield waiting.pop(steps), steps
    yield from ((items, steps) for steps, items in waiting.items())


def _inputs(scene: Scene, number: int, items: list[Item]) -> GroupInput:
    group = scene.groups[number]
    pairs = [split(group.gather(lr.values)) for _, lr in items]
    lr, beyond = (np.stack(part) for part in zip(*pairs))
    aligned = [
        _registered(part, scene.aligned_reference(number, tile))
        for part, (tile, _) in zip(lr, items)
    ]
    original = None
    if scene.original is not None:
        original = np.stack([group.gather(scene.original.under(tile)) for tile, _ in items])
    return GroupInput(
        lr,
        beyond,
        tuple(None if found is None else found.images for found in aligned),
        tuple(0 if found is None else found.number + 1 for found in aligned),
        tuple(1.0 if found is None else found.pixel for found in aligned),
        original,
    )


def _registered(lr: Array, found: AlignedReference | None) -> AlignedReference | None:
    """A reference laid onto a tile (C,h,w), on each of its grids."""
    if found is None:
        return None
    first, *_ = found.images.values()
    flow = flow_of(torch.from_numpy(lr), torch.from_numpy(first))
    images = {
        ratio: moved(torch.from_numpy(image), flow).numpy() for ratio, image in found.images.items()
    }
    return replace(found, images=images)
