# SPDX-License-Identifier: GPL-2.0-or-later
"""The fields and buttons of the options page."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.jobs.superresolution import DEVICES
from ..offered import default_presets
from ..translation import tr
from .labels import make_selectable


class OptionsForm(QWidget):
    """The fields and buttons, without behaviour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.python = _path_field("ttrd3Python", tr("Python with PyTorch and rasterio"))
        self.home = _path_field("ttrd3Home", tr("Folder of environments"), folder=True)
        self.models = _path_field("ttrd3Models", tr("Folder of weights"), folder=True)
        self.device = _choice("ttrd3Device", DEVICES)
        self.preset = _choice("ttrd3Preset", tuple(default_presets()))
        self.queue = QCheckBox(tr("Runs on one device wait for each other"))
        self.queue.setObjectName("ttrd3Queue")
        self.origin = _text("ttrd3Origin")
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome = _text("ttrd3Outcome")
        self.test = _button("ttrd3Test", tr("Test"))
        self.set_up = _button("ttrd3SetUp", tr("Set Up…"))
        self.copy = _button("ttrd3Copy", tr("Copy Diagnostics"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName(tr("Work in progress"))
        self.busy.hide()
        self._explain()
        self._arrange()

    def _explain(self) -> None:
        """Show in each field what an empty value means, and in each tooltip what the field does."""
        self.python.lineEdit().setPlaceholderText(tr("Detected automatically"))
        self.models.lineEdit().setPlaceholderText(tr("The folder models in your data folder"))
        self.python.setToolTip(tr("Python that runs the model, in a process of its own."))
        self.home.setToolTip(tr("Where Set Up puts Python and PyTorch; several gigabytes."))
        self.models.setToolTip(tr("Folder with .safetensors files of your own."))
        self.device.setToolTip(tr("The value the dialog starts with; auto takes a GPU that works."))
        self.preset.setToolTip(tr("The value the dialog starts with."))
        self.queue.setToolTip(
            tr("Two runs at once are no faster than one after another, and need twice the memory.")
        )
        self.test.setToolTip(tr("Asks Python for its versions and devices, and times them."))
        self.copy.setToolTip(tr("Copies a description of this installation, for an issue."))
        self.outcome.setText(
            tr("Test looks for devices and measures them, for up to half a minute.")
        )

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.test, self.set_up, self.copy):
            buttons.addWidget(button)
        buttons.addStretch()
        engine = QGroupBox(tr("Python with PyTorch"))
        rows = _rows(engine)
        rows.addRow(tr("Interpreter"), self.python)
        rows.addRow(self.origin)
        rows.addRow(tr("Environments folder"), self.home)
        rows.addRow(buttons)
        rows.addRow(self.busy)
        rows.addRow(self.outcome)
        defaults = QGroupBox(tr("Defaults for New Runs"))
        rows = _rows(defaults)
        rows.addRow(tr("Device"), self.device)
        rows.addRow(tr("Preset"), self.preset)
        rows.addRow(tr("Weights folder"), self.models)
        rows.addRow(self.queue)
        column = QVBoxLayout(self)
        column.addWidget(engine)
        column.addWidget(defaults)
        column.addStretch()


def scrolled(form: QWidget) -> QScrollArea:
    """The form in an area that scrolls where the dialog is small."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(form)
    return area


def _rows(group: QGroupBox) -> QFormLayout:
    layout = QFormLayout(group)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return layout


def _path_field(name: str, title: str, folder: bool = False) -> QgsFileWidget:
    mode = QgsFileWidget.StorageMode
    field = QgsFileWidget()
    field.setObjectName(name)
    field.setStorageMode(mode.GetDirectory if folder else mode.GetFile)
    # A virtual environment's Python is a link; resolved, it would not find its packages.
    field.setOptions(QFileDialog.Option.DontResolveSymlinks)
    field.setDialogTitle(title)
    field.lineEdit().setAccessibleName(title)
    buttons: list[Any] = field.findChildren(QToolButton)  # all say "…"
    for button in buttons:
        button.setAccessibleName(title)
    return field


def _choice(name: str, texts: tuple[str, ...]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.addItems(texts)
    return box


def _text(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    make_selectable(label)
    return label


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
