# SPDX-License-Identifier: GPL-2.0-or-later
"""How far, at worst, the reduction of a result may be from its LR raster.

Run it as `python benchmarks/agreement_worst.py`: it needs no weights. Random detail stands for the
model's, which the projection corrects before values are rounded.
"""

from __future__ import annotations

from typing import Any, Callable

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.ops.agreement import Agreement, Measured, Part
from ttrd3_qgis.core.ops.reduction import Axis, Span, apply

SIDE, LEVELS = 96, 255.0
UNIT = np.zeros(1, np.float32), np.ones(1, np.float32)
DICE = np.random.default_rng(5)

Array = npt.NDArray[Any]


def soft(side: int) -> Array:
    """A picture without sharp edges, from black to white."""
    image = gaussian_filter(DICE.random((side, side)), 2, mode="reflect")
    found: Array = (image - image.min()) / np.ptp(image)
    return found


def reduced(sr: Array, scale: int) -> Array:
    """A of a whole image."""
    lengths = [side // scale for side in sr.shape]
    down, across = (Axis(n, scale).reducing(Span(0, n), Span(0, n * scale)) for n in lengths)
    found: Array = apply(down, sr.astype(np.float64), across)
    return found


def of_image(scale: int) -> Array:
    """LR pixels that an image in range reduces to: buildings of black and white, softened."""
    blocks = np.kron(DICE.integers(0, 2, (SIDE // 4, SIDE // 4)), np.ones((4, 4)))
    fine = np.kron(blocks, np.ones((scale, scale)))
    return np.clip(reduced(gaussian_filter(fine, scale / 2), scale), 0, 1)


def sharp_edges(_: int) -> Array:
    """Black and white areas of several pixels, as in a scanned map."""
    return np.kron(DICE.integers(0, 2, (SIDE // 4, SIDE // 4)), np.ones((4, 4)))


def points(_: int) -> Array:
    """Single white pixels on black: lamps at night, glints, hot pixels."""
    return (DICE.random((SIDE, SIDE)) < 0.03).astype(float)


def salt_and_pepper(_: int) -> Array:
    """Every pixel black or white by chance."""
    return DICE.integers(0, 2, (SIDE, SIDE)).astype(float)


def checkerboard(_: int) -> Array:
    """Neighbours black and white in turn."""
    rows, cols = np.mgrid[:SIDE, :SIDE]
    return ((rows + cols) % 2).astype(float)


def picture(_: int) -> Array:
    """A soft picture that stays within the range."""
    return 0.1 + 0.8 * soft(SIDE)


KINDS: tuple[Callable[[int], Array], ...] = (
    picture,
    of_image,
    sharp_edges,
    points,
    salt_and_pepper,
    checkerboard,
)


def corrected(lr: Array, scale: int, limits: tuple[Array, Array] | None) -> Array:
    """An image with random detail, made to agree."""
    detail = DICE.normal(0, 0.1, [side * scale for side in lr.shape])
    sr = (np.kron(lr, np.ones((scale, scale))) + detail)[None].astype(np.float32)

    def image(part: Part) -> Array:
        rows, cols = part.rows.times(scale), part.cols.times(scale)
        return sr[:, rows.begin : rows.end, cols.begin : cols.end]

    def measured(part: Part) -> Measured:
        rows, cols = part.rows, part.cols
        values = lr[None, rows.begin : rows.end, cols.begin : cols.end]
        return Measured(values, np.ones(values.shape, bool))

    down, across = (Axis(side, scale) for side in lr.shape)
    agree = Agreement(down, across, image, measured, limits)
    whole: Array = agree.corrected(Part(Span(0, lr.shape[0]), Span(0, lr.shape[1])))[0]
    return whole


def main() -> None:
    """Print a table of the largest and the mean disagreement, in parts of the range."""
    print(f"{'LR raster':<18} {'scale':>5} {'float, worst':>13} {'8 bit, worst':>13} {'mean':>9}")
    for kind in KINDS:
        for scale in (2, 4, 8):
            lr = np.rint(kind(scale) * LEVELS) / LEVELS
            free = np.abs(reduced(corrected(lr, scale, None), scale) - lr).max()
            whole = np.rint(np.clip(corrected(lr, scale, UNIT), 0, 1) * LEVELS) / LEVELS
            off = np.abs(reduced(whole, scale) - lr)
            figures = f"{free:>13.1e} {off.max():>13.4f} {off.mean():>9.5f}"
            print(f"{kind.__name__:<18} {scale:>5} {figures}")


if __name__ == "__main__":
    main()
