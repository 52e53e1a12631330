# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine dask gives the bits of the local one, on whatever workers, in whatever order."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import dask
import pytest
from dask_rig import scheduler, worker
from dask_scene import on
from raster_files import digest, write
from run_rig import names, smooth
from ttrd3_qgis.core.engine.executors.batch import Batch
from ttrd3_qgis.core.engine.executors.dask import connecting, shared_cluster
from ttrd3_qgis.core.engine.executors.dask import executor as dask_executor
from ttrd3_qgis.core.engine.executors.dask.executor import DaskExecutor
from ttrd3_qgis.core.engine.executors.dask.loop import LoopThread
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadRasterError, CancelledError, ClusterError, LibraryError
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.superresolution import Cluster, Extras, Tiles
from ttrd3_qgis.core.machine.device import DeviceKind


@pytest.fixture(scope="module")
def local(job, tmp_path_factory):
    """What the local engine makes of the job."""
    output = str(tmp_path_factory.mktemp("local") / "sr.tif")
    run(replace(job, output=output), lambda event: None)
    return output


def test_same_bits(job, local, address, tmp_path):
    events = []
    remote = on(job, address, tmp_path)
    result = run(remote, events.append)
    assert digest(remote.output) == digest(local)
    assert result.device == "dask: 2 workers on cpu"
    assert names(tmp_path) == ["sr.tif"]
    ready = next(event for event in events if isinstance(event, protocol.Ready))
    assert ready.device == result.device
    progress = [event for event in events if isinstance(event, protocol.Progress)]
    assert progress[-1].fraction == 1.0
    assert [event.fraction for event in progress] == sorted(event.fraction for event in progress)


def test_same_bits_of_everything_else(job, address, tmp_path):
    """Several seeds a tile, and a map of what served where, which the workers find out."""
    made = {}
    for engine in ("local", "dask"):
        folder = tmp_path / engine
        folder.mkdir()
        layers = {
            "uncertainty": str(folder / "spread.tif"),
            "reference_map": str(folder / "map.tif"),
        }
        asked = on(job, address, folder, extras=Extras(samples=2), layers=layers, steps=1)
        run(replace(asked, engine=engine), lambda event: None)
        made[engine] = [digest(path) for path in asked.outputs()[:3]]
    assert made["local"] == made["dask"]


def test_batches_and_scenes_at_once(job, local, address, tmp_path):
    folders = [tmp_path / name for name in ("a", "b")]
    for folder in folders:
        folder.mkdir()
    jobs = [on(job, address, folder, tiles=Tiles(32, batch=3)) for folder in folders]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda job: run(job, lambda event: None), jobs))
    alone = replace(jobs[0], output=str(tmp_path / "alone.tif"), engine="local")
    run(alone, lambda event: None)
    assert {digest(job.output) for job in jobs} == {digest(alone.output)}


class Backwards:
    """Workers that finish what is under way in the opposite order."""

    def __init__(self):
        self.facts = {"one": None}
        self.given = 0
        self.ended = False

    def news(self):
        return []

    def check(self):
        pass

    async def begin(self, setup):
        return self

    async def end(self):
        self.ended = True

    async def compute(self, batch):
        self.given += 1
        await asyncio.sleep(0.1 if self.given % 3 else 0.01)
        return [f"tile of {batch.steps}"]


def engine_of(workers, loop, cancelled=lambda: False):
    executor = DaskExecutor(loop, workers, Monitor(lambda event: None, cancelled))
    executor._setup = object()  # what the workers would need
    return executor


def test_the_first_to_be_finished_comes_first():
    workers = Backwards()
    batches = [Batch((), (None,), number) for number in range(7)]
    with LoopThread("test") as loop:
        done = list(engine_of(workers, loop).run([*batches, Batch(())]))
    assert sorted(batch.steps for batch, tiles in done if tiles) == list(range(7))
    assert [batch.steps for batch, tiles in done if tiles] != list(range(7))
    assert all(tiles == [f"tile of {batch.steps}"] for batch, tiles in done if tiles)
    assert workers.ended


def test_no_more_is_read_than_the_workers_need():
    workers, read = Backwards(), []

    def batches():
        for number in range(50):
            read.append(number)
            yield Batch((), (None,), number)

    with LoopThread("test") as loop:
        for count, _ in enumerate(engine_of(workers, loop).run(batches())):
            assert len(read) - count <= 8


