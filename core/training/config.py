# SPDX-License-Identifier: GPL-2.0-or-later
"""Training configuration, read from TOML."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from ..jobs.errors import BadJobError
from ..methods.ttrd3.model import VARIANTS
from .optimizers import NAMES as OPTIMIZERS
from .options import DEGRADATIONS, Losses, RealDegradation, complete

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@dataclass(frozen=True)
class ReferenceMix:
    """Proportions of the kinds of reference shown in training; they are normalised.

    `none` shows the enlarged LR image in the reference's place, as evaluation does.
    """

    same_class: float = 0.35
    same_image: float = 0.2
    aligned: float = 0.3
    other_class: float = 0.1
    noise: float = 0.1
    none: float = 0.05


@dataclass(frozen=True)
class TrainConfig:
    """What to train, on what, for how long. Paths are relative to the configuration file.

    `initial` names weights to begin with, a later file before an earlier one; tensors of another
    shape begin anew. `compact` changes
    widths and depths of the compact denoiser. `objective` "regression" trains its trunk alone to
    estimate the residual from the LR image, the first stage; "diffusion" trains everything.
    `optimizer` is one of training.optimizers; `precision` "bfloat16" computes under autocast.
    Of the images, all `image_px` square, `validation_images` are held out.
    `degradation` makes LR of HR: "bicubic", or "real" as the ranges of `degradation_real` say.
    """

    output: str
    images: tuple[str, ...]
    image_px: int = 256
    validation_images: int = 42
    validation_lpips_weights: str = ""
    initial: tuple[str, ...] = ()
    variant: str = "compact"
    dim: int = 64
    compact: dict[str, int] = field(default_factory=dict)
    objective: str = "diffusion"
    optimizer: str = "adam"
    precision: str = "float32"
    crop_lr_px: int = 32
    batch: int = 8
    times_per_image: int = 2
    last_time_share: float = 0.25
    steps: int = 4000
    learning_rate: float = 5e-4
    final_learning_rate: float = 2e-5
    warmup_steps: int = 100
    clip_norm: float = 1.0
    ema_decay: float = 0.998
    seed: int = 10
    save_every: int = 100
    validate_every: int = 500
    references: ReferenceMix = field(default_factory=ReferenceMix)
    losses: Losses = field(default_factory=Losses)
    degradation: str = "bicubic"
    degradation_real: RealDegradation = field(default_factory=RealDegradation)
    data_licence: str = "unknown"
    gsd_m: tuple[float, float] | None = None
    folder: Path = Path()
    source: str = ""

    @property
    def real(self) -> RealDegradation | None:
        """Ranges of the degradation, or none where it is bicubic."""
        return self.degradation_real if self.degradation == "real" else None

    def problem(self) -> str:
        """What is wrong with the choices, or nothing."""
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                value = getattr(self, name)
                return f"`{name}` {value!r} is unknown; choose one of {', '.join(choices)}"
        if self.objective == "regression" and self.variant != "compact":
            return f"`objective` regression trains a trunk, which variant {self.variant} lacks"
        return ""

    def path(self, name: str) -> Path:
        """Resolve a path of the configuration."""
        return (self.folder / name).resolve()


_CHOICES = {
    "variant": VARIANTS,
    "objective": ("diffusion", "regression"),
    "optimizer": OPTIMIZERS,
    "precision": ("float32", "bfloat16"),
    "degradation": DEGRADATIONS,
}
_TABLES = {"references": ReferenceMix, "losses": Losses, "degradation_real": RealDegradation}


def load_config(path: Path) -> TrainConfig:
    """Read a TOML file; unknown and missing entries are named."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadJobError(f"The configuration {path} does not exist; check the path.") from None
    except (ValueError, OSError) as error:
        raise BadJobError(f"The configuration {path} cannot be read ({error}).") from None
    values = {
        name: _table(name, value, path) if name in _TABLES else value
        for name, value in data.items()
    }
    for name in ("images", "initial", "gsd_m"):
        if name in values:
            if not isinstance(values[name], list):
                raise BadJobError(f"In {path}, `{name}` must be a list, not {values[name]!r}.")
            values[name] = tuple(values[name])
    config: TrainConfig = _build(
        TrainConfig, {**values, "folder": path.resolve().parent, "source": path.name}, path
    )
    if config.problem():
        raise BadJobError(f"In {path}, {config.problem()}.")
    return config


def _table(name: str, values: Any, path: Path) -> Any:
    """Read one of the tables; what is wrong in it is named."""
    if not isinstance(values, dict):
        raise BadJobError(f"In {path}, `{name}` must be a table, [{name}], not {values!r}.")
    table = _build(_TABLES[name], complete(name, values), path)
    if isinstance(table, (Losses, RealDegradation)) and table.problem():
        raise BadJobError(f"In {path}, table [{name}], {table.problem()}.")
    return table


def _build(cls: type[Any], values: dict[str, Any], path: Path) -> Any:
    unknown = sorted(set(values) - {item.name for item in fields(cls)})
    if unknown:
        raise BadJobError(f"The configuration {path} has unknown entries: {', '.join(unknown)}.")
    try:
        return cls(**values)
    except TypeError:
        raise BadJobError(f"The configuration {path} lacks `output` or `images`.") from None
