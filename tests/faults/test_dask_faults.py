# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine dask when workers, clients and users leave: the bits stay, and nothing else does."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import ExitStack
from dataclasses import replace

import pytest
from dask_rig import alive, computing, family, process, scheduler, scratch, worker
from pace import Stopwatch
from raster_files import digest, write
from run_rig import CLI, ENV, eventually, names, smooth, write_job
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Cluster, Job, Options, Tiles

MANY = 900


def job_in(folder, model):
    lr = write(folder / "lr.tif", smooth(3, 120, 100))
    (folder / "out").mkdir()
    return Job(
        lr,
        (),
        str(folder / "out" / "sr.tif"),
        model=model,
        steps=4,
        device="cpu",
        tiles=Tiles(32),
        options=Options(threads=1),
        engine="dask",
        cluster=Cluster(workers=2),
    )


@pytest.fixture
def job(tmp_path, tiny_model):
    return job_in(tmp_path, tiny_model)


@pytest.fixture(scope="module")
def expected(tmp_path_factory, tiny_model):
    """What the local engine makes of it."""
    job = job_in(tmp_path_factory.mktemp("expected"), tiny_model)
    run(replace(job, engine="local"), lambda event: None)
    return digest(job.output)


@pytest.fixture
def env(tmp_path):
    """An environment with a folder of its own for temporary files."""
    (tmp_path / "tmp").mkdir()
    return {**ENV, "TMPDIR": str(tmp_path / "tmp")}


def left_behind(job, env):
    return names(os.path.dirname(job.output)) + scratch(env["TMPDIR"])


def some_progress(client):
    while client.until(protocol.Progress).fraction < 0.2:
        client.events.append(None)


def logs(client):
    return " ".join(event.text for event in client.events if isinstance(event, protocol.Log))


@pytest.mark.parametrize(("number", "count"), [(signal.SIGKILL, 1), (signal.SIGTERM, 2)])
def test_workers_are_killed(start, job, env, expected, number, count):
    """They are replaced, also those that end in good order."""
    client = start(job, env=env)
    some_progress(client)
    for victim in computing(client.process.pid)[:count]:
        victim.send_signal(number)
    assert client.finish() == 0, client.events[-1]
    assert "Lost the worker" in logs(client)
    assert digest(job.output) == expected
    assert left_behind(job, env) == ["sr.tif"]
    assert "".join(client.errors) == ""


@pytest.mark.parametrize("delay_s", [0, 1])
def test_a_worker_is_killed_while_it_starts(start, job, env, expected, delay_s):
    client = start(job, env=env)
    assert eventually(lambda: computing(client.process.pid))
    time.sleep(delay_s)  # it loads torch, which takes longer
    computing(client.process.pid)[0].kill()
    assert client.finish() == 0, client.events[-1]
    assert digest(job.output) == expected
    assert left_behind(job, env) == ["sr.tif"]


def test_an_interrupt_of_the_terminal_is_none_of_the_workers_business(start, job, env, expected):
    """Ctrl-C reaches every process there; what becomes of the run is for its first process."""
    client = start(job, env=env)
    some_progress(client)
    for child in computing(client.process.pid):
        child.send_signal(signal.SIGINT)
    assert client.finish() == 0, client.events[-1]
    assert "Lost the worker" not in logs(client)
    assert digest(job.output) == expected
    assert "".join(client.errors) == ""


def test_only_what_the_lost_worker_had_is_computed_again(start, job, tmp_path, expected):
    """Of two workers without a nanny one is killed; the other says how many tiles it computed."""
    count = "import atexit; from ttrd3_qgis.core.engine.executors.dask import remote as r\n"
    count += "real = r.compute; path = sys.argv.pop()\n"
    count += "def compute(name, batch):\n"
    count += "    tiles = real(name, batch)\n"
    count += "    open(path, 'a').write(''.join(f'{tile.index}\\n' for tile in batch.tiles))\n"
    count += "    return tiles\n"
    count += "compute.__module__, compute.__qualname__ = r.__name__, 'compute'\n"
    count += "r.compute = compute"
    notes = [tmp_path / name for name in ("victim.txt", "other.txt")]
    with (
        scheduler(tmp_path) as address,
        worker(address, count, notes[0]) as victim,
        worker(address, count, notes[1]),
    ):
        client = start(replace(job, cluster=Cluster(scheduler=address)))
        assert eventually(lambda: notes[0].exists() and notes[1].exists())
        victim.kill()
        assert client.finish() == 0
    assert digest(job.output) == expected
    done = [set(note.read_text().split()) for note in notes]
    tiles = client.events[-1].tiles
    assert len(done[0] | done[1]) == tiles
    assert len(done[0] & done[1]) <= 3, "a tile was finished, but had not yet been sent"
    assert "1 is left" in logs(client)


