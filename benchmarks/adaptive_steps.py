# SPDX-License-Identifier: GPL-2.0-or-later
"""Fewer steps for plain tiles: what they save and cost. `adaptive_steps.py [--write-docs]`.

Chooses on some images what it reports on others: all tiles of the test images and of real
rasters, reduced by 4, with several numbers of steps. Prints the tables and writes
benchmarks/results/adaptive_steps.json; with --write-docs also those of docs/performance.md, with
--only-docs from the file alone. Half an hour on two cores; a run that was stopped goes on.
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
from adaptive_parts import measure, natural, report, scenes, seams
from tables import replace_table, stale_tables
from ttrd3_qgis.core.evaluation.evaluate import to_tensor
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.base import ReferenceBank, Runner
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.registry import model_file
from ttrd3_qgis.core.methods.sharing import checksum
from ttrd3_qgis.core.methods.weights import load_weights
from ttrd3_qgis.core.ops import texture

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "adaptive_steps.json"
PAGE = ROOT / "docs" / "performance.md"
SHARED = ROOT.parent / "shared"
CANDIDATES = (1, 3, 5, measure.PRESET.steps)
ALONE = (3, measure.PRESET.steps)
REFERENCES = ("refnet.", "denoiser.references.")  # names of tensors


def rule() -> dict[str, Any]:
    """What decides the steps of a tile."""
    return {"textured": texture.TEXTURED, "fewer": [list(pair) for pair in texture.FEWER]}


def tensors() -> str:
    """Checksum of the trunk and the steps; what references add changes little of what they cost."""
    known = load_weights(model_file(DEFAULT_MODEL)).tensors
    return checksum({name: x for name, x in known.items() if not name.startswith(REFERENCES)}, "")


def begin(results: dict[str, Any]) -> dict[str, Any]:
    """Earlier results of the same trunk and steps, or none; tiles do not depend on the rule."""
    found = tensors()
    if results.get("tensors") == found:
        return {**results, "rule": rule()}
    return {"model": DEFAULT_MODEL, "tensors": found, "rule": rule(), "scenes": {}}


def make() -> Runner:
    """The shipped model."""
    return make_runner(open_weights(DEFAULT_MODEL), torch.device("cpu"), torch.float32)


def measure_scenes(runner: Runner, results: dict[str, Any]) -> None:
    """Try the steps on what is missing of the scenes, saving after each."""
    data = SHARED / "data"
    lpips = LPIPS.from_file(SHARED / "metrics" / "lpips_alex.safetensors")
    patches = torch.cat([to_tensor(patch) for patch in scenes.bank(data)])
    runner = runner.with_bank(ReferenceBank(patches))
    for scene in _every(data):
        cut = list(measure.pieces(scene, measure.small_plan(scene)))
        known = results["scenes"].get(scene.name)
        scores = (
            [tile["scores"] for tile in known["tiles"]]
            if known
            else [measure.try_steps(runner, piece, CANDIDATES, ALONE, lpips) for piece in cut]
        )
        # The share of texture follows the rule, which may have changed; the scores do not.
        tiles = [{**measure.facts(piece), "scores": s} for piece, s in zip(cut, scores)]
        results["scenes"][scene.name] = {"part": scene.part, "tiles": tiles}
        if not known:
            save(results)


def _every(data: Path) -> Iterator[scenes.Scene]:
    yield from scenes.rasters(data)
    yield from scenes.test_images(data)


def measure_seams(runner: Runner, results: dict[str, Any]) -> None:
    """Blend rasters at their own resolution with equal and with fewer steps."""
    steps = measure.PRESET.steps
    for scene in scenes.natural(SHARED / "data"):
        known = results.setdefault("seams", {}).get(scene.name)
        if known and known["rule"] == rule():
            continue
        plan, same, fewer, taken = measure.job_plan(scene), {}, {}, {}
        for piece in measure.pieces(scene, plan):
            index = piece.tile.index
            taken[index] = texture.steps_for(piece.lr, steps)
            same[index] = fewer[index] = measure.super_resolve(runner, piece, steps).numpy()
            if taken[index] < steps:
                fewer[index] = measure.super_resolve(runner, piece, taken[index]).numpy()
        both = seams.blend(plan, same), seams.blend(plan, fewer)
        found = seams.summary(seams.jumps(plan, taken, *both))
        results["seams"][scene.name] = {"rule": rule(), "tiles": plan.count, **found}
        save(results)


def save(results: dict[str, Any]) -> None:
    """Keep what was measured."""
    RESULTS.write_text(json.dumps(results, separators=(",", ":")) + "\n", encoding="utf-8")


def stale(results: dict[str, Any]) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, report.TABLES, results)
    if results["tensors"] != tensors():
        found.append(f"{RESULTS.name} is of another trunk or other steps than those shipped.")
    if results["rule"] != rule():
        found.append(f"{RESULTS.name} is of another rule than that of core/ops/texture.py.")
    return found


def run(results: dict[str, Any]) -> dict[str, Any]:
    """Measure all that is missing."""
    results, method = begin(results), make()
    measure_scenes(method, results)
    measure_seams(method, results)
    results["natural"] = natural.survey(SHARED / "data" / "geo", measure.PRESET.steps)
    results["parts"] = asdict(natural.time_parts(method))
    save(results)
    return results


def main() -> int:
    """Read the arguments, measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--write-docs", action="store_true", help="also the tables of the guide")
    parser.add_argument("--only-docs", action="store_true", help="measure nothing")
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if not options.only_docs:
        results = run(results)
    for name, table in report.TABLES.items():
        print(f"\n{name}\n{table(results)}")
        if options.write_docs or options.only_docs:
            replace_table(PAGE, name, table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
