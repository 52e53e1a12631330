# SPDX-License-Identifier: GPL-2.0-or-later
"""The environment variables of the worker."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

PLUGIN_PARENT = Path(__file__).resolve().parents[2]

# Launchers of QGIS set these for its own Python, GDAL, PROJ and Qt; the worker has its own.
_DROPPED_PREFIXES = ("PYTHON", "PIP_", "QGIS_", "PROJ_", "GDAL_", "DYLD_")
_DROPPED = frozenset(
    (
        "VIRTUAL_ENV",
        "LD_LIBRARY_PATH",
        "LD_PRELOAD",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "REQUESTS_CA_BUNDLE",
        "CURL_CA_BUNDLE",
    )
)


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """`environment` without what belongs to QGIS, and with the plugin importable."""
    kept = {name: value for name, value in environment.items() if not _is_dropped(name)}
    kept["PYTHONPATH"] = str(PLUGIN_PARENT)
    kept["PYTHONSAFEPATH"] = "1"  # like -P of Python 3.11; older versions ignore it
    return kept


def _is_dropped(name: str) -> bool:
    upper = name.upper()
    return upper in _DROPPED or upper.startswith(_DROPPED_PREFIXES)
