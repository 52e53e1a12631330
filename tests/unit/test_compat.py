# SPDX-License-Identifier: GPL-2.0-or-later
"""What `make test-compat` refuses before it does anything."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "compat.sh"


def refusal(**environment):
    done = subprocess.run(
        ["bash", SCRIPT],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    return done.stderr


@pytest.mark.parametrize("name", ["../trixie", "Trixie", "trixie,sid", "-x", "/"])
def test_a_name_that_no_suite_has(name):
    message = refusal(SUITES=f"trixie {name}")
    assert message.startswith(f"compat: {name} is no name of a Debian suite;")


def test_a_folder_that_moves_with_the_caller():
    assert "must be an absolute path" in refusal(TTRD3_COMPAT_ROOTS="roots")
