# SPDX-License-Identifier: GPL-2.0-or-later
"""The images that a report shows: their choice, and their pictures side by side."""

from __future__ import annotations

import base64
import io
import math
from dataclasses import dataclass

import numpy as np
from PIL import Image

from .cases import Case
from .images import Pixels, middle
from .results import Row, gains, of_model

SHOWN_PX = 256  # of larger images only the middle is shown
JPEG_QUALITY = 95


@dataclass(frozen=True)
class GalleryCase:
    """An image to show: its rank in words and its gain over bicubic."""

    image: str
    rank: str
    measure: str
    gain: float


@dataclass(frozen=True)
class Panel:
    """A picture as a data URI with its heading and its caption."""

    title: str
    uri: str
    caption: str


def choose(rows: list[Row], count: int) -> list[GalleryCase]:
    """`count` images in thirds: with the best, median and worst gain over bicubic.

    The gain is in LPIPS, or in PSNR if LPIPS was not measured.
    """
    ours, bicubic = of_model(rows), [row for row in rows if row.method == "bicubic"]
    measure = "psnr" if all(math.isnan(row.lpips) for row in ours) else "lpips"
    found = gains(ours, bicubic, measure)
    names = sorted(found, key=lambda name: (-found[name], name))
    count = min(count, len(names))
    best, worst = (count + 2) // 3, (count + 1) // 3
    left = len(names) - best - worst - count // 3
    middle = names[best + left // 2 :][: count // 3]
    groups = {"best": names[:best], "median": middle, "worst": names[len(names) - worst :]}
    return [
        GalleryCase(name, rank, measure, found[name])
        for rank, group in groups.items()
        for name in group
    ]


def panels(case: Case, sr: Pixels, rows: list[Row]) -> list[Panel]:
    """LR, bicubic, the reference if any, SR and HR of a case; `rows` measure its estimates."""
    (ours,) = of_model(rows)
    (bicubic,) = (row for row in rows if row.method == "bicubic")
    scale = case.scale
    lr = middle(case.lr, SHOWN_PX // scale).repeat(scale, axis=0).repeat(scale, axis=1)
    reference = case.reference
    shown = [] if reference is None else [Panel("reference", _photo(reference), size(reference))]
    return [
        Panel("LR", data_uri(lr, "PNG"), size(case.lr)),
        Panel("bicubic", _photo(case.estimates["bicubic"]), scores(bicubic)),
        *shown,
        Panel("SR", _photo(sr), scores(ours)),
        Panel("HR", _photo(case.hr), size(case.hr)),
    ]


def size(image: Pixels) -> str:
    """Width and height in words."""
    return f"{image.shape[1]} × {image.shape[0]} px"


def scores(row: Row) -> str:
    """PSNR, and LPIPS where it was measured."""
    psnr = "PSNR ∞" if math.isinf(row.psnr) else f"PSNR {row.psnr:.2f} dB"
    return psnr if math.isnan(row.lpips) else f"{psnr}, LPIPS {row.lpips:.3f}"


def _photo(image: Pixels) -> str:
    return data_uri(middle(image, SHOWN_PX), "JPEG")


def data_uri(image: Pixels, kind: str) -> str:
    """An image (H,W,3) as a `data:` address; `kind` is PNG or JPEG."""
    data = io.BytesIO()
    picture = Image.fromarray(np.ascontiguousarray(image))
    if kind == "JPEG":
        picture.save(data, kind, quality=JPEG_QUALITY, subsampling=0)
    else:
        picture.save(data, kind)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(data.getvalue()).decode()}"