def test_the_last_worker_goes_and_another_comes(start, job, tmp_path, expected):
    with scheduler(tmp_path) as address:
        with worker(address):
            client = start(replace(job, cluster=Cluster(scheduler=address)))
            some_progress(client)
        with worker(address):
            assert client.finish() == 0, client.events[-1]
    assert digest(job.output) == expected


@pytest.mark.parametrize("what", ["scheduler", "workers"])
def test_everybody_goes(start, job, tmp_path, what):
    env = {**ENV, "DASK_TTRD3__NO_WORKERS_TIMEOUT": "1 s"}
    with ExitStack() as stack:
        address = stack.enter_context(scheduler(tmp_path))
        only = stack.enter_context(worker(address))
        client = start(replace(job, cluster=Cluster(scheduler=address), steps=50), env=env)
        some_progress(client)
        if what == "scheduler":
            stack.close()
        else:
            only.kill()
        assert client.finish() == 1
    assert ("has gone" if what == "scheduler" else "no worker for 1 s") in client.events[-1].text
    assert client.events[-1].code == "bad_cluster"
    assert "run the job again" in client.events[-1].text
    assert names(os.path.dirname(job.output)) == []


def test_the_client_is_killed_and_run_again(start, job, env, expected):
    client = start(job, env=env)
    some_progress(client)
    started = family(client.process.pid)
    client.process.kill()
    assert eventually(lambda: not alive(started))
    again = start(job, env=env)
    assert again.finish() == 0
    assert "Going on from an earlier run" in logs(again)
    assert digest(job.output) == expected


def test_a_cluster_outlives_its_client(start, job, tmp_path, expected):
    with scheduler(tmp_path) as address, worker(address):
        elsewhere = replace(job, cluster=Cluster(scheduler=address))
        client = start(replace(elsewhere, steps=MANY))
        client.until(protocol.Plan)
        time.sleep(0.5)
        client.process.kill()
        again = start(elsewhere)
        watch = Stopwatch(again.process.pid)
        assert again.finish() == 0
        assert watch.stop() < 60
    assert digest(job.output) == expected


@pytest.mark.parametrize("delay", ["at once", "Ready", "Plan", "Progress"])
def test_a_cancel_leaves_nothing(start, job, env, delay):
    client = start(replace(job, steps=60), env=env)
    if delay == "at once":
        assert eventually(lambda: len(family(client.process.pid)) > 1)
    else:
        client.until(getattr(protocol, delay))
    started = family(client.process.pid)
    client.send(protocol.CANCEL_LINE)
    assert client.finish() == 3, client.events[-1]
    assert isinstance(client.events[-1], protocol.Cancelled)
    assert eventually(lambda: not alive(started))
    assert left_behind(job, env) == []


AT_ONCE = """
import os, sys
from ttrd3_qgis.core import serving, worker
serving.LEAVE_S = 0.0
if __name__ == "__main__":
    os._exit(worker.main([]))
"""


@pytest.mark.parametrize("children", [1, 2, 3])
def test_the_patience_ends_while_workers_start(start, job, env, children):
    """The process leaves although Dask is in the middle of starting others."""
    client = start(job, command=[sys.executable, "-c", AT_ONCE], env=env)
    assert eventually(lambda: len(family(client.process.pid)) > children)
    started = family(client.process.pid)
    client.send(protocol.CANCEL_LINE)
    assert client.finish() == 3, client.events[-1]
    assert eventually(lambda: not alive(started))
    assert left_behind(job, env) == []


SOON = """
import os, sys
from ttrd3_qgis.core import worker
from ttrd3_qgis.core.engine.executors.dask import clusters
clusters.LOST_S = 3.0
if __name__ == "__main__":
    os._exit(worker.main([]))
"""


def test_a_worker_hangs(start, job, env, expected):
    """It is replaced, and what it had is computed by another."""
    client = start(job, command=[sys.executable, "-c", SOON], env=env)
    some_progress(client)
    victim = computing(client.process.pid)[0]
    victim.suspend()
    assert client.finish() == 0, client.events[-1]
    assert digest(job.output) == expected
    assert not victim.is_running()
    assert left_behind(job, env) == ["sr.tif"]


