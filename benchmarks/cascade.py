# SPDX-License-Identifier: GPL-2.0-or-later
"""What cascades promise: the tables of docs/guide/cascade.md, and whether each target is met.

    python benchmarks/cascade.py --wavediffur A.safetensors --csp B.safetensors --images 3
    python benchmarks/cascade.py --only scales references
    python benchmarks/cascade.py --only trainings one_shot        # an hour of a core's time
    python benchmarks/cascade.py --write

What was measured is kept in runs/cascade.json; with --write the tables go to the page, where it has
their markers. Needs the test images of the shared data.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from cascade_parts import ablation, cases, one_shot, report
from cascade_parts.cases import Cascade
from cascade_parts.sizes import at_every_scale
from tables import replace_table
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import spec_of
from ttrd3_qgis.core.methods.weights import Weights

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared" / "data"
PAGE = ROOT / "docs" / "guide" / "cascade.md"
KEPT = ROOT / "runs" / "cascade.json"
SCALES, LARGE_SCALES = (2, 4, 8, 16), (64, 128)
AT, ABLATED_AT = 4, 8  # scales of the tests of references and of parts
RATIOS = (1, 2, 4)
PARTS = ("scales", "presets", "references", "parts", "conditions", "sizes")
TRAININGS = ("trainings", "parts_of_seeds", "one_shot")
CONFIG = ROOT / "resources" / "training" / "wavediffur-s.toml"
Weighted = Mapping[str, Weights]


def measure_scales(models: Weighted, options: argparse.Namespace) -> report.Results:
    """Bicubic, projected bicubic and every model, at every scale that the images allow."""
    found: report.Results = {}
    for scale in options.scales:
        runs = {name: Cascade.of(weights, scale) for name, weights in models.items()}
        scores: dict[str, list[list[float]]] = {}
        for name, hr, lr in _images(options, scale):
            print(f"x{scale} {name}", file=sys.stderr, flush=True)
            made = {
                "bicubic": cases.plain(lr, scale),
                "projected bicubic": cases.projected(lr, scale),
            }
            made |= {title: run(lr) for title, run in runs.items()}
            for title, image in made.items():
                scores.setdefault(title, []).append(cases.scored(image, hr))
        found[str(scale)] = scores
    return found


def measure_presets(models: Weighted, options: argparse.Namespace) -> report.Results:
    """How much detail the presets give at every scale."""
    weights, scores = models["wavediffur"], {}
    for scale in options.scales:
        for preset in weights.card.presets_of(spec_of(weights.card.method)):
            run = Cascade.of(weights, scale, preset)
            made = [cases.scored(run(lr), hr) for _, hr, lr in _images(options, scale)]
            scores[f"x{scale}, {preset}"] = made
    return scores


def measure_references(models: Weighted, options: argparse.Namespace) -> report.Results:
    """References of the place with larger and larger pixels, none, and noise."""
    run, scores = Cascade.of(models["csp"], AT), {}
    for number, (_, hr, lr) in enumerate(_images(options, AT)):
        offered = {f"pixels x{ratio}": cases.coarser(hr, ratio) for ratio in RATIOS}
        offered |= {"noise": cases.noise(hr, number), "none": None}
        for title, reference in offered.items():
            scores.setdefault(title, []).append(cases.scored(run(lr, reference), hr))
    return scores


def measure_parts(models: Weighted, options: argparse.Namespace) -> report.Results:
    """Steps that restore A, the details, both or neither."""
    run, scores = Cascade.of(models["wavediffur"], ABLATED_AT), {}
    for _, hr, lr in _images(options, ABLATED_AT):
        for title, kept in ablation.PARTS.items():
            with ablation.without(kept):
                scores.setdefault(title, []).append(cases.scored(run(lr), hr))
    return scores


def measure_conditions(models: Weighted, options: argparse.Namespace) -> report.Results:
    """Passes that are held at the result of the pass before, or at the input."""
    runs = {
        condition: Cascade.of(models["wavediffur"], ABLATED_AT, condition=condition)
        for condition in ("dynamic", "fixed")
    }
    scores: dict[str, list[list[float]]] = {}
    for _, hr, lr in _images(options, ABLATED_AT):
        for title, run in runs.items():
            scores.setdefault(title, []).append(cases.scored(run(lr), hr))
    return scores


def measure_trainings(models: Weighted, options: argparse.Namespace) -> report.Results:
    """Short trainings with two weights of the total variation."""
    found = {v: _short_cascade(options, ABLATED_AT, v) for v in ablation.VARIATIONS}
    return {f"lambda 2 = {v:g}": _over_seeds(of, ABLATED_AT, options) for v, of in found.items()}


def measure_parts_of_seeds(models: Weighted, options: argparse.Namespace) -> report.Results:
    """What `measure_parts` does, of short trainings."""
    cascade = _short_cascade(options, ABLATED_AT, ablation.VARIATIONS[0])
    found = {name: ablation.of_parts(cascade, kept) for name, kept in ablation.PARTS.items()}
    return {name: _over_seeds(of, ABLATED_AT, options) for name, of in found.items()}


def measure_one_shot(models: Weighted, options: argparse.Namespace) -> report.Results:
    """A cascade and a network that enlarges at once, of as many parameters, trained as long."""

    def at_once(seed: int) -> one_shot.Enlarging:
        return one_shot.trained(CONFIG, options.work, options.steps, seed)

    cascade = _short_cascade(options, one_shot.SCALE, ablation.VARIATIONS[0])
    found = {"cascade": cascade, "one shot": at_once}
    return {name: _over_seeds(of, one_shot.SCALE, options) for name, of in found.items()}


def _short_cascade(
    options: argparse.Namespace, scale: int, variation: float
) -> Callable[[int], Cascade]:
    """The cascade of a short training, by its seed."""

    def of(seed: int) -> Cascade:
        chosen = {"variation": variation}
        weights = ablation.trained(CONFIG, options.work, options.steps, seed, **chosen)
        return Cascade.of(weights, scale)

    return of


def _over_seeds(
    made: Callable[[int], ablation.Run], scale: int, options: argparse.Namespace
) -> list[list[float]]:
    """The measures of each image, means over trainings from several seeds."""
    scores = []
    for seed in ablation.SEEDS:
        run = made(seed)
        scores.append([cases.scored(run(lr), hr) for _, hr, lr in _images(options, scale)])
    mean: list[list[float]] = np.mean(scores, axis=0).tolist()
    return mean


def measure_sizes(models: Weighted, options: argparse.Namespace) -> report.Results:
    """Whole runs of the program at scales that are and that are not powers of two."""
    return at_every_scale(Path(options.wavediffur), options.work)


def _images(options: argparse.Namespace, scale: int) -> Iterator[tuple[str, Pixels, Pixels]]:
    return cases.images(options.hr, scale, options.images)


def main() -> int:
    """Read the arguments, measure, show, write."""
    options = _options()
    torch.set_num_threads(options.threads)
    results = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    named = {name: getattr(options, name) for name in ("wavediffur", "csp")}
    models = {name: open_weights(file) for name, file in named.items() if Path(file).exists()}
    options.work.mkdir(parents=True, exist_ok=True)
    for part in options.only:
        results[part] = globals()[f"measure_{part}"](models, options)
        KEPT.write_text(json.dumps(results), encoding="utf-8")
    for name, table in report.TABLES.items():
        if name.removeprefix("cascade_") in results:
            print(f"\n{name}\n{table(results)}")
            if options.write:
                replace_table(PAGE, name, table(results))
    if "scales" in results:
        for sentence, figure, is_kept in report.targets(results):
            print(f"{'kept  ' if is_kept else 'MISSED'} {figure:8.3f}  {sentence}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    runs = ROOT / "runs"
    parser.add_argument(
        "--wavediffur", default=str(runs / "wavediffur-s" / "wavediffur-s.safetensors")
    )
    parser.add_argument("--csp", default=str(runs / "csp-s" / "csp-s.safetensors"))
    parser.add_argument("--hr", type=Path, default=SHARED / "test_public" / "hr")
    parser.add_argument("--images", type=int, default=0, help="at most, 0 for all")
    parser.add_argument("--scales", type=int, nargs="+", default=SCALES)
    parser.add_argument("--only", nargs="+", default=PARTS, choices=(*PARTS, *TRAININGS))
    parser.add_argument("--steps", type=int, default=2000, help="of each training")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, default=runs / "cascade")
    parser.add_argument("--write", action="store_true", help="renew the tables of the page")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
