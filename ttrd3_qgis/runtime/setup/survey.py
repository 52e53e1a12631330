# SPDX-License-Identifier: GPL-2.0-or-later
"""The current state: the Python that is found, and what an installation would be."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings

from ..errors import NoInterpreterError
from ..home import data_folder
from ..interpreter import SETTING, Interpreter, candidates, find
from .installation import environments, size
from .network import sources
from .orders import Order
from .preflight import SetupPlan, extras_of, make_plan
from .running import Watch


@dataclass(frozen=True)
class Survey:
    """What the dialog shows before anything is done."""

    interpreter: Interpreter | None
    has_environment: bool
    extras: tuple[str, ...]
    size_bytes: int
    plan: SetupPlan


def take_survey(order: Order, watch: Watch) -> Survey:
    """Examine everything; takes some seconds, changes nothing. Why Pythons fail goes to the log.

    The plan is that of an `order` to install.
    """
    home = data_folder()
    setting = QgsSettings().value(SETTING, "", type=str)
    folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
    try:
        tried = candidates(os.environ, setting, home)
        found: Interpreter | None = find(tried, folder, watch.is_cancelled, watch.log)
    except NoInterpreterError:
        found = None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    plan = make_plan(home, order.build, sources(""), extras=order.extras)
    return Survey(found, bool(environments(home)), extras_of(home), size(home), plan)
