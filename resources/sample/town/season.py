# SPDX-License-Identifier: GPL-2.0-or-later
"""What a date changes: sun, air, and the colours of plants."""

from __future__ import annotations

from dataclasses import dataclass

from .texture import Array, rgb


@dataclass(frozen=True)
class Season:
    """One flight. Azimuth clockwise from north, both angles in degrees; cast is a gain per band."""

    number: int
    azimuth: float
    elevation: float
    lawn: Array
    dry: Array
    dryness: float
    crowns: tuple[Array, ...]
    crops: tuple[tuple[Array, Array], ...]
    cast: tuple[float, float, float]
    haze: tuple[float, float, float]


GREENS = (rgb(76, 92, 62), rgb(86, 100, 66), rgb(64, 82, 60), rgb(96, 106, 72), rgb(78, 88, 70))

SUMMER = Season(
    number=1,
    azimuth=142.0,
    elevation=49.0,
    lawn=rgb(101, 115, 80),
    dry=rgb(150, 140, 105),
    dryness=0.3,
    crowns=(*GREENS, *GREENS, rgb(88, 100, 66)),
    crops=(
        (rgb(90, 108, 72), rgb(146, 130, 104)),
        (rgb(178, 164, 124), rgb(144, 130, 98)),
        (rgb(140, 122, 98), rgb(112, 97, 78)),
        (rgb(112, 124, 86), rgb(128, 124, 92)),
        (rgb(72, 92, 64), rgb(122, 112, 86)),
    ),
    cast=(0.98, 1.02, 0.97),
    haze=(0.010, 0.013, 0.016),
)

AUTUMN = Season(
    number=2,
    azimuth=208.0,
    elevation=39.0,
    lawn=rgb(104, 112, 76),
    dry=rgb(158, 143, 108),
    dryness=0.5,
    crowns=(*GREENS, rgb(112, 100, 70), rgb(116, 90, 66), rgb(104, 100, 68), rgb(106, 90, 76)),
    crops=(
        (rgb(140, 120, 94), rgb(112, 96, 76)),
        (rgb(104, 118, 80), rgb(140, 124, 98)),
        (rgb(164, 148, 110), rgb(148, 130, 98)),
        (rgb(116, 100, 80), rgb(142, 124, 98)),
        (rgb(96, 110, 70), rgb(108, 108, 76)),
    ),
    cast=(1.03, 1.0, 0.94),
    haze=(0.015, 0.016, 0.019),
)
