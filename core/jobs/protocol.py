# SPDX-License-Identifier: GPL-2.0-or-later
"""Events of a running job and commands to it, one JSON object per line. Standard library only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Optional, Union

from .addresses import shown
from .messages import Message
from .messages import read as read_messages
from .reading import parsed
from .typed import frozen
from .wording.measures import MEASURES

VERSION = 1
CANCEL_LINE = '{"command": "cancel"}'
STAY = "--stay"  # argument of a worker that waits for another job after a result
STAY_FOLDER = "ttrd3-worker-"  # how the name of its working folder begins, which is its own
MOST_LINE = 1000  # characters of a command


@dataclass(frozen=True)
class Ready:
    """The worker has started and knows its device.

    `pid` is its process: on Windows the host only knows the launcher of a virtual environment.
    """

    python: str
    torch: str
    device: str
    device_name: str
    version: int = VERSION
    pid: int = 0


@dataclass(frozen=True)
class Plan:
    """The work ahead: output size in pixels, tiles, sampling steps."""

    width: int
    height: int
    bands: int
    dtype: str
    tiles: int
    steps: int
    output_bytes: int


@dataclass(frozen=True)
class FinetunePlan:
    """The training ahead: blocks of `side_px` pixels, and how long."""

    training_blocks: int
    held_out_blocks: int
    side_px: int
    steps: int
    seconds: float


TRAINING, MEASURING, REPORTING, COMPARING = "training", "measuring", "reporting", "comparing"
ACTIVITIES = (TRAINING, MEASURING, REPORTING, COMPARING)


@dataclass(frozen=True)
class Progress:
    """How far the job is: `fraction` in [0, 1], `remaining_s` seconds or -1 where unknown.

    `tile_s` is how long a tile takes, without the start, -1 where unknown. If there is an
    `activity`, one of `ACTIVITIES`, there are no tiles to count.
    """

    fraction: float
    tile: int
    tiles: int
    step: int
    steps: int
    elapsed_s: float
    remaining_s: float
    activity: str = ""
    tile_s: float = -1.0


@dataclass(frozen=True)
class Log:
    """A fact for the log, in English and as data for other languages."""

    text: str
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Warn:
    """Something the user should know, in English and as data; the job goes on."""

    text: str
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Result:
    """The job is done. `rmse_lr` is the RMSE of the reduced SR against LR, in LR units.

    Optional outputs are empty if the job did not ask for them; `layers` has all of them by name,
    including uncertainty and reference map. `tile_s` is how long a tile of the
    model's own size and one sample took once the run was warm, 0 if it was too short to tell.
    """

    output: str
    tiles: int
    seconds: float
    rmse_lr: float
    device: str
    model: str
    weights_sha256: str
    uncertainty: str = ""
    reference_map: str = ""
    report: str = ""
    layers: dict[str, str] = field(default_factory=dict)
    tile_s: float = 0.0


@dataclass(frozen=True)
class FinetuneResult:
    """The weights are written. Means over the held-out blocks before and after the training.

    `sharpness` is the relative error of the gradients' energy; LPIPS is None without its weights.
    `verdict` is in English, `messages` the same as data.
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
    messages: tuple[Message, ...] = ()

    def table(self) -> Iterator[tuple[str, float, float]]:
        """Rows of measure, before, after."""
        yield MEASURES["psnr-rises"], self.psnr_before, self.psnr_after
        yield MEASURES["ssim-rises"], self.ssim_before, self.ssim_after
        yield MEASURES["sharpness-falls"], self.sharpness_before, self.sharpness_after
        if self.lpips_before is not None and self.lpips_after is not None:
            yield MEASURES["lpips-falls"], self.lpips_before, self.lpips_after


@dataclass(frozen=True)
class RankRow:
    """How much one reference should help; the best has `rank` 1.

    `overlap` is the share of the LR extent that it covers, `pixel_ratio` its pixel size divided by
    that of the SR raster, `radiometry` and `texture` are similarities in [0, 1], `shift_lr_px` is
    its offset from the LR raster, None where unknown. `footprint` is a ring of (x, y) in the CRS of
    the LR raster; `note` are remarks in English, `messages` the same as data.
    """

    rank: int
    source: str
    score: float
    overlap: float
    pixel_size: float
    pixel_ratio: float
    radiometry: float
    texture: float
    shift_lr_px: Optional[float]
    footprint: tuple[tuple[float, float], ...]
    note: str = ""
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True)
class RankResult:
    """The references in order, the most useful one first."""

    rows: tuple[RankRow, ...]
    seconds: float

    def table(self) -> Iterator[tuple[str, ...]]:
        """Cells of a table, its head first."""
        heads = ("rank", "score", "overlap", "pixel", "radiometry", "texture", "shift", "reference")
        yield tuple(MEASURES[head] for head in heads)
        for row in self.rows:
            shift = "-" if row.shift_lr_px is None else f"{row.shift_lr_px:.1f} px"
            pixel = f"{row.pixel_ratio:.2f} x" if row.pixel_ratio else "-"
            shares = (f"{value:.0%}" for value in (row.overlap, row.radiometry, row.texture))
            overlap, colour, texture = shares
            cells = f"{row.rank}", f"{row.score:.3f}", overlap, pixel, colour, texture, shift
            yield (*cells, shown(row.source))


