# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run takes of memory and disk."""

from __future__ import annotations

import platform
import subprocess
import sys

import numpy as np
import pytest
from run_rig import ENV
from ttrd3_qgis.core.engine.tiling.journal import TileRecord, open_journal
from ttrd3_qgis.core.jobs.superresolution import Job

RUN = """
import ctypes, sys
from ttrd3_qgis.core.engine import pipeline
from ttrd3_qgis.core.methods import loading
from ttrd3_qgis.core.jobs.superresolution import Job
{before}
pipeline.run(Job.from_json(sys.argv[1]), lambda event: None)
libc = ctypes.CDLL(None)
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
"""
GLIBC = sys.platform.startswith("linux") and platform.libc_ver()[0] == "glibc"


def heaps(job, before=""):
    """How many heaps glibc has made for the threads of a run."""
    command = [sys.executable, "-c", RUN.format(before=before), job.to_json()]
    environment = {**ENV, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.count("<heap nr=")


@pytest.mark.skipif(not GLIBC, reason="other systems have no heap a thread")
def test_the_threads_of_a_run_share_one_heap(lr, tiny_model, tmp_path):
    job = Job(str(lr), (), str(tmp_path / "sr.tif"), model=tiny_model, steps=1, device="cpu")
    apart = Job(str(lr), (), str(tmp_path / "sr2.tif"), model=tiny_model, steps=1, device="cpu")
    assert heaps(job) == 1
    assert heaps(apart, "pipeline.tune_allocator = loading.tune_allocator = lambda: None") > 1


def test_tiles_that_may_go_are_not_written_once_more(tmp_path):
    journal = open_journal(tmp_path / "progress", "key", "tiles")
    pixels = np.ones((3, 256, 256), dtype=np.float32)
    journal.put([TileRecord(number, pixels) for number in range(8)])
    with journal.strip(first_tile=8):
        pass
    size = sum(path.stat().st_size for path in tmp_path.iterdir())
    journal.close()
    assert size < 9 * pixels.nbytes
