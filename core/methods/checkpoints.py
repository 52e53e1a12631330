# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads files of torch.save: tensors, numbers and texts only, none larger than the file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ..jobs.reading import is_ordinary


class CheckpointError(Exception):
    """The file is no checkpoint, or one that is never loaded; its text says why."""


def read_checkpoint(path: Path) -> Any:
    """The content of a file; raises CheckpointError, or FileNotFoundError."""
    if not is_ordinary(path):
        raise CheckpointError("it is a pipe or a device")
    if path.is_dir():
        raise CheckpointError("it is a folder")
    try:
        _refuse_packed(path)
        data = torch.load(path, map_location="cpu", weights_only=True)
        _refuse_stretched(data)
    except FileNotFoundError:
        raise
    except CheckpointError:
        raise
    except Exception as error:
        # torch raises many classes for files with other objects, truncated files and garbage
        raise CheckpointError(type(error).__name__) from None
    return data


def tensors_of(data: Any) -> dict[str, Tensor]:
    """A table of tensors by name; raises CheckpointError for anything else."""
    if not isinstance(data, dict) or not all(
        isinstance(name, str) and isinstance(value, Tensor) for name, value in data.items()
    ):
        raise CheckpointError("it is no table of tensors")
    return data


def _refuse_packed(path: Path) -> None:
    """A packed archive may hold a thousand times its size; torch packs nothing."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        if any(entry.compress_type != zipfile.ZIP_STORED for entry in archive.infolist()):
            raise CheckpointError("its tensors are packed")


def _refuse_stretched(data: Any) -> None:
    """A stored number can stand for billions; a copy would take memory for all of them."""
    for value in _tensors(data):
        held = value.untyped_storage().nbytes()
        if value.layout != torch.strided or value.numel() * value.element_size() > held:
            raise CheckpointError("its tensors are larger than what it holds")


def _tensors(data: Any) -> Iterator[Tensor]:
    level = [data]
    while level:
        one = level.pop()
        if isinstance(one, Tensor):
            yield one
        elif isinstance(one, dict):
            level.extend(one.values())
        elif isinstance(one, (list, tuple)):
            level.extend(one)
