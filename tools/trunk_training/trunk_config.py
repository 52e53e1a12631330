# SPDX-License-Identifier: GPL-2.0-or-later
"""Configuration of a trunk that knows its sensor and of what follows it; read from TOML."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.methods.ttrd3.loss_table import Losses
from ttrd3_qgis.core.methods.ttrd3.trunk import TrunkConfig
from ttrd3_qgis.core.training.optimizers import NAMES as OPTIMIZERS

from .imagery import Source
from .other_dates import OtherDate
from .reference_pairs import ReferenceShares
from .sensor_pairs import SensorMix

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


STAGES = ("trunk", "all", "sensor")


@dataclass(frozen=True)
class TrunkTraining:
    """What to train the trunk on and how; paths are relative to the configuration file.

    The learning rate is constant after the warm-up, so that training can go on for as long as
    there is time; a cool-down of a copy makes weights that are good (`trunk_loop`). Of the first
    source, `validation_images` are held out. `initial` names weights to begin with, a later file
    before an earlier one. `stage` "trunk" trains the trunk alone; "all" the steps and what
    references add as well, by `references`, `other_date` and `losses` (`second_stage`); "sensor"
    the net that tells the sensor (`sensor_stage`).
    """

    output: str
    sources: tuple[Source, ...]
    trunk: TrunkConfig = field(default_factory=TrunkConfig)
    sensors: SensorMix = field(default_factory=SensorMix)
    stage: str = "trunk"
    references: ReferenceShares = field(default_factory=ReferenceShares)
    other_date: OtherDate = field(default_factory=OtherDate)
    losses: Losses = field(default_factory=Losses)
    times_per_image: int = 2
    last_time_share: float = 0.25
    initial: tuple[str, ...] = ()
    validation_images: int = 42
    validated_images: int = 21
    optimizer: str = "muon"
    precision: str = "bfloat16"
    crop_lr_px: int = 32
    batch: int = 8
    learning_rate: float = 1e-3
    warmup_steps: int = 200
    clip_norm: float = 1.0
    ema_decay: float = 0.999
    seed: int = 10
    save_every: int = 200
    validate_every: int = 1000
    data_licence: str = "unknown"
    gsd_m: tuple[float, float] | None = None
    folder: Path = Path()
    source: str = ""

    def path(self, name: str) -> Path:
        """Resolve a path of the configuration."""
        return (self.folder / name).resolve()

    def problem(self) -> str:
        """What is wrong with the choices, or nothing."""
        if self.optimizer not in OPTIMIZERS:
            return f"`optimizer` {self.optimizer!r} is unknown; choose of {', '.join(OPTIMIZERS)}"
        if self.stage not in STAGES:
            return f"`stage` {self.stage!r} is unknown; choose one of {', '.join(STAGES)}"
        if self.precision not in ("float32", "bfloat16"):
            return f"`precision` {self.precision!r} is unknown; choose float32 or bfloat16"
        if self.crop_lr_px < 2 or self.crop_lr_px % 2:
            return f"`crop_lr_px` must be even, not {self.crop_lr_px!r}"
        if not self.sources:
            return "`sources` is empty; name at least one"
        tables = (self.sensors.problem(), self.losses.problem())
        found = (*tables, *(source.problem() for source in self.sources))
        return next(filter(None, found), "")


_TABLES = {
    "trunk": TrunkConfig,
    "sensors": SensorMix,
    "references": ReferenceShares,
    "other_date": OtherDate,
    "losses": Losses,
}


def load_trunk_config(path: Path) -> TrunkTraining:
    """Read a TOML file; unknown and missing entries are named."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadJobError(f"The configuration {path} does not exist; check the path.") from None
    except (ValueError, OSError) as error:
        raise BadJobError(f"The configuration {path} cannot be read ({error}).") from None
    tables = data.pop("sources", [])
    values = {name: _value(name, value, path) for name, value in data.items()}
    values["sources"] = tuple(_build(Source, table, path) for table in tables)
    values |= {"folder": path.resolve().parent, "source": path.name}
    config: TrunkTraining = _build(TrunkTraining, values, path)
    if config.problem():
        raise BadJobError(f"In {path}, {config.problem()}.")
    return config


def _value(name: str, value: Any, path: Path) -> Any:
    if name in _TABLES:
        return _build(_TABLES[name], value, path)
    return tuple(value) if isinstance(value, list) else value


def _build(cls: type[Any], values: Any, path: Path) -> Any:
    if not isinstance(values, dict):
        raise BadJobError(f"In {path}, a table for {cls.__name__} must hold entries.")
    unknown = sorted(set(values) - {item.name for item in fields(cls)})
    if unknown:
        raise BadJobError(f"The configuration {path} has unknown entries: {', '.join(unknown)}.")
    plain = {key: tuple(v) if isinstance(v, list) else v for key, v in values.items()}
    try:
        return cls(**plain)
    except TypeError as error:
        raise BadJobError(f"The configuration {path} lacks entries ({error}).") from None
