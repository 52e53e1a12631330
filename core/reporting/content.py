# SPDX-License-Identifier: GPL-2.0-or-later
"""Everything that a page shows, as pictures and words; and the page itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from operator import attrgetter
from string import Template

from ..evaluation.gallery import Panel
from ..evaluation.page import FRAME
from ..evaluation.report import fact_rows, figure, table
from ..jobs.addresses import file_name
from ..jobs.languages import Language
from ..jobs.messages import Message
from ..jobs.monitor import Monitor
from ..jobs.paths import version
from ..jobs.protocol import REPORTING
from ..jobs.visible import on_page
from ..raster.provenance import PREFIX
from ..raster.source import LrSource
from . import plots, pyramid, texts
from .crops import LETTERS, Crop, crops, spectra, stretch_of
from .glance import Glance
from .measures import BandMeasures, Measures
from .rasters import LOOK_PX, Rasters

Fact = tuple[str, str]
PARTS = 6
TAG_NAMES = {
    "VERSION": "plugin version",
    "WEIGHTS_SHA256": "weights (sha256)",
    "INPUT": "input",
}


@dataclass(frozen=True)
class ReportSection:
    """A heading and the HTML below it."""

    title: str
    html: str


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph of plain text."""
    return f"<p{f' class={chr(34)}{kind}{chr(34)}' if kind else ''}>{on_page(text)}</p>\n"


def fact_list(facts: Sequence[Fact]) -> str:
    """Names and values."""
    return f"<dl>\n{fact_rows(facts)}</dl>\n"


def plot(uri: str, words: str) -> str:
    """A plot with a description for those who cannot see it."""
    return f'<p><img class="plot" src="{uri}" alt="{on_page(words)}"></p>\n'


def render(
    glance: Glance,
    notes: Sequence[Message],
    sections: Sequence[ReportSection],
    language: Language,
) -> str:
    """The page: what matters on the first sheet, in the user's language; then the sections."""
    body = glance.html(language)
    body += "".join(paragraph(language.say(note), "note") for note in notes)
    body += "".join(f"<h2>{on_page(part.title)}</h2>\n{part.html}" for part in sections)
    title = on_page(glance.heading(language))
    return Template(FRAME).substitute(language=language.tag, title=title, body=body)


def draw(rasters: Rasters, measures: Measures, monitor: Monitor) -> list[ReportSection]:
    """The sections that every page has; may be cancelled between two plots."""
    found = [
        ReportSection("Rasters", fact_list(_facts(rasters, measures))),
        ReportSection("Numbers", _numbers(rasters, measures)),
    ]
    for part, make in enumerate((_crops, _passes, _map, _histograms, _spectrum)):
        monitor.report_activity(REPORTING, part, PARTS, 0.9 + 0.02 * part)
        found.extend(make(rasters, measures))
    monitor.report_activity(REPORTING, PARTS, PARTS, 1.0)
    return found


def _facts(rasters: Rasters, measures: Measures) -> list[Fact]:
    subject, sr, grid = rasters.subject, rasters.sr, rasters.sr_grid
    size = grid.pixel_size_m()
    facts = [
        (
            "super-resolved (SR)",
            f"{subject.sr_name or file_name(subject.sr)}, {_layout(rasters.sr)}",
        ),
        ("input (LR)", f"{file_name(subject.lr)}, {_layout(rasters.lr)}"),
    ]
    if rasters.hr is not None:
        facts.append(("high-resolution (HR)", f"{file_name(subject.hr)}, {rasters.hr.dtype}"))
    facts += [
        ("compared", f"{rasters.width} × {rasters.height} input pixels, {measures.compared} valid"),
        ("scale", f"× {rasters.scale}"),
        ("pixel of SR", "size unknown" if size is None else f"{size[0]:.3g} × {size[1]:.3g} m"),
    ]
    if sr.grid.crs is not None:
        epsg = sr.grid.crs.to_epsg()
        facts.append(("CRS", f"EPSG:{epsg}" if epsg else "one without EPSG code"))
    now = datetime.now(timezone.utc)
    return [*facts, ("report", f"{now:%Y-%m-%d %H:%M} UTC, plugin version {version()}")]


def _layout(source: LrSource) -> str:
    grid = source.grid
    return f"{grid.width} × {grid.height} pixels, {_bands(source)}, {source.dtype}"


def _bands(source: LrSource) -> str:
    """How many bands the file has, and which of them count."""
    count = "1 band" if source.all_bands == 1 else f"{source.all_bands} bands"
    numbers = ", ".join(map(str, source.bands))
    is_whole = source.bands == tuple(range(1, source.all_bands + 1))
    return count if is_whole else f"{count} of which {numbers}"


def _numbers(rasters: Rasters, measures: Measures) -> str:
    unit = texts.unit_of(rasters)
    rows = [[on_page(text) for text in row] for row in texts.explained(measures, unit)]
    whole = table(["measure", "SR", "bicubic", ""], rows, words=3)
    return whole + _by_band(measures) if len(measures.bands) > 1 else whole


