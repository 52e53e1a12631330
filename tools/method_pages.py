# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/guide/methods.md: every method with its presets, options, layers and models.

All of it stands in the methods' specs and the models' cards: python tools/method_pages.py [FILE]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from ttrd3_qgis.core.methods.layers import layers_of
from ttrd3_qgis.core.methods.options import Choice, Flag, Option
from ttrd3_qgis.core.methods.registry import METHODS, model_card, model_file
from ttrd3_qgis.core.methods.settings import listed_scales, said_scales
from ttrd3_qgis.core.methods.spec import LR_GRID, Layer, MethodSpec, Preset

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "guide" / "methods.md"
NOTE = "<!-- Written by tools/method_pages.py from the methods' specs; do not edit. -->"
INTRO = (
    "A run names a model, and the model's card names its method. What a method offers is offered "
    "everywhere: as a parameter in QGIS, as an option of `ttrd3 upscale`, and in job files. "
    "`ttrd3 models` lists the same on your computer."
)
ON_REFERENCES = {
    "optional": "It uses references where there are some.",
    "needed": "It needs at least one reference.",
    "unused": "It uses no references.",
}


def page() -> str:
    """The whole page."""
    return "\n\n".join(["# Methods and models", NOTE, INTRO, *map(_method, METHODS)]) + "\n"


def _method(spec: MethodSpec) -> str:
    parts = [
        f"## {spec.title}",
        f"Enlarges by {said_scales(spec.scales)}. {ON_REFERENCES[spec.references]}",
        "### Models",
        _models(spec),
        "### Presets",
        _table(
            ["preset", "good for", "steps", "noise", "sets"], map(_preset, _presets(spec).items())
        ),
    ]
    if spec.options:
        rows = [[f"`{option.name}`", _values(option), option.help] for option in spec.options]
        parts += ["### Options", _table(["option", "values", "what it does"], rows)]
    rows = [[f"`{x.name}`", _bands(x), x.help] for x in layers_of(spec)]
    return "\n\n".join([*parts, "### Layers", _table(["layer", "bands", "what it shows"], rows)])


def _models(spec: MethodSpec) -> str:
    if not spec.models:
        return "No model of it comes with the plugin; `ttrd3 train` makes one."
    return _table(
        ["model", "scales", "no warning for results with pixels of", "size"],
        map(_model, spec.models),
    )


def _model(name: str) -> list[str]:
    card = model_card(name)
    ground = "not said" if card.gsd_m is None else f"{card.gsd_m[0]:g} to {card.gsd_m[1]:g} m"
    size = f"{model_file(name).stat().st_size / 1e6:.1f} MB"
    return [f"`{name}`", ", ".join(listed_scales(card.all_scales(), "×")), ground, size]


def _presets(spec: MethodSpec) -> Mapping[str, Preset]:
    """As the method's first model has them, where there is one."""
    model = next(iter(spec.models), "")
    return model_card(model).presets_of(spec) if model else spec.presets


def _preset(item: tuple[str, Preset]) -> list[str]:
    name, preset = item
    chosen = ", ".join(f"`{option}` {value}" for option, value in preset.options.items())
    return [f"`{name}`", preset.help, str(preset.steps), f"{preset.noise:g}", chosen]


def _values(option: Option) -> str:
    if isinstance(option, Flag):
        return f"on, off; default {'on' if option.default else 'off'}"
    if isinstance(option, Choice):
        names = ", ".join(filter(None, (*option.choices, option.others)))
        return f"{names}; default {option.default}"
    return f"{option.lowest:g} to {option.highest:g}; default {option.default:g}"


def _bands(layer: Layer) -> str:
    bands = str(layer.bands) if layer.bands else "as the result"
    return f"{bands}, on the input's grid" if layer.grid == LR_GRID else bands


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in lines)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    target.write_text(page(), encoding="utf-8")
    print(f"{len(METHODS)} methods in {target}")
