# SPDX-License-Identifier: GPL-2.0-or-later
"""Reference-based super-resolution for QGIS; importable without QGIS."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import Plugin

OLDEST_PYTHON = (3, 9)  # that of the installers of QGIS 3.22


def classFactory(iface: QgisInterface | None) -> Plugin:
    """Make the plugin; `iface` is None under qgis_process."""
    if sys.version_info < OLDEST_PYTHON:
        oldest, found = (".".join(map(str, v[:2])) for v in (OLDEST_PYTHON, sys.version_info))
        raise RuntimeError(
            f"Reference Super-Resolution (TTRD3) needs Python {oldest} or newer, and this QGIS has "
            f"Python {found}; install a newer QGIS."
        )
    from .plugin import Plugin

    return Plugin(iface)
