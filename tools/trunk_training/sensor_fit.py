# SPDX-License-Identifier: GPL-2.0-or-later
"""Fits the small net that tells the sensor of an LR raster."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.methods.ttrd3.sensor_code import sensor_code
from ttrd3_qgis.core.ops.sensor_estimate import SensorNet
from ttrd3_qgis.core.ops.sensor_features import features

from .imagery import Imagery
from .sensor_pairs import MARGIN_LR_PX, SensorMix, degrade, draw_sensor, floats, turned

CUBIC = 1  # entries of a code: what is yes or no, and the first and last number
FIRST, END = 2, 7
WINDOWS = (1, 2, 4)  # of a scene, whose features are averaged
GREY_SHARE = 0.1
BATCH, PEAK_RATE, JITTER = 64, 4e-3, 0.03
HELD_OUT = 0.13


@dataclass(frozen=True)
class Seen:
    """Features of scenes (N,FEATURES), and the codes of the sensors that made them."""

    features: Tensor
    codes: Tensor


def draw_scenes(
    imagery: Imagery, mix: SensorMix, crop_lr_px: int, count: int, seed: int = 0
) -> Seen:
    """Scenes as random sensors see them; some are grey."""
    rng, rows, codes = np.random.default_rng((seed, count)), [], []
    size_px, margin_px = crop_lr_px * SCALE, MARGIN_LR_PX * SCALE
    for _ in range(count):
        sensor, is_whole = draw_sensor(rng, mix), bool(rng.random() < mix.whole_share)
        is_grey, seen = rng.random() < GREY_SHARE, []
        for _ in range(int(rng.choice(WINDOWS))):
            window = imagery.window(rng, size_px, margin_px)
            hr = floats(turned(window, int(rng.integers(4)), bool(rng.integers(2))).copy())
            lr = degrade(hr, sensor, rng, is_whole).numpy()
            seen.append(features(np.repeat(lr[1:2], 3, axis=0) if is_grey else lr))
        rows.append(np.mean(seen, axis=0))
        codes.append(sensor_code(sensor))
    return Seen(torch.from_numpy(np.array(rows)).float(), torch.stack(codes))


def fit(scenes: Seen, epochs: int, seed: int = 0) -> tuple[SensorNet, float]:
    """The net, and its loss on scenes that it was not fitted to."""
    torch.manual_seed(seed)
    count = round(len(scenes.codes) * (1 - HELD_OUT))
    known, net = scenes.features[:count], SensorNet()
    net.get_buffer("mean").copy_(known.mean(dim=0))
    net.get_buffer("deviation").copy_(known.std(dim=0).clamp_min(1e-4))
    optimizer = torch.optim.AdamW(net.parameters(), weight_decay=1e-2)
    steps = epochs * len(torch.arange(count).split(BATCH))
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, PEAK_RATE, total_steps=steps)
    for _ in range(epochs):
        for part in torch.randperm(count).split(BATCH):
            noise = JITTER * net.get_buffer("deviation") * torch.randn_like(known[part])
            loss = sensor_loss(net(known[part] + noise), scenes.codes[part])
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            rates.step()
    net.eval()
    with torch.inference_mode():
        return net, float(sensor_loss(net(scenes.features[count:]), scenes.codes[count:]))


def sensor_loss(answers: Tensor, codes: Tensor) -> Tensor:
    """Cross entropy of "cubic" and ten times the L1 of the numbers."""
    cubic = F.binary_cross_entropy_with_logits(answers[:, 0], codes[:, CUBIC])
    return cubic + 10 * (answers[:, 1:] - codes[:, FIRST:END]).abs().mean()
