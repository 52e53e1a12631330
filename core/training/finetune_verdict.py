# SPDX-License-Identifier: GPL-2.0-or-later
"""Decides by fixed rules whether new weights are better than those they started from.

A change counts only if its mean over the held-out blocks exceeds twice its standard error.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

import numpy as np

from ..jobs.messages import Message, message
from .finetune_measure import BlockScore

CLEAR = 2.0  # standard errors
LPIPS_SHARE, PSNR_GAIN_DB, SHARPNESS_GAIN = 0.02, 0.05, 0.02  # smaller gains do not count
PSNR_LOSS_DB, SHARPNESS_LOSS = 0.2, 0.02  # larger losses are not acceptable
RULE_LPIPS = (
    "better: LPIPS falls by 2 % or more, by more than twice its standard error over the blocks, "
    "and PSNR falls by 0.2 dB at most"
)
RULE_PLAIN = (
    "better: PSNR rises by 0.05 dB or more and the sharpness error does not grow by more than "
    "0.02, or the sharpness error falls by 0.02 or more and PSNR does not fall by more than "
    "0.2 dB; each by more than twice its standard error over the blocks"
)
# codes of the message: by whether the new weights are better, and whether LPIPS was measured
CODES = {
    (True, False): "finetune-better",
    (True, True): "finetune-better-lpips",
    (False, False): "finetune-no-gain",
    (False, True): "finetune-no-gain-lpips",
}


@dataclass(frozen=True)
class Verdict:
    """The verdict, the reasons for it, and the means over the blocks."""

    is_better: bool
    message: Message
    rule: str
    before: BlockScore
    after: BlockScore

    @property
    def sentence(self) -> str:
        """The message in English."""
        return str(self.message)


def judge(before: Sequence[BlockScore], after: Sequence[BlockScore]) -> Verdict:
    """Compare two sets of weights on the same blocks, in the same order."""
    with_lpips = not math.isnan(before[0].lpips)
    is_better = _better_by_lpips(before, after) if with_lpips else _better(before, after)
    means = _mean(before), _mean(after)
    told = _told(is_better, *means, count=len(before))
    return Verdict(is_better, told, RULE_LPIPS if with_lpips else RULE_PLAIN, *means)


def _better_by_lpips(before: Sequence[BlockScore], after: Sequence[BlockScore]) -> bool:
    needed = LPIPS_SHARE * _mean(before).lpips
    psnr = _change(before, after, "psnr")[0]
    return _falls(before, after, "lpips", needed) and psnr >= -PSNR_LOSS_DB


def _better(before: Sequence[BlockScore], after: Sequence[BlockScore]) -> bool:
    psnr, sharpness = (_change(before, after, name)[0] for name in ("psnr", "sharpness"))
    closer = _falls(after, before, "psnr", PSNR_GAIN_DB) and sharpness <= SHARPNESS_LOSS
    sharper = _falls(before, after, "sharpness", SHARPNESS_GAIN) and psnr >= -PSNR_LOSS_DB
    return closer or sharper


def _falls(
    before: Sequence[BlockScore], after: Sequence[BlockScore], name: str, needed: float
) -> bool:
    """Tell whether a measure decreases by enough, and clearly."""
    change, error = _change(before, after, name)
    return -change >= needed and -change > CLEAR * error


def _change(
    before: Sequence[BlockScore], after: Sequence[BlockScore], name: str
) -> tuple[float, float]:
    """Mean change of a measure and its standard error."""
    changes = np.array([getattr(b, name) - getattr(a, name) for a, b in zip(before, after)])
    return float(changes.mean()), float(changes.std(ddof=1) / math.sqrt(len(changes)))


def _mean(scores: Sequence[BlockScore]) -> BlockScore:
    return BlockScore(
        *(float(value) for value in np.mean([astuple(score) for score in scores], axis=0))
    )


def _told(is_better: bool, before: BlockScore, after: BlockScore, count: int) -> Message:
    has_lpips = not math.isnan(before.lpips)
    names = ("psnr", "sharpness", *(("lpips",) if has_lpips else ()))
    values = {f"{name}_before": getattr(before, name) for name in names}
    values.update({f"{name}_after": getattr(after, name) for name in names})
    return message(CODES[is_better, has_lpips], count=count, **values)


def as_metrics(score: BlockScore) -> dict[str, float]:
    """Measures by name, rounded; those that were not taken are left out."""
    values = {field.name: getattr(score, field.name) for field in fields(score)}
    return {name: round(value, 4) for name, value in values.items() if not math.isnan(value)}
