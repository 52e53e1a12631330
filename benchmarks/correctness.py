# SPDX-License-Identifier: GPL-2.0-or-later
"""What the shipped models improve, omit and invent, beside interpolation and a public net.

    python benchmarks/correctness.py                 # measure and show the table of docs/quality.md
    python benchmarks/correctness.py --models def-s --images 6
    python benchmarks/correctness.py --save-lr       # only what benchmarks/peers.py enlarges
    python benchmarks/correctness.py --write | --check

Every image that was measured is kept in `runs/correctness` until the tensors of a model change. The
public net has its rows when benchmarks/peers.py has run. All models take about half an hour of a
core's time. Needs the test images and the weights of LPIPS, see docs/development/training-data.md.
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
from PIL import Image
from quality import save
from quality_parts.figures import Rows, mean
from quality_parts.lab import Lab
from quality_parts.plan import NONE, SAME_CLASS, Run
from quality_parts.report import INTERPOLATIONS
from tables import markdown_table, measuring, renew, stale_tables, told
from ttrd3_qgis.core.evaluation.cases import Cases
from ttrd3_qgis.core.jobs.sensor import IDEAL_NAME, read_sensor
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import MODELS, spec_of
from ttrd3_qgis.core.methods.spec import UNUSED
from ttrd3_qgis.core.methods.weights import Weights

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
RESULTS = ROOT / "benchmarks" / "results" / "correctness.json"
PAGE = ROOT / "docs" / "quality.md"
TABLE, SCALE, SEED = "quality-correctness", 4, 10
SIDE_MULTIPLE_PX = 16
SENSORS = (IDEAL_NAME, "psf:0.5,1")
PEERS = {"realesrgan-x4plus": "Real-ESRGAN x4plus"}  # by the folder that benchmarks/peers.py makes
COLUMNS = {
    "psnr": ("PSNR (dB)", 2),
    "ssim": ("SSIM", 3),
    "lpips": ("LPIPS", 3),
    "improvement": ("improved", 3),
    "omission": ("omitted", 3),
    "hallucination": ("invented", 3),
}
Results = dict[str, Any]


def lr_cases(sensor: str) -> Cases:
    """The test images with the LR images that every method gets."""
    return Cases(
        SHARED / "data" / "test_public" / "hr",
        None,
        NONE,
        scale=SCALE,
        multiple_px=SIDE_MULTIPLE_PX,
        degradation=read_sensor(sensor),
        seed=SEED,
    )


def save_lr(work: Path) -> None:
    """Write the LR images that a public net is to enlarge."""
    for sensor in SENSORS:
        folder = work / "lr" / sensor
        folder.mkdir(parents=True, exist_ok=True)
        for name, case in lr_cases(sensor).items():
            Image.fromarray(case.lr).save(folder / f"{Path(name).stem}.png")


def measure(weights: Weights, options: argparse.Namespace) -> Results:
    """Rows of a model by run, and of the interpolations by scene; kept as they come."""
    card, tensors = weights.card, tensors_sha256(weights)
    kept = options.work / f"{card.name}.json"
    results: Results = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    if results.get("tensors") != tensors:
        results = {"tensors": tensors, "runs": {}, "interpolations": {}}

    lab = Lab.of(weights, SHARED, options.work, options.images, "cpu", SCALE)
    for run in runs(weights).values():
        print(f"{card.name}: {run.key}", file=sys.stderr, flush=True)
        lab.measure(run, results, lambda: save(results, kept))
    return results


def runs(weights: Weights) -> dict[tuple[str, str], Run]:
    """The runs of a model, by sensor and preset."""
    spec = spec_of(weights.card.method)
    references = NONE if spec.references == UNUSED else SAME_CLASS
    return {
        (sensor, preset): Run(references, preset, sensor, scale=SCALE)
        for sensor in SENSORS
        for preset in weights.card.presets_of(spec)
    }


def measure_peers(lab: Lab, options: argparse.Namespace) -> dict[str, dict[str, Rows]]:
    """Rows of the public nets whose results are there, by net and sensor."""
    found: dict[str, dict[str, Rows]] = {}
    for peer in PEERS:
        for sensor in SENSORS:
            for name, case in lr_cases(sensor).items():
                path = options.work / peer / sensor / f"{Path(name).stem}.png"
                if path.exists():
                    row = lab.measured(np.asarray(Image.open(path)), case)
                    found.setdefault(peer, {}).setdefault(sensor, {})[name] = row
    return found


def means(rows: Rows) -> Results:
    """What the table shows of some rows."""
    found = {measure: round(mean(rows, measure), 5) for measure in COLUMNS}
    return {"images": len(rows), **found}


def collected(weights: Weights, found: Results) -> Results:
    """What is kept of a model: its tensors, and means by sensor and preset."""
    shown: Results = {sensor: {} for sensor in SENSORS}
    for (sensor, preset), run in runs(weights).items():
        shown[sensor][preset] = means(found["runs"][run.key]["rows"])
    return {"tensors": found["tensors"], **shown}


def interpolated(found: Results, method: str) -> Results:
    """Means of an interpolation by sensor, from what was found of any model."""
    by_scene = {sensor: Run(degradation=sensor, scale=SCALE).scene for sensor in SENSORS}
    scenes = found["interpolations"]
    return {sensor: means(scenes[scene][method]) for sensor, scene in by_scene.items()}


def table(results: Results) -> str:
    """Interpolations, the public net, and every preset of every model, by sensor."""
    lines = []
    for sensor in SENSORS:
        shown = {INTERPOLATIONS[name]: one[sensor] for name, one in results["plain"].items()}
        shown |= {PEERS[name]: one[sensor] for name, one in results["peers"].items()}
        for model, known in results["models"].items():
            shown |= {f"{model}, *{preset}*": one for preset, one in known[sensor].items()}
        for label, one in shown.items():
            cells = (f"{one[measure]:.{digits}f}" for measure, (_, digits) in COLUMNS.items())
            lines.append([f"{sensor}, {label}", *cells])
    heads = (head for head, _ in COLUMNS.values())
    return markdown_table(["LR images made by, method", *heads], lines)


TABLES = {TABLE: table}


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, TABLES, results)
    missing = "The correctness of {} has not been measured."
    return found + unlike_shipped(results["models"], RESULTS.name, missing)


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    if options.save_lr:
        save_lr(options.work)
        return 0
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    results: Results = {"plain": {}, "peers": {}, "models": {}}
    if RESULTS.exists():
        results = json.loads(RESULTS.read_text(encoding="utf-8"))
    for name in options.models or MODELS:
        weights = open_weights(name)
        found = measure(weights, options)
        results["models"][name] = collected(weights, found)
        results["plain"] = {plain: interpolated(found, plain) for plain in INTERPOLATIONS}
    lab = Lab.of(open_weights(DEFAULT_MODEL), SHARED, options.work, 0, "cpu")
    for peer, by_sensor in measure_peers(lab, options).items():
        results["peers"][peer] = {sensor: means(rows) for sensor, rows in by_sensor.items()}
    results["models"] = {one: results["models"][one] for one in MODELS if one in results["models"]}
    print(table(results))
    if options.write:
        renew(PAGE, RESULTS, TABLES, results)
    return 0


def _options() -> argparse.Namespace:
    parser = measuring(__doc__)
    add = parser.add_argument
    add("--models", nargs="+", default=[], choices=tuple(MODELS), help="default all that ship")
    add("--images", type=int, default=0, help="of the test images at most, 0 for all")
    add("--work", type=Path, default=ROOT / "runs" / "correctness")
    add("--save-lr", action="store_true", help="write the LR images for benchmarks/peers.py")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
