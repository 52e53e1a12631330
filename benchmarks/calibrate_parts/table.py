# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of docs/quality.md on calibrated errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from tables import markdown_table
from ttrd3_qgis.core.jobs.superresolution import LEVELS

HEADER = (
    "model, preset",
    "scale",
    "samples",
    *(f"within {level} %" for level in LEVELS),
    "expected / true",
    "rank, LR pixels",
    "rank, pixels",
)


def calibration(results: dict[str, Any]) -> str:
    """A row for each fit; each cell has the least and the most over the sensors."""
    return markdown_table(HEADER, _rows(results))


def _rows(results: dict[str, Any]) -> Iterable[tuple[str, ...]]:
    for model, found in results.items():
        groups: dict[tuple[str, int, int], list[dict[str, Any]]] = {}
        for row in found["rows"]:
            groups.setdefault((row["preset"], row["scale"], row["samples"]), []).append(row)
        for (preset, scale, samples), rows in groups.items():
            yield (
                f"{model}, {preset}",
                f"x{scale}",
                str(samples),
                *(_ends([row["coverage"][n] for row in rows], 1) for n in range(len(LEVELS))),
                *(
                    _ends([row[name] for row in rows], 2)
                    for name in ("ratio", "rank", "pixel_rank")
                ),
            )


def by_sensor(results: dict[str, Any]) -> str:
    """A row for each preset: the least and the most over the sensors of means over its runs."""
    heads = ("model, preset", *(f"within {level} %" for level in LEVELS))
    return markdown_table(heads, _preset_rows(results))


def _preset_rows(results: dict[str, Any]) -> Iterable[tuple[str, ...]]:
    for model, found in results.items():
        held: dict[str, dict[str, list[list[float]]]] = {}
        for row in found["rows"]:
            held.setdefault(row["preset"], {}).setdefault(row["sensor"], []).append(row["coverage"])
        for preset, sensors in held.items():
            means = np.array([np.mean(shares, axis=0) for shares in sensors.values()])
            cells = (_ends(list(column), 1) for column in means.T)
            yield (f"{model}, {preset}", *cells)


def _ends(values: list[float], digits: int) -> str:
    low, high = f"{min(values):.{digits}f}", f"{max(values):.{digits}f}"
    return low if low == high else f"{low} to {high}"


TABLES: dict[str, Callable[[Any], str]] = {
    "calibration-presets": by_sensor,
    "calibration": calibration,
}
