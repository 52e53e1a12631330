# SPDX-License-Identifier: GPL-2.0-or-later
"""Peak memory of a whole worker process by the size of the scene: `memory.py [--write-docs]`.

Outputs of 2 000 to 16 000 pixels a side, one of floats, one with a reference on the whole scene,
one very wide one, on generated rasters. The network computes some tiles of each, see
bench_parts/sparing_worker.py. Runs on the processor, about ten minutes on two cores.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench_parts import machine
from bench_parts.generated import LR_PIXEL_M, write_scene
from bench_parts.report import Results, arguments, publish, say
from bench_parts.worker_run import SPARING_WORKER, run_in_worker
from tables import markdown_table
from ttrd3_qgis.core.jobs.superresolution import Job

NAME = "memory"
SCALE = 4
STEPS = 1  # a step more takes no memory more
SMALLEST, LARGEST = "2 000 × 2 000", "16 000 × 16 000"
MOST = 1.15  # what the largest may take of the smallest


@dataclass(frozen=True)
class Case:
    """A run: size of its output in pixels, data type, and whether a reference lies on all of it."""

    label: str
    width: int
    height: int
    dtype: str = "uint8"
    has_reference: bool = False


CASES = (
    Case(SMALLEST, 2000, 2000),
    Case("4 000 × 4 000", 4000, 4000),
    Case("8 000 × 8 000", 8000, 8000),
    Case(LARGEST, 16000, 16000),
    Case("8 000 × 8 000, float32", 8000, 8000, "float32"),
    Case("8 000 × 8 000, with a reference", 8000, 8000, has_reference=True),
    Case("64 000 × 1 024", 64000, 1024),
)
QUICK = (CASES[0], Case("1 000 × 1 000, with a reference", 1000, 1000, has_reference=True))


def measure(case: Case, folder: Path) -> dict[str, Any]:
    """Run one case in a worker of its own."""
    width, height = case.width // SCALE, case.height // SCALE
    lr = write_scene(folder / "lr.tif", width, height, dtype=case.dtype)
    references = ()
    if case.has_reference:
        pixel_m = LR_PIXEL_M / SCALE
        path = write_scene(folder / "ref.tif", case.width, case.height, pixel_m=pixel_m, seed=2)
        references = (str(path),)
    job = Job(str(lr), references, str(folder / "sr.tif"), steps=STEPS, device="cpu")
    run = run_in_worker(job, SPARING_WORKER)
    return {
        "label": case.label,
        "peak_bytes": run.peak_bytes,
        "seconds": run.result.seconds,
        "cpu_s": round(run.cpu_s, 1),
        "end_s": round(run.end_s, 1),
        "progress_bytes": run.progress_bytes,
        "file_bytes": Path(job.output).stat().st_size,
        "tiles": run.result.tiles,
    }


def table(results: Results) -> str:
    """Peaks, and what the end of the run takes."""
    rows = results["rows"]
    smallest = rows[0]["peak_bytes"]
    head = (
        "output",
        "tiles",
        "peak",
        "of the smallest",
        "progress file",
        "result",
        "end of the run",
    )
    return markdown_table(
        head,
        [
            (
                row["label"],
                f"{row['tiles']}",
                f"{row['peak_bytes'] / 1e6:.0f} MB",
                f"{row['peak_bytes'] / smallest:.2f}",
                f"{row['progress_bytes'] / 1e6:.0f} MB",
                f"{row['file_bytes'] / 1e6:.0f} MB",
                f"{row['end_s']:.0f} s",
            )
            for row in rows
        ],
    )


def grown(results: Results) -> float:
    """Peak of the largest square scene over that of the smallest."""
    peaks = {row["label"]: row["peak_bytes"] for row in results["rows"]}
    return float(peaks[LARGEST] / peaks[SMALLEST])


def main() -> int:
    """Measure, print, keep; the status says whether the memory is flat."""
    options = arguments(__doc__).parse_args()
    results: Results = {"machine": machine.describe(), "rows": []}
    for case in QUICK if options.quick else CASES:
        say(f"{case.label} …")
        with tempfile.TemporaryDirectory(prefix="ttrd3-memory-") as folder:
            row = measure(case, Path(folder))
        say(f"  {row['peak_bytes'] / 1e6:.0f} MB, {row['seconds']:.0f} s")
        results["rows"].append(row)
    publish(NAME, results, table, keep=not options.quick, write_docs=options.write_docs)
    if options.quick:
        return 0
    say(f"\n{LARGEST} over {SMALLEST}: {grown(results):.2f}; at most {MOST} is the aim.")
    return 0 if grown(results) <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
