# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask of the set-up, and its execution, for the dialog and the algorithm."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings

from ... import settings
from ...translation import tr
from ...worker_texts import filled
from ..home import data_folder
from ..interpreter import ENVIRONMENT_VARIABLE, SETTING, Interpreter, probe
from ..notice import NOTICE
from ..under_way import UNDER_WAY
from ..warm import WARM
from . import installation
from .choices import AUTO, INSTALL, REMOVE, REPAIR
from .errors import SetupError
from .network import sources
from .preflight import ERROR, WARNING, make_plan
from .running import Watch


@dataclass(frozen=True)
class Order:
    """What to do. With a `python` nothing is installed: from now on that one is used.

    `extras` of `choices.EXTRAS` are added to the environment, and stay until it is removed.
    """

    action: str = INSTALL
    build: str = AUTO
    folder: str = ""
    python: str = ""
    extras: tuple[str, ...] = ()


@dataclass(frozen=True)
class SetupOutcome:
    """The state after an order; no interpreter after a removal."""

    interpreter: Interpreter | None
    size_bytes: int


def carry_out(order: Order, watch: Watch) -> SetupOutcome:
    """Carry out an order. Raises SetupError with a sentence, or RunCancelledError."""
    if UNDER_WAY.is_run and not order.python:
        raise SetupError(tr("A run needs this Python; wait for its end, or cancel it."))
    WARM.end()  # it may run the Python that is about to be replaced
    try:
        return _carry_out(order, watch)
    finally:
        NOTICE.changed.emit()


def _carry_out(order: Order, watch: Watch) -> SetupOutcome:
    home = data_folder()
    if order.action == REMOVE:
        freed = installation.remove(home, watch)
        watch.log(filled(tr("Removed {size:size}"), size=freed))
        return SetupOutcome(None, installation.size(home))
    if order.python:
        return SetupOutcome(use_python(order.python, watch), installation.size(home))
    plan = make_plan(home, order.build, sources(order.folder), extras=order.extras)
    for check in plan.checks:
        if check.level != ERROR:
            note = tr("Warning: {text}") if check.level == WARNING else "{text}"
            watch.log(note.format(text=check.sentence))
    installed = installation.install(plan, watch, anew=order.action == REPAIR)
    _prefer_own(watch)
    return SetupOutcome(installed.interpreter, installed.size_bytes)


def use_python(path: str, watch: Watch) -> Interpreter:
    """Test a Python and, if it can run the model, store it in the settings."""
    program = shutil.which(path)
    if program is None:
        raise SetupError(tr("{path} is not a program that can be run.").format(path=path))
    folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
    try:
        watch.log(tr("Trying {path}").format(path=program))
        found = probe(program, folder, watch.is_cancelled)
    except ValueError as reason:
        text = tr("{path} cannot run the model: {reason}")
        raise SetupError(text.format(path=program, reason=reason)) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _note(str(Path(program).absolute()))
    _warn_of_variable(watch)
    return found


def _prefer_own(watch: Watch) -> None:
    """Forget a Python in the settings: it would take precedence over the new environment."""
    if settings.text(SETTING):
        watch.log(tr("The setting {name} was cleared.").format(name=SETTING))
        _note("")
    _warn_of_variable(watch)


def _note(python: str) -> None:
    settings.set_text(SETTING, python)
    QgsSettings().sync()


def _warn_of_variable(watch: Watch) -> None:
    if os.environ.get(ENVIRONMENT_VARIABLE):
        text = tr("The environment variable {name} is set and goes before this.")
        watch.log(text.format(name=ENVIRONMENT_VARIABLE))
