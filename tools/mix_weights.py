# SPDX-License-Identifier: GPL-2.0-or-later
"""Mixes two weights of a model: mix_weights.py BEFORE AFTER SHARE OUTPUT [--metrics METRICS...].

Tensors lie by SHARE of the way from BEFORE to AFTER, which was trained from it: between an error
that is low and texture that looks real (network interpolation, Wang et al. 2018, ESRGAN, eq. 4).
The card is that of AFTER, and says what was mixed. Measures are those of `ttrd3 evaluate --output`.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import torch
from ttrd3_qgis.core.methods.weights import Weights, load_weights, save_weights
from ttrd3_qgis.core.training.export import read_metrics


def mixed(before: Weights, after: Weights, share: float) -> dict[str, torch.Tensor]:
    """The tensors in between."""
    return {
        name: torch.lerp(before.tensors[name].float(), tensor.float(), share).to(tensor.dtype)
        if tensor.is_floating_point()
        else tensor
        for name, tensor in after.tensors.items()
    }


def main() -> None:
    """Read both, write the mixture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, kind in (("before", Path), ("after", Path), ("share", float), ("output", Path)):
        parser.add_argument(name, type=kind)
    parser.add_argument("--metrics", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    before, after = load_weights(options.before), load_weights(options.after)
    mixture = {"share": options.share, "before": before.sha256, "after": after.sha256}
    card = replace(
        after.card,
        training={**after.card.training, "mixed": mixture},
        metrics=read_metrics(options.metrics),
        calibration={},  # that of other tensors
    )
    print(save_weights(options.output, mixed(before, after, options.share), card, half=True))


if __name__ == "__main__":
    main()
