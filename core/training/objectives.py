# SPDX-License-Identifier: GPL-2.0-or-later
"""From a method to its objective: what a configuration trains, what weights are adapted by."""

from __future__ import annotations

from ..jobs.errors import BadWeightsError
from ..methods.loading import place
from ..methods.objective import Objective
from ..methods.spec import MethodSpec


def objective_of(spec: MethodSpec) -> type[Objective]:
    """The class that trains a method; raises BadWeightsError where there is none."""
    if not spec.objective:
        raise BadWeightsError(f"The method {spec.title} cannot be trained.")
    found: type[Objective] = place(spec.objective)
    return found
