# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles a second of the engine dask with one and with more workers: `scaling.py [--write-docs]`.

Each round runs every number of workers once, one after the other, so that a busy minute of the
computer meets all of them. The time is that from the plan to the last tile: workers are up by then.
About six minutes on two cores.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from bench_parts import machine
from bench_parts.generated import LR_PIXEL_M, write_scene
from bench_parts.report import arguments, publish, say
from tables import markdown_table
from ttrd3_qgis.core.engine.executors.dask import shared_cluster
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Cluster, Job, Options

NAME = "scaling"
SCALE, SIDE_PX, QUICK_PX = 4, 300, 100


@dataclass(frozen=True)
class Row:
    """So many workers of one thread: median seconds, and tiles a second against the first row."""

    workers: int
    tiles: int
    seconds: float
    tiles_per_s: float
    speedup: float
    efficiency: float


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
            say(f"{count} workers: {spent:.1f} s")
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


def table(results: dict[str, Any]) -> str:
    """The table of the page."""
    return markdown_table(
        ("workers", "seconds", "tiles/s", "speed-up", "efficiency"),
        (
            (
                str(row["workers"]),
                f"{row['seconds']:.1f}",
                f"{row['tiles_per_s']:.2f}",
                f"{row['speedup']:.2f}",
                f"{100 * row['efficiency']:.0f} %",
            )
            for row in results["rows"]
        ),
    )


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--side-px", type=int, default=SIDE_PX, help="side of the LR raster")
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    side = QUICK_PX if options.quick else options.side_px
    results = {"machine": machine.describe(options.device)}
    with tempfile.TemporaryDirectory() as folder:
        large, finer_m = SCALE * side, LR_PIXEL_M / SCALE
        lr = write_scene(Path(folder) / "lr.tif", side, side)
        reference = write_scene(Path(folder) / "ref.tif", large, large, pixel_m=finer_m)
        job = Job(
            str(lr),
            (str(reference),),
            str(Path(folder) / "sr.tif"),
            steps=options.steps,
            device=options.device,
            options=Options(overwrite=True, threads=1),
            engine="dask",
        )
        results["rows"] = [asdict(row) for row in measure(job, options.workers, options.rounds)]
    publish(NAME, results, table, keep=not options.quick, write_docs=options.write_docs)


if __name__ == "__main__":
    main()
