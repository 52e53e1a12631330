# SPDX-License-Identifier: GPL-2.0-or-later
"""Findings of the TTRD3 paper at our scale: `findings.py [--only PART] [--check]`.

Trains small nets (half an hour on one processor core; resumable, kept in --cache), measures them,
and writes benchmarks/results/findings.json and the tables of docs/training.md. `--only k` measures
the shipped model anew. With --check it only tells whether the tables are those of the file.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from findings_parts import dynamic, report, runs, score
from findings_parts.nets import Ablation, used_parameters
from tables import check_table, replace_table
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.training.data import PairedImages

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "findings.json"
PAGE = ROOT / "docs" / "training.md"
DATA = ROOT.parent / "shared" / "data"
LPIPS_WEIGHTS = ROOT.parent / "shared" / "metrics" / "lpips_alex.safetensors"
MODEL = "ttrd3-s"
CHAINS = {"noise": (10, 50), "rddm": (10, 50)}
PARTS = {"components": runs.COMPONENTS, "nets": runs.NETS}


class Bench:
    """Test scenes, training images and measures, read when first needed."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.lpips = LPIPS.from_file(LPIPS_WEIGHTS)
        self.scenes = score.read_scenes(DATA / "test_public" / "hr", DATA / "ref" / "ref.zip")
        self._images: PairedImages | None = None

    @property
    def images(self) -> PairedImages:
        """Training images."""
        if self._images is None:
            self._images = PairedImages.read(
                [DATA / "train" / "train.zip", DATA / "ref" / "ref.zip"], SCALE
            )
        return self._images

    def train(self, run: runs.Run) -> Ablation:
        """The trained net, from the cache if it is there."""
        return runs.train(run, self.images, self.cache / run.name)

    def facts(self, run: runs.Run) -> dict[str, Any]:
        """Size, cost and measures of a trained net."""
        model = self.train(run)
        # U-Nets at HR are slow here: one image a class.
        scenes = self.scenes if run in runs.COMPONENTS else self.scenes[::2]
        scores = {level: self._scored(run, model, scenes, level) for level in report.LEVELS}
        return {
            "steps": run.steps,
            "parameters": used_parameters(model),
            "step_seconds": runs.step_seconds(self.cache / run.name),
            "scores": scores,
        }

    def _scored(
        self, run: runs.Run, model: Ablation, scenes: list[score.Scene], level: str
    ) -> dict[str, Any]:
        path = self.cache / run.name / f"scores-{level}.json"
        if path.exists():
            found = json.loads(path.read_text(encoding="utf-8"))
        else:
            found = score.score(model, scenes, self.lpips, float(level))
            path.write_text(json.dumps(found), encoding="utf-8")
        seconds = float(np.median([row["seconds"] for row in found.values()]))
        return {**self.columns(found), "seconds": round(seconds, 2)}

    def chains(self) -> dict[str, Any]:
        """Measures of chains of full noise and different lengths, on one image a class."""
        scenes, found = self.scenes[::2], {}
        for run in (run for run in runs.COMPONENTS if run.name in CHAINS):
            model = self.train(run)
            for steps in CHAINS[run.name]:
                scores = score.score(model, scenes, self.lpips, steps=steps).values()
                columns = {m: [row[m] for row in scores] for m in report.MEASURES}
                found.setdefault(run.name, {})[str(steps)] = columns
        return found

    def columns(self, found: score.Measures) -> dict[str, list[float | None]]:
        """Measures as lists over all scenes, none where not measured."""
        return {
            measure: [found.get(scene.name, {}).get(measure) for scene in self.scenes]
            for measure in report.MEASURES
        }


def common(bench: Bench) -> dict[str, Any]:
    """What is the same for all nets."""
    return {
        "images": [scene.name for scene in bench.scenes],
        "energy": [round(score.gradient_energy(scene.hr), 6) for scene in bench.scenes],
        "bicubic": bench.columns(score.score_bicubic(bench.scenes, bench.lpips)),
    }


def measure(only: str, cache: Path, results: dict[str, Any]) -> dict[str, Any]:
    """Train and measure what is asked for, keeping the other results."""
    bench = Bench(cache)
    results = {"runs": {}, "chains": {}, "k": {}, **results, **common(bench)}
    for part, chosen in PARTS.items():
        if only in ("all", part):
            results["runs"].update({run.name: bench.facts(run) for run in chosen})
    if only in ("all", "chains"):
        results["chains"] = bench.chains()
    if only in ("all", "k"):
        shipped = build_ttrd3(open_weights(MODEL))
        results["k"][MODEL] = dynamic.measure_k(shipped, bench.scenes, bench.lpips)
    if only in ("all", "any-k"):
        model = bench.train(runs.ANY_K)
        results["k"][runs.ANY_K.name] = dynamic.measure_k(model, bench.scenes, bench.lpips)
    return results


def main() -> int:
    """Read the arguments, measure, write or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="all", choices=("all", *PARTS, "chains", "k", "any-k"))
    parser.add_argument("--cache", type=Path, default=ROOT / "runs" / "findings")
    parser.add_argument("--check", action="store_true", help="compare the tables, write nothing")
    options = parser.parse_args()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if options.check:
        stale = [n for n, f in report.TABLES.items() if not check_table(PAGE, n, f(results))]
        print("\n".join(f"The table {name} is not up to date." for name in stale) or "All agree.")
        return 1 if stale else 0
    torch.set_num_threads(1)
    results = measure(options.only, options.cache, results)
    RESULTS.write_text(json.dumps(results, separators=(",", ":")) + "\n", encoding="utf-8")
    for name, table in report.TABLES.items():
        replace_table(PAGE, name, table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
