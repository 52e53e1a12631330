# SPDX-License-Identifier: GPL-2.0-or-later
"""The bands of a step by diffusion: A held at the condition, or all bands together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import torch
from torch import Tensor

from ...diffusion.sampler import sample
from .bands import COLOURS
from .denoiser import BandDenoiser
from .network import DoublingNet, Estimated

OnStep = Optional[Callable[[int, int, Tensor], None]]
FREE = 0.1  # share of the steps at the end that do not hold A


@dataclass(frozen=True)
class Chain:
    """How bands are diffused: steps, start noise (N,C,h,w), and how far A is held, 0 to 1.

    It is held at `target` (N,3,h,w), at the scale of the network; None is the image itself.
    """

    steps: int
    noise: Tensor
    hold: float = 0.0
    target: Tensor | None = None
    on_step: OnStep = None


def low_by_diffusion(network: DoublingNet, estimated: Estimated, chain: Chain) -> Tensor:
    """What is added to A, (N,3,h,w) at the scale of the network.

    A step of two has the resolution of the LR image in A, so B of the paper is the identity and its
    projection A + B+(B tau - B A) would leave nothing but tau: a share of it is taken (lambda).
    """
    return _sampled(network.low, network, estimated, chain, _holding(chain))


def all_by_diffusion(network: DoublingNet, estimated: Estimated, chain: Chain) -> Tensor:
    """What is added to all bands, (N,12,h,w) at the scale of the network."""
    return _sampled(network.joint, network, estimated, chain, _holding(chain))


def _sampled(
    net: BandDenoiser,
    network: DoublingNet,
    estimated: Estimated,
    chain: Chain,
    hold: Callable[[Tensor, int], Tensor],
) -> Tensor:
    first = estimated.added[:, : net.channels].float()
    guide = None if estimated.told is None else estimated.told.image
    begun = net.begin(estimated.features, first, estimated.code, guide)
    return sample(
        lambda x, time: net(x, begun, time),
        torch.zeros_like(first),
        chain.noise,
        network.schedule,
        chain.steps,
        clamp="none",
        on_x0=hold,
        on_step=chain.on_step,
    )


def _holding(chain: Chain) -> Callable[[Tensor, int], Tensor]:
    """Takes a share of A's estimate back to the condition; not in the last of the steps."""
    count = 0

    def hold(x0: Tensor, _: int) -> Tensor:
        nonlocal count
        count += 1
        if chain.hold == 0 or count > chain.steps * (1 - FREE):
            return x0
        low = x0[:, :COLOURS]
        target = torch.zeros_like(low) if chain.target is None else chain.target
        low = torch.lerp(low, target, chain.hold)
        return torch.cat((low, x0[:, COLOURS:]), dim=1)

    return hold
