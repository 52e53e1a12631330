# SPDX-License-Identifier: GPL-2.0-or-later
"""A worker without a model: nearest-neighbour SR, or a fault that is asked for by name.

Run as `fake_worker.py MODE … -m ttrd3_qgis.core.worker [--probe|--benchmark]` by a shim for Python.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path

from ttrd3_qgis.core.jobs.contract import RANK, task_of
from ttrd3_qgis.core.jobs.errors import BadRasterError, BadWeightsError
from ttrd3_qgis.core.jobs.protocol import (
    Cancelled,
    Failure,
    Log,
    Plan,
    Progress,
    RankResult,
    RankRow,
    Ready,
    Result,
    Warn,
    encode,
    is_cancel,
)
from ttrd3_qgis.core.jobs.rank import RankJob
from ttrd3_qgis.core.jobs.superresolution import (
    REFERENCE_MAP,
    UNCERTAINTY,
    Job,
    forget_progress,
)
from ttrd3_qgis.core.jobs.unfinished import part_file, progress_file, remove_progress
from ttrd3_qgis.core.methods.registry import model_card

TILES, STEPS = 10, 4
cancel = threading.Event()


def put(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def say(event: object) -> None:
    put(encode(event))


def listen() -> None:
    for line in sys.stdin:
        if is_cancel(line):
            cancel.set()
    os._exit(0)


def upscale(job: Job) -> tuple[int, int]:
    """Write job.output by repeating pixels; returns (width, height)."""
    import rasterio
    from rasterio.windows import from_bounds

    scale = job.scale or 4  # as that of every model there is
    with rasterio.open(job.lr) as lr:
        window = rasterio.windows.Window(0, 0, lr.width, lr.height)
        if job.extent:
            window = from_bounds(*job.extent, lr.transform).round_lengths().round_offsets()
        image = lr.read(job.bands, window=window)
        origin = lr.window_transform(window)
        sr = image.repeat(scale, 1).repeat(scale, 2)
        profile = {
            "driver": "GTiff",
            "width": sr.shape[2],
            "height": sr.shape[1],
            "count": sr.shape[0],
            "dtype": sr.dtype,
            "crs": lr.crs,
            "transform": origin * origin.scale(1 / scale),
            "nodata": lr.nodata,
        }
    for reference in job.references:
        rasterio.open(reference).close()
    with rasterio.open(job.output, "w", **profile) as target:
        target.write(sr)
    return sr.shape[2], sr.shape[1]


def work(mode: str, job: Job) -> int:
    nap = 0.15 if mode in ("slow", "deaf") else 0.005
    begin = time.monotonic()
    say(Plan(100, 100, len(job.bands), "uint8", TILES, STEPS, 30_000))
    part = part_file(job.output, os.getpid())
    part.write_text("half")
    note_progress(mode, job)
    for tile in range(1, TILES + 1):
        for step in range(1, STEPS + 1):
            time.sleep(nap)
            done = ((tile - 1) * STEPS + step) / (TILES * STEPS)
            elapsed = time.monotonic() - begin
            remaining = elapsed * (1 - done) / done
            say(Progress(done, tile, TILES, step, STEPS, elapsed, remaining))
            if cancel.is_set() and mode not in ("deaf", "finishing"):
                part.unlink()
                forget_progress(job)
                say(Cancelled())
                return 3
        fault(mode, tile, part)
    part.unlink()
    if mode == "failure":
        forget_progress(job)
        say(Failure("bad_reference", "The reference x.tif is empty; choose another.", "a trace"))
        return 1
    upscale(job)
    write_extras(job)
    remove_progress(job.output)
    seconds = time.monotonic() - begin
    extras = (job.layer(UNCERTAINTY), job.layer(REFERENCE_MAP), "")
    facts = (job.output, TILES, seconds, 0.25, "cpu", model_name(job.model), "0" * 64)
    say(Result(*facts, *extras, tile_s=seconds / TILES))
    return 0


def model_name(model: str) -> str:
    """The name on its card, if it has one."""
    try:
        return model_card(model).name
    except BadWeightsError:
        return model


def note_progress(mode: str, job: Job) -> None:
    """Leave finished tiles beside the output, in a file and a half as SQLite does."""
    if mode == "stillborn":
        raise SystemExit(5)
    journal = progress_file(job.output)
    for file in (journal, journal.with_name(f"{journal.name}-journal")):
        file.write_text("tiles")


def write_extras(job: Job) -> None:
    """Write the optional rasters: ramps, and the numbers of the references in turn."""
    import rasterio

    with rasterio.open(job.output) as sr:
        values, profile = sr.read().astype("float32"), {**sr.profile, "dtype": "float32"}
    if job.layer(UNCERTAINTY):
        with rasterio.open(job.layer(UNCERTAINTY), "w", **profile) as target:
            target.write(values / 10)
    for name in set(job.layers) - {UNCERTAINTY, REFERENCE_MAP}:
        with rasterio.open(job.layer(name), "w", **{**profile, "count": 1}) as target:
            target.write(values[:1])
    if job.layer(REFERENCE_MAP):
        number = values[:1] % (len(job.references) + 1)
        with rasterio.open(job.layer(REFERENCE_MAP), "w", **{**profile, "count": 2}) as target:
            target.write(number, [1])
            target.write(values[:1] / 255, [2])


def rank(job: RankJob) -> int:
    """Put the references in the order of the job, with scores that fall."""
    say(Ready("3", "0", "cpu", "processor"))
    rows = (
        RankRow(place, path, 1 / (place + 1), 0.0, 2.5, 1.0, 0.5, 0.5, None, ())
        for place, path in enumerate(job.references, 1)
    )
    say(RankResult(tuple(rows), 0.1))
    return 0


def fault(mode: str, tile: int, part: Path) -> None:
    if mode == "garbage":
        put("Some library says hello \x07 {")
        put('{"event": "from-the-future"}')
    if mode == "killed" and tile == 3:
        part.unlink()
        sys.stderr.write("last words on stderr\n")
        sys.stderr.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    if mode == "leaves" and tile == 3:
        part.unlink()
        raise SystemExit(0)


def refuses(job: Job) -> bool:
    """Say of every raster but GeoTIFFs that it cannot be opened."""
    for code, path in (
        ("raster-cannot-be-opened", job.lr),
        *(("reference-cannot-be-opened", reference) for reference in job.references),
    ):
        if not path.endswith(".tif"):
            error = BadRasterError(code, subject=path, role="lr")
            say(Failure(error.code, str(error), "a trace", error.messages))
            return True
    return False


def probe(mode: str) -> int:
    if mode == "no-torch":
        sys.stderr.write("PyTorch is missing here.\n")
        return 1
    put("a library prints first")
    devices = [{"name": "cpu", "description": "processor", "memory": 0}]
    answer = {"python": "3", "torch": "0", "rasterio": "0", "devices": devices}
    if "--benchmark" in sys.argv:
        time.sleep(30.0 if mode == "slow" else 0.2)
        devices[0].update(memory=16_000_000_000, free=9_000_000_000, seconds=0.25, note="")
        devices.append({"name": "cuda:0", "description": "a GPU", "note": "It is out of order."})
        answer["model"] = "ttrd3-s"
    put(json.dumps(answer))
    return 0


def main() -> int:
    mode = sys.argv[1]
    if mode == "never" and "--probe" in sys.argv:
        time.sleep(60.0)
    if "--probe" in sys.argv or "--benchmark" in sys.argv:
        return probe(mode)
    line = sys.stdin.readline()
    if task_of(line) == RANK:
        return rank(RankJob.from_json(line))
    job = Job.from_json(line)
    notes = Path(os.environ["FAKE_WORKER_NOTES"])
    content = {"pid": os.getpid(), "environment": dict(os.environ), "job": job.to_json()}
    if job.extras.mask:
        content["mask"] = json.loads(Path(job.extras.mask).read_text())
    draft = notes.with_suffix(".draft")
    draft.write_text(json.dumps(content))
    draft.replace(notes)
    threading.Thread(target=listen, daemon=True).start()
    time.sleep(2.0 if mode == "late" else 0.0)
    say(Ready("3", "0", "cpu", "processor"))
    say(Log("a fact"))
    say(Warn("a warning"))
    if mode == "picky" and refuses(job):
        return 1
    return work(mode, job)


if __name__ == "__main__":
    sys.exit(main())
