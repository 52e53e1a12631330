# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the packages and the version; everything else stands in pyproject.toml."""

import configparser
import shutil
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
METADATA = "metadata.txt"  # of the plugin; the installed core reads its version there, too
FOLDERS = {
    "ttrd3_qgis": "ttrd3_qgis",
    "ttrd3_qgis.core": "core",
    "ttrd3_qgis.resources": "resources",
}


class BuildWithMetadata(build_py):
    """Puts the metadata of the plugin beside the core, as in the plugin's folder."""

    def run(self) -> None:
        """Copy it after the packages; an editable installation reads it in the repository."""
        super().run()
        if not self.editable_mode:
            shutil.copyfile(ROOT / METADATA, Path(self.build_lib, "ttrd3_qgis", METADATA))


def version() -> str:
    """The version of the plugin."""
    parser = configparser.ConfigParser()
    parser.read_string((ROOT / METADATA).read_text(encoding="utf-8"))
    return parser["general"]["version"]


setup(
    version=version(),
    cmdclass={"build_py": BuildWithMetadata},
    package_dir=FOLDERS,
    packages=[
        name
        for package, folder in FOLDERS.items()
        for name in (package, *(f"{package}.{found}" for found in find_packages(folder)))
    ],
)
