# SPDX-License-Identifier: GPL-2.0-or-later
"""The raster divided into squares of the size of a crop: how much there is to see in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..raster.grid import PixelWindow
from .sums import both

LEAST_VALID = 0.9

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Pick:
    """A square to show, and the reason."""

    reason: str
    window: PixelWindow


class Cells:
    """Texture of LR, difference of SR from LR and from HR, and valid share, for each square."""

    def __init__(self, height: int, width: int, side: int, span: Array) -> None:
        self.side = side
        self._span = span[:, None, None]
        shape = height // side, width // side
        self._texture, self._lr_error, self._hr_error, self._valid = (
            np.zeros(shape) for _ in range(4)
        )

    def add(self, window: PixelWindow, lr: Array, difference: Array, valid: Array) -> None:
        """Take LR pixels and their differences (bands, h, w) of a window of whole squares."""
        known = valid.all(axis=0)
        steps = np.zeros(lr.shape)
        for axis in (1, 2):
            part = np.where(both(valid, axis), np.diff(lr / self._span, axis=axis), 0.0) ** 2
            steps[:, : part.shape[1], : part.shape[2]] += part
        error = np.where(valid, difference / self._span, 0.0) ** 2
        self._gather(self._texture, window, steps.sum(axis=0))
        self._gather(self._lr_error, window, error.sum(axis=0))
        self._gather(self._valid, window, known / self.side**2)

    def add_hr(self, window: PixelWindow, squares: Array) -> None:
        """Take squared differences from HR (h, w), on the LR grid."""
        self._gather(self._hr_error, window, squares)

    def _gather(self, into: Array, window: PixelWindow, values: Array) -> None:
        """Sum over whole squares; the remainder at the right and lower edge is not considered."""
        side = self.side
        row, col = window.row // side, window.col // side
        rows, cols = (size // side for size in values.shape)
        inner = values[: rows * side, : cols * side].reshape(rows, side, cols, side)
        into[row : row + rows, col : col + cols] += inner.sum(axis=(1, 3))

    def picks(self, with_hr: bool) -> list[Pick]:
        """Up to four different squares, always the same ones."""
        orders = {
            "most texture": self._ranked(self._texture),
            "least like the input": self._ranked(self._lr_error),
            "ordinary texture": self._middle(self._texture),
        }
        if with_hr:
            orders["least like the high-resolution raster"] = self._ranked(self._hr_error)
        taken: dict[tuple[int, int], str] = {}
        for reason, order in orders.items():
            free = next((cell for cell in order if cell not in taken), None)
            if free is not None:
                taken[free] = reason
        return [Pick(reason, self._window(cell)) for cell, reason in taken.items()]

    def textured(self, count: int) -> list[PixelWindow]:
        """The squares with the most texture."""
        return [self._window(cell) for _, cell in zip(range(count), self._ranked(self._texture))]

    def _candidates(self) -> Array:
        """Row and column of the squares that are valid enough, or of the one that is most valid."""
        best = self._valid.max(initial=0.0)
        return np.argwhere(self._valid >= min(LEAST_VALID, best)) if best > 0 else np.zeros((0, 2))

    def _ranked(self, values: Array) -> Iterator[tuple[int, int]]:
        """Squares in decreasing order of a value."""
        cells = self._candidates()
        order = np.argsort([-values[tuple(cell)] for cell in cells], kind="stable")
        return ((int(cells[n][0]), int(cells[n][1])) for n in order)

    def _middle(self, values: Array) -> Iterator[tuple[int, int]]:
        """Squares from the median on downwards."""
        ranked = list(self._ranked(values))
        return iter(ranked[len(ranked) // 2 :])

    def _window(self, cell: tuple[int, int]) -> PixelWindow:
        return PixelWindow(cell[0] * self.side, cell[1] * self.side, self.side, self.side)
