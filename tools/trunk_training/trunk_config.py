# SPDX-License-Identifier: GPL-2.0-or-later
"""Configuration of a trunk that knows its sensor and of what follows it; read from TOML."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Optional

from ttrd3_qgis.core.evaluation.other_dates import OtherDate
from ttrd3_qgis.core.jobs import typed
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.methods.ttrd3.loss_table import Losses
from ttrd3_qgis.core.methods.ttrd3.trunk import TrunkConfig
from ttrd3_qgis.core.training.bounds import (
    Batch,
    FromOne,
    FromZero,
    Norm,
    Rate,
    Seed,
    Share,
    read_toml,
)
from ttrd3_qgis.core.training.optimizers import NAMES as OPTIMIZERS

from .imagery import Source
from .reference_pairs import ReferenceShares
from .sensor_pairs import SensorMix
from .student_loss import StudentLoss

STAGES = ("trunk", "all", "references", "student")


@dataclass(frozen=True)
class TrunkTraining:
    """What to train the trunk on and how; paths are relative to the configuration file.

    The learning rate is constant after the warm-up, so that training can go on for as long as
    there is time; a cool-down of a copy makes weights that are good (`trunk_loop`). Of the first
    source, `validation_images` are held out. `initial` names weights to begin with, a later file
    before an earlier one; `presets` go to the card. `stage` "trunk" trains the trunk alone; "all"
    the steps and what references add as well, by `references`, `other_date` and `losses`,
    "references" what references add alone (`second_stage`), and "student" the steps alone, for a
    short chain, by `student` as well.
    """

    output: str
    sources: tuple[Source, ...]
    trunk: TrunkConfig = field(default_factory=TrunkConfig)
    sensors: SensorMix = field(default_factory=SensorMix)
    stage: str = "trunk"
    references: ReferenceShares = field(default_factory=ReferenceShares)
    other_date: OtherDate = field(default_factory=OtherDate)
    losses: Losses = field(default_factory=Losses)
    student: StudentLoss = field(default_factory=StudentLoss)
    times_per_image: Batch = 2
    last_time_share: Share = 0.25
    initial: tuple[str, ...] = ()
    validation_images: FromZero = 42
    validated_images: FromZero = 21
    optimizer: str = "muon"
    precision: str = "bfloat16"
    crop_lr_px: Batch = 32
    batch: Batch = 8
    learning_rate: Rate = 1e-3
    warmup_steps: FromZero = 200
    clip_norm: Norm = 1.0
    ema_decay: Share = 0.999
    seed: Seed = 10
    save_every: FromOne = 200
    validate_every: FromOne = 1000
    data_licence: str = "unknown"
    gsd_m: Optional[tuple[float, float]] = None
    presets: dict[str, dict[str, Any]] = field(default_factory=dict)
    folder: Path = Path()
    source: str = ""

    def path(self, name: str) -> Path:
        """Resolve a path of the configuration."""
        return (self.folder / name).resolve()

    def problem(self) -> str:
        """What is wrong with the choices, or nothing."""
        if self.optimizer not in OPTIMIZERS:
            known = ", ".join(OPTIMIZERS)
            return f"`optimizer` {typed.shown(self.optimizer)} is unknown; choose of {known}"
        if self.stage not in STAGES:
            return f"`stage` {self.stage!r} is unknown; choose one of {', '.join(STAGES)}"
        if self.stage == "student" and not self.losses.perceptual_weights:
            return "the stage 'student' needs `perceptual_weights` in [losses]"
        if self.precision not in ("float32", "bfloat16"):
            return f"`precision` {self.precision!r} is unknown; choose float32 or bfloat16"
        if self.crop_lr_px < 2 or self.crop_lr_px % 2:
            return f"`crop_lr_px` must be even, not {self.crop_lr_px!r}"
        if not self.sources:
            return "`sources` is empty; name at least one"
        tables = (self.sensors.problem(), self.losses.problem(), self.student.problem())
        found = (*tables, *(source.problem() for source in self.sources))
        return next(filter(None, found), "")


def load_trunk_config(path: Path) -> TrunkTraining:
    """Read a TOML file; unknown, missing and wrong entries are named."""
    data = read_toml(path)
    try:
        if own := sorted({"folder", "source"} & set(data)):
            raise ValueError(f"it has unknown entries: {', '.join(own)}")
        if not isinstance(data.get("sources"), list):
            raise ValueError("`sources` must be a list of tables, [[sources]]")
        sources = tuple(typed.read(Source, table, ("sources",)) for table in data["sources"])
        config = typed.read(TrunkTraining, {**data, "sources": sources})
    except ValueError as error:
        raise BadJobError("config-wrong", subject=str(path), reason=error) from None
    config = replace(config, folder=path.resolve().parent, source=path.name)
    if wrong := config.problem():
        raise BadJobError("config-wrong", subject=str(path), reason=wrong)
    return config
