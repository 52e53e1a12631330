# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's settings of this plugin, each under plugins/ttrd3/ in the settings of QGIS."""

from __future__ import annotations

from qgis.core import QgsSettings

from .runtime.notice import NOTICE

PREFIX = "plugins/ttrd3/"
PYTHON = PREFIX + "python"  # interpreter with PyTorch
HOME = PREFIX + "home"  # folder of environments; empty means the user's data folder
INDEX = PREFIX + "index"  # package index of the set-up; empty means the public one
TORCH_INDEX = PREFIX + "torch_index"
MODELS = PREFIX + "models"  # folder with the user's own weights
DEVICE = PREFIX + "default_device"  # initial values of the dialog
PRESET = PREFIX + "default_preset"
WELCOMED = PREFIX + "welcomed"  # set once the first message was shown
QUEUE = PREFIX + "queue"  # set where runs wait for each other
RUNS = PREFIX + "runs"  # the last runs, as JSON
_SPEED = PREFIX + "tile_seconds/"


def text(key: str) -> str:
    """Text of a setting; empty if it is not set."""
    return str(QgsSettings().value(key, "", type=str))


def set_text(key: str, value: str) -> None:
    """Store a setting; an empty text removes it."""
    if value:
        QgsSettings().setValue(key, value)
    else:
        QgsSettings().remove(key)


def refresh() -> None:
    """Read what other processes with the same profile have stored since."""
    QgsSettings().sync()


def speed(model: str, device: str, steps: int) -> float | None:
    """Seconds per tile and step of a run of `steps` steps; None if none was measured."""
    found = QgsSettings()
    found.beginGroup(_speed_key(model, device))
    measured = {int(key): found.value(key, 0.0, type=float) for key in found.childKeys()}
    found.endGroup()
    if not measured:
        return None
    from .core.jobs.estimate import tile_seconds  # not needed when QGIS starts

    known = min(measured, key=lambda other: abs(other - steps))
    tile_s = tile_seconds(measured[known], known, steps)
    return tile_s / steps if tile_s > 0 else None


def remember_speed(model: str, device: str, steps: int, tile_s: float) -> None:
    """Store the seconds that a tile of `steps` steps took."""
    if tile_s > 0 and steps > 0:
        QgsSettings().setValue(f"{_speed_key(model, device)}/{steps}", tile_s)
        NOTICE.measured.emit()


def _speed_key(model: str, device: str) -> str:
    return _SPEED + f"{model}/{device}".replace(":", "_")
