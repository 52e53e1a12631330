# SPDX-License-Identifier: GPL-2.0-or-later
"""One swipe from start to end: connects the map tool, the pictures and the panel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer

from .divider import Divider
from .swipe_item import Side, SwipeItem, View
from .swipe_layers import Pair, stack
from .swipe_panel import SwipePanel
from .swipe_render import PictureMaker
from .swipe_tool import SwipeTool

if TYPE_CHECKING:
    from qgis.gui import QgisInterface as Desktop

GATHER_MS = 20  # several changes in a row cause only one picture


class SwipeSession:
    """Exists while the user swipes; `end` removes everything."""

    def __init__(self, interface: Desktop, pair: Pair, on_end: Callable[[], None]) -> None:
        self._iface = interface
        self._canvas = interface.mapCanvas()
        self._on_end = on_end
        self._previous_tool = self._canvas.mapTool()
        self._pair = pair
        self._view = View()
        self._item = SwipeItem(self._canvas)
        self._tool = SwipeTool(self._canvas)
        self._panel = SwipePanel(interface.mainWindow())
        self._makers = {
            side: PictureMaker(self._canvas, partial(self._item.show_picture, side))
            for side in Side
        }
        self._timer = QTimer(self._panel)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHER_MS)
        self._begin()

    def focus(self) -> None:
        """Bring the panel to the front and give the keyboard focus to the map."""
        self._panel.setUserVisible(True)
        self._canvas.setFocus()

    def end(self) -> None:
        """Restore the map."""
        for signal, slot in [*self._connections(), *self._layer_connections()]:
            signal.disconnect(slot)
        self._timer.stop()
        for maker in self._makers.values():
            maker.stop()
        self._canvas.scene().removeItem(self._item)
        self._give_tool_back()
        self._tool.deleteLater()
        self._iface.removeDockWidget(self._panel)
        self._panel.deleteLater()
        self._on_end()

    def _begin(self) -> None:
        self._panel.show_pair(self._pair)
        self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._panel)
        self._canvas.setMapTool(self._tool)
        for signal, slot in [*self._connections(), *self._layer_connections()]:
            signal.connect(slot)
        self._show(self._named(self._view))
        self._timer.start()
        self.focus()

    def _connections(self) -> list[tuple[Any, Callable[..., None]]]:
        """Signals and slots for the whole session."""
        canvas, tool, panel = self._canvas, self._tool, self._panel
        return [
            # The canvas renders again after every change of extent, size, rotation, CRS or style.
            (canvas.renderStarting, self._timer.start),
            (canvas.extentsChanged, self._item.fit),
            (canvas.mapToolSet, self._change_tool),
            (QgsProject.instance().layersWillBeRemoved, self._lose_layers),
            (self._timer.timeout, self._draw),
            (tool.divider_changed, self._move),
            (tool.mouse_moved, self._item.update),
            (tool.labels_toggled, panel.toggle_labels),
            (tool.left, self.end),
            (panel.divider_changed, self._move),
            (panel.pair_changed, self._choose),
            (panel.labels_shown, self._show_labels),
            (panel.closed, self.end),
        ]

    def _layer_connections(self) -> list[tuple[Any, Callable[..., None]]]:
        """Signals and slots of the two layers, which need not be on the canvas."""
        layers = {id(layer): layer for layer in (self._pair.before, self._pair.after) if layer}
        connections = []
        for layer in layers.values():
            connections.append((layer.repaintRequested, self._repaint))
            connections.append((layer.nameChanged, self._rename))
        return connections

    def _give_tool_back(self) -> None:
        if self._canvas.mapTool() is not self._tool:
            return
        previous = self._previous_tool
        if isinstance(previous, QgsMapTool) and not sip.isdeleted(previous):
            self._canvas.setMapTool(previous)
        else:
            self._canvas.unsetMapTool(self._tool)

    def _show(self, view: View) -> None:
        """Show a state in all parts."""
        self._view = view
        self._item.show_view(view)
        self._tool.set_divider(view.divider)
        self._panel.show_divider(view.divider)

    def _named(self, view: View) -> View:
        before, after = self._pair.before, self._pair.after
        return replace(
            view,
            before_name=before.name() if before else "",
            after_name=after.name() if after else "",
        )

    def _move(self, divider: Divider) -> None:
        self._show(replace(self._view, divider=divider))

    def _show_labels(self, has_labels: bool) -> None:
        self._show(replace(self._view, has_labels=has_labels))

    def _rename(self) -> None:
        self._show(self._named(self._view))

    def _repaint(self, *_: Any) -> None:
        self._timer.start()

    def _choose(self, pair: Pair) -> None:
        """Compare other layers."""
        for signal, slot in self._layer_connections():
            signal.disconnect(slot)
        self._pair = pair
        for signal, slot in self._layer_connections():
            signal.connect(slot)
        for side in Side:
            self._item.show_picture(side, None)
        self._show(self._named(self._view))
        self._timer.start()

    def _draw(self) -> None:
        """Start new pictures of both sides."""
        before, after = self._pair.before, self._pair.after
        if before is None or after is None or not self._canvas.renderFlag():
            return
        shown = self._canvas.layers()
        self._makers[Side.BEFORE].start(stack(shown, before, after))
        self._makers[Side.AFTER].start(stack(shown, after, before))

    def _change_tool(self, tool: QgsMapTool | None, _: QgsMapTool | None) -> None:
        """End when the user chooses another map tool."""
        if tool is not self._tool:
            self.end()

    def _lose_layers(self, ids: list[str]) -> None:
        """End when one of the layers is removed, also with the whole project."""
        layers = (self._pair.before, self._pair.after)
        if any(layer is not None and layer.id() in ids for layer in layers):
            self.end()
