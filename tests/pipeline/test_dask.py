# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine dask gives the bits of the local one, on whatever workers, in whatever order."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import dask
import pytest
from dask_rig import scheduler, worker
from distributed import Client
from distributed.security import Security
from raster_files import digest, write
from run_rig import names, save_model, smooth, write_reference
from ttrd3_qgis.core.engine.executors.batch import Batch
from ttrd3_qgis.core.engine.executors.dask import connecting, scratch, shared_cluster
from ttrd3_qgis.core.engine.executors.dask import executor as dask_executor
from ttrd3_qgis.core.engine.executors.dask.executor import DaskExecutor
from ttrd3_qgis.core.engine.executors.dask.loop import LoopThread
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadRasterError, CancelledError, ClusterError, LibraryError
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.superresolution import Cluster, Extras, Job, Options, Tiles
from ttrd3_qgis.core.jobs.unfinished import scratch_prefix
from ttrd3_qgis.core.machine.device import DeviceKind

WORKERS = 2


@pytest.fixture(scope="module")
def address():
    """Two workers on this computer for all tests."""
    with shared_cluster(Cluster(workers=WORKERS)) as found:
        yield found


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    """Four bands, so two groups; one reference that covers a part of the scene."""
    folder = tmp_path_factory.mktemp("scene")
    values = smooth(4, 90, 70)
    values[:, :40, :40] = 0
    lr = write(folder / "lr.tif", values, nodata=0, photometric="MINISBLACK")
    reference = write_reference(folder / "ref.tif", 4, 160, offset=(300.0, -300.0))
    model = save_model(folder / "tiny.safetensors")
    return Job(
        lr,
        (str(reference),),
        "",
        model=model,
        steps=2,
        device="cpu",
        tiles=Tiles(32),
        options=Options(threads=1),
    )


@pytest.fixture(scope="module")
def local(job, tmp_path_factory):
    """What the local engine makes of the job."""
    output = str(tmp_path_factory.mktemp("local") / "sr.tif")
    run(replace(job, output=output), lambda event: None)
    return output


def on(job, address, tmp_path, **changes):
    cluster = Cluster(scheduler=address)
    output = str(tmp_path / "sr.tif")
    return replace(job, output=output, engine="dask", cluster=cluster, **changes)


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


@contextmanager
def answering(answer):
    """The address of a port where somebody accepts and sends these bytes."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve():
            with suppress(OSError):
                while True:
                    connection, _ = server.accept()
                    taken.append(connection)
                    connection.sendall(answer)

        taken = []
        Thread(target=serve, daemon=True).start()
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"
        for connection in taken:
            connection.close()


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (b"", "does not answer"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "is not a Dask scheduler"),
        ((1 << 62).to_bytes(8, "little"), "is not a Dask scheduler"),
        (bytes(100_000), "is not a Dask scheduler"),
    ],
)
def test_somebody_else_answers(job, tmp_path, monkeypatch, answer, sentence):
    """Or accepts, and never says a word."""
    monkeypatch.setattr(connecting, "CONNECT_S", 1.0)
    with answering(answer) as address, pytest.raises(ClusterError, match=sentence) as caught:
        run(on(job, address, tmp_path), lambda event: None)
    assert address in str(caught.value)
    assert names(tmp_path) == []


def test_only_who_has_its_key_reaches_a_local_cluster(address):
    assert address.startswith("tls://127.0.0.1:")
    stranger = Security.temporary()
    for place, security in ((address.replace("tls", "tcp"), None), (address, stranger)):
        with pytest.raises(OSError, match=r"\S"):
            Client(place, security=security, timeout=3, set_as_default=False)


def test_temporary_files_of_a_local_cluster_are_its_users_alone(address):
    folders = list(Path(tempfile.gettempdir()).glob(f"{scratch_prefix(os.getpid())}*"))
    assert len(folders) == 1
    assert folders[0].stat().st_mode & 0o777 == 0o700
    assert (folders[0] / "key.pem").stat().st_mode & 0o777 == 0o600
    assert dask.config.get("temporary-directory") == str(folders[0])


def test_folders_of_processes_that_were_killed_are_deleted(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    folders = [tmp_path / f"{scratch_prefix(n)}x" for n in (ended.pid, os.getpid(), os.getppid())]
    other = tmp_path / "ttrd3-workers-mine"
    for folder in (*folders, other):
        folder.mkdir()
    with scratch.scratch_folder() as made:
        assert not folders[0].exists()
        assert all(folder.exists() for folder in (*folders[1:], other, Path(made)))
    assert not Path(made).exists()


def test_more_workers_than_a_computer_can_bear(job, tmp_path):
    many = replace(on(job, "", tmp_path), cluster=Cluster(workers=200))
    with pytest.raises(ClusterError, match=r"200 Dask workers are too many .* at most \d+\."):
        run(many, lambda event: None)


WRONG = """
import dataclasses, numpy as np
from ttrd3_qgis.core.engine.executors import batch as b
real = b.BatchComputer.compute
def compute(self, batch, *rest):
    tiles = real(self, batch, *rest)
    return {change}
b.BatchComputer.compute = compute
"""
SAMPLES = "[dataclasses.replace(t, samples={}) for t in tiles]"


@pytest.mark.parametrize(
    "change",
    [
        "tiles[:0]",
        "tiles * 2",
        "[None for t in tiles]",
        SAMPLES.format("np.full_like(t.samples, np.nan)"),
        SAMPLES.format("t.samples[:, 1:]"),
    ],
)
def test_a_worker_that_returns_something_else(job, tmp_path, change):
    (tmp_path / "out").mkdir()
    with (
        scheduler(tmp_path) as address,
        worker(address, WRONG.format(change=change)),
        pytest.raises(ClusterError, match=r"The worker tcp://127\.0\.0\.1:\d+ returned something"),
    ):
        run(on(job, address, tmp_path / "out"), lambda event: None)
    assert names(tmp_path / "out") == []


def test_a_worker_that_fails(job, tmp_path):
    (tmp_path / "out").mkdir()
    broken = WRONG.format(change="1 / 0")
    with (
        scheduler(tmp_path) as address,
        worker(address, broken),
        pytest.raises(ClusterError, match=r"A worker has failed \(division by zero\); see its log"),
    ):
        run(on(job, address, tmp_path / "out"), lambda event: None)
    assert names(tmp_path / "out") == []


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
    with pytest.raises(LibraryError, match=r'pip install "ttrd3-qgis\[dask\]"'):
        run(on(job, "", tmp_path), lambda event: None)
    with pytest.raises(LibraryError):
        shared_cluster(Cluster())
