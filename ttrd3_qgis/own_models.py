# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's own weights: every file in the weights folder is a model, by its name."""

from __future__ import annotations

import re
import weakref
from pathlib import Path

from qgis.core import QgsProcessingException

from . import settings
from .folders import expanded, listed, unusable
from .runtime.home import data_folder

SUFFIX = ".safetensors"
FOLDER = "models"
_PROMISED: set[Path] = set()  # models that are being made


def models_folder() -> Path:
    """The folder of the settings, else one beside the environments in the user's data."""
    named = settings.text(settings.MODELS)
    return expanded(named) if named else data_folder() / FOLDER


def own_models() -> dict[str, str]:
    """Names and paths of the weights in the folder; none without a folder in reach."""
    return {path.stem: str(path) for path in listed(models_folder(), f"*{SUFFIX}")}


def new_model(base: str) -> Path:
    """A file for another model in the folder, which is made: `base`, or `base`-2 and so on.

    Raises QgsProcessingException with a sentence if the folder cannot be made.
    """
    folder = models_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QgsProcessingException(unusable(folder, error)) from None
    name = re.sub(r"[^\w.-]+", "-", base).strip("-.") or "model"
    number = 2
    path = folder / f"{name}{SUFFIX}"
    while path.exists() or path in _PROMISED:
        path = folder / f"{name}-{number}{SUFFIX}"
        number += 1
    return path


def promise(model: str, to: object) -> None:
    """Give nobody else the name of a model for as long as `to`, who makes it, is alive."""
    path = Path(model)
    if path not in _PROMISED:
        _PROMISED.add(path)
        weakref.finalize(to, _PROMISED.discard, path)


def is_own_model(path: str) -> bool:
    """Tell whether a weights file is in the list of models."""
    return Path(path).parent == models_folder()


def model_source(name: str, bundled: tuple[str, ...]) -> str:
    """Path of the user's weights of this name, else the name; bundled models keep their names."""
    return name if name in bundled else own_models().get(name, name)
