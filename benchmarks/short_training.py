# SPDX-License-Identifier: GPL-2.0-or-later
"""Trainings of a few hundred steps for comparisons: no folder, no log, the averaged weights."""

from __future__ import annotations

import torch
from ttrd3_qgis.core.methods.objective import Objective
from ttrd3_qgis.core.training.config import TrainConfig
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.loop import train_step
from ttrd3_qgis.core.training.optimizers import Optimizer
from ttrd3_qgis.core.training.parallel import Worker
from ttrd3_qgis.core.training.state import Averaged, State


def images_of(config: TrainConfig) -> PairedImages:
    """All images of a configuration, none kept for validation."""
    sources = [config.path(name) for name in config.images]
    return PairedImages.read(sources, config.factor, config.image_px)


def train_objective(objective: Objective, config: TrainConfig, images: PairedImages) -> None:
    """Train the network of an objective; it is left with its averaged weights."""
    network, worker = objective.network, Worker(torch.device("cpu"))
    optimizer = Optimizer(network, config.optimizer, config.learning_rate)
    state = State(network, optimizer, Averaged(network, config.ema_decay))
    while state.step < config.steps:
        train_step(state, config, images, objective, worker)
        state.step += 1
    network.load_state_dict(state.ema.weights)
