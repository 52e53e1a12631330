# SPDX-License-Identifier: GPL-2.0-or-later
"""The user guide in a window of QGIS: it needs neither a browser nor a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QImage, QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ..algorithms.base import HELP_URL
from ..core.jobs.paths import ROOT
from ..translation import tr

MARGIN_PX = 110  # of the text, of lists in it, and of a scroll bar
_open: list[GuideWindow] = []


def guide_folder() -> Path:
    """The pages: in the installed plugin, else in the repository."""
    installed = ROOT / "help" / "guide"
    return installed if installed.is_dir() else ROOT / "docs" / "guide"


def show_guide(parent: QWidget | None) -> None:
    """Show the guide; on its web page if this Qt cannot read it (before 5.14)."""
    page = guide_folder() / "index.md"
    if not hasattr(QTextDocument, "setMarkdown") or not page.is_file():
        QDesktopServices.openUrl(QUrl(HELP_URL))
        return
    if not _open or sip.isdeleted(_open[0]):
        _open[:] = [GuideWindow(parent, page)]
    _open[0].show()
    _open[0].raise_()
    _open[0].activateWindow()


def close_guide() -> None:
    """Close the window; called when the plugin is unloaded."""
    for window in _open:
        if not sip.isdeleted(window):
            window.close()
            window.deleteLater()
    _open.clear()


class Pages(QTextBrowser):
    """Shows pages in Markdown, with pictures no wider than the window."""

    def loadResource(self, kind: int, url: QUrl) -> Any:
        """Load a page or a picture."""
        found = super().loadResource(kind, url)
        if kind != QTextDocument.ResourceType.ImageResource:
            return found
        image = QImage(self.source().resolved(url).toLocalFile())
        room = max(200, self.viewport().width() - MARGIN_PX)
        if image.width() <= room:
            return image
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)

    def follow(self, url: QUrl) -> None:
        """Follow a link; what is not in the guide opens in the browser."""
        target = self.source().resolved(url)
        if target.isLocalFile() and Path(target.toLocalFile()).suffix == ".md":
            if Path(target.toLocalFile()).is_file():
                self.setSource(target)
                return
        elif not target.isLocalFile():
            QDesktopServices.openUrl(target)
            return
        QDesktopServices.openUrl(QUrl(HELP_URL))


class GuideWindow(QDialog):
    """A page, and buttons to go back and to the first one."""

    def __init__(self, parent: QWidget | None, page: Path) -> None:
        super().__init__(parent)
        self.setObjectName("ttrd3Guide")
        self.setWindowTitle(tr("Guide to TTRD3"))
        self.resize(820, 640)
        self.pages = Pages(self)
        self.pages.setOpenLinks(False)
        self.pages.anchorClicked.connect(self.pages.follow)
        self.pages.setAccessibleName(tr("Guide to TTRD3"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        back = buttons.addButton(tr("&Back"), role)
        contents = buttons.addButton(tr("&Start Page"), role)
        back.setEnabled(False)
        self.pages.backwardAvailable.connect(back.setEnabled)
        back.clicked.connect(self.pages.backward)
        contents.clicked.connect(self.pages.home)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)
        layout.addWidget(buttons)
        self.pages.setSource(QUrl.fromLocalFile(str(page)))
