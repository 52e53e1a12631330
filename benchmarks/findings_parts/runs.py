# SPDX-License-Identifier: GPL-2.0-or-later
"""Trains the nets of the findings, resumable, each into a folder of its own with state and log."""

from __future__ import annotations

import csv
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from ttrd3_qgis.core.methods.ttrd3.loss_table import Losses
from ttrd3_qgis.core.methods.ttrd3.training import Objective, TrainingOptions
from ttrd3_qgis.core.training.config import TrainConfig
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.loop import train_step
from ttrd3_qgis.core.training.optimizers import Optimizer
from ttrd3_qgis.core.training.parallel import Worker
from ttrd3_qgis.core.training.state import Averaged, State

from .nets import Ablation

SAVE_EVERY = 50
NOISE_LOSS = Losses(residual=0.0, noise=1.0, first_residual=0.0, perceptual=0.0)
RDDM_LOSS = Losses(perceptual=0.0)
RAW_LOSS = Losses(first_residual=0.0, perceptual=0.0)


@dataclass(frozen=True)
class Run:
    """One net of the findings: see `Ablation` for the words."""

    name: str
    label: str
    variant: str = "compact"
    diffusion: str = "rddm"
    features: str = "mfam"
    k: int = 1
    steps: int = 600
    seed: int = 10

    def model(self) -> Ablation:
        """The untrained net."""
        torch.manual_seed(self.seed)
        return Ablation(self.variant, self.diffusion, self.features, self.k)

    def config(self) -> TrainConfig:
        """How it is trained: alike but for the loss, which is that of its diffusion."""
        return TrainConfig(
            output="",
            images=(),
            optimizer="muon",
            precision="bfloat16",
            crop_lr_px=24,
            batch=4,
            steps=self.steps,
            seed=self.seed,
            learning_rate=2e-3,
            final_learning_rate=2e-5,
            warmup_steps=30,
            ema_decay=0.98,
        )

    def options(self) -> TrainingOptions:
        """What of it only the method knows; the net is made by `model`."""
        return TrainingOptions(
            times_per_image=2 if self.variant in ("compact", "raw") else 1,
            last_time_share=0.1,
            losses=self._losses(),
        )

    def _losses(self) -> Losses:
        if self.diffusion == "noise":
            return NOISE_LOSS
        return RAW_LOSS if self.variant == "raw" else RDDM_LOSS


COMPONENTS = (
    Run("noise-raw", "noise diffusion, raw net", "raw", "noise", "none"),
    Run("rddm-raw", "RDDM, raw net", "raw", features="none"),
    Run("noise", "noise diffusion, preconditioned", diffusion="noise", features="none"),
    Run("rddm", "RDDM, preconditioned", features="none"),
    Run("rddm-again", "the same, another seed", features="none", seed=11),
    Run("rddm-sttg", "RDDM + STTG, plain features", features="plain"),
    Run("rddm-sttg-mfam", "RDDM + STTG + MFAM"),
)
NETS = (
    Run("1net-a", "1Net-A", "1net-a", steps=350),
    Run("1net-b", "1Net-B", "1net-b", steps=350),
    Run("2net", "2Net", "2net", steps=350),
)
ANY_K = Run("any-k", "small net of any K", k=0, steps=300)
RUNS = (*COMPONENTS, *NETS, ANY_K)


def train(run: Run, images: PairedImages, folder: Path) -> Ablation:
    """Train to the last step, from the folder's state on; the averaged weights."""
    folder.mkdir(parents=True, exist_ok=True)
    model, config = run.model(), run.config()
    optimizer = Optimizer(model, config.optimizer, config.learning_rate)
    state = State(model, optimizer, Averaged(model, config.ema_decay))
    path = folder / "state.pt"
    if path.exists():
        state.restore(path)
    worker, objective = Worker(torch.device("cpu")), Objective(model, run.options(), None)
    with (folder / "log.csv").open("a", newline="", encoding="utf-8", buffering=1) as file:
        log = csv.writer(file)
        while state.step < config.steps:
            begin = time.process_time()
            terms = train_step(state, config, images, objective, worker)
            state.step += 1
            seconds = time.process_time() - begin
            losses = (terms.total.item(), terms.parts["residual"], terms.parts["noise"])
            log.writerow((state.step, f"{seconds:.3f}", *(f"{v:.5f}" for v in losses)))
            if state.step % SAVE_EVERY == 0 or state.step == config.steps:
                state.save(path)
    model.load_state_dict(state.ema.weights)
    return model.eval()


def step_seconds(folder: Path) -> float:
    """Median processor seconds of a training step."""
    with (folder / "log.csv").open(encoding="utf-8", newline="") as file:
        seconds = sorted(float(row[1]) for row in csv.reader(file))
    return seconds[len(seconds) // 2]
