# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of whole runs share: smooth rasters, tiny weights, methods that spy, a worker."""

from __future__ import annotations

import contextlib
import copy
import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path

import forked
import numpy as np
import pytest
import torch
from affine import Affine
from raster_files import NORTH_UP, write
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.unfinished import progress_file, tiles_file
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.weights import Weights, save_weights
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.texture import steps_for
from ttrd3_qgis.core.raster.radiometry import cast

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared" / "data" / "geo"
WORKER = [sys.executable, "-m", "ttrd3_qgis.core.worker"]
CLI = [sys.executable, "-m", "ttrd3_qgis.core.cli"]
ENV = {**os.environ, "OMP_NUM_THREADS": "1"}
PATIENCE_S = 280  # with processes, however busy the machine is; pytest ends a test after 300 s


def smooth(bands=3, height=40, width=36, dtype="uint8", seed=3, sigma=2.0):
    """Band-correlated soft texture over the middle of the type's range, or [0, 1]; never 0."""
    noise = np.random.default_rng(seed).random((bands + 1, height, width))
    soft = gaussian_filter(noise, (0, sigma, sigma), mode="reflect")
    soft = soft[:1] + soft[1:]
    soft = 0.2 + 0.6 * (soft - soft.min()) / max(np.ptp(soft), 1e-9)
    kind = np.dtype(dtype)
    return soft.astype(kind) if kind.kind == "f" else cast(soft * np.iinfo(kind).max, kind)


def write_reference(path, bands=3, side=160, pixel=2.5, offset=(0.0, 0.0), **options):
    """A reference that begins at the corner of `NORTH_UP`, moved by `offset` metres."""
    corner = NORTH_UP.c + offset[0], NORTH_UP.f + offset[1]
    transform = Affine(pixel, 0.0, corner[0], 0.0, -pixel, corner[1])
    values = smooth(bands, side, side, seed=5)
    return write(path, values, transform=transform, **options)


def save_model(path, variant="compact", dim=8, name="tiny"):
    """Random weights of a small network."""
    torch.manual_seed(1)
    model = TTRD3(variant, dim)
    card = Card(name, "ttrd3", 4, model.architecture.to_dict())
    save_weights(path, model.state_dict(), card)
    return str(path)


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory):
    return save_model(tmp_path_factory.mktemp("weights") / "tiny.safetensors")


@pytest.fixture(scope="session")
def slow_model(tmp_path_factory):
    """The authors' kind of network: one step of a large tile takes seconds on a processor."""
    return save_model(tmp_path_factory.mktemp("weights") / "slow.safetensors", "1net-a", 32)


class Bicubic:
    """A runner that only enlarges and remembers what it was given."""

    spec, scale = METHODS[0], 4
    geometry = spec.geometry

    def __init__(self, calls=None):
        self.calls = [] if calls is None else calls
        self.bank = None

    def with_bank(self, bank):
        other = copy.copy(self)
        other.bank = bank.patches
        return other

    def steps_for(self, lr, valid, steps, options):
        return steps_for(lr, steps, valid) if options.get("adaptive_steps") else steps

    def __call__(self, lr, tile):
        self.calls.append((lr, tile, self.bank))
        sr = enlarge(lr, 4).clamp(0, 1)
        for step in range(tile.steps):
            tile.on_step(step + 1, tile.steps, sr)
        return TileResult(sr)


@pytest.fixture
def use_method(monkeypatch):
    """Let the pipeline make its runners with the given function instead of from weights."""

    def use(make):
        weights = Weights({}, Card("bicubic", METHODS[0].name, 4, {}), "0" * 64, Path())
        monkeypatch.setattr("ttrd3_qgis.core.engine.pipeline.open_weights", lambda model: weights)
        monkeypatch.setattr(
            "ttrd3_qgis.core.engine.executors.local.make_runner",
            lambda weights, device, dtype, scale: make(weights, device, dtype),
        )

    return use


@pytest.fixture
def bicubic(use_method):
    """The spy that all runs of a test use; its `calls` hold (lr, context, bank)."""
    spy = Bicubic()
    use_method(lambda weights, device, dtype: spy)
    return spy


class Process:
    """A running worker: its events with the time of their arrival, its stdin, its end.

    One that is `fresh` loads its libraries itself, as for a user.
    """

    def __init__(self, job=None, command=None, env=None, fresh=False):
        begin = subprocess.Popen if fresh else forked.popen
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        self.process = begin(command or WORKER, env=env or ENV, **pipes)
        self.lines, self.errors = queue.Queue(), []
        self.events = []
        for target in (self._read, self._drain):
            threading.Thread(target=target, daemon=True).start()
        if job is not None:
            self.send(job.to_json())

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.decode())
        self.lines.put(None)

    def _drain(self):
        self.errors.extend(line.decode() for line in self.process.stderr)

    def send(self, text):
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()

    def until(self, kind, timeout=PATIENCE_S, where=lambda event: True):
        """Read on until an event of this kind comes that `where` agrees to."""
        end = time.monotonic() + timeout
        while not any(isinstance(event, kind) and where(event) for event in self.events[-1:]):
            line = self.lines.get(timeout=max(0.1, end - time.monotonic()))
            if line is None:
                pytest.fail(f"The worker ended early: {self.events} {''.join(self.errors)}")
            self.events.append(protocol.decode(line))
        return self.events[-1]

    def finish(self, timeout=PATIENCE_S):
        """Read everything that is left; returns the exit status."""
        status = self.process.wait(timeout)
        while (line := self.lines.get(timeout=PATIENCE_S)) is not None:
            self.events.append(protocol.decode(line))
        with contextlib.suppress(BrokenPipeError):  # of a line that nobody read any more
            self.process.stdin.close()
        return status

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def start():
    """Start workers that do not outlive the test."""
    started = []

    def begin(*args, **options):
        started.append(Process(*args, **options))
        return started[-1]

    yield begin
    for process in started:
        process.kill()


@pytest.fixture
def lr(tmp_path):
    """A small 8-bit RGB raster."""
    return write(tmp_path / "lr.tif", smooth())


def names(folder):
    return sorted(path.name for path in Path(folder).iterdir())


def eventually(holds, timeout=PATIENCE_S):
    """Wait until something holds; returns whether it does."""
    end = time.monotonic() + timeout
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def journal_names(output="sr.tif"):
    """Names of the files of a journal that has unfinished strips.

    A worker that is busy when it is to leave exits at once; its guard rolls the journal back then.
    """
    journal = progress_file(output)
    return [journal.name, tiles_file(journal).name]


def ttrd3(*arguments, timeout=PATIENCE_S):
    """The console command; returns the finished process with its text."""
    return forked.run([*CLI, *map(str, arguments)], ENV, timeout)


def write_job(path, job):
    path.write_text(job if isinstance(job, str) else json.dumps(job), encoding="utf-8")
    return path
