# SPDX-License-Identifier: GPL-2.0-or-later
"""Fits the net to pairs whose flow is known."""

from __future__ import annotations

import copy
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from ttrd3_qgis.core.nn.flow import FlowNet

from .pairs import Pairs

BATCH = 8
PEAK_RATE, LEAST_RATE, WARM_UP = 2e-3, 0.01, 200  # the least as a share of the peak; steps
DECAY = 0.998  # of the moving average, which is what is kept
NEW_WEIGHT = 0.4  # of pixels whose flow can only be guessed from those around
EARLY_WEIGHT = 0.5  # of the flow after the rounds before the last
SOFT = 1e-4  # squares of LR pixels below which the error counts as square
HELD_OUT = 256
REPORT_STEPS = 250

Array = npt.NDArray[Any]


def fit(
    pairs: Pairs, steps: int, seed: int, tell: Callable[[str], object], held_out: int = HELD_OUT
) -> FlowNet:
    """The net; the first `held_out` pairs are only measured on."""
    torch.manual_seed(seed)
    rng, net = np.random.default_rng(seed), FlowNet()
    kept = copy.deepcopy(net).requires_grad_(False)
    optimizer = torch.optim.AdamW(net.parameters(), weight_decay=1e-4)
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = _rate(step, steps)
        lr, reference, flow, new = _batch(rng, pairs, held_out)
        loss = flow_loss(net.rounds(lr, reference), flow, new)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        _follow(kept, net, min(DECAY, (step + 1) / (step + 10)))
        if (step + 1) % REPORT_STEPS == 0 or step + 1 == steps:
            error, none = measured(kept, pairs.first(held_out))
            tell(f"{step + 1} steps: off by {error:.3f} LR pixels, {none:.3f} without a net\n")
    return kept.eval()


def flow_loss(found: list[Tensor], flow: Tensor, new: Tensor) -> Tensor:
    """Mean length of the error of all rounds, less of what is new (N,h,w)."""
    weight = 1 - (1 - NEW_WEIGHT) * new
    errors = [(((one - flow) ** 2).sum(dim=1) + SOFT).sqrt() for one in found]
    *early, last = [(weight * error).mean() for error in errors]
    return last + EARLY_WEIGHT * sum(early, torch.zeros(()))


@torch.inference_mode()
def measured(net: FlowNet, pairs: Pairs) -> tuple[float, float]:
    """Mean error of the net, and of no flow, where nothing is new."""
    errors, lengths = [], []
    for start in range(0, len(pairs), BATCH):
        part = slice(start, start + BATCH)
        images = (torch.from_numpy(one[part]).float() / 255 for one in (pairs.lr, pairs.reference))
        flow = torch.from_numpy(pairs.flow[part]).float()
        same = ~torch.from_numpy(pairs.new[part])
        errors.append((net(*images) - flow).square().sum(dim=1).sqrt()[same])
        lengths.append(flow.square().sum(dim=1).sqrt()[same])
    return float(torch.cat(errors).mean()), float(torch.cat(lengths).mean())


def _rate(step: int, steps: int) -> float:
    cosine = 0.5 * (1 + np.cos(np.pi * step / steps)) + LEAST_RATE
    return float(PEAK_RATE * min(1, (step + 1) / WARM_UP) * cosine)


def _follow(kept: FlowNet, net: FlowNet, decay: float) -> None:
    with torch.no_grad():
        for mean, value in zip(kept.parameters(), net.parameters()):
            mean.lerp_(value, 1 - decay)


def _batch(
    rng: np.random.Generator, pairs: Pairs, held_out: int
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    numbers = rng.integers(held_out, len(pairs), size=BATCH)
    parts = zip(*(_varied(rng, pairs, int(number)) for number in numbers))
    lr, reference, flow, new = (torch.from_numpy(np.stack(part)).float() for part in parts)
    return lr, reference, flow, new


def _varied(rng: np.random.Generator, pairs: Pairs, number: int) -> tuple[Array, ...]:
    """A pair turned, mirrored and in other light."""
    lr, reference = (one[number] / 255.0 for one in (pairs.lr, pairs.reference))
    flow, new = pairs.flow[number].astype(np.float32), pairs.new[number]
    for axis in (1, 2):
        if rng.random() < 0.5:
            lr, reference, flow = (np.flip(one, axis) for one in (lr, reference, flow))
            new, sign = np.flip(new, axis - 1), np.ones((2, 1, 1), dtype=np.float32)
            sign[axis - 1] = -1
            flow = flow * sign
    if rng.random() < 0.5:
        lr, reference, flow = (one.swapaxes(1, 2) for one in (lr, reference, flow[::-1]))
        new = new.swapaxes(0, 1)
    if rng.random() < 0.3:
        mixture = np.eye(len(reference)) + rng.normal(0, 0.3, (len(reference),) * 2)
        reference = np.tensordot(mixture, reference, 1) / np.abs(mixture).sum(axis=1).mean()
    if rng.random() < 0.5:
        contrast = rng.uniform(0.4, 1.2)
        lr, reference = (0.5 + contrast * (one - 0.5) for one in (lr, reference))
    if rng.random() < 0.5:
        reference = reference.clip(0, 1) ** rng.uniform(0.6, 1.7)
    return lr, reference, flow, new
