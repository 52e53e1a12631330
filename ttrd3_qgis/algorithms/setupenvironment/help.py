# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of the set-up algorithm, for the panel, the tooltips and the guide."""

from __future__ import annotations

from ...translation import tr


def setupenvironment_help() -> dict[str, str]:
    """Help texts by parameter and output name; ALG_DESC is that of the algorithm."""
    return {**_about(), **_parameters(), **_outputs()}


def _about() -> dict[str, str]:
    return {
        "ALG_DESC": tr(
            "Makes the environment that runs the models: a Python of its own with PyTorch, in "
            "your data folder, away from the Python of QGIS and of other plugins. Run it once; an "
            "update of the plugin keeps it.\n\nEvery file is pinned to a version and checked by "
            "its SHA-256 before it is used. Proxy and certificates are those of QGIS and of your "
            "system. A cancelled or failed set-up leaves no half environment; what was downloaded "
            "is kept for the next try.\n\nRemove deletes everything that the set-up installed."
        )
    }


def _parameters() -> dict[str, str]:
    return {
        "ACTION": tr(
            "install makes the environment, unless there is one that works. repair rebuilds it. "
            "remove deletes it with its downloads."
        ),
        "BUILD": tr(
            "auto takes CUDA where an NVIDIA driver is new enough for it, the Apple GPU on a Mac, "
            "and the processor otherwise. cpu is the smallest. cuda refuses where it would not "
            "work, and says why."
        ),
        "FOLDER": tr(
            "Folder with all the files, made on another computer with tools/offline_bundle.py. "
            "No network is used then. Left empty: the package index."
        ),
        "PYTHON": tr(
            "A Python that has PyTorch and rasterio already, for instance of conda, pixi or one "
            "your IT approved. It is tried and noted in the settings; nothing is installed."
        ),
        "DIFFUSERS": tr(
            "Adds the packages diffusers and transformers, about 400 MB on the disk, for models "
            "that draw with Stable Diffusion XL. Its weights are not included; you have them in a "
            "folder of your own. Once added, they stay until the environment is removed."
        ),
    }


def _outputs() -> dict[str, str]:
    return {
        "PYTHON_USED": tr("Path of the Python that runs the models from now on."),
        "VERSION_TORCH": tr("Version of PyTorch in it."),
        "DEVICES": tr("Devices that passed a real computation, separated by commas."),
        "SIZE_MB": tr("Disk space taken by everything that the set-up installed, in MB."),
    }
