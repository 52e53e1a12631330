# SPDX-License-Identifier: GPL-2.0-or-later
"""What TexADiff's map of texture density is worth: the tables of docs/guide/texadiff.md.

    python benchmarks/texture.py --model texadiff-s.safetensors            # measure and show
    python benchmarks/texture.py --model ... --twin twin.safetensors       # with its alpha-0 twin
    python benchmarks/texture.py --model ... --images 6 --seeds 1
    python benchmarks/texture.py --write | --check

Every image that was measured is kept in `runs/texture/NAME.json` until the weights change, so a run
that was stopped goes on. An image and a seed take about 30 seconds of a core. Needs the test images
and the weights of LPIPS, see docs/development/training-data.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from cards import unlike_weights
from PIL import Image
from quality_parts import domain
from tables import measuring, replace_table, stale_tables, told
from texture_parts import coast, report
from texture_parts.lab import Lab
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.loading import make_runner, open_weights

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "texture.json"
PAGE = ROOT / "docs" / "guide" / "texadiff.md"
SHARED = ROOT.parent / "shared"
MODEL = "texadiff-s"
COAST = ("Sentinel-2, 10 m, coast", "Sentinel-2, 10 m, fields")
Results = dict[str, Any]


def begin(kept: Path, sha256: str, twin: str) -> Results:
    """What is there of the same weights, or nothing."""
    if kept.exists():
        found: Results = json.loads(kept.read_text(encoding="utf-8"))
        if (found.get("sha256"), found.get("twin")) == (sha256, twin):
            return found
    return {"sha256": sha256, "twin": twin, "images": {}, "scenes": {}}


def save(results: Results, path: Path) -> None:
    """Write results, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(_short(results), separators=(",", ":")) + "\n", encoding="utf-8")
    part.replace(path)


def _short(value: Any) -> Any:
    """Numbers with six digits."""
    if isinstance(value, dict):
        return {name: _short(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_short(one) for one in value]
    return float(f"{value:.6g}") if isinstance(value, float) else value


def measure_images(lab: Lab, results: Results, options: argparse.Namespace, kept: Path) -> None:
    """Measure what is missing of the test images."""
    files = sorted((SHARED / "data" / "test_public" / "hr").glob("*.png"))
    if 0 < options.images < len(files):
        chosen = np.linspace(0, len(files) - 1, options.images).round().astype(int)
        files = [files[index] for index in chosen]
    for number, path in enumerate(files, 1):
        found = results["images"].get(path.stem)
        if found is None or len(found["variants"]) < options.seeds:
            print(f"{number}/{len(files)} {path.stem}", file=sys.stderr, flush=True)
            pixels = np.asarray(Image.open(path).convert("RGB")).copy()
            hr = torch.from_numpy(pixels).permute(2, 0, 1)[None] / 255
            results["images"][path.stem] = lab.measured(hr, tuple(range(options.seeds)))
            save(results, kept)


def measure_scenes(results: Results, model: str, work: Path, kept: Path) -> None:
    """Run the scenes with much plain land by both models, and take the time."""
    for scene in domain.SCENES:
        if scene.label not in COAST or scene.label in results["scenes"]:
            continue
        found = {}
        for name, used in (("ttrd3-s", DEFAULT_MODEL), ("texadiff", model)):
            folder = work / name
            folder.mkdir(parents=True, exist_ok=True)
            start = time.monotonic()
            figures = domain.measure(scene, used, SHARED / "data" / "geo", folder)
            found[name] = {"seconds": time.monotonic() - start, "plain": figures["plain"]}
        results["scenes"][scene.label] = found
        save(results, kept)


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, report.tables(results), results)
    return found + unlike_weights(results, RESULTS.name, MODEL)


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    weights = [open_weights(name) for name in (options.model, options.twin, DEFAULT_MODEL) if name]
    runners = [make_runner(one, torch.device("cpu"), torch.float32) for one in weights]
    twin: Any = runners[1] if options.twin else None
    metrics = SHARED / "metrics"
    nets = (LPIPS.from_file(metrics / f"lpips_{name}.safetensors") for name in ("squeeze", "alex"))
    lab = Lab(runners[0], twin, runners[-1], *nets)  # type: ignore[arg-type]
    kept = options.work / f"{weights[0].card.name}.json"
    results = begin(kept, weights[0].sha256, weights[1].sha256 if options.twin else "")
    measure_images(lab, results, options, kept)
    if not options.no_scenes:
        measure_scenes(results, options.model, options.work, kept)
        if "coast" not in results:
            geo = SHARED / "data" / "geo"
            results["coast"] = coast.measure(geo, options.model, lab.judge, options.work)
    for title, table in report.tables(results).items():
        print(f"\n{title}\n{table(results)}")
    if options.write:
        save(results, RESULTS)
        for name, table in report.tables(results).items():
            replace_table(PAGE, name, table(results))
    return 0


def _options() -> argparse.Namespace:
    parser = measuring(__doc__, threads=2)
    parser.add_argument("--model", default=MODEL, help="name or weights file")
    parser.add_argument("--twin", default="", help="the same trained with alpha 0")
    parser.add_argument("--images", type=int, default=0, help="at most, 0 for all")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--no-scenes", action="store_true", help="test images alone")
    parser.add_argument("--work", type=Path, default=ROOT / "runs" / "texture")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
