# SPDX-License-Identifier: GPL-2.0-or-later
"""The first page of a report: what of a result can be trusted, in a minute and on one sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from ..engine.outputs.announce import sensor_seen
from ..engine.outputs.opening import RESOLUTION_TAG, SENSOR_TAG
from ..evaluation.gallery import Panel
from ..jobs.languages import Language
from ..jobs.messages import Message, message
from ..jobs.sensor import NAMED, read_described
from ..jobs.superresolution import CHANGED_ABOVE, INVENTED_ABOVE, OBSERVED_BELOW
from ..jobs.visible import on_page
from ..methods.resolution import read_resolved
from . import texts
from .measures import Measures
from .rasters import Rasters

GOOD, FAIR, POOR = "good", "fair", "poor"
MARKS = {GOOD: "●", FAIR: "▲", POOR: "■", "": ""}  # shapes, for those who see no colours
MOST_INVENTED = (0.3, 1.0)  # shares of the area; what is invented may well be right
MOST_CHANGED = (0.1, 0.25)  # one in twenty unchanged pixels is taken for changed
MUCH_MOVED = 3.0  # times the noise of an index

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Line:
    """A line of the page: the code of its heading, sentences, and a grade, empty for none."""

    heading: str
    messages: tuple[Message, ...]
    grade: str = ""


@dataclass(frozen=True)
class Glance:
    """The content of the page; `title` is the code of its heading, `file` what it is about."""

    title: str
    file: str
    verdict: Sequence[Message]
    lines: Sequence[Line]
    pictures: Sequence[Panel] = field(default=())

    def html(self, language: Language) -> str:
        """The page in a language."""
        rows = "".join(_row(one, language) for one in self.lines)
        shown = "".join(_picture(panel, language) for panel in self.pictures)
        return (
            f'<div class="glance">\n<h1>{on_page(self.heading(language))}</h1>\n'
            f'<p class="verdict">{on_page(language.say(*self.verdict))}</p>\n'
            f'<div class="strip">{shown}</div>\n'
            f'<table class="findings"><tbody>\n{rows}</tbody></table>\n</div>\n'
            f"<h2>{on_page(language.heading('details'))}</h2>\n"
        )

    def heading(self, language: Language) -> str:
        """The title."""
        return language.heading(self.title, file=self.file)


def _row(one: Line, language: Language) -> str:
    grade = f"{MARKS[one.grade]} {language.heading(one.grade)}" if one.grade else ""
    return (
        f'<tr><th scope="row">{on_page(language.heading(one.heading))}</th>'
        f'<td class="grade {one.grade}">{on_page(grade)}</td>'
        f'<td class="words">{on_page(language.say(*one.messages))}</td></tr>\n'
    )


def _picture(panel: Panel, language: Language) -> str:
    title = on_page(language.heading(panel.title))
    return (
        f'<figure><img src="{panel.uri}" alt="{title}"><figcaption>{title}</figcaption></figure>\n'
    )


def measured(rasters: Rasters, measures: Measures) -> Iterator[Line]:
    """What the rasters themselves tell: agreement, the truth, spectra."""
    share = texts.relative(measures)
    agreement = message(
        "page-agreement",
        percent=100 * share,
        rmse=measures.rmse,
        bicubic=measures.bicubic_rmse,
        unit=texts.unit_of(rasters),
    )
    yield Line("agreement", (agreement,), _graded(share, (texts.CLOSE, texts.NEAR)))
    yield _truth(measures)
    if rasters.count > 1:
        yield _spectra(measures)


def of_layers(invented: Array | None, change: Array | None) -> Iterator[Line]:
    """What the layers of a run tell, from their values where the result has some.

    None where one was not asked for.
    """
    not_asked = (message("page-not-asked"),)
    yield Line("invented", not_asked) if invented is None else _invented(invented)
    yield Line("change", not_asked) if change is None else _change(change)


def of_uncertainty(values: Array, unit: str) -> Iterator[Line]:
    """The layer of uncertainty in two figures."""
    known = values[np.isfinite(values)]
    if known.size:
        mean, high = float(known.mean()), float(np.quantile(known, 0.9))
        yield Line("uncertainty", (message("page-uncertainty", mean=mean, high=high, unit=unit),))


def of_origin(
    tags: Mapping[str, str], references: Sequence[str], unused: Message | None = None
) -> Iterator[Line]:
    """What the result says of its sensor and its references; `unused` says why there are none."""
    sensor = tags.get(SENSOR_TAG, "")
    if not sensor:
        told = message("page-sensor-unknown")
    elif sensor in NAMED:
        told = message("page-sensor", sensor=sensor)
    else:
        told = sensor_seen(read_described(sensor))
    yield Line("sensor", (told,))
    fine = read_resolved(tags.get(RESOLUTION_TAG, ""))
    if fine is not None:
        told = message("page-resolution", distance=fine.model, bicubic=fine.bicubic)
        yield Line("resolution", (told,))
    if references:
        names = ", ".join(references)
        yield Line("references", (message("page-references", count=len(references), names=names),))
    else:
        yield Line("references", (unused or message("run-no-reference"),))


def invented_shares(values: Array) -> tuple[float, float] | None:
    """Shares of the area that are as good as observed, and invented; None if nothing is known."""
    known = values[np.isfinite(values)]
    if not known.size:
        return None
    return float((known < OBSERVED_BELOW).mean()), float((known > INVENTED_ABOVE).mean())


def change_shares(values: Array) -> tuple[float, float] | None:
    """The share of the area that references show, and what of that has changed; None for none."""
    known = values[np.isfinite(values)]
    if not known.size:
        return None
    return known.size / values.size, float((known > CHANGED_ABOVE).mean())


def _invented(values: Array) -> Line:
    shares = invented_shares(values)
    if shares is None:
        return Line("invented", (message("page-not-asked"),))
    observed, invented = shares
    told = message(
        "page-invented",
        observed=100 * observed,
        invented=100 * invented,
        rest=100 * (1 - observed - invented),
    )
    return Line("invented", (told,), _graded(invented, MOST_INVENTED))


def _change(values: Array) -> Line:
    shares = change_shares(values)
    if shares is None:
        return Line("change", (message("page-change-unknown"),))
    seen, changed = shares
    told = message("page-change", seen=100 * seen, changed=100 * changed)
    return Line("change", (told,), _graded(changed, MOST_CHANGED))


def _truth(measures: Measures) -> Line:
    ours, soft = measures.correctness, measures.bicubic_correctness
    if ours is None or soft is None:
        return Line("truth", (message("page-no-truth"),))
    told = message(
        "page-truth",
        improvement=100 * ours.improvement,
        omission=100 * ours.omission,
        hallucination=100 * ours.hallucination,
        soft=100 * soft.improvement,
        soft_omission=100 * soft.omission,
        soft_hallucination=100 * soft.hallucination,
    )
    wrong = ours.hallucination / max(ours.improvement, 1e-9)
    return Line("truth", (told,), _graded(wrong, (1.0, 2.0)))


def _spectra(measures: Measures) -> Line:
    said = []
    if measures.angle is not None:
        said.append(message("page-angle", angle=measures.angle))
    moved = measures.ndvi
    if moved is None:
        return Line("indices", (*said, message("page-index-unknown")))
    code = "quality-index-moved" if moved.is_moved else "page-index-kept"
    said.append(message(code, error=moved.lr, noise=moved.noise))
    times = moved.lr / max(moved.noise, 1e-9)
    return Line("indices", tuple(said), _graded(times, (1.0, MUCH_MOVED)))


def _graded(value: float, ends: tuple[float, float]) -> str:
    """Good up to the first end, fair up to the second."""
    return GOOD if value <= ends[0] else FAIR if value <= ends[1] else POOR
