# SPDX-License-Identifier: GPL-2.0-or-later
"""Plain images from folders and archives, degraded by bicubic reduction."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import numpy as np
import numpy.typing as npt
from PIL import Image, UnidentifiedImageError

from ..jobs.errors import BadRasterError
from ..jobs.reading import is_ordinary

Pixels = npt.NDArray[np.uint8]
LEAST_PX = 16  # SSIM needs 11
MOST_BYTES = 512 << 20  # of one image in an archive
SUFFIXES = (".png", ".webp", ".tif", ".tiff", ".jpg", ".jpeg")
_BROKEN = (
    *(OSError, SyntaxError, ValueError, EOFError, RuntimeError),  # RuntimeError: encrypted
    *(zipfile.BadZipFile, zlib.error, Image.DecompressionBombError),
)


def reduced(hr: Pixels, scale: int) -> Pixels:
    """The LR image of (H,W,3), whose sides are multiples of the scale, by PIL's bicubic."""
    size = (hr.shape[1] // scale, hr.shape[0] // scale)
    return np.asarray(Image.fromarray(hr).resize(size, Image.Resampling.BICUBIC))


def enlarged(lr: Pixels, scale: int) -> Pixels:
    """An LR image (h,w,3) at the size of its HR image, by PIL's bicubic."""
    size = (lr.shape[1] * scale, lr.shape[0] * scale)
    return np.asarray(Image.fromarray(lr).resize(size, Image.Resampling.BICUBIC))


def enlarge_degraded(hr: Pixels, scale: int) -> Pixels:
    """Reduce and enlarge an image (H,W,3) as PIL's bicubic does, in 8 bits."""
    return enlarged(reduced(hr, scale), scale)


def middle(image: Pixels, side_px: int) -> Pixels:
    """The middle of an image, so many pixels a side, or fewer where it has no more."""
    top, left = (max(0, (length - side_px) // 2) for length in image.shape[:2])
    return image[top : top + side_px, left : left + side_px]


def cropped(image: Pixels, multiple_px: int) -> Pixels:
    """The upper left part whose sides are multiples of so many pixels."""
    height, width = (side // multiple_px * multiple_px for side in image.shape[:2])
    return image[:height, :width]


def check_size(code: str, name: str, image: Pixels, least_px: int, multiple_px: int) -> None:
    """Raise BadRasterError for an image that is too small once it is `cropped`."""
    if min(cropped(image, multiple_px).shape[:2]) < least_px:
        rows, columns = image.shape[:2]
        needed = -(-least_px // multiple_px) * multiple_px
        raise BadRasterError(code, subject=name, columns=columns, rows=rows, needed=needed)


def class_of(name: str) -> str:
    """Scene class of a file name: its leading letters."""
    match = re.match(r"[A-Za-z]+", Path(name).stem)
    return match.group(0).lower() if match else ""


class Images(Mapping[str, Pixels]):
    """Images (H,W,3) uint8 of a zip archive or a folder by name, each read on demand.

    With `by_file_name` the names do not include the folders of an archive.
    """

    def __init__(self, source: Path, by_file_name: bool = False) -> None:
        self.source = source
        self._archive = _open_archive(source)
        stored = self._archive.namelist() if self._archive else _files(source)
        self._stored = {
            PurePosixPath(name).name if by_file_name else name: name
            for name in sorted(filter(_is_image, stored))
        }

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)

    def __contains__(self, name: object) -> bool:
        return name in self._stored

    def __getitem__(self, name: str) -> Pixels:
        stored = self._stored[name]
        try:
            data = self._read(stored)
            with Image.open(io.BytesIO(data)) as image:
                if image.mode.startswith(("I", "F")):  # PIL would clip the values at 255
                    raise BadRasterError(
                        "evaluation-image-depth", subject=str(self.source), image=stored
                    )
                return np.asarray(image.convert("RGB"))
        except _BROKEN as error:
            source, reason = str(self.source), _reason(error)
            raise BadRasterError(
                "evaluation-image-unreadable", subject=source, image=stored, reason=reason
            ) from None

    def _read(self, stored: str) -> bytes:
        """The bytes of a stored image."""
        if self._archive is None:
            return _ordinary(self.source / stored).read_bytes()
        if self._archive.getinfo(stored).file_size > MOST_BYTES:
            raise ValueError(f"it unpacks to more than {MOST_BYTES >> 20} MB")
        return self._archive.read(stored)


def _ordinary(path: Path) -> Path:
    if not is_ordinary(path):
        raise BadRasterError("file-no-plain", subject=str(path))
    return path


def _open_archive(source: Path) -> zipfile.ZipFile | None:
    if source.suffix.lower() != ".zip" or source.is_dir():
        return None
    try:
        return zipfile.ZipFile(_ordinary(source))
    except FileNotFoundError:
        raise BadRasterError("evaluation-images-missing", subject=str(source)) from None
    except (OSError, zipfile.BadZipFile) as error:
        place, reason = str(source), _reason(error)
        raise BadRasterError(
            "evaluation-archive-unreadable", subject=place, reason=reason
        ) from None


def _files(source: Path) -> list[str]:
    if not source.exists():
        raise BadRasterError("evaluation-images-missing", subject=str(source))
    if not source.is_dir():
        raise BadRasterError("evaluation-images-neither", subject=str(source))
    try:
        return [path.name for path in source.iterdir()]
    except OSError as error:
        place, reason = str(source), _reason(error)
        raise BadRasterError("evaluation-folder-unreadable", subject=place, reason=reason) from None


def _is_image(name: str) -> bool:
    """Tell by the suffix; the extra files of macOS begin with `._`."""
    return name.lower().endswith(SUFFIXES) and not PurePosixPath(name).name.startswith("._")


def _reason(error: Exception) -> str:
    if isinstance(error, UnidentifiedImageError):
        return "no grey or RGB image of 8 bits in a known format"
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(text).splitlines()[0].rstrip(".")


def read_images(source: Path) -> Iterator[tuple[str, Pixels]]:
    """Yield (name, (H,W,3) uint8) of a zip archive or a folder, sorted by name."""
    yield from Images(source).items()
