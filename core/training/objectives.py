# SPDX-License-Identifier: GPL-2.0-or-later
"""The methods that can be trained, and their objectives."""

from __future__ import annotations

from ..methods import registry
from ..methods.loading import place
from ..methods.objective import Objective
from ..methods.spec import MethodSpec


def trainable() -> dict[str, MethodSpec]:
    """The methods that have an objective, by name."""
    return {spec.name: spec for spec in registry.METHODS if spec.objective}


def objective_of(spec: MethodSpec) -> type[Objective]:
    """The objective class of a trainable method."""
    found: type[Objective] = place(spec.objective)
    return found
