# SPDX-License-Identifier: GPL-2.0-or-later
"""What a process says to its system before the work: how threads wait, how many files it opens.

OpenMP reads its environment when torch is loaded: what it is to know must be said before.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from ttrd3_qgis.core.machine.open_files import MOST

CODE = """
import os, sys
from ttrd3_qgis.core import cli, worker
if "torch" in sys.modules:
    sys.exit("torch is loaded too early")
try:
    {call}
except SystemExit:
    pass
sys.stderr.write("spins: " + os.environ.get("GOMP_SPINCOUNT", "as ever"))
"""
CALLS = ("worker.main(['--probe'])", "cli.main(['upscale', 'no.tif', '--output', 'no.tif'])")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("own", "spins"),
    [
        ({}, "5000"),
        ({"GOMP_SPINCOUNT": "7"}, "7"),
        ({"OMP_WAIT_POLICY": "ACTIVE"}, "as ever"),
    ],
)
def test_threads_spin_little_unless_the_user_says_otherwise(call, own, spins):
    names = ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT")
    env = {name: value for name, value in os.environ.items() if name not in names}
    command = [sys.executable, "-c", CODE.format(call=call)]
    done = subprocess.run(command, capture_output=True, text=True, env={**env, **own})
    assert done.stderr.endswith(f"spins: {spins}"), done.stderr


LIMITED = """
import resource
from ttrd3_qgis.core import cli, worker
most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (200, most))
try:
    {call}
except SystemExit:
    pass
import sys
sys.stderr.write("files: %d of %d" % (resource.getrlimit(resource.RLIMIT_NOFILE)[0], most))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("call", CALLS)
def test_as_many_files_may_be_open_as_the_system_allows(call):
    command = [sys.executable, "-c", LIMITED.format(call=call)]
    said = subprocess.run(command, capture_output=True, text=True).stderr
    now, most = map(int, said.rpartition("files: ")[2].split(" of "))
    assert now == (MOST if most < 0 else min(MOST, most)), said
