# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a run has a chance to find a Python with PyTorch; nothing is started to find out."""

from __future__ import annotations

import importlib.util

from ..runtime.interpreter import to_try


def python_is_known() -> bool:
    """Tell whether a Python is set, made by the plugin, or may be the one of QGIS itself."""
    found = to_try()
    if any(not candidate.embedded for candidate in found):
        return True
    # Looked for, not imported: it stays outside of QGIS's process.
    return bool(found) and importlib.util.find_spec("torch") is not None
