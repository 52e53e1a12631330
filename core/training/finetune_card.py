# SPDX-License-Identifier: GPL-2.0-or-later
"""The card of adapted weights, and the event that ends the run."""

from __future__ import annotations

import math
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ..jobs.addresses import file_name
from ..jobs.finetune import FinetuneJob, finetune_sensor
from ..jobs.paths import version
from ..jobs.protocol import FinetuneResult
from ..jobs.sensor import AUTO, NAMED, described
from ..methods.calibration import Calibration
from ..methods.card import Card
from ..methods.weights import Weights
from .finetune_blocks import Split
from .finetune_verdict import Verdict, as_metrics


def model_name(job: FinetuneJob) -> str:
    """Name of the new model."""
    return job.name or Path(job.output).stem


def make_card(
    job: FinetuneJob,
    weights: Weights,
    split: Split,
    steps: int,
    verdict: Verdict,
    calibration: Calibration,
) -> Card:
    """The card of the adapted weights: the base's with new name, pixels, training and metrics."""
    return replace(
        weights.card,
        name=model_name(job),
        domain="",
        gsd_m=_pixel_range(split),
        training=_training(job, weights, split, steps),
        sensor=_sensor(job, weights.card),
        calibration=asdict(calibration),
        metrics={
            "before": as_metrics(verdict.before),
            "after": as_metrics(verdict.after),
            "held_out_blocks": len(split.held_out),
            "verdict": verdict.sentence,
            "rule": verdict.rule,
        },
    )


def _sensor(job: FinetuneJob, card: Card) -> str:
    """What the model was made for; one that is told its sensor still is."""
    return job.sensor if job.sensor in NAMED and card.sensor != AUTO else card.sensor


def _training(job: FinetuneJob, weights: Weights, split: Split, steps: int) -> dict[str, Any]:
    """Facts about how the weights were trained; rasters are named, not described."""
    return {
        "base": weights.card.name,
        "base_sha256": weights.sha256,
        "references": [file_name(path) for path in job.references],
        "blocks": len(split.training),
        "block_px": split.side_px,
        "steps": steps,
        "seed": job.seed,
        "sensor": described(finetune_sensor(job.sensor, weights.card.sensor)),
        "perceptual": Path(job.perceptual_weights).name or "built-in",
        "version": version(),
    }


def _pixel_range(split: Split) -> tuple[float, float] | None:
    """Smallest and largest pixel in metres in the training, as far as known."""
    sizes = [block.pixel_m for block in split.training if block.pixel_m is not None]
    return (min(sizes), max(sizes)) if sizes else None


def make_result(
    job: FinetuneJob,
    verdict: Verdict,
    *,
    held_out: int,
    steps: int,
    seconds: float,
    device: str,
    sha256: str,
) -> FinetuneResult:
    """The last event of a successful run."""
    before, after = verdict.before, verdict.after
    return FinetuneResult(
        output=str(Path(job.output).absolute()),
        verdict=verdict.sentence,
        is_better=verdict.is_better,
        held_out_blocks=held_out,
        steps=steps,
        seconds=round(seconds, 2),
        psnr_before=before.psnr,
        psnr_after=after.psnr,
        ssim_before=before.ssim,
        ssim_after=after.ssim,
        sharpness_before=before.sharpness,
        sharpness_after=after.sharpness,
        lpips_before=None if math.isnan(before.lpips) else before.lpips,
        lpips_after=None if math.isnan(after.lpips) else after.lpips,
        device=device,
        model=model_name(job),
        weights_sha256=sha256,
        messages=(verdict.message,),
    )
