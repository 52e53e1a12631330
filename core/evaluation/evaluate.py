# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures a model on a folder of HR images, beside bicubic and Lanczos interpolation."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ..errors import BadRasterError
from ..methods.base import Method, TileContext
from ..ops.degradation import reduce
from ..tiling.noise import noise_field
from . import metrics
from .images import SCALE, Pixels, class_of, read_images
from .lpips import LPIPS

CONFIDENCE = 1.96  # standard errors of a 95 % interval
MEASURES = ("psnr", "psnr_y", "ssim", "lpips", "sam", "ergas", "lr_rmse")


@dataclass(frozen=True)
class Row:
    """Measures of one image by one method."""

    image: str
    scene: str
    method: str
    psnr: float
    psnr_y: float
    ssim: float
    lpips: float
    sam: float
    ergas: float
    lr_rmse: float


@dataclass(frozen=True)
class Summary:
    """Mean of a measure over images with the half-width of its 95 % interval."""

    method: str
    scene: str
    images: int
    mean: dict[str, float]
    interval: dict[str, float]


@dataclass(frozen=True)
class Settings:
    """How the model is run and which references it gets."""

    references: str = "same-class"
    steps: int = 10
    noise: float = 1.0
    seed: int = 10
    consistency: bool = True


def reference_names(hr_dir: Path) -> dict[str, dict[str, str]]:
    """Rows of `refs.csv` beside the HR folder by image name; empty when there is none."""
    for table in (hr_dir / "refs.csv", hr_dir.parent / "refs.csv"):
        if table.is_file():
            with table.open(encoding="utf-8", newline="") as file:
                return {Path(row["test_file"]).name: row for row in csv.DictReader(file)}
    return {}


_COLUMNS = {"same-class": "ref_similar_same_class", "other-class": "ref_other_class"}
KINDS = (*_COLUMNS, "noise", "none")


def choose_reference(
    kind: str, name: str, table: dict[str, dict[str, str]], pool: dict[str, Pixels], lr_up: Pixels
) -> Pixels:
    """The reference of an image: from the table, else the first of the (other) class by name."""
    if kind == "none":
        return lr_up
    if kind == "noise":
        seed = int.from_bytes(name.encode()[-8:], "little")
        noise = np.random.default_rng(seed).integers(0, 256, lr_up.shape, dtype=np.uint8)
        return noise
    named = table.get(name, {}).get(_COLUMNS[kind], "")
    if Path(named).name in pool:
        return pool[Path(named).name]
    same = kind == "same-class"
    for candidate, image in sorted(pool.items()):
        if (class_of(candidate) == class_of(name)) == same and candidate != name:
            return image
    raise BadRasterError(f"No {kind} reference for {name} was found; add images of that class.")


def to_tensor(image: Pixels) -> Tensor:
    """(H,W,3) uint8 -> (1,3,H,W) float32 in [0, 1]."""
    return torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)))[None].float() / 255


def interpolations(lr: Image.Image, size: tuple[int, int]) -> Iterator[tuple[str, Pixels]]:
    """The yardsticks that are always shown."""
    yield "bicubic", np.asarray(lr.resize(size, Image.Resampling.BICUBIC))
    yield "lanczos", np.asarray(lr.resize(size, Image.Resampling.LANCZOS))


def super_resolve(method: Method, lr: Pixels, reference: Pixels, settings: Settings) -> Pixels:
    """Run a method on one image as one tile, rounded to 8 bits as a file would be."""
    height, width = lr.shape[0] * method.scale, lr.shape[1] * method.scale
    noise = torch.from_numpy(noise_field(settings.seed, 0, 0, height, width, 3))[None]
    context = TileContext(
        (to_tensor(reference)[0],), settings.noise * noise, settings.steps, settings.consistency
    )
    sr = method(to_tensor(lr), context)[0]
    pixels: Pixels = (sr * 255 + 0.5).clamp(0, 255).byte().permute(1, 2, 0).numpy()
    return pixels


