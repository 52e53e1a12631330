# SPDX-License-Identifier: GPL-2.0-or-later
"""Means and comparisons of rows, which hold the measures of an image each."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from ttrd3_qgis.core.evaluation.results import LOWER_IS_BETTER, MEASURES, half_width

DIGITS = {"psnr": 2, "psnr_y": 2, "ssim": 3, "lpips": 3, "sam": 2, "ergas": 2, "lr_rmse": 4}
Rows = dict[str, list[float]]  # by image


def mean(rows: Rows, measure: str) -> float:
    """The mean of a measure."""
    return float(np.mean(values(rows, measure)))


def values(rows: Rows, measure: str) -> np.ndarray:
    """A measure of all images."""
    return np.array([row[MEASURES.index(measure)] for row in rows.values()])


def cell(rows: Rows, measure: str, digits: int = -1) -> str:
    """A mean as text."""
    return f"{mean(rows, measure):.{DIGITS[measure] if digits < 0 else digits}f}"


def spread(rows: Rows, measure: str) -> str:
    """A mean with its 95 % interval."""
    half = half_width(values(rows, measure))
    return f"{cell(rows, measure)} ± {half:.{DIGITS[measure]}f}"


def common(rows: Rows, others: Rows) -> tuple[Rows, Rows]:
    """Both with the images that both have."""
    names = [name for name in rows if name in others]
    return {name: rows[name] for name in names}, {name: others[name] for name in names}


def gain(rows: Rows, others: Rows, measure: str) -> float:
    """The difference of the means over the common images."""
    ours, theirs = common(rows, others)
    return mean(ours, measure) - mean(theirs, measure)


def won(rows: Rows, others: Rows, measure: str) -> str:
    """The share of the common images where the measure is better."""
    ours, theirs = common(rows, others)
    sign = -1 if measure in LOWER_IS_BETTER else 1
    better = sign * (values(ours, measure) - values(theirs, measure)) > 0
    return f"{100 * float(better.mean()):.0f} %"


def of_class(rows: Rows, names: Iterator[str] | list[str]) -> Rows:
    """The rows of some images."""
    return {name: rows[name] for name in names if name in rows}
