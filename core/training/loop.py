# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: resumable to the exact step, EMA, cosine learning rate, CSV log."""

from __future__ import annotations

import csv
import logging
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import torch
from torch import Tensor, nn

from ..errors import BadWeightsError
from ..evaluation.lpips import LPIPS
from ..methods.ttrd3 import TTRD3
from ..nn import channels_last
from ..weights import load_weights
from . import losses
from .config import TrainConfig
from .data import PairedImages

LOG = logging.getLogger("ttrd3.training")
COLUMNS = ("step", "seconds", "total", "residual", "noise", "perceptual", "learning_rate")


class Averaged:
    """Exponential moving average of a model's weights, with a warm-up of the decay."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = {key: value.detach().clone() for key, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module, step: int) -> None:
        """Move towards the model's weights."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for key, value in model.state_dict().items():
            if value.is_floating_point():
                self.weights[key].lerp_(value, 1 - decay)
            else:
                self.weights[key].copy_(value)


def learning_rate(config: TrainConfig, step: int) -> float:
    """Linear warm-up, then a cosine from the first to the final learning rate."""
    if step < config.warmup_steps:
        return config.learning_rate * (step + 1) / config.warmup_steps
    progress = min(1.0, (step - config.warmup_steps) / max(1, config.steps - config.warmup_steps))
    low, high = config.final_learning_rate, config.learning_rate
    return low + (high - low) * 0.5 * (1 + math.cos(math.pi * progress))


@dataclass
class State:
    """Everything a resumed run needs."""

    model: TTRD3
    optimizer: torch.optim.Optimizer
    ema: Averaged
    step: int = 0

    def save(self, path: Path) -> None:
        """Write atomically."""
        data = {
            "step": self.step,
            "model": self.model.state_dict(),
            "ema": self.ema.weights,
            "optimizer": self.optimizer.state_dict(),
        }
        part = path.with_suffix(".part")
        torch.save(data, part)
        os.replace(part, path)

    def restore(self, path: Path) -> None:
        """Read what `save` wrote."""
        try:
            data: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
            self.model.load_state_dict(data["model"])
            self.optimizer.load_state_dict(data["optimizer"])
            self.ema.weights = data["ema"]
            self.step = int(data["step"])
        except (OSError, RuntimeError, KeyError, ValueError) as error:
            raise BadWeightsError(
                f"The training state {path} cannot be resumed ({error}); delete it to start anew."
            ) from None


def train(config: TrainConfig, device: str = "cpu") -> Path:
    """Train to the last step, resuming from the output folder; returns the folder."""
    folder = config.path(config.output)
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(config.seed)
    model = channels_last(TTRD3(config.variant, config.dim).to(device))
    if config.initial:
        begin_with(model, load_weights(config.path(config.initial)).tensors)
    optimizer = torch.optim.Adam(model.parameters(), lr=config.learning_rate, betas=(0.9, 0.99))
    state = State(model, optimizer, Averaged(model, config.ema_decay))
    if (folder / "state.pt").exists():
        state.restore(folder / "state.pt")
        LOG.info("Resuming at step %d.", state.step)
    images = PairedImages([config.path(name) for name in config.images])
    lpips = _perceptual_net(config, device)
    LOG.info("%d images, %d parameters.", len(images), sum(p.numel() for p in model.parameters()))
    with (folder / "log.csv").open("a", newline="", encoding="utf-8") as file:
        _run(state, config, images, lpips, device, file)
    return folder


def begin_with(model: nn.Module, tensors: dict[str, Tensor]) -> None:
    """Copy the weights whose name and shape fit."""
    own = model.state_dict()
    for key, value in tensors.items():
        if key in own and own[key].shape == value.shape:
            own[key].copy_(value)


def _perceptual_net(config: TrainConfig, device: str) -> LPIPS | None:
    name = config.losses.perceptual_weights
    return LPIPS.from_file(config.path(name)).to(device) if name else None


def _run(
    state: State,
    config: TrainConfig,
    images: PairedImages,
    lpips: LPIPS | None,
    device: str,
    file: TextIO,
) -> None:
    log = csv.writer(file)
    if state.step == 0:
        log.writerow(COLUMNS)
    start, first = time.monotonic(), state.step
    while state.step < config.steps:
        terms = train_step(state, config, images, lpips, device)
        seconds = time.monotonic() - start
        values = (terms.total.item(), terms.residual, terms.noise, terms.perceptual)
        rate = learning_rate(config, state.step)
        log.writerow((state.step, f"{seconds:.1f}", *(f"{v:.5f}" for v in values), f"{rate:.3g}"))
        state.step += 1
        if state.step % config.save_every == 0 or state.step == config.steps:
            state.save(config.path(config.output) / "state.pt")
            file.flush()
            LOG.info("step %d: %.2f s a step", state.step, seconds / (state.step - first))


def train_step(
    state: State,
    config: TrainConfig,
    images: PairedImages,
    lpips: LPIPS | None,
    device: str,
) -> losses.Terms:
    """One update. Data, times and noise depend on (seed, step) alone, so that a resume is exact."""
    rng = np.random.default_rng((config.seed, state.step))
    generator = torch.Generator().manual_seed(int(rng.integers(2**62)))
    batch = images.batch(rng, config.batch, config.crop_lr_px, config.references)
    batch = batch.to(device)
    for group in state.optimizer.param_groups:
        group["lr"] = learning_rate(config, state.step)
    terms = losses.compute(state.model, batch, config, lpips, generator)
    state.optimizer.zero_grad(set_to_none=True)
    terms.total.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.model.parameters(), config.clip_norm)
    state.optimizer.step()
    state.ema.update(state.model, state.step)
    return terms
