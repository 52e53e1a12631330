# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks and layers. Attribute names follow the authors' checkpoints, so that keys agree."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

NetT = TypeVar("NetT", bound=nn.Module)


def channels_last(net: NetT) -> NetT:
    """Arrange the weights as convolutions on processors and tensor cores prefer them."""
    return net.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def filled(net: NetT, path: Path) -> NetT:
    """A small net that ships without a card, with the tensors of its file, ready to use."""
    net.load_state_dict({name: tensor.float() for name, tensor in load_file(path).items()})
    return net.eval()


def scaled(x: Tensor, gate: Tensor) -> Tensor:
    """x * gate; in place where no gradient needs x, so only the caller may hold x."""
    return x * gate if torch.is_grad_enabled() else x.mul_(gate)


def joined(parts: Sequence[Tensor], dim: int = 0) -> Tensor:
    """Several tensors as one; a single one is not copied."""
    return parts[0] if len(parts) == 1 else torch.cat(tuple(parts), dim=dim)
