# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin with one more method: its folder laid into core/methods, its line in the registry."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from plugin_tree import assemble
from run_rig import ENV
from toy_folder import add_toy, save_script


class Tree:
    """A copy of the plugin that has the toy, and a weights file for it."""

    def __init__(self, folder: Path) -> None:
        self.plugin = assemble(folder)
        self.registry = add_toy(self.plugin)
        self.env = {**ENV, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
        self.model = str(folder / "toy-s.safetensors")
        self.python(save_script(folder), self.model)  # whose folder comes first on the path

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
