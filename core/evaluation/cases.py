# SPDX-License-Identifier: GPL-2.0-or-later
"""What a model is measured on: HR images, their LR images, interpolations and references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..jobs.errors import BadRasterError, BadReferenceError
from .images import SCALE, Images, Pixels, class_of
from .references import choose_reference, needs_images, reference_name, reference_names

MULTIPLE_PX = 8  # what the networks can take
LEAST_PX = 16  # the structural similarity needs 11


@dataclass(frozen=True)
class Case:
    """One image to measure on; all pixels are (H,W,3) uint8."""

    name: str
    scene: str
    hr: Pixels
    lr: Pixels
    estimates: dict[str, Pixels]  # the interpolations by name
    reference: Pixels


def cropped(image: Pixels) -> Pixels:
    """The part from the upper left corner whose sides the networks can take."""
    height, width = (side // MULTIPLE_PX * MULTIPLE_PX for side in image.shape[:2])
    return image[:height, :width]


def interpolations(lr: Image.Image, size: tuple[int, int]) -> Iterator[tuple[str, Pixels]]:
    """The yardsticks that are always shown."""
    yield "bicubic", np.asarray(lr.resize(size, Image.Resampling.BICUBIC))
    yield "lanczos", np.asarray(lr.resize(size, Image.Resampling.LANCZOS))


class Cases(Mapping[str, Case]):
    """Cases of a folder or archive by image name, each read when asked for.

    Everything is read once at the start, so that a damaged image does not end a long run late.
    """

    def __init__(
        self, hr_dir: Path, reference_dir: Path | None, kind: str, least_px: int = LEAST_PX
    ) -> None:
        self._kind = kind
        self._hr = Images(hr_dir)
        if not self._hr:
            raise BadRasterError(
                f"The folder {hr_dir} holds no images; name a folder of PNG files."
            )
        for name, image in self._hr.items():
            _check_size(f"image {name}", image, max(least_px, LEAST_PX))
        self._table = reference_names(hr_dir)
        self._pool: Mapping[str, Pixels] = {}
        if needs_images(kind):
            self._pool = _open_references(kind, reference_dir)
            self._check_references()

    def __iter__(self) -> Iterator[str]:
        return iter(self._hr)

    def __len__(self) -> int:
        return len(self._hr)

    def __contains__(self, name: object) -> bool:
        return name in self._hr

    def __getitem__(self, name: str) -> Case:
        hr = cropped(self._hr[name])
        size = (hr.shape[1], hr.shape[0])
        small = Image.fromarray(hr).resize(
            (size[0] // SCALE, size[1] // SCALE), Image.Resampling.BICUBIC
        )
        estimates = dict(interpolations(small, size))
        reference = choose_reference(
            self._kind, Path(name).name, self._table, self._pool, estimates["bicubic"]
        )
        return Case(name, class_of(name), hr, np.asarray(small), estimates, cropped(reference))

    def _check_references(self) -> None:
        """Read every reference that will be used."""
        wanted = {
            reference_name(self._kind, Path(name).name, self._table, self._pool)
            for name in self._hr
        }
        for name in sorted(wanted):
            _check_size(f"reference {name}", self._pool[name], LEAST_PX)


def _open_references(kind: str, source: Path | None) -> Images:
    if source is None:
        raise BadReferenceError(
            f"References of the kind {kind} come from images; name their folder with "
            "--reference-dir, or use --references noise or none."
        )
    return Images(source, by_file_name=True)


def _check_size(what: str, image: Pixels, least_px: int) -> None:
    if min(cropped(image).shape[:2]) < least_px:
        rows, columns = image.shape[:2]
        needed = -(-least_px // MULTIPLE_PX) * MULTIPLE_PX
        raise BadRasterError(
            f"The {what} has {columns} x {rows} pixels, fewer than the {needed} x {needed} that "
            "the evaluation needs; remove it or use a larger one."
        )
