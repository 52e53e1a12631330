# SPDX-License-Identifier: GPL-2.0-or-later
"""Results of an evaluation: rows, means, comparisons, and the file they are saved in."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from scipy.stats import t as student_t

from ..jobs.errors import BadJobError
from ..jobs.reading import LIST_BYTES, parsed, read_text
from ..jobs.sensor import IDEAL, Sensor
from ..methods.options import OptionValue
from .files import write_whole

CONFIDENCE = 0.95
INTERPOLATIONS = ("bicubic", "lanczos")
TABLES = (  # the measures of each table on the terminal
    ("psnr", "psnr_y", "ssim", "lpips"),
    ("sam", "ergas", "lr_rmse", "sre"),
    ("niqe", "ag", "improvement", "omission", "hallucination"),
)
MEASURES = tuple(measure for table in TABLES for measure in table)
LATER = ("sre", "niqe", "ag", "improvement", "omission", "hallucination")  # earlier files lack them
WON = ("psnr", "ssim", "lpips")  # measures that images are counted by
LOWER_IS_BETTER = frozenset(
    ("lpips", "sam", "ergas", "lr_rmse", "sre", "niqe", "omission", "hallucination")
)
NEITHER_IS_BETTER = frozenset(("ag",))  # good is what the truth has


@dataclass(frozen=True)
class Row:
    """Measures of one image by one method."""

    image: str
    scene: str
    method: str
    psnr: float
    psnr_y: float
    ssim: float
    lpips: float
    sam: float
    ergas: float
    lr_rmse: float
    sre: float = math.nan
    niqe: float = math.nan
    ag: float = math.nan
    improvement: float = math.nan
    omission: float = math.nan
    hallucination: float = math.nan


@dataclass(frozen=True)
class Summary:
    """Means of measures with the half-widths of their 95 % intervals, NaN for one image.

    `counts` tells how many of the images each mean is over.
    """

    method: str
    scene: str
    images: int
    counts: dict[str, int]
    mean: dict[str, float]
    interval: dict[str, float]


@dataclass(frozen=True)
class Settings:
    """How the model is run, and with which references.

    `options` are those that only its method knows; `scale` 0 is the model's default. With
    `consistency` the result is made to agree with the LR image. `degradation` makes the LR images,
    `sensor` is what the model is told about it, None an estimate from each image's own pixels.
    """

    references: str = "same-class"
    steps: int = 10
    noise: float = 1.0
    seed: int = 10
    consistency: bool = True
    scale: int = 0
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    degradation: Sensor = IDEAL
    sensor: Optional[Sensor] = IDEAL


def summarise(rows: list[Row], scene: str = "") -> list[Summary]:
    """Means and 95 % intervals for each method, over the images that all methods have a figure for.

    An infinite figure counts only where no image has a finite one for all methods.
    """
    chosen = [row for row in rows if not scene or row.scene == scene]
    images = {m: _compared(chosen, m) for m in MEASURES}
    out = []
    for method in dict.fromkeys(row.method for row in chosen):
        own = [row for row in chosen if row.method == method]
        values = {m: np.array([getattr(r, m) for r in own if r.image in images[m]]) for m in images}
        counts = {m: len(v) for m, v in values.items()}
        mean = {m: float(v.mean()) if len(v) else math.nan for m, v in values.items()}
        interval = {m: half_width(v) for m, v in values.items()}
        out.append(Summary(method, scene or "all", len(own), counts, mean, interval))
    return out


def _compared(rows: list[Row], measure: str) -> set[str]:
    """The images whose figures are averaged."""
    figures: dict[str, list[float]] = {}
    for row in rows:
        figures.setdefault(row.image, []).append(getattr(row, measure))
    known = {image for image, found in figures.items() if not np.isnan(found).any()}
    return {image for image in known if np.isfinite(figures[image]).all()} or known


def half_width(values: npt.NDArray[np.float64]) -> float:
    """Half the 95 % interval of a mean, by Student's t; NaN for fewer than two values."""
    count = len(values)
    if count < 2:
        return math.nan
    with np.errstate(invalid="ignore"):  # the PSNR of a perfect estimate is infinite
        error = float(values.std(ddof=1)) / math.sqrt(count)
    return float(student_t.ppf(0.5 + CONFIDENCE / 2, count - 1)) * error


def gains(rows: list[Row], others: list[Row], measure: str) -> dict[str, float]:
    """How much better each row is than the other row of its image; positive is better.

    Rows of one method on each side; images that only one side has, or that were not measured (NaN),
    are left out. Equal values gain 0, even infinite ones.
    """
    sign = -1.0 if measure in LOWER_IS_BETTER else 1.0
    there = {row.image: float(getattr(row, measure)) for row in others}
    pairs = {
        row.image: (float(getattr(row, measure)), there.get(row.image, math.nan)) for row in rows
    }
    return {
        image: 0.0 if ours == theirs else sign * (ours - theirs)
        for image, (ours, theirs) in pairs.items()
        if not math.isnan(ours) and not math.isnan(theirs)
    }


