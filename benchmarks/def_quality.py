# SPDX-License-Identifier: GPL-2.0-or-later
"""What DEF promises: the tables of docs/guide/def.md, and whether each target is met.

    python benchmarks/def_quality.py --model FILE.safetensors --images 2     # a quick look
    python benchmarks/def_quality.py --only scales matching
    python benchmarks/def_quality.py --only ablation --config resources/training/def-s.toml
    python benchmarks/def_quality.py --write                 # of the shipped model, into the page
    python benchmarks/def_quality.py --check

Every image that was measured is kept in `runs/def/MODEL.json` until the weights change, so a run
that was stopped goes on. The ablation is twelve trainings, hours of a core's time, and done only
when it is asked for. TTRD3's results are those of benchmarks/results/quality.json. With --write the
results also go to benchmarks/results/def.json, the tables to the page and a picture beside it.
Needs what benchmarks/quality.py needs.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Callable

import torch
from cards import is_shipped, unlike_net, unlike_weights
from def_parts import ablation, matching, pictures, report, seams, speed
from def_parts.images import SCALE, Parts
from def_parts.lab import EnhancingLab
from def_parts.plan import GROUPS, runs
from quality import RESULTS as TTRD3_RESULTS
from quality import SHARED, laid_on_now, save
from quality_parts.lab import Results
from tables import measuring, replace_table, stale_tables, told
from ttrd3_qgis.core.methods.def_.spec import SPEC
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.weights import Weights

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "def.json"
PAGE = ROOT / "docs" / "guide" / "def.md"
PICTURE = ROOT / "docs" / "images" / "guide" / "def_confidence.png"
MODEL = "def-s"
ABLATION = "ablation"
MEASURES = ("matching", "confidence", "seams", "speed")
EMPTY = ("runs", "interpolations", "counts", *MEASURES, ABLATION)


def begin(kept: Path, model: str, sha256: str) -> Results:
    """What is there of the same weights, or nothing; and TTRD3's runs."""
    found: Results = {}
    for path in (kept, RESULTS):
        if not found and path.exists():
            read = json.loads(path.read_text(encoding="utf-8"))
            found = read if read.get("sha256") == sha256 else {}
    theirs = json.loads(TTRD3_RESULTS.read_text(encoding="utf-8"))
    own = {run.key for group in GROUPS.values() for run in group}
    shared = {key: run for key, run in theirs["runs"].items() if key in own}
    first = {"model": model, "sha256": sha256, **{name: {} for name in EMPTY}}
    return laid_on_now({**first, **found, report.OTHERS: {"runs": shared}})


def measure(weights: Weights, options: argparse.Namespace, results: Results, kept: Path) -> None:
    """Everything that is wanted and missing."""
    work, data = options.work, SHARED / "data"
    planned = runs(tuple(options.only))
    for scale in dict.fromkeys(run.scale for run in planned):
        lab = EnhancingLab.of(weights, SHARED, work, options.images, "cpu", scale)
        for run in (run for run in planned if run.scale == scale):
            print(run.key, file=sys.stderr, flush=True)
            lab.measure(run, results, lambda: save(results, kept))
    for name, found in _measures(weights, options, data).items():
        if name in options.only and results["counts"].get(name) != options.images:
            print(name, file=sys.stderr, flush=True)
            results[name], results["counts"][name] = found(), options.images
            save(results, kept)
    if ABLATION in options.only:
        results[ABLATION] = ablation.measure(
            options.config, data, options.ablation_steps, work / "ablation.json", options.images
        )
        save(results, kept)


def _measures(
    weights: Weights, options: argparse.Namespace, data: Path
) -> dict[str, Callable[[], Any]]:
    """What is measured besides the runs, by name, each as a function."""
    presets, count = weights.card.presets_of(SPEC), options.images

    def parts() -> Parts:
        return Parts.of(weights)

    def seam(preset: str) -> dict[str, float]:
        return seams.measure(options.model, preset, data, options.work / "seams", count or 10)

    return {
        "matching": lambda: matching.shifts(parts(), data, count),
        "confidence": lambda: matching.confidences(parts(), data, count),
        "seams": lambda: {preset: seam(preset) for preset in presets},
        "speed": lambda: {name: speed.measure(weights, SCALE, name) for name in presets},
    }


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, report.TABLES, results)
    found += unlike_weights(results, RESULTS.name)
    return found + unlike_net(results, RESULTS.name)


def write(weights: Weights, results: Results) -> None:
    """Renew the results, the tables of the page and its picture."""
    save(results, RESULTS)
    for name, table in report.TABLES.items():
        replace_table(PAGE, name, table(results))
    pictures.save(weights, SHARED / "data", PICTURE)


def main() -> int:
    """Read the arguments, measure, show, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    weights = open_weights(options.model)
    name = weights.card.name
    if options.write and not is_shipped(name, weights.sha256):
        sys.exit(f"{options.model} is not shipped, so nothing may be written about it.")
    options.work.mkdir(parents=True, exist_ok=True)
    kept = options.work / f"{name}.json"
    results = begin(kept, name, weights.sha256)
    measure(weights, options, results, kept)
    for title, table in report.TABLES.items():
        print(f"\n{title}\n{table(results)}")
    print("\ntargets")
    for sentence, figure, is_kept in report.targets(results):
        print(f"{'kept  ' if is_kept else 'MISSED'} {figure:8.3f}  {sentence}")
    if options.picture:
        pictures.save(weights, SHARED / "data", options.picture, options.images or pictures.ROWS)
    if options.write:
        write(weights, results)
    return 0


def _options() -> argparse.Namespace:
    parser = measuring(__doc__)
    groups = (*GROUPS, *MEASURES)
    parser.add_argument("--model", default=MODEL, help="name or weights file")
    parser.add_argument("--images", type=int, default=0, help="of a set at most, 0 for all")
    parser.add_argument("--only", nargs="+", default=groups, choices=(*groups, ABLATION))
    parser.add_argument("--work", type=Path, default=ROOT / "runs" / "def")
    parser.add_argument("--picture", type=Path, help="also save the picture of the page here")
    parser.add_argument(
        "--config", type=Path, default=ROOT / "resources" / "training" / "def-s.toml",
        help="of the trainings for the ablation",
    )  # fmt: skip
    parser.add_argument("--ablation-steps", type=int, default=300, help="of each training")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
