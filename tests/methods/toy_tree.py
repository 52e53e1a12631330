# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin with one more method: its folder laid into core/methods, its line in the registry."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from plugin_tree import assemble
from run_rig import ENV

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


class Tree:
    """A copy of the plugin that has the toy, and a weights file for it."""

    def __init__(self, folder: Path) -> None:
        self.plugin = assemble(folder)
        self.registry = self.plugin / "core" / "methods" / "registry.py"
        shutil.copytree(TOY, self.plugin / "core" / "methods" / "toy")
        text = self.registry.read_text(encoding="utf-8")
        self.registry.write_text(text.replace('    "ttrd3",\n', '    "ttrd3",\n' + LINE))
        self.env = {**ENV, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
        self.model = str(folder / "toy-s.safetensors")
        save = folder / "save.py"  # whose folder comes first on the path
        save.write_text(SAVE, encoding="utf-8")
        self.python(save, self.model)

    def python(self, *arguments: object, timeout_s: float = 240) -> str:
        """Run Python on this tree; returns what it printed."""
        done = self.run(*arguments, timeout_s=timeout_s)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(self, *arguments: object, timeout_s: float = 240) -> subprocess.CompletedProcess[str]:
        """The same, however it ends."""
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=timeout_s
        )

    def ttrd3(self, *arguments: object) -> str:
        """The console command; returns what it printed."""
        return self.python("-m", "ttrd3_qgis.core.cli", *arguments)
