# SPDX-License-Identifier: GPL-2.0-or-later
"""Run in a fresh process: starts QGIS, then prints what starting the plugin took and imported."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import rig  # makes an empty profile, and finds Processing

PLUGIN_TOOLBAR = "mPluginToolBar"  # which QGIS has before it loads a plugin


def main() -> None:
    import processing.core.Processing  # noqa: F401 - QGIS has it loaded before our plugin
    from desktop_stub import Iface
    from qgis.PyQt.QtWidgets import QToolBar

    app = rig.QgsApplication([], True)
    app.initQgis()
    iface, before = Iface(), set(sys.modules)
    iface.window.addToolBar(QToolBar("Plugins", iface.window, objectName=PLUGIN_TOOLBAR))
    threads, children = threading.active_count(), len(app.children())
    begin = time.process_time()
    from ttrd3_qgis import classFactory

    plugin = classFactory(iface)
    plugin.initGui()
    seconds = time.process_time() - begin
    report = {
        "ms": 1000 * seconds,
        "imported": sorted(set(sys.modules) - before),
        "threads": threading.active_count() - threads,
        "children": len(app.children()) - children,
    }
    sys.stdout.write(f"\n{json.dumps(report)}\n")
    sys.stdout.flush()
    shutil.rmtree(rig.HOME, ignore_errors=True)
    os._exit(0)  # exitQgis crashes while a window is alive


main()
