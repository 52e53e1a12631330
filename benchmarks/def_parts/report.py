# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of docs/guide/def.md, from benchmarks/results/def.json and those of TTRD3.

A run that was not measured has no row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Callable

import numpy as np
from quality_parts.figures import Rows, cell, gain, mean, won
from quality_parts.plan import FAITHFUL, NONE, OWN, PRESETS, SAME_CLASS, SIMULATED, WRONG, Run
from quality_parts.report import REFERENCES, measured, plain, rows_of, weights
from tables import markdown_table

from .lab import PROJECTED
from .matching import CONFIDENCES
from .plan import GROUPS

Results = dict[str, Any]
OTHERS = "ttrd3"  # its results, of the same images
KINDS = {**REFERENCES, "truth": "the truth itself", NONE: "none"}
NAMES = ("PSNR (dB)", "SSIM", "LPIPS")
MEASURED = ("psnr", "ssim", "lpips")


def against(results: Results) -> str:
    """DEF and TTRD3 with references of the same class, and of the same place at another date."""
    lines = []
    for kind in (SAME_CLASS, SIMULATED):
        bicubic = plain(results, Run())
        for title, found in (("DEF", results), ("TTRD3", results[OTHERS])):
            for preset in PRESETS:
                run = Run(kind, preset)
                if rows := rows_of(found, run):
                    none = rows_of(found, replace(run, references=NONE))
                    lines.append(
                        [f"{KINDS[kind]}: {title}, *{preset}*", *_scores(rows),
                         _gain(rows, bicubic), _gain(rows, none)]
                    )  # fmt: skip
    heads = ["reference: method, preset", "images", *NAMES, "Δ PSNR to bicubic", "to no reference"]
    return markdown_table(heads, lines)


def references(results: Results) -> str:
    """What every kind of reference gives, against none."""
    none = rows_of(results, Run(NONE, FAITHFUL))
    lines = [
        [KINDS.get(run.references, run.references), *_scores(rows), *_compared(rows, none)]
        for run, rows in measured(results, GROUPS["references"])
    ]
    heads = ["Δ PSNR to none", "more PSNR than none", "less LPIPS"]
    return markdown_table(["reference", "images", *NAMES, *heads], lines)


def pairs(results: Results) -> str:
    """Real pairs of one place at two dates."""
    lines = []
    for title, found in (("DEF", results), ("TTRD3", results[OTHERS])):
        for run, rows in measured(found, GROUPS["pairs"]):
            none = rows_of(found, replace(run, references=NONE))
            kind = {OWN: "the other date", WRONG: "another place", NONE: "none"}[run.references]
            lines.append([f"{run.images}: {title}, {kind}", *_scores(rows), *_compared(rows, none)])
    heads = ["Δ PSNR to none", "more PSNR than none", "less LPIPS"]
    return markdown_table(["place: method, reference", "images", *NAMES, *heads], lines)


def scales(results: Results) -> str:
    """All scales, against bicubic and bicubic that agrees."""
    lines = []
    for run in (Run(NONE, FAITHFUL), Run(preset=FAITHFUL), Run(SIMULATED, FAITHFUL)):
        for scale in (2, 0, 8):
            one = replace(run, scale=scale)
            rows = rows_of(results, one)
            if rows:
                others = (plain(results, one, method) for method in ("bicubic", PROJECTED))
                lines.append(
                    [f"×{scale or 4}, {KINDS[run.references]}", *_scores(rows),
                     *(_gain(rows, other) for other in others)]
                )  # fmt: skip
    lines.sort(key=lambda line: line[0])
    heads = ["scale, reference", "images", *NAMES, "Δ PSNR to bicubic", "to projected bicubic"]
    return markdown_table(heads, lines)


def matching(results: Results) -> str:
    """Known shifts that are found again."""
    lines = [
        [f"{name} image", str(one["images"]), _per_cent(one["exact"]), _per_cent(one["near"])]
        for name, one in results["matching"].items()
    ]
    return markdown_table(
        ["matched", "images", "exact cells, of textured", "within a pixel, refined"], lines
    )


def confidence(results: Results) -> str:
    """Mean confidence by kind of reference."""
    found = results["confidence"]
    lines = [[KINDS.get(kind, kind), f"{found[kind]:.2f}"] for kind in CONFIDENCES if kind in found]
    return markdown_table(["reference", "mean confidence"], lines)


def running(results: Results) -> str:
    """Seams and speed by preset."""
    lines = []
    for preset in results["speed"]:
        speed, seams = results["speed"][preset], results["seams"].get(preset, {})
        lines.append([f"*{preset}*", f"{speed['processor_s']:.2f} s", *map(str, seams.values())])
    heads = ["preset", "processor time of 256 × 256 pixels", "seams", "tiles without overlap"]
    return markdown_table(heads, lines)


