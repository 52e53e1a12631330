# SPDX-License-Identifier: GPL-2.0-or-later
"""Limits the widgets of the run dialog to what the chosen model can do."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from qgis.core import QgsProcessingContext
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsCollapsibleGroupBoxBasic
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QStandardItemModel
from qgis.PyQt.QtWidgets import QComboBox

from .. import offered
from ..algorithms.superresolution import parameters as p
from ..core.jobs.errors import BadWeightsError
from ..core.methods.layers import layers_of
from ..core.methods.registry import model_card, spec_of

ADVANCED = "grpAdvanced"  # in Processing's panel of parameters
Wrappers = Mapping[str, QgsAbstractProcessingParameterWidgetWrapper]


class ModelFit:
    """Shows the options of the model's method; moves to allowed values when the model changes."""

    def __init__(self, wrappers: Wrappers, context: QgsProcessingContext) -> None:
        self._wrappers = wrappers
        self._context = context
        self._model: str | None = None
        self._shown: Collection[str] = ()
        self._left_out: dict[str, object] = {}  # what was set of that which the model does not have
        self._box = self._options_box()
        if self._box is not None:
            self._box.collapsedStateChanged.connect(lambda _: self._show_options())

    def follow(self, model: str) -> None:
        """Adjust the widgets to a model; if it cannot be read, they stay as they are."""
        if model == self._model:
            return
        is_first, self._model = self._model is None, model
        try:
            card = model_card(model)
            spec = spec_of(card.method)
        except BadWeightsError:
            return
        self._shown = {option.name for option in spec.options}
        layers = {layer.name for layer in layers_of(spec)}
        self._leave_out(self._shown | layers)
        self._show_options()
        self._allow_layers(layers)
        presets, scales = tuple(card.presets_of(spec)), card.all_scales()
        self._allow_presets(presets)
        if not is_first:  # initial values of the dialog are the user's
            self._move(p.PRESET, presets)
            self._move(p.SCALE, scales)

    def _leave_out(self, known: Collection[str]) -> None:
        """Let nothing be set that the model does not have; put back what it has again."""
        for entry in (*offered.options(), *offered.layers()):
            name = offered.parameter_name(entry.name)
            wrapper = self._wrappers[name]
            value, default = wrapper.parameterValue(), wrapper.parameterDefinition().defaultValue()
            if entry.name in known:
                value = self._left_out.pop(name, value)
            elif value != default:
                self._left_out[name], value = value, default
            wrapper.setParameterValue(value, self._context)

    def _move(self, name: str, allowed: tuple[object, ...]) -> None:
        """Choose the first value if the current one is not allowed."""
        if self._wrappers[name].parameterValue() not in allowed:
            self._wrappers[name].setParameterValue(allowed[0], self._context)

    def _allow_presets(self, presets: Collection[str]) -> None:
        combo = self._wrappers[p.PRESET].wrappedWidget()
        items = combo.model() if isinstance(combo, QComboBox) else None
        if isinstance(items, QStandardItemModel):
            for row in range(items.rowCount()):
                items.item(row).setEnabled(items.item(row).text() in presets)

    def _options_box(self) -> QgsCollapsibleGroupBoxBasic | None:
        """The box of advanced parameters, around the options."""
        names = [offered.parameter_name(option.name) for option in offered.options()]
        part = self._wrappers[names[0]].wrappedWidget() if names else None
        while part is not None and part.objectName() != ADVANCED:
            part = part.parentWidget()
        if part is None:
            return None
        return sip.cast(part, QgsCollapsibleGroupBoxBasic)  # type: ignore[return-value, arg-type]

    def _show_options(self) -> None:
        """Show those of the method, but not across the title while their box is folded."""
        names = () if self._box is not None and self._box.isCollapsed() else self._shown
        for option in offered.options():
            wrapper = self._wrappers[offered.parameter_name(option.name)]
            for part in (wrapper.wrappedLabel(), wrapper.wrappedWidget()):
                if part is not None:
                    part.setVisible(option.name in names)

    def _allow_layers(self, names: Collection[str]) -> None:
        for layer in offered.layers():
            widget = self._wrappers[offered.parameter_name(layer.name)].wrappedWidget()
            if widget is not None:
                widget.setEnabled(layer.name in names)
