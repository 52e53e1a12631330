# SPDX-License-Identifier: GPL-2.0-or-later
"""One signal asks a command to stop, a second one stops it, and no further one disturbs it."""

from __future__ import annotations

import os
import signal

import pytest
from ttrd3_qgis.core.commands.running import interruptible


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
