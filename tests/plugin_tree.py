# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS finds it after an installation, made of the files of the repository."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def assemble(plugins: Path) -> Path:
    """Make `plugins`/ttrd3_qgis; returns it."""
    plugin = plugins / "ttrd3_qgis"
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "ttrd3_qgis", plugin, ignore=unwanted)
    shutil.copytree(ROOT / "core", plugin / "core", ignore=unwanted)
    for name in ("resources", "i18n", "metadata.txt", "LICENSE"):
        if (ROOT / name).exists():
            (plugin / name).symlink_to(ROOT / name)
    return plugin


def profile(folder: Path, enabled: bool = True) -> Path:
    """Make a profile whose only extra plugin is ours; returns its `profiles`-parent folder."""
    default = folder / "profiles" / "default"
    assemble(default / "python" / "plugins")
    (default / "QGIS").mkdir()
    (default / "QGIS" / "QGIS3.ini").write_text(
        f"[PythonPlugins]\nttrd3_qgis={str(enabled).lower()}\nprocessing=true\n"
        "[app]\nisFirstRun=false\naskToSaveMemoryLayers=false\n"
        "[qgis]\ncheckVersion=false\nshowTips=false\n"
        "[core]\nNewsFeed\\httpsfeedqgisorg\\disabled=true\n"
        "[plugin-manager]\nautomatically-check-for-updates=false\n"
        "[locale]\noverrideFlag=true\nuserLocale=en_US\nglobalLocale=en_US\n"
    )
    return folder