def ablation(results: Results) -> str:
    """PSNR over seeds without and with the two parts."""
    lines = []
    for name, scores in results["ablation"].items():
        deviation = float(np.std(scores, ddof=1)) if len(scores) > 1 else 0.0
        lines.append([name, f"{np.mean(scores):.2f} ± {deviation:.2f}", str(len(scores))])
    return markdown_table(["network", "PSNR (dB)", "seeds"], lines)


def _scores(rows: Rows) -> list[str]:
    return [str(len(rows)), *(cell(rows, measure) for measure in MEASURED)]


def _gain(rows: Rows, others: Rows) -> str:
    return f"{gain(rows, others, 'psnr'):+.2f}" if others and rows is not others else ""


def _compared(rows: Rows, others: Rows) -> list[str]:
    if not others or rows == others:
        return [""] * 3
    return [_gain(rows, others), won(rows, others, "psnr"), won(rows, others, "lpips")]


def _per_cent(share: float) -> str:
    return f"{100 * share:.1f} %"


TABLES: dict[str, Callable[[Results], str]] = {
    "def-weights": weights,
    "def-against": against,
    "def-references": references,
    "def-pairs": pairs,
    "def-scales": scales,
    "def-matching": matching,
    "def-confidence": confidence,
    "def-running": running,
    "def-ablation": ablation,
}


def targets(results: Results) -> Iterator[tuple[str, float, bool]]:
    """What DEF promises: a sentence, the figure, whether it is kept; of what was measured."""
    theirs = results[OTHERS]
    same, none = Run(preset=FAITHFUL), Run(NONE, FAITHFUL)
    place = Run(SIMULATED, FAITHFUL)
    ours = {run: rows_of(results, run) for run in (same, none, place)}
    other = {run: rows_of(theirs, run) for run in (same, place)}
    if ours[same] and other[same]:
        off = gain(ours[same], other[same], "psnr")
        yield "PSNR over TTRD3 faithful, same class, dB, >= -0.2", off, off >= -0.2
        off = gain(ours[same], other[same], "lpips")
        yield "LPIPS over TTRD3 faithful, same class, <= 0", off, off <= 0
    if ours[place] and ours[none]:
        off = gain(ours[place], ours[none], "psnr")
        yield "PSNR of another date over none, dB, >= 1.5", off, off >= 1.5
    if ours[place] and other[place]:
        off = gain(ours[place], other[place], "psnr")
        yield "PSNR of another date over TTRD3, dB, > 0", off, off > 0
    for scale, least in ((2, 0.5), (0, 0.3), (8, 0.2)):
        run = replace(same, scale=scale)
        if rows := rows_of(results, run):
            off = gain(rows, plain(results, run, PROJECTED), "psnr")
            yield f"PSNR over projected bicubic at x{scale or 4}, dB, >= {least}", off, off >= least
    yield from _others(results, ours[none])


def _others(results: Results, none: Rows) -> Iterator[tuple[str, float, bool]]:
    noise, truth = (rows_of(results, Run(kind, FAITHFUL)) for kind in ("noise", "truth"))
    if noise and none:
        off = gain(noise, none, "psnr")
        yield "PSNR of a noise reference over none, dB, >= -0.05", off, off >= -0.05
    if noise and truth:
        off = gain(truth, noise, "psnr")
        yield "PSNR of the truth as reference over noise, dB, >= 1", off, off >= 1
    if found := results["matching"].get("enhanced"):
        yield "known shifts that are exact, >= 0.95", found["exact"], found["exact"] >= 0.95
    if len(found := results["confidence"]) == len(CONFIDENCES):
        values = [found[kind] for kind in ("truth", SAME_CLASS, "noise")]
        ordered = values[0] > values[1] > values[2]
        yield "confidence falls from truth over same class to noise", values[1], ordered
    for preset, one in results["seams"].items():
        ratio = one["as in a run"]
        yield f"seams of {preset}, <= 1.1", ratio, ratio <= 1.1
    for preset, one in results["speed"].items():
        if preset == FAITHFUL:
            taken = one["processor_s"] / 2
            yield "seconds of two cores for 256 x 256 pixels, < 1.5", taken, taken < 1.5
    if (found := results["ablation"]) and min(map(len, found.values())) >= 3:
        base, de, dcn, both = (float(np.mean(scores)) for scores in found.values())
        ordered = base < min(de, dcn) and both > max(de, dcn)
        yield "ablation: base < +DE, base < +DCN, both best", both - base, ordered
    yield from _of_pairs(results)


def _of_pairs(results: Results) -> Iterator[tuple[str, float, bool]]:
    """Over all real pairs together."""
    for measure, sign in (("psnr", 1), ("lpips", -1)):
        better: list[bool] = []
        for run in GROUPS["pairs"]:
            own, none = rows_of(results, run), rows_of(results, replace(run, references=NONE))
            if run.references == OWN and own and none:
                for name in own:
                    one = ({name: own[name]}, {name: none[name]})
                    better.append(sign * (mean(one[0], measure) - mean(one[1], measure)) > 0)
        if better:
            share = float(np.mean(better))
            yield f"real pairs that are better than none in {measure}, >= 0.8", share, share >= 0.8
