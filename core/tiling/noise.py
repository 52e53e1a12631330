# SPDX-License-Identifier: GPL-2.0-or-later
"""Start noise that belongs to the scene: a random field addressed by seed, band, row, column.

Philox4x32-10 of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), and
the Box-Muller transform. A value depends on its address alone, never on tiles or order.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

_ROUNDS = 10
_MULTIPLIERS = (0xD2511F53, 0xCD9E8D57)
_WEYL = (0x9E3779B9, 0xBB67AE85)
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_WORDS = 4  # a block of the cipher gives four words, that is four normals, one a band

Array = npt.NDArray[Any]


def noise_field(
    seed: int, row: int, col: int, height: int, width: int, bands: int, *, first_band: int = 0
) -> Array:
    """Standard normal noise (bands, height, width) float32 of a window of the endless field.

    `row`, `col` are absolute SR pixels from 0 to 2**32 - 1; the low 64 bits of `seed` count.
    """
    first, last = first_band // _WORDS, (first_band + bands - 1) // _WORDS
    field = np.empty(((last - first + 1) * _WORDS, height, width), dtype=np.float32)
    for index, stream in enumerate(range(first, last + 1)):
        words = _window_words(seed, row, col, height, width, stream)
        for pair in (0, 2):
            out = field[index * _WORDS + pair : index * _WORDS + pair + 2]
            _box_muller(words[pair], words[pair + 1], out)
    skipped = first_band - first * _WORDS
    return field[skipped : skipped + bands]


def philox4x32(counter: tuple[Array, Array, Array, Array], key: tuple[int, int]) -> list[Array]:
    """Encrypt four counter words (uint64 arrays of 32-bit values, overwritten) with two key words.

    Returns the four output words, likewise uint64 arrays of values below 2**32.
    """
    a, b, c, d = counter
    low_key, high_key = key
    for _ in range(_ROUNDS):
        a *= np.uint64(_MULTIPLIERS[0])
        c *= np.uint64(_MULTIPLIERS[1])
        # (a, b, c, d) <- (high(c) ^ b ^ k0, low(c), high(a) ^ d ^ k1, low(a)), in place
        b ^= c >> _HALF
        b ^= np.uint64(low_key)
        d ^= a >> _HALF
        d ^= np.uint64(high_key)
        c &= _LOW
        a &= _LOW
        a, b, c, d = b, c, d, a
        low_key = (low_key + _WEYL[0]) & 0xFFFFFFFF
        high_key = (high_key + _WEYL[1]) & 0xFFFFFFFF
    return [a, b, c, d]


def _window_words(
    seed: int, row: int, col: int, height: int, width: int, stream: int
) -> list[Array]:
    """Four words a pixel; the counter of a pixel is (row, column, stream, 0)."""
    rows = np.arange(row, row + height, dtype=np.uint64)[:, None]
    cols = np.arange(col, col + width, dtype=np.uint64)[None, :]
    parts = (rows, cols, np.uint64(stream), np.uint64(0))
    a, b, c, d = (np.array(np.broadcast_to(part, (height, width)), order="C") for part in parts)
    return philox4x32((a, b, c, d), (seed & 0xFFFFFFFF, seed >> 32 & 0xFFFFFFFF))


def _box_muller(radius: Array, angle: Array, out: Array) -> None:
    """Two independent standard normals out of two words, into `out` (2, height, width).

    Computed in float64, so that the rounded result hardly depends on the machine's libm.
    """
    length = radius.astype(np.float64)
    length += 0.5
    length *= 2.0**-32
    np.log(length, out=length)
    length *= -2.0
    np.sqrt(length, out=length)
    turn = angle * (2.0 * np.pi * 2.0**-32)
    np.multiply(length, np.cos(turn), out=out[0], casting="same_kind")
    np.multiply(length, np.sin(turn), out=out[1], casting="same_kind")
