# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:setupenvironment`: makes the environment that runs the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...runtime.errors import RunCancelledError
from ...runtime.setup.choices import DIFFUSERS, MB
from ...runtime.under_way import UNDER_WAY
from ...translation import tr
from ..base import Algorithm
from ..declaration import ADMINISTRATION, Declaration, Words
from . import parameters as p
from .help import setupenvironment_help

if TYPE_CHECKING:
    from ...runtime.setup.orders import SetupOutcome


def _words() -> Words:
    return Words(
        title=tr("Set up the environment"),
        summary=tr("Makes, repairs or removes the Python environment with PyTorch."),
        tags=tr("setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline"),
    )


DECLARATION = Declaration(
    name="setupenvironment",
    english_tags="setup,install,pytorch,python,environment,dependencies,cuda,gpu,offline",
    words=_words,
    help=setupenvironment_help,
    parameters=p.parameters,
    outputs=p.outputs,
    group=ADMINISTRATION,
)


class SetupEnvironment(Algorithm):
    """Installs, repairs or removes the environment, in its own thread."""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Carry out the order; runs in its own thread."""
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
            extras=(DIFFUSERS,) if values.yes(p.DIFFUSERS) else (),
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
