# SPDX-License-Identifier: GPL-2.0-or-later
"""From which distance on the shipped models tell two bars apart: a table of docs/quality.md.

    python benchmarks/resolution.py                           # measure and show the table
    python benchmarks/resolution.py --models def-s csp-s
    python benchmarks/resolution.py --write                   # into results, page and cards
    python benchmarks/resolution.py --check

What was measured is kept in `runs/resolution.json` until the tensors of a model change. With
--write its card gets the distances, too, and the new checksum of its file takes the place of
the old one wherever that stands. All models take about half an hour of a core's time.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from cards import renew, tensors_sha256, unlike_shipped
from quality_parts.plan import DEGRADATIONS, PRESETS
from tables import markdown_table, measuring, replace_table, stale_tables, told
from ttrd3_qgis.core.evaluation.bars import resolutions
from ttrd3_qgis.core.evaluation.evaluate import Settings
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.evaluation.single import ImageModel, preset_settings
from ttrd3_qgis.core.jobs.sensor import Sensor, read_sensor
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import MODELS, model_card, spec_of
from ttrd3_qgis.core.methods.resolution import KEY
from ttrd3_qgis.core.methods.spec import Preset
from ttrd3_qgis.core.methods.weights import Weights

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "resolution.json"
PAGE = ROOT / "docs" / "quality.md"
TABLE, SCALE, SEED = "quality-bars", 4, 10
PLAIN = ("bicubic", "lanczos")

Results = dict[str, Any]


def measure(weights: Weights) -> Results:
    """Distances by method and sensor, in LR pixels; 0 where none is resolved."""
    model = ImageModel.of(weights, torch.device("cpu"), torch.float32, SCALE)
    presets = weights.card.presets_of(spec_of(weights.card.method))
    found: Results = {}
    for name in DEGRADATIONS:
        sensor = read_sensor(name)
        settings = {preset: _settings(presets[preset], sensor) for preset in PRESETS}
        models = {preset: partial(_estimated, model, one) for preset, one in settings.items()}
        for method, one in resolutions(models, model.scale, sensor).items():
            least = one.least if math.isfinite(one.least) else 0.0
            found.setdefault(method, {})[name] = least
    return found


def _settings(preset: Preset, sensor: Sensor) -> Settings:
    settings: Settings = replace(
        preset_settings(preset, SEED),
        references="none",
        scale=SCALE,
        degradation=sensor,
        sensor=sensor,
    )
    return settings


def _estimated(model: ImageModel, settings: Settings, lr: Pixels) -> Pixels:
    found: Pixels = model(lr, None, settings)
    return found


def table(results: Results) -> str:
    """A row for each interpolation, and for each preset of each model."""
    rows = [[name.capitalize(), *_cells(found)] for name, found in results["plain"].items()]
    for model, known in results["models"].items():
        rows += [[f"{model}, {name}", *_cells(known[name])] for name in PRESETS]
    return markdown_table(["LR images made by", *DEGRADATIONS], rows)


def _cells(found: dict[str, float]) -> list[str]:
    return [f"{found[name]:g}" if found[name] else "none" for name in DEGRADATIONS]


TABLES = {TABLE: table}


def on_card(results: Results, model: str, preset: str) -> dict[str, list[float]]:
    """What a card has among the metrics of a preset: the model's distance and that of bicubic."""
    own, plain = results["models"][model][preset], results["plain"]["bicubic"]
    return {name: [own[name], plain[name]] for name in DEGRADATIONS}


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, TABLES, results)
    missing = "The resolution of {} has not been measured."
    found += unlike_shipped(results["models"], RESULTS.name, missing)
    for name in filter(results["models"].get, MODELS):
        if any(
            model_card(name).metrics[preset].get(KEY) != on_card(results, name, preset)
            for preset in PRESETS
        ):
            found.append(f"The card of {name} has other distances than {RESULTS.name}.")
    return found


def write(results: Results) -> None:
    """Renew the results, the page, and the cards that say something else."""
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    replace_table(PAGE, TABLE, table(results))
    for name in results["models"]:
        weights = open_weights(name)
        metrics = {
            preset: {**found, KEY: on_card(results, name, preset)} if preset in PRESETS else found
            for preset, found in weights.card.metrics.items()
        }
        if metrics != weights.card.metrics:
            renew(name, weights, metrics=metrics)


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    results: Results = {"plain": {}, "models": {}}
    for path in (RESULTS, options.kept):
        if path.exists():
            results = json.loads(path.read_text(encoding="utf-8"))
    for name in options.models or MODELS:
        weights = open_weights(name)
        tensors = tensors_sha256(weights)
        if results["models"].get(name, {}).get("tensors") != tensors:
            print(name, file=sys.stderr, flush=True)
            found = measure(weights)
            results["plain"] = {one: found[one] for one in PLAIN}
            own = {preset: found[preset] for preset in PRESETS}
            results["models"][name] = {"tensors": tensors, **own}
            options.kept.parent.mkdir(parents=True, exist_ok=True)
            options.kept.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    ordered = {one: results["models"][one] for one in MODELS if one in results["models"]}
    results["models"] = ordered
    print(table(results))
    if options.write:
        write(results)
    return 0


def _options() -> argparse.Namespace:
    parser = measuring(__doc__)
    add = parser.add_argument
    add("--models", nargs="+", default=[], choices=tuple(MODELS), help="default all that ship")
    add("--kept", type=Path, default=ROOT / "runs" / "resolution.json")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
