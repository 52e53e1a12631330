# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's own weights: every file in the weights folder is a model, by its name."""

from __future__ import annotations

from pathlib import Path

from . import settings

SUFFIX = ".safetensors"


def own_models() -> dict[str, str]:
    """Names and paths of the weights in the folder of the settings; none without a folder."""
    folder = settings.text(settings.MODELS)
    found = sorted(Path(folder).glob(f"*{SUFFIX}")) if folder else []
    return {path.stem: str(path) for path in found}


def model_source(name: str, bundled: tuple[str, ...]) -> str:
    """Path of the user's weights of this name, else the name; bundled models keep their names."""
    return name if name in bundled else own_models().get(name, name)
