# SPDX-License-Identifier: GPL-2.0-or-later
"""Describing a network without memory neither loads torch's compiler nor leaves its folder."""

from __future__ import annotations

import os
import subprocess
import sys

BUILDS = """
import sys
import torch
from ttrd3_qgis.core.methods.building import nonsense
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
made = []
text = nonsense(lambda: made.append(TTRD3("compact", 8)) or made[0])
assert text == "", text
assert all(parameter.is_meta for parameter in made[0].parameters())
sys.exit("torch._dynamo" in sys.modules)
"""


def test_a_description_costs_no_compiler(tmp_path):
    env = {**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", BUILDS], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []
