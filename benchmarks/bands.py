# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures what docs/guide/sentinel-2-and-landsat.md says of bands: spectra, groups, pixel sizes.

It prints the tables of that page for the model of the plugin, from the scenes of ../shared/data.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.enums import Resampling
from rasterio.windows import Window
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.sensor import NAMED, Sensor
from ttrd3_qgis.core.jobs.superresolution import Job, Options
from ttrd3_qgis.core.ops.reduction import Axis, Span, apply
from ttrd3_qgis.core.ops.sensor import kernels

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
INN = DATA / "s2" / "inn_s2_10m_8band_u16.tif"
LANDSAT = DATA / "cross" / "thicket_landsat8_byte.tif"
SCALE = 4
OFFSET = -1000  # of Sentinel-2 since the processing baseline 04.00

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Bench:
    """Where rasters are written, and how the model is run."""

    folder: Path
    preset: str
    threads: int

    def write(self, name: str, values: Array, names: Sequence[str] = (), factor: int = 1) -> str:
        """Bands (n, h, w) of pixels `factor` times 10 m; 0 means no data."""
        path = str(self.folder / name)
        profile = {"count": len(values), "height": values.shape[1], "width": values.shape[2]}
        place = Affine(10.0 * factor, 0.0, 400_000.0, 0.0, -10.0 * factor, 5_400_000.0)
        kind = values.dtype.name
        with rasterio.open(
            path, "w", driver="GTiff", dtype=kind, transform=place, crs=32633, nodata=0, **profile
        ) as file:
            file.write(values)
            for number, band in enumerate(names, 1):
                file.set_band_description(number, band)
        return path

    def upscaled(
        self,
        lr: str,
        bands: tuple[int, ...] = (),
        sensor: str = "ideal",
        references: tuple[str, ...] = (),
        name: str = "sr.tif",
    ) -> Array:
        """The result of a run, float64."""
        job = Job(
            lr,
            references,
            str(self.folder / name),
            bands=bands,
            preset=self.preset,
            sensor=sensor,
            options=Options(overwrite=True, threads=self.threads),
        )
        run(job, lambda _: None)
        with rasterio.open(job.output) as file:
            found: Array = file.read().astype(np.float64)
        return found

    def sensor(self, name: str = "sr.tif") -> Sensor:
        """The sensor that a result was made for, as its tag has it."""
        with rasterio.open(self.folder / name) as file:
            told = file.tags()["TTRD3_SENSOR"]
        if told in NAMED:
            return NAMED[told]
        entries = dict(entry.split(" ") for entry in told.split(", "))
        return Sensor(entries.pop("kernel"), **{name: float(x) for name, x in entries.items()})


def read(path: Path, bands: Sequence[int], window: Window) -> Array:
    """Bands of a scene, float64."""
    with rasterio.open(path) as file:
        found: Array = file.read(list(bands), window=window).astype(np.float64)
    return found


