# SPDX-License-Identifier: GPL-2.0-or-later
"""qgis.core as its own stubs have it, with what SIP leaves out of them."""

from collections.abc import Callable
from typing import Any

from PyQt5.QtCore import QVariant
from qgis._core import QgsTask as _Task

NULL: QVariant

class QgsException(Exception): ...
class QgsCsException(QgsException): ...
class QgsProcessingException(QgsException): ...

class QgsTask(_Task):
    @staticmethod
    def fromFunction(
        description: str,
        function: Callable[..., Any],
        *args: Any,
        on_finished: Callable[..., Any] | None = ...,
        flags: _Task.Flag = ...,
        **kwargs: Any,
    ) -> QgsTask: ...

from qgis._core import *  # last, for what stands above counts
