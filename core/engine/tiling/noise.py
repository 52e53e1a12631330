# SPDX-License-Identifier: GPL-2.0-or-later
"""The noise field of a scene: random numbers addressed by seed, band, row and column.

Philox4x32-10 of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), and the
Box-Muller transform. A value depends on its address alone, never on tiles or order. Buffers are
reused: allocating them for every operation would double the time.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

_ROUNDS = 10
_MULTIPLIERS = (0xD2511F53, 0xCD9E8D57)
_WEYL = (0x9E3779B9, 0xBB67AE85)
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_WORDS = 4  # a block of the cipher gives four words, hence four normals, one for each of four bands
_BY_COUNTER = 3  # in the first rounds rows and columns can be computed apart, which is cheaper

_ROUNDED_BITS = (1 << 29) - 1  # the bits of a float64 that a float32 has no room for
_TIE = 1 << 28
_DOUBT_ULP = 64  # far more than the cosines of torch and numpy differ by
_PIECE = 2048  # torch computes so few in the calling thread, and need not wait for busy cores
_BLOCK_PX = 16384  # so that the buffers, 1 MiB, fit into the processor's cache
_FLOATS = 3
_BANDS_OF_A_GROUP = 1 << 20

Array = npt.NDArray[Any]
Words = tuple[Array, ...]
RoundKey = tuple[np.uint64, np.uint64]

_OF_TURN: tuple[tuple[Callable[..., Tensor], np.ufunc], ...] = (
    (torch.cos, np.cos),
    (torch.sin, np.sin),
)


def noise_field(
    seed: int, row: int, col: int, height: int, width: int, bands: int, *, first_band: int = 0
) -> Array:
    """Standard normal noise (bands, height, width) float32 of a window of the infinite field.

    `row`, `col` are absolute SR pixels from 0 to 2**32 - 1; the low 64 bits of `seed` are used.
    """
    field = np.empty((bands, height, width), dtype=np.float32)
    first, last = first_band // _WORDS, (first_band + bands - 1) // _WORDS
    keys = _round_keys((seed & 0xFFFFFFFF, seed >> 32 & 0xFFFFFFFF))
    step = max(1, _BLOCK_PX // width)
    scratch = np.empty((_WORDS + 1 + _FLOATS, min(step, height), width), dtype=np.uint64)
    for top in range(0, height, step):
        part = field[:, top : top + step]
        for stream in range(first, last + 1):
            counter = _window_counter(row + top, col, part.shape[1], width, stream)
            _block(counter, keys, stream * _WORDS - first_band, part, scratch[:, : part.shape[1]])
    return field


@dataclass(frozen=True)
class NoiseAddress:
    """A tile's place in the noise field: absolute SR pixels, band group, pass of a cascade.

    `channels` is how many bands each group has in the field of the start noise.
    """

    seed: int
    row: int
    col: int
    side: int
    group: int = 0
    channels: int = 3
    stage: int = 0


def tile_field(address: NoiseAddress) -> Callable[[int, float, int], Tensor]:
    """The field under a tile, as a function of channels, grid ratio and stage of the method.

    The start noise of the first pass (stage 0, on the SR grid) uses the seed itself. Every other
    stage and grid derives its own seed, and gives each band group room for many channels.
    """

    def noise(channels: int, ratio: float, stage: int) -> Tensor:
        rows, cols, side = (round(n * ratio) for n in (address.row, address.col, address.side))
        place = (rows, cols, side, side, channels)
        if (address.stage, stage, ratio) == (0, 0, 1.0) and channels <= address.channels:
            first = address.channels * address.group
            return torch.from_numpy(noise_field(address.seed, *place, first_band=first))
        seed = _other_seed(address.seed, address.stage, stage, ratio)
        first = _BANDS_OF_A_GROUP * address.group
        return torch.from_numpy(noise_field(seed, *place, first_band=first))

    return noise


def _other_seed(seed: int, cascade: int, stage: int, ratio: float) -> int:
    """A seed unlike that of any other stage, grid or nearby job seed, by hashing them all."""
    text = f"{seed} {cascade} {stage} {ratio:.9g}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")


def _block(counter: Words, keys: list[RoundKey], first: int, field: Array, scratch: Array) -> None:
    """Four bands of some rows: band `first` and the next ones that the field has."""
    words, floats = scratch[: _WORDS + 1], scratch[_WORDS + 1 :].view(np.float64)
    for round_key in keys[:_BY_COUNTER]:
        counter = _narrow_round(counter, round_key)
    for word, start in zip(words, counter):
        word[...] = start
    *normals, spare = _full_rounds(tuple(words), keys[_BY_COUNTER:])
    for pair in (0, 2):
        wanted = [n if 0 <= n < len(field) else None for n in (first + pair, first + pair + 1)]
        outs = [None if n is None else field[n] for n in wanted]
        _box_muller(normals[pair], normals[pair + 1], outs, floats, spare.view(np.int64))


def philox4x32(counter: Words, key: tuple[int, int]) -> Words:
    """Encrypt four counter words (uint64 arrays of 32-bit values, overwritten) with two key words.

    Returns the four output words, also uint64 arrays of values below 2**32.
    """
    a, b, c, d, _ = _full_rounds((*counter, np.empty_like(counter[0])), _round_keys(key))
    return a, b, c, d


def _round_keys(key: tuple[int, int]) -> list[RoundKey]:
    low, high = key
    return [
        (
            np.uint64((low + number * _WEYL[0]) & 0xFFFFFFFF),
            np.uint64((high + number * _WEYL[1]) & 0xFFFFFFFF),
        )
        for number in range(_ROUNDS)
    ]


def _full_rounds(words: Words, keys: list[RoundKey]) -> Words:
    """Rounds on four arrays of one shape and a spare one; all are overwritten."""
    a, b, c, d, spare = words
    for low_key, high_key in keys:
        # (a, b, c, d) <- (high(c) ^ b ^ k0, low(c), high(a) ^ d ^ k1, low(a))
        _multiply(c, _MULTIPLIERS[1], b, low_key, spare)
        _multiply(a, _MULTIPLIERS[0], d, high_key, b)
        a, b, c, d, spare = spare, c, b, a, d
    return a, b, c, d, spare


def _multiply(word: Array, factor: int, other: Array, key: np.uint64, high: Array) -> None:
    """Low half of word * factor into `word`; the high half, ^ key ^ other, into `high`."""
    np.multiply(word, np.uint64(factor), out=word)
    np.right_shift(word, _HALF, out=high)
    np.bitwise_xor(high, key, out=high)
    np.bitwise_xor(high, other, out=high)
    np.bitwise_and(word, _LOW, out=word)


def _window_counter(row: int, col: int, height: int, width: int, stream: int) -> Words:
    """The counter of a pixel is (row, column, stream, 0); each part is as small as it can be."""
    rows = np.arange(row, row + height, dtype=np.uint64)[:, None]
    cols = np.arange(col, col + width, dtype=np.uint64)[None, :]
    return rows, cols, np.full((1, 1), stream, np.uint64), np.zeros((1, 1), np.uint64)


def _narrow_round(words: Words, keys: RoundKey) -> Words:
    """A round on words that differ by pixel, row or column only; they broadcast together."""
    a, b, c, d = words
    from_c, from_a = c * np.uint64(_MULTIPLIERS[1]), a * np.uint64(_MULTIPLIERS[0])
    return (
        (from_c >> _HALF) ^ (b ^ keys[0]),
        from_c & _LOW,
        (from_a >> _HALF) ^ (d ^ keys[1]),
        from_a & _LOW,
    )


def _box_muller(
    radius: Array, angle: Array, outs: list[Array | None], floats: Array, integers: Array
) -> None:
    """Two independent standard normals from two words, into the arrays that are wanted.

    Computed in float64, so that the rounded result hardly depends on the machine's libm.
    """
    if all(out is None for out in outs):
        return
    length, turn, product = floats
    length[...] = radius
    length += 0.5
    length *= 2.0**-32
    np.log(length, out=length)
    length *= -2.0
    np.sqrt(length, out=length)
    turn[...] = angle
    turn *= 2.0 * np.pi * 2.0**-32
    for out, (fast, exact) in zip(outs, _OF_TURN):
        if out is not None:
            _in_pieces(fast, turn, product)
            product *= length
            doubtful = near_tie(product, integers)
            if doubtful.any():
                product[doubtful] = length[doubtful] * exact(turn[doubtful])
            out[...] = product


def _in_pieces(function: Callable[..., Tensor], values: Array, out: Array) -> None:
    """Apply a torch function to an array, a piece at a time."""
    source, target = (torch.from_numpy(array.reshape(-1)) for array in (values, out))
    for start in range(0, len(source), _PIECE):
        piece = slice(start, start + _PIECE)
        function(source[piece], out=target[piece])


def near_tie(product: Array, scratch: Array) -> Array:
    """Which float64 values might round to another float32 if their last bits differed; bool.

    torch's cosine is several times faster than numpy's, which defines the field, and differs from
    it by a unit or two in the last place; that matters for one value in millions.
    """
    np.add(product.view(np.int64), _DOUBT_ULP - _TIE, out=scratch)
    np.bitwise_and(scratch, _ROUNDED_BITS, out=scratch)
    near: Array = scratch <= 2 * _DOUBT_ULP
    return near
