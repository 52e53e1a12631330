# SPDX-License-Identifier: GPL-2.0-or-later
"""One script for a borrowed GPU: does everything work on it, and how fast.

python benchmarks/cuda_check.py [--device cuda:0] [--json cuda_check.json] [--only scene,cancel]
    [--minutes 8] [--quick]

Runs out of a bare checkout: nothing is installed but torch, numpy, scipy, scikit-image, safetensors
and rasterio, which the engine itself needs. Prints a table and writes JSON. Each part runs in a
process of its own, so that one that fails, or dies, leaves the others be. The exit status is 1 if a
part failed. `--device cpu --quick` tries the script itself where there is no card.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from cuda_parts import checkout, rows
from cuda_parts.rows import FAILED, Row, Settings

# In this order, so that the most telling ones are through where time runs out.
PARTS = (
    *("devices", "precision", "scene", "latency", "batches", "short_memory", "cancel"),
    "together",
)
CUDA_ONLY = ("short_memory",)
DEFAULT_JSON = "cuda_check.json"


def main() -> int:
    """Run the parts, print, keep."""
    options = _options()
    if options.part:
        return run_part(options.part, Settings(options.device, options.quick, options.folder))
    if options.device == "cuda":
        options.device = "cuda:0"
    names = options.only.split(",") if options.only else PARTS
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        sys.exit(f"There is no part {', '.join(unknown)}; the parts are {', '.join(PARTS)}.")
    begin, found = time.monotonic(), []
    with tempfile.TemporaryDirectory(prefix="ttrd3-cuda-", ignore_cleanup_errors=True) as folder:
        checkout.put_in_place(Path(folder) / "package")
        for name in names:
            print(f"{name} …", file=sys.stderr, flush=True)
            left_s = 60 * options.minutes - (time.monotonic() - begin)
            found += start_part(name, options, Path(folder) / name, left_s)
            facts = {"device": options.device, "seconds": round(time.monotonic() - begin, 1)}
            rows.write_json(options.json, facts, found)
    failed = [row for row in found if row.verdict == FAILED]
    print(rows.table(found))
    print(f"\n{len(failed)} of {len(found)} rows failed; {time.monotonic() - begin:.0f} s.")
    return 1 if failed else 0


def start_part(name: str, options: argparse.Namespace, folder: Path, left_s: float) -> list[Row]:
    """Run a part in a process of its own for as long as there is time; what it found."""
    folder.mkdir()
    if left_s < 1:
        return [Row("part", f"no time left of {options.minutes} minutes", FAILED, part=name)]
    command = [sys.executable, __file__, "--part", name, "--folder", str(folder)]
    command += ["--device", options.device, *(["--quick"] if options.quick else [])]
    end = ""
    try:
        status = subprocess.run(command, stdout=sys.stderr, timeout=left_s, check=False).returncode
        if status:
            end = f"ended with status {status}"
    except subprocess.TimeoutExpired:
        end = f"stopped when the {options.minutes} minutes were over"
    found = rows.read(folder / "rows.jsonl")
    if end and not any(row.verdict == FAILED for row in found):
        found.append(Row("part", end, FAILED, part=name))
    return found


def run_part(name: str, settings: Settings) -> int:
    """Write the rows of a part into its folder; whatever goes wrong in it becomes a row."""
    path = settings.folder / "rows.jsonl"
    status = 0
    try:
        for row in _rows_of(name, settings):
            rows.append(path, Row(row.what, row.result, row.verdict, row.numbers, name))
            status = 1 if row.verdict == FAILED else status
    except Exception as error:
        traceback.print_exc()
        first = next(iter(str(error).splitlines()), "")
        rows.append(path, Row("part", f"{type(error).__name__}: {first}", FAILED, part=name))
        status = 1
    return status


def _rows_of(name: str, settings: Settings) -> Iterator[Row]:
    """What a part says; it is not even loaded where it has nothing to look at."""
    if name in CUDA_ONLY and not settings.is_cuda:
        return iter([rows.not_here(name.replace("_", " "), settings)])
    found: Iterator[Row] = importlib.import_module(f"cuda_parts.{name}").check(settings)
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--device", default="cuda:0")
    parser.add_argument("--json", type=Path, default=Path(DEFAULT_JSON))
    parser.add_argument("--only", default="", help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--minutes", type=float, default=8.0)
    parser.add_argument("--quick", action="store_true", help="small images and few steps")
    parser.add_argument("--part", default="", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, default=Path(), help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    sys.exit(status)
