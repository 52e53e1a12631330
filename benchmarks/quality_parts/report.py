# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of docs/quality.md, from benchmarks/results/quality.json alone.

A run that was not measured has no row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Callable

from tables import markdown_table
from ttrd3_qgis.core.evaluation.images import class_of

from .figures import Rows, cell, gain, mean, of_class, spread, won
from .plan import (
    DEGRADATIONS,
    FAITHFUL,
    GROUPS,
    NONE,
    PRESETS,
    PUBLIC,
    SAME_CLASS,
    SIMULATED,
    TOLD,
    Run,
)

HEADS = {
    "psnr": "PSNR (dB)",
    "psnr_y": "PSNR Y (dB)",
    "ssim": "SSIM",
    "lpips": "LPIPS",
    "sam": "SAM (°)",
    "ergas": "ERGAS",
    "lr_rmse": "LR RMSE",
}
INTERPOLATIONS = {"bicubic": "bicubic", "lanczos": "Lanczos"}
REFERENCES = {
    SAME_CLASS: "same class, similar",
    "other-class": "other class",
    "grey": "one grey",
    "noise": "noise",
    NONE: "none",
    SIMULATED: "another date, simulated",
}
SETS = {PUBLIC: "test images, 0.3 m"}
TOLD_HEADS = {"": "told the sensor", TOLD[1]: "`auto`", TOLD[2]: "told `ideal`"}
Results = dict[str, Any]


def rows_of(results: Results, run: Run) -> Rows:
    """The rows of a run; empty if it was not measured."""
    found: Rows = results["runs"].get(run.key, {}).get("rows", {})
    return found


def plain(results: Results, run: Run, method: str = "bicubic") -> Rows:
    """The rows of an interpolation of the same LR images."""
    found: Rows = results["interpolations"].get(run.scene, {}).get(method, {})
    return found


def measured(results: Results, runs: Iterable[Run]) -> Iterator[tuple[Run, Rows]]:
    """The runs that have rows."""
    for run in runs:
        if rows := rows_of(results, run):
            yield run, rows


def weights(results: Results) -> str:
    """Which weights were measured."""
    return f"weights `{results['model']}`, sha256 `{results['sha256']}`"


def presets(results: Results) -> str:
    """Interpolations and presets, all measures."""
    found = dict(measured(results, GROUPS["presets"]))
    named = {f"*{run.preset}*": rows for run, rows in found.items()}
    first = next(iter(found), Run())
    named = {label: plain(results, first, m) for m, label in INTERPOLATIONS.items()} | named
    cells = [[name, *(spread(rows, m) for m in HEADS)] for name, rows in named.items() if rows]
    return markdown_table(["", *HEADS.values()], cells)


def degradations(results: Results) -> str:
    """Interpolations and presets by what made the LR images."""
    lines = []
    for degradation in DEGRADATIONS:
        runs = [Run(preset=preset, degradation=degradation) for preset in PRESETS]
        bicubic = plain(results, runs[0])
        for method, label in INTERPOLATIONS.items():
            if rows := plain(results, runs[0], method):
                lines.append([f"{degradation}, {label}", *_scores(rows), "", "", ""])
        for run, rows in measured(results, runs):
            lines.append(
                [f"{degradation}, *{run.preset}*", *_scores(rows), *_against(rows, bicubic)]
            )
    against = ["Δ PSNR to bicubic", "more PSNR than bicubic", "less LPIPS"]
    return markdown_table(["LR images made by, method", "images", *_NAMES, *against], lines)


_SCORED = ("psnr", "ssim", "lpips")
_NAMES = [HEADS[measure] for measure in _SCORED]


def _scores(rows: Rows) -> list[str]:
    return [str(len(rows)), *(cell(rows, measure) for measure in _SCORED)]


def _against(rows: Rows, others: Rows) -> list[str]:
    """What is gained over other rows in PSNR, and the share of images in PSNR and LPIPS."""
    more = f"{gain(rows, others, 'psnr'):+.2f}"
    return [more, won(rows, others, "psnr"), won(rows, others, "lpips")]


def told(results: Results) -> str:
    """What knowing the sensor gives."""
    lines = []
    for degradation in DEGRADATIONS[1:]:
        run = Run(preset=FAITHFUL, degradation=degradation)
        found = [rows_of(results, replace(run, told=one)) for one in TOLD]
        if all(found):
            shown = [plain(results, run), *found]
            cells = (f"{cell(rows, 'psnr')} / {cell(rows, 'lpips')}" for rows in shown)
            lines.append([degradation, str(len(found[0])), *cells])
    heads = ["LR images made by (PSNR / LPIPS)", "images", "bicubic", *TOLD_HEADS.values()]
    return markdown_table(heads, lines)


