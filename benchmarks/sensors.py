# SPDX-License-Identifier: GPL-2.0-or-later
"""What it is worth to every shipped model to be told the sensor: a table of docs/quality.md.

    python benchmarks/sensors.py                      # measure and show the table
    python benchmarks/sensors.py --models def-s csp-s --images 4
    python benchmarks/sensors.py --write | --check

What was measured is kept in `runs/sensors.json` until the tensors of a model change. All models
take about ten minutes of a core's time. Needs what benchmarks/quality.py needs.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from cards import tensors_sha256, unlike_shipped
from quality import SHARED
from quality_parts.lab import Lab
from quality_parts.plan import FAITHFUL, NONE, TOLD, Run
from tables import markdown_table, measuring, renew, stale_tables, told
from ttrd3_qgis.core.evaluation.evaluate import MEASURES
from ttrd3_qgis.core.jobs.sensor import IDEAL_NAME
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import MODELS
from ttrd3_qgis.core.methods.weights import Weights

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "sensors.json"
PAGE = ROOT / "docs" / "quality.md"
TABLE, SCALE, IMAGES = "quality-told-models", 4, 7
MADE_BY = (IDEAL_NAME, "area", "psf:0.5,1", "sentinel-2")
TITLES = {"": "told", **{name: name for name in TOLD if name}}

Results = dict[str, Any]


def measure(weights: Weights, work: Path, images: int) -> Results:
    """Mean PSNR and LPIPS by what made the LR images and what the model was told."""
    lab = Lab.of(weights, SHARED, work, images, "cpu", SCALE)
    found: Results = {}
    for degradation in MADE_BY:
        for said, title in TITLES.items():
            run = Run(NONE, FAITHFUL, degradation=degradation, told=said)
            results: Results = {"interpolations": {}, "runs": {}}
            lab.measure(run, results, lambda: None)
            rows = np.array(list(results["runs"][run.key]["rows"].values()))
            means = dict(zip(MEASURES, rows.mean(axis=0).tolist()))
            own = {name: round(means[name], 4) for name in ("psnr", "lpips")}
            found.setdefault(degradation, {})[title] = own
    return found


def table(results: Results) -> str:
    """A row for each model and what made its LR images."""
    titles = list(TITLES.values())
    rows = [
        [model, degradation, *(_cell(found[degradation][title]) for title in titles)]
        for model, found in results["models"].items()
        for degradation in MADE_BY
    ]
    heads = ["told the sensor", *(f"`{title}`" for title in titles[1:-1]), "told `ideal`"]
    return markdown_table(["model", "LR images made by", *heads], rows)


def _cell(found: dict[str, float]) -> str:
    return f"{found['psnr']:.2f} / {found['lpips']:.3f}"


TABLES = {TABLE: table}


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    missing = "What a sensor is worth to {} has not been measured."
    return [
        *stale_tables(PAGE, RESULTS.name, TABLES, results),
        *unlike_shipped(results["models"], RESULTS.name, missing),
    ]


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    work, results = ROOT / "runs", {"models": {}}
    work.mkdir(exist_ok=True)
    kept = work / "sensors.json"
    for path in (RESULTS, kept):
        if path.exists():
            results = json.loads(path.read_text(encoding="utf-8"))
    for name in options.models or MODELS:
        weights = open_weights(name)
        key = {"tensors": tensors_sha256(weights), "images": options.images}
        if {k: results["models"].get(name, {}).get(k) for k in key} != key:
            print(name, file=sys.stderr, flush=True)
            results["models"][name] = {**key, **measure(weights, work, options.images)}
            kept.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    results["models"] = {x: results["models"][x] for x in MODELS if x in results["models"]}
    print(table(results))
    if options.write:
        renew(PAGE, RESULTS, TABLES, results)
    return 0


def _options() -> argparse.Namespace:
    parser = measuring(__doc__)
    add = parser.add_argument
    add("--models", nargs="+", default=[], choices=tuple(MODELS), help="default all that ship")
    add("--images", type=int, default=IMAGES, help="so many of the test images")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
