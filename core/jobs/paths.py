# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the files beside the code are, in the repository and in an installed plugin."""

from __future__ import annotations

import configparser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
WEIGHTS = RESOURCES / "weights"


def version() -> str:
    """Version of the plugin, from its metadata.txt."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="unknown")
