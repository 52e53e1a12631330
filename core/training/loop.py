# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: resumable to the exact step, EMA, cosine learning rate, CSV log."""

from __future__ import annotations

import copy
import csv
import logging
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from torch import nn

from ..methods.ttrd3.model import TTRD3
from ..methods.weights import load_weights
from ..nn import channels_last
from . import losses
from .config import TrainConfig
from .data import PairedImages, TrainingBatch
from .features import PerceptualNet, perceptual_net
from .optimizers import Optimizer
from .parallel import Worker, joined
from .state import Averaged, State, begin_with, build_model
from .validation import Validation

LOG = logging.getLogger("ttrd3.training")
COLUMNS = ("step", "seconds", "total", "residual", "noise", "pixel", "perceptual", "rate")


class Objective(nn.Module):
    """The loss as one module, so that several processes can share its gradients."""

    def __init__(self, model: TTRD3, config: TrainConfig, lpips: PerceptualNet | None) -> None:
        super().__init__()
        self.model, self.config, self.lpips = model, config, lpips

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> losses.LossTerms:
        """Loss of a batch."""
        return losses.compute(self.model, batch, self.config, self.lpips, generator)


def learning_rate(config: TrainConfig, step: int) -> float:
    """Linear warm-up, then a cosine from the first to the final learning rate."""
    if step < config.warmup_steps:
        return config.learning_rate * (step + 1) / config.warmup_steps
    progress = min(1.0, (step - config.warmup_steps) / max(1, config.steps - config.warmup_steps))
    low, high = config.final_learning_rate, config.learning_rate
    return low + (high - low) * 0.5 * (1 + math.cos(math.pi * progress))


def train(config: TrainConfig, device: str = "cpu") -> Path:
    """Train to the last step, resuming from the output folder; returns the folder.

    Under `torchrun` every process takes `batch` images a step and the first one writes the files.
    """
    folder = config.path(config.output)
    folder.mkdir(parents=True, exist_ok=True)
    with joined(torch.device(device)) as worker:
        state = _start(config, folder, worker)
        sources = [config.path(name) for name in config.images]
        images = PairedImages.read(sources, config.image_px, config.validation_images, config.real)
        count = sum(p.numel() for p in state.model.parameters())
        LOG.info("%d images, %d parameters.", len(images), count)
        objective = worker.spread(
            Objective(state.model, config, _perceptual_net(config, worker.device))
        )
        _run(state, config, images, objective, worker)
    return folder


def _start(config: TrainConfig, folder: Path, worker: Worker) -> State:
    torch.manual_seed(config.seed)
    model = channels_last(build_model(config).to(worker.device))
    for name in config.initial:
        begin_with(model, load_weights(config.path(name)).tensors)
    optimizer = Optimizer(model, config.optimizer, config.learning_rate)
    state = State(model, optimizer, Averaged(model, config.ema_decay))
    if (folder / "state.pt").exists():
        state.restore(folder / "state.pt")
        LOG.info("Resuming at step %d.", state.step)
    return state


def _perceptual_net(config: TrainConfig, device: torch.device) -> PerceptualNet | None:
    net = perceptual_net(config)
    return net.to(device) if net else None


def _run(
    state: State, config: TrainConfig, images: PairedImages, objective: nn.Module, worker: Worker
) -> None:
    keeper = _Keeper(state, config, Validation(images, config, worker.device))
    start = time.monotonic()
    with _log(config.path(config.output) / "log.csv", state.step, worker) as write:
        while state.step < config.steps:
            rate = learning_rate(config, state.step)
            terms = train_step(state, config, images, objective, worker)
            parts = (terms.total.item(), terms.residual, terms.noise, terms.pixel)
            values = (time.monotonic() - start, *parts, terms.perceptual, rate)
            write((state.step, *(f"{value:.6g}" for value in values)))
            state.step += 1
            if worker.is_first:
                keeper.after_step()


class _Keeper:
    """Saves and validates every so many steps and after the last."""

    def __init__(self, state: State, config: TrainConfig, validation: Validation) -> None:
        self.state, self.config, self.validation = state, config, validation
        self.averaged = copy.deepcopy(state.model).eval()

    def after_step(self) -> None:
        """Do what is due at the state's step."""
        config, step = self.config, self.state.step
        if self._is_due(config.save_every):
            self.state.save(config.path(config.output) / "state.pt")
            LOG.info("step %d of %d", step, config.steps)
        if config.validation_images and self._is_due(config.validate_every):
            self.averaged.load_state_dict(self.state.ema.weights)
            LOG.info("%s", self.validation(self.averaged, step))

    def _is_due(self, every: int) -> bool:
        return self.state.step % every == 0 or self.state.step == self.config.steps


@contextmanager
def _log(path: Path, step: int, worker: Worker) -> Iterator[Callable[[tuple[object, ...]], None]]:
    """Rows of log.csv, kept up to the step resumed at; only the first process writes."""
    if not worker.is_first:
        yield lambda row: None
        return
    kept = path.read_text(encoding="utf-8").splitlines()[1 : step + 1] if path.exists() else []
    with path.open("w", newline="", encoding="utf-8", buffering=1) as file:
        log = csv.writer(file)
        log.writerow(COLUMNS)
        log.writerows(line.split(",") for line in kept)
        yield log.writerow


def train_step(
    state: State,
    config: TrainConfig,
    images: PairedImages,
    objective: nn.Module,
    worker: Worker,
) -> losses.LossTerms:
    """One update. Data, times and noise depend on (seed, step) alone, so that a resume is exact."""
    rng = np.random.default_rng((config.seed, state.step * worker.count + worker.rank))
    generator = torch.Generator().manual_seed(int(rng.integers(2**62)))
    batch = images.batch(rng, config.batch, config.crop_lr_px, config.references)
    half = config.precision == "bfloat16"
    with torch.autocast(worker.device.type, torch.bfloat16, enabled=half):
        terms: losses.LossTerms = objective(batch.to(worker.device), generator)
    terms.total.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.model.parameters(), config.clip_norm)
    state.optimizer.step(learning_rate(config, state.step))
    state.ema.update(state.model, state.step)
    return terms
