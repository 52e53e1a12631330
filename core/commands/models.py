# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 models`, `ttrd3 import-weights` and `ttrd3 info`."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..jobs.errors import BadJobError
from ..jobs.paths import version
from ..jobs.same_file import overwrites_input
from ..methods.layers import layers_of
from ..methods.registry import METHODS, MODELS, model_card, model_file, spec_of
from . import Commands


def add(commands: Commands) -> None:
    """Add the three commands."""
    models = commands.add_parser("models", help="list models, or describe weights files")
    models.add_argument("files", nargs="*", metavar="FILE.safetensors", help="instead of bundled")
    models.add_argument("--json", action="store_true", help="everything that is known, as JSON")
    models.set_defaults(function=_models)
    convert = commands.add_parser("import-weights", help="convert the authors' model-*.pt")
    convert.add_argument("checkpoint", type=Path)
    convert.add_argument("output", type=Path, metavar="OUT.safetensors")
    convert.add_argument("--ema-reference", action="store_true", help="EMA reference network")
    convert.set_defaults(function=_import_weights)
    info = commands.add_parser("info", help="show versions, devices and models")
    info.set_defaults(function=_info)


def describe(model: str) -> dict[str, Any]:
    """The description of a model and of what may be chosen with it, as plain JSON."""
    card = model_card(model)
    spec = spec_of(card.method)
    presets = card.presets_of(spec)
    return {
        "name": card.name,
        "method": spec.name,
        "scales": card.all_scales(),
        "presets": {
            name: {"steps": preset.steps, "noise": preset.noise, "options": dict(preset.options)}
            for name, preset in presets.items()
        },
        "options": [{"kind": type(x).__name__.lower(), **asdict(x)} for x in spec.options],
        "layers": [asdict(layer) for layer in layers_of(spec)],
        "references": spec.references,
        "geometry": asdict(card.geometry_of(spec)),
        "domain": card.domain,
        "gsd_m": card.gsd_m,
        "licence": card.licence,
        "metrics": card.metrics,
        "bytes": model_file(model).stat().st_size,
    }


def _models(options: argparse.Namespace) -> int:
    found = [describe(model) for model in options.files or MODELS]
    if options.json:
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join(_lines(model) for model in found) + "\n")
    return 0


def _lines(model: dict[str, Any]) -> str:
    low, high = model["gsd_m"] or (None, None)
    facts = {
        "method": model["method"],
        "scales": ", ".join(f"x{scale}" for scale in model["scales"]),
        "presets": ", ".join(model["presets"]),
        "options": ", ".join(option["name"] for option in model["options"]) or "none",
        "layers": ", ".join(layer["name"] for layer in model["layers"]),
        "domain": model["domain"] or (f"{low:g} to {high:g} m" if low else "not said"),
        "size": f"{model['bytes'] / 1e6:.1f} MB",
    }
    rows = [f"  {name:<8} {value}" for name, value in facts.items()]
    return "\n".join([model["name"], *rows])


def _import_weights(options: argparse.Namespace) -> int:
    from ..methods.loading import place

    if overwrites_input(str(options.output), [str(options.checkpoint)]):
        raise BadJobError("output-is-input", subject=str(options.output))
    importer = place(next(spec.importer for spec in METHODS if spec.importer))
    checksum = importer(options.checkpoint, options.output, options.ema_reference)
    sys.stdout.write(f"{options.output} sha256 {checksum}\n")
    return 0


def _info(_: argparse.Namespace) -> int:
    from ..engine.probe import probe

    models = {name: asdict(model_card(name)) for name in MODELS}
    report = {"version": version(), **probe(), "models": models}
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    return 0