def boxed(values: Array, factor: int) -> Array:
    """Means over squares, (n, h, w) -> (n, h/factor, w/factor)."""
    count, height, width = values.shape
    squares = values.reshape(count, height // factor, factor, width // factor, factor)
    means: Array = squares.mean(axis=(2, 4))
    return means


def psnr(found: Array, truth: Array) -> list[float]:
    """Of each band in dB of the range from 0.5 to 99.5 %."""
    low, high = np.percentile(truth, (0.5, 99.5), axis=(1, 2))
    error = np.sqrt(((found - truth) ** 2).mean(axis=(1, 2)))
    return [float(x) for x in 20 * np.log10((high - low) / error)]


def ten_bands() -> tuple[Array, list[str]]:
    """A stack as of a product: four bands of 10 m, six of 20 m in pixels of 10 m."""
    r, g, b, n, r2, g2, b2, n2 = read(INN, range(1, 9), Window(200, 100, 160, 128))
    coarse = boxed(np.stack([r2, n2, n, (n + n2) / 2, g2, b2]), 2)
    coarse = np.repeat(np.repeat(coarse, 2, axis=1), 2, axis=2)
    values = np.rint(np.concatenate([np.stack([b, g, r, n]), coarse]) - OFFSET)
    return values.astype(np.uint16), ["B2", "B3", "B4", "B8", "B5", "B6", "B7", "B8A", "B11", "B12"]


def spectra(bench: Bench) -> Iterator[str]:
    """How far means and spectra are from those of the LR raster, by sensor."""
    values, names = ten_bands()
    measured = read(INN, range(1, 5), Window(200, 100, 160, 128)) - OFFSET
    stacks = {
        "ten": (values, names),
        "four of 10 m": (measured.astype(np.uint16), ["R", "G", "B", "N"]),
    }
    for title, (stack, described) in stacks.items():
        lr = bench.write("lr.tif", stack, described)
        for sensor in ("ideal", "auto", "sentinel-2"):
            sr = bench.upscaled(lr, sensor=sensor)
            yield f"| {title} | {sensor} | {bench.preset} | {_kept(sr, stack, bench.sensor())} |"


def _kept(sr: Array, lr: Array, sensor: Sensor) -> str:
    """Change of means, and angles between spectra once reduced by the sensor, as cells."""
    height, width = lr.shape[1:]
    vertical, horizontal = kernels(sensor)
    rows = Axis(height, SCALE, vertical).reducing(Span(0, height), Span(0, SCALE * height))
    cols = Axis(width, SCALE, horizontal).reducing(Span(0, width), Span(0, SCALE * width))
    reduced = np.stack([apply(rows, band, cols) for band in sr + OFFSET])
    truth = lr.astype(np.float64) + OFFSET
    lengths = np.linalg.norm(reduced, axis=0) * np.linalg.norm(truth, axis=0)
    angles = np.degrees(np.arccos(np.clip((reduced * truth).sum(axis=0) / lengths, -1, 1)))
    change = np.abs((sr + OFFSET).mean(axis=(1, 2)) / truth.mean(axis=(1, 2)) - 1).max()
    return f"{change:.4%} | {angles.mean():.4f}° | {np.percentile(angles, 99):.4f}°"


def shown_together(bench: Bench) -> Iterator[str]:
    """Bands of scenes reduced by 4, in the groups of three that the model sees together."""
    inn = read(INN, (1, 2, 3, 4), Window(32, 28, 512, 320))
    orders = ((4,), (1, 2, 3), (3, 2, 1), (4, 1, 2), (4, 3, 2, 1))
    yield from _orders(bench, "Inn, R G B NIR", inn, orders)
    land = read(LANDSAT, range(1, 8), Window(7, 62, 256, 320))
    yield from _orders(bench, "Landsat", land, ((1,), (5,), (6,), (7,), (5, 6, 7), (1, 5, 6)))


def _orders(
    bench: Bench, title: str, truth: Array, orders: Sequence[tuple[int, ...]]
) -> Iterator[str]:
    lr = bench.write("lr.tif", boxed(truth, SCALE).astype(np.float32), factor=SCALE)
    for bands in orders:
        found = psnr(bench.upscaled(lr, bands), truth[[band - 1 for band in bands]])
        yield f"| {title} | {', '.join(map(str, bands))} | {_listed(found)} |"


def pixel_sizes(bench: Bench) -> Iterator[str]:
    """Ways to 5 m for bands of 20 m, with the scene's pixels taken for 2.5 m."""
    scene = read(INN, range(1, 9), Window(32, 28, 512, 320))
    red, green, near, other = scene[0], scene[1], scene[3], scene[7]
    coarse = np.stack([(red + near) / 2, near, (green + other) / 2])
    truth = boxed(coarse, 2)
    fine = boxed(scene[:4], 4).astype(np.float32)
    ten = bench.write("ten.tif", fine, ("B4", "B3", "B2", "B8"), 4)
    twenty = bench.write("twenty.tif", boxed(coarse, 8).astype(np.float32), ("B5", "B8A", "B11"), 8)
    finer = str(bench.folder / "finer.tif")
    bench.upscaled(ten, name="finer.tif")
    yield f"| cubic | {_listed(psnr(_cubic(twenty, 4), truth))} |"
    yield f"| 20 m bands on their own | {_listed(psnr(bench.upscaled(twenty), truth))} |"
    for name, reference in (("10 m bands", ten), ("super-resolved 10 m bands", finer)):
        found = bench.upscaled(twenty, references=(reference,))
        yield f"| reference: {name} | {_listed(psnr(found, truth))} |"
    names = ("B4", "B3", "B2", "B8", "B5", "B8A", "B11")
    stack = bench.write("stack.tif", np.concatenate([fine, _cubic(twenty, 2)]), names, 4)
    found = boxed(bench.upscaled(stack)[4:], 2)
    yield f"| resampled to 10 m | {_listed(psnr(found, truth))} |"


def _cubic(path: str, factor: int) -> Array:
    with rasterio.open(path) as file:
        shape = (file.count, factor * file.height, factor * file.width)
        found: Array = file.read(out_shape=shape, resampling=Resampling.cubic)
    return found


def _listed(values: Sequence[float]) -> str:
    return ", ".join(f"{value:.2f}" for value in values)


PARTS = {"spectra": spectra, "together": shown_together, "sizes": pixel_sizes}


def main() -> None:
    """Print the tables that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--preset", default="faithful")
    parser.add_argument("--threads", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.preset, options.threads)
        for name in options.only:
            print(f"\n{name}, {options.preset}")
            for line in PARTS[name](bench):
                print(line, flush=True)


if __name__ == "__main__":
    main()
