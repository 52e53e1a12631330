# SPDX-License-Identifier: GPL-2.0-or-later
"""The option of methods that transfer textures. Standard library only."""

from __future__ import annotations

from .options import Number

ON_PLAIN = Number(
    "plain_land_strength",
    "References on plain land",
    "How far references are followed on plain land, such as water and fields: 1 as elsewhere; with "
    "less, such as 0.2, their texture is kept off it. Where land is plain is told by the included "
    "model texadiff-s, which you need not choose.",
    1.0,
    0.0,
    1.0,
)
