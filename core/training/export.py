# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns a training state into a weights file with its card."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ..errors import BadJobError, BadWeightsError
from ..evaluation.images import Images
from ..nn.compact import TRUNK
from ..paths import ROOT
from ..weights import Card, file_sha256, save_weights
from .config import TrainConfig
from .state import build_model

LICENCE = "GPL-2.0-or-later"


def export(config: TrainConfig, path: Path, metrics: dict[str, Any] | None = None) -> str:
    """Write the averaged weights reached so far, fp16; returns the file's checksum.

    Of the first stage, objective "regression", only the trunk is written: nothing else was trained.
    """
    state = config.path(config.output) / "state.pt"
    try:
        data = torch.load(state, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError) as error:
        raise BadWeightsError(f"The training state {state} cannot be read ({error}).") from None
    model = build_model(config)
    card = Card(
        name=path.stem,
        method="ttrd3",
        scale=4,
        architecture=model.architecture.to_dict(),
        licence=LICENCE,
        gsd_m=config.gsd_m,
        training=_training(config, int(data["step"])),
        metrics=metrics or {},
    )
    tensors: dict[str, Tensor] = data["ema"]
    if config.objective == "regression":
        trunk = tuple(f"denoiser.{name}" for name in TRUNK)
        tensors = {key: value for key, value in tensors.items() if key.startswith(trunk)}
    return save_weights(path, tensors, card)


def read_metrics(files: list[Path]) -> dict[str, Any]:
    """Means that `ttrd3 evaluate --output` wrote, by preset or settings, for the card."""
    found: dict[str, Any] = {}
    for file in files:
        try:
            data = json.loads(file.read_text(encoding="utf-8"))
            ours = data["mean"][-1]
            found[file.stem] = {
                "settings": data["settings"],
                "images": ours["images"],
                **{n: round(v, 4) for n, v in ours["mean"].items() if isinstance(v, float)},
            }
        except (OSError, ValueError, KeyError, IndexError) as error:
            raise BadJobError(
                f"The metrics {file} are no output of `ttrd3 evaluate` ({error}); write them anew."
            ) from None
    return found


def _training(config: TrainConfig, step: int) -> dict[str, Any]:
    """Facts on how the weights came about."""
    return {
        "steps": step,
        "batch": config.batch,
        "initial": {Path(name).name: file_sha256(config.path(name)) for name in config.initial},
        "data": {Path(name).name: _data_sha256(config.path(name)) for name in config.images},
        "data_licence": config.data_licence,
        "config": config.source,
        "commit": _commit(),
    }


def _data_sha256(path: Path) -> str:
    """Checksum of an archive, or of the lines that `sha256sum` writes of a folder's images."""
    if not path.is_dir():
        return file_sha256(path)
    lines = (f"{file_sha256(path / name)}  {name}\n" for name in Images(path))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _commit() -> str:
    """The commit that the code is at, as the files of .git say; "unknown" outside of a checkout."""
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