def test_a_cancel_is_obeyed_while_nothing_comes_in():
    class Never(Backwards):
        async def compute(self, batch):
            await asyncio.sleep(60)

    workers = Never()
    asked = iter([False, False, True])
    with LoopThread("test") as loop, pytest.raises(CancelledError):
        list(engine_of(workers, loop, lambda: next(asked)).run([Batch((), (None,), 1)] * 9))
    assert workers.ended


def test_a_damaged_input_is_the_usual_sentence(job, address, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 300, 100), blockysize=1)
    with open(lr, "r+b") as file:
        file.truncate(60_000)
    (tmp_path / "out").mkdir()
    with pytest.raises(BadRasterError, match="damaged or truncated"):
        run(on(job, address, tmp_path / "out", lr=lr), lambda event: None)
    assert names(tmp_path / "out") == []


def test_workers_elsewhere(job, local, tmp_path):
    """Scheduler and worker are processes of their own; the scheduler lacks the package."""
    events = []
    with scheduler(tmp_path) as address, worker(address):
        (tmp_path / "out").mkdir()
        remote = on(job, address, tmp_path / "out")
        result = run(remote, events.append)
    assert digest(remote.output) == digest(local)
    assert result.device == "dask: 1 worker on cpu"


@pytest.mark.parametrize(
    ("first", "sentence"),
    [
        ("sys.modules['ttrd3_qgis'] = None", "lacks ttrd3_qgis"),
        ("sys.modules['rasterio'] = None", "lacks rasterio"),
        (
            "from ttrd3_qgis.core.jobs import paths; paths.version = lambda: '0.0.1'",
            "has version 0.0.1",
        ),
        ("import torch; torch.device = None", "cannot compute"),
    ],
)
def test_workers_that_do_not_fit(job, tmp_path, first, sentence):
    (tmp_path / "out").mkdir()
    with (
        scheduler(tmp_path) as address,
        worker(address, first),
        pytest.raises(ClusterError, match=sentence) as caught,
    ):
        run(on(job, address, tmp_path / "out"), lambda event: None)
    assert "\n" not in str(caught.value)
    assert names(tmp_path / "out") == []


def test_another_torch_is_a_warning(job, tmp_path):
    (tmp_path / "out").mkdir()
    events = []
    with scheduler(tmp_path) as address, worker(address, "import torch; torch.__version__ = '9'"):
        run(on(job, address, tmp_path / "out"), events.append)
    warned = [event.text for event in events if isinstance(event, protocol.Warn)]
    assert sum("has torch 9" in text for text in warned) == 1


def test_nobody_answers(job, tmp_path, monkeypatch):
    monkeypatch.setattr(connecting, "CONNECT_S", 1.0)
    with pytest.raises(ClusterError, match=r"tcp://127\.0\.0\.1:9 does not answer"):
        run(on(job, "tcp://127.0.0.1:9", tmp_path), lambda event: None)


def test_no_network_is_built_here_for_the_number_of_tiles_or_for_every_pass():
    made = []
    workers = Backwards()
    workers.facts = {"one": Namespace(kind=DeviceKind("cpu", "float32", "2", 1))}
    weights = Namespace(sha256="1")
    with LoopThread("test") as loop, pytest.MonkeyPatch.context() as patch:
        patch.setattr(dask_executor, "make_runner", lambda *of: made.append(of) or Namespace())
        executor = engine_of(workers, loop)
        assert executor.batch_size(weights, 4, 64) == 1
        assert made == []
        first = executor.runner(weights, 4)
        assert executor.runner(weights, 4) is first
        assert executor.runner(weights, 2) is not first
    assert len(made) == 2


def test_no_workers(job, tmp_path):
    events = []
    with (
        scheduler(tmp_path) as address,
        dask.config.set({"ttrd3.no-workers-timeout": "1 s"}),
        pytest.raises(ClusterError, match="no worker for 1 second"),
    ):
        run(on(job, address, tmp_path), events.append)
    assert any("Waiting for a worker" in getattr(event, "text", "") for event in events)


def test_a_device_that_no_worker_has(job, address, tmp_path):
    with pytest.raises(Exception, match="cuda:7 cannot compute") as caught:
        run(on(job, address, tmp_path, device="cuda:7"), lambda event: None)
    assert type(caught.value).__name__ == "DeviceError"


def test_without_dask(job, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(LibraryError, match='pip install "distributed" "cryptography"'):
        run(on(job, "", tmp_path), lambda event: None)
    with pytest.raises(LibraryError):
        shared_cluster(Cluster())
