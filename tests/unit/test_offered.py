# SPDX-License-Identifier: GPL-2.0-or-later
"""What Processing offers: all of published methods, nothing of others."""

from __future__ import annotations

from dataclasses import replace

from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.def_.spec import SPEC

from ttrd3_qgis import offered


def names():
    parts = (*offered.options(), *offered.layers())
    return {part.name for part in parts}


def test_a_method_is_offered_once_it_is_published(monkeypatch):
    own = {part.name for part in (*SPEC.options, *SPEC.layers)}
    own -= {option.name for option in registry.METHODS[0].options}  # some they share
    for is_published in (False, True):
        both = (registry.METHODS[0], replace(SPEC, published=is_published))
        monkeypatch.setattr(registry, "METHODS", both)
        assert bool(own & names()) == is_published
        assert own <= names() or not is_published
        assert offered.number_of_methods() == 1 + is_published


def test_every_method_with_a_model_is_published():
    assert all(spec.published for spec in registry.METHODS if spec.models)
