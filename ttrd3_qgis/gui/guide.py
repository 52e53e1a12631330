# SPDX-License-Identifier: GPL-2.0-or-later
"""The user guide in a window of QGIS: it needs neither a browser nor a network."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QImage, QTextBlock, QTextCursor, QTextDocument
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
                self._show(target)
                return
        elif not target.isLocalFile():
            QDesktopServices.openUrl(target)
            return
        QDesktopServices.openUrl(QUrl(HELP_URL))

    def go_back(self) -> None:
        """Show the page before."""
        with self._laid_out_once():
            self.backward()

    def go_home(self) -> None:
        """Show the first page."""
        with self._laid_out_once():
            self.home()

    @contextmanager
    def _laid_out_once(self) -> Iterator[None]:
        """Load a page within: Qt lays it out after each of its tables otherwise, for seconds."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()

    def _show(self, url: QUrl) -> None:
        """Show a page, and of it the section that the link names: Qt's Markdown has no anchors."""
        with self._laid_out_once():
            self.setSource(url)
        heading = dict(_sections(self.document())).get(url.fragment())
        if heading is not None:
            layout = self.document().documentLayout()
            layout.documentSize()  # makes the layout of all of it, else the bar ends too early
            self.verticalScrollBar().setValue(round(layout.blockBoundingRect(heading).top()))


def _sections(document: QTextDocument) -> Iterator[tuple[str, QTextBlock]]:
    """The headings of a page, with the names by which MkDocs links to them."""
    seen: set[str] = set()
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() > 0:
            name = _unused(_name_of(block.text()), seen)
            seen.add(name)
            yield name, block
        block = block.next()


def _name_of(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _unused(name: str, seen: set[str]) -> str:
    """The name, with a number where another heading of the page has it already."""
    found, number = name, 0
    while found in seen:
        number += 1
        found = f"{name}_{number}"
    return found


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
        back.clicked.connect(self.pages.go_back)
        contents.clicked.connect(self.pages.go_home)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)
        layout.addWidget(buttons)
        self.pages.setSource(QUrl.fromLocalFile(str(page)))
