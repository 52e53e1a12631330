# SPDX-License-Identifier: GPL-2.0-or-later
"""Bounds of the numbers in an architecture."""

from __future__ import annotations

from typing import Annotated

from ...jobs.typed import Between

Width = Annotated[int, Between(1, 4096)]
Depth = Annotated[int, Between(0, 256)]
Ratio = Annotated[int, Between(1, 16)]
Count = Annotated[int, Between(1, 64)]
