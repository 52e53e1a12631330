# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel of the swipe: layers, position and direction of the divider."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsRasterLayer
from qgis.gui import QgsDockWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from ..translation import tr
from .divider import Divider
from .swipe_layers import Pair

PERCENT = 100


class SwipePanel(QgsDockWidget):
    """Emits what the user chooses; shows changes from elsewhere without emitting."""

    divider_changed = pyqtSignal(object)
    pair_changed = pyqtSignal(object)
    labels_shown = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(tr("Swipe: Before and After"), parent)
        self.setObjectName("ttrd3SwipePanel")
        self._divider = Divider()
        self._before = _layer_combo(tr("Layer before"))
        self._after = _layer_combo(tr("Layer after"))
        self._slider = _position_slider()
        self._orientation = _orientation_combo()
        self._labels = QCheckBox(tr("Layer &Names"))
        self._labels.setChecked(True)
        self._swap = QPushButton(tr("E&xchange Sides"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._connect()

    def show_pair(self, pair: Pair) -> None:
        """Show the chosen layers."""
        blockers = [QSignalBlocker(self._before), QSignalBlocker(self._after)]
        _show_layer(self._before, pair.before)
        _show_layer(self._after, pair.after)
        del blockers

    def show_divider(self, divider: Divider) -> None:
        """Show the position of the divider."""
        self._divider = divider
        blockers = [QSignalBlocker(self._slider), QSignalBlocker(self._orientation)]
        self._slider.setValue(round(divider.position * PERCENT))
        self._orientation.setCurrentIndex(0 if divider.is_vertical else 1)
        del blockers

    def toggle_labels(self) -> None:
        """Show or hide the labels, like a click on the checkbox."""
        self._labels.toggle()

    def _lay_out(self) -> None:
        """Two rows of fields and one of help, low enough for the edge of the map."""
        content = QWidget()
        grid = QGridLayout(content)
        rows = (
            ((tr("&Before"), self._before), (tr("&After"), self._after)),
            ((tr("Posi&tion"), self._slider), (tr("D&ivider"), self._orientation)),
        )
        for row, fields in enumerate(rows):
            for place, (text, field) in enumerate(fields):
                label = QLabel(text)
                label.setBuddy(field)
                grid.addWidget(label, row, 2 * place)
                grid.addWidget(field, row, 2 * place + 1)
        grid.addWidget(self._labels, 0, 4)
        grid.addWidget(self._swap, 1, 4)
        grid.addWidget(_keys_label(), 2, 0, 1, 4)
        grid.addWidget(self._buttons, 2, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        # QGIS would give a dock half of the map
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(content)

    def _connect(self) -> None:
        # not layerChanged, which is also emitted when the chosen layer leaves the project
        self._before.activated.connect(self._emit_pair)
        self._after.activated.connect(self._emit_pair)
        self._slider.valueChanged.connect(self._emit_position)
        self._orientation.currentIndexChanged.connect(self._emit_turned)
        self._swap.clicked.connect(self._emit_swapped)
        self._labels.toggled.connect(self.labels_shown)
        self._buttons.rejected.connect(self._close)

    def _close(self) -> None:
        self.close()

    def _emit_pair(self, _: int) -> None:
        self.pair_changed.emit(Pair(_chosen(self._before), _chosen(self._after)))

    def _emit_position(self, percent: int) -> None:
        self.divider_changed.emit(self._divider.at(percent / PERCENT))

    def _emit_turned(self) -> None:
        self.divider_changed.emit(self._divider.turned())

    def _emit_swapped(self) -> None:
        self.divider_changed.emit(self._divider.swapped())


def _chosen(combo: QgsMapLayerComboBox) -> QgsRasterLayer | None:
    layer = combo.currentLayer()
    return layer if isinstance(layer, QgsRasterLayer) else None


def _show_layer(combo: QgsMapLayerComboBox, layer: QgsRasterLayer | None) -> None:
    combo.setLayer(layer)  # type: ignore[arg-type]  # None is what means none


def _layer_combo(name: str) -> QgsMapLayerComboBox:
    combo = QgsMapLayerComboBox()
    combo.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
    combo.setAccessibleName(name)
    # A long name must not widen the panel beyond the window.
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setMinimumContentsLength(12)
    return combo


def _position_slider() -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, PERCENT)
    slider.setPageStep(PERCENT // 10)
    slider.setAccessibleName(tr("Position of the divider in percent"))
    return slider


def _orientation_combo() -> QComboBox:
    combo = QComboBox()
    combo.addItems([tr("Vertical"), tr("Horizontal")])
    combo.setAccessibleName(tr("Orientation of the divider"))
    return combo


def _keys_label() -> QLabel:
    label = QLabel(
        tr(
            "On the map: arrow keys move the divider, with Shift in larger steps, Home and End to "
            "the edges. O turns it, Space exchanges the sides, N shows the names, Esc closes."
        )
    )
    label.setWordWrap(True)
    return label
