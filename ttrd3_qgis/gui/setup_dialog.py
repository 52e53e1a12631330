# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog *Set Up…*: shows the state and any obstacles, and carries out the set-up."""

from __future__ import annotations

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from ..runtime.notice import NOTICE
from ..runtime.setup.choices import REMOVE, REPAIR
from ..runtime.setup.orders import Order
from ..runtime.setup.survey import Survey
from ..translation import tr
from ..worker_texts import filled
from .labels import plain_html
from .setup_widgets import SetupWidgets
from .setup_work import WORK

_open: list[SetupDialog] = []


def show_setup(parent: QWidget | None) -> SetupDialog:
    """Show the only dialog of this session; the work may have gone on in the background."""
    dialog = _shown_before()
    if dialog is None or dialog.parent() is not parent:  # a modal window blocks those of others
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()
        dialog = SetupDialog(parent)
        _open[:] = [dialog]
        _outlive(dialog, parent)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    dialog.look()
    return dialog


def close_setup() -> None:
    """Stop the work and close the dialog; called when the plugin is unloaded."""
    WORK.stop()
    dialog = _shown_before()
    if dialog is not None:
        dialog.close()
        dialog.deleteLater()
    _open.clear()


def _shown_before() -> SetupDialog | None:
    """The dialog, unless it was deleted together with its parent."""
    return _open[0] if _open and not sip.isdeleted(_open[0]) else None


def _outlive(dialog: SetupDialog, parent: QWidget | None) -> None:
    """Once another dialog that our dialog belongs to is closed, show ours in the main window."""
    owner = None if parent is None else parent.window()
    if not isinstance(owner, QDialog):
        return

    def move() -> None:
        if _shown_before() is dialog and dialog.isVisible():
            show_setup(owner.parentWidget())

    owner.finished.connect(move)


class SetupDialog(QDialog):
    """If it is closed, the work continues in the task manager; *Cancel* stops it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ttrd3SetupDialog")
        self.setWindowTitle(tr("Set Up TTRD3"))
        self.resize(760, 620)
        self._bar = QgsMessageBar(self)
        self._widgets = SetupWidgets(self, self._bar)
        self._is_stale = False
        self._connect()
        self._take_over()

    def is_working(self) -> bool:
        """Tell whether work is in progress."""
        return WORK.is_busy()

    def look(self) -> None:
        """Determine the state, in the background, after the work in progress."""
        self._is_stale = self.is_working()
        if self._is_stale:
            return
        said = self._bar.currentItem()
        if said is not None and said.level() == Qgis.MessageLevel.Warning:
            self._bar.clearWidgets()  # it was about an earlier look
        WORK.look(self._widgets.order())

    def carry_out(self, order: Order) -> None:
        """Carry out an order, in the background."""
        if self.is_working():
            return
        self._widgets.log.clear()
        self._bar.clearWidgets()  # what an earlier try said
        WORK.carry_out(order)

    def done(self, result: int) -> None:
        """However the window is closed, say where the work continues."""
        if self.is_working():
            WORK.log(tr("The set-up goes on; its progress is in the status bar of QGIS."))
        super().done(result)

    def _connect(self) -> None:
        w = self._widgets
        w.install.clicked.connect(lambda: self.carry_out(w.order()))
        w.install_folder.clicked.connect(self._install_from_folder)
        w.use_python.clicked.connect(self._use_python)
        w.repair.clicked.connect(lambda: self.carry_out(w.order(REPAIR)))
        w.remove.clicked.connect(self._ask_to_remove)
        w.cancel.clicked.connect(self._cancel)
        w.copy.clicked.connect(self._copy_log)
        w.close.clicked.connect(self.reject)
        w.build.currentIndexChanged.connect(lambda _: self.look())
        w.diffusers.clicked.connect(lambda _: self.look())
        NOTICE.changed.connect(self._changed)
        WORK.began.connect(w.set_working)
        WORK.logged.connect(w.add_line)
        WORK.progressed.connect(w.set_progress)
        WORK.told.connect(self._tell)
        WORK.surveyed.connect(self._surveyed)
        WORK.carried_out.connect(self.look)

    def _changed(self) -> None:
        if self.isVisible():  # else it looks when it is shown again
            self.look()

    def _cancel(self) -> None:
        self._is_stale = False
        WORK.cancel()

    def _take_over(self) -> None:
        """Show what work that another window has started has said, and how far it is."""
        for line in WORK.lines:
            self._widgets.add_line(line)
        if WORK.said is not None:
            self._tell(*WORK.said)
        if self.is_working():
            self._widgets.set_working(WORK.title)

    def _surveyed(self, survey: Survey | None) -> None:
        self._widgets.set_idle(survey)
        if self._is_stale:
            self.look()

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        self._bar.clearWidgets()
        self._bar.pushMessage("", plain_html(text), level, 0)

    def _install_from_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder to Install From"))
        if folder:
            self.carry_out(self._widgets.order(folder=folder))

    def _use_python(self) -> None:
        # A virtual environment's Python is a link; resolved, it would not find its packages.
        as_named = QFileDialog.Option.DontResolveSymlinks
        title = tr("Python With PyTorch")
        path, _ = QFileDialog.getOpenFileName(self, title, options=as_named)
        if path:
            self.carry_out(Order(python=path))

    def _ask_to_remove(self) -> None:
        """Ask in the message bar: what is removed would have to be downloaded again."""
        question = filled(tr("Remove {size:size}?"), size=self._widgets.size_bytes)
        item = self._bar.createMessage(question)
        button = QPushButton(tr("Remove"), item)
        button.setObjectName("removeForSure")
        button.clicked.connect(self._remove)
        item.layout().addWidget(button)
        self._bar.clearWidgets()
        self._bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def _remove(self) -> None:
        self._bar.clearWidgets()
        self.carry_out(Order(REMOVE))

    def _copy_log(self) -> None:
        QgsApplication.clipboard().setText(self._widgets.report())
