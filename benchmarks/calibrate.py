# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibrates the error of a shipped model, and says how well that holds on the test images.

    python benchmarks/calibrate.py MODEL                      # measure and show the table
    python benchmarks/calibrate.py MODEL --write              # into its card, results and the page
    python benchmarks/calibrate.py --check

Regression and factors come from training images alone, the table from the test images. Every image
that was measured is kept in `runs/calibration` until the tensors change, so a run that was stopped
goes on. With --write the calibration goes to the card in the weights file, whose tensors stay as
they are; the new checksum of the file takes the place of the old one wherever that stands, and the
table goes to docs/quality.md. --check compares the table with benchmarks/results/calibration.json,
and that file with the models shipped. Needs the images, see docs/development/training-data.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from calibrate_parts.lab import Lab, Plan, plans
from calibrate_parts.table import TABLES
from cards import renew, tensors_sha256
from tables import measuring, replace_table, stale_tables, told
from ttrd3_qgis.core.evaluation.calibrating import fits, held
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.calibration import Calibration, Fit
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import MODELS, model_card, model_file
from ttrd3_qgis.core.methods.weights import Weights, load_weights

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "calibration.json"
PAGE = ROOT / "docs" / "quality.md"
NOT_YET = "{} is not calibrated."
DIGITS = 4

Results = dict[str, Any]


def calibrate(lab: Lab, planned: list[Plan]) -> tuple[Calibration, list[Results]]:
    """The calibration of a model, and how well it holds: a row for each fit and sensor."""
    found: list[Fit] = []
    rows, contrasts, kinds = [], [], set()
    for plan in planned:
        seen = lab.training(plan)
        contrasts += [one.contrast for own in seen.values() for one in own]
        kinds.add(plan.references)
        unknown = lab.unknown(plan)
        for fit in fits(seen, plan.preset, plan.scale, plan.samples):
            found.append(fit)
            rows += list(_rows(fit, unknown))
    ends = round(min(contrasts), DIGITS), round(max(contrasts), DIGITS)
    return Calibration(tuple(found), ends, lab.images, ", ".join(sorted(kinds))), rows


def _rows(fit: Fit, unknown: dict[str, Any]) -> Iterator[Results]:
    for sensor, observations in unknown.items():
        found = asdict(held(observations, fit, sensor))
        run = {"preset": fit.preset, "scale": fit.scale, "samples": fit.samples}
        yield {**run, "sensor": sensor, "images": len(observations), **found}


def write(name: str, weights: Weights, calibration: Calibration, rows: list[Results]) -> None:
    """Renew the card, the checksum of the file, the results and the page."""
    tensors = renew(name, weights, calibration=asdict(calibration))
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    known = json.loads(json.dumps(asdict(calibration)))
    results[name] = {"tensors": tensors, "calibration": known, "rows": rows}
    ordered = {one: results[one] for one in MODELS if one in results}
    RESULTS.write_text(json.dumps(ordered, indent=1) + "\n", encoding="utf-8")
    for table, drawn in TABLES.items():
        replace_table(PAGE, table, drawn(ordered))


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, TABLES, results)
    for name in MODELS:
        known = results.get(name, {})
        own = model_card(name).calibration
        if not own and not known:
            found.append(NOT_YET.format(name))
        elif own != known.get("calibration"):
            found.append(f"The card of {name} has another calibration than {RESULTS.name}.")
        elif tensors_sha256(load_weights(model_file(name))) != known["tensors"]:
            found.append(f"{RESULTS.name} is of other tensors than those of {name}.")
    return found


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    weights = open_weights(options.model)
    if options.write and options.model not in MODELS:
        sys.exit(f"{options.model} is not shipped, so nothing may be written about it.")
    kept = options.work / weights.card.name / tensors_sha256(weights)[:12]
    lab = Lab(weights, options.shared / "data", kept, options.images, options.tests)
    planned = [
        plan for plan in plans(weights.card) if plan.scale in (options.scales or [plan.scale])
    ]
    calibration, rows = calibrate(lab, planned)
    print(TABLES["calibration"]({weights.card.name: {"rows": rows}}))
    if options.write:
        write(options.model, weights, calibration, rows)
    return 0


def _options() -> argparse.Namespace:
    parser = measuring(__doc__)
    add = parser.add_argument
    add("model", nargs="?", default=DEFAULT_MODEL, help="name of a shipped model")
    add("--images", type=int, default=42, help="of the training images, at most")
    add("--tests", type=int, default=42, help="of the test images, at most")
    add("--scales", type=int, nargs="+", default=[], help="default those of the plan")
    add("--work", type=Path, default=ROOT / "runs" / "calibration")
    add("--shared", type=Path, default=ROOT.parent / "shared", help="where data/ lies")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
