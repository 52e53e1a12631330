# SPDX-License-Identifier: GPL-2.0-or-later
"""OpenMP reads its environment when torch is loaded: what it is to know must be said before."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

CODE = """
import os, sys
from ttrd3_qgis.core import cli, worker
if "torch" in sys.modules:
    sys.exit("torch is loaded too early")
try:
    {call}
except SystemExit:
    pass
sys.stderr.write(os.environ["OMP_WAIT_POLICY"])
"""


@pytest.mark.parametrize(
    "call", ["worker.main(['--probe'])", "cli.main(['upscale', 'no.tif', '--output', 'no.tif'])"]
)
@pytest.mark.parametrize("own", [None, "ACTIVE"])
def test_threads_wait_asleep_unless_the_user_says_otherwise(call, own):
    env = {name: value for name, value in os.environ.items() if name != "OMP_WAIT_POLICY"}
    env |= {} if own is None else {"OMP_WAIT_POLICY": own}
    command = [sys.executable, "-c", CODE.format(call=call)]
    done = subprocess.run(command, capture_output=True, text=True, env=env)
    assert done.stderr.endswith(own or "PASSIVE"), done.stderr
