# SPDX-License-Identifier: GPL-2.0-or-later
"""Saved models and scripts run on: everything they rely on is as it was when it was published.

frozen/algorithms.json is what `described` gave then. An entry may be added, never changed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsApplication

FROZEN = Path(__file__).parent / "frozen" / "algorithms.json"
ALGORITHMS = json.loads(FROZEN.read_text(encoding="utf-8"))


def described(algorithm):
    """An algorithm as plain data, without its help and its tags, which may be reworded."""
    return {
        "name": algorithm.displayName(),
        "group": [algorithm.groupId(), algorithm.group()],
        "flags": _number(algorithm.flags()),
        "parameters": [_parameter(item) for item in algorithm.parameterDefinitions()],
        "outputs": [
            [item.name(), item.type(), item.description()] for item in algorithm.outputDefinitions()
        ],
    }


def _number(flags):
    """Flags are numbers in Qt 5 and an enumeration in Qt 6."""
    return getattr(flags, "value", None) or int(flags)


def _parameter(definition):
    entries = definition.toVariantMap()
    entries.pop("help", None)
    return json.loads(json.dumps(entries, default=str))


def assert_accepts(parameter, published):
    """Values that were accepted still are: bounds of a number may only become wider.

    A newer QGIS describes more, never less.
    """
    found = {key: parameter.get(key) for key in published}
    if "max" in published:
        assert found["min"] <= published["min"]
        assert found["max"] >= published["max"]
        found |= {key: published[key] for key in ("min", "max")}
    assert found == published


@pytest.mark.parametrize("name", sorted(ALGORITHMS))
def test_an_algorithm_is_as_it_was_published(provider, name):
    found = described(QgsApplication.processingRegistry().createAlgorithmById(f"ttrd3:{name}"))
    frozen = ALGORITHMS[name]
    for key in ("name", "group", "flags", "outputs"):
        assert found[key] == frozen[key]
    names = [parameter["name"] for parameter in found["parameters"]]
    assert names == [parameter["name"] for parameter in frozen["parameters"]]
    for parameter, expected in zip(found["parameters"], frozen["parameters"]):
        assert_accepts(parameter, expected)


def test_every_algorithm_is_frozen(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(ALGORITHMS)
