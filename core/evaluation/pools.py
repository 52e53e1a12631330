# SPDX-License-Identifier: GPL-2.0-or-later
"""The references of all images of a folder: found and checked once, then read on demand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..jobs.errors import BadReferenceError
from .images import LEAST_PX, Images, Pixels, check_size, cropped
from .reference_kinds import OTHER_DATE, PAIRS, is_aligned, is_path, needs_images
from .references import (
    choose_reference,
    namesake,
    neighbour,
    other_date,
    pairs,
    reference_name,
    reference_names,
)


class References:
    """The reference of each image by its name, cut to sides of multiples of `multiple_px`.

    `kind` is one of `KINDS`, or the path of a folder or archive of images of the same names.
    Raises BadReferenceError for an image without one and for one that does not fit.
    """

    def __init__(
        self, kind: str, images: Images, source: Path | None, multiple_px: int, seed: int = 0
    ) -> None:
        self._kind, self._images, self._seed = kind, images, seed
        self._multiple_px = multiple_px
        self._table = reference_names(images.source)
        self._pool: Mapping[str, Pixels] = images
        self.names = list(images)
        self._named: dict[str, str] = {}  # references in the pool
        if needs_images(kind):
            self._pool = _open(kind, source)
            table, pool = self._table, self._pool
            self._named = {
                name: reference_name(kind, Path(name).name, table, pool) for name in images
            }
        elif kind == PAIRS:
            self.names = list(self._pairs())
        elif is_path(kind):
            self._pool = Images(Path(kind), by_file_name=True)
            self._named = {
                name: namesake(Path(name).name, self._pool, Path(kind)) for name in images
            }
        self._check()

    @property
    def are_aligned(self) -> bool:
        """Tell whether they show the places of the images, pixel by pixel."""
        return is_aligned(self._kind)

    def of(self, name: str, truth: Pixels) -> Pixels | None:
        """The reference of an image (H,W,3), cut as the image is; None for "none"."""
        if name in self._named:
            return self._cropped(self._pool[self._named[name]])
        if self._kind == OTHER_DATE:
            elsewhere = self._images[neighbour(name, self._images)]
            return other_date(truth, elsewhere, Path(name).name, self._seed).image
        return choose_reference(self._kind, Path(name).name, self._table, self._pool, truth)

    def _pairs(self) -> dict[str, str]:
        self._named = pairs(self._images)
        if not self._named:
            raise BadReferenceError("evaluation-no-pairs", subject=str(self._images.source))
        return self._named

    def _check(self) -> None:
        """Read every reference that will be used."""
        for name, reference in self._named.items():
            image = self._pool[reference]
            check_size("evaluation-reference-small", reference, image, LEAST_PX, self._multiple_px)
            if self.are_aligned:
                self._check_fit(name, reference, image)

    def _check_fit(self, name: str, reference: str, image: Pixels) -> None:
        truth = self._images[name]
        if self._cropped(truth).shape != self._cropped(image).shape:
            sizes = (f"{one.shape[1]} x {one.shape[0]}" for one in (image, truth))
            values = dict(zip(("size", "wanted"), sizes))
            raise BadReferenceError("evaluation-reference-unfit", subject=reference, **values)

    def _cropped(self, image: Pixels) -> Pixels:
        return cropped(image, self._multiple_px)


def _open(kind: str, source: Path | None) -> Images:
    if source is None:
        raise BadReferenceError("evaluation-references-folder", kind=kind)
    return Images(source, by_file_name=True)
