# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of the page: LR, reference, result and confidence beside each other."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image
from tile_inputs import fixed_inputs
from ttrd3_qgis.core.evaluation.reference_kinds import OTHER_DATE
from ttrd3_qgis.core.evaluation.tensors import to_pixels, to_tensor
from ttrd3_qgis.core.methods.def_.spec import CONFIDENCE
from ttrd3_qgis.core.methods.loading import make_runner
from ttrd3_qgis.core.methods.registry import spec_of
from ttrd3_qgis.core.methods.weights import Weights

from .images import SCALE, cases

ROWS, GAP_PX = 4, 4
SHOWN = slice(3, 4)  # of these rows; a file has to be small
COLOURS = 128
Pixels = npt.NDArray[np.uint8]


def save(weights: Weights, data: Path, path: Path, count: int = ROWS) -> None:
    """A row an image, with another date of it as the reference."""
    runner = make_runner(weights, torch.device("cpu"), torch.float32, SCALE)
    rows = []
    for case in cases(data, OTHER_DATE, count):
        reference = to_tensor(case.hr if case.reference is None else case.reference)
        options = spec_of(weights.card.method).defaults()
        inputs = fixed_inputs((reference[0],), torch.zeros_like(reference), 1, options=options)
        result = runner(to_tensor(case.lr), inputs)
        shown = (255 * result.layers[CONFIDENCE][0, 0]).round().to(torch.uint8).numpy()
        grey = np.repeat(shown[..., None], 3, axis=2)
        cells = (case.estimates["bicubic"], to_pixels(reference[0]), to_pixels(result.sr[0]), grey)
        rows.append(_joined(cells, axis=1))
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(_joined(rows[SHOWN] or rows, axis=0)).quantize(COLOURS).save(
        path, optimize=True
    )


def _joined(cells: tuple[Pixels, ...] | list[Pixels], axis: int) -> Pixels:
    """Beside each other, or below, with a white gap; all are cut to the smallest."""
    height, width = (min(cell.shape[n] for cell in cells) for n in (0, 1))
    gap = np.full((height, GAP_PX, 3) if axis else (GAP_PX, width, 3), 255, np.uint8)
    parts = [part for cell in cells for part in (cell[:height, :width], gap)]
    joined: Pixels = np.concatenate(parts[:-1], axis=axis)
    return joined
