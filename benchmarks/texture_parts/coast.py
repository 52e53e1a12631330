# SPDX-License-Identifier: GPL-2.0-or-later
"""A coast, half of it water: what plain land costs and how the result compares with the truth."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from rasterio.windows import Window
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, Job, Options
from ttrd3_qgis.core.ops.degradation import reduce

SCALE, LEVELS, TIMES = 4, 255, 3
SCENE, WINDOW = "beaufort_s2_4326_u8.tif", Window(512, 0, 512, 512)
SPARING = {"texture_steps": "sparing"}


def measure(geo: Path, model: str, judge: LPIPS, work: Path) -> dict[str, dict[str, float]]:
    """Processor seconds (the least of some runs), PSNR and LPIPS of `realistic` by each model."""
    work.mkdir(parents=True, exist_ok=True)
    with rasterio.open(geo / SCENE) as scene:
        hr = torch.from_numpy(scene.read([1, 2, 3], window=WINDOW))[None].float() / LEVELS
        transform = scene.window_transform(WINDOW) * rasterio.Affine.scale(SCALE)
        profile = {"crs": scene.crs, "transform": transform, "count": 3, "dtype": "uint8"}
    lr = (reduce(hr, SCALE) * LEVELS).round().clamp(0, LEVELS).byte()[0].numpy()
    low = work / "coast_lr.tif"
    with rasterio.open(low, "w", height=lr.shape[1], width=lr.shape[2], **profile) as file:
        file.write(lr)
    return {
        name: _measured(_job(low, work / "coast_sr.tif", used, options), hr, judge)
        for name, used, options in (
            (f"{DEFAULT_MODEL}, no reference", DEFAULT_MODEL, {}),
            ("TexADiff", model, {}),
            ("TexADiff, sparing", model, SPARING),
        )
    }


def _job(low: Path, output: Path, model: str, method_options: dict[str, Any]) -> Job:
    return Job(
        lr=str(low),
        references=(),
        output=str(output),
        model=model,
        preset="realistic",
        sensor="ideal",
        device="cpu",
        method_options=method_options,
        options=Options(overwrite=True, overviews=False),
    )


def _measured(job: Job, hr: torch.Tensor, judge: LPIPS) -> dict[str, float]:
    seconds = []
    for _ in range(TIMES):
        begin = time.process_time()
        run(job, lambda event: None, lambda: False)
        seconds.append(time.process_time() - begin)
    with rasterio.open(job.output) as file:
        sr = torch.from_numpy(file.read().astype(np.float32) / LEVELS)[None]
    psnr = -10 * float((sr - hr).square().mean().log10())
    return {"seconds": min(seconds), "psnr": psnr, "lpips": float(judge(sr, hr))}
