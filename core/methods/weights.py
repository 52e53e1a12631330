# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights on disk: safetensors with a card; only tensors are ever loaded."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from ..jobs.errors import BadWeightsError
from ..jobs.reading import is_ordinary
from ..jobs.unfinished import part_file
from .calibration import calibration_of
from .card import CARD_KEY, Card, read_card

ALIGNED_BYTES = 8  # tensors of a safetensors file begin at a multiple of it


@dataclass(frozen=True)
class Weights:
    """A loaded file: float32 tensors by key, the card, and the file's checksum."""

    tensors: dict[str, Tensor]
    card: Card
    sha256: str
    path: Path


def file_sha256(path: Path) -> str:
    """Checksum of a file, read in blocks."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def stored(tensors: Mapping[str, Tensor], *, half: bool) -> dict[str, Tensor]:
    """Tensors as a weights file has them."""
    return {
        key: (value.half() if half and value.is_floating_point() else value).contiguous().cpu()
        for key, value in tensors.items()
    }


def check_finite(tensors: Mapping[str, Tensor], where: Path) -> None:
    """Raise BadWeightsError for the first tensor with NaN or infinity."""
    for key, value in tensors.items():
        if value.is_floating_point() and not bool(torch.isfinite(value).all()):
            raise BadWeightsError("weights-not-finite", subject=str(where), tensor=key)


def save_weights(path: Path, tensors: dict[str, Tensor], card: Card, *, half: bool = True) -> str:
    """Write a weights file (fp16 by default), whole or not at all; return its checksum.

    Raises BadWeightsError where it cannot be written, or could not be opened again.
    """
    kept = stored(tensors, half=half)
    check_finite(kept, path)
    part = part_file(str(path), os.getpid())
    metadata = {CARD_KEY: card.to_json()}
    try:
        save_file(kept, str(part), metadata=metadata)
        part.chmod(0o644)
        os.replace(part, path)
    except (SafetensorError, OSError) as error:
        part.unlink(missing_ok=True)
        raise BadWeightsError("weights-not-written", subject=str(path), reason=error) from None
    return file_sha256(path)


def replace_card(path: Path, card: Card) -> str:
    """Give a weights file another card, whole or not at all; return its new checksum.

    The tensors are copied byte by byte.
    """
    part = part_file(str(path), os.getpid())
    try:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            header = json.loads(file.read(length))
            header["__metadata__"][CARD_KEY] = card.to_json()
            text = json.dumps(header, separators=(",", ":")).encode()
            text += b" " * (-len(text) % ALIGNED_BYTES)
            with part.open("wb") as copy:
                copy.write(struct.pack("<Q", len(text)) + text)
                shutil.copyfileobj(file, copy)
        part.chmod(0o644)
        os.replace(part, path)
    except (OSError, ValueError, KeyError, struct.error) as error:
        part.unlink(missing_ok=True)
        raise BadWeightsError("weights-not-written", subject=str(path), reason=error) from None
    return file_sha256(path)


def fill(net: nn.Module, tensors: dict[str, Tensor], where: Path) -> None:
    """Load tensors into a network; raises BadWeightsError that names the first misfit."""
    check_fit(net.state_dict(), tensors, where)
    net.load_state_dict(tensors)


def check_fit(own: Mapping[str, Tensor], tensors: Mapping[str, Tensor], where: Path) -> None:
    """Compare tensors with a network's own; raises BadWeightsError that names the first misfit."""
    misfits = [
        *(f"{key} is missing" for key in own if key not in tensors),
        *(f"{key} is not known" for key in tensors if key not in own),
        *(
            f"{key} is {list(tensors[key].shape)}, not {list(value.shape)}"
            for key, value in own.items()
            if key in tensors and tensors[key].shape != value.shape
        ),
        *(
            f"{key} holds {str(tensors[key].dtype).removeprefix('torch.')}"
            for key, value in own.items()
            if key in tensors and tensors[key].is_floating_point() != value.is_floating_point()
        ),
    ]
    if misfits:
        if len(misfits) == 1:
            raise BadWeightsError("weights-misfit", subject=str(where), misfit=misfits[0])
        more = len(misfits) - 1
        raise BadWeightsError("weights-misfits", subject=str(where), misfit=misfits[0], more=more)


def load_weights(path: Path, sha256: str | None = None) -> Weights:
    """Read a weights file; refuses other kinds of files and a checksum that differs."""
    if path.suffix.lower() in (".pt", ".pth", ".pkl", ".ckpt"):
        raise BadWeightsError("weights-pickled", subject=str(path))
    if not is_ordinary(path):
        raise BadWeightsError("file-no-plain", subject=str(path))
    if not os.path.isfile(path):
        raise BadWeightsError("weights-missing", subject=str(path))
    found = file_sha256(path)
    if sha256 is not None and found != sha256:
        raise BadWeightsError("weights-damaged", subject=str(path))
    card, tensors = _read(path)
    return Weights(tensors, card, found, path)


def _read(path: Path) -> tuple[Card, dict[str, Tensor]]:
    card = read_card(path)
    calibration_of(card, path)
    try:
        with safe_open(str(path), framework="pt") as file:
            tensors = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
    except (SafetensorError, OSError, ValueError) as error:
        raise BadWeightsError("weights-no-safetensors", subject=str(path), reason=error) from None
    floats = {k: v.float() if v.is_floating_point() else v for k, v in tensors.items()}
    check_finite(floats, path)
    return card, floats
