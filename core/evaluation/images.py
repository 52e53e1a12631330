# SPDX-License-Identifier: GPL-2.0-or-later
"""Plain images of folders and archives, degraded as the paper does it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from ..errors import BadRasterError

Pixels = npt.NDArray[np.uint8]
SCALE = 4
SUFFIXES = (".png", ".webp", ".tif", ".jpg")


def enlarge_degraded(hr: Pixels) -> Pixels:
    """Reduce and enlarge an image (H,W,3) by 4 as PIL's bicubic does, in 8 bits (spec 6.1)."""
    image = Image.fromarray(hr)
    small = image.resize((image.width // SCALE, image.height // SCALE), Image.Resampling.BICUBIC)
    return np.asarray(small.resize(image.size, Image.Resampling.BICUBIC))


def class_of(name: str) -> str:
    """Scene class of a file name: its leading letters."""
    match = re.match(r"[A-Za-z]+", Path(name).stem)
    return match.group(0).lower() if match else ""


def read_images(source: Path) -> Iterator[tuple[str, Pixels]]:
    """Yield (name, (H,W,3) uint8) of a zip archive or a folder, sorted by name."""
    if source.suffix.lower() == ".zip":
        with zipfile.ZipFile(source) as archive:
            for name in sorted(n for n in archive.namelist() if n.lower().endswith(SUFFIXES)):
                with Image.open(io.BytesIO(archive.read(name))) as image:
                    yield name, np.asarray(image.convert("RGB"))
    elif source.is_dir():
        for path in sorted(p for p in source.iterdir() if p.suffix.lower() in SUFFIXES):
            with Image.open(path) as image:
                yield path.name, np.asarray(image.convert("RGB"))
    else:
        raise BadRasterError(f"The images {source} are neither a folder nor a zip archive.")
