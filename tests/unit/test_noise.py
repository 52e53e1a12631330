# SPDX-License-Identifier: GPL-2.0-or-later
"""The noise field is Philox4x32-10, normal, and the same from every window."""

import hashlib

import numpy as np
import pytest
from ttrd3_qgis.core.engine.tiling.noise import near_tie, noise_field, philox4x32

# Known answers published with Random123 (kat_vectors, philox4x32 10).
KNOWN = [
    ("00000000 00000000 00000000 00000000", "00000000 00000000",
     "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff",
     "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    ("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0",
     "d16cfe09 94fdcceb 5001e420 24126ea1"),
]  # fmt: skip


def words(text):
    return [int(word, 16) for word in text.split()]


@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN)
def test_known_answers(counter, key, answer):
    arrays = tuple(np.full((2, 3), word, dtype=np.uint64) for word in words(counter))
    out = philox4x32(arrays, tuple(words(key)))
    assert [int(word[1, 2]) for word in out] == words(answer)


def test_the_address_of_a_pixel_is_its_counter():
    row, col, seed = 2**31 + 5, 77, 0x299F31D0_A4093822
    counter = tuple(np.full((1,), word, dtype=np.uint64) for word in (row, col, 1, 0))
    radius, angle, *_ = (int(word[0]) for word in philox4x32(counter, (0xA4093822, 0x299F31D0)))
    expected = np.sqrt(-2 * np.log((radius + 0.5) / 2**32)) * np.cos(2 * np.pi * angle / 2**32)
    assert noise_field(seed, row, col, 1, 1, 5)[4, 0, 0] == np.float32(expected)


def test_a_window_is_the_crop_of_the_whole_bit_for_bit():
    whole = noise_field(10, 1000, 2000, 97, 61, 3)
    assert whole.dtype == np.float32
    dice = np.random.default_rng(0)
    for _ in range(30):
        row, col = int(dice.integers(0, 97)), int(dice.integers(0, 61))
        height, width = int(dice.integers(1, 98 - row)), int(dice.integers(1, 62 - col))
        part = noise_field(10, 1000 + row, 2000 + col, height, width, 3)
        assert np.array_equal(part, whole[:, row : row + height, col : col + width])


def test_bands_do_not_depend_on_how_many_are_asked_for():
    whole = noise_field(10, 0, 0, 8, 8, 11)
    assert np.array_equal(noise_field(10, 0, 0, 8, 8, 2), whole[:2])
    assert np.array_equal(noise_field(10, 0, 0, 8, 8, 3, first_band=3), whole[3:6])
    assert np.array_equal(noise_field(10, 0, 0, 8, 8, 1, first_band=8), whole[8:9])


@pytest.mark.parametrize("row", [0, 2**31, 2**32 - 256])
def test_it_is_standard_normal_and_uncorrelated(row):
    field = noise_field(10, row, 0, 256, 256, 4).astype(np.float64)
    assert np.abs(field.mean(axis=(1, 2))).max() < 0.02
    assert np.abs(field.std(axis=(1, 2)) - 1).max() < 0.01
    assert np.abs((field**4).mean(axis=(1, 2)) - 3).max() < 0.15
    assert np.abs(np.corrcoef(field.reshape(4, -1)) - np.eye(4)).max() < 0.02
    assert abs((field[:, 1:] * field[:, :-1]).mean()) < 0.01
    assert abs((field[:, :, 1:] * field[:, :, :-1]).mean()) < 0.01


def test_seeds_give_other_fields():
    fields = [noise_field(seed, 0, 0, 64, 64, 1).ravel() for seed in (0, 1, 2**32, 2**63 - 1)]
    assert np.abs(np.corrcoef(fields) - np.eye(4)).max() < 0.06


@pytest.mark.parametrize(
    ("window", "first_band", "digest"),
    [
        ((10, 4096, 8192, 131, 257, 3), 0,
         "b48bd2721a82dc6beab44af90a47bce5281c642db21fd3ca6be4cc6e9866da59"),
        ((10, 4096, 8192, 131, 257, 7), 2,
         "881ee7dd3bf2252be738a93f43a88cb835ad6b0d963b4a53fb0c707b8415e206"),
        ((2**63 + 12345, 2**32 - 70, 2**32 - 300, 70, 300, 5), 0,
         "3b50d18ef577829787aa9d86806a38ad6eed6c31107fcf82c41b836002681680"),
    ],
)  # fmt: skip
def test_the_field_is_the_same_for_ever(window, first_band, digest):
    """Results of earlier versions, and tiles in the journals of stopped runs, are made of it."""
    field = np.ascontiguousarray(noise_field(*window, first_band=first_band))
    assert hashlib.sha256(field.tobytes()).hexdigest() == digest


def test_the_field_is_the_transform_in_plain_numpy():
    """On enough values that some lie where the last bit of a cosine decides."""
    side, row, col = 1500, 7, 2**31
    parts = np.broadcast_arrays(
        np.arange(row, row + side)[:, None], np.arange(col, col + side)[None, :], 0, 0
    )
    radius, angle, *_ = philox4x32(tuple(part.astype(np.uint64) for part in parts), (10, 0))
    length = np.sqrt(-2.0 * np.log((radius + 0.5) * 2.0**-32))
    turn = angle * (2.0 * np.pi * 2.0**-32)
    field = noise_field(10, row, col, side, side, 2)
    assert np.array_equal(field[0], (length * np.cos(turn)).astype(np.float32))
    assert np.array_equal(field[1], (length * np.sin(turn)).astype(np.float32))


def test_values_near_a_tie_are_doubted():
    tie = np.float64(1.0) + 2.0**-24  # halfway between two float32
    beside = [tie, np.nextafter(tie, 2), np.nextafter(tie, 0), -tie]
    assert near_tie(np.array(beside), np.empty(4, np.int64)).all()
    clear = np.array([0.0, 1.0, 1.5, 0.3, -2.7])
    assert not near_tie(clear, np.empty(5, np.int64)).any()
