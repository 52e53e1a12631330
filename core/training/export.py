# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a weights file with its card from a training state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..jobs.errors import BadJobError, BadWeightsError
from ..jobs.paths import ROOT
from ..jobs.reading import LIST_BYTES, parsed, read_text
from ..methods.card import Card
from ..methods.checkpoints import CheckpointError, read_checkpoint, tensors_of
from ..methods.objective import ObjectiveInputs
from ..methods.registry import spec_of
from ..methods.weights import file_sha256, save_weights
from .config import TrainConfig
from .objectives import objective_of
from .sources import checksum
from .state import begin_with

LICENCE = "GPL-2.0-or-later"


def export(config: TrainConfig, path: Path, metrics: dict[str, Any] | None = None) -> str:
    """Write the averaged weights so far, as fp16; returns the file's checksum."""
    state = config.path(config.output) / "state.pt"
    try:
        data = read_checkpoint(state)
        averaged, step = tensors_of(data["ema"]), int(data["step"])
    except (CheckpointError, OSError, LookupError, TypeError, ValueError) as error:
        raise BadWeightsError(
            "training-state-unreadable", subject=str(state), reason=error
        ) from None
    inputs = ObjectiveInputs(config.factor, config.model)
    objective = objective_of(spec_of(config.method)).build(inputs)
    begin_with(objective.network, averaged)
    card = Card(
        name=path.stem,
        method=config.method,
        scale=config.factor,
        architecture=objective.architecture(),
        scales=objective.all_scales(),
        licence=LICENCE,
        gsd_m=config.gsd_m,
        sensor=config.sensor,
        training=_training(config, step),
        metrics=metrics or {},
        **objective.card_entries(),
    )
    return save_weights(path, objective.kept(averaged), card)


def read_metrics(files: list[Path]) -> dict[str, Any]:
    """Means written by `ttrd3 evaluate --output`, by preset or settings, for the card."""
    found: dict[str, Any] = {}
    for file in files:
        try:
            data = parsed(read_text(file, LIST_BYTES))
            ours = data["mean"][-1]
            found[file.stem] = {
                "settings": data["settings"],
                "images": ours["images"],
                **{n: round(v, 4) for n, v in ours["mean"].items() if isinstance(v, float)},
            }
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            raise BadJobError("training-metrics-other", subject=str(file), reason=error) from None
    return found


def _training(config: TrainConfig, step: int) -> dict[str, Any]:
    """Facts about how the weights were trained."""
    return {
        "steps": step,
        "batch": config.batch,
        "initial": {Path(name).name: file_sha256(config.path(name)) for name in config.initial},
        "data": {Path(name).name: checksum(config.path(name)) for name in config.images},
        "data_licence": config.data_licence,
        "config": config.source,
        "commit": _commit(),
    }


def _commit() -> str:
    """The commit of the checkout, read from .git; "unknown" outside of a checkout."""
    git = ROOT / ".git"
    try:
        head = (git / "HEAD").read_text(encoding="ascii").strip()
        if not head.startswith("ref: "):
            return head
        name = head.removeprefix("ref: ")
        if (git / name).exists():
            return (git / name).read_text(encoding="ascii").strip()
        packed = (git / "packed-refs").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return "unknown"
    return next((line.split()[0] for line in packed if line.endswith(f" {name}")), "unknown")
