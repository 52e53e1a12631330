# SPDX-License-Identifier: GPL-2.0-or-later
"""Time of one tile: the authors' nets against a plain implementation, and the bundled model.

python benchmarks/tile_latency.py [--runs 3] [--steps 10] [--tile-px 256] [--threads 2]
    [--only 2net,reference,memory,bundled] [--write-docs]

Numbers of parts that are not measured this time stay as they are in results/tile_latency.json.
Processor seconds are what other load on the machine disturbs least.
"""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any, Callable

from bench_parts import machine, report, tile_cases
from bench_parts.convolutions import bare_and_whole_s, gflop
from bench_parts.sides import Median, Side, alternate
from tables import markdown_table
from torch import get_num_threads
from ttrd3_qgis.core.machine.device import set_threads

NAME = "tile_latency"
MODEL = "ttrd3-s"
MEMORY_PX = 512
Rows = list[dict[str, Any]]


def _row(name: str, side_px: int, who: str, found: Median, **more: float) -> dict[str, Any]:
    return {"what": name, "px": side_px, "who": who, **asdict(found), **more}


def _pair(name: str, sides: tuple[Side, Side], side_px: int, runs: int) -> Rows:
    """Plain against engine, and how far apart their results are; a single run is not warmed up."""
    (plain, expected), (engine, got) = alternate(sides, runs, warm_up=runs > 1)
    error = (expected - got).abs()
    scale = expected.abs().max()
    share_beyond = (error > 2e-5 * scale).float().mean().item()
    return [
        _row(name, side_px, "plain", plain),
        _row(
            name,
            side_px,
            "engine",
            engine,
            speedup=plain.wall_s / engine.wall_s,
            cpu_speedup=plain.cpu_s / engine.cpu_s,
            max_error=(error.max() / scale).item(),
            share_beyond_tolerance=share_beyond,
        ),
    ]


def two_net(options: argparse.Namespace) -> Rows:
    """The authors' 2Net: all steps of a tile."""
    arguments = (options.threads, options.tile_px, options.steps)
    sides = (
        Side(tile_cases.plain_two_net, *arguments),
        Side(tile_cases.engine_two_net, *arguments),
    )
    return _pair(f"2Net, {options.steps} steps", sides, options.tile_px, options.runs)


def reference(options: argparse.Namespace) -> Rows:
    """The authors' reference network: guidance of a tile."""
    return _reference(options, options.tile_px, options.runs)


def memory(options: argparse.Namespace) -> Rows:
    """The same on a large tile, once, in fresh processes: what it costs in memory."""
    return _reference(options, MEMORY_PX, 1)


def _reference(options: argparse.Namespace, side_px: int, runs: int) -> Rows:
    builds = (tile_cases.plain_reference, tile_cases.engine_reference)
    plain, engine = (Side(build, options.threads, side_px) for build in builds)
    return _pair("reference net", (plain, engine), side_px, runs)


def bundled(options: argparse.Namespace) -> Rows:
    """The bundled model, and its share of the rate of its own convolutions run bare."""
    name = f"{MODEL}, {options.steps} steps"
    side = Side(tile_cases.bundled_tile, options.threads, MODEL, options.tile_px, options.steps)
    [(found, _)] = alternate([side], options.runs, warm_up=True)
    run = tile_cases.bundled_tile(MODEL, options.tile_px, options.steps)
    bare_s, whole_s = bare_and_whole_s(run, options.runs)
    more = {"gflop": gflop(run), "bare_s": bare_s, "share_of_bare": bare_s / whole_s}
    return [_row(name, options.tile_px, "engine", found, **more)]


PARTS: dict[str, Callable[[argparse.Namespace], Rows]] = {
    "2net": two_net,
    "reference": reference,
    "memory": memory,
    "bundled": bundled,
}


def table(results: dict[str, Any]) -> str:
    """The table of the documentation, from all parts that were measured."""
    header = ["What", "By", "Threads", "Wall (s)", "Processor (s)", "Peak memory (GB)"]
    header += ["Faster (wall)", "Faster (processor)"]
    rows = [
        {**row, "threads": results["parts"][name]["threads"]}
        for name in PARTS
        if name in results["parts"]
        for row in results["parts"][name]["rows"]
    ]
    cells = [
        [
            f"{row['what']}, {row['px']}x{row['px']}",
            row["who"],
            f"{row['threads']}",
            f"{row['wall_s']:.2f}",
            f"{row['cpu_s']:.2f}",
            f"{row['peak_bytes'] / 1e9:.2f}",
            *(f"{row[key]:.2f}x" if key in row else "" for key in ("speedup", "cpu_speedup")),
        ]
        for row in rows
    ]
    notes = [_rate(row) for row in rows if "share_of_bare" in row]
    return "\n\n".join([markdown_table(header, cells), *notes])


def _rate(row: dict[str, Any]) -> str:
    """How near a tile comes to its own convolutions."""
    share = f"{100 * row['share_of_bare']:.0f} %"
    return (
        f"A tile of {row['what']}, is {row['gflop']:.0f} GFLOP. Its convolutions alone, run bare "
        f"in the same process, take {row['bare_s']:.3f} s: {share} of its time."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tile-px", type=int, default=256)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--write-docs", action="store_true")
    options = parser.parse_args()
    set_threads(options.threads)
    parts = dict(report.read(NAME)["parts"]) if (report.RESULTS / f"{NAME}.json").exists() else {}
    results = {"machine": machine.describe(), "parts": parts}
    for part in options.only.split(","):
        rows = PARTS[part](options)
        parts[part] = {"threads": get_num_threads(), "runs": options.runs, "rows": rows}
        for row in rows:
            report.say(str({key: value for key, value in row.items() if key != "peak_bytes"}))
    report.publish(NAME, results, table, keep=True, write_docs=options.write_docs)


if __name__ == "__main__":
    main()
