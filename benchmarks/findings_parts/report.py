# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of the findings, from benchmarks/results/findings.json alone."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from tables import markdown_table

from .dynamic import FIXED_K, select
from .runs import ANY_K, COMPONENTS, NETS, Run
from .score import THIRDS, thirds

CONFIDENCE = 1.96  # standard errors of a 95 % interval
LEVELS = ("1.0", "0.4")
MEASURES = {"psnr": 2, "lpips": 4}  # and their decimals
PAIRS = (
    ("rddm-raw", "noise-raw"),
    ("rddm", "noise"),
    ("rddm-again", "rddm"),
    ("rddm-sttg", "rddm"),
    ("rddm-sttg-mfam", "rddm"),
    ("rddm-sttg-mfam", "rddm-sttg"),
)
NET_PAIRS = (("1net-b", "1net-a"), ("2net", "1net-a"), ("2net", "1net-b"))
Floats = npt.NDArray[np.float64]


def mean_interval(values: Floats, decimals: int, sign: bool = False) -> str:
    """Mean and half-width of its 95 % interval."""
    half = CONFIDENCE * values.std(ddof=1) / math.sqrt(len(values))
    return f"{values.mean():{'+' if sign else ''}.{decimals}f} ± {half:.{decimals}f}"


def _values(results: dict[str, Any], run: str, level: str, measure: str) -> Floats:
    """Values over the images, nan where not measured."""
    if run == "bicubic":
        return np.array(results["bicubic"][measure], dtype=float)
    return np.array(results["runs"][run]["scores"][level][measure], dtype=float)


def _cells(results: dict[str, Any], run: str, among: Any = True) -> list[str]:
    """Measures of a net over the images it was measured on and that are `among` others."""
    cells = []
    for level in LEVELS:
        for measure, decimals in MEASURES.items():
            values = _values(results, run, level, measure)
            cells.append(mean_interval(values[~np.isnan(values) & among], decimals))
    return cells


def _difference_cells(results: dict[str, Any], run: str, other: str) -> list[str]:
    cells = []
    for level in LEVELS:
        for measure, decimals in MEASURES.items():
            change = _values(results, run, level, measure)
            change = change - _values(results, other, level, measure)
            cells.append(mean_interval(change[~np.isnan(change)], decimals, sign=True))
    return cells


def _heads(mark: str = "") -> list[str]:
    names = {"psnr": "PSNR", "lpips": "LPIPS"}
    return [f"{mark}{names[measure]}, noise {level}" for level in LEVELS for measure in MEASURES]


def _measured(results: dict[str, Any], runs: tuple[Run, ...]) -> list[Run]:
    return [run for run in runs if run.name in results["runs"]]


def components(results: dict[str, Any]) -> str:
    """Measures of the nets of Table III."""
    rows = [["bicubic", *_cells(results, "bicubic")]]
    rows += [[run.label, *_cells(results, run.name)] for run in _measured(results, COMPONENTS)]
    return markdown_table(["net", *_heads()], rows)


def chains(results: dict[str, Any]) -> str:
    """Measures of full-noise chains of different lengths."""
    labels = {run.name: run.label for run in COMPONENTS}
    rows = [
        [
            f"{labels[run]}, {steps} steps",
            *(mean_interval(np.array(found[m]), MEASURES[m]) for m in MEASURES),
        ]
        for run, by_steps in results["chains"].items()
        for steps, found in by_steps.items()
    ]
    return markdown_table(["net and chain", "PSNR", "LPIPS"], rows)


def pairs(results: dict[str, Any], runs: tuple[Run, ...], chosen: Any) -> str:
    """Differences image by image of two nets each."""
    labels = {run.name: run.label for run in _measured(results, runs)}
    rows = [
        [f"{labels[run]} − {labels[other]}", *_difference_cells(results, run, other)]
        for run, other in chosen
        if run in labels and other in labels
    ]
    return markdown_table(["difference", *_heads("Δ ")], rows)


def nets(results: dict[str, Any]) -> str:
    """Size, time and measures of the nets of Table VI, beside bicubic on the same images."""
    rows = []
    for run in _measured(results, NETS):
        facts = results["runs"][run.name]
        size, seconds = facts["parameters"] / 1e6, facts["scores"]["1.0"]["seconds"]
        costs = [f"{size:.1f}", f"{facts['step_seconds']:.2f}", f"{seconds:.1f}"]
        rows.append([run.label, *costs, *_cells(results, run.name)])
    if rows:
        psnr = results["runs"][_measured(results, NETS)[0].name]["scores"]["1.0"]["psnr"]
        same = np.array([value is not None for value in psnr])
        rows.insert(0, ["bicubic", "–", "–", "–", *_cells(results, "bicubic", same)])
    heads = ["10⁶ parameters", "s a training step", "s an image"]
    return markdown_table(["net", *heads, *_heads()], rows)


def dynamic(results: dict[str, Any], measure: str) -> str:
    """A measure at K = 1, and how other K and ways to choose K differ from it."""
    energies = dict(zip(results["images"], results["energy"]))
    third = np.array([thirds(energies)[name] for name in results["images"]])
    rows = []
    for model, found in results["k"].items():
        by_k = np.array([found[str(k)][measure] for k in FIXED_K]).T
        lpips = np.array([found[str(k)]["lpips"] for k in FIXED_K]).T
        every = np.arange(len(lpips))
        chosen = by_k[every, select(np.array(found["seen"]), lpips)]
        best = by_k[every, lpips.argmin(axis=1)]
        for scene in (*THIRDS, "all"):
            part = np.ones(len(third), dtype=bool) if scene == "all" else third == scene
            columns = [*by_k.T[1:], chosen, best]
            decimals = MEASURES[measure]
            cells = [mean_interval((x - by_k[:, 0])[part], decimals, sign=True) for x in columns]
            label = ANY_K.label if model == ANY_K.name else model
            rows.append([f"{label}, {scene}", f"{by_k[part, 0].mean():.{decimals}f}", *cells])
    fixed = [f"K = {k}" for k in FIXED_K[1:]]
    head = ["net, scenes", "K = 1", *fixed, "selector", "best in hindsight"]
    return markdown_table(head, rows)


TABLES: dict[str, Callable[[dict[str, Any]], str]] = {
    "findings-components": components,
    "findings-component-pairs": lambda results: pairs(results, COMPONENTS, PAIRS),
    "findings-chains": chains,
    "findings-k-lpips": lambda results: dynamic(results, "lpips"),
    "findings-k-psnr": lambda results: dynamic(results, "psnr"),
    "findings-nets": nets,
    "findings-net-pairs": lambda results: pairs(results, NETS, NET_PAIRS),
}
