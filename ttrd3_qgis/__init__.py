# SPDX-License-Identifier: GPL-2.0-or-later
"""Reference-based super-resolution for QGIS; importable without QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import Plugin


def classFactory(iface: QgisInterface | None) -> Plugin:
    """Make the plugin; `iface` is None under qgis_process."""
    from .plugin import Plugin

    return Plugin(iface)
