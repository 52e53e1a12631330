# SPDX-License-Identifier: GPL-2.0-or-later
"""The images to measure on, as folders that `ttrd3 evaluate` could take too."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from .plan import OWN, PAIRS, PUBLIC, WRONG

_FILES = {  # of the truths, and how the names of both dates end
    PAIRS[0]: ("dubai48_*_t8.webp", "_t8.webp", "_t4warped.webp"),
    PAIRS[1]: ("naip_m_3708035_*_new.tif", "_new.tif", "_old.tif"),
}


@dataclass(frozen=True)
class ImageSet:
    """HR images, what references of a class come from, and folders that stand for a kind."""

    hr: Path
    pool: Path | None
    kinds: dict[str, str]


def image_set(name: str, data: Path, work: Path) -> ImageSet:
    """A set by its name; pairs are written out under `work`."""
    if name == PUBLIC:
        return ImageSet(data / "test_public" / "hr", data / "ref" / "ref.zip", {})
    folder = work / "pairs" / name.replace(" ", "-")
    _write_pairs(name, data / "pairs", folder)
    kinds = {OWN: str(folder / "before"), WRONG: str(folder / "elsewhere")}
    return ImageSet(folder / "hr", None, kinds)


def _write_pairs(name: str, pairs: Path, folder: Path) -> None:
    """Truths, their other dates, and as wrong references those of the next place."""
    pattern, now, before = _FILES[name]
    truths = sorted(pairs.glob(pattern))
    others = [path.with_name(path.name.removesuffix(now) + before) for path in truths]
    for part, files in (("hr", truths), ("before", others), ("elsewhere", others[1:] + others[:1])):
        (folder / part).mkdir(parents=True, exist_ok=True)
        for truth, path in zip(truths, files):
            target = folder / part / f"{truth.name.removesuffix(now)}.png"
            if not target.exists():
                Image.fromarray(_read(path)).save(target)


def _read(path: Path) -> np.ndarray:
    """The first three bands."""
    with Image.open(path) as image:
        return np.asarray(image)[..., :3]
