# SPDX-License-Identifier: GPL-2.0-or-later
"""Quality of the shipped weights: `quality.py [--check]`.

Measures them on the test images and on satellite scenes, writes benchmarks/results/quality.json
and the tables of docs/quality.md, about ten minutes on two cores. A run that was stopped goes on.
With --check it only compares: the tables with the file, the file with the weights shipped.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import torch
from quality_parts import domain, report
from tables import replace_table, stale_tables
from ttrd3_qgis.core.evaluation import evaluate as measuring
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import MODELS, default_presets

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "quality.json"
PAGE = ROOT / "docs" / "quality.md"
SHARED = ROOT.parent / "shared"
KEPT = ("psnr", "lpips")  # measures kept image by image


def runs() -> dict[str, measuring.Settings]:
    """All evaluations by name."""
    presets = default_presets()
    found = {
        f"{preset} {kind}": measuring.Settings(kind, presets[preset].steps, presets[preset].noise)
        for preset in ("realistic", "faithful")
        for kind in measuring.KINDS
    }
    steps = presets["realistic"].steps
    for level in report.NOISES:
        found[f"noise {level}"] = measuring.Settings("same-class", steps, float(level))
    return found


def begin(results: dict[str, Any]) -> dict[str, Any]:
    """Earlier results of the same weights, or none."""
    sha256 = MODELS[DEFAULT_MODEL].sha256
    if results.get("sha256") == sha256:
        return results
    return {"model": DEFAULT_MODEL, "sha256": sha256, "runs": {}, "classes": {}, "domain": {}}


def measure_images(results: dict[str, Any]) -> None:
    """Run what is missing of the evaluations, saving after each."""
    weights = open_weights(DEFAULT_MODEL)
    model = measuring.ImageModel.of(weights, torch.device("cpu"), torch.float32)
    lpips = LPIPS.from_file(SHARED / "metrics" / "lpips_alex.safetensors")
    data = SHARED / "data"
    for name, settings in runs().items():
        if name in results["runs"]:
            continue
        rows = measuring.evaluate(
            model, name, data / "test_public" / "hr", data / "ref" / "ref.zip", settings, lpips
        )
        ours = [row for row in rows if row.method == name]
        results["runs"][name] = {
            "summary": _summary(rows, name),
            "rows": {row.image: {m: round(getattr(row, m), 5) for m in KEPT} for row in ours},
        }
        for key in ("bicubic", "lanczos"):
            results.setdefault("interpolations", {})[key] = _summary(rows, key)
        if name.endswith(" same-class"):
            _add_classes(results["classes"], rows, name)
        save(results)


def _summary(rows: list[measuring.Row], method: str) -> dict[str, Any]:
    (found,) = (item for item in measuring.summarise(rows) if item.method == method)
    return {
        part: {name: round(value, 5) for name, value in getattr(found, part).items()}
        for part in ("mean", "interval")
    }


def _add_classes(classes: dict[str, Any], rows: list[measuring.Row], name: str) -> None:
    """Means by scene class of one preset, and of bicubic."""
    labels = {name: name.split()[0], "bicubic": "bicubic"}
    for scene in {row.scene for row in rows}:
        for item in measuring.summarise(rows, scene):
            if item.method in labels:
                means = {m: round(item.mean[m], 5) for m in KEPT}
                classes.setdefault(scene, {})[labels[item.method]] = means


def measure_domain(results: dict[str, Any], work: Path) -> None:
    """Run what is missing of the satellite scenes."""
    work.mkdir(parents=True, exist_ok=True)
    for scene in domain.SCENES:
        if scene.label not in results["domain"]:
            found = domain.measure(scene, SHARED / "data" / "geo", work)
            results["domain"][scene.label] = found
            save(results)
    if all((work / f"{scene.lr}.png").exists() for scene in domain.SCENES):
        domain.save_sheet(work, PAGE.parent / "images" / "out_of_domain.png")


def save(results: dict[str, Any]) -> None:
    """Keep what was measured."""
    RESULTS.write_text(json.dumps(results, separators=(",", ":")) + "\n", encoding="utf-8")


def stale(results: dict[str, Any]) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, report.TABLES, results)
    if results["sha256"] != MODELS[DEFAULT_MODEL].sha256:
        found.append(f"{RESULTS.name} is of other weights than those shipped.")
    return found


def main() -> int:
    """Read the arguments, measure, write or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=ROOT / "runs" / "quality")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--check", action="store_true", help="compare the tables, write nothing")
    options = parser.parse_args()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if options.check:
        sentences = stale(results) if results else [f"There is no {RESULTS.name} yet."]
        print("\n".join(sentences) or "All agree.")
        return 1 if sentences else 0
    if options.threads:
        torch.set_num_threads(options.threads)
    results = begin(results)
    measure_images(results)
    measure_domain(results, options.work)
    for name, table in report.TABLES.items():
        replace_table(PAGE, name, table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
