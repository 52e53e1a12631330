# SPDX-License-Identifier: GPL-2.0-or-later
"""An evaluation as one HTML page without scripts and external files."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from string import Template

from ..jobs.language_names import ENGLISH
from ..jobs.visible import on_page
from .gallery import SHOWN_PX, GalleryCase, Panel
from .page import PAGE
from .results import LOWER_IS_BETTER, MEASURES, NEITHER_IS_BETTER, Row, Summary, of_model, summarise

HEADS = {
    "psnr": ("PSNR (dB)", 2),
    "psnr_y": ("PSNR of luma (dB)", 2),
    "ssim": ("SSIM", 4),
    "lpips": ("LPIPS", 4),
    "sam": ("SAM (°)", 2),
    "ergas": ("ERGAS", 2),
    "lr_rmse": ("LR RMSE", 5),
    "sre": ("SRE, %", 2),
    "niqe": ("NIQE", 2),
    "ag": ("AG", 2),
    "improvement": ("Improvement", 3),
    "omission": ("Omission", 3),
    "hallucination": ("Hallucination", 3),
}
BY_CLASS = ("psnr", "lpips")
NAMES = {"lanczos": "Lanczos"}


@dataclass(frozen=True)
class Strip:
    """An image of the report with its row of pictures."""

    choice: GalleryCase
    panels: Sequence[Panel]


@dataclass(frozen=True)
class Report:
    """The content of a report; `facts` are names and values of the settings."""

    facts: Sequence[tuple[str, str]]
    rows: list[Row]
    strips: Sequence[Strip] = ()
    notes: Sequence[str] = ()


def render(report: Report) -> str:
    """The page."""
    model = of_model(report.rows)[0].method
    return Template(PAGE).substitute(
        language=ENGLISH,
        title=on_page(f"Evaluation of {model}"),
        facts=fact_rows(report.facts),
        means=_means(report.rows),
        notes="".join(f"<p>{on_page(note)}</p>" for note in report.notes),
        classes=_classes(report.rows),
        pictures=_pictures(report.strips),
    )


def number(value: float, digits: int) -> str:
    """A figure; a dash for None."""
    if math.isnan(value):
        return "–"
    return "∞" if math.isinf(value) else f"{value:.{digits}f}"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], words: int = 0) -> str:
    """An HTML table of cells that are already HTML; the first cell of a row is its heading.

    `words` is the column of sentences, if there is one.
    """
    kinds = [' class="words"' if words and column == words else "" for column in range(len(heads))]
    head = "".join(f'<th scope="col"{kind}>{cell}</th>' for kind, cell in zip(kinds, heads))
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>'
        + "".join(f"<td{kind}>{cell}</td>" for kind, cell in zip(kinds[1:], row[1:]))
        + "</tr>\n"
        for row in rows
    )
    return (
        f'<div class="wide"><table>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>{body}</tbody>\n</table></div>"
    )


def fact_rows(facts: Sequence[tuple[str, str]]) -> str:
    """Names and values as the rows of a list."""
    return "".join(f"<dt>{on_page(name)}</dt><dd>{on_page(value)}</dd>\n" for name, value in facts)


def _measured(rows: list[Row], measures: Sequence[str]) -> list[str]:
    """Those measures that some image has."""
    return [m for m in measures if not all(math.isnan(getattr(row, m)) for row in rows)]


def _name(method: str) -> str:
    return on_page(NAMES.get(method, method))


def _best(summaries: list[Summary], measure: str) -> float:
    if measure in NEITHER_IS_BETTER:
        return math.nan
    values = [item.mean[measure] for item in summaries]
    return min(values) if measure in LOWER_IS_BETTER else max(values)


def _arrow(measure: str) -> str:
    if measure in NEITHER_IS_BETTER:
        return ""
    return "↓" if measure in LOWER_IS_BETTER else "↑"


def _means(rows: list[Row]) -> str:
    """Means of all methods with their intervals; the best of each column is bold."""
    summaries, measures = summarise(rows), _measured(rows, MEASURES)
    heads = [f"{HEADS[m][0]} {_arrow(m)}".strip() for m in measures]
    lines = []
    for item in summaries:
        cells = []
        for measure in measures:
            mean, digits = item.mean[measure], HEADS[measure][1]
            text = number(mean, digits)
            text = f"<b>{text}</b>" if mean == _best(summaries, measure) else text
            if item.counts[measure] > 1:
                text += f" <small>± {number(item.interval[measure], digits)}</small>"
            cells.append(text + _count(item, measure))
        lines.append([_name(item.method), str(item.images), *cells])
    return table(["method", "images", *heads], lines)


def _classes(rows: list[Row]) -> str:
    """PSNR and LPIPS of each method by scene class."""
    measures = _measured(rows, BY_CLASS)
    methods = list(dict.fromkeys(row.method for row in rows))
    heads = [f"{HEADS[m][0]}, {_name(method)}" for m in measures for method in methods]
    lines = []
    for scene in sorted({row.scene for row in rows}):
        means = {item.method: item for item in summarise([r for r in rows if r.scene == scene])}
        cells = [
            number(means[method].mean[m], HEADS[m][1]) + _count(means[method], m)
            for m in measures
            for method in methods
        ]
        lines.append([on_page(scene or "none"), str(means[methods[0]].images), *cells])
    return table(["class", "images", *heads], lines)


def _count(item: Summary, measure: str) -> str:
    """How many images a mean is over, where it is not over all."""
    count = item.counts[measure]
    return f" <small>(n = {count})</small>" if 0 < count < item.images else ""


def _pictures(strips: Sequence[Strip]) -> str:
    if not strips:
        return ""
    lead = (
        "<h2>Images</h2>\n<p>Those with the best, the median and the worst gain over bicubic. "
        f"Images wider than {SHOWN_PX} pixels show their middle; LR is enlarged without "
        "smoothing. The figures are those of the whole images.</p>\n"
    )
    return lead + "".join(map(_strip, strips))


def _strip(strip: Strip) -> str:
    choice = strip.choice
    unit, digits = (" dB", 2) if choice.measure == "psnr" else ("", 4)
    sign = "+" if choice.gain >= 0 else "−"
    gain = f"{sign}{number(abs(choice.gain), digits)}{unit}"
    return (
        f"<h3>{on_page(choice.image)}</h3>\n<p>{on_page(choice.rank).capitalize()}: "
        f"{choice.measure.upper()} gain {gain}.</p>\n"
        f'<div class="strip">{"".join(map(figure, strip.panels))}</div>\n'
    )


def figure(panel: Panel) -> str:
    """A picture with its heading and caption."""
    title = on_page(panel.title)
    return (
        f'<figure><img src="{panel.uri}" alt="{title}"><figcaption><b>{title}</b><br>'
        f"{on_page(panel.caption)}</figcaption></figure>\n"
    )
