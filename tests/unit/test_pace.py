# SPDX-License-Identifier: GPL-2.0-or-later
"""The clocks of the tests: they count work and sleep, not the waiting for a busy processor."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from pace import Stopwatch, thread_clock

BUSY = "import os, time\nos.sched_setaffinity(0, {CORE})\nwhile True: pass"
WORK_S = 0.3
WORK = """
import os, time
os.sched_setaffinity(0, {CORE})
while time.thread_time() < {seconds}: pass
"""

pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity"), reason="this system does not say who waits"
)


@pytest.fixture
def crowd():
    """Two processes that keep a core busy."""
    core = str(min(os.sched_getaffinity(0)))
    code = BUSY.replace("CORE", core)
    busy = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]
    time.sleep(0.3)
    yield core
    for one in busy:
        one.kill()
        one.wait()


def test_sleep_counts():
    watch, begin = Stopwatch(), thread_clock()
    time.sleep(0.4)
    assert thread_clock() - begin > 0.3
    assert watch.stop() > 0.3


def test_waiting_for_the_processor_does_not_count(crowd):
    code = WORK.replace("CORE", crowd).replace("{seconds}", str(WORK_S + 0.3))
    process = subprocess.Popen([sys.executable, "-c", code])
    watch, begin = Stopwatch(process.pid), time.monotonic()
    process.wait()
    elapsed, counted = time.monotonic() - begin, watch.stop()
    assert elapsed > 2 * WORK_S, "the core was not busy"
    assert counted < 0.7 * elapsed
