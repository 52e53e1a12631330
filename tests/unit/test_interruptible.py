# SPDX-License-Identifier: GPL-2.0-or-later
"""One signal asks a command to stop, a second one stops it, and no further one disturbs it."""

from __future__ import annotations

import os
import signal

import pytest
from ttrd3_qgis.core.commands.running import interruptible
from ttrd3_qgis.core.machine.interrupts import TIME_IS_UP, ProcessorTimeUp


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_are_counted(number):
    before = signal.getsignal(signal.SIGINT)  # ignored where the tests run in the background
    with interruptible() as stopped:
        assert not stopped()
        os.kill(os.getpid(), number)
        assert stopped()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), number)
        for _ in range(3):
            os.kill(os.getpid(), number)
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(TIME_IS_UP is None, reason="Windows has no such limit")
def test_the_end_of_the_time_stops_at_once():
    with interruptible() as stopped:
        with pytest.raises(ProcessorTimeUp):
            os.kill(os.getpid(), TIME_IS_UP)
        assert stopped()
        os.kill(os.getpid(), TIME_IS_UP)


class Interrupted:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)


class Broken:
    def __del__(self):
        raise ValueError("of a finaliser")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_of_a_finaliser_is_not_shown(monkeypatch):
    shown = []
    monkeypatch.setattr("sys.unraisablehook", lambda found: shown.append(found.exc_type))
    with interruptible() as stopped:
        os.kill(os.getpid(), signal.SIGTERM)
        Interrupted()
        Broken()
    assert stopped()
    assert shown == [ValueError]
