# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:setupenvironment`: makes the environment that runs the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...runtime.errors import RunCancelledError
from ...runtime.setup.choices import MB
from ...runtime.under_way import UNDER_WAY
from ...translation import tr
from ..base import Algorithm, all_tags
from . import parameters as p
from .help import setupenvironment_help

if TYPE_CHECKING:
    from ...runtime.setup.orders import SetupOutcome


class SetupEnvironment(Algorithm):
    """Installs, repairs or removes the environment, in a thread of its own."""

    def name(self) -> str:
        """Identifier for ever: scripts name it."""
        return "setupenvironment"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Set up the environment")

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return tr("Makes, repairs or removes the Python environment with PyTorch.")

    def tags(self) -> list[str]:
        """Words the toolbox finds the algorithm by."""
        english = "setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline"
        return all_tags(
            english, tr("setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline")
        )

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Administration")

    def groupId(self) -> str:
        """Identifier of the group."""
        return "administration"

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm, its parameters and its outputs."""
        return setupenvironment_help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same ones on every machine."""
        self.declare(p.parameters())
        for output in p.outputs():
            self.addOutput(output)

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Carry the order out; runs in a thread of its own."""
        from ...runtime.setup.errors import SetupError
        from ...runtime.setup.orders import Order, carry_out
        from ...runtime.setup.running import Watch
        from ..values import Values

        values = Values(self, parameters, context)
        order = Order(
            action=values.choice(p.ACTION),
            build=values.choice(p.BUILD),
            folder=values.file(p.FOLDER),
            python=values.file(p.PYTHON),
        )
        watch = Watch(feedback.pushInfo, feedback)
        try:
            with UNDER_WAY.entered(feedback.cancel):
                return _values(carry_out(order, watch))
        except RunCancelledError:
            raise QgsProcessingException(tr("Cancelled; no environment was made.")) from None
        except SetupError as error:
            raise QgsProcessingException(str(error)) from None


def _values(outcome: SetupOutcome) -> dict[str, Any]:
    """The outputs by name."""
    found = outcome.interpreter
    return {
        p.PYTHON_USED: found.path if found else "",
        p.VERSION_TORCH: found.torch if found else "",
        p.DEVICES: ", ".join(found.devices) if found else "",
        p.SIZE_MB: round(outcome.size_bytes / MB, 1),
    }
