# SPDX-License-Identifier: GPL-2.0-or-later
"""The widgets of the set-up dialog."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ..algorithms.setupenvironment.help import setupenvironment_help
from ..runtime.home import data_folder
from ..runtime.interpreter import Interpreter
from ..runtime.setup.choices import AUTO, CPU, CUDA, DIFFUSERS, INSTALL
from ..runtime.setup.orders import Order
from ..runtime.setup.preflight import ERROR, OK, WARNING, Check
from ..runtime.setup.survey import Survey
from ..translation import tr
from ..worker_texts import filled
from .labels import make_selectable

MAX_LINES = 5000


def state_text(found: Interpreter | None, size_bytes: int) -> str:
    """Describe what runs the models now."""
    if found is None:
        return tr("There is no Python with PyTorch yet.")
    text = tr("PyTorch {torch} is ready; devices: {devices}.")
    parts = [text.format(torch=found.torch, devices=", ".join(found.devices))]
    if size_bytes:
        text = tr("It takes {size:size} on the disk.")
        parts.append(filled(text, size=size_bytes))
    return " ".join(parts)


class SetupWidgets(QObject):
    """The widgets of the dialog and what they show; without decisions."""

    def __init__(self, dialog: QDialog, bar: QgsMessageBar) -> None:
        super().__init__(dialog)
        self.size_bytes = 0
        self._had_diffusers = False
        self.state, self.place, self.folder = _label(), _label(), _label()
        self.build = _builds()
        self.diffusers = _diffusers()
        self.checks = _table()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress of the set-up"))
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(MAX_LINES)
        self.log.setAccessibleName(tr("Log"))
        self._make_buttons()
        layout = QVBoxLayout(dialog)
        layout.addWidget(bar)
        layout.addLayout(self._form())
        layout.addWidget(self.checks, 2)
        layout.addLayout(self._actions())
        layout.addWidget(self.log, 3)
        layout.addWidget(self.progress)
        layout.addWidget(self.buttons)

    def set_working(self, title: str) -> None:
        """Show that work is in progress."""
        for button in self._orders:
            button.setEnabled(False)
        self.build.setEnabled(False)
        self.diffusers.setEnabled(False)
        self.cancel.setEnabled(True)
        self.progress.setFormat(title)
        self.progress.setRange(0, 0)

    def set_progress(self, percent: float) -> None:
        """Show the progress."""
        self.progress.setRange(0, 100)
        self.progress.setFormat("%p %")
        self.progress.setValue(round(percent))

    def set_idle(self, survey: Survey | None) -> None:
        """Show the state; without a survey, allow what needs none."""
        self.progress.setRange(0, 100)
        self.progress.setFormat("")
        self.progress.reset()
        self.log.verticalScrollBar().setValue(self.log.verticalScrollBar().maximum())
        self.cancel.setEnabled(False)
        self.folder.setText(str(data_folder()))
        self.build.setEnabled(True)
        self.diffusers.setEnabled(True)
        for button in (self.install, self.install_folder, self.use_python):
            button.setEnabled(True)
        if survey is not None:
            self._show(survey)

    def _show(self, survey: Survey) -> None:
        self.size_bytes = survey.size_bytes
        self._show_diffusers(DIFFUSERS in survey.extras)
        self.state.setText(state_text(survey.interpreter, survey.size_bytes))
        self.place.setText(survey.interpreter.path if survey.interpreter else tr("None yet"))
        _fill(self.checks, survey.plan.checks)
        is_possible = not survey.plan.errors()
        self.install.setEnabled(is_possible)
        self.repair.setEnabled(is_possible and survey.has_environment)
        self.install_folder.setEnabled(survey.plan.flavour is not None)
        self.remove.setEnabled(survey.size_bytes > 0)

    def _show_diffusers(self, are_there: bool) -> None:
        """They go with the environment only; what the user has ticked before stays."""
        is_wanted = self.diffusers.isChecked() and not self._had_diffusers
        self.diffusers.setChecked(are_there or is_wanted)
        self.diffusers.setEnabled(not are_there)
        self._had_diffusers = are_there

    def order(self, action: str = INSTALL, folder: str = "") -> Order:
        """What the widgets ask for."""
        extras = (DIFFUSERS,) if self.diffusers.isChecked() else ()
        return Order(action, self.build.currentData(), folder, extras=extras)

    def add_line(self, line: str) -> None:
        """Add to the log."""
        self.log.appendPlainText(line)

    def report(self) -> str:
        """Everything that helps to find a fault, as text."""
        rows = range(self.checks.rowCount())
        lines = [
            " ".join(self.checks.item(row, column).text() for column in (0, 1)) for row in rows
        ]
        return "\n".join([self.state.text(), self.place.text(), *lines, self.log.toPlainText()])

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.addRow(tr("Now"), self.state)
        form.addRow(tr("Python"), self.place)
        form.addRow(tr("Folder"), self.folder)
        form.addRow(tr("Build of PyTorch"), self.build)
        form.addRow("", self.diffusers)
        return form

    def _make_buttons(self) -> None:
        self.install = _button("install", tr("&Install"), tr("Downloads and installs PyTorch."))
        self.install_folder = _button(
            "installFolder",
            tr("Install from &Folder…"),
            tr("Installs without network from a folder made on another computer."),
        )
        self.use_python = _button(
            "usePython", tr("Use Another &Python…"), tr("Uses a Python that has PyTorch already.")
        )
        self.repair = _button("repair", tr("&Repair"), tr("Rebuilds the environment."))
        self.remove = _button(
            "remove", tr("Re&move"), tr("Deletes everything that the set-up installed.")
        )
        self._orders = (
            *(self.install, self.install_folder, self.use_python),
            *(self.repair, self.remove),
        )
        self.install.setDefault(True)
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.copy = self.buttons.addButton(tr("Copy &Log"), role.ActionRole)
        self.cancel = self.buttons.addButton(tr("&Cancel"), role.ActionRole)
        self.close = self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.cancel.setToolTip(tr("Ends the set-up; what was there before stays."))
        self.close.setToolTip(tr("Closes this window; a running set-up goes on in the background."))
        for button, name in ((self.copy, "copyLog"), (self.cancel, "cancel")):
            button.setObjectName(name)

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button in self._orders:
            row.addWidget(button)
        row.addStretch()
        return row


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    make_selectable(label)
    return label


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    return button


def _builds() -> QComboBox:
    box = QComboBox()
    for value, text in (
        (AUTO, tr("Automatic")),
        (CPU, tr("Processor only (small)")),
        (CUDA, tr("NVIDIA GPU (CUDA)")),
    ):
        box.addItem(text, value)
    return box


def _diffusers() -> QCheckBox:
    box = QCheckBox(tr("With diffusers, for Stable Diffusion XL"))
    box.setObjectName("diffusers")
    box.setToolTip(setupenvironment_help()["DIFFUSERS"])
    return box


def _table() -> QTableWidget:
    table = QTableWidget(0, 2)
    table.setAccessibleName(tr("Checks of this computer"))
    table.setHorizontalHeaderLabels([tr("Check"), tr("Finding")])
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    return table


def _fill(table: QTableWidget, checks: tuple[Check, ...]) -> None:
    icons = {OK: "/mIconSuccess.svg", WARNING: "/mIconWarning.svg", ERROR: "/mIconCritical.svg"}
    table.setRowCount(len(checks))
    for row, check in enumerate(checks):
        title = QTableWidgetItem(QgsApplication.getThemeIcon(icons[check.level]), check.title)
        table.setItem(row, 0, title)
        sentence = QTableWidgetItem(check.sentence)
        sentence.setToolTip(check.sentence)
        table.setItem(row, 1, sentence)
    table.resizeRowsToContents()
