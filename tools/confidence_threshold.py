# SPDX-License-Identifier: GPL-2.0-or-later
"""Lets a model of DEF trust references less: confidence_threshold.py MODEL ADDED OUTPUT.

The threshold of the similarity at which the confidence is a half hardly moves in training. It is to
be raised until references of changed places, taken at another date, do no harm. Measures are those
of `ttrd3 evaluate --output`.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from ttrd3_qgis.core.methods.weights import load_weights, save_weights
from ttrd3_qgis.core.training.export import read_metrics

THRESHOLD = "transfer.threshold"
ADDED = "threshold_added"  # entry of the card: in all, by every use of this script


def main() -> None:
    """Read the model, write it with another threshold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, kind in (("model", Path), ("added", float), ("output", Path)):
        parser.add_argument(name, type=kind)
    parser.add_argument("--metrics", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    weights = load_weights(options.model)
    if THRESHOLD not in weights.tensors:
        parser.error(f"{options.model} has no {THRESHOLD}")
    tensors = {**weights.tensors, THRESHOLD: weights.tensors[THRESHOLD] + options.added}
    before = weights.card.training.get(ADDED, 0.0)
    card = replace(
        weights.card,
        name=options.output.stem,
        training={**weights.card.training, ADDED: round(before + options.added, 3)},
        metrics=read_metrics(options.metrics),
        calibration={},  # that of another threshold
    )
    print(save_weights(options.output, tensors, card, half=True))


if __name__ == "__main__":
    main()