def _by_band(measures: Measures) -> str:
    columns = (
        ("RMSE", "rmse"),
        ("RMSE, bicubic", "bicubic.rmse"),
        ("bias", "bias"),
        ("95 %", "p95"),
        ("correlation", "correlation"),
        ("sharpness", "sharpness"),
        ("PSNR (dB)", "psnr"),
        ("PSNR, bicubic", "bicubic.psnr"),
        ("SSIM", "ssim"),
        ("SSIM, bicubic", "bicubic.ssim"),
        ("bias against HR", "hr_bias"),
    )
    shown = [item for item in columns if any(_has(band, item[1]) for band in measures.bands)]
    rows = [
        [on_page(band.name), *(_cell(attrgetter(name)(band)) for _, name in shown)]
        for band in measures.bands
    ]
    return "<h3>By band</h3>\n" + table(["band", *(title for title, _ in shown)], rows)


def _has(band: BandMeasures, name: str) -> bool:
    return attrgetter(name)(band) is not None


def _cell(value: float | None) -> str:
    return "–" if value is None else texts.figure(value)


def first_look(rasters: Rasters, measures: Measures) -> list[Panel]:
    """The input and the result where there is most to see, titled by the codes of headings."""
    found = crops(rasters, measures.picks[:1], measures.same_units)
    titles = {"LR": "input", "SR": "result"}
    panels = [panel for crop in found for panel in crop.panels]
    return [replace(one, title=titles[one.title]) for one in panels if one.title in titles]


def _crops(rasters: Rasters, measures: Measures) -> list[ReportSection]:
    picks = measures.picks
    if not picks:
        return []
    look = rasters.sr.decimated(LOOK_PX)
    step = rasters.sr.grid.width / look.values.shape[2] / rasters.scale
    scene = plots.overview_plot(stretch_of(rasters).picture(look), step, picks, LETTERS)
    lead = paragraph(
        "All pictures have the same stretch, that of the input. Squares were chosen by "
        "measure, not by hand."
    )
    strips = "".join(map(_strip, crops(rasters, picks, measures.same_units)))
    where = "<h3>Where they lie</h3>\n"
    words = "The super-resolved scene with the frames of the crops."
    return [ReportSection("Before and after", lead + strips + where + plot(scene, words))]


def _strip(crop: Crop) -> str:
    pictures = "".join(map(figure, crop.panels))
    title = f"{crop.letter}: {crop.reason}"
    return f'<h3>{on_page(title)}</h3>\n<div class="strip">{pictures}</div>\n'


def _passes(rasters: Rasters, measures: Measures) -> list[ReportSection]:
    if not rasters.passes:
        return []
    lead = paragraph(
        "The result was made in passes, each of which took what the one before had left for its "
        "input. All of them agree with your raster; what is finer than its pixels is the model's, "
        "and the more so the further down the list it appears."
    )
    found = pyramid.rows(rasters, measures, texts.unit_of(rasters))
    sizes = table(pyramid.HEADS, [[on_page(text) for text in row] for row in found])
    shown = (pyramid.panels(rasters, pick.window) for pick in measures.picks[:1])
    strips = (f'<div class="strip">{"".join(map(figure, panels))}</div>\n' for panels in shown)
    return [ReportSection("Pass by pass", lead + sizes + "".join(strips))]


def _map(rasters: Rasters, measures: Measures) -> list[ReportSection]:
    unit = texts.unit_of(rasters)
    cell = (
        f"{measures.map_step} × {measures.map_step} input pixels"
        if measures.map_step > 1
        else "one input pixel"
    )
    lead = paragraph(
        "Where SR, reduced to the pixels of the input, differs from it: root mean square over the "
        f"bands, {cell} a dot. Rounding and sharp edges show a little; patches and "
        "straight lines would be faults."
    )
    uri = plots.map_plot(measures.difference, f"RMS difference{_in_brackets(unit)}")
    return [ReportSection("Agreement with the input", lead + plot(uri, "Map of the differences."))]


def _histograms(rasters: Rasters, measures: Measures) -> list[ReportSection]:
    lead = paragraph(
        "Values of the input (grey) and of SR (line). SR may reach a little further at both "
        "ends, as its small objects are no longer mixed with what surrounds them."
    )
    unit = texts.unit_of(rasters)
    names = [band.name for band in measures.bands]
    pictures = plots.histogram_plots(measures.histograms, names, _in_brackets(unit))
    shown = "".join(plot(uri, "Histograms of LR and SR.") for uri in pictures)
    return [ReportSection("Histograms", lead + shown)]


def _in_brackets(unit: str) -> str:
    return f" ({unit.strip()})" if unit else ""


def _spectrum(rasters: Rasters, measures: Measures) -> list[ReportSection]:
    found = spectra(rasters, measures.picks)
    if found is None:
        return []
    lead = paragraph(
        "How much detail there is by its size, over the crops above. Right of the dotted line "
        "the input holds nothing: what SR has there was added by the model."
    )
    uri = plots.spectrum_plot(found)
    return [ReportSection("Detail by its size", lead + plot(uri, "Radial power spectra."))]


def provenance(rasters: Rasters) -> list[Fact]:
    """What the tags of the SR file say about its origin."""
    found = []
    for key, value in sorted(rasters.tags.items()):
        if key.startswith(PREFIX) and value:
            name = key[len(PREFIX) :]
            found.append((TAG_NAMES.get(name, name.lower().replace("_", " ")), value))
    return found