def share_better(rows: list[Row], others: list[Row], measure: str) -> float:
    """Share of the common images, 0 to 1, where `rows` beat `others`; NaN if there are none.

    Rows of one method on each side, matched by image name; equal values are not better.
    """
    found = gains(rows, others, measure)
    return sum(gain > 0 for gain in found.values()) / len(found) if found else math.nan


def of_model(rows: list[Row]) -> list[Row]:
    """The rows that do not belong to an interpolation."""
    return [row for row in rows if row.method not in INTERPOLATIONS]


def table_of(summaries: list[Summary]) -> str:
    """Plain-text tables: measures with their 95 % intervals, and which are not of all images."""
    tables = [_table(summaries, measures) for measures in TABLES]
    partial = dict.fromkeys(line for item in summaries for line in _partial(item))
    return "\n\n".join([*tables, "\n".join(partial)] if partial else tables)


def _partial(item: Summary) -> list[str]:
    """Sentences on the measures that some images have no part in; methods do not differ in them."""
    names: dict[int, list[str]] = {}
    for measure, count in item.counts.items():
        if 0 < count < item.images:
            names.setdefault(count, []).append(measure)
    where = "" if item.scene == "all" else f" of class {item.scene}"
    return [
        f"Only {count} of {item.images} images{where} count for {', '.join(found)}: "
        "not every method has a finite figure for the others."
        for count, found in names.items()
    ]


def _table(summaries: list[Summary], measures: Sequence[str]) -> str:
    header = f"{'method':<12} {'class':<18} {'n':>4} " + " ".join(f"{m:>15}" for m in measures)
    lines = [header]
    for item in summaries:
        cells = " ".join(_cell(item.mean[m], item.interval[m]) for m in measures)
        lines.append(f"{item.method:<12} {item.scene:<18} {item.images:>4} {cells}")
    return "\n".join(lines)


def _cell(mean: float, interval: float) -> str:
    """A mean with its interval, if there is one."""
    spread = "" if math.isnan(interval) else f"±{interval:.4f}"
    return f"{mean:>8.4f}{spread:<7}"


def write_json(path: Path, rows: list[Row], settings: Settings) -> None:
    """Save settings, means, means by class and every row."""
    scenes = sorted({row.scene for row in rows})
    data = {
        "settings": asdict(settings),
        "mean": [asdict(item) for item in summarise(rows)],
        "by_class": [asdict(item) for scene in scenes for item in summarise(rows, scene)],
        "images": [asdict(row) for row in rows],
    }
    write_whole(path, json.dumps(_plain(data), indent=1, allow_nan=False))


def _plain(value: Any) -> Any:
    """JSON has neither NaN nor infinity: null for the one, the word for the other."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else str(value)
    return value


def read_rows(path: Path) -> list[Row]:
    """The rows that `write_json` saved; raises BadJobError on any other file."""
    try:
        data = parsed(read_text(path, LIST_BYTES))
        rows = [_row(item) for item in data["images"]]
    except OSError as error:
        reason = error.strerror
        raise BadJobError(
            "evaluation-earlier-unreadable", subject=str(path), reason=reason
        ) from None
    except (ValueError, LookupError, TypeError, OverflowError):
        rows = []
    if not of_model(rows):
        raise BadJobError("evaluation-earlier-other", subject=str(path))
    return rows


def _row(item: dict[str, Any]) -> Row:
    values: dict[str, Any] = {name: str(item[name]) for name in ("image", "scene", "method")}
    known = {**dict.fromkeys(LATER), **item}
    values.update(
        {name: math.nan if known[name] is None else float(known[name]) for name in MEASURES}
    )
    return Row(**values)


def compare(rows: list[Row], others: list[Row], name: str) -> list[str]:
    """Sentences on how many images the model beats the results in the file `name`."""
    ours, theirs = of_model(rows), of_model(others)
    return [
        _counted(ours, theirs, measure, f"in {name}")
        or f"{measure.upper()} was not measured both now and in {name}."
        for measure in ("lpips", "psnr")
    ]


def wins(rows: list[Row]) -> list[str]:
    """Sentences on how many images the model beats bicubic, for each measure that was taken."""
    ours, bicubic = of_model(rows), [row for row in rows if row.method == INTERPOLATIONS[0]]
    said = (_counted(ours, bicubic, measure, "bicubic's") for measure in WON)
    return [sentence for sentence in said if sentence]


def _counted(ours: list[Row], theirs: list[Row], measure: str, whose: str) -> str:
    """On how many of the common images ours are better; empty if there are none."""
    found = gains(ours, theirs, measure)
    if not found:
        return ""
    count = sum(gain > 0 for gain in found.values())
    share = 100 * share_better(ours, theirs, measure)
    return (
        f"{measure.upper()} is better than {whose} on {count} of {len(found)} images "
        f"({share:.0f} %)."
    )
