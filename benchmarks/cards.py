# SPDX-License-Identifier: GPL-2.0-or-later
"""Gives a shipped model a new card, and its new checksum to all that names the old one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ttrd3_qgis.core.methods.registry import MODELS, model_file
from ttrd3_qgis.core.methods.sharing import checksum
from ttrd3_qgis.core.methods.weights import Weights, file_sha256, load_weights, replace_card
from ttrd3_qgis.core.ops.registration import NET

ROOT = Path(__file__).resolve().parents[1]
# Where checksums of weights files stand.
NAMED_IN = ("core/methods/*/spec.py", "benchmarks/results/*.json", "docs/**/*.md")


LAID_ON_BY = "registration"  # entry of results: checksum of the net that laid references on


def unlike_net(results: Mapping[str, Any], name: str) -> list[str]:
    """The sentence on results, kept in a file, whose references another net laid on, if so."""
    if results.get(LAID_ON_BY) == file_sha256(NET):
        return []
    return [f"{name} is of another net than {NET.name}."]


def is_shipped(model: str, sha256: str) -> bool:
    """Tell whether a file of that checksum is the model of that name that comes with the plugin."""
    return model in MODELS and MODELS[model].sha256 == sha256


def unlike_weights(results: Mapping[str, Any], name: str, model: str = "") -> list[str]:
    """The sentence on results, kept in a file, of other weights than those shipped, if so.

    `model` is that of which they are, by default the one that they name.
    """
    if is_shipped(model or results["model"], results["sha256"]):
        return []
    return [f"{name} is of other weights than those shipped."]


def tensors_sha256(weights: Weights) -> str:
    """Checksum of the tensors alone, which a new card leaves as they are."""
    return checksum(weights.tensors, "")


def renew(name: str, weights: Weights, **entries: Any) -> str:
    """Change entries of a shipped model's card; returns the checksum of its tensors."""
    path, tensors = model_file(name), tensors_sha256(weights)
    new = replace_card(path, replace(weights.card, **entries))
    if tensors_sha256(load_weights(path)) != tensors:
        raise SystemExit(f"The tensors of {path} have changed.")
    for pattern in NAMED_IN:
        for file in ROOT.glob(pattern):
            text = file.read_text(encoding="utf-8")
            if weights.sha256 in text:
                file.write_text(text.replace(weights.sha256, new), encoding="utf-8")
    return tensors


def unlike_shipped(models: Mapping[str, Any], results: str, missing: str) -> list[str]:
    """Sentences on shipped models of which results, kept in a file, are missing or of others.

    `models` has the checksum of the tensors by model; `missing` is a sentence with a gap for the
    name.
    """
    found = []
    for name in MODELS:
        if name not in models:
            found.append(missing.format(name))
        elif tensors_sha256(load_weights(model_file(name))) != models[name]["tensors"]:
            found.append(f"{results} is of other tensors than those of {name}.")
    return found
