# SPDX-License-Identifier: GPL-2.0-or-later
"""The description of a method: all that the engine, the command line and QGIS need to offer it.

Standard library only, so that QGIS can read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Callable, NamedTuple

from ..jobs.model_size import Cost, Geometry
from ..jobs.superresolution import MAX_STEPS
from ..jobs.typed import Between
from .options import Option, OptionValue, OptionValues

__all__ = ["Bundled", "Cost", "Geometry", "Layer", "MethodSpec", "Preset", "Stage", "one_pass"]

SR_GRID, LR_GRID = "sr", "lr"
OPTIONAL, NEEDED, UNUSED = "optional", "needed", "unused"  # references


@dataclass(frozen=True)
class Preset:
    """A named compromise between fidelity and perceived sharpness.

    `steps` is the number of sampling steps, `noise` in [0, 1] scales the start noise, `options` are
    options of the method that the preset sets, `help` says briefly what the preset is good for.
    """

    steps: Annotated[int, Between(1, MAX_STEPS)]
    noise: Annotated[float, Between(0, 1)]
    options: OptionValues = field(default_factory=dict)
    help: str = ""


@dataclass(frozen=True)
class Layer:
    """A raster that a run may write beside the result.

    `bands` 0 means one for each band of the result. A layer on the grid "sr" is blended from tiles
    like the result; one on "lr" has the pixels of the LR raster. With `needs_samples` the scene is
    computed several times.
    """

    name: str
    title: str
    help: str
    bands: int = 1
    dtype: str = "float32"
    grid: str = SR_GRID
    needs_samples: bool = False


class Bundled(NamedTuple):
    """A model in the plugin: its file among the weights, and the checksum it must have."""

    file: str
    sha256: str


class Stage(NamedTuple):
    """One pass of a cascade: it enlarges the result of the pass before by `scale`."""

    scale: int


def one_pass(scale: int) -> tuple[Stage, ...]:
    """A single pass, which most methods use."""
    return (Stage(scale),)


def always(*_: object) -> bool:
    """For any options."""
    return True


def never(*_: object) -> bool:
    """For no options."""
    return False


def with_noise(options: OptionValues, noise: float, architecture: Mapping[str, Any]) -> bool:
    """Where the chain starts with noise."""
    return noise > 0


@dataclass(frozen=True)
class MethodSpec:
    """A method: where its code is, what it can do, and what a user may choose.

    `runner`, `objective` and `importer` are objects in core.methods as "module:name"; a method
    without an objective cannot be trained. `imports` says whether the importer takes a "file" or a
    "folder", and `import_marks` which folders such a folder has in it. `cost_by` gives the cost for
    an architecture, where it depends on that; else `cost` applies. `scales` are all that the method
    can do; the card says which of them a model does. `references` is "optional", "needed" or
    "unused"; `reference_ratios` are the grids, in pixels per SR pixel, on which a runner asks for
    aligned references. `channels` is how many bands a model computes at once. `operator` names the
    degradation that made the LR image; with "none" the result is not made to agree with it.
    `wants_original` says for which options a runner gets the raster of the job in later passes,
    too. For which options and architecture references change a result, `reads_references` says, and
    for which of these and which start noise seeds do, `draws_noise`; `has_bank` says whether a
    reference that does not lie on the scene can. `models` come with the plugin. Until a method is
    `published`, Processing has no parameters for its options and layers, whose names there must
    never change; its models run all the same.
    """

    name: str
    title: str
    runner: str
    scales: tuple[int, ...]
    presets: Mapping[str, Preset]
    geometry: Geometry
    cost: Cost
    cost_by: Callable[[Mapping[str, Any]], Cost] | None = None
    objective: str = ""
    importer: str = ""
    imports: str = "file"
    import_marks: tuple[str, ...] = ()
    references: str = OPTIONAL
    reference_ratios: tuple[float, ...] = (1.0,)
    channels: int = 3
    operator: str = "bicubic"
    models: Mapping[str, Bundled] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    layers: tuple[Layer, ...] = ()
    stages: Callable[[int], tuple[Stage, ...]] = one_pass
    wants_original: Callable[[OptionValues], bool] = never
    reads_references: Callable[[OptionValues, Mapping[str, Any]], bool] = always
    draws_noise: Callable[[OptionValues, float, Mapping[str, Any]], bool] = with_noise
    has_bank: bool = True
    published: bool = True

    def defaults(self) -> dict[str, OptionValue]:
        """The options of the method with their defaults."""
        return {option.name: option.default for option in self.options}

    def option(self, name: str) -> Option | None:
        """The option of that name, or None."""
        return next((option for option in self.options if option.name == name), None)
