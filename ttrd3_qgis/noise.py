# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a raster is noisy, from a small window in its middle; plain Python, no numpy in QGIS."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence

from qgis.core import Qgis, QgsRasterDataProvider, QgsRectangle

SIDE_PX = 128
BLOCK_PX = 8
# Standard deviation of the noise by the contrast of the window, and the correlation of neighbouring
# second differences: -2/3 in white noise, about -1/2 and more in texture. Measured on 40 scenes.
LEAST, CORRELATION = 0.035, -0.52
WHITE = 6 * 2  # a second difference of white noise has 6 times its variance, in both directions
Rows = list[Sequence[float]]


def is_noisy(provider: QgsRasterDataProvider) -> bool:
    """Tell whether the first band is noisy; reads the raster, so call it in a thread."""
    rows = _middle(provider)
    found = sorted(_blocks(rows))
    quiet = found[len(found) // 20 : max(2, len(found) // 4)]  # edges and flat fill left out
    energy = sum(one for one, _ in quiet)
    contrast = _contrast(rows)
    if not quiet or energy <= 0 or contrast <= 0:
        return False
    noise = math.sqrt(energy / len(quiet) / WHITE) / contrast
    return noise >= LEAST and sum(other for _, other in quiet) / energy <= CORRELATION


def _middle(provider: QgsRasterDataProvider) -> Rows:
    """Rows of pixels of the middle, in full resolution."""
    full, columns, rows = provider.extent(), provider.xSize(), provider.ySize()
    width, height = min(SIDE_PX, columns), min(SIDE_PX, rows)
    if width < 3 * BLOCK_PX or height < 3 * BLOCK_PX:
        return []
    across, down = full.width() / columns, full.height() / rows
    left = full.xMinimum() + (columns - width) // 2 * across
    top = full.yMaximum() - (rows - height) // 2 * down
    window = QgsRectangle(left, top - height * down, left + width * across, top)
    block = provider.block(1, window, width, height)
    if not block.isValid() or not block.convert(Qgis.DataType.Float64):
        return []
    values = array("d", bytes(block.data()))
    if block.hasNoDataValue():
        nodata = block.noDataValue()
        values = array("d", (math.nan if value == nodata else value for value in values))
    return [values[row * width : (row + 1) * width] for row in range(height)]


def _contrast(rows: Rows) -> float:
    """The range of the values, without the outermost 2 % on either side."""
    values = sorted(value for row in rows for value in row if math.isfinite(value))
    rest = len(values) // 50
    return values[-1 - rest] - values[rest] if len(values) > 2 * rest else 0.0


def _blocks(rows: Rows) -> list[tuple[float, float]]:
    """Of each block: mean square of its second differences, mean product of neighbouring ones."""
    found = []
    for top in range(0, len(rows) - BLOCK_PX + 1, BLOCK_PX):
        for left in range(0, len(rows[0]) - BLOCK_PX + 1, BLOCK_PX):
            block = [row[left : left + BLOCK_PX] for row in rows[top : top + BLOCK_PX]]
            energy, product = map(sum, zip(_differences(block), _differences(list(zip(*block)))))
            if math.isfinite(energy):
                found.append((energy, product))
    return found


def _differences(lines: Rows) -> tuple[float, float]:
    squares = products = count = pairs = 0.0
    for line in lines:
        second = [a - 2 * b + c for a, b, c in zip(line, line[1:], line[2:])]
        squares += sum(value * value for value in second)
        products += sum(a * b for a, b in zip(second, second[1:]))
        count += len(second)
        pairs += len(second) - 1
    return squares / count, products / pairs
