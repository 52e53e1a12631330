# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks and layers. Attribute names follow the authors' checkpoints, so that keys agree."""

from __future__ import annotations

from typing import TypeVar

import torch
from torch import nn

NetT = TypeVar("NetT", bound=nn.Module)


def channels_last(net: NetT) -> NetT:
    """Lay the weights out as convolutions on processors and tensor cores like them best."""
    return net.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
