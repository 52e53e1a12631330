# SPDX-License-Identifier: GPL-2.0-or-later
"""Radiometry: there and back without loss, no wrapping, no poison from nodata."""

from __future__ import annotations

import numpy as np
import pytest
from raster_files import pixels
from ttrd3_qgis.core.raster.radiometry import (
    Normalization,
    cast,
    fill_invalid,
    protect_nodata,
    split,
    upsample_nearest,
)
from ttrd3_qgis.core.raster.source import Block

DTYPES = ("uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64")
MODES = ("auto", "dtype", "percentile", "minmax")


def all_valid(values):
    return Block(values, np.ones(values.shape, dtype=bool))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("mode", MODES)
def test_there_and_back(dtype, mode):
    values = pixels(dtype=dtype)
    normalization = Normalization.of(all_valid(values), dtype, mode)
    x = normalization.apply(values)
    assert x.dtype == np.float32
    back = cast(normalization.invert(x), dtype)
    span = float((normalization.high - normalization.low).max())
    np.testing.assert_allclose(back.astype(float), values.astype(float), atol=span * 2e-7)


def test_auto_takes_bytes_as_they_are_and_percentiles_of_the_rest():
    byte = Normalization.of(all_valid(pixels()), "uint8", "auto")
    np.testing.assert_array_equal([byte.low, byte.high], [[0] * 3, [255] * 3])
    values = np.arange(10_001, dtype=np.uint16).reshape(1, 73, 137)
    word = Normalization.of(all_valid(values), "uint16", "auto")
    assert (word.low[0], word.high[0]) == (50, 9950)


def test_invalid_pixels_have_no_say():
    values = pixels(dtype="float32")
    block = Block(values.copy(), np.ones(values.shape, dtype=bool))
    block.values[:, :5] = np.nan
    block.valid[:, :5] = False
    found = Normalization.of(block, "float32", "minmax")
    assert found.high.max() < 1
    nothing = Normalization.of(Block(values, np.zeros(values.shape, dtype=bool)), "float32", "auto")
    assert np.isfinite(nothing.apply(values)).all()


@pytest.mark.parametrize("value", [0, 7, 65535])
def test_constant_band_survives(value):
    values = np.full((1, 4, 4), value, dtype=np.uint16)
    normalization = Normalization.of(all_valid(values), "uint16", "auto")
    x = normalization.apply(values)
    assert np.isfinite(x).all()
    np.testing.assert_array_equal(cast(normalization.invert(x), "uint16"), values)


def test_highlights_beyond_the_percentiles_are_kept_apart():
    x = np.array([-0.5, 0.0, 0.3, 1.0, 4.0], dtype=np.float32)
    clipped, overflow = split(x)
    np.testing.assert_array_equal(clipped, np.float32([0, 0, 0.3, 1, 1]))
    np.testing.assert_array_equal(clipped + overflow, x)


@pytest.mark.parametrize("dtype", [*DTYPES[:6], "int64", "uint64"])
def test_cast_neither_wraps_nor_truncates(dtype):
    limits = np.iinfo(dtype)
    found = cast(np.array([-1e30, 1e30, np.nan, np.inf, 1.6, 2.4]), dtype)
    assert found.dtype == dtype
    assert found[0] == limits.min
    assert found[1] == found[3] >= limits.max - 2048
    assert list(found[[2, 4, 5]]) == [0, 2, 2]


def test_cast_to_float_stays_finite():
    assert np.isfinite(cast(np.array([1e300, -1e300]), "float32")).all()


def test_fill_takes_the_nearest_valid_pixel():
    values = np.array([[[1, 9, 9, 9, 5]], [[9, 9, 9, 9, 9]]], dtype=float)
    valid = np.array([[[1, 0, 0, 0, 1]], [[0, 0, 0, 0, 0]]], dtype=bool)
    filled = fill_invalid(values, valid)
    assert list(filled[0, 0, [0, 1, 3, 4]]) == [1, 1, 5, 5]
    assert not filled[1].any()
    assert values[1].all(), "the input must stay as it was"


def test_upsample():
    found = upsample_nearest(np.array([[1, 2]]), 2)
    np.testing.assert_array_equal(found, [[1, 1, 2, 2], [1, 1, 2, 2]])


@pytest.mark.parametrize(
    ("dtype", "nodata", "moved"),
    [("uint8", 0, 1), ("uint8", 255, 254), ("int16", -32768, -32767), ("uint16", 7, 8)],
)
def test_valid_integer_pixels_never_become_nodata(dtype, nodata, moved):
    values = np.full((1, 1, 2), nodata, dtype=dtype)
    valid = np.array([[[True, False]]])
    assert list(protect_nodata(values, valid, nodata)[0, 0]) == [moved, nodata]
    assert protect_nodata(values, valid, None) is values


@pytest.mark.parametrize("nodata", [0.0, -9999.0, -3.4e38])
def test_valid_float_pixels_never_become_nodata(nodata):
    values = np.full((1, 1, 2), nodata, dtype=np.float32)
    found = protect_nodata(values, np.array([[[True, False]]]), nodata)
    assert found[0, 0, 0] != values[0, 0, 0]
    assert found[0, 0, 0] == pytest.approx(values[0, 0, 0], rel=1e-5, abs=1e-30)
    assert found[0, 0, 1] == values[0, 0, 1]
