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
from functools import partial
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from torch import nn

from ..methods.objective import Objective, ObjectiveInputs, Terms
from ..methods.registry import spec_of
from ..methods.weights import load_weights
from ..nn import channels_last
from .config import TrainConfig
from .data import PairedImages
from .features import configured_net
from .objectives import objective_of
from .optimizers import Optimizer
from .parallel import Worker, joined
from .state import Averaged, State, begin_with
from .validation import Validation

LOG = logging.getLogger("ttrd3.training")
FIRST_COLUMNS, LAST_COLUMNS = ("step", "seconds", "total"), ("rate",)


def learning_rate(config: TrainConfig, step: int) -> float:
    """Linear warm-up, then a cosine from the first to the final learning rate."""
    if step < config.warmup_steps:
        return config.learning_rate * (step + 1) / config.warmup_steps
    progress = min(1.0, (step - config.warmup_steps) / max(1, config.steps - config.warmup_steps))
    low, high = config.final_learning_rate, config.learning_rate
    return low + (high - low) * 0.5 * (1 + math.cos(math.pi * progress))


def train(config: TrainConfig, device: str = "cpu") -> Path:
    """Train to the last step, resuming from the output folder; returns the folder.

    Under `torchrun` every process takes `batch` images per step, and the first one writes the
    files.
    """
    folder = config.path(config.output)
    folder.mkdir(parents=True, exist_ok=True)
    with joined(torch.device(device)) as worker:
        objective = _objective(config, worker)
        state = _start(config, folder, objective)
        images = _read_images(config, worker)
        count = sum(p.numel() for p in state.network.parameters())
        LOG.info("%d images, %d parameters.", len(images), count)
        _run(state, config, images, objective, worker)
    return folder


def _objective(config: TrainConfig, worker: Worker) -> Objective:
    """The objective on the device; its network has the weights to start from."""
    torch.manual_seed(config.seed)
    inputs = ObjectiveInputs(
        config.factor, config.model, perceptual=partial(configured_net, config)
    )
    objective = objective_of(spec_of(config.method)).build(inputs).to(worker.device)
    channels_last(objective.network)
    for name in config.initial:
        tensors = load_weights(config.path(name)).tensors
        begin_with(objective.network, objective.initial(tensors))
    return objective


def _start(config: TrainConfig, folder: Path, objective: Objective) -> State:
    network = objective.network
    optimizer = Optimizer(network, config.optimizer, config.learning_rate)
    averaged = Averaged(network, config.ema_decay)
    state = State(network, optimizer, averaged, objective=objective)
    if (folder / "state.pt").exists():
        state.restore(folder / "state.pt")
        LOG.info("Resuming at step %d.", state.step)
    return state


def _read_images(config: TrainConfig, worker: Worker) -> PairedImages:
    """Read the training images; remark on what they do not allow of the configuration."""
    images = PairedImages.read(
        [config.path(name) for name in config.images],
        config.factor,
        config.image_px,
        config.validation_images,
        config.real,
    )
    if worker.is_first:
        for sentence in (images.cropping, config.references.remark(images.class_count)):
            if sentence:
                LOG.info("%s", sentence)
    return images


def _run(
    state: State, config: TrainConfig, images: PairedImages, objective: Objective, worker: Worker
) -> None:
    keeper = _Keeper(state, config, Validation(images, config, objective, worker.device))
    shared, start = worker.spread(objective), time.monotonic()
    columns = (*FIRST_COLUMNS, *objective.columns, *LAST_COLUMNS)
    with _log(config.path(config.output) / "log.csv", columns, state.step, worker) as write:
        while state.step < config.steps:
            rate = learning_rate(config, state.step)
            terms = train_step(state, config, images, shared, worker)
            parts = (terms.parts[name] for name in objective.columns)
            values = (time.monotonic() - start, terms.total.item(), *parts, rate)
            write((state.step, *(f"{value:.6g}" for value in values)))
            state.step += 1
            if worker.is_first:
                keeper.after_step()


class _Keeper:
    """Saves and validates every so many steps and after the last one."""

    def __init__(self, state: State, config: TrainConfig, validation: Validation) -> None:
        self.state, self.config, self.validation = state, config, validation
        self.averaged = copy.deepcopy(state.network).eval()

    def after_step(self) -> None:
        """Do what is due after the state's step."""
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
def _log(
    path: Path, columns: tuple[str, ...], step: int, worker: Worker
) -> Iterator[Callable[[tuple[object, ...]], None]]:
    """Writes log.csv, whose rows up to the resumed step are kept; only the first process writes."""
    if not worker.is_first:
        yield lambda row: None
        return
    kept = path.read_text(encoding="utf-8").splitlines()[1 : step + 1] if path.exists() else []
    with path.open("w", newline="", encoding="utf-8", buffering=1) as file:
        log = csv.writer(file)
        log.writerow(columns)
        log.writerows(line.split(",") for line in kept)
        yield log.writerow


def train_step(
    state: State,
    config: TrainConfig,
    images: PairedImages,
    objective: nn.Module,
    worker: Worker,
) -> Terms:
    """One update. Data, times and noise depend on (seed, step) alone, so resuming is exact."""
    rng = np.random.default_rng((config.seed, state.step * worker.count + worker.rank))
    generator = torch.Generator().manual_seed(int(rng.integers(2**62)))
    batch = images.batch(rng, config.batch, config.crop_lr_px, config.references)
    half = config.precision == "bfloat16"
    with torch.autocast(worker.device.type, torch.bfloat16, enabled=half):
        terms: Terms = objective(batch.to(worker.device), generator)
    terms.total.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.network.parameters(), config.clip_norm)
    state.optimizer.step(learning_rate(config, state.step))
    state.ema.update(state.network, state.step)
    return terms
