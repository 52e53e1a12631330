# SPDX-License-Identifier: GPL-2.0-or-later
"""The kinds of reference that a network sees in training, and their proportions."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from enum import Enum

import numpy as np
import numpy.typing as npt

from ..jobs.errors import BadJobError
from ..jobs.typed import is_number, shown


class ReferenceKind(Enum):
    """What is used as the reference; the order is that of `ReferenceMix`."""

    SAME_CLASS = "same_class"
    SAME_IMAGE = "same_image"
    ALIGNED = "aligned"
    OTHER_CLASS = "other_class"
    NOISE = "noise"
    NONE = "none"
    OTHER_DATE = "other_date"


KINDS = tuple(ReferenceKind)


@dataclass(frozen=True)
class ReferenceMix:
    """Proportions of the kinds of reference in training; they are normalised.

    `aligned` is the place itself in other colours, and for some crops off by a few pixels.
    `other_date` is the place as another date may show it: see `evaluation.other_dates`. `none` puts
    the enlarged LR image in the place of the reference, as evaluation does.
    """

    same_class: float = 0.35
    same_image: float = 0.2
    aligned: float = 0.3
    other_class: float = 0.1
    noise: float = 0.1
    none: float = 0.05
    other_date: float = 0.0

    def problem(self) -> str:
        """What is wrong with the table, or ""."""
        for item in fields(self):
            value = getattr(self, item.name)
            if not is_number(value) or value < 0:
                return f"`{item.name}` must be a number from 0, not {shown(value)}"
        return "" if any(astuple(self)) else "one kind at least must be more than 0"

    def left_out(self, classes: int) -> list[ReferenceKind]:
        """The wanted kinds that are impossible with so many classes."""
        needs_another = self.other_class > 0 and classes < 2
        return [ReferenceKind.OTHER_CLASS] if needs_another else []

    def remark(self, classes: int) -> str:
        """What is left out, as a sentence, or ""."""
        names = ", ".join(kind.value for kind in self.left_out(classes))
        return f"All images are of one class: no references of the kind {names}." if names else ""

    def shares(self, classes: int) -> npt.NDArray[np.float64]:
        """Probability of each of `KINDS` with so many classes; they sum to 1."""
        missing = self.left_out(classes)
        kept = [0.0 if kind in missing else getattr(self, kind.value) for kind in KINDS]
        if not any(kept):
            raise BadJobError("training-one-class")
        shares = np.array(kept, dtype=float)
        return shares / shares.sum()
