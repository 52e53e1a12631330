# SPDX-License-Identifier: GPL-2.0-or-later
"""What of a scene's time is not the network: `overhead.py [--write-docs]`.

A whole run of the included model in this process, 2048 pixels a side with an aligned reference,
from its plan to its result, with clocks around its parts; then tiles of the authors' network alone,
for the same share by calculation. About five minutes on two cores.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import torch
from bench_parts import machine
from bench_parts.clocks import Clocks, Place
from bench_parts.generated import LR_PIXEL_M, write_scene
from bench_parts.report import Results, arguments, publish, say
from tables import markdown_table
from tile_inputs import fixed_inputs
from ttrd3_qgis.core.engine import pipeline
from ttrd3_qgis.core.engine.executors import batch, local, reading
from ttrd3_qgis.core.engine.outputs import assembly, files, pixels
from ttrd3_qgis.core.engine.outputs import writer as behind
from ttrd3_qgis.core.engine.scene import Scene
from ttrd3_qgis.core.engine.tiling import blend, journal, noise
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL, Job
from ttrd3_qgis.core.methods.base import Runner
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.registry import METHODS, default_presets
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.ttrd3.runner import Ttrd3
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.raster.sink import SrSink
from ttrd3_qgis.core.raster.source import LrSource

NAME = "overhead"
SCALE, SIDE_PX, QUICK_PX = 4, 2048, 512
PRESET = default_presets()["realistic"]
MOST, MOST_2NET = 0.15, 0.05  # aims for the share that is not the network
NETWORK, REST = "the network", "everything else in order"
# In the thread that computes, one after the other: these make up the time of the run.
IN_ORDER: dict[str, list[Place]] = {
    NETWORK: [(Ttrd3, "__call__", NETWORK)],
    "start noise": [(noise, "noise_field", "start noise")],
    "opening the files": [
        (files.Files, "__init__", "opening the files"),
        (journal.Journal, "__init__", "opening the files"),
    ],
    "waiting for the reader": [(local, "ahead", "waiting for the reader")],
    "waiting for the writer": [
        (behind.WriterThread, "do", "waiting for the writer"),
        (behind.WriterThread, "finish", "waiting for the writer"),
    ],
    "overviews and checks": [(files.Files, "commit", "overviews and checks")],
    "the rest of computing a tile": [
        (batch.BatchComputer, "_compute", "the rest of computing a tile")
    ],
}
# In other threads, at the same time: they take processor seconds from the network.
BESIDE: dict[str, list[Place]] = {
    "reading LR tiles": [(Scene, "lr_tile", "reading LR tiles")],
    "reading references": [(Scene, "aligned_reference", "reading references")],
    "putting batches together": [(reading, "_inputs", "putting batches together")],
    "tiles into the journal": [(journal.Journal, "put", "tiles into the journal")],
    "tiles out of the journal": [(journal.Journal, "pixels", "tiles out of the journal")],
    "strips into the journal": [(journal.StripWriter, "add", "strips into the journal")],
    "blending": [(blend.Blender, "blend", "blending")],
    "units, types, nodata": [(pixels.Finisher, "finish", "units, types, nodata")],
    "LR pixels of the result": [(LrSource, "read", "LR pixels of the result")],
    "writing the TIFF": [(SrSink, "write", "writing the TIFF")],
    "keeping order of tiles": [(assembly.Assembly, "take", "keeping order of tiles")],
}


def run_scene(side_px: int, folder: Path) -> dict[str, Any]:
    """A whole run with clocks."""
    lr = write_scene(folder / "lr.tif", side_px // SCALE, side_px // SCALE)
    pixel_m = LR_PIXEL_M / SCALE
    reference = write_scene(folder / "ref.tif", side_px, side_px, pixel_m=pixel_m, seed=2)
    job = Job(str(lr), (str(reference),), str(folder / "sr.tif"), device="cpu")
    clocks, begin, begin_cpu = Clocks(), 0.0, 0.0

    def listen(event: protocol.Event) -> None:
        nonlocal begin, begin_cpu
        if isinstance(event, protocol.Plan):
            begin, begin_cpu = time.perf_counter(), time.process_time()

    places = [place for group in (IN_ORDER, BESIDE) for part in group.values() for place in part]
    with clocks.on([place for place in places if place[1] != "ahead"]), _waiting(clocks):
        result = pipeline.run(job, listen)
    wall, cpu = time.perf_counter() - begin, time.process_time() - begin_cpu
    return _facts(clocks, wall, cpu, result.tiles)


def _waiting(clocks: Clocks) -> Any:
    """A clock on each step of the iterator that hands over what was read."""
    whole = local.ahead

    def timed(items: Any, count: int) -> Any:
        source = whole(items, count)
        step = clocks.around(lambda: next(source, None), "waiting for the reader")
        try:
            while (item := step()) is not None:
                yield item
        finally:
            source.close()

    return _Replaced(local, "ahead", timed)


class _Replaced:
    """Another function in a module for a while."""

    def __init__(self, owner: Any, name: str, function: Any) -> None:
        self._owner, self._name, self._new = owner, name, function

    def __enter__(self) -> None:
        self._old = getattr(self._owner, self._name)
        setattr(self._owner, self._name, self._new)

    def __exit__(self, *_: object) -> None:
        setattr(self._owner, self._name, self._old)


def _facts(clocks: Clocks, wall: float, cpu: float, tiles: int) -> dict[str, Any]:
    in_order = {name: clocks.wall[name] for name in IN_ORDER}
    in_order[REST] = max(0.0, wall - sum(in_order.values()))
    # The network's own threads are on no clock: it has what the others leave.
    others = {name: clocks.cpu[name] for name in (*IN_ORDER, *BESIDE) if name != NETWORK}
    return {
        "wall_s": wall,
        "cpu_s": cpu,
        "tiles": tiles,
        "in_order_s": in_order,
        "others_cpu_s": others,
    }


def alone_s(runs: int) -> float:
    """Median seconds of a tile of the included model with nothing beside it."""
    runner = make_runner(open_weights(DEFAULT_MODEL), torch.device("cpu"), torch.float32)
    return _tile_s(runner, PRESET.steps, runs)


def authors_tile_s() -> float:
    """Seconds of a tile of the authors' 2Net: two steps and one give the step and what is fixed."""
    torch.manual_seed(0)
    model = TTRD3("2net")
    card = Card("2net", METHODS[0].name, SCALE, model.architecture.to_dict())
    weights = Weights(model.state_dict(), card, "", Path("2net"))
    runner = make_runner(weights, torch.device("cpu"), torch.float32)
    one, two = _tile_s(runner, 1, 1), _tile_s(runner, 2, 1)
    return one + (PRESET.steps - 1) * max(0.0, two - one)


