# SPDX-License-Identifier: GPL-2.0-or-later
"""Events of a running job and commands to it, one JSON object a line. Standard library only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Optional, Union

VERSION = 1
CANCEL_LINE = '{"command": "cancel"}'


@dataclass(frozen=True)
class Ready:
    """The worker has started and knows what it runs on."""

    python: str
    torch: str
    device: str
    device_name: str
    version: int = VERSION


@dataclass(frozen=True)
class Plan:
    """What is going to happen: output size in pixels, tiles, sampling steps."""

    width: int
    height: int
    bands: int
    dtype: str
    tiles: int
    steps: int
    output_bytes: int


@dataclass(frozen=True)
class FinetunePlan:
    """What is going to be trained: blocks of `side_px` pixels, and how long."""

    training_blocks: int
    held_out_blocks: int
    side_px: int
    steps: int
    seconds: float


@dataclass(frozen=True)
class Progress:
    """How far the job is: `fraction` in [0, 1], `remaining_s` seconds or -1 when unknown.

    Where `activity` says what is done, "training" or "measuring", there are no tiles to count.
    """

    fraction: float
    tile: int
    tiles: int
    step: int
    steps: int
    elapsed_s: float
    remaining_s: float
    activity: str = ""


@dataclass(frozen=True)
class Log:
    """A fact for the log."""

    text: str


@dataclass(frozen=True)
class Warn:
    """Something the user should know; the job goes on."""

    text: str


@dataclass(frozen=True)
class Result:
    """The job is done. `rmse_lr` is the RMSE of the reduced SR against LR, in LR units."""

    output: str
    tiles: int
    seconds: float
    rmse_lr: float
    device: str
    model: str
    weights_sha256: str


@dataclass(frozen=True)
class FinetuneResult:
    """The weights are written. Means over the held-out blocks before and after the training.

    `sharpness` is the relative error of the gradients' energy; LPIPS is None without its weights.
    """

    output: str
    verdict: str
    is_better: bool
    held_out_blocks: int
    steps: int
    seconds: float
    psnr_before: float
    psnr_after: float
    ssim_before: float
    ssim_after: float
    sharpness_before: float
    sharpness_after: float
    lpips_before: Optional[float]
    lpips_after: Optional[float]
    device: str
    model: str
    weights_sha256: str

    def table(self) -> Iterator[tuple[str, float, float]]:
        """Rows of measure, before, after."""
        yield "PSNR (dB), higher is better", self.psnr_before, self.psnr_after
        yield "SSIM, higher is better", self.ssim_before, self.ssim_after
        yield "sharpness error, lower is better", self.sharpness_before, self.sharpness_after
        if self.lpips_before is not None and self.lpips_after is not None:
            yield "LPIPS, lower is better", self.lpips_before, self.lpips_after


Outcome = Union[Result, FinetuneResult]


@dataclass(frozen=True)
class Failure:
    """The job failed; `text` is the sentence for the user, `trace` is for the log."""

    code: str
    text: str
    trace: str = ""


@dataclass(frozen=True)
class Cancelled:
    """The job was cancelled and left nothing behind."""


Event = Union[Ready, Plan, FinetunePlan, Progress, Log, Warn, Outcome, Failure, Cancelled]

_NAMES: dict[str, type] = {
    "ready": Ready,
    "plan": Plan,
    "finetune_plan": FinetunePlan,
    "progress": Progress,
    "log": Log,
    "warning": Warn,
    "result": Result,
    "finetune_result": FinetuneResult,
    "error": Failure,
    "cancelled": Cancelled,
}
_KINDS = {cls: name for name, cls in _NAMES.items()}


def encode(event: Event) -> str:
    """One line without its line break."""
    return json.dumps({"event": _KINDS[type(event)], **asdict(event)}, ensure_ascii=True)


def decode(line: str) -> Event:
    """Read one line; unknown fields are ignored, anything else wrong raises ValueError."""
    try:
        data = json.loads(line)
        cls = _NAMES[data.pop("event")]
        known = {item.name for item in fields(cls)}
        event: Event = cls(**{name: value for name, value in data.items() if name in known})
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ValueError(f"Not an event of this protocol: {line[:200]!r}") from None
    return event


def is_cancel(line: str) -> bool:
    """Tell whether a line from the host asks to stop."""
    try:
        return bool(json.loads(line).get("command") == "cancel")
    except (ValueError, AttributeError):
        return False
