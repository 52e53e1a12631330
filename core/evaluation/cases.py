# SPDX-License-Identifier: GPL-2.0-or-later
"""The cases to measure on: HR images, their LR images, interpolations and references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..jobs.errors import BadRasterError
from ..jobs.sensor import IDEAL, Sensor
from .images import LEAST_PX, Images, Pixels, check_size, class_of, cropped
from .lr_images import lr_image
from .pools import References


@dataclass(frozen=True)
class Case:
    """One image to measure on; all pixels are (H,W,3) uint8."""

    name: str
    scene: str
    hr: Pixels
    lr: Pixels
    estimates: dict[str, Pixels]  # the interpolations by name
    reference: Pixels | None
    is_aligned: bool = True  # the reference shows the place itself
    sensor: Sensor = IDEAL  # made the LR image

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

    Images are cropped to sides that are multiples of `multiple_px`, itself a multiple of the scale,
    and reduced as the sensor `degradation` does, with noise of the seed. `kind` is what references
    they get. Everything is read once at the start, so that a damaged image does not end a long run
    late.
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
        degradation: Sensor = IDEAL,
        seed: int = 0,
    ) -> None:
        self._scale, self._multiple_px, self._seed = scale, multiple_px, seed
        self._sensor = degradation
        self._hr = Images(hr_dir)
        if not self._hr:
            raise BadRasterError("evaluation-no-images", subject=str(hr_dir))
        self._cut = 0
        for name, image in self._hr.items():
            least = max(least_px, LEAST_PX)
            check_size("evaluation-image-small", name, image, least, multiple_px)
            self._cut += self._cropped(image).shape != image.shape
        self._references = References(kind, self._hr, reference_dir, multiple_px, seed)

    def __iter__(self) -> Iterator[str]:
        return iter(self._references.names)

    def __len__(self) -> int:
        return len(self._references.names)

    def __contains__(self, name: object) -> bool:
        return name in self._references.names

    def __getitem__(self, name: str) -> Case:
        hr = self._cropped(self._hr[name])
        lr = lr_image(hr, self._scale, self._sensor, Path(name).name, self._seed)
        return Case(
            name,
            class_of(name),
            hr,
            lr,
            dict(interpolations(lr, self._scale)),
            self._references.of(name, hr),
            self._references.are_aligned,
            self._sensor,
        )

    @property
    def notes(self) -> list[str]:
        """What was done to the images, as sentences."""
        if not self._cut:
            return []
        return [
            f"{self._cut} of {len(self._hr)} images were cut at the right and at the bottom, to "
            f"sides of a multiple of {self._multiple_px} pixels."
        ]

    def _cropped(self, image: Pixels) -> Pixels:
        return cropped(image, self._multiple_px)
