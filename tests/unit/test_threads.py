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
