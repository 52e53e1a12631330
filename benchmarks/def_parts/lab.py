# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures runs as for the page on quality, and bicubic that agrees with the LR image."""

from __future__ import annotations

from typing import Any

from quality_parts.lab import Lab, Results
from ttrd3_qgis.core.evaluation.cases import Case
from ttrd3_qgis.core.evaluation.evaluate import Settings
from ttrd3_qgis.core.evaluation.tensors import to_pixels, to_tensor
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.sensor_agreement import agree

PROJECTED = "projected"


class EnhancingLab(Lab):
    """Beside the interpolations it measures the projected bicubic, which is to be beaten."""

    def _row(self, case: Case, settings: Settings, plain: Results) -> list[float]:
        rows = plain.setdefault(PROJECTED, {})
        if case.name not in rows:
            rows[case.name] = self.measured(projected(case), case)
        return super()._row(case, settings, plain)


def projected(case: Case) -> Any:
    """Bicubic in agreement with the LR image and within its range, (H,W,3) uint8."""
    lr = to_tensor(case.lr)
    found = agree(enlarge(lr, case.scale), lr, case.scale, case.sensor, limits=(0.0, 1.0))
    return to_pixels(found[0])
