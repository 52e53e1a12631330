# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 info`: what this computer offers; or what a raster is, and what a run would make of it."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..jobs import contract
from ..jobs.addresses import shown
from ..jobs.estimate import Estimate, RunSize, estimate, halo_of
from ..jobs.formatter import Formatter
from ..jobs.paths import version
from ..jobs.superresolution import DEFAULT_MODEL, Job
from ..jobs.wording.terms import LR
from ..machine.geodata import network_for
from ..methods.registry import MODELS, model_card
from ..methods.settings import Settings
from . import Commands, models

if TYPE_CHECKING:
    from ..raster.source import LrSource

WEIGHTS_SUFFIX = ".safetensors"


def add(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("info", help="show versions and devices, or describe a file")
    add = command.add_argument
    add("file", nargs="?", default="", metavar="FILE", help="raster or weights file to describe")
    named = f"model that a run would take, default {DEFAULT_MODEL}"
    add("--model", default=DEFAULT_MODEL, metavar="ID|FILE", help=named)
    add("--scale", type=int, default=0, metavar="N", help="of that run; default the model's own")
    add("--json", action="store_true", help="print as JSON (always so without a file)")
    command.set_defaults(function=_info, is_text=True)


def _info(options: argparse.Namespace) -> int:
    if not options.file:
        found, text = _computer(), ""
    elif options.file.lower().endswith(WEIGHTS_SUFFIX):
        found = models.describe(options.file)
        text = models.lines(found)
    else:
        found = _raster(options)
        text = _lines(found)
    as_json = options.json or not options.file
    sys.stdout.write((json.dumps(found, indent=1) if as_json else text) + "\n")
    return 0


def _computer() -> dict[str, Any]:
    from ..engine.probe import probe

    cards = {name: asdict(model_card(name)) for name in MODELS}
    return {"version": version(), **probe(), "models": cards}


def _raster(options: argparse.Namespace) -> dict[str, Any]:
    """Facts about a raster; sizes in pixels, and in metres and bytes where the name says so."""
    from ..raster.provenance import provenance
    from ..raster.source import open_lr

    contract.refuse(contract.check_readable("file", LR, options.file))
    job = Job(options.file, (), "", model=options.model, scale=options.scale)
    settings = Settings.of(job, model_card(job.model))
    with network_for([options.file]), open_lr(options.file) as source:
        made = provenance(source.carried)
        return {**_facts(source, options.file), "run": _run(source, settings), "made": made}


def _facts(source: LrSource, path: str) -> dict[str, Any]:
    grid, nodata = source.grid, source.carried.nodata
    return {
        "file": shown(path),
        "width": grid.width,
        "height": grid.height,
        "bands": source.all_bands,
        "data_bands": list(source.bands),
        "alpha_band": source.carried.alpha_band,
        "names": [band.description or "" for band in source.carried.bands],
        "type": source.dtype,
        "nodata": None if nodata is None else str(nodata),
        "crs": grid.crs.to_string() if grid.crs else None,
        "pixel_m": grid.pixel_size_m(),
        "bounds": list(grid.bounds),
    }


def _run(source: LrSource, settings: Settings) -> dict[str, Any]:
    """What the model would make of the raster, by the same estimate as the dialog of QGIS."""
    found = _estimated(source, settings)
    return {
        "model": settings.card.name,
        "scale": settings.scale,
        "width": found.width,
        "height": found.height,
        "tiles": found.tiles,
        "steps": settings.steps,
        "memory_bytes": found.memory_bytes,
        "file_bytes": found.file_bytes,
        "passes": [asdict(one) for one in found.passes],
    }


def _estimated(source: LrSource, settings: Settings) -> Estimate:
    import numpy as np

    kind = np.dtype(source.dtype)
    stages = tuple(stage.scale for stage in settings.spec.stages(settings.scale))
    size = RunSize(
        settings.card.size_of(settings.spec),
        source.grid.width,
        source.grid.height,
        source.count,
        settings.scale,
        settings.steps,
        kind.itemsize,
        is_float=kind.kind == "f",
        stages=stages,
        halo_lr_px=halo_of(settings.sensor),
    )
    return estimate(size)


def _lines(found: dict[str, Any]) -> str:
    run, size = found["run"], Formatter().size
    names = [
        f"{number} {name}".strip() for number, name in zip(found["data_bands"], found["names"])
    ]
    alpha = f"; transparency: {found['alpha_band']}" if found["alpha_band"] else ""
    pixel = found["pixel_m"]
    facts = {
        "size": f"{found['width']} x {found['height']} pixels",
        "bands": f"{found['bands']}; data: {', '.join(names)}{alpha}",
        "type": found["type"],
        "nodata": found["nodata"] or "none",
        "CRS": found["crs"] or "none",
        "pixel": "size unknown" if pixel is None else f"{pixel[0]:.4g} x {pixel[1]:.4g} m",
        "result": (
            f"{run['width']} x {run['height']} pixels by {run['model']}, x{run['scale']}: "
            f"{_count(run['tiles'], 'tile')} of {_count(run['steps'], 'step')}, about "
            f"{size(run['file_bytes'])} on "
            f"disk and {size(run['memory_bytes'])} of memory"
        ),
    }
    if len(run["passes"]) > 1:
        facts["passes"] = "; ".join(map(_of_pass, run["passes"]))
    facts |= _origin(found["made"])
    return "\n".join([found["file"], *(f"  {name:<8} {value}" for name, value in facts.items())])


def _of_pass(one: dict[str, Any]) -> str:
    """A pass of a cascade in a few words."""
    share = f"{100 * one['share']:.0f} % of the time"
    return f"{one['width']} x {one['height']} pixels in {_count(one['tiles'], 'tile')}, {share}"


def _count(number: object, word: str) -> str:
    """A number with its word; "?" where a file does not tell."""
    text = "?" if number is None else str(number)
    return f"{text} {word}" if text == "1" else f"{text} {word}s"


def _origin(made: dict[str, str]) -> dict[str, str]:
    """How a result came about, in the lines of a description."""
    if "model" not in made:
        return {}
    references = made.get("references", "none")
    told = {
        "content": made.get("content", "super-resolved raster"),
        "made by": f"TTRD3 {made.get('version', '')}, model {made['model']}, "
        f"preset {made.get('preset', 'unknown')}: {_count(made.get('steps'), 'step')}, noise "
        f"{made.get('noise', '?')}, seed {made.get('seed', '?')}",
        "made of": f"{made.get('input', '?')}, bands {made.get('bands', '?')}; "
        f"references: {references}",
        "sensor": made.get("sensor", ""),
        "resolves": made.get("resolution", ""),
        "error": made.get("calibration", ""),
        "notice": made.get("notice", ""),
    }
    return {name: value for name, value in told.items() if value}
