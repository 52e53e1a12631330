# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps with a part left out, and trainings with other losses or seeds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import torch
from torch import Tensor
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.wavediffur import network
from ttrd3_qgis.core.methods.wavediffur.bands import COLOURS
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.training.config import load_config
from ttrd3_qgis.core.training.export import export
from ttrd3_qgis.core.training.loop import train

Run = Callable[[Pixels], Pixels]
PARTS = {  # whether A and whether the detail bands are restored
    "neither": (False, False),
    "A": (True, False),
    "details": (False, True),
    "both": (True, True),
}
SEEDS = (10, 11, 12)
VARIATIONS = (0.01, 2.0)  # ours, and what the paper prints


@contextmanager
def without(parts: tuple[bool, bool]) -> Iterator[None]:
    """Steps that restore only some of the bands."""
    before = network.DoublingNet.forward
    low, details = parts

    def forward(self: Any, seen: network.Seen, step: int = 0) -> network.Estimated:
        found = before(self, seen, step)
        return replace(found, added=_kept(found.added, low, details))

    network.DoublingNet.forward = forward  # type: ignore[method-assign]
    try:
        yield
    finally:
        network.DoublingNet.forward = before  # type: ignore[method-assign]


def of_parts(cascade: Callable[[int], Run], parts: tuple[bool, bool]) -> Callable[[int], Run]:
    """A cascade by its seed, of steps that restore only some of the bands."""

    def of(seed: int) -> Run:
        run = cascade(seed)

        def restricted(lr: Pixels) -> Pixels:
            with without(parts):
                return run(lr)

        return restricted

    return of


def _kept(added: Tensor, low: bool, details: bool) -> Tensor:
    mask = torch.zeros(added.shape[1])
    mask[:COLOURS], mask[COLOURS:] = float(low), float(details)
    return added * mask[:, None, None]


def trained(config: Path, work: Path, steps: int, seed: int, **options: Any) -> Weights:
    """Weights of a short training with other options of the method; done once."""
    told = "-".join([f"{name}{value}" for name, value in options.items()] or ["same"])
    folder = work / f"{config.stem}-{steps}-{seed}-{told}"
    wanted = replace(
        load_config(config), output=str(folder.resolve()), steps=steps, seed=seed,
        validation_images=0,
    )  # fmt: skip
    wanted = replace(wanted, model={**wanted.model, **options})
    path = folder / "weights.safetensors"
    if not path.exists():
        train(wanted)
        export(wanted, path)
    return open_weights(str(path))
