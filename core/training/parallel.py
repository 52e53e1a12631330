# SPDX-License-Identifier: GPL-2.0-or-later
"""Several processes, one a GPU, as `torchrun` starts them; a single process without it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

import torch
from torch import nn


@dataclass(frozen=True)
class Worker:
    """One of `count` processes that train the same network on different batches."""

    device: torch.device
    rank: int = 0
    count: int = 1

    @property
    def is_first(self) -> bool:
        """Whether this process writes the files."""
        return self.rank == 0

    def spread(self, module: nn.Module) -> nn.Module:
        """The module, its gradients averaged over all processes after each backward pass."""
        if self.count == 1:
            return module
        from torch.nn.parallel import DistributedDataParallel

        # A method may leave parts of its network without a gradient, in a first stage above all.
        return cast(nn.Module, DistributedDataParallel(module, find_unused_parameters=True))


@contextmanager
def joined(device: torch.device) -> Iterator[Worker]:
    """Join the processes of `torchrun`, by its environment variables; leave them at the end."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        yield Worker(device)
        return
    # Some builds of PyTorch have no torch.distributed, and one process needs none.
    from torch.distributed import destroy_process_group, init_process_group

    if device.type == "cuda":
        device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(device)
    init_process_group("nccl" if device.type == "cuda" else "gloo")
    try:
        yield Worker(device, int(os.environ["RANK"]), count)
    finally:
        destroy_process_group()
