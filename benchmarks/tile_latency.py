# SPDX-License-Identifier: GPL-2.0-or-later
"""Time of one tile by part: python benchmarks/tile_latency.py [--model ID|FILE] [--tile-px 256]."""

from __future__ import annotations

import argparse
import statistics
import time
from typing import Callable

import torch
from ttrd3_qgis.core.device import resolve, set_threads
from ttrd3_qgis.core.methods.base import TileContext
from ttrd3_qgis.core.methods.registry import build_ttrd3, open_weights
from ttrd3_qgis.core.methods.ttrd3 import degrade
from ttrd3_qgis.core.methods.ttrd3_method import Ttrd3Method
from ttrd3_qgis.core.nn import channels_last


def median_s(function: Callable[[], object], runs: int) -> tuple[float, float]:
    """Median wall and processor seconds after one warm-up."""
    function()
    wall, cpu = [], []
    for _ in range(runs):
        start, start_cpu = time.perf_counter(), time.process_time()
        function()
        wall.append(time.perf_counter() - start)
        cpu.append(time.process_time() - start_cpu)
    return statistics.median(wall), statistics.median(cpu)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="ttrd3-s")
    parser.add_argument("--tile-px", type=int, default=256)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    set_threads(options.threads)
    device = resolve(options.device)
    model = channels_last(build_ttrd3(open_weights(options.model)).to(device))
    method = Ttrd3Method(model, device, torch.float32)
    side = options.tile_px
    generator = torch.Generator().manual_seed(0)
    lr = torch.rand(1, 3, side // 4, side // 4, generator=generator)
    ref = torch.rand(1, 3, side, side, generator=generator)
    noise = torch.randn(1, 3, side, side, generator=generator)
    tile = TileContext((ref[0],), noise, options.steps)
    with torch.inference_mode():
        degraded = degrade(ref)
        features = model.reference_features(ref, degraded)
        lr_up = degrade(ref)
        guidance = model.guidance_from(lr_up, features)
        parts: dict[str, Callable[[], object]] = {
            "reference features": lambda: model.reference_features(ref, degraded),
            "guidance": lambda: model.guidance_from(lr_up, features),
            f"{options.steps} steps": lambda: model.sample_guided(
                lr_up, guidance, noise, options.steps
            ),
            "whole tile": lambda: method(lr, tile),
        }
        print(f"{options.model}, {side}x{side} px, {torch.get_num_threads()} threads, {device}")
        print(f"{'part':<20} {'wall s':>8} {'cpu s':>8}")
        for name, function in parts.items():
            wall, cpu = median_s(function, options.runs)
            print(f"{name:<20} {wall:>8.3f} {cpu:>8.3f}")


if __name__ == "__main__":
    main()
