# SPDX-License-Identifier: GPL-2.0-or-later
"""Run in a fresh process: starts QGIS, then prints what starting the plugin took and imported."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from rig import QgsApplication  # sets up an empty profile
from desktop_stub import Iface  # noqa: E402, I001 - needs the profile
import processing.core.Processing  # noqa: E402, F401 - QGIS has it loaded before our plugin


def main() -> None:
    app = QgsApplication([], True)
    app.initQgis()
    iface, before = Iface(), set(sys.modules)
    threads, children = threading.active_count(), app.children()
    begin = time.perf_counter()
    from ttrd3_qgis import classFactory

    plugin = classFactory(iface)
    plugin.initGui()
    seconds = time.perf_counter() - begin
    report = {
        "ms": 1000 * seconds,
        "imported": sorted(set(sys.modules) - before),
        "threads": threading.active_count() - threads,
        "children": len(app.children()) - len(children),
        "algorithms": len(QgsApplication.processingRegistry().providerById("ttrd3").algorithms()),
    }
    sys.stdout.write("\n" + json.dumps(report) + "\n")
    sys.stdout.flush()


main()
__import__("os")._exit(0)
