# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures with a headless QGIS, where there is one."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

if importlib.util.find_spec("qgis") is None:
    collect_ignore_glob = ["test_*.py"]
else:
    sys.path.insert(0, str(Path(__file__).parent))
    from plugin_rig import loaded, registry  # noqa: F401
    from rig import (  # noqa: F401
        images,
        make_worker,
        no_exception_in_slots,
        provider,
        pytest_sessionfinish,
        pytest_unconfigure,
        qgis_app,
        worker,
    )
    from runs_rig import no_runs, panel  # noqa: F401
    from setup_rig import data_home, serve, tiny_lock, wheel_folder  # noqa: F401
