# SPDX-License-Identifier: GPL-2.0-or-later
"""Loads the authors' checkpoints (`model-*.pt`): tensors only, dead weights dropped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import Tensor

from ...jobs.errors import BadWeightsError
from ..checkpoints import CheckpointError, read_checkpoint
from .spec import SPEC

TITLE = SPEC.title
VARIANTS = "2Net, 1Net-A or 1Net-B"  # as the authors call them
StateDict = dict[str, Tensor]
_DEAD = ("TransNet.", "vgg19.")
_DEAD_PARTS = ("dwconv3x3_1", "dwconv5x5_1", "dwconv7x7_1")
_DEAD_REFNET = ("MFAM.down.2.2.",)


def strip_dead(state: StateDict) -> StateDict:
    """Remove what the checkpoints store but never use."""
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
    if "final_conv.weight" in denoiser and denoiser["final_conv.weight"].shape[:1] == (6,):
        return "1net-a"
    raise BadWeightsError("checkpoint-no-denoiser", method=TITLE, variants=VARIANTS)


def read_official_file(path: Path) -> dict[str, Any]:
    """Read a `.pt` file, tensors only; a file that would run code is refused."""
    try:
        data = read_checkpoint(path)
    except FileNotFoundError:
        raise BadWeightsError("checkpoint-missing", subject=str(path)) from None
    except CheckpointError as error:
        raise BadWeightsError("checkpoint-refused", subject=str(path), kind=error) from None
    if not isinstance(data, dict):
        raise BadWeightsError("checkpoint-other-method", subject=str(path), method=TITLE)
    return data


def _sub(state: dict[Any, Any], prefix: str) -> StateDict:
    """The tensors below a name."""
    return {
        key[len(prefix) :]: value
        for key, value in state.items()
        if isinstance(key, str) and key.startswith(prefix) and isinstance(value, Tensor)
    }


def split_checkpoint(data: dict[str, Any], *, ema_reference: bool) -> tuple[StateDict, StateDict]:
    """Return (denoiser, reference network) as the authors' own test uses them.

    That is the EMA denoiser and the live reference network, or its EMA copy on request.
    """
    missing = [name for name in ("ema", "ema_ref") if not isinstance(data.get(name), dict)]
    if missing:
        missing_text = " and ".join(missing)
        raise BadWeightsError("checkpoint-lacks-networks", missing=missing_text, method=TITLE)
    denoiser = _sub(data["ema"], "ema_model.model.")
    if ema_reference:
        refnet = _sub(data["ema_ref"], "ema_model.")
    else:
        live = data.get("refnet")
        refnet = _sub(live, "") if isinstance(live, dict) and live else {}
        refnet = refnet or _sub(data["ema_ref"], "online_model.")
    return strip_dead(denoiser), strip_dead(refnet)


@dataclass(frozen=True)
class OfficialWeights:
    """What we need of a checkpoint, with the sizes read from its tensors."""

    variant: str
    dim: int
    reference_dim: int
    max_k: int
    denoiser: StateDict
    refnet: StateDict

    def tensors(self) -> StateDict:
        """All tensors by their names in the whole model."""
        return {
            **{f"denoiser.{key}": value for key, value in self.denoiser.items()},
            **{f"refnet.{key}": value for key, value in self.refnet.items()},
        }


def read_official(path: Path, *, ema_reference: bool = False) -> OfficialWeights:
    """Read a checkpoint of the authors; raises BadWeightsError."""
    denoiser, refnet = split_checkpoint(read_official_file(path), ema_reference=ema_reference)
    variant = recognise_variant(denoiser)
    if any("attn1." in key for key in refnet):
        raise BadWeightsError("checkpoint-first-upload", subject=str(path))
    try:
        first = next(value for key, value in denoiser.items() if key.endswith("init_conv.weight"))
        reference_dim = refnet["MFAM.first_conv.weight"].shape[0]
        max_k = refnet["STTG.k_selector.k_logits"].shape[1]
        dim = first.shape[0]
    except (LookupError, StopIteration):
        raise BadWeightsError(
            "checkpoint-lacks-parts", subject=str(path), method=TITLE, variant=variant
        ) from None
    return OfficialWeights(variant, dim, reference_dim, max_k, denoiser, refnet)
