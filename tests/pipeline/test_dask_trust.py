# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine dask among strangers, at wrong addresses, and with workers that are broken."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import dask
import pytest
from dask_rig import scheduler, worker
from dask_scene import on
from distributed import Client
from distributed.security import Security
from run_rig import names
from ttrd3_qgis.core.engine.executors.dask import connecting, scratch
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.errors import ClusterError
from ttrd3_qgis.core.jobs.superresolution import Cluster
from ttrd3_qgis.core.jobs.unfinished import scratch_prefix


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
