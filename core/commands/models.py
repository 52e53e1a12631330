# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 models` and `ttrd3 import-weights`."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..jobs.errors import BadJobError
from ..jobs.same_file import overwrites_input
from ..jobs.sensor import IDEAL
from ..methods.calibration import calibration_of
from ..methods.layers import layers_of
from ..methods.registry import METHODS, MODELS, model_card, model_file, spec_of
from ..methods.resolution import resolved
from ..methods.settings import listed_scales
from . import Commands


def add(commands: Commands) -> None:
    """Add the two commands."""
    models = commands.add_parser("models", help="list models, or describe weights files")
    models.add_argument(
        "files",
        nargs="*",
        metavar="FILE.safetensors",
        help="weights files to describe, instead of the included models",
    )
    models.add_argument("--json", action="store_true", help="everything that is known, as JSON")
    models.set_defaults(function=_models, is_text=True)
    convert = commands.add_parser("import-weights", help="convert weights of others")
    add = convert.add_argument
    source = (
        "model-*.pt of the authors of TTRD3, or a folder of diffusers with an unconditional DDPM "
        "or with SDXL"
    )
    add("checkpoint", type=Path, metavar="MODEL", help=source)
    add("output", type=Path, metavar="OUT.safetensors", help="weights file to write")
    add("--overwrite", action="store_true", help="replace an older file")
    add("--ema-reference", action="store_true", help="EMA reference network")
    convert.set_defaults(function=_import_weights)


def describe(model: str) -> dict[str, Any]:
    """The description of a model and of what may be chosen with it, as plain JSON."""
    card = model_card(model)
    spec = spec_of(card.method)
    presets, known = card.presets_of(spec), calibration_of(card, model_file(model))
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
        "calibration": None if known is None else asdict(known),
        "bytes": model_file(model).stat().st_size,
    }


def _models(options: argparse.Namespace) -> int:
    found = [describe(model) for model in options.files or MODELS]
    if options.json:
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join(lines(model) for model in found) + "\n")
    return 0


def lines(model: dict[str, Any]) -> str:
    """The description of a model as text."""
    low, high = model["gsd_m"] or (None, None)
    known = model["calibration"]
    facts = {
        "method": model["method"],
        "scales": ", ".join(listed_scales(model["scales"], "x")),
        "presets": ", ".join(model["presets"]),
        "options": ", ".join(option["name"] for option in model["options"]) or "none",
        "layers": ", ".join(layer["name"] for layer in model["layers"]),
        "domain": model["domain"] or (f"{low:g} to {high:g} m" if low else "not said"),
        "resolves": _resolves(model["metrics"]),
        "error": f"calibrated on {known['images']} images" if known else "not calibrated",
        "size": f"{model['bytes'] / 1e6:.1f} MB",
    }
    rows = [f"  {name:<8} {value}" for name, value in facts.items()]
    return "\n".join([model["name"], *rows])


def _resolves(metrics: dict[str, Any]) -> str:
    """From which distance on two bars are told apart, by presets, for an ideal sensor."""
    known = {preset: resolved(metrics, preset, IDEAL) for preset in metrics}
    told = ", ".join(f"{preset} {one.model:g}" for preset, one in known.items() if one)
    return f"two bars from so many input pixels on: {told}" if told else "not measured"


def _importer_of(checkpoint: Path) -> str:
    """The place of the importer for a file or a folder; of several, the one that fits best."""
    kind = "folder" if checkpoint.is_dir() else "file"
    able = [spec for spec in METHODS if spec.importer and spec.imports == kind]
    for spec in sorted(able, key=lambda spec: -len(spec.import_marks)):
        if all((checkpoint / mark).is_dir() for mark in spec.import_marks):
            return spec.importer
    raise BadJobError("checkpoint-no-importer", subject=str(checkpoint))


def _import_weights(options: argparse.Namespace) -> int:
    from ..methods.loading import place

    if overwrites_input(str(options.output), [str(options.checkpoint)]):
        raise BadJobError("output-is-input", subject=str(options.output))
    if options.output.exists() and not options.overwrite:
        raise BadJobError("output-exists", subject=str(options.output))
    importer = place(_importer_of(options.checkpoint))
    checksum = importer(options.checkpoint, options.output, options.ema_reference)
    sys.stdout.write(f"{options.output} sha256 {checksum}\n")
    return 0
