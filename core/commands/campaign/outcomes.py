# SPDX-License-Identifier: GPL-2.0-or-later
"""The outcome of each scene, as a table and as JSON."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from ...jobs.addresses import shown
from ...jobs.visible import visible
from .scenes import SceneJob

DONE, SKIPPED, FAILED = "done", "skipped", "failed"
CANCELLED, NOT_STARTED, DUE = "cancelled", "not started", "due"
STATES = (DONE, SKIPPED, DUE, FAILED, CANCELLED, NOT_STARTED)
NAME_CHARS = 40


@dataclass(frozen=True)
class SceneOutcome:
    """The outcome of a scene; `rmse_lr` in LR units, `reason` a sentence if it has no result."""

    scene: str
    state: str
    lr: str
    output: str
    seconds: float | None = None
    rmse_lr: float | None = None
    tiles: int | None = None
    reason: str = ""
    code: str = ""

    @property
    def is_there(self) -> bool:
        """Whether the output of the scene exists now."""
        return self.state in (DONE, SKIPPED)


def outcome_of(scene: SceneJob, state: str, reason: str = "", code: str = "") -> SceneOutcome:
    """The outcome of a scene for which this run made no result."""
    job = scene.job
    return SceneOutcome(scene.name, state, shown(job.lr), job.output, reason=reason, code=code)


def foreseen(scene: SceneJob) -> SceneOutcome:
    """The outcome of a scene that is known before anything runs."""
    if scene.exists:
        return outcome_of(scene, SKIPPED, "The output exists already.")
    if scene.problem:
        return outcome_of(scene, FAILED, scene.problem, "bad_job")
    return outcome_of(scene, DUE)


def counted(outcomes: Sequence[SceneOutcome]) -> str:
    """How many scenes have each kind of outcome, in words."""
    counts = Counter(outcome.state for outcome in outcomes)
    parts = [f"{counts[state]} {state}" for state in STATES if counts[state]]
    scenes = "1 scene" if len(outcomes) == 1 else f"{len(outcomes)} scenes"
    return f"{scenes}: {', '.join(parts)}." if parts else "No scene in this share."


def table(outcomes: Sequence[SceneOutcome]) -> str:
    """Plain text: a row for each scene, and below it the counts."""
    width = min(NAME_CHARS, max((len(outcome.scene) for outcome in outcomes), default=0))
    width = max(width, len("scene"))
    lines = [f"{'scene':<{width}}  {'state':<11}  {'seconds':>8}  {'RMSE':>8}  output or reason"]
    lines += [_row(outcome, width) for outcome in outcomes]
    return "\n".join([*lines, counted(outcomes)])


def _row(outcome: SceneOutcome, width: int) -> str:
    seconds = "-" if outcome.seconds is None else f"{outcome.seconds:.1f}"
    rmse = "-" if outcome.rmse_lr is None else f"{outcome.rmse_lr:.3g}"
    last = outcome.reason if outcome.reason and not outcome.is_there else outcome.output
    last = visible(last)
    return (
        f"{visible(outcome.scene):<{width}}  {outcome.state:<11}  {seconds:>8}  {rmse:>8}  {last}"
    )


def to_json(outcomes: Sequence[SceneOutcome], seconds: float, indent: int | None = None) -> str:
    """The outcomes and their counts; unknown values are null."""
    counts = Counter(outcome.state for outcome in outcomes)
    states = {state.replace(" ", "_"): counts[state] for state in STATES}
    summary = {
        **states,
        "seconds": round(seconds, 3),
        "scenes": [_finite(asdict(outcome).items()) for outcome in outcomes],
    }
    return json.dumps({"summary": summary}, indent=indent)


def _finite(items: Iterable[tuple[str, object]]) -> dict[str, object]:
    """JSON has no NaN, which is the RMSE of a scene without a valid pixel."""
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in items
    }
