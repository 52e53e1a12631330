# SPDX-License-Identifier: GPL-2.0-or-later
"""Each block of the plan is drawn by what it is used for."""

from __future__ import annotations

from .canvas import Canvas
from .commerce import draw_offices, draw_shops, draw_works
from .housing import draw_flats, draw_houses
from .leisure import draw_park, draw_school

DRAWERS = {
    "houses": draw_houses,
    "flats": draw_flats,
    "shops": draw_shops,
    "works": draw_works,
    "offices": draw_offices,
    "park": draw_park,
    "school": draw_school,
}


def draw_blocks(canvas: Canvas) -> None:
    """Every block that the canvas sees."""
    for block in canvas.plan.blocks:
        half = ((block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2)
        middle = ((block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2)
        if not canvas.patch(*middle, half).empty:
            DRAWERS[block.use](canvas, block, canvas.plan.rng("block", block.column, block.row))
