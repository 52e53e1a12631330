# SPDX-License-Identifier: GPL-2.0-or-later
"""The position of the swipe's divider, and what lies on its sides; plain arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels of the map canvas."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Divider:
    """A line across the canvas; `position` is the fraction of the canvas left of it or above it.

    Before is left of it or above it, after on the other side, unless they are swapped.
    """

    position: float = 0.5
    is_vertical: bool = True
    is_swapped: bool = False

    def at(self, position: float) -> Divider:
        """The divider at another position, limited to the canvas."""
        return replace(self, position=min(1.0, max(0.0, position)))

    def moved(self, step: float) -> Divider:
        """The divider moved by a fraction of the canvas."""
        return self.at(round(self.position + step, 6))

    def turned(self) -> Divider:
        """A vertical divider in place of a horizontal one, and vice versa."""
        return replace(self, is_vertical=not self.is_vertical)

    def swapped(self) -> Divider:
        """The same divider with before and after swapped."""
        return replace(self, is_swapped=not self.is_swapped)

    def through(self, x: float, y: float, width: float, height: float) -> Divider:
        """The divider through a point, on a canvas of this size."""
        along, length = (x, width) if self.is_vertical else (y, height)
        return self.at(along / length) if length > 0 else self

    def is_near(self, x: float, y: float, width: float, height: float, reach_px: float) -> bool:
        """Tell whether a point is close enough to grab the line."""
        along, length = (x, width) if self.is_vertical else (y, height)
        return abs(along - self.position * length) <= reach_px

    def sides(self, width: float, height: float) -> tuple[Box, Box]:
        """The boxes of before and of after, on a canvas of this size."""
        if self.is_vertical:
            line = self.position * width
            boxes = Box(0.0, 0.0, line, height), Box(line, 0.0, width - line, height)
        else:
            line = self.position * height
            boxes = Box(0.0, 0.0, width, line), Box(0.0, line, width, height - line)
        return (boxes[1], boxes[0]) if self.is_swapped else boxes
