# SPDX-License-Identifier: GPL-2.0-or-later
"""How the toy comes into a plugin: its folder into core/methods, its line into the registry."""

from __future__ import annotations

import shutil
from pathlib import Path

TOY = Path(__file__).parent / "toy"
LINE = '    "toy",\n'
SAVE = """
import sys
from pathlib import Path
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.toy.network import Sharpener
from ttrd3_qgis.core.methods.weights import save_weights
card = Card("toy-s", "toy", 2, {"kind": "sharpener"}, scales=(2, 8, 32), gsd_m=(1.0, 2.0))
save_weights(Path(sys.argv[1]), Sharpener().state_dict(), card, half=False)
"""


def add_toy(plugin: Path) -> Path:
    """Add the toy to a copy of the plugin; returns the registry that has its line."""
    methods = plugin / "core" / "methods"
    shutil.copytree(TOY, methods / "toy", ignore=shutil.ignore_patterns("__pycache__"))
    registry = methods / "registry.py"
    text = registry.read_text(encoding="utf-8")
    registry.write_text(text.replace('    "ttrd3",\n', '    "ttrd3",\n' + LINE), encoding="utf-8")
    return registry


def save_script(folder: Path) -> Path:
    """A script that writes weights of the toy to the path that it is given."""
    script = folder / "save.py"
    script.write_text(SAVE, encoding="utf-8")
    return script
