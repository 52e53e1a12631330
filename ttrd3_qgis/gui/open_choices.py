# SPDX-License-Identifier: GPL-2.0-or-later
"""Lets people type what a list only suggests, and shows values that are not in it.

QGIS makes a list that cannot be edited of a text with suggestions, and replaces another value, such
as a model that has gone, by the first one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingParameterString
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QWidget

from .given import when_given

Wrapper = QgsAbstractProcessingParameterWidgetWrapper


def wrappers_of(main: QWidget) -> dict[str, Wrapper]:
    """The widgets of the parameters by name; newer versions of QGIS give a list."""
    found = main.wrappers
    if isinstance(found, dict):
        return found
    return {wrapper.parameterDefinition().name(): wrapper for wrapper in found()}


def open_choices(dialog: QDialog) -> None:
    """Open the lists of a dialog to any text."""
    opened = {}
    for name, wrapper in wrappers_of(dialog.mainWidget()).items():
        combo = wrapper.wrappedWidget()
        is_text = wrapper.parameterDefinition().type() == QgsProcessingParameterString.typeName()
        if is_text and isinstance(combo, QComboBox):
            opened[name] = OpenChoice(wrapper, combo)

    def show(parameters: Mapping[str, Any]) -> None:
        for name in opened.keys() & parameters.keys():
            if isinstance(parameters[name], str):
                opened[name].choose(parameters[name])

    when_given(dialog, show)


class OpenChoice(QObject):
    """A list of suggestions with one more item for what was typed, as QGIS reads the items."""

    def __init__(self, wrapper: Wrapper, combo: QComboBox) -> None:
        super().__init__(combo)
        self._wrapper = wrapper
        self._combo = combo
        self._row = -1  # of the item for what was typed
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # with it, what is shown would not be what was typed
        combo.setCompleter(None)  # type: ignore[arg-type]  # stubs know no null pointers
        combo.lineEdit().textEdited.connect(self._type)

    def choose(self, text: str) -> None:
        """Make a text the current item."""
        row = self._combo.findText(text)
        self._combo.setCurrentIndex(self._own_row(text) if row < 0 else row)
        if self._row >= 0 and self._combo.currentIndex() != self._row:
            self._combo.removeItem(self._row)  # the beginning of what is there now
            self._row = -1

    def _own_row(self, text: str) -> int:
        if self._row < 0:
            self._row = self._combo.count()
            self._combo.addItem(text)
        self._combo.setItemText(self._row, text)
        self._combo.setItemData(self._row, text)
        return self._row

    def _type(self, text: str) -> None:
        place = self._combo.lineEdit().cursorPosition()
        self.choose(text)
        self._combo.lineEdit().setCursorPosition(place)
        self._wrapper.widgetValueHasChanged.emit(self._wrapper)
