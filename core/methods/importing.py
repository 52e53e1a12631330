# SPDX-License-Identifier: GPL-2.0-or-later
"""What imports of others' networks share: their files, and a weights file that can be opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from ..jobs.errors import BadWeightsError
from ..jobs.reading import LIST_BYTES, is_ordinary, parsed, read_text
from ..jobs.typed import UnfitError, hints, read
from .card import CARD_KEY, Card, card_of
from .registry import checked
from .weights import check_finite, save_weights, stored

NETWORK = "diffusion_pytorch_model.safetensors"  # as diffusers names it

EntriesT = TypeVar("EntriesT")


def check_suffix(output: Path) -> None:
    """Refuse another name than that of a weights file, before anything is read."""
    if output.suffix != ".safetensors":
        raise BadWeightsError("weights-other-suffix", subject=str(output))


def save_imported(
    output: Path, tensors: dict[str, Tensor], card: Card, source: Path, *, half: bool = False
) -> str:
    """Write the weights file of a network from `source`; returns its checksum.

    Raises BadWeightsError, and writes nothing, where the file could not be opened again.
    """
    check_finite(stored(tensors, half=half), source)
    checked(card_of({CARD_KEY: card.to_json()}, output), output)
    return save_weights(output, tensors, card, half=half)


def table_in(folder: Path, name: str) -> Mapping[str, Any]:
    """A table of JSON in a folder that diffusers saved; raises BadWeightsError."""
    file = folder / name
    if not file.exists():
        raise lacks(folder, name)
    try:
        data = parsed(read_text(file, LIST_BYTES))
    except (OSError, ValueError) as error:
        raise odd(folder, error) from None
    if not isinstance(data, dict):
        raise odd(folder, f"{name} is no table")
    return data


def entries(cls: type[EntriesT], data: Mapping[str, Any], folder: Path) -> EntriesT:
    """Those entries of a folder's table that a dataclass has; raises BadWeightsError."""
    kind: Any = cls
    try:
        return read(cls, {name: data[name] for name in hints(kind) if name in data})
    except UnfitError as error:
        raise odd(folder, error) from None


def tensors_in(file: Path) -> dict[str, Tensor]:
    """The tensors of a .safetensors file in float32; raises BadWeightsError."""
    if not is_ordinary(file):
        raise BadWeightsError("file-no-plain", subject=str(file))
    try:
        return {name: tensor.float() for name, tensor in load_file(str(file)).items()}
    except (SafetensorError, OSError, ValueError) as error:
        raise BadWeightsError("weights-no-safetensors", subject=str(file), reason=error) from None


def lacks(folder: Path, name: str) -> BadWeightsError:
    """The error for a folder without one of its files."""
    return BadWeightsError("network-folder-lacks", subject=str(folder), name=name)


def odd(folder: Path, reason: object) -> BadWeightsError:
    """The error for a folder with another network, or with nonsense."""
    return BadWeightsError("network-folder-odd", subject=str(folder), reason=reason)
