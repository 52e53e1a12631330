# SPDX-License-Identifier: GPL-2.0-or-later
"""The window with the guide: a link to a section shows that section."""

from __future__ import annotations

import re
import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QUrl
from qgis.PyQt.QtGui import QTextDocument

from ttrd3_qgis.gui.guide import GuideWindow, guide_folder

LINK = re.compile(r"\]\(([\w-]*(?:\.md)?#[^)\s]+)\)")  # to a section of the guide itself


@pytest.fixture
def open_page(qgis_app):
    windows = []

    def make(path):
        windows.append(GuideWindow(None, path))
        windows[-1].show()
        QgsApplication.processEvents()
        return windows[-1].pages

    yield make
    for window in windows:
        sip.delete(window)


def heading_at_top(pages):
    """The first heading in sight, and how far it is from the upper edge."""
    block = pages.cursorForPosition(QPoint(5, 1)).block()
    while block.isValid() and block.blockFormat().headingLevel() == 0:
        block = block.next()
    top = pages.document().documentLayout().blockBoundingRect(block).top()
    return block.text(), top - pages.verticalScrollBar().value()


def means(link, title):
    """Tell whether a link leads to a heading."""
    return re.sub(r"[^a-z0-9_]+", "", title.lower()) == link.partition("#")[2].replace("-", "")


def test_every_link_to_a_section_shows_it(open_page):
    pages, wrong, count = open_page(guide_folder() / "index.md"), [], 0
    bar = pages.verticalScrollBar()
    for page in sorted(guide_folder().glob("*.md")):
        for link in sorted(set(LINK.findall(page.read_text(encoding="utf-8")))):
            pages.setSource(QUrl.fromLocalFile(str(page)))
            pages.anchorClicked.emit(QUrl(link))
            text, distance = heading_at_top(pages)
            is_there = means(link, text) and abs(distance) < 2
            count += 1
            if not is_there and not 0 < bar.value() == bar.maximum():
                wrong.append((page.name, link, text))
    assert count > 30
    assert wrong == []


PAGE = """# A page

## What it is worth: 2×

{text}

## In *QGIS*

{text}

## In QGIS

{text}
"""


@pytest.fixture
def page(open_page, tmp_path):
    """A long page with two headings of the same name."""
    path = tmp_path / "page.md"
    path.write_text(PAGE.format(text="Some words. " * 2000), encoding="utf-8")
    return open_page(path)


@pytest.mark.parametrize(
    ("anchor", "title", "number"),
    [
        ("what-it-is-worth-2", "What it is worth: 2×", 0),
        ("in-qgis", "In QGIS", 0),
        ("in-qgis_1", "In QGIS", 1),
    ],
)
def test_sections_are_named_as_on_the_web_page(page, anchor, title, number):
    page.anchorClicked.emit(QUrl(f"#{anchor}"))
    text, distance = heading_at_top(page)
    assert text == title
    assert abs(distance) < 2
    above = page.toPlainText()[: page.cursorForPosition(QPoint(5, 1)).position()]
    assert above.count(f"{title}\n") == number


def test_a_link_within_the_page_does_not_read_it_again(page):
    document = page.document()
    page.selectAll()
    page.anchorClicked.emit(QUrl("#in-qgis"))
    assert page.document() is document
    assert page.textCursor().hasSelection()
    assert page.isBackwardAvailable()
    page.backward()
    assert page.verticalScrollBar().value() == 0


def seconds(work):
    begin = time.process_time()
    work()
    return time.process_time() - begin


@pytest.mark.parametrize("way", ["link", "back", "home"])
def test_a_page_of_many_tables_opens_at_once(open_page, tmp_path, way):
    """Qt lays a page out after each of its tables, which takes a hundred times as long."""
    row = "| 1 | 2 | 3 |\n"
    text = f"{row}| --- | --- | --- |\n{20 * row}\n" * 40
    tables, other = tmp_path / "tables.md", tmp_path / "other.md"
    tables.write_text(text, encoding="utf-8")
    other.write_text("[tables](tables.md)", encoding="utf-8")

    def once():
        document = QTextDocument()
        document.setMarkdown(text)
        document.documentLayout().documentSize()

    pages = open_page(other if way == "link" else tables)
    if way != "link":
        pages.follow(QUrl("other.md"))
    move = {"link": lambda: pages.follow(QUrl("tables.md")), "back": pages.go_back}
    assert seconds(move.get(way, pages.go_home)) < 10 * max(seconds(once), seconds(once))
    assert pages.toPlainText().split() == ["1", "2", "3"] * 21 * 40
