# SPDX-License-Identifier: GPL-2.0-or-later
"""The plan of the town: a street grid gently bent and turned, blocks and what they are for."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np

from .texture import Array

TURN = np.deg2rad(-4.0)
RIVER_V = 104.0
FIRST_STREET_V = 166.0
COLUMN_M = (112.0, 142.0)
ROWS_M = (88.0, 100.0, 108.0, 90.0)  # depth of the rows of blocks, repeated southwards
MAIN_EVERY = 4  # the street after the second row of four is the main road
EDGE_M = 160.0


@dataclass(frozen=True)
class Street:
    """A straight street in the plan; `along_u` runs east, else south. Width of the carriageway."""

    along_u: bool
    position: float
    start: float
    end: float
    width_m: float
    verge_m: float
    main: bool = False


@dataclass(frozen=True)
class Block:
    """Land between streets, in plan metres, and its use."""

    column: int
    row: int
    u0: float
    v0: float
    u1: float
    v1: float
    use: str


class Plan:
    """Everything that stays when the date changes; coordinates (u east, v south) in metres."""

    def __init__(self, seed: int, width_m: float, height_m: float) -> None:
        self.seed, self.width_m, self.height_m = seed, width_m, height_m
        rng = self.rng("plan", 0)
        self.phases = rng.uniform(0, 2 * np.pi, 6)
        self.columns = self._columns(rng)
        self.rows = self._rows()
        self.streets = self._streets()
        self.blocks = self._blocks()

    def rng(self, name: str, *numbers: int) -> np.random.Generator:
        """Generator of one object, whatever else is drawn before it."""
        entropy = [
            self.seed,
            zlib.crc32(name.encode()),
            *(number & 0xFFFFFFFF for number in numbers),
        ]
        return np.random.default_rng(entropy)

    def _bend(self, u: Array, v: Array) -> tuple[Array, Array]:
        first, second, third, fourth = self.phases[:4].astype(np.float32)
        east = 5.0 * np.sin(v / 88.0 + first) + 2.5 * np.sin((u + v) / 61.0 + second)
        south = 6.0 * np.sin(u / 105.0 + third) + 2.5 * np.sin((u - v) / 57.0 + fourth)
        return east, south

    def to_world(self, u: Array, v: Array) -> tuple[Array, Array]:
        """Plan metres to world metres (x east, y south)."""
        east, south = self._bend(u, v)
        u, v = u + east - self.width_m / 2, v + south - self.height_m / 2
        cos, sin = np.float32(np.cos(TURN)), np.float32(np.sin(TURN))
        return u * cos - v * sin + self.width_m / 2, u * sin + v * cos + self.height_m / 2

    def to_plan(self, x: Array, y: Array) -> tuple[Array, Array]:
        """World metres to plan metres, to some millimetres."""
        x, y = x - np.float32(self.width_m / 2), y - np.float32(self.height_m / 2)
        cos, sin = np.float32(np.cos(TURN)), np.float32(np.sin(TURN))
        goal_u = x * cos + y * sin + np.float32(self.width_m / 2)
        goal_v = y * cos - x * sin + np.float32(self.height_m / 2)
        u, v = goal_u, goal_v
        for _ in range(4):
            east, south = self._bend(u, v)
            u, v = goal_u - east, goal_v - south
        return u, v

    def _columns(self, rng: np.random.Generator) -> list[float]:
        at = [-EDGE_M]
        while at[-1] < self.width_m + EDGE_M:
            at.append(at[-1] + float(rng.uniform(*COLUMN_M)))
        return at

    def _rows(self) -> list[float]:
        at = [FIRST_STREET_V]
        while at[-1] < self.height_m + EDGE_M:
            at.append(at[-1] + ROWS_M[(len(at) - 1) % len(ROWS_M)])
        return at

    def _streets(self) -> list[Street]:
        west, east = self.columns[0], self.columns[-1]
        found = []
        for row, at in enumerate(self.rows):
            main = row % MAIN_EVERY == 2
            found.append(Street(True, at, west, east, 14.0 if main else 8.0, 1.8, main))
        for column, at in enumerate(self.columns):
            north = -EDGE_M if column % 3 == 2 else self.rows[0]
            found.append(Street(False, at, north, self.rows[-1], 8.4, 1.6))
        return found

    def _blocks(self) -> list[Block]:
        found = []
        for row, (v0, v1) in enumerate(zip(self.rows, self.rows[1:])):
            for column, (u0, u1) in enumerate(zip(self.columns, self.columns[1:])):
                use = use_of(column, row % len(ROWS_M))
                found.append(Block(column, row, u0 + 8.0, v0 + 8.0, u1 - 8.0, v1 - 8.0, use))
        return found


def use_of(column: int, row: int) -> str:
    """What a block is for; both windows meet every use."""
    if row == 0:
        return ("houses", "houses", "flats", "houses")[column % 4]
    if row == 1:
        return ("houses", "school", "houses", "park")[column % 4]
    if row == 2:
        return ("shops", "works", "shops", "offices")[column % 4]
    return ("houses", "houses", "houses", "flats")[column % 4]
