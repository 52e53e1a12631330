# SPDX-License-Identifier: GPL-2.0-or-later
"""Quality of a model: what the tables of docs/quality.md say of the shipped one.

    python benchmarks/quality.py                              # measure and show the tables
    python benchmarks/quality.py --images 6 --only degradations told
    python benchmarks/quality.py --model FILE.safetensors
    python benchmarks/quality.py --write                      # of the shipped model, into the page
    python benchmarks/quality.py --check

Every image that was measured is kept in `runs/quality/MODEL.json` until the weights change, so a
run that was stopped goes on, and a sample of images becomes the whole. With --write the results
also go to benchmarks/results/quality.json and the tables to the page; --check only compares the
tables with that file, and the file with the weights shipped. All of it takes half an hour of a
core's time. Needs the test images, the pairs and the weights of LPIPS, see
docs/development/training-data.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch
from cards import LAID_ON_BY, is_shipped, unlike_net, unlike_weights
from quality_parts import domain, report
from quality_parts.lab import Lab, Results
from quality_parts.plan import GROUPS, runs
from tables import measuring, replace_table, stale_tables, told
from ttrd3_qgis.core.evaluation.reference_kinds import NONE, is_aligned
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, DEVICES
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.weights import file_sha256
from ttrd3_qgis.core.ops.registration import NET

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "quality.json"
PAGE = ROOT / "docs" / "quality.md"
SHARED = ROOT.parent / "shared"
DOMAIN = "domain"


def begin(kept: Path, model: str, sha256: str) -> Results:
    """What is there of the same weights, or nothing."""
    for path in (kept, RESULTS):
        if path.exists():
            found: Results = json.loads(path.read_text(encoding="utf-8"))
            if found.get("sha256") == sha256:
                return laid_on_now(found)
    first = {"model": model, "sha256": sha256, "runs": {}, "interpolations": {}, DOMAIN: {}}
    return laid_on_now(first)


def laid_on_now(results: Results) -> Results:
    """Results without the runs whose references another net laid on than the one that is shipped.

    Only references of the place itself are laid on.
    """
    net, runs = file_sha256(NET), results["runs"]
    if results.get(LAID_ON_BY) == net:
        return results
    kinds = {key: run["settings"]["references"] for key, run in runs.items()}
    kept = {
        key: run for key, run in runs.items() if kinds[key] == NONE or not is_aligned(kinds[key])
    }
    return {**results, "runs": kept, LAID_ON_BY: net}


def save(results: Results, path: Path) -> None:
    """Write results, whole or not at all."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(results, separators=(",", ":")) + "\n", encoding="utf-8")
    part.replace(path)


def measure_domain(results: Results, model: str, work: Path, kept: Path) -> None:
    """Run what is missing of the satellite scenes."""
    work.mkdir(parents=True, exist_ok=True)
    for scene in domain.SCENES:
        if scene.label not in results[DOMAIN]:
            found = domain.measure(scene, model, SHARED / "data" / "geo", work)
            results[DOMAIN][scene.label] = found
            save(results, kept)


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, report.TABLES, results)
    found += unlike_weights(results, RESULTS.name)
    return found + unlike_net(results, RESULTS.name)


def write(results: Results, work: Path) -> None:
    """Renew the results and the page."""
    save(results, RESULTS)
    for name, table in report.TABLES.items():
        replace_table(PAGE, name, table(results))
    if all((work / f"{scene.lr}.png").exists() for scene in domain.SCENES):
        domain.save_sheet(work, PAGE.parent / "images" / "out_of_domain.jpg")


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    weights = open_weights(options.model)
    name = weights.card.name
    if options.write and not is_shipped(name, weights.sha256):
        sys.exit(f"{options.model} is not shipped, so nothing may be written about it.")
    work = options.work / name
    work.mkdir(parents=True, exist_ok=True)
    kept = options.work / f"{name}.json"
    results = begin(kept, name, weights.sha256)
    lab = Lab.of(weights, SHARED, options.work, options.images, options.device)
    planned = runs(tuple(group for group in options.only if group in GROUPS))
    for number, run in enumerate(planned, 1):
        print(f"{number}/{len(planned)} {run.key}", file=sys.stderr, flush=True)
        lab.measure(run, results, lambda: save(results, kept))
    if DOMAIN in options.only:
        measure_domain(results, options.model, work, kept)
    for title, table in report.TABLES.items():
        print(f"\n{title}\n{table(results)}")
    if options.write:
        write(results, work)
    return 0


def _options() -> argparse.Namespace:
    parser = measuring(__doc__)
    groups = (*GROUPS, DOMAIN)
    parser.add_argument("--model", default=DEFAULT_MODEL, help="name or weights file")
    parser.add_argument("--images", type=int, default=0, help="of a set at most, 0 for all")
    parser.add_argument("--only", nargs="+", default=groups, choices=groups, help="tables")
    parser.add_argument("--work", type=Path, default=ROOT / "runs" / "quality")
    parser.add_argument("--device", default="cpu", choices=DEVICES)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
