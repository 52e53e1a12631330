# SPDX-License-Identifier: GPL-2.0-or-later
"""HR imagery of several sources, read once into memory; windows of it drawn at random."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import numpy as np
import numpy.typing as npt
from PIL import Image
from ttrd3_qgis.core.evaluation.images import Images, Pixels
from ttrd3_qgis.core.jobs.errors import BadRasterError


@dataclass(frozen=True)
class Source:
    """Images of a folder or archive whose file names match one of the patterns.

    `share` of all windows come from here. `reduce` averages so many pixels a side into one, which
    cleans images that are noisy, sharpened or compressed.
    """

    path: str
    share: float = 1.0
    names: tuple[str, ...] = ("*",)
    reduce: int = 1

    def problem(self) -> str:
        """What is wrong with the entry, or nothing."""
        if not isinstance(self.share, (int, float)) or self.share <= 0:
            return f"`share` of {self.path} must be a number above 0, not {self.share!r}"
        if not isinstance(self.reduce, int) or self.reduce < 1:
            return f"`reduce` of {self.path} must be a whole number from 1, not {self.reduce!r}"
        return ""


@dataclass(frozen=True)
class Place:
    """A window of an image, by its number and its first row and column."""

    image: int
    row: int
    col: int


@dataclass(frozen=True)
class Imagery:
    """Images (H,W,3) with their names, the chance of each to be drawn from, and those held out."""

    images: tuple[Pixels, ...]
    chances: npt.NDArray[np.float64]
    held_out: tuple[tuple[str, Pixels], ...] = ()
    names: tuple[str, ...] = ()

    def draw(self, rng: np.random.Generator, size_px: int) -> Place:
        """A place for a window of so many pixels a side."""
        return self.draw_in(rng, int(rng.choice(len(self.images), p=self.chances)), size_px)

    def draw_in(self, rng: np.random.Generator, image: int, size_px: int) -> Place:
        """A place in this image."""
        sides = self.images[image].shape[:2]
        row, col = (int(rng.integers(side - size_px + 1)) for side in sides)
        return Place(image, row, col)

    def cut(self, place: Place, size_px: int, margin_px: int) -> Pixels:
        """The window at a place with margins around it, mirrored where the image ends."""
        image = self.images[place.image]
        rows, cols = (
            _mirrored(start, size_px, margin_px, side)
            for start, side in zip((place.row, place.col), image.shape[:2])
        )
        return image[rows][:, cols]

    def window(self, rng: np.random.Generator, size_px: int, margin_px: int) -> Pixels:
        """A random window with its margins."""
        return self.cut(self.draw(rng, size_px), size_px, margin_px)


def read_imagery(folder: Path, sources: Sequence[Source], least_px: int, held_out: int) -> Imagery:
    """Read all sources; paths are relative to `folder`. Of the first, some are held out.

    They are spaced evenly over the names. Within a source the chance follows the images' area.
    """
    images: list[Pixels] = []
    names: list[str] = []
    chances: list[float] = []
    apart: tuple[tuple[str, Pixels], ...] = ()
    for number, source in enumerate(sources):
        found = _read(folder, source, least_px)
        if number == 0:
            found, apart = _set_apart(found, held_out)
        areas = np.array([image.shape[0] * image.shape[1] for _, image in found], dtype=float)
        images += [image for _, image in found]
        names += [PurePosixPath(name).name for name, _ in found]
        chances += list(source.share * areas / areas.sum())
    total = np.array(chances)
    return Imagery(tuple(images), total / total.sum(), apart, tuple(names))


def _read(folder: Path, source: Source, least_px: int) -> list[tuple[str, Pixels]]:
    path = (folder / source.path).resolve()
    stored = Images(path)
    found = []
    for name in stored:
        if any(fnmatch.fnmatch(PurePosixPath(name).name, pattern) for pattern in source.names):
            image = _averaged(stored[name], source.reduce)
            if min(image.shape[:2]) >= least_px:
                found.append((name, image))
    if not found:
        wanted = ", ".join(source.names)
        raise BadRasterError(
            f"No image in {path} is named like {wanted} and has {least_px} pixels a side."
        )
    return found


def _averaged(image: Pixels, factor: int) -> Pixels:
    return image if factor == 1 else np.asarray(Image.fromarray(image).reduce(factor))


def _set_apart(
    found: list[tuple[str, Pixels]], count: int
) -> tuple[list[tuple[str, Pixels]], tuple[tuple[str, Pixels], ...]]:
    """Those to train on and those held out."""
    apart = set(np.linspace(0, len(found) - 1, count).round().astype(int).tolist())
    if len(apart) >= len(found):
        raise BadRasterError(
            f"All {len(found)} images of the first source are held out; add images, or lower "
            "`validation_images`."
        )
    kept = [item for index, item in enumerate(found) if index not in apart]
    return kept, tuple(found[index] for index in sorted(apart))


def _mirrored(start: int, count: int, margin: int, size: int) -> npt.NDArray[np.int64]:
    """Indices of a window and its margins, mirrored at 0 and at size - 1."""
    period = 2 * (size - 1)
    index = np.arange(start - margin, start + count + margin) % period
    return np.minimum(index, period - index)
