# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors of GDAL, those included that rasterio loses because their text is not UTF-8.

And those that GDAL takes for warnings: pixels that it cannot find are zeros to it.
"""

from __future__ import annotations

import errno
import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock, get_ident
from typing import Callable

from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError


class LostError(Exception):
    """An error that GDAL or rasterio would have dropped."""


# Everything that rasterio raises for GDAL, or for text of a file that is not UTF-8.
GDAL_ERRORS = (RasterioError, CPLE_BaseError, UnicodeDecodeError, LostError)
HANDLER = "error_handler"  # part of the name of the function in which rasterio loses errors
FUNCTIONS = ("pixel function", "Python code needs to be executed", "PixelFunction")
NOT_FOUND = ("No such file", "does not exist")
PREFIX = re.compile(r"^CPLE_\w+( in |:)")  # what rasterio puts before GDAL's words
LOGGERS = ("rasterio._err", "rasterio._env")  # where rasterio puts GDAL's warnings
# Of libtiff, whose table of blocks has another length than the raster.
WARNINGS = tuple(f'Incorrect count for "{block}Offsets"' for block in ("Strip", "Tile"))


class _Ear:
    """Listens at sys.unraisablehook and to rasterio's log while any thread reads.

    Both belong to the process.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._heard: list[tuple[int, tuple[str, ...], list[str]]] = []
        self._before: Callable[[sys.UnraisableHookArgs], object] = sys.unraisablehook

    @contextmanager
    def listening(self, warnings: tuple[str, ...]) -> Iterator[list[str]]:
        """The texts of errors lost in this thread meanwhile, and of warnings with such words."""
        entry: tuple[int, tuple[str, ...], list[str]] = (get_ident(), warnings, [])
        with self._lock:
            if not self._heard:
                self._before, sys.unraisablehook = sys.unraisablehook, self._hear
                for name in LOGGERS:
                    logging.getLogger(name).addFilter(self._read)
            self._heard.append(entry)
        try:
            yield entry[-1]
        finally:
            with self._lock:
                self._heard = [one for one in self._heard if one is not entry]
                if not self._heard:
                    sys.unraisablehook = self._before
                    for name in LOGGERS:
                        logging.getLogger(name).removeFilter(self._read)

    def _hear(self, lost: sys.UnraisableHookArgs) -> None:
        error = lost.exc_value
        if not isinstance(error, UnicodeDecodeError) or "rasterio" not in str(lost.object):
            self._before(lost)
        elif HANDLER in str(lost.object):
            for texts in self._here():
                texts.append(decoded(error.object))

    def _read(self, record: logging.LogRecord) -> bool:
        """A filter of a logger, which lets everything through."""
        text = record.getMessage()
        for thread, warnings, texts in self._heard:
            if thread == get_ident() and any(words in text for words in warnings):
                texts.append(PREFIX.sub("", text))
        return True

    def _here(self) -> Iterator[list[str]]:
        return (texts for thread, _, texts in self._heard if thread == get_ident())


_EAR = _Ear()


@contextmanager
def heard() -> Iterator[None]:
    """Raise LostError at the end if GDAL reported an error that would have been dropped."""
    with listening(WARNINGS) as lost:
        yield
    if lost:
        raise LostError(lost[-1])


def listening(warnings: tuple[str, ...]) -> AbstractContextManager[list[str]]:
    """The texts of lost errors and of GDAL's warnings with such words, in this thread meanwhile."""
    return _EAR.listening(warnings)


def decoded(text: bytes) -> str:
    """Text of a file or of the system: UTF-8, else the Latin-1 of old Western programs."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("cp1252", errors="replace")


def missing_part(error: BaseException) -> str:
    """What GDAL says of a file that a raster refers to and that is not there, else ''."""
    found = (text for text in _texts(error) if any(words in text for words in NOT_FOUND))
    return next((text.strip().splitlines()[0] for text in found), "")


def function_refused(error: BaseException) -> bool:
    """Whether GDAL does not run the function by which a VRT computes its pixels."""
    return any(words in text for text in _texts(error) for words in FUNCTIONS)


def too_many_files(error: BaseException) -> bool:
    """Whether a file could not be opened as this process holds too many open."""
    return any(os.strerror(errno.EMFILE) in text for text in _texts(error))


def _texts(error: BaseException | None) -> Iterator[str]:
    """What an error says, and what it came from."""
    while error is not None:
        yield str(error)
        error = error.__cause__ or error.__context__
