# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays as the journal stores them, each with a checksum."""

from __future__ import annotations

import io
import zlib
from typing import Any

import numpy as np
import numpy.typing as npt

from ...jobs.errors import OutputError

NPY_MAGIC = b"\x93NUMPY"

Array = npt.NDArray[Any]


class DamagedJournalError(OutputError):
    """What a journal holds cannot be read any more."""

    def __init__(self) -> None:
        super().__init__("journal-damaged")


def packed(values: Array | None, *, squeeze: bool = True) -> bytes | None:
    """An array as bytes after its checksum; whole numbers are compressed on request."""
    if values is None:
        return None
    buffer = io.BytesIO()
    np.save(buffer, values, allow_pickle=False)
    content = buffer.getvalue()
    if squeeze and values.dtype.kind in "ui":
        content = zlib.compress(content, 1)
    return zlib.crc32(content).to_bytes(4, "big") + content


def unpacked(stored: bytes | None) -> Array | None:
    """The array in the bytes of `packed`; raises DamagedJournalError."""
    if stored is None:
        return None
    content = memoryview(stored)[4:]
    if zlib.crc32(content) != int.from_bytes(stored[:4], "big"):
        raise DamagedJournalError
    if content[:6] != NPY_MAGIC:
        content = memoryview(zlib.decompress(content))
    values: Array = np.load(io.BytesIO(content), allow_pickle=False)
    return values
