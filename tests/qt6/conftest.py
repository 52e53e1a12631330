# SPDX-License-Identifier: GPL-2.0-or-later
"""A `qgis` whose Qt is the real Qt 6 and whose other classes take everything, where PyQt6 is."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

# tests/qgis may look like a package of that name; only the real one has a file.
_qgis = importlib.util.find_spec("qgis")
if importlib.util.find_spec("PyQt6") is None or (_qgis and _qgis.origin):
    collect_ignore_glob = ["test_*.py"]
else:
    sys.path.insert(0, str(Path(__file__).parent))
    import stub_qgis

    stub_qgis.install()