def measure(
    image: Pixels, truth: Pixels, lr: Pixels, lpips: LPIPS | None, label: tuple[str, str, str]
) -> Row:
    """All measures of an estimate."""
    a, b = image.astype(np.float64) / 255, truth.astype(np.float64) / 255
    with torch.inference_mode():
        distance = math.nan if lpips is None else float(lpips(to_tensor(image), to_tensor(truth)))
        low = reduce(to_tensor(image), SCALE) - to_tensor(lr)
    return Row(
        *label,
        psnr=metrics.psnr(a, b),
        psnr_y=metrics.psnr_y(a, b),
        ssim=metrics.ssim(a, b),
        lpips=distance,
        sam=metrics.sam(a, b),
        ergas=metrics.ergas(a, b, SCALE),
        lr_rmse=float(low.square().mean().sqrt()),
    )


def evaluate(
    method: Method,
    label: str,
    hr_dir: Path,
    reference_dir: Path | None,
    settings: Settings,
    lpips: LPIPS | None,
    on_image: Callable[[int, int], None] = lambda done, total: None,
) -> list[Row]:
    """Measure the method and the interpolations on every image of a folder."""
    images = list(read_images(hr_dir))
    table = reference_names(hr_dir)
    pool = {Path(n).name: i for n, i in read_images(reference_dir)} if reference_dir else {}
    rows: list[Row] = []
    for done, (name, hr) in enumerate(images):
        hr = hr[: hr.shape[0] // 8 * 8, : hr.shape[1] // 8 * 8]
        size = (hr.shape[1], hr.shape[0])
        small = Image.fromarray(hr).resize(
            (size[0] // SCALE, size[1] // SCALE), Image.Resampling.BICUBIC
        )
        lr, scene = np.asarray(small), class_of(name)
        estimates = dict(interpolations(small, size))
        reference = choose_reference(
            settings.references, Path(name).name, table, pool, estimates["bicubic"]
        )
        estimates[label] = super_resolve(method, lr, reference, settings)
        rows += [measure(x, hr, lr, lpips, (name, scene, key)) for key, x in estimates.items()]
        on_image(done + 1, len(images))
    if not rows:
        raise BadRasterError(f"The folder {hr_dir} holds no images; name a folder of PNG files.")
    return rows


def summarise(rows: list[Row], scene: str = "") -> list[Summary]:
    """Means and 95 % intervals over images, one entry a method."""
    chosen = [row for row in rows if not scene or row.scene == scene]
    out = []
    for method in dict.fromkeys(row.method for row in chosen):
        values = {
            m: np.array([getattr(r, m) for r in chosen if r.method == method]) for m in MEASURES
        }
        count = len(values["psnr"])
        error = {
            m: v.std(ddof=1) / math.sqrt(count) if count > 1 else 0.0 for m, v in values.items()
        }
        mean = {m: float(v.mean()) for m, v in values.items()}
        interval = {m: float(CONFIDENCE * e) for m, e in error.items()}
        out.append(Summary(method, scene or "all", count, mean, interval))
    return out


def table_of(summaries: list[Summary]) -> str:
    """Plain-text table: measures with their 95 % intervals."""
    header = f"{'method':<12} {'class':<18} {'n':>4} " + " ".join(f"{m:>15}" for m in MEASURES)
    lines = [header]
    for item in summaries:
        cells = " ".join(f"{item.mean[m]:>8.4f}±{item.interval[m]:<6.4f}" for m in MEASURES)
        lines.append(f"{item.method:<12} {item.scene:<18} {item.images:>4} {cells}")
    return "\n".join(lines)


def write_json(path: Path, rows: list[Row], settings: Settings) -> None:
    """Save settings, means, means by class and every row."""
    scenes = sorted({row.scene for row in rows})
    data = {
        "settings": asdict(settings),
        "mean": [asdict(item) for item in summarise(rows)],
        "by_class": [asdict(item) for scene in scenes for item in summarise(rows, scene)],
        "images": [asdict(row) for row in rows],
    }
    path.write_text(json.dumps(data, indent=1), encoding="utf-8")
