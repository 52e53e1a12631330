# SPDX-License-Identifier: GPL-2.0-or-later
"""The training of an adaptation: small learning rate, as many steps as the minutes allow."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Callable

import numpy as np
import torch

from ..jobs.errors import BadJobError
from ..jobs.finetune import FinetuneJob
from ..jobs.monitor import Monitor
from ..jobs.protocol import TRAINING
from ..jobs.sensor import Sensor
from ..methods.card import Card
from ..methods.objective import Objective
from ..methods.registry import spec_of
from ..methods.weights import Weights
from .config import TrainConfig
from .data import PairedImages
from .finetune_blocks import TrainingBlock
from .loop import train_step
from .optimizers import Optimizer
from .parallel import Worker
from .state import Averaged, State

LEARNING_RATE, FINAL_SHARE = 1e-4, 0.05
WARMUP_STEPS, TIMED_STEPS = 10, 4  # the first step is slower than the others and is not timed
MIN_STEPS = 20
LATE = 1.25  # if the machine becomes slow, the training may take this multiple of the minutes
CROP_LR_PX, BATCH, BATCH_ON_GPU = 24, 4, 16
EMA_DECAY = 0.98
MEASURING = 0.95  # share of the work that is done before the new weights are measured


def pass_scale(card: Card) -> int:
    """The scale of the first pass of a model."""
    return spec_of(card.method).stages(card.scale)[0].scale


class Trainer:
    """Trains a model's network; `steps` and `step_s` are known once the training is under way."""

    def __init__(
        self,
        job: FinetuneJob,
        objective: Objective,
        weights: Weights,
        device: torch.device,
        monitor: Monitor,
        sensor: Sensor,
    ) -> None:
        self.sensor = sensor
        self.job, self.device, self.monitor = job, device, monitor
        self.objective, self.weights = objective, weights
        self.steps, self.step_s, self.measuring_s = 0, 0.0, 0.0

    @property
    def scale(self) -> int:
        """The scale of the network in one pass."""
        return pass_scale(self.weights.card)

    def train(self, blocks: Sequence[TrainingBlock], on_plan: Callable[[int], None]) -> Weights:
        """Train on blocks; returns the weights averaged over the last steps."""
        # Blocks of one raster form a class.
        pixels, sources = np.stack([b.image for b in blocks]), [b.source for b in blocks]
        images = PairedImages(pixels, sources, self.scale, sensor=self.sensor)
        config = self._config(images.size_px)
        objective, network = self.objective, self.objective.network.train()
        optimizer = Optimizer(network, config.optimizer, config.learning_rate)
        state = State(network, optimizer, Averaged(network, config.ema_decay))
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
        return replace(self.weights, tensors=state.ema.weights)

    def _config(self, image_px: int) -> TrainConfig:
        card = self.weights.card
        multiple = card.geometry_of(spec_of(card.method)).lr_multiple
        crop_lr_px = min(CROP_LR_PX, image_px // self.scale) // multiple * multiple
        return TrainConfig(
            output="",
            images=(),
            method=card.method,
            scale=self.scale,
            crop_lr_px=crop_lr_px,
            batch=BATCH if self.device.type == "cpu" else BATCH_ON_GPU,
            steps=self.job.steps or MIN_STEPS,
            learning_rate=LEARNING_RATE,
            final_learning_rate=FINAL_SHARE * LEARNING_RATE,
            warmup_steps=WARMUP_STEPS,
            ema_decay=EMA_DECAY,
            seed=self.job.seed,
        )

    def _wanted_steps(self) -> int:
        """As many as asked for, or as fit between the two measurements."""
        if self.job.steps:
            return self.job.steps
        left = 60 * self.job.minutes - self.monitor.elapsed_s - self.measuring_s
        return max(MIN_STEPS, TIMED_STEPS + int(left / max(self.step_s, 1e-3)))

    def _is_late(self) -> bool:
        """Tell whether the time is far exceeded; a given number of steps is always completed."""
        if self.job.steps or self.monitor.elapsed_s < 60 * LATE * self.job.minutes:
            return False
        return self.step_s > 0

    def _report(self, step: int, steps: int, loss: torch.Tensor) -> None:
        if not math.isfinite(float(loss.detach())):
            raise BadJobError("finetune-diverged")
        begin = 1 - MEASURING
        fraction = begin + (MEASURING - begin) * step / steps if self.step_s else begin
        left = (steps - step) * self.step_s + self.measuring_s if self.step_s else -1.0
        self.monitor.report_activity(TRAINING, step, steps, fraction, left)
