# SPDX-License-Identifier: GPL-2.0-or-later
"""Trains the trunk: a constant rate for as long as there is time, a cool-down when weights are due.

`train` goes on from `state.pt` at the exact step. `cool` decays the rate of a copy to zero
(Haegele et al. 2024, warm-up, stable, decay) and leaves `state.pt` as it is, to go on from.
"""

from __future__ import annotations

import copy
import csv
import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.nn import channels_last
from ttrd3_qgis.core.training.optimizers import Optimizer
from ttrd3_qgis.core.training.state import Averaged, State

from .imagery import Imagery, read_imagery
from .second_stage import ReferenceStage, SecondStage
from .student import StudentStage
from .trunk_config import TrunkTraining
from .trunk_stage import Stage, TrunkStage
from .trunk_validation import TrunkValidation

LOG = logging.getLogger("ttrd3.training")
LOG_EVERY = 20
COLUMNS = ("step", "seconds", "loss", "rate", "data_share")
_STAGES: dict[str, Callable[[TrunkTraining, Imagery], Stage]] = {
    "trunk": TrunkStage,
    "all": SecondStage,
    "references": ReferenceStage,
    "student": StudentStage,
}
STATE, COOLED = "state.pt", "cooled_{:06d}.pt"


@dataclass(frozen=True)
class Cooling:
    """A cool-down that begins at a step and takes so many."""

    first: int
    steps: int

    def factor(self, step: int) -> float:
        """What the rate is multiplied by: 1 - sqrt(progress)."""
        progress = (step - self.first + 1) / self.steps
        return 1 - math.sqrt(min(1.0, max(0.0, progress)))


def learning_rate(config: TrunkTraining, step: int, cooling: Cooling | None = None) -> float:
    """Linear warm-up, constant, and 1 - sqrt of the progress in a cool-down."""
    warm = min(1.0, (step + 1) / max(1, config.warmup_steps))
    return config.learning_rate * warm * (cooling.factor(step) if cooling else 1.0)


def train(config: TrunkTraining, minutes: float = math.inf, until: float = math.inf) -> int:
    """Train for so long or until a step, going on from `state.pt`; returns the step."""
    run = _Run(config, STATE)
    run.resume(run.folder / STATE)
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end and run.state.step < until:
        run.step()
    run.save()
    return run.state.step


def cool(config: TrunkTraining, steps: int) -> Path:
    """Cool a copy of `state.pt` down in so many steps; returns the file of the cooled state.

    An interrupted cool-down of the same state goes on where it stopped.
    """
    run = _Run(config, STATE)
    run.resume(run.folder / STATE)
    cooling = Cooling(run.state.step, steps)
    run.name = COOLED.format(cooling.first)
    run.resume(run.folder / run.name)
    while run.state.step < cooling.first + steps:
        run.step(cooling)
    run.save()
    run.validate()
    return run.folder / run.name


class _Run:
    """Network, optimiser and images of a training, and the files it writes."""

    def __init__(self, config: TrunkTraining, name: str) -> None:
        self.config, self.name = config, name
        self.folder = config.path(config.output)
        self.folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config.seed)
        imagery = read_imagery(
            config.folder, config.sources, config.crop_lr_px * SCALE, config.validation_images
        )
        self.stage: Stage = _STAGES[config.stage](config, imagery)
        model = channels_last(self.stage.build())
        optimizer = Optimizer(model, config.optimizer, config.learning_rate)
        averaged = Averaged(model, config.ema_decay)
        self.state = State(model, optimizer, averaged)
        self.validation = TrunkValidation(imagery.held_out, config, self.folder)
        self.averaged = copy.deepcopy(model).eval()
        self.start, self.losses, self.data_s = time.monotonic(), list[float](), 0.0

    def resume(self, path: Path) -> None:
        """Go on from a state file if there is one."""
        if path.exists():
            self.state.restore(path)
            LOG.info("Resuming %s at step %d.", path.name, self.state.step)

    def step(self, cooling: Cooling | None = None) -> None:
        """One update, and what is due after it."""
        begun = time.monotonic()
        batch = self.stage.batch(self.state.step)
        self.data_s += time.monotonic() - begun
        rate = learning_rate(self.config, self.state.step, cooling)
        self.losses.append(self._update(batch, rate))
        self.state.step += 1
        step = self.state.step
        if step % LOG_EVERY == 0:
            self._log(rate)
        if step % self.config.save_every == 0:
            self.save()
        if step % self.config.validate_every == 0:
            self.validate()

    def _update(self, batch: Any, rate: float) -> float:
        """Apply the gradients of a batch; returns its loss."""
        config, model = self.config, self.state.network
        with torch.autocast("cpu", torch.bfloat16, enabled=config.precision == "bfloat16"):
            loss = self.stage.loss(model, batch, self.state.step)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), config.clip_norm)
        self.state.optimizer.step(rate)
        self.state.ema.update(model, self.state.step)
        return loss.item()

    def save(self) -> None:
        """Write the state to the file of this run."""
        self.state.save(self.folder / self.name)

    def validate(self) -> None:
        """Measure the averaged weights on the images held out."""
        self.averaged.load_state_dict(self.state.ema.weights)
        estimator = self.stage.estimator(self.averaged)
        if estimator is None:
            return
        for score in self.validation(estimator, self.state.step, self._suffix):
            LOG.info("%s", score)

    @property
    def _suffix(self) -> str:
        """What the log files of a cool-down are called apart."""
        return "" if self.name == STATE else "_" + Path(self.name).stem

    def _log(self, rate: float) -> None:
        seconds = time.monotonic() - self.start
        values = (seconds, float(np.mean(self.losses)), rate, self.data_s / seconds)
        path = self.folder / f"log{self._suffix}.csv"
        is_new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            log = csv.writer(file)
            if is_new:
                log.writerow(COLUMNS)
            log.writerow((self.state.step, *(f"{value:.6g}" for value in values)))
        self.losses.clear()
