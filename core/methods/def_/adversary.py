# SPDX-License-Identifier: GPL-2.0-or-later
"""A Wasserstein critic with gradient penalty (Gulrajani et al. 2017), as TTSR trains with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

SLOPE = 0.2
LEVELS = 5  # each halves the size and, after the first, doubles the width
MOST_WIDTHS = 16  # of the widest level, in those of the first
CELLS = 4  # a side of what the last layers see
RATE, BETAS = 1e-4, (0.0, 0.9)
NORM_EPS = 1e-12


class Critic(nn.Module):
    """Scores images (N,3,H,W) in [0, 1] of any size: the higher, the more like HR."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        before = 3
        for level in range(LEVELS):
            dim = width * min(2**level, MOST_WIDTHS)
            layers += [nn.Conv2d(before, dim, 3, padding=1), nn.LeakyReLU(SLOPE)]
            layers += [nn.Conv2d(dim, dim, 3, stride=2, padding=1), nn.LeakyReLU(SLOPE)]
            before = dim
        self.features = nn.Sequential(*layers)
        self.hidden = nn.Linear(before * CELLS**2, hidden)
        self.score = nn.Linear(hidden, 1)

    def forward(self, image: Tensor) -> Tensor:
        """Scores (N,1)."""
        cells = F.adaptive_avg_pool2d(self.features(2 * image - 1), CELLS).flatten(1)
        score: Tensor = self.score(F.leaky_relu(self.hidden(cells), SLOPE))
        return score


class Adversary(nn.Module):
    """A critic that learns beside a network, by an optimiser of its own.

    It is frozen but while it learns, so that the loss of the network leaves no gradient in it.
    """

    def __init__(self, critic: Critic, steps: int, penalty: float) -> None:
        super().__init__()
        self.critic, self.steps, self.penalty = critic.requires_grad_(False), steps, penalty
        self.optimizer = torch.optim.Adam(critic.parameters(), lr=RATE, betas=BETAS)

    def loss(self, made: Tensor) -> Tensor:
        """What the network is to lower: how little its images (N,3,H,W) are taken for HR."""
        with torch.autocast(made.device.type, enabled=False):
            loss: Tensor = -self.critic(made.float()).mean()
        return loss

    def learn(self, real: Tensor, made: Tensor, generator: torch.Generator) -> float:
        """Some steps of the critic on a batch; its last loss, penalty included."""
        loss = 0.0
        self.critic.requires_grad_(True)
        with torch.enable_grad(), torch.autocast(real.device.type, enabled=False):
            for _ in range(self.steps):
                loss = self._step(real.float(), made.float(), generator)
        self.critic.requires_grad_(False)
        return loss

    def _step(self, real: Tensor, made: Tensor, generator: torch.Generator) -> float:
        share = torch.rand((len(real), 1, 1, 1), generator=generator).to(real)
        between = (share * real + (1 - share) * made).requires_grad_(True)
        (slope,) = torch.autograd.grad(self.critic(between).sum(), between, create_graph=True)
        norm = slope.flatten(1).square().sum(dim=1).add(NORM_EPS).sqrt()
        loss: Tensor = self.critic(made).mean() - self.critic(real).mean()
        loss = loss + self.penalty * (norm - 1).square().mean()
        parameters = list(self.critic.parameters())
        for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters)):
            parameter.grad = _shared(gradient)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return loss.item()

    def memory(self) -> dict[str, Any]:
        """Critic and optimiser, for a training that goes on."""
        return {"critic": self.critic.state_dict(), "optimizer": self.optimizer.state_dict()}

    def recall(self, memory: Mapping[str, Any]) -> None:
        """Restore the result of `memory`."""
        self.critic.load_state_dict(memory["critic"])
        self.optimizer.load_state_dict(memory["optimizer"])


def _shared(gradient: Tensor) -> Tensor:
    """The mean over the processes of a training, if it has several."""
    distributed = torch.distributed
    if distributed.is_available() and distributed.is_initialized():
        distributed.all_reduce(gradient)
        gradient = gradient / distributed.get_world_size()
    return gradient
