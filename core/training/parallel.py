# SPDX-License-Identifier: GPL-2.0-or-later
"""Several processes, one per GPU, as `torchrun` starts them; without it a single process."""

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
        """The module with its gradients averaged over all processes after each backward pass."""
        if self.count == 1:
            return module
        from torch.nn.parallel import DistributedDataParallel

        # Parts of a network may have no gradient, for instance in a first stage.
        return cast(nn.Module, DistributedDataParallel(module, find_unused_parameters=True))


@contextmanager
def joined(device: torch.device) -> Iterator[Worker]:
    """Join the processes of `torchrun` by its environment variables; leave them at the end."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        yield Worker(device)
        return
    # Some builds of PyTorch have no torch.distributed, and a single process does not need it.
    from torch.distributed import destroy_process_group, init_process_group

    if device.type == "cuda":
        device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(device)
    init_process_group("nccl" if device.type == "cuda" else "gloo")
    try:
        yield Worker(device, int(os.environ["RANK"]), count)
    finally:
        destroy_process_group()
