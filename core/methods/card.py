# SPDX-License-Identifier: GPL-2.0-or-later
"""The card of a weights file, which describes the model. Standard library only."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, Optional, TypeVar

from ..jobs import reading, typed
from ..jobs.errors import BadWeightsError
from ..jobs.model_size import Cost, Geometry, ModelSize
from ..jobs.sensor import AUTO, NAMED
from ..jobs.typed import Between, OneOf
from ..jobs.visible import visible
from .spec import MethodSpec, Preset

FORMAT = "ttrd3-weights/1"
CARD_KEY = "card"
DEFAULT_SENSOR = "ideal"
LONGEST_HEADER = 8 << 20  # bytes; that of a model of a thousand tensors has a hundred kilobytes
LONGEST_NAME = 200

Scale = Annotated[int, Between(1, 1024)]
ReadT = TypeVar("ReadT")
GroundM = Annotated[float, Between(0, 1e6)]


@dataclass(frozen=True)
class Card:
    """The description of a model, in its weights file.

    `scale` is the model's default among its `scales`. Where `geometry`, `presets`, `cost` or
    `schedule` is empty, that of the method applies. `metrics` and `training` are free-form facts,
    `gsd_m` is the range of ground pixels in metres that the model is meant for, `sensor` what made
    the LR images that it was trained on: "auto" if it is told the sensor, whichever that is.
    `calibration` says how large the model's errors are, if that was measured; `calibration_of`
    reads it, apart from the card, with which QGIS starts.
    """

    name: str
    method: str
    scale: Scale
    architecture: dict[str, Any]
    licence: str = "unknown"
    gsd_m: Optional[tuple[GroundM, GroundM]] = None
    training: dict[str, Any] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)
    format: str = FORMAT
    scales: tuple[Scale, ...] = ()
    geometry: dict[str, Any] = field(default_factory=dict)
    presets: dict[str, dict[str, Any]] = field(default_factory=dict)
    cost: dict[str, Any] = field(default_factory=dict)
    schedule: dict[str, Any] = field(default_factory=dict)
    domain: str = ""
    sensor: Annotated[str, OneOf(AUTO, *NAMED)] = DEFAULT_SENSOR
    calibration: dict[str, Any] = field(default_factory=dict)

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
        """The card as it is written to the file; empty entries are left out.

        The order of presets is kept, as the first is the default.
        """
        facts = {item.name: getattr(self, item.name) for item in fields(self)}
        late = ("scales", "geometry", "presets", "cost", "schedule", "domain", "calibration")
        kept = {name: value for name, value in facts.items() if value or name not in late}
        return json.dumps(dict(sorted(kept.items())))


def card_of(metadata: Mapping[str, Any], path: Path) -> Card:
    """The card in the metadata of a weights file; raises BadWeightsError if there is none."""
    try:
        data = reading.parsed(metadata[CARD_KEY], unique=True)
        if data.get("format") != FORMAT:
            raise KeyError("format")
    except (KeyError, ValueError, TypeError, AttributeError):
        raise BadWeightsError("weights-no-card", subject=str(path)) from None
    try:
        card = typed.read(Card, data)
    except typed.UnfitError as error:
        raise BadWeightsError("weights-bad-card", subject=str(path), reason=error) from None
    return refused(path, _odd_texts(card), card)


def fitted(card: Card, spec: MethodSpec, path: Path) -> Card:
    """A card that says nothing its method cannot do; raises BadWeightsError."""
    try:
        geometry = typed.read(Geometry, asdict(card.geometry_of(spec)), ("geometry",))
        typed.read(Cost, asdict(card.cost_of(spec)), ("cost",))
        for name, values in card.presets.items():
            typed.read(Preset, values, ("presets", name))
    except (ValueError, TypeError, OverflowError, AttributeError) as error:
        raise BadWeightsError("weights-bad-card", subject=str(path), reason=error) from None
    return refused(path, _beyond(card, spec, geometry), card)


def refused(path: Path, mistakes: Iterator[str], read: ReadT) -> ReadT:
    """What was read, if there is no mistake; raises BadWeightsError with the first."""
    for mistake in mistakes:
        raise BadWeightsError("weights-bad-card", subject=str(path), reason=mistake)
    return read


def _odd_texts(card: Card) -> Iterator[str]:
    for name in ("name", "method", "licence", "domain"):
        text = getattr(card, name)
        if len(text) > LONGEST_NAME or visible(text) != text:
            yield f"`{name}` must be a short text on one line, not {typed.shown(text)}"
    if card.gsd_m is not None and not 0 < card.gsd_m[0] <= card.gsd_m[1]:
        yield f"`gsd_m` must be two rising numbers above 0, not {typed.shown(card.gsd_m)}"


def _beyond(card: Card, spec: MethodSpec, geometry: Geometry) -> Iterator[str]:
    """What is beyond the method: scales, options, tiles that its overlap would fill."""
    for scale in card.all_scales():
        if scale not in spec.scales:
            yield f"{spec.title} has no scale {scale}"
    if 2 * geometry.overlap_lr_px >= geometry.tile_lr_px:
        yield f"an overlap of {geometry.overlap_lr_px} leaves nothing of the tile"
    for name, preset in card.presets_of(spec).items():
        for option, value in preset.options.items():
            known = spec.option(option)
            wrong = "is unknown" if known is None else known.problem(value)
            if wrong is not None:
                yield f"`presets.{name}`: option {visible(option)} {wrong}"


def read_card(path: Path) -> Card:
    """Read the card of a .safetensors file without its tensors; raises BadWeightsError."""
    if not reading.is_ordinary(path):
        raise BadWeightsError("file-no-plain", subject=str(path))
    try:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if length > LONGEST_HEADER:
                raise ValueError(f"its header has {length} bytes")
            header = reading.parsed(file.read(length))
        metadata = header.get("__metadata__", {})
    except FileNotFoundError:
        raise BadWeightsError("weights-missing", subject=str(path)) from None
    except (OSError, ValueError, struct.error, AttributeError) as error:
        raise BadWeightsError("weights-no-safetensors", subject=str(path), reason=error) from None
    return card_of(metadata, path)
