# SPDX-License-Identifier: GPL-2.0-or-later
"""Decides by fixed rules whether new weights are better than those they started from.

A change counts only if chance hardly makes one like it: its mean over the held-out blocks lies
outside of Student's 95 % interval, and nearly all blocks agree on its direction. Fewer than five
blocks cannot show that, whatever their mean.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

import numpy as np
from scipy import stats

from ..jobs.messages import Message, message
from .finetune_measure import BlockScore

CHANCE = 0.05  # probability of an apparent gain where there is none
FEWEST = 5  # blocks: all of five agree by chance in 1 of 32 cases
LPIPS_SHARE, PSNR_GAIN_DB, SHARPNESS_GAIN = 0.02, 0.05, 0.02  # smaller gains do not count
PSNR_LOSS_DB, SHARPNESS_LOSS = 0.2, 0.02  # larger losses are not acceptable
SURELY = (
    "outside of the 95 % interval of Student's t over the blocks, and by a sign test at 5 %; five "
    "blocks at least"
)
RULE_LPIPS = f"better: LPIPS falls by 2 % or more, {SURELY}; and PSNR falls by 0.2 dB at most"
RULE_PLAIN = (
    "better: PSNR rises by 0.05 dB or more and the sharpness error does not grow by more than "
    "0.02, or the sharpness error falls by 0.02 or more and PSNR does not fall by more than "
    f"0.2 dB; each {SURELY}"
)
# codes of the message: by whether the new weights are better, and whether LPIPS was measured
CODES = {
    (True, False): "finetune-better",
    (True, True): "finetune-better-lpips",
    (False, False): "finetune-no-gain",
    (False, True): "finetune-no-gain-lpips",
}
CODES_TOO_FEW = {False: "finetune-cannot-tell", True: "finetune-cannot-tell-lpips"}


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
    psnr = _change(before, after, "psnr")
    return _falls(before, after, "lpips", needed) and psnr >= -PSNR_LOSS_DB


def _better(before: Sequence[BlockScore], after: Sequence[BlockScore]) -> bool:
    psnr, sharpness = (_change(before, after, name) for name in ("psnr", "sharpness"))
    closer = _falls(after, before, "psnr", PSNR_GAIN_DB) and sharpness <= SHARPNESS_LOSS
    sharper = _falls(before, after, "sharpness", SHARPNESS_GAIN) and psnr >= -PSNR_LOSS_DB
    return closer or sharper


def _falls(
    before: Sequence[BlockScore], after: Sequence[BlockScore], name: str, needed: float
) -> bool:
    """Tell whether a measure decreases by enough, and surely."""
    falls = np.array([getattr(b, name) - getattr(a, name) for b, a in zip(before, after)])
    if len(falls) < FEWEST or falls.mean() < needed:
        return False
    error = falls.std(ddof=1) / math.sqrt(len(falls))
    surely = falls.mean() > error * stats.t.ppf(1 - CHANCE / 2, len(falls) - 1)
    signs = stats.binomtest(int((falls > 0).sum()), len(falls), alternative="greater")
    return bool(surely and signs.pvalue <= CHANCE)


def _change(before: Sequence[BlockScore], after: Sequence[BlockScore], name: str) -> float:
    """Mean change of a measure."""
    return float(np.mean([getattr(b, name) - getattr(a, name) for a, b in zip(before, after)]))


def _mean(scores: Sequence[BlockScore]) -> BlockScore:
    return BlockScore(
        *(float(value) for value in np.mean([astuple(score) for score in scores], axis=0))
    )


def _told(is_better: bool, before: BlockScore, after: BlockScore, count: int) -> Message:
    has_lpips = not math.isnan(before.lpips)
    names = ("psnr", "sharpness", *(("lpips",) if has_lpips else ()))
    values = {f"{name}_before": getattr(before, name) for name in names}
    values.update({f"{name}_after": getattr(after, name) for name in names})
    if count < FEWEST:
        return message(CODES_TOO_FEW[has_lpips], count=count, needed=FEWEST, **values)
    return message(CODES[is_better, has_lpips], count=count, **values)


def as_metrics(score: BlockScore) -> dict[str, float]:
    """Measures by name, rounded; those that were not taken are left out."""
    values = {field.name: getattr(score, field.name) for field in fields(score)}
    return {name: round(value, 4) for name, value in values.items() if not math.isnan(value)}
