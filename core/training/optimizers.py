# SPDX-License-Identifier: GPL-2.0-or-later
"""Optimisers: Adam for everything, or Muon for hidden convolutions and Adam for the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

from ..jobs.errors import BadJobError

NAMES = ("adam", "muon")
ADAM_BETAS = (0.9, 0.99)


class Optimizer:
    """One or two optimisers that step together, with a common learning rate."""

    def __init__(self, model: nn.Module, name: str, learning_rate: float) -> None:
        kernels = list(hidden_kernels(model)) if name == "muon" else []
        chosen = {id(kernel) for kernel in kernels}
        rest = [p for p in model.parameters() if id(p) not in chosen]
        self.adam = torch.optim.Adam(rest, lr=learning_rate, betas=ADAM_BETAS)
        self.muon = KernelMuon(kernels, learning_rate) if kernels else None

    def step(self, learning_rate: float) -> None:
        """Apply the gradients and clear them."""
        for group in self.adam.param_groups:
            group["lr"] = learning_rate
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        if self.muon is not None:
            self.muon.step(learning_rate)

    def state_dict(self) -> dict[str, Any]:
        """Plain state of both."""
        muon = None if self.muon is None else self.muon.muon.state_dict()
        return {"adam": self.adam.state_dict(), "muon": muon}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Restore the result of `state_dict`."""
        self.adam.load_state_dict(state["adam"])
        if self.muon is not None:
            self.muon.muon.load_state_dict(state["muon"])


class KernelMuon:
    """torch's Muon on convolution kernels, each treated as a matrix (outputs, inputs * area).

    Steps are scaled to the size of Adam's (Liu et al. 2025, "Muon is scalable for LLM training",
    section 2.2), so that one learning rate fits both.
    """

    def __init__(self, kernels: list[Tensor], learning_rate: float) -> None:
        if not hasattr(torch.optim, "Muon"):
            raise BadJobError("training-no-muon", version=torch.__version__)
        self.kernels = kernels
        self.matrices = [nn.Parameter(kernel.detach().flatten(1).clone()) for kernel in kernels]
        self.muon = torch.optim.Muon(
            self.matrices, lr=learning_rate, weight_decay=0.0, adjust_lr_fn="match_rms_adamw"
        )

    @torch.no_grad()
    def step(self, learning_rate: float) -> None:
        """Apply the kernels' gradients and clear them."""
        for group in self.muon.param_groups:
            group["lr"] = learning_rate
        for matrix, kernel in zip(self.matrices, self.kernels):
            matrix.copy_(kernel.flatten(1))
            matrix.grad = None if kernel.grad is None else kernel.grad.flatten(1)
        self.muon.step()  # type: ignore[no-untyped-call]
        for matrix, kernel in zip(self.matrices, self.kernels):
            kernel.copy_(matrix.view_as(kernel))
            kernel.grad = None


def hidden_kernels(model: nn.Module) -> Iterable[Tensor]:
    """Kernels of full convolutions with as many outputs as inputs: not the first nor the last.

    Those that are frozen are left out.
    """
    for module in model.modules():
        if not isinstance(module, nn.Conv2d) or module.kernel_size == (1, 1):
            continue
        is_square = module.groups == 1 and module.in_channels == module.out_channels
        if is_square and module.weight.requires_grad:
            yield module.weight
