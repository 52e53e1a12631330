# SPDX-License-Identifier: GPL-2.0-or-later
"""What the swipe draws over the map: two pictures, the divider between them, and labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPalette, QPen, QPolygonF, QTransform
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .divider import Box, Divider
from .swipe_render import Picture

Z_VALUE = -5.0  # above the map, below rubber bands and markers
LABEL_OPACITY = 0.85


class Side(Enum):
    """The two sides of the divider."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class View:
    """What to show."""

    divider: Divider = field(default_factory=Divider)
    before_name: str = ""
    after_name: str = ""
    has_labels: bool = True


class SwipeItem(QgsMapCanvasItem):
    """Covers the canvas with before on one side of the divider and after on the other."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._view = View()
        self._pictures: dict[Side, Picture] = {}
        self.setZValue(Z_VALUE)

    def show_view(self, view: View) -> None:
        """Draw another state of the divider and the labels."""
        self._view = view
        self.update()

    def show_picture(self, side: Side, picture: Picture | None) -> None:
        """Draw a picture on one side; None shows the map there."""
        if picture is None:
            self._pictures.pop(side, None)
        else:
            self._pictures[side] = picture
        self.update()

    def fit(self) -> None:
        """Adjust to the current size of the canvas."""
        self.prepareGeometryChange()
        self.update()

    def updatePosition(self) -> None:
        """Stay on the whole canvas when the map moves; only the pictures move with it."""
        self.update()

    def boundingRect(self) -> QRectF:
        """The canvas with a margin of its own size, because panning shifts the scene."""
        width, height = self._canvas.width(), self._canvas.height()
        return QRectF(-width, -height, 3 * width, 3 * height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem | None = None,
        widget: QWidget | None = None,
    ) -> None:
        """Draw everything."""
        visible = self._canvas.sceneRect()
        boxes = self._view.divider.sides(visible.width(), visible.height())
        areas = [_rect(box).translated(visible.topLeft()) for box in boxes]
        for side, area in zip(Side, areas):
            self._paint_picture(painter, self._pictures.get(side), area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.has_labels:
            names = self._view.before_name, self._view.after_name
            for name, area in zip(names, areas):
                self._paint_label(painter, name, area, visible)
        self._paint_divider(painter, visible)

    def _unit(self) -> float:
        """A length in pixels that is proportional to the user's font size."""
        return QFontMetricsF(self._canvas.font()).height()

    def _paint_picture(self, painter: QPainter, picture: Picture | None, area: QRectF) -> None:
        """Draw a picture at its place on the current map."""
        settings = self._canvas.mapSettings()
        if picture is None or picture.crs != settings.destinationCrs():
            return
        to_map, _ = picture.to_pixel.transform().inverted()
        moved = to_map * settings.mapToPixel().transform()
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, self._canvas.canvasColor())
        painter.setTransform(_without_rounding(moved), True)
        painter.drawImage(QPointF(0.0, 0.0), picture.image)
        painter.restore()

    def _paint_label(self, painter: QPainter, name: str, area: QRectF, visible: QRectF) -> None:
        """Draw a label beside the divider, near the top of its side."""
        unit = self._unit()
        painter.setFont(self._canvas.font())
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, area.width() - 3 * unit)
        size = QSizeF(metrics.horizontalAdvance(text) + unit, 1.5 * unit)
        if len(text) < 2 or area.height() < 3 * unit:
            return
        box = QRectF(area.topLeft() + QPointF(unit, unit), size)
        if self._view.divider.is_vertical and area.left() == visible.left():
            box.moveRight(area.right() - unit)
        elif not self._view.divider.is_vertical and area.top() == visible.top():
            box.moveBottom(area.bottom() - unit)
        palette = self._canvas.palette()
        painter.save()
        painter.setOpacity(LABEL_OPACITY)
        painter.setPen(palette.color(QPalette.ColorRole.ToolTipText))
        painter.setBrush(palette.brush(QPalette.ColorRole.ToolTipBase))
        painter.drawRoundedRect(box, unit / 4, unit / 4)
        painter.setOpacity(1.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_divider(self, painter: QPainter, visible: QRectF) -> None:
        """Draw a white line and handle with dark edges, for light and dark maps."""
        unit, divider = self._unit(), self._view.divider
        length = visible.width() if divider.is_vertical else visible.height()
        breadth = visible.height() if divider.is_vertical else visible.width()
        line = divider.position * length
        painter.save()
        painter.translate(visible.topLeft())
        if not divider.is_vertical:
            painter.setTransform(QTransform(0, 1, 1, 0, 0, 0), True)
        for colour, width in ((Qt.GlobalColor.black, 4.0), (Qt.GlobalColor.white, 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(line, 0.0), QPointF(line, breadth))
        painter.setPen(QPen(Qt.GlobalColor.black, 1.5))
        painter.setBrush(Qt.GlobalColor.white)
        middle = QPointF(line, breadth / 2)
        painter.drawEllipse(middle, 0.8 * unit, 0.8 * unit)
        painter.setBrush(Qt.GlobalColor.black)
        for sign in (-1.0, 1.0):
            corners = ((0.55, 0.0), (0.2, 0.3), (0.2, -0.3))
            arrow = [middle + QPointF(sign * x * unit, y * unit) for x, y in corners]
            painter.drawPolygon(QPolygonF(arrow))
        painter.restore()


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _without_rounding(transform: QTransform) -> QTransform:
    """Replace a transform that is nearly the identity by the identity, which keeps pixels sharp."""
    sides = (transform.m11() - 1, transform.m12(), transform.m21(), transform.m22() - 1)
    is_same = max(map(abs, sides)) < 1e-6 and max(abs(transform.dx()), abs(transform.dy())) < 1e-2
    return QTransform() if is_same else transform