def _tile_s(runner: Runner, steps: int, runs: int) -> float:
    generator = torch.Generator().manual_seed(0)
    side = runner.geometry.tile_lr_px
    lr = torch.rand(1, 3, side, side, generator=generator)
    reference = torch.rand(3, SCALE * side, SCALE * side, generator=generator)
    start = torch.randn(1, 3, SCALE * side, SCALE * side, generator=generator)
    spent = []
    for _ in range(runs):
        begin = time.perf_counter()
        runner(lr, fixed_inputs((reference,), start, steps))
        spent.append(time.perf_counter() - begin)
    return statistics.median(spent)


def share(run: dict[str, Any]) -> float:
    """Of the time from plan to result, what was not spent in the network."""
    return float(1 - run["in_order_s"][NETWORK] / run["wall_s"])


def share_2net(results: Results) -> float:
    """The same with the authors' network: its tile, and what else a tile of this run takes."""
    run = results["run"]
    other_s = (run["wall_s"] - run["in_order_s"][NETWORK]) / run["tiles"]
    return float(other_s / (other_s + results["authors_tile_s"]))


def above_alone(results: Results) -> float:
    """Time of the run over that of its tiles with nothing beside the network, less 1."""
    run = results["run"]
    return float(run["wall_s"] / (run["tiles"] * results["alone_tile_s"]) - 1)


def table(results: Results) -> str:
    """Where the time goes."""
    run = results["run"]
    others = run["others_cpu_s"]
    cpu = {NETWORK: run["cpu_s"] - sum(others.values()), **others}
    rows = [
        (name, f"{seconds:.2f} s", f"{seconds / run['wall_s']:.1%}", _seconds(cpu.get(name)))
        for name, seconds in run["in_order_s"].items()
    ]
    beside = [(f"beside it: {name}", "", "", _seconds(others[name])) for name in BESIDE]
    total = ("**the whole run**", f"{run['wall_s']:.2f} s", "100%", f"{run['cpu_s']:.2f} s")
    head = ("part", "time of the run", "share", "processor time")
    sums = (
        f"Not the network: {share(run):.1%} of the run ({run['tiles']} tiles), "
        f"{sum(others.values()) / run['cpu_s']:.1%} of its processor time. A tile of the "
        f"network alone takes {results['alone_tile_s']:.2f} s, so that the whole run takes "
        f"{above_alone(results):+.0%} of its tiles alone. With the authors' 2Net, "
        f"{results['authors_tile_s']:.1f} s a tile here, it would be {share_2net(results):.2%}."
    )
    return f"{markdown_table(head, [*rows, *beside, total])}\n\n{sums}"


def _seconds(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:.2f} s"


def main() -> int:
    """Measure, print, keep; the status says whether the aims are met."""
    options = arguments(__doc__).parse_args()
    results: Results = {"machine": machine.describe()}
    say("tiles alone …")
    alone_s(1)
    results["alone_tile_s"] = alone_s(5)
    say("a whole run …")
    with tempfile.TemporaryDirectory(prefix="ttrd3-overhead-") as folder:
        results["run"] = run_scene(QUICK_PX if options.quick else SIDE_PX, Path(folder))
    gc.collect()
    say("a tile of the authors' network …")
    results["authors_tile_s"] = authors_tile_s()
    publish(NAME, results, table, keep=not options.quick, write_docs=options.write_docs)
    met = share(results["run"]) <= MOST and share_2net(results) <= MOST_2NET
    return 0 if met or options.quick else 1


if __name__ == "__main__":
    sys.exit(main())
