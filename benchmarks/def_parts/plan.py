# SPDX-License-Identifier: GPL-2.0-or-later
"""What is measured of DEF: runs over sets of images, in groups of which each makes a table."""

from __future__ import annotations

from quality_parts.plan import (
    FAITHFUL,
    NONE,
    OWN,
    PAIRS,
    PRESETS,
    SAME_CLASS,
    SIMULATED,
    WRONG,
    Run,
)
from ttrd3_qgis.core.evaluation.reference_kinds import GREY, NOISE, OTHER_CLASS, TRUTH

KINDS = (TRUTH, SIMULATED, SAME_CLASS, OTHER_CLASS, GREY, NOISE, NONE)
OTHER_SCALES = (2, 8)  # beside the default, 4

GROUPS = {
    "presets": tuple(Run(preset=preset) for preset in PRESETS),
    "references": tuple(Run(kind, FAITHFUL) for kind in KINDS),
    "pairs": tuple(
        Run(kind, FAITHFUL, images=images) for images in PAIRS for kind in (NONE, WRONG, OWN)
    ),
    "scales": tuple(
        Run(kind, FAITHFUL, scale=scale)
        for scale in OTHER_SCALES
        for kind in (NONE, SAME_CLASS, SIMULATED)
    ),
}


def runs(groups: tuple[str, ...]) -> list[Run]:
    """The runs of the groups, each once."""
    return list(dict.fromkeys(run for group in groups for run in GROUPS.get(group, ())))
