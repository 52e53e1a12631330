# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells whether a run is likely to find a Python with PyTorch, without starting anything."""

from __future__ import annotations

import importlib.util

from ..runtime.interpreter import to_try

LIBRARIES = ("torch", "rasterio", "safetensors", "skimage")  # those of the probe


def python_is_known() -> bool:
    """Tell whether a Python is set, was made by the plugin, or could be that of QGIS itself."""
    found = to_try()
    if any(not candidate.embedded for candidate in found):
        return True
    # Looked up, not imported: it must stay outside QGIS's process.
    return bool(found) and all(map(importlib.util.find_spec, LIBRARIES))
