# SPDX-License-Identifier: GPL-2.0-or-later
"""How many scenes are run: how many at once, on which cluster, and what ends them."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from types import ModuleType

import pytest
from ttrd3_qgis.core.commands.campaign.run import Brake, run_scenes
from ttrd3_qgis.core.commands.campaign.scenes import SceneJob
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadRasterError, LibraryError
from ttrd3_qgis.core.jobs.superresolution import Cluster, Job


def scenes(count=3, **job):
    return [SceneJob(f"s{n}", Job(f"{n}.tif", (), f"{n}_sr.tif", **job)) for n in range(count)]


def result(job):
    return protocol.Result(job.output, 1, 0.1, 0.5, "cpu", "m", "0")


@pytest.fixture
def work(monkeypatch):
    """Replace the run of a job by a function of the job; gives the jobs that were run."""
    done = []

    def use(function=result):
        def run(job, emit, cancelled):
            done.append(job)
            return function(job)

        monkeypatch.setattr("ttrd3_qgis.core.jobs.kinds.run", run)
        return done

    return use


def states(scenes, at_once=1, **brake):
    told = []
    brake = Brake(**{"stopped": lambda: False, **brake})
    outcomes = run_scenes(scenes, lambda scene, event: told.append(event), brake, at_once)
    assert brake.under_way == {}
    assert [outcome.scene for outcome in outcomes] == [scene.name for scene in scenes]
    return [outcome.state for outcome in outcomes]


def test_two_at_once_and_never_three(work):
    meeting, lock = threading.Barrier(2, timeout=120), threading.Lock()
    present, most = [], []

    def wait(job):
        with lock:
            present.append(job)
            most.append(len(present))
        meeting.wait()
        with lock:
            present.remove(job)
        return result(job)

    work(wait)
    assert states(scenes(4), at_once=2) == ["done"] * 4
    assert max(most) == 2


def test_cores_are_shared_unless_said_otherwise(work):
    import torch

    done = work()
    states(scenes(2), at_once=2)
    assert {job.options.threads for job in done} == {max(1, torch.get_num_threads() // 2)}
    done.clear()
    states(scenes(2))
    assert {job.options.threads for job in done} == {0}


@pytest.mark.parametrize("at_once", [1, 2])
def test_an_error_of_one_and_an_error_of_all(work, at_once):
    def fail(error):
        def run(job):
            if job.lr == "0.tif":
                raise error("No.")
            return result(job)

        return run

    work(fail(BadRasterError))
    assert states(scenes(), at_once) == ["failed", "done", "done"]
    assert states(scenes(), 1, after_error=True) == ["failed", "not started", "not started"]
    work(fail(LibraryError))
    assert states(scenes(), 1) == ["failed", "not started", "not started"]


def test_an_interrupt_in_this_thread_cancels_the_scene(work):
    def interrupt(job):
        raise KeyboardInterrupt

    work(interrupt)
    assert states(scenes()) == ["cancelled", "not started", "not started"]


@pytest.fixture
def clusters(monkeypatch):
    """A stand-in for the cluster of this computer; gives what was asked for, and its end."""
    engine, events = ModuleType("ttrd3_qgis.core.engine.executors.dask"), []

    @contextmanager
    def shared_cluster(cluster):
        events.append(cluster)
        yield "tcp://127.0.0.1:4711"
        events.append("closed")

    engine.shared_cluster = shared_cluster
    monkeypatch.setitem(sys.modules, engine.__name__, engine)
    return events


def test_all_scenes_share_one_cluster(work, clusters):
    done = work()
    assert states(scenes(engine="dask", cluster=Cluster(workers=3)), at_once=2) == ["done"] * 3
    assert clusters == [Cluster(workers=3), "closed"]
    assert {job.cluster for job in done} == {Cluster("tcp://127.0.0.1:4711", 3)}
    assert {job.options.threads for job in done} == {0}


def test_a_cluster_is_opened_only_where_it_is_needed(work, clusters):
    work()
    states(scenes())
    states(scenes(engine="dask", cluster=Cluster("tcp://h:1")))
    states([SceneJob("s", scenes()[0].job, exists=True)])
    assert clusters == []
