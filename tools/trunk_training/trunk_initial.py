# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights to begin with: another trunk's, or those of the compact model before it."""

from __future__ import annotations

import torch
from torch import Tensor

_OLD = "denoiser."
_BLOCKS = {"lr_trunk": "first", "fusion": "last"}
_SAME = ("lr_in", "first_residual", "fuse")


def initial_tensors(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """A trunk's tensors as they are; of a compact denoiser, its trunk without the guidance.

    With new gates, which are all 1, the trunk estimates what the compact model's trunk did.
    """
    if not any(key.startswith(_OLD) for key in tensors):
        return tensors
    found = {}
    for key, value in tensors.items():
        part, _, rest = key.removeprefix(_OLD).partition(".")
        if key.startswith(_OLD) and part in _BLOCKS:
            found[f"{_BLOCKS[part]}.{rest}"] = value
        elif key.startswith(_OLD) and part in _SAME:
            found[f"{part}.{rest}"] = value
    features = found["fuse.weight"].shape[0]
    found["fuse.weight"] = found["fuse.weight"][:, :features].contiguous()
    return found


def reference_tensors(tensors: dict[str, Tensor], level3_dim: int) -> dict[str, Tensor]:
    """What a compact denoiser did with guidance, for a `ReferenceGate` that stands open.

    The compact denoiser has the relevance behind the `level3_dim` channels of level 3, the gate
    behind all channels.
    """
    into, fuse = tensors[f"{_OLD}guide_in.weight"], tensors[f"{_OLD}fuse.weight"]
    parts = into[:, :level3_dim], into[:, level3_dim + 1 :], into[:, level3_dim : level3_dim + 1]
    return {
        "guide_in.weight": torch.cat(parts, dim=1),
        "guide_in.bias": tensors[f"{_OLD}guide_in.bias"],
        "out.weight": fuse[:, fuse.shape[0] :].contiguous(),
    }
