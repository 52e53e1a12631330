# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights that a trunk begins with: another trunk's, or those of the compact model before it."""

from __future__ import annotations

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
