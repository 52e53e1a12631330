# SPDX-License-Identifier: GPL-2.0-or-later
"""Training configuration, read from TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Optional

from ..jobs.errors import BadJobError
from ..jobs.sensor import AUTO, IDEAL_NAME
from ..jobs.typed import shown
from ..methods import registry
from ..methods.tables import choice_problem, read_table, subtable, type_problem
from .bounds import Batch, FromOne, FromZero, Norm, Rate, Scale, Seed, Share, SidePx, read_toml
from .objectives import objective_of, trainable
from .optimizers import NAMES as OPTIMIZERS
from .options import DEGRADATIONS, RealDegradation
from .references import ReferenceMix


@dataclass(frozen=True)
class TrainConfig:
    """What to train, on which images, for how long. Paths are relative to the configuration file.

    `scale` 0 is the method's default. `initial` names weights to start from, a later file before an
    earlier one; tensors of another shape are newly initialised. `model` is the method's own part:
    the table of that name, and every entry that is not listed here. `optimizer` is one of
    training.optimizers; `precision` "bfloat16" computes under autocast. Of the images, all
    `image_px` square, `validation_images` are held out. `degradation` says how LR is made from HR:
    "bicubic", or "real" with the ranges of `degradation_real`. `sensor` is for the card: "ideal",
    or "auto" for a model that is to be told the sensor of its raster.

    The last part of a path of `images` may be a pattern for the names in a folder.
    """

    output: str
    images: tuple[str, ...]
    method: str = registry.METHODS[0].name
    scale: Scale = 0
    image_px: SidePx = 256
    validation_images: FromZero = 42
    validation_lpips_weights: str = ""
    initial: tuple[str, ...] = ()
    model: Mapping[str, Any] = field(default_factory=dict)
    optimizer: str = "adam"
    precision: str = "float32"
    crop_lr_px: int = 32
    batch: Batch = 8
    steps: FromOne = 4000
    learning_rate: Rate = 5e-4
    final_learning_rate: Rate = 2e-5
    warmup_steps: FromZero = 100
    clip_norm: Norm = 1.0
    ema_decay: Share = 0.998
    seed: Seed = 10
    save_every: FromOne = 100
    validate_every: FromOne = 500
    references: ReferenceMix = field(default_factory=ReferenceMix)
    degradation: str = "bicubic"
    degradation_real: RealDegradation = field(default_factory=RealDegradation)
    sensor: str = IDEAL_NAME
    data_licence: str = "unknown"
    gsd_m: Optional[tuple[float, float]] = None
    folder: Path = Path()
    source: str = ""

    @property
    def real(self) -> RealDegradation | None:
        """Ranges of the degradation; None for bicubic."""
        return self.degradation_real if self.degradation == "real" else None

    @property
    def factor(self) -> int:
        """The scale of the network."""
        return self.scale or registry.spec_of(self.method).scales[0]

    def problem(self) -> str:
        """What is wrong with the configuration, or ""."""
        if wrong := choice_problem(self, **_CHOICES):
            return wrong
        for name, table in (("references", self.references), (_REAL, self.degradation_real)):
            if table.problem():
                return f"table [{name}], {table.problem()}"
        if wrong := type_problem(self) or self._path_problem():
            return wrong
        return self._method_problem() or self._size_problem()

    def _path_problem(self) -> str:
        named = {"output": [self.output], "images": self.images, "initial": self.initial}
        for name, paths in named.items():
            if "" in paths or (name == "images" and not paths):
                return f"`{name}` must name a path"
        if self.path(self.output).exists() and not self.path(self.output).is_dir():
            return f"`output` {shown(self.output)} is no folder"
        return ""

    def _method_problem(self) -> str:
        spec = trainable().get(self.method)
        if spec is None:
            names = ", ".join(trainable())
            return f"`method` {shown(self.method)} cannot be trained; choose one of {names}"
        if self.scale and self.scale not in spec.scales:
            scales = ", ".join(map(str, spec.scales))
            return f"`scale` {self.scale!r} is none of {spec.title}; choose one of {scales}"
        return objective_of(spec).problem(self.model)

    def _size_problem(self) -> str:
        crop, image = self.crop_lr_px * self.factor, self.image_px // self.factor * self.factor
        if 0 < crop <= image:
            return ""
        return (
            f"`crop_lr_px` {self.crop_lr_px} means crops of {crop} pixels, but the images have "
            f"{image}; choose from 1 to {image // self.factor}"
        )

    def path(self, name: str) -> Path:
        """Resolve a path of the configuration."""
        return (self.folder / name).resolve()


_REAL = "degradation_real"
_CHOICES = {
    "optimizer": OPTIMIZERS,
    "precision": ("float32", "bfloat16"),
    "degradation": DEGRADATIONS,
    "sensor": (IDEAL_NAME, AUTO),
}
_TABLES = {"references": ReferenceMix, _REAL: RealDegradation}
_LISTS = ("images", "initial", "gsd_m")


def load_config(path: Path) -> TrainConfig:
    """Read a TOML file; errors name unknown and missing entries."""
    data = read_toml(path)
    missing = [name for name in ("output", "images") if name not in data]
    if missing:
        names = " and ".join(f"`{name}`" for name in missing)
        raise BadJobError("config-lacks-entries", subject=str(path), names=names)
    try:
        values = _values(data)
    except ValueError as error:
        raise BadJobError("config-wrong", subject=str(path), reason=error) from None
    config = TrainConfig(**{**values, "folder": path.resolve().parent, "source": path.name})
    if wrong := config.problem():
        raise BadJobError("config-wrong", subject=str(path), reason=wrong)
    return config


def _values(data: Mapping[str, Any]) -> dict[str, Any]:
    """The entries with the types of the configuration; raises ValueError."""
    shared = {item.name for item in fields(TrainConfig)} - {"model", "folder", "source"}
    values = {name: value for name, value in data.items() if name in shared}
    for name, cls in _TABLES.items():
        try:
            values[name] = read_table(cls, subtable(data, name))
        except ValueError as error:
            where = f"table [{name}], " if isinstance(data.get(name), Mapping) else ""
            raise ValueError(f"{where}{error}") from None
    for name in set(_LISTS) & set(values):
        if not isinstance(values[name], list):
            raise ValueError(f"`{name}` must be a list, not {shown(values[name])}")
        values[name] = tuple(values[name])
    others = {name: value for name, value in data.items() if name not in {*shared, "model"}}
    return {**values, "model": {**others, **subtable(data, "model")}}
