# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays as the journal stores them, each with a checksum."""

from __future__ import annotations

import io
import zlib
from typing import Any

import numpy as np
import numpy.typing as npt

from .damage import DamagedJournalError, distrusted

NPY_MAGIC = b"\x93NUMPY"

Array = npt.NDArray[Any]


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
    with distrusted():
        content = memoryview(stored)[4:]
        if zlib.crc32(content) != int.from_bytes(stored[:4], "big"):
            raise DamagedJournalError
        return _array(content if content[:6] == NPY_MAGIC else _inflated(content))


def _inflated(content: memoryview) -> memoryview:
    """Decompress an array, and nothing else: anything may follow a few compressed bytes."""
    if zlib.decompressobj().decompress(content, len(NPY_MAGIC)) != NPY_MAGIC:
        raise DamagedJournalError
    return memoryview(zlib.decompress(content))


def _array(content: memoryview) -> Array:
    """Read what `numpy.save` wrote; one that claims to be larger than its bytes is refused."""
    file = io.BytesIO(content)
    np.lib.format.read_magic(file)  # type: ignore[no-untyped-call]
    shape, by_columns, dtype = np.lib.format.read_array_header_1_0(file)  # type: ignore[no-untyped-call]
    values = np.frombuffer(content, dtype, offset=file.tell())
    return values.reshape(shape, order="F" if by_columns else "C").copy(order="K")
