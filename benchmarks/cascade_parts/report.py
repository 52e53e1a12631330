# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of docs/guide/cascade.md, and whether each target is met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from tables import markdown_table
from ttrd3_qgis.core.evaluation.results import half_width

from .cases import MEASURES

DIGITS = {"psnr": 2, "sre": 2, "sam": 2, "niqe": 2, "energy": 2}
HEADS = ("PSNR, dB", "SRE, %", "SAM, °", "NIQE", "detail energy")
TARGETS = {2: 1.0, 4: 0.6, 8: 0.3, 16: 0.2}  # dB over bicubic
WINS, SLACK_DB, MOST_OFF = 0.9, 0.1, 1e-4
PSNR = MEASURES.index("psnr")
Results = dict[str, Any]


def _cells(rows: list[list[float]]) -> list[str]:
    values = np.array(rows)
    parts = []
    for number, measure in enumerate(MEASURES):
        spread = half_width(values[:, number])
        text = f"{values[:, number].mean():.{DIGITS[measure]}f}"
        parts.append(f"{text} ± {spread:.{DIGITS[measure]}f}" if len(rows) > 1 else text)
    return parts


def gain(ours: list[list[float]], theirs: list[list[float]]) -> np.ndarray[Any, Any]:
    """PSNR gains by image."""
    return np.array(ours)[:, PSNR] - np.array(theirs)[:, PSNR]


def scales(results: Results) -> str:
    """Every scale and method."""
    rows = []
    for scale, found in results["scales"].items():
        for name, scores in found.items():
            over = gain(scores, found["bicubic"])
            share = f"{100 * float((over > 0).mean()):.0f} %"
            won = "" if name == "bicubic" else share
            rows.append([f"x{scale}, {name}", str(len(scores)), *_cells(scores), won])
    heads = ("scale and method", "images", *HEADS, "better than bicubic")
    return markdown_table(heads, rows)


def _named(part: str, results: Results) -> str:
    rows = [[name, *_cells(scores)] for name, scores in results[part].items()]
    return markdown_table((part.replace("_", " "), *HEADS), rows)


def presets(results: Results) -> str:
    """The presets at every scale."""
    return _named("presets", results)


def references(results: Results) -> str:
    """References of the place, none, and noise."""
    return _named("references", results)


def parts(results: Results) -> str:
    """What each half of a pass is worth."""
    return _named("parts", results)


def conditions(results: Results) -> str:
    """Dynamic and fixed conditions."""
    return _named("conditions", results)


def trainings(results: Results) -> str:
    """Other weights of the total variation, over seeds."""
    return _named("trainings", results)


def parts_of_seeds(results: Results) -> str:
    """What each half of a pass is worth, over seeds."""
    return _named("parts_of_seeds", results)


def one_shot(results: Results) -> str:
    """A cascade and a network that enlarges at once, over seeds."""
    return _named("one_shot", results)


def sizes(results: Results) -> str:
    """Whether sizes, agreement and passes are right at every scale."""
    heads = ("scale", "passes", "size", "largest disagreement", "seconds", "memory, MB")
    rows = [[f"x{scale}", *map(str, row)] for scale, row in results["sizes"].items()]
    return markdown_table(heads, rows)


TABLES = {
    "cascade_scales": scales,
    "cascade_presets": presets,
    "cascade_references": references,
    "cascade_parts": parts,
    "cascade_conditions": conditions,
    "cascade_trainings": trainings,
    "cascade_parts_of_seeds": parts_of_seeds,
    "cascade_one_shot": one_shot,
    "cascade_sizes": sizes,
}


def targets(results: Results) -> Iterator[tuple[str, float, bool]]:
    """What is promised, the figure, and whether it is kept."""
    for scale, found in results["scales"].items():
        for name in (name for name in found if name not in ("bicubic", "projected bicubic")):
            over = gain(found[name], found["bicubic"])
            wanted = TARGETS.get(int(scale), -SLACK_DB)
            yield f"{name} x{scale} over bicubic, dB", float(over.mean()), over.mean() >= wanted
            if int(scale) in TARGETS:
                share = float((over > 0).mean())
                yield f"{name} x{scale} better on a share of", share, share >= WINS
                plain = float(gain(found[name], found["projected bicubic"]).mean())
                yield f"{name} x{scale} over projected bicubic, dB", plain, plain >= 0
