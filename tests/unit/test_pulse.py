# SPDX-License-Identifier: GPL-2.0-or-later
"""Which tasks of a silent worker others should do."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest

pytest.importorskip("distributed")

from ttrd3_qgis.core.engine.executors.dask.pulse import Pulse

SILENT, OTHER = "tcp://silent:1", "tcp://other:1"


class Scheduler:
    """Knows the tasks of the workers that it still has."""

    def __init__(self, tasks):
        self._tasks = tasks

    async def processing(self, workers):
        return {address: self._tasks[address] for address in workers}

    async def who_has(self, keys):
        return {}


@pytest.mark.parametrize(
    ("tasks", "holds"), [({SILENT: ["task"]}, True), ({SILENT: []}, False), ({}, False)]
)
def test_a_silent_worker_holds_what_the_scheduler_says_as_long_as_it_has_it(tasks, holds):
    client = SimpleNamespace(scheduler=Scheduler(tasks))
    pulse = Pulse(SimpleNamespace(client=client, facts=dict.fromkeys((SILENT, OTHER))))
    pulse.silent = {SILENT}
    assert asyncio.run(pulse.holds("task")) is holds
