# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel below the parameters of the run dialog: estimate, checks of references, buttons."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..reference_checks import ReferenceCheck, pixel_text
from ..translation import tr
from ..worker_texts import filled
from .labels import make_selectable, plain_html

LINES = 4  # as many references are visible at once
SCROLLED_LINES = 13  # are visible at once, if there are as many
PIXEL_COLUMN = 2


class TextLabel(QLabel):
    """A text that wraps, is as high as it needs, and can be reached and copied by keyboard."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        make_selectable(self)
        self.setAccessibleName(name)
        # A layout forgets heights that are set while it is active.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._soon.start(0)

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # else the label would never shrink
        height = self.heightForWidth(self.width())
        self.setFixedHeight(max(height, self.fontMetrics().height()))


class NoticeRow(QWidget):
    """A warning: an icon, a sentence in bold and room for a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        icon = QgsApplication.getThemeIcon("/mIconWarning.svg")
        self._icon.setPixmap(icon.pixmap(side, side))
        self._text = TextLabel(self, tr("Warning"))
        font = self._text.font()
        font.setBold(True)
        self._text.setFont(font)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)

    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def show_text(self, text: str) -> None:
        """Show a sentence, or nothing if it is empty."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def hasHeightForWidth(self) -> bool:
        """Return False, as the panel does."""
        return False

    def add_button(self, button: QPushButton) -> None:
        """Add a button after the sentence."""
        self.layout().addWidget(button)


class Scrolled(QScrollArea):
    """As high as what it holds; where the window is too low for that, it scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidget(QWidget(self))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for shown in (self.viewport(), self.widget()):
            shown.setAutoFillBackground(False)  # the group box has its own colour
        self.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the height of what is held when it changes."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """The size of what it holds."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as all of it, and so many lines high."""
        held, lines = self.widget().minimumSizeHint(), self.fontMetrics().lineSpacing()
        return QSize(held.width(), min(held.height(), SCROLLED_LINES * lines))


class EstimatePanel(QgsCollapsibleGroupBox):
    """Shows what it is given; the code that makes it connects the buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ttrd3Estimate")
        self.setSettingGroup("ttrd3")
        self.setTitle(tr("Before the Run"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.estimate = TextLabel(self, tr("Estimate of the run"))
        self.shortage = NoticeRow(self)
        self.advice = NoticeRow(self)
        self.setup = NoticeRow(self)
        self.references = _table(self)
        self.preview_button = QPushButton(tr("&Preview Here"), self)
        self.setup_button = QPushButton(tr("&Set Up…"), self)
        self.preset_button = QPushButton(self)
        self._lay_out()
        self.shortage.show_text("")
        self.setup.show_text("")
        self.show_advice("", "")

    def hasHeightForWidth(self) -> bool:
        """Return False: else Processing would scroll the whole page, not only the parameters."""
        return False

    def _lay_out(self) -> None:
        self.preview_button.setToolTip(
            tr("Runs the middle of the map, 256 × 256 input pixels at most, into a temporary layer")
        )
        for button in (self.preview_button, self.setup_button, self.preset_button):
            button.setAutoDefault(False)  # Return must keep running the algorithm
        self.setup.add_button(self.setup_button)
        self.advice.add_button(self.preset_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.preview_button)
        buttons.addStretch(1)
        scrolled = Scrolled(self)
        rows = QVBoxLayout(scrolled.widget())
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in (self.setup, self.estimate, self.shortage, self.advice, self.references):
            rows.addWidget(widget)
        rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled)
        layout.addLayout(buttons)

    def show_estimate(self, lines: Sequence[str], shortages: Sequence[str] = ()) -> None:
        """Show the lines of an estimate and, in bold, what is too small."""
        self.estimate.setText("\n".join(lines))
        self.shortage.show_text(" ".join(shortages))

    def show_setup(self, text: str) -> None:
        """Show that there is no Python to run the model, with a button for the set-up."""
        self.setup.show_text(text)

    def show_advice(self, text: str, preset: str) -> None:
        """Say that the raster is not what the model has learned from, and offer a preset."""
        self.advice.show_text(text)
        self.preset_button.setText(tr("Use {preset}").format(preset=preset))
        self.preset_button.setVisible(bool(preset))

    def show_checks(self, checks: Sequence[ReferenceCheck], target_m: float | None) -> None:
        """List the references."""
        self.references.clear()
        self.references.headerItem().setText(PIXEL_COLUMN, _pixel_header(target_m))
        for check in checks:
            self.references.addTopLevelItem(_item(check))
            item = self.references.topLevelItem(self.references.topLevelItemCount() - 1)
            for row in range(item.childCount()):
                item.child(row).setFirstColumnSpanned(True)
            item.setExpanded(True)
        self.references.setVisible(bool(checks))
        _fit_height(self.references)


def _table(parent: QWidget) -> QTreeWidget:
    table = QTreeWidget(parent)
    table.setAccessibleName(tr("Checks of the references"))
    table.setHeaderLabels(
        [tr("Reference"), tr("Covers"), _pixel_header(None), tr("Date"), tr("Bands")]
    )
    table.setRootIsDecorated(False)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(True)
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(6 * table.fontMetrics().averageCharWidth())
    table.setVisible(False)
    return table


def _pixel_header(target_m: float | None) -> str:
    if target_m is None:
        return tr("Pixel Size")
    return filled(tr("Pixel Size (Needed: {size:.3g} m)"), size=target_m)


def _item(check: ReferenceCheck) -> QTreeWidgetItem:
    covers = "" if check.overlap is None else f"{100 * check.overlap:.0f} %"
    bands = str(check.bands) if check.bands else ""
    pixel = pixel_text(check) if check.bands else ""
    item = QTreeWidgetItem([check.name, covers, pixel, check.date, bands])
    item.setToolTip(0, plain_html(check.name))
    for text, icon in (
        *((text, "/mIconWarning.svg") for text in check.warnings),
        *((text, "/mIconInfo.svg") for text in check.hints),
    ):
        child = QTreeWidgetItem(item, [text])
        child.setIcon(0, QgsApplication.getThemeIcon(icon))
        child.setToolTip(0, plain_html(text))
    return item


def _fit_height(table: QTreeWidget) -> None:
    """Make the table as high as its rows, up to a few."""
    rows = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    count = sum(1 + row.childCount() for row in rows)
    line = max(table.sizeHintForRow(0), table.fontMetrics().height())
    frame = 2 * table.frameWidth() + table.header().sizeHint().height()
    table.setFixedHeight(frame + line * min(max(count, 1), LINES) + line // 3)
