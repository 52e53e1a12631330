# SPDX-License-Identifier: GPL-2.0-or-later
"""Adapts a model to the user's own rasters: blocks, training, measurement, verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Callable

import torch

from ..engine.executors.batch import out_of_memory, release
from ..evaluation.images import Pixels
from ..evaluation.lpips import LPIPS
from ..evaluation.single import ImageModel, default_settings, multiple_px_of
from ..jobs import protocol
from ..jobs.contract import refuse
from ..jobs.errors import BadWeightsError, OutOfMemoryError
from ..jobs.finetune import FinetuneJob, finetune_sensor, sensor_name
from ..jobs.monitor import Emit, Monitor
from ..jobs.protocol import FinetunePlan, FinetuneResult
from ..jobs.sensor import Sensor
from ..machine import device as devices
from ..methods.calibration import Calibration
from ..methods.loading import open_weights
from ..methods.objective import Objective, ObjectiveInputs
from ..methods.weights import Weights, save_weights
from ..nn import channels_last
from ..raster.references import BANK_LIMIT
from .finetune_blocks import Split, read_blocks, split_blocks
from .finetune_card import make_card, make_result
from .finetune_error import HeldOut, calibration_of
from .finetune_loss import chosen_net
from .finetune_measure import BlockScore, measure
from .finetune_training import MEASURING, Trainer, pass_scale
from .finetune_verdict import judge
from .objectives import objective_of, trainable

CALIBRATING = 0.97  # share of the work that is done before the error is calibrated


def finetune(
    job: FinetuneJob, emit: Emit, cancelled: Callable[[], bool] = lambda: False
) -> FinetuneResult:
    """Do a job; report its events to `emit` and return the last one.

    Raises a TTRD3Error worded for the user; then no output is left behind.
    """
    monitor = Monitor(emit, cancelled)
    refuse(job.problems())
    weights = open_weights(job.model)
    lpips = LPIPS.from_file(job.lpips_weights) if job.lpips_weights else None
    devices.set_threads(job.threads)
    device = devices.resolve(job.device)
    emit(devices.ready(devices.describe(device)))
    monitor.check()
    run = _FinetuneRun(job, weights, device, monitor, lpips)
    try:
        return run()
    except (RuntimeError, MemoryError) as error:
        if not out_of_memory(error):
            raise
    release()
    raise OutOfMemoryError("memory-short-for-training", subject=str(device))


@dataclass(frozen=True)
class _FinetuneRun:
    """One adaptation."""

    job: FinetuneJob
    weights: Weights
    device: torch.device
    monitor: Monitor
    lpips: LPIPS | None

    def __call__(self) -> FinetuneResult:
        """Measure, train, measure again, write."""
        job, monitor = self.job, self.monitor
        parts = (self._objective(), self.weights, self.device, monitor, self.sensor)
        trainer = Trainer(job, *parts)
        multiple_px = multiple_px_of(self.weights.card)
        blocks = read_blocks(job.references, job.bands, multiple_px, job.seed, monitor.check)
        split = split_blocks(blocks, job.held_out, job.seed)
        held_out, began = self._held_out(split), monitor.elapsed_s
        before = self._measure(self.weights, split, after_training=False)
        measured_s = monitor.elapsed_s - began
        trainer.measuring_s = measured_s * (1 + held_out.runs(self.weights.card))
        trained = trainer.train(
            split.training, lambda steps: self._announce(trainer, split, steps, measured_s)
        )
        after = self._measure(trained, split, after_training=True)
        verdict = judge(before, after)
        monitor.check()
        calibration = self._calibrated(trained, held_out)
        card = make_card(job, self.weights, split, trainer.steps, verdict, calibration)
        checksum = save_weights(Path(job.output), trained.tensors, card)
        return make_result(
            job,
            verdict,
            held_out=len(after),
            steps=trainer.steps,
            seconds=monitor.elapsed_s,
            device=str(self.device),
            sha256=checksum,
        )

    @property
    def sensor(self) -> Sensor:
        """What the references are reduced by: the user's choice, the model's, or plain means."""
        return finetune_sensor(self.job.sensor, self.weights.card.sensor)

    def _objective(self) -> Objective:
        """What trains the model; raises BadWeightsError if its method cannot be trained."""
        method = self.weights.card.method
        if method not in trainable():
            raise BadWeightsError(
                "finetune-other-method",
                subject=str(self.weights.path),
                method=method,
                methods=" or ".join(trainable()),
            )
        inputs = ObjectiveInputs(
            pass_scale(self.weights.card),
            weights=self.weights,
            sensor=self.sensor,
            perceptual=partial(chosen_net, self.job.perceptual_weights),
        )
        objective = objective_of(trainable()[method]).build(inputs).to(self.device)
        channels_last(objective.network)
        return objective

    def _model(self, weights: Weights) -> ImageModel:
        return ImageModel.of(weights, self.device, torch.float32)

    def _held_out(self, split: Split) -> HeldOut:
        """What the error of the new weights is measured on."""
        blocks = [block.image for block in split.held_out]
        bank = _evenly([block.image for block in split.training], BANK_LIMIT)
        sensor = sensor_name(self.job.sensor, self.weights.card.sensor)
        return HeldOut(blocks, bank, sensor, self.job.seed)

    def _calibrated(self, trained: Weights, held_out: HeldOut) -> Calibration:
        """How large the errors of the new weights are."""
        count = held_out.count(trained.card)

        def report(done: int) -> None:
            fraction = CALIBRATING + (1 - CALIBRATING) * done / count
            self.monitor.report_activity(protocol.MEASURING, done, count, fraction)

        return calibration_of(self._model(trained), trained.card, held_out, report)

    def _announce(self, trainer: Trainer, split: Split, steps: int, measured_s: float) -> None:
        """Announce the work once the number of steps is known."""
        seconds = measured_s + steps * trainer.step_s + trainer.measuring_s
        counts = len(split.training), len(split.held_out)
        self.monitor.plan(FinetunePlan(*counts, split.side_px, steps, round(seconds, 1)))

    def _measure(self, weights: Weights, split: Split, *, after_training: bool) -> list[BlockScore]:
        held_out = [block.image for block in split.held_out]
        begin, end = (MEASURING, CALIBRATING) if after_training else (0.0, 1 - MEASURING)

        def report(done: int) -> None:
            share = done / len(held_out)
            fraction = begin + (end - begin) * share
            self.monitor.report_activity(protocol.MEASURING, done, len(held_out), fraction)

        model = self._model(weights)
        bank = _evenly([block.image for block in split.training], BANK_LIMIT)
        settings = default_settings(weights.card, self.job.seed)
        settings = replace(settings, degradation=self.sensor, sensor=self.sensor)
        return measure(model, held_out, bank, settings, self.lpips, report)


def _evenly(images: Sequence[Pixels], limit: int) -> list[Pixels]:
    """At most so many of the images, evenly spaced."""
    step = max(1.0, len(images) / limit)
    return [images[int(n * step)] for n in range(min(limit, len(images)))]
