# SPDX-License-Identifier: GPL-2.0-or-later
"""What Processing offers of the methods, all from their specs and the cards of models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .core.jobs.errors import BadWeightsError
from .core.jobs.superresolution import DEFAULT_MODEL, Job
from .core.methods import registry
from .core.methods.layers import layers_of
from .core.methods.options import Option
from .core.methods.spec import Layer, MethodSpec, Preset

if TYPE_CHECKING:
    from .core.methods.settings import Settings

# Scales that could be chosen before there were specs; saved models may contain any of them.
PUBLISHED_SCALES = (2, 16)


def _methods() -> tuple[MethodSpec, ...]:
    return tuple(spec for spec in registry.METHODS if spec.published)


def presets() -> dict[str, Preset]:
    """The presets of all methods, each name once; those of the default model first."""
    found = default_presets()
    for spec in _methods():
        for name, preset in spec.presets.items():
            found.setdefault(name, preset)
    return found


def default_scales() -> tuple[int, ...]:
    """The scales of the default model, its default first."""
    try:
        return registry.model_card(DEFAULT_MODEL).all_scales()
    except BadWeightsError:
        return registry.METHODS[0].scales


def default_presets() -> dict[str, Preset]:
    """The presets of the default model; none if its file is missing, which a run reports."""
    try:
        return registry.default_presets()
    except BadWeightsError:
        return {}


def usual_steps() -> int:
    """The steps that a worker measures its devices with; 0 without the default model's file."""
    first = next(iter(default_presets().values()), None)
    return 0 if first is None else first.steps


def models() -> tuple[str, ...]:
    """Names of the models that come with the plugin."""
    return tuple(registry.MODELS)


def options() -> tuple[Option, ...]:
    """The options of all methods, each name once."""
    found: dict[str, Option] = {}
    for spec in _methods():
        for option in spec.options:
            found.setdefault(option.name, option)
    return tuple(found.values())


def layers() -> tuple[Layer, ...]:
    """The layers of all methods, each name once."""
    found: dict[str, Layer] = {}
    for spec in _methods():
        for layer in layers_of(spec):
            found.setdefault(layer.name, layer)
    return tuple(found.values())


def scale_range() -> tuple[int, int]:
    """The smallest and the largest scale that can be asked for."""
    scales = (*PUBLISHED_SCALES, *registry.all_scales())
    return min(scales), max(scales)


def owners(option: Option) -> tuple[str, ...]:
    """Titles of the methods with an option."""
    return tuple(spec.title for spec in _methods() if spec.option(option.name))


def number_of_methods() -> int:
    """The number of methods."""
    return len(_methods())


def parameter_name(name: str) -> str:
    """The parameter name of an option or layer; it must never change once it is published."""
    return name.upper()


def scale_of(model: str) -> int:
    """The default scale of a model; 1 if it cannot be read."""
    try:
        return registry.model_card(model).scale
    except BadWeightsError:
        return 1


def understood(job: Job) -> Settings:
    """The settings of a job for its model; raises BadJobError if the model cannot do it.

    Raises BadWeightsError if the model cannot be read here.
    """
    from .core.methods.settings import Settings  # not needed when QGIS starts

    return Settings.of(job, registry.model_card(job.model))
