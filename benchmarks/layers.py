# SPDX-License-Identifier: GPL-2.0-or-later
"""What all layers of a run cost, and what they look like: `layers.py [--write-docs]`.

Parts of three real rasters (16 bits with a reference of another sensor, nodata, six bands) are
super-resolved by every shipped model, plainly and with every layer that the model has. The least
processor time of three runs counts, so that other work on the computer changes little. With
--memory the default model also runs scenes of two sizes with every layer, and the peaks of its
memory are compared, which takes half an hour more. Sheets of all layers go to `runs/layers`. Takes
ten minutes of a core's time; needs the rasters, see docs/development/training-data.md.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import numpy.typing as npt
import rasterio
import torch
from bench_parts import machine
from bench_parts.generated import LR_PIXEL_M, write_scene
from bench_parts.report import ROOT, Results, arguments, publish, read, say
from bench_parts.worker_run import SPARING_WORKER, run_in_worker
from PIL import Image, ImageDraw
from tables import markdown_table
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.superresolution import (
    CHANGE,
    INVENTED,
    REFERENCE_MAP,
    UNCERTAINTY,
    Extras,
    Job,
)
from ttrd3_qgis.core.methods.registry import MODELS, model_card, spec_of

NAME = "layers"
DATA = ROOT.parent / "shared" / "data"
SHEETS = ROOT / "runs" / NAME
SAMPLES, SCALE = 4, 4
REPEATS = 3  # the least time counts
QUICK_SIDE = 32
SIDES = (250, 1000)  # LR pixels of the scenes whose memory is compared
SHOWN_PX, HEAD_PX = 240, 14
COLOURS = "viridis"
COMMON = (UNCERTAINTY, REFERENCE_MAP, INVENTED, CHANGE)

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Scene:
    """A part of a raster of `data`: side and upper left corner in its pixels."""

    label: str
    lr: str
    corner: tuple[int, int]
    side: int = 64
    references: tuple[str, ...] = ()
    bands: tuple[int, ...] = ()

    def job(self, model: str, folder: Path) -> Job:
        """The plain run of a model."""
        path, (col, row) = DATA / self.lr, self.corner
        with rasterio.open(path) as file:
            ends = (
                file.transform * (col, row + self.side),
                file.transform * (col + self.side, row),
            )
        references = tuple(str(DATA / one) for one in self.references)
        return Job(
            str(path),
            references,
            str(folder / "sr.tif"),
            model=model,
            bands=self.bands,
            extent=(*ends[0], *ends[1]),
            preset="realistic",
            device="cpu",
        )


SCENES = (
    Scene(
        "uint16, a reference",
        "geo/bearlake_landsat8_30m_u16.tif",
        (60, 100),
        references=("geo/bearlake_naip2014_10m_u8.tif",),
    ),
    Scene("nodata", "geo/bahamas_landsat_nodata_u8.tif", (340, 20)),
    Scene("6 bands", "s2/inn_s2_10m_8band_u16.tif", (200, 140), bands=(1, 2, 3, 4, 5, 6)),
)


def layers_of(model: str) -> tuple[str, ...]:
    """Every layer that a model has."""
    return (*COMMON, *(layer.name for layer in spec_of(model_card(model).method).layers))


def with_layers(job: Job, folder: Path) -> Job:
    """The job with every layer, the uncertainty with its intervals where they are calibrated."""
    layers = {name: str(folder / f"{name}.tif") for name in layers_of(job.model)}
    extras = Extras(samples=SAMPLES, intervals=bool(model_card(job.model).calibration))
    return replace(job, layers=layers, extras=extras, output=str(folder / "sr_layers.tif"))


def measure(scene: Scene, model: str, folder: Path) -> dict[str, Any]:
    """Processor seconds of a scene without and with every layer."""
    plain = scene.job(model, folder)
    every = with_layers(plain, folder)
    found = [(processor_seconds(plain), processor_seconds(every)) for _ in range(REPEATS)]
    save_sheet(every, SHEETS / f"{model}, {scene.label}.png")
    without, with_all = map(min, zip(*found))
    return {
        "scene": scene.label,
        "model": model,
        "plain_s": round(without, 2),
        "all_s": round(with_all, 2),
        "times": round(with_all / without, 2),
    }


def processor_seconds(job: Job) -> float:
    """What a run takes of a processor."""
    job = replace(job, options=replace(job.options, overwrite=True))
    begin = time.process_time()
    run(job, lambda event: None)
    return time.process_time() - begin


def save_sheet(job: Job, path: Path) -> None:
    """The result and every band of every layer, each stretched over its own values."""
    tiles = [("result", _shown(job.output, natural=True))]
    for name, file in job.layers.items():
        with rasterio.open(file) as opened:
            count = opened.count
        tiles += [(f"{name} {band}", _shown(file, band)) for band in range(1, count + 1)]
    columns = 6
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * SHOWN_PX, rows * (SHOWN_PX + HEAD_PX)), "white")
    draw = ImageDraw.Draw(sheet)
    for number, (label, tile) in enumerate(tiles):
        left, top = number % columns * SHOWN_PX, number // columns * (SHOWN_PX + HEAD_PX)
        draw.text((left + 2, top), label, fill="black")
        picture = Image.fromarray(tile)
        picture = picture.resize((SHOWN_PX - 4, SHOWN_PX - 4), Image.Resampling.BOX)
        sheet.paste(picture, (left, top + HEAD_PX))
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)


def _shown(file: str, band: int = 1, natural: bool = False) -> Array:
    """Colours (H,W,3) uint8; white is nodata."""
    with rasterio.open(file) as opened:
        wanted = [1, 2, 3] if natural and opened.count >= 3 else [band]
        values = opened.read(wanted, masked=True).astype(np.float64).filled(np.nan)
    known = values[np.isfinite(values)]
    low, high = np.percentile(known, (1, 99)) if known.size else (0.0, 1.0)
    scaled = np.clip((values - low) / max(high - low, 1e-9), 0, 1)
    colours = scaled.transpose(1, 2, 0)
    if len(wanted) == 1:
        colours = mpl.colormaps[COLOURS](np.nan_to_num(scaled[0]))[..., :3]
    colours = np.where(np.isfinite(values[0])[..., None], colours, 1.0)
    found: Array = np.rint(255 * np.nan_to_num(colours)).astype(np.uint8)
    return found


def peaks(folder: Path) -> list[int]:
    """Peak memory of workers that write every layer, by the size of the scene."""
    found = []
    for side in SIDES:
        lr = write_scene(folder / f"lr{side}.tif", side, side)
        fine, pixel_m = SCALE * side, LR_PIXEL_M / SCALE
        reference = write_scene(folder / f"ref{side}.tif", fine, fine, pixel_m=pixel_m, seed=2)
        job = Job(str(lr), (str(reference),), str(folder / f"sr{side}.tif"), steps=1, device="cpu")
        say(f"{side} x {side} LR pixels, every layer")
        found.append(run_in_worker(with_layers(job, folder), SPARING_WORKER).peak_bytes)
        for path in folder.glob("*.tif"):
            path.unlink()
    return found


def table(results: Results) -> str:
    """How many times the time of the plain run each takes."""
    labels = [scene.label for scene in SCENES]
    found = {(one["model"], one["scene"]): one["times"] for one in results["rows"]}
    models = dict.fromkeys(model for model, _ in found)
    rows = [[model, *(f"{found[model, label]:.2f}" for label in labels)] for model in models]
    sides = [f"{SCALE * side:,} × {SCALE * side:,}".replace(",", " ") for side in SIDES]
    shown = zip(results["peaks"], sides)
    memory = ", ".join(f"{peak / 1e9:.2f} GB for {side} pixels" for peak, side in shown)
    below = f"\n\nMemory with every layer: {memory}." if memory else ""
    return markdown_table(["model", *labels], rows) + below


def main() -> None:
    """Measure every model on every scene."""
    options = arguments(__doc__)
    options.add_argument("--models", nargs="+", default=list(MODELS), choices=tuple(MODELS))
    options.add_argument("--memory", action="store_true", help="also two large scenes, much longer")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    results: Results = {"machine": machine.describe(), "rows": [], "peaks": read(NAME)["peaks"]}
    with tempfile.TemporaryDirectory(prefix="ttrd3-layers-") as folder:
        if chosen.memory:
            results["peaks"] = peaks(Path(folder))
        for scene in SCENES:
            smaller = replace(scene, side=QUICK_SIDE) if chosen.quick else scene
            for model in chosen.models:
                row = measure(smaller, model, Path(folder))
                say(f"{model}, {scene.label}: {row['times']} times")
                results["rows"].append(row)
    keep = not chosen.quick and chosen.models == list(MODELS)
    publish(NAME, results, table, keep=keep, write_docs=chosen.write_docs)


if __name__ == "__main__":
    main()
