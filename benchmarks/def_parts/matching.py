# SPDX-License-Identifier: GPL-2.0-or-later
"""How well places are found again: known shifts, and the confidence in kinds of reference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.evaluation.reference_kinds import NOISE, OTHER_CLASS, SAME_CLASS, TRUTH
from ttrd3_qgis.core.evaluation.tensors import to_tensor

from .images import Parts, bicubic, cases

SHIFTS = ((8, -12), (-16, 4), (3, 6))  # pixels; of the last one cells cover but a part
CELL_PX = 4
TEXTURED = 0.02  # deviation, in [0, 1], of the luma around a cell
MARGIN_CELLS = 6
CONFIDENCES = (TRUTH, SAME_CLASS, OTHER_CLASS, NOISE)


def shifts(parts: Parts, data: Path, count: int) -> dict[str, Any]:
    """Shares of textured places, by what is matched: cells that are exact, pixels off by <= 1."""
    found: dict[str, list[list[float]]] = {"enhanced": [], "bicubic": []}
    for case in cases(data, TRUTH, count):
        truth = to_tensor(case.hr)
        textured = _textured(truth)
        if not textured.any():
            continue
        for name, image in (("enhanced", parts.enhanced(case)), ("bicubic", bicubic(case))):
            found[name] += [_shares(parts, image, truth, shift, textured) for shift in SHIFTS]
    means = {name: torch.tensor(rows) for name, rows in found.items()}
    return {
        name: {
            "images": len(rows) // len(SHIFTS),
            "exact": _mean(rows[rows[:, 0] >= 0, 0]),
            "near": _mean(rows[:, 1]),
        }
        for name, rows in means.items()
    }


def confidences(parts: Parts, data: Path, count: int) -> dict[str, float]:
    """The mean confidence in references of each kind."""
    found = {}
    for kind in CONFIDENCES:
        values = []
        for case in cases(data, kind, count):
            reference = to_tensor(case.reference if case.reference is not None else case.hr)
            if kind == TRUTH:  # the same scene, but not in place
                reference = reference.roll(SHIFTS[0], (2, 3))
            values.append(parts.aligned(parts.enhanced(case), reference).confidence.mean())
        found[kind] = _mean(torch.stack(values))
    return found


def _shares(
    parts: Parts, image: Tensor, truth: Tensor, shift: tuple[int, int], textured: Tensor
) -> list[float]:
    """The two shares for one shift; the first is -1 where it is no whole number of cells."""
    flows = parts.aligned(image, truth.roll(shift, (2, 3))).flows
    wanted = torch.tensor(shift).view(1, 2, 1, 1)
    near = ((flows[0] - wanted).abs() <= 1).all(dim=1)
    pixels = textured.repeat_interleave(CELL_PX, 1).repeat_interleave(CELL_PX, 2)
    exact = -1.0
    if not any(value % CELL_PX for value in shift):
        hit = (flows[2] == wanted // CELL_PX).all(dim=1)
        exact = float(hit[textured].float().mean())
    return [exact, float(near[pixels].float().mean())]


def _textured(truth: Tensor) -> Tensor:
    """Cells (1,h,w) with texture around them, away from the border that a shift brings in."""
    luma = truth.mean(dim=1, keepdim=True)
    side = 3 * CELL_PX
    mean, square = (F.avg_pool2d(x, side, CELL_PX, CELL_PX) for x in (luma, luma.square()))
    deviation = (square - mean.square()).clamp_min(0).sqrt()[:, 0]
    inner = torch.zeros_like(deviation, dtype=torch.bool)
    inner[:, MARGIN_CELLS:-MARGIN_CELLS, MARGIN_CELLS:-MARGIN_CELLS] = True
    return inner & (deviation > TEXTURED)


def _mean(values: Tensor) -> float:
    return round(float(values.mean()), 4)
