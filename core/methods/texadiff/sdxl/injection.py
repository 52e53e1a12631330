# SPDX-License-Identifier: GPL-2.0-or-later
"""Adds the control branch to a UNet of diffusers without changing its code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from torch import Tensor, nn

from ..control import MiniControl

HIDDEN = "hidden_states"


@contextmanager
def injecting(unet: Any, control: MiniControl, added: Tensor) -> Iterator[None]:
    """Add control features (N,C,h,w) before the first block, for every half of a guided batch.

    As in the published code the first skip connection is that of the layer before, without them.
    """

    def inject(hidden: Tensor) -> Tensor:
        return control.injected(hidden, added.repeat(len(hidden) // len(added), 1, 1, 1))

    def hook(module: nn.Module, args: Any, kwargs: Any) -> tuple[Any, Any]:
        if HIDDEN in kwargs:
            return args, {**kwargs, HIDDEN: inject(kwargs[HIDDEN])}
        return (inject(args[0]), *args[1:]), kwargs

    handle = unet.down_blocks[0].register_forward_pre_hook(hook, with_kwargs=True)
    try:
        yield
    finally:
        handle.remove()
