# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's settings of this plugin, each under plugins/ttrd3/ in the settings of QGIS."""

from __future__ import annotations

from qgis.core import QgsSettings

PREFIX = "plugins/ttrd3/"
PYTHON = PREFIX + "python"  # interpreter with PyTorch
HOME = PREFIX + "home"  # folder of environments; empty: the user's data folder
INDEX = PREFIX + "index"  # package index of the set-up; empty: the public one
TORCH_INDEX = PREFIX + "torch_index"
MODELS = PREFIX + "models"  # folder with weights of one's own
DEVICE = PREFIX + "default_device"  # what the dialog starts with
PRESET = PREFIX + "default_preset"
_SPEED = PREFIX + "speed/"


def text(key: str) -> str:
    """Text of a setting, empty where it is not set."""
    return str(QgsSettings().value(key, "", type=str))


def set_text(key: str, value: str) -> None:
    """Store a setting; an empty text takes it away."""
    if value:
        QgsSettings().setValue(key, value)
    else:
        QgsSettings().remove(key)


def speed(model: str, device: str) -> float | None:
    """Seconds a tile and a step took last time on this device, None when that was never seen."""
    value = QgsSettings().value(_speed_key(model, device), 0.0, type=float)
    return value if value > 0 else None


def remember_speed(model: str, device: str, seconds: float) -> None:
    """Store how many seconds a tile and a step took."""
    if seconds > 0:
        QgsSettings().setValue(_speed_key(model, device), seconds)


def _speed_key(model: str, device: str) -> str:
    return _SPEED + f"{model}/{device}".replace(":", "_")
