# SPDX-License-Identifier: GPL-2.0-or-later
"""The methods, and the models that come with the plugin. Standard library only."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path

from ..jobs.errors import BadWeightsError
from ..jobs.paths import WEIGHTS
from ..jobs.superresolution import DEFAULT_MODEL
from .card import Card, fitted, read_card
from .spec import Bundled, MethodSpec, Preset

FOLDERS = (  # one line per method
    "ttrd3",
    "def_",
    "wavediffur",
    "csp",
    "texadiff",
)


def _spec(folder: str) -> MethodSpec:
    spec: MethodSpec = import_module(f"{__package__}.{folder}.spec").SPEC
    return spec


METHODS: tuple[MethodSpec, ...] = tuple(_spec(folder) for folder in FOLDERS)
MODELS: dict[str, Bundled] = {
    name: bundled for spec in METHODS for name, bundled in spec.models.items()
}


def spec_of(method: str) -> MethodSpec:
    """The method of that name; raises BadWeightsError where this version does not have it."""
    for spec in METHODS:
        if spec.name == method:
            return spec
    raise BadWeightsError("method-unknown", method=method)


def model_file(model: str) -> Path:
    """The weights file of a model by its name or by its path; raises BadWeightsError."""
    if model in MODELS:
        return WEIGHTS / MODELS[model].file
    if Path(model).suffix or Path(model).exists():
        return Path(model)
    raise BadWeightsError("model-unknown", name=model, names=", ".join(MODELS))


def model_card(model: str) -> Card:
    """The card of a model by its name or by its path; raises BadWeightsError."""
    path = model_file(model)
    found = path.stat() if model in MODELS and path.is_file() else None
    if found is None:
        return checked(read_card(path), path)
    return _card_as_of(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=8)
def _card_as_of(path: Path, mtime_ns: int, size: int) -> Card:
    """The card of a bundled model: QGIS asks for it several times as it starts."""
    return checked(read_card(path), path)


def checked(card: Card, path: Path) -> Card:
    """A card that its method can do; whoever needs a method that is unknown here says so."""
    spec = next((spec for spec in METHODS if spec.name == card.method), None)
    return card if spec is None else fitted(card, spec, path)


def default_presets() -> dict[str, Preset]:
    """The presets of the default model, its default preset first."""
    card = model_card(DEFAULT_MODEL)
    return dict(card.presets_of(spec_of(card.method)))


def all_scales() -> tuple[int, ...]:
    """Every scale of any method, in increasing order."""
    return tuple(sorted({scale for spec in METHODS for scale in spec.scales}))
