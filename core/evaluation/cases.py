# SPDX-License-Identifier: GPL-2.0-or-later
"""The cases to measure on: HR images, their LR images, interpolations and references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..jobs.errors import BadRasterError, BadReferenceError
from .images import Images, Pixels, class_of, cropped, reduced
from .references import choose_reference, needs_images, reference_name, reference_names

LEAST_PX = 16  # SSIM needs 11


@dataclass(frozen=True)
class Case:
    """One image to measure on; all pixels are (H,W,3) uint8."""

    name: str
    scene: str
    hr: Pixels
    lr: Pixels
    estimates: dict[str, Pixels]  # the interpolations by name
    reference: Pixels

    @property
    def scale(self) -> int:
        """The factor between LR and HR."""
        return self.hr.shape[0] // self.lr.shape[0]


def interpolations(lr: Pixels, scale: int) -> Iterator[tuple[str, Pixels]]:
    """The interpolations that every result is compared with."""
    image, size = Image.fromarray(lr), (lr.shape[1] * scale, lr.shape[0] * scale)
    yield "bicubic", np.asarray(image.resize(size, Image.Resampling.BICUBIC))
    yield "lanczos", np.asarray(image.resize(size, Image.Resampling.LANCZOS))


class Cases(Mapping[str, Case]):
    """The cases of a folder or archive by image name, each read on demand.

    Images are cropped to sides that are multiples of `multiple_px`, itself a multiple of the scale.
    Everything is read once at the start, so that a damaged image does not end a long run late.
    """

    def __init__(
        self,
        hr_dir: Path,
        reference_dir: Path | None,
        kind: str,
        *,
        scale: int,
        multiple_px: int,
        least_px: int = LEAST_PX,
    ) -> None:
        self._kind, self._scale, self._multiple_px = kind, scale, multiple_px
        self._hr = Images(hr_dir)
        if not self._hr:
            raise BadRasterError("evaluation-no-images", subject=str(hr_dir))
        self._cut = 0
        for name, image in self._hr.items():
            least = max(least_px, LEAST_PX)
            self._check_size("evaluation-image-small", name, image, least)
            self._cut += self._cropped(image).shape != image.shape
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
        hr = self._cropped(self._hr[name])
        lr = reduced(hr, self._scale)
        estimates = dict(interpolations(lr, self._scale))
        reference = choose_reference(
            self._kind, Path(name).name, self._table, self._pool, estimates["bicubic"]
        )
        return Case(name, class_of(name), hr, lr, estimates, self._cropped(reference))

    @property
    def notes(self) -> list[str]:
        """What was done to the images, as sentences."""
        if not self._cut:
            return []
        return [
            f"{self._cut} of {len(self)} images were cut at the right and at the bottom, to sides "
            f"of a multiple of {self._multiple_px} pixels."
        ]

    def _cropped(self, image: Pixels) -> Pixels:
        return cropped(image, self._multiple_px)

    def _check_references(self) -> None:
        """Read every reference that will be used."""
        wanted = {
            reference_name(self._kind, Path(name).name, self._table, self._pool)
            for name in self._hr
        }
        for name in sorted(wanted):
            self._check_size("evaluation-reference-small", name, self._pool[name], LEAST_PX)

    def _check_size(self, code: str, name: str, image: Pixels, least_px: int) -> None:
        if min(self._cropped(image).shape[:2]) < least_px:
            rows, columns = image.shape[:2]
            needed = -(-least_px // self._multiple_px) * self._multiple_px
            raise BadRasterError(code, subject=name, columns=columns, rows=rows, needed=needed)


def _open_references(kind: str, source: Path | None) -> Images:
    if source is None:
        raise BadReferenceError("evaluation-references-folder", kind=kind)
    return Images(source, by_file_name=True)
