# SPDX-License-Identifier: GPL-2.0-or-later
"""Loads the authors' checkpoints (`model-*.pt`): tensors only, dead weights dropped."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from ..errors import BadWeightsError

if TYPE_CHECKING:
    from .ttrd3 import TTRD3

StateDict = dict[str, Tensor]
_DEAD = ("TransNet.", "vgg19.")
_DEAD_PARTS = ("dwconv3x3_1", "dwconv5x5_1", "dwconv7x7_1")
_DEAD_REFNET = ("MFAM.down.2.2.",)


def strip_dead(state: StateDict) -> StateDict:
    """Drop what the checkpoints store and never use."""
    return {
        key: value
        for key, value in state.items()
        if not key.startswith(_DEAD + _DEAD_REFNET)
        and not any(part in key.split(".") for part in _DEAD_PARTS)
    }


def recognise_variant(denoiser: StateDict) -> str:
    """Tell the variant from the keys of a bare denoiser."""
    if any(key.startswith("unet0.") for key in denoiser):
        return "2net"
    if any(key.startswith("ups_no_skip.") for key in denoiser):
        return "1net-b"
    if "final_conv.weight" in denoiser and denoiser["final_conv.weight"].shape[0] == 6:
        return "1net-a"
    raise BadWeightsError(
        "The checkpoint holds no TTRD3 denoiser (2Net, 1Net-A or 1Net-B); "
        "choose a model-*.pt file as the authors publish it."
    )


def read_checkpoint(path: Path) -> dict[str, Any]:
    """Read a `.pt` file, tensors only; anything that would run code is refused."""
    try:
        data = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError:
        raise BadWeightsError(f"The checkpoint {path} does not exist; check the path.") from None
    except Exception as error:
        # torch reports objects that are no tensors, truncation and garbage by many classes.
        raise BadWeightsError(
            f"The checkpoint {path} is refused: it is truncated, no .pt file, or holds objects "
            f"other than tensors, which could run code ({type(error).__name__})."
        ) from None
    if not isinstance(data, dict):
        raise BadWeightsError(f"The checkpoint {path} is not a training checkpoint of TTRD3.")
    return data


def _sub(state: dict[str, Any], prefix: str) -> StateDict:
    return {key[len(prefix) :]: value for key, value in state.items() if key.startswith(prefix)}


def split_checkpoint(data: dict[str, Any], *, ema_reference: bool) -> tuple[StateDict, StateDict]:
    """Return (denoiser, reference network) as the authors' own test uses them.

    That is the EMA denoiser and the live reference network, or its EMA copy on request.
    """
    missing = [name for name in ("ema", "ema_ref") if not isinstance(data.get(name), dict)]
    if missing:
        raise BadWeightsError(
            f"The checkpoint lacks {' and '.join(missing)}; it is not a TTRD3 model-*.pt file."
        )
    denoiser = _sub(data["ema"], "ema_model.model.")
    if ema_reference:
        refnet = _sub(data["ema_ref"], "ema_model.")
    else:
        refnet = data.get("refnet") or _sub(data["ema_ref"], "online_model.")
    return strip_dead(denoiser), strip_dead(refnet)


def load_official(path: Path, *, ema_reference: bool = False) -> TTRD3:
    """Build the model of an authors' checkpoint."""
    from ..nn.reference_net import ReferenceNetConfig
    from ..nn.sttg import Transfer
    from .ttrd3 import TTRD3, Architecture

    denoiser, refnet = split_checkpoint(read_checkpoint(path), ema_reference=ema_reference)
    variant = recognise_variant(denoiser)
    if any("attn1." in key for key in refnet):
        raise BadWeightsError(
            f"The checkpoint {path} has the reference network of the authors' first upload "
            "(no CBAM), which is not supported; use a later checkpoint."
        )
    try:
        first = refnet["MFAM.first_conv.weight"].shape[0]
        max_k = refnet["STTG.k_selector.k_logits"].shape[1]
        reference = ReferenceNetConfig(
            dims=(first, 2 * first, 4 * first), transfer=Transfer(max_k=max_k)
        )
        dim = next(v for k, v in denoiser.items() if k.endswith("init_conv.weight")).shape[0]
        model = TTRD3(architecture=Architecture(variant, dim, reference))
        model.denoiser.load_state_dict(denoiser)
        model.refnet.load_state_dict(refnet)
    except (KeyError, RuntimeError, StopIteration) as error:
        raise BadWeightsError(
            f"The weights in {path} do not fit the TTRD3 {variant} network: "
            f"{str(error).splitlines()[0]}"
        ) from None
    return model.eval()


def import_official(checkpoint: Path, output: Path, ema_reference: bool = False) -> str:
    """Convert an authors' checkpoint to a weights file; returns its checksum."""
    from ..weights import Card, save_weights

    if output.suffix != ".safetensors":
        raise BadWeightsError(f"The converted weights {output} must end in .safetensors.")
    model = load_official(checkpoint, ema_reference=ema_reference)
    card = Card(
        name=output.stem,
        method="ttrd3",
        scale=4,
        architecture=model.architecture.to_dict(),
        licence="all rights reserved by the authors of TTRD3",
        training={"imported_from": checkpoint.name},
    )
    part = output.with_name(f".{output.name}.part")
    try:
        checksum = save_weights(part, model.state_dict(), card, half=False)
        os.replace(part, output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise BadWeightsError(f"The weights {output} cannot be written ({error}).") from None
    return checksum