IMPATIENT = """
import os, sys
from ttrd3_qgis.core import worker
from ttrd3_qgis.core.engine.executors.dask import pulse
pulse.HANGS_S, pulse.ASK_S = 5.0, 0.5
if __name__ == "__main__":
    os._exit(worker.main([]))
"""


def test_a_worker_of_another_cluster_hangs(start, job, tmp_path):
    """Its scheduler waits for it for minutes; the client has others compute its tiles."""
    with scheduler(tmp_path) as address, worker(address) as victim, worker(address):
        elsewhere = replace(job, steps=60, cluster=Cluster(scheduler=address))
        client = start(elsewhere, command=[sys.executable, "-c", IMPATIENT])
        some_progress(client)
        os.kill(victim.pid, signal.SIGSTOP)
        assert client.finish() == 0, client.events[-1]
        os.kill(victim.pid, signal.SIGCONT)
    assert "does not answer; others compute its tiles" in logs(client)
    assert len(names(os.path.dirname(job.output))) == 1


def test_a_cancel_during_a_long_step(start, job, env, tmp_path, slow_model):
    """The worker does not hear of it before its step ends."""
    lr = write(tmp_path / "large.tif", smooth(3, 192, 192))
    client = start(replace(job, lr=lr, model=slow_model, tiles=Tiles(192, 0)), env=env)
    client.until(protocol.Plan)
    time.sleep(2.0)
    started = family(client.process.pid)
    watch = Stopwatch(client.process.pid)
    client.send(protocol.CANCEL_LINE)
    assert client.finish() == 3
    assert watch.stop() < 5
    assert eventually(lambda: not alive(started))
    assert names(os.path.dirname(job.output)) == []


def test_a_cancelled_batch_does_not_keep_a_cluster_busy(start, job, tmp_path):
    """The next job need not wait for the hundreds of steps that nobody wants any more."""
    with scheduler(tmp_path) as address, worker(address):
        elsewhere = replace(job, cluster=Cluster(scheduler=address))
        client = start(replace(elsewhere, steps=MANY))
        client.until(protocol.Plan)
        time.sleep(1.0)
        client.send(protocol.CANCEL_LINE)
        assert client.finish() == 3
        again = start(replace(elsewhere, steps=1))
        watch = Stopwatch(again.process.pid)
        assert again.finish() == 0
        assert watch.stop() < 30


LIMITED = """
import resource
import ttrd3_qgis.core.engine.executors.dask.remote as r
def limit(name, setup, real=r.install):
    real(name, setup)
    with open("/proc/self/statm") as file:
        size = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + {room}, resource.RLIM_INFINITY))
limit.__module__, limit.__qualname__ = r.__name__, "install"
r.install = limit
"""


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="limits memory as on Linux")
def test_a_tile_that_does_not_fit_is_made_smaller(start, job, tmp_path):
    lr = write(tmp_path / "large.tif", smooth(3, 160, 160))
    with scheduler(tmp_path) as address, worker(address, LIMITED.format(room=200 << 20)):
        elsewhere = replace(job, lr=lr, cluster=Cluster(scheduler=address), steps=1)
        client = start(replace(elsewhere, tiles=Tiles(160, 0)))
        assert client.finish() == 0, client.events[-1]
    warned = [event.text for event in client.events if isinstance(event, protocol.Warn)]
    assert any("does not fit" in text and "Starting again" in text for text in warned)


def test_from_the_command_line(job, env, tmp_path, expected, start):
    file = write_job(tmp_path / "job.json", job.to_json())
    done = start(command=[*CLI, "run", str(file), "--json"], env=env)
    assert done.finish() == 0, done.errors
    assert digest(job.output) == expected
    assert left_behind(job, env) == ["sr.tif"]


def test_interrupted_in_a_terminal(job, env, tmp_path):
    """Ctrl-C reaches the workers as well as the command."""
    file = write_job(tmp_path / "job.json", replace(job, steps=MANY).to_json())
    code = "import os, sys; os.setsid(); sys.argv[0] = 'ttrd3'\n"
    code += "from ttrd3_qgis.core.cli import main\n"
    code += "if __name__ == '__main__': sys.exit(main())"
    with process(code, "run", file, "--json", env=env) as command:
        assert eventually(lambda: len(computing(command.pid)) == 2)
        started = family(command.pid)
        time.sleep(3.0)
        os.killpg(command.pid, signal.SIGINT)
        assert command.wait(120) == 130
        assert eventually(lambda: not alive(started))
    assert left_behind(job, env) == []