@dataclass(frozen=True)
class QualityResult:
    """How an SR raster relates to its LR raster, and to an HR raster if there is one.

    RMSE, bias and the 95th percentile of the absolute difference are between LR and the block means
    of SR, in units of LR; `sam_degrees` is the mean spectral angle between the two.
    `sharpness_gain` is the gradient energy of SR divided by that of LR enlarged bicubically. PSNR
    (dB), SSIM and the shift (SR pixels) are against HR, means over the bands. NDVI errors are mean
    absolute ones, `ndvi_noise` is what the noise of LR moves the index by. None means that a
    value cannot be measured. The `bicubic` ones are those of LR enlarged bicubically, on the same
    pixels. `summary` is in English, `messages` the same as data.
    """

    report: str
    summary: str
    rmse_lr: float
    bias_lr: float
    p95_lr: float
    sam_degrees: Optional[float]
    correlation_lr: Optional[float]
    sharpness_gain: Optional[float]
    psnr: Optional[float]
    ssim: Optional[float]
    shift_px: Optional[float]
    seconds: float
    messages: tuple[Message, ...] = ()
    bicubic_rmse_lr: Optional[float] = None
    bicubic_psnr: Optional[float] = None
    bicubic_ssim: Optional[float] = None
    ndvi_error_lr: Optional[float] = None
    ndvi_noise: Optional[float] = None
    ndvi_error_hr: Optional[float] = None
    sam_hr_degrees: Optional[float] = None

    def table(self) -> Iterator[tuple[str, float]]:
        """Rows of measure and value, of those that could be measured."""
        rows = (
            (MEASURES["rmse-lr"], self.rmse_lr),
            (MEASURES["rmse-lr-bicubic"], self.bicubic_rmse_lr),
            (MEASURES["bias-lr"], self.bias_lr),
            (MEASURES["p95-lr"], self.p95_lr),
            (MEASURES["sam-lr"], self.sam_degrees),
            (MEASURES["ndvi-lr"], self.ndvi_error_lr),
            (MEASURES["ndvi-noise"], self.ndvi_noise),
            (MEASURES["correlation-lr"], self.correlation_lr),
            (MEASURES["sharpness"], self.sharpness_gain),
            (MEASURES["psnr-hr"], self.psnr),
            (MEASURES["psnr-hr-bicubic"], self.bicubic_psnr),
            (MEASURES["ssim-hr"], self.ssim),
            (MEASURES["ssim-hr-bicubic"], self.bicubic_ssim),
            (MEASURES["sam-hr"], self.sam_hr_degrees),
            (MEASURES["ndvi-hr"], self.ndvi_error_hr),
            (MEASURES["shift-hr"], self.shift_px),
        )
        for name, value in rows:
            if value is not None:
                yield name, value


Outcome = Union[Result, FinetuneResult, RankResult, QualityResult]
OUTCOMES = (Result, FinetuneResult, RankResult, QualityResult)


@dataclass(frozen=True)
class Failure:
    """The job failed; `text` is the sentence for the user, `trace` is for the log."""

    code: str
    text: str
    trace: str = ""
    messages: tuple[Message, ...] = ()


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
    "rank_result": RankResult,
    "quality_result": QualityResult,
    "error": Failure,
    "cancelled": Cancelled,
}
_KINDS = {cls: name for name, cls in _NAMES.items()}
_ROWS: dict[type, type] = {RankResult: RankRow}  # the type of the items of `rows` in an event


def encode(event: Event) -> str:
    """One line without its newline."""
    return json.dumps({"event": _KINDS[type(event)], **asdict(event)}, ensure_ascii=True)


def decode(line: str) -> Event:
    """Read one line; unknown fields are ignored, anything else wrong raises ValueError."""
    try:
        data = parsed(line)
        cls = _NAMES[data.pop("event")]
        event: Event = _make(cls, data)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ValueError(f"Not an event of this protocol: {line[:200]!r}") from None
    return event


def _make(cls: type, data: dict[str, Any]) -> Any:
    """Make a dataclass from a JSON object; lists become tuples, unknown fields are ignored."""
    known = {item.name for item in fields(cls)}
    values = {name: frozen(value) for name, value in data.items() if name in known}
    if cls in _ROWS:
        values["rows"] = tuple(_make(_ROWS[cls], row) for row in data["rows"])
    if "messages" in values:
        values["messages"] = read_messages(values["messages"])
    return cls(**values)


def is_cancel(line: str) -> bool:
    """Tell whether a line from the host asks to stop."""
    try:
        return len(line) <= MOST_LINE and bool(parsed(line).get("command") == "cancel")
    except (ValueError, AttributeError):
        return False
