# SPDX-License-Identifier: GPL-2.0-or-later
"""The card of a weights file, which describes the model. Standard library only."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from ..jobs.errors import BadWeightsError
from ..jobs.estimate import Cost, Geometry, ModelSize
from .spec import MethodSpec, Preset

FORMAT = "ttrd3-weights/1"
CARD_KEY = "card"
DEFAULT_SENSOR = "ideal"
LONGEST_HEADER = 100 << 20  # bytes, the limit of the safetensors format


@dataclass(frozen=True)
class Card:
    """The description of a model, in its weights file.

    `scale` is the model's default among its `scales`. Where `geometry`, `presets`, `cost` or
    `schedule` is empty, that of the method applies. `metrics` and `training` are free-form facts,
    `gsd_m` is the range of ground pixels in metres that the model is meant for, `sensor` what made
    the LR images that it was trained on.
    """

    name: str
    method: str
    scale: int
    architecture: dict[str, Any]
    licence: str = "unknown"
    gsd_m: tuple[float, float] | None = None
    training: dict[str, Any] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)
    format: str = FORMAT
    scales: tuple[int, ...] = ()
    geometry: dict[str, Any] = field(default_factory=dict)
    presets: dict[str, Any] = field(default_factory=dict)
    cost: dict[str, Any] = field(default_factory=dict)
    schedule: dict[str, Any] = field(default_factory=dict)
    domain: str = ""
    sensor: str = DEFAULT_SENSOR

    def all_scales(self) -> tuple[int, ...]:
        """Every scale of the model, its default first."""
        return tuple(dict.fromkeys((self.scale, *self.scales)))

    def geometry_of(self, spec: MethodSpec) -> Geometry:
        """How a scene is cut for this model."""
        return Geometry(**{**asdict(spec.geometry), **self.geometry})

    def cost_of(self, spec: MethodSpec) -> Cost:
        """What computing a tile takes with this model."""
        found = spec.cost if spec.cost_by is None else spec.cost_by(self.architecture)
        return Cost(**{**asdict(found), **self.cost})

    def size_of(self, spec: MethodSpec) -> ModelSize:
        """What an estimate needs to know of this model."""
        return ModelSize(self.geometry_of(spec), self.cost_of(spec), spec.channels)

    def presets_of(self, spec: MethodSpec) -> Mapping[str, Preset]:
        """The presets of this model; the first is its default."""
        own = {name: Preset(**values) for name, values in self.presets.items()}
        return own or spec.presets

    def to_json(self) -> str:
        """The card as it is written to the file; empty entries are left out."""
        facts = {item.name: getattr(self, item.name) for item in fields(self)}
        late = ("scales", "geometry", "presets", "cost", "schedule", "domain")
        kept = {name: value for name, value in facts.items() if value or name not in late}
        return json.dumps(kept, sort_keys=True)


def card_of(metadata: Mapping[str, Any], path: Path) -> Card:
    """The card in the metadata of a weights file; raises BadWeightsError if there is none."""
    try:
        data = json.loads(metadata[CARD_KEY])
        if data.get("format") != FORMAT:
            raise KeyError("format")
        known = {item.name for item in fields(Card)}
        values = {name: value for name, value in data.items() if name in known}
        for name in ("gsd_m", "scales"):
            if values.get(name) is not None:
                values[name] = tuple(values[name])
        return Card(**values)
    except (KeyError, ValueError, TypeError, AttributeError):
        raise BadWeightsError("weights-no-card", subject=str(path)) from None


def read_card(path: Path) -> Card:
    """Read the card of a .safetensors file without its tensors; raises BadWeightsError."""
    try:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if length > LONGEST_HEADER:
                raise ValueError("header too long")
            header = json.loads(file.read(length))
        metadata = header.get("__metadata__", {})
    except FileNotFoundError:
        raise BadWeightsError("weights-missing", subject=str(path)) from None
    except (OSError, ValueError, struct.error, AttributeError) as error:
        raise BadWeightsError("weights-no-safetensors", subject=str(path), reason=error) from None
    return card_of(metadata, path)