def same_place(results: Results) -> str:
    """References that show the place itself, against none."""
    lines = []
    for run, rows in measured(results, GROUPS["same-place"]):
        none = rows_of(results, replace(run, references=NONE))
        place = SETS.get(run.images, f"{run.images}, 1 m")
        kind = REFERENCES.get(run.references, run.references)
        cells = _scores(rows)
        if run.references != NONE and none:
            share = mean(rows, "lpips") / mean(none, "lpips")
            cells += [*_against(rows, none), f"{100 * share:.0f} %"]
        else:
            cells += [""] * 4
        lines.append([f"{place}, *{run.preset}*, {kind}", *cells])
    heads = ["Δ PSNR to none", "more PSNR than none", "less LPIPS", "LPIPS of none's"]
    return markdown_table(["place, preset, reference", "images", *_NAMES, *heads], lines)


def other_place(results: Results) -> str:
    """References of other places, against none and one grey."""
    lines = []
    for run, rows in measured(results, GROUPS["other-place"]):
        none, grey = (rows_of(results, replace(run, references=kind)) for kind in (NONE, "grey"))
        cells = [str(len(rows)), cell(rows, "psnr"), cell(rows, "lpips", 4)]
        cells.append(f"{gain(rows, none, 'psnr'):+.3f}" if none and run.references != NONE else "")
        for other, kind in ((none, NONE), (grey, "grey")):
            is_apart = bool(other) and run.references != kind
            cells.append(won(rows, other, "lpips") if is_apart else "")
        lines.append([f"*{run.preset}*, {REFERENCES[run.references]}", *cells])
    heads = ["Δ PSNR to none", "less LPIPS than none", "less LPIPS than grey"]
    return markdown_table(["preset, reference", "images", "PSNR (dB)", "LPIPS", *heads], lines)


def _ladder(results: Results, group: str, head: str, name: Callable[[Run], str]) -> str:
    """PSNR and LPIPS with their intervals, a row a run."""
    lines = [
        [name(run), str(len(rows)), *(spread(rows, m) for m in ("psnr", "lpips"))]
        for run, rows in measured(results, GROUPS[group])
    ]
    return markdown_table([head, "images", "PSNR (dB)", "LPIPS"], lines)


def steps(results: Results) -> str:
    """Numbers of steps."""
    return _ladder(results, "steps", "steps, noise of *realistic*", lambda run: str(run.steps))


def noises(results: Results) -> str:
    """Levels of the start noise."""
    return _ladder(results, "noise", "noise level, 10 steps", lambda run: f"{run.noise:.1f}")


def classes(results: Results) -> str:
    """Both presets and bicubic by scene class."""
    runs = list(measured(results, GROUPS["presets"]))
    if not runs:
        return markdown_table(["class (PSNR / LPIPS)"], [])
    found = {"bicubic": plain(results, runs[0][0]), **{run.preset: rows for run, rows in runs}}
    lines = []
    for scene in sorted({class_of(name) for name in runs[0][1]}):
        parts = [
            of_class(rows, [name for name in rows if class_of(name) == scene])
            for rows in found.values()
        ]
        lines.append([scene, *(f"{cell(part, 'psnr')} / {cell(part, 'lpips')}" for part in parts)])
    return markdown_table(["class (PSNR / LPIPS)", *found], lines)


def domain(results: Results) -> str:
    """Satellite scenes."""
    heads = ["scene", "LR error", "LR error, bicubic", "change, everywhere"]
    heads += ["change, plain areas", "LR texture there"]
    columns = ("lr_rms", "bicubic_lr_rms", "all", "plain", "plain_lr")
    rows = [
        [label, *(f"{found[column]:.2f} %" for column in columns)]
        for label, found in results["domain"].items()
    ]
    return markdown_table(heads, rows)


TABLES: dict[str, Callable[[Results], str]] = {
    "quality-weights": weights,
    "quality-presets": presets,
    "quality-degradations": degradations,
    "quality-told": told,
    "quality-same-place": same_place,
    "quality-other-place": other_place,
    "quality-steps": steps,
    "quality-noise": noises,
    "quality-classes": classes,
    "quality-domain": domain,
}
