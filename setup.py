# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the packages; everything else about the project stands in pyproject.toml."""

from setuptools import find_packages, setup

FOLDERS = {
    "ttrd3_qgis": "ttrd3_qgis",
    "ttrd3_qgis.core": "core",
    "ttrd3_qgis.resources": "resources",
}

setup(
    package_dir=FOLDERS,
    packages=[
        name
        for package, folder in FOLDERS.items()
        for name in (package, *(f"{package}.{found}" for found in find_packages(folder)))
    ],
)
