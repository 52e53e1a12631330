# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole scenes by size, preset and references: `throughput.py [--device auto] [--write-docs]`.

Runs of the included model in this process on generated rasters: seconds, megapixels a minute, and
seconds for a tile that has something to compute. On a processor the largest size is run with the
faithful preset alone. About eight minutes on two cores, most of it in the largest scenes.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench_parts import machine
from bench_parts.generated import LR_PIXEL_M, write_scene
from bench_parts.report import Results, arguments, publish, say
from tables import markdown_table
from ttrd3_qgis.core.engine import pipeline
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.machine import device as devices
from ttrd3_qgis.core.methods.registry import default_presets

NAME = "throughput"
SCALE = 4


@dataclass(frozen=True)
class Case:
    """A run: side of its output in pixels, preset, with a reference or not, share of nodata."""

    side_px: int
    preset: str
    has_reference: bool = True
    nodata_share: float = 0.0
    is_long: bool = False


CASES = (
    Case(512, "realistic"),
    Case(512, "realistic", has_reference=False),
    Case(512, "faithful"),
    Case(512, "faithful", has_reference=False),
    Case(1024, "realistic"),
    Case(1024, "realistic", has_reference=False),
    Case(1024, "realistic", nodata_share=0.5),
    Case(1024, "faithful"),
    Case(1024, "faithful", has_reference=False),
    Case(1024, "faithful", nodata_share=0.5),
    Case(2048, "faithful"),
    Case(2048, "realistic", is_long=True),
    Case(2048, "realistic", has_reference=False, is_long=True),
)
QUICK = (Case(256, "faithful"), Case(512, "faithful", nodata_share=0.5))


def measure(case: Case, device: str, folder: Path) -> dict[str, Any]:
    """Run one case, from the plan to the result."""
    side = case.side_px // SCALE
    lr = write_scene(folder / "lr.tif", side, side, nodata_share=case.nodata_share)
    references: tuple[str, ...] = ()
    if case.has_reference:
        pixel_m = LR_PIXEL_M / SCALE
        path = write_scene(folder / "ref.tif", case.side_px, case.side_px, pixel_m=pixel_m, seed=2)
        references = (str(path),)
    preset = default_presets()[case.preset]
    steps, noise = preset.steps, preset.noise
    output = str(folder / "sr.tif")
    job = Job(str(lr), references, output, steps=steps, noise=noise, device=device)
    return {
        "side_px": case.side_px,
        "preset": case.preset,
        "steps": steps,
        "reference": case.has_reference,
        "nodata_share": case.nodata_share,
        **_run(job),
    }


def _run(job: Job) -> dict[str, Any]:
    """Seconds of a run, its tiles, and those without anything to compute."""
    events: list[tuple[float, protocol.Event]] = []
    result = pipeline.run(job, lambda event: events.append((time.perf_counter(), event)))
    end = time.perf_counter()
    begin = next(when for when, event in events if isinstance(event, protocol.Plan))
    texts = [event.text for _, event in events if isinstance(event, protocol.Log)]
    empty = next((text for text in texts if text.startswith("Nothing to compute in ")), "")
    return {
        "seconds": end - begin,
        "tiles": result.tiles,
        "empty_tiles": int(empty.split()[4]) if empty else 0,
    }


def table(results: Results) -> str:
    """A line a run."""
    head = ("output, preset", "reference", "tiles", "of them empty", "time", "megapixels a minute")
    head = (*head, "a tile")
    return markdown_table(head, [_line(row) for row in results["rows"]])


def _line(row: dict[str, Any]) -> tuple[str, ...]:
    side, seconds = row["side_px"], row["seconds"]
    computed = row["tiles"] - row["empty_tiles"]
    half = f", {row['nodata_share']:.0%} nodata" if row["nodata_share"] else ""
    return (
        f"{side} × {side}, {row['preset']} ({row['steps']} steps){half}",
        "yes" if row["reference"] else "no",
        f"{row['tiles']}",
        f"{row['empty_tiles']}",
        f"{seconds:.1f} s",
        f"{side**2 / 1e6 / seconds * 60:.2f}",
        f"{seconds / max(1, computed):.3f} s",
    )


def main() -> int:
    """Measure, print, keep."""
    parser = arguments(__doc__)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--all", action="store_true", help="the long runs on a processor, too")
    options = parser.parse_args()
    device = devices.resolve(options.device)
    is_slow = device.type == "cpu" and not options.all
    cases = QUICK if options.quick else [x for x in CASES if not (x.is_long and is_slow)]
    info = devices.describe(device)
    label = "cpu" if device.type == "cpu" else info.description
    results: Results = {"machine": machine.describe(label), "rows": []}
    _warm_up(str(device))
    for case in cases:
        say(f"{case.side_px} px, {case.preset} …")
        with tempfile.TemporaryDirectory(prefix="ttrd3-throughput-") as folder:
            row = measure(case, str(device), Path(folder))
        say(f"  {row['seconds']:.1f} s")
        results["rows"].append(row)
    publish(NAME, results, table, keep=not options.quick, write_docs=options.write_docs)
    return 0


def _warm_up(device: str) -> None:
    """The first tile of a process takes longer than any other."""
    with tempfile.TemporaryDirectory(prefix="ttrd3-throughput-") as folder:
        measure(Case(256, "faithful"), device, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
