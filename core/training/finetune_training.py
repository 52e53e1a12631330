# SPDX-License-Identifier: GPL-2.0-or-later
"""The training of a fine-tuning: a small learning rate, as many steps as fit into the minutes."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import torch

from ..jobs.errors import BadJobError
from ..jobs.finetune import FinetuneJob
from ..jobs.monitor import Monitor
from ..methods.ttrd3.model import TTRD3
from .config import ReferenceMix, TrainConfig
from .data import PairedImages
from .features import read_net
from .finetune_blocks import TrainingBlock
from .finetune_loss import SpectralDistance
from .loop import Objective, train_step
from .optimizers import Optimizer
from .options import Losses
from .parallel import Worker
from .state import Averaged, State

LEARNING_RATE, FINAL_SHARE = 1e-4, 0.05
WARMUP_STEPS, TIMED_STEPS = 10, 4  # the first step is slower than all others and is not timed
MIN_STEPS = 20
LATE = 1.25  # a machine that became slow is given this much of the minutes
CROP_LR_PX, BATCH, BATCH_ON_GPU = 24, 4, 16
EMA_DECAY = 0.98
PERCEPTUAL = 0.1
MEASURING = 0.95  # share of the work that is done when the new weights are measured


class Trainer:
    """Trains a copy of a model; `steps` and `step_s` are known once the training runs."""

    def __init__(
        self, job: FinetuneJob, model: TTRD3, device: torch.device, monitor: Monitor
    ) -> None:
        self.job, self.device, self.monitor = job, device, monitor
        self.model = copy.deepcopy(model)
        self.net: Any = SpectralDistance()
        if job.perceptual_weights:
            self.net = read_net(Path(job.perceptual_weights), Losses.perceptual_layer)
        self.net.to(device)
        self.steps, self.step_s, self.measuring_s = 0, 0.0, 0.0

    def train(self, blocks: Sequence[TrainingBlock], on_plan: Callable[[int], None]) -> TTRD3:
        """Train on blocks; returns the model with the averaged weights."""
        # Blocks of one raster are of one class.
        images = PairedImages(np.stack([b.image for b in blocks]), [b.source for b in blocks])
        config = self._config(len(set(images.classes.tolist())))
        model = self.model.train()
        optimizer = Optimizer(model, config.optimizer, config.learning_rate)
        state = State(model, optimizer, Averaged(model, config.ema_decay))
        objective = Objective(model, config, self.net)
        begin = time.monotonic()
        while state.step < config.steps:
            if state.step == 1:
                begin = time.monotonic()
            if state.step == min(TIMED_STEPS, config.steps - 1):
                self.step_s = (time.monotonic() - begin) / max(1, state.step - 1)
                config = replace(config, steps=self._wanted_steps())
                on_plan(config.steps)
            terms = train_step(state, config, images, objective, Worker(self.device))
            state.step += 1
            self._report(state.step, config.steps, terms.total)
            if self._is_late():
                break
        self.steps = state.step
        model.load_state_dict(state.ema.weights)
        return model.eval()

    def _config(self, sources: int) -> TrainConfig:
        return TrainConfig(
            output="",
            images=(),
            crop_lr_px=CROP_LR_PX,
            batch=BATCH if self.device.type == "cpu" else BATCH_ON_GPU,
            steps=self.job.steps or MIN_STEPS,
            learning_rate=LEARNING_RATE,
            final_learning_rate=FINAL_SHARE * LEARNING_RATE,
            warmup_steps=WARMUP_STEPS,
            ema_decay=EMA_DECAY,
            seed=self.job.seed,
            references=ReferenceMix(other_class=0.1 if sources > 1 else 0.0),
            losses=Losses(perceptual=PERCEPTUAL),
        )

    def _wanted_steps(self) -> int:
        """As asked for, or as many as fit between the two measurements."""
        if self.job.steps:
            return self.job.steps
        left = 60 * self.job.minutes - self.monitor.elapsed_s - self.measuring_s
        return max(MIN_STEPS, TIMED_STEPS + int(left / max(self.step_s, 1e-3)))

    def _is_late(self) -> bool:
        """Tell whether the minutes are over by far; a given number of steps is always done."""
        if self.job.steps or self.monitor.elapsed_s < 60 * LATE * self.job.minutes:
            return False
        return self.step_s > 0

    def _report(self, step: int, steps: int, loss: torch.Tensor) -> None:
        if not math.isfinite(float(loss.detach())):
            raise BadJobError(
                "The training diverged on these rasters; leave out those with extreme values."
            )
        begin = 1 - MEASURING
        fraction = begin + (MEASURING - begin) * step / steps if self.step_s else begin
        left = (steps - step) * self.step_s + self.measuring_s if self.step_s else -1.0
        self.monitor.report_activity("training", step, steps, fraction, left)
