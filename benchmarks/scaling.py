# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles a second of the engine dask with one and with more workers on this computer.

    python benchmarks/scaling.py [--workers 1 2] [--rounds 3] [--steps 10] [--side-px 300]

Writes benchmarks/results/scaling.json; with --write-docs also the table of docs/performance.md.
Each round runs every number of workers once, one after the other, so that a busy minute of the
computer meets all of them. The time is that from the plan to the last tile: workers are up by then.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import tempfile
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import rasterio
import torch
from affine import Affine
from scipy.ndimage import gaussian_filter
from tables import markdown_table, replace_table
from ttrd3_qgis.core import protocol
from ttrd3_qgis.core.engines.dask import shared_cluster
from ttrd3_qgis.core.job import Cluster, Job, Options
from ttrd3_qgis.core.pipeline import run

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "scaling.json"
DOCS = ROOT / "docs" / "performance.md"
CORNER = (500_000.0, 5_500_000.0)


@dataclass(frozen=True)
class Row:
    """So many workers of one thread: median seconds, and tiles a second against the first row."""

    workers: int
    tiles: int
    seconds: float
    tiles_per_s: float
    speedup: float
    efficiency: float


def write_scene(path: Path, side_px: int, metres: float) -> str:
    """Soft noise in three bands, the same for each size of pixel."""
    noise = np.random.default_rng(3).random((3, side_px, side_px))
    soft = gaussian_filter(noise, (0, 2, 2), mode="reflect")
    values = (40 + 170 * (soft - soft.min()) / np.ptp(soft)).astype(np.uint8)
    transform = Affine(metres, 0.0, CORNER[0], 0.0, -metres, CORNER[1])
    profile = {"driver": "GTiff", "count": 3, "dtype": "uint8", "crs": "EPSG:32632"}
    size = {"width": side_px, "height": side_px, "transform": transform}
    with rasterio.open(path, "w", **profile, **size) as file:
        file.write(values)
    return str(path)


def timed(job: Job) -> tuple[float, int]:
    """Seconds from the plan to the last tile, and how many tiles there were."""
    begin = end = 0.0

    def see(event: protocol.Event) -> None:
        nonlocal begin, end
        if isinstance(event, protocol.Plan):
            begin = time.perf_counter()
        elif isinstance(event, protocol.Progress):
            end = time.perf_counter()

    tiles = run(job, see).tiles
    return end - begin, tiles


def measure(job: Job, counts: list[int], rounds: int) -> list[Row]:
    """Run everything `rounds` times."""
    seconds: dict[int, list[float]] = {count: [] for count in counts}
    tiles = 0
    for _ in range(rounds):
        for count in counts:
            with shared_cluster(Cluster(workers=count)) as address:
                spent, tiles = timed(replace(job, cluster=Cluster(scheduler=address)))
            seconds[count].append(spent)
            print(f"{count} workers: {spent:.1f} s", flush=True)
    medians = {count: statistics.median(found) for count, found in seconds.items()}
    first = medians[counts[0]] * counts[0]
    return [
        Row(
            count,
            tiles,
            round(median, 2),
            round(tiles / median, 3),
            round(medians[counts[0]] / median, 3),
            round(first / (count * median), 3),
        )
        for count, median in medians.items()
    ]


def table(rows: list[Row]) -> str:
    """Markdown."""
    return markdown_table(
        ("workers", "seconds", "tiles/s", "speed-up", "efficiency"),
        (
            (
                str(row.workers),
                f"{row.seconds:.1f}",
                f"{row.tiles_per_s:.2f}",
                f"{row.speedup:.2f}",
                f"{100 * row.efficiency:.0f} %",
            )
            for row in rows
        ),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--side-px", type=int, default=300, help="side of the LR raster")
    parser.add_argument("--model", default="ttrd3-s")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--output", type=Path, default=RESULTS)
    parser.add_argument("--write-docs", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lr = write_scene(Path(folder) / "lr.tif", options.side_px, 10.0)
        reference = write_scene(Path(folder) / "ref.tif", 4 * options.side_px, 2.5)
        job = Job(
            lr,
            (reference,),
            str(Path(folder) / "sr.tif"),
            model=options.model,
            steps=options.steps,
            device=options.device,
            options=Options(overwrite=True, threads=1),
            engine="dask",
        )
        rows = measure(job, options.workers, options.rounds)
    facts = {
        "model": options.model,
        "steps": options.steps,
        "side_px": options.side_px,
        "rounds": options.rounds,
        "threads_per_worker": 1,
        "device": options.device,
        "machine": platform.machine(),
        "torch": torch.__version__,
        "rows": [asdict(row) for row in rows],
    }
    options.output.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    text = table(rows)
    print(text)
    if options.write_docs:
        replace_table(DOCS, "scaling", text)


if __name__ == "__main__":
    main()
