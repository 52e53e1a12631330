# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures for tests of whole runs."""

from dask_scene import address, job  # noqa: F401
from resume_rig import tall  # noqa: F401
from run_rig import (  # noqa: F401
    bicubic,
    lr,
    slow_model,
    start,
    tiny_model,
    use_method,
)
