# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables that scripts write into the documentation, between markers."""

from __future__ import annotations

import pytest
import tables

TEXT = """# Title

<!-- begin table: one -->
| old |
<!-- end table: one -->

Between ±.
<!-- begin table: two -->
<!-- end table: two -->
Last line"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_only_what_lies_between_the_markers_changes(page):
    table = tables.markdown_table(["a", "b"], [["1", "2"]])
    assert table == "| a | b |\n| --- | ---: |\n| 1 | 2 |"
    assert tables.replace_table(page, "one", table)
    assert page.read_text(encoding="utf-8") == TEXT.replace("| old |", table)
    assert tables.read_table(page, "one") == table
    assert tables.check_table(page, "one", table)
    assert not tables.check_table(page, "one", "| old |")


def test_a_second_time_changes_nothing(page):
    assert tables.replace_table(page, "two", "x")
    before = page.stat().st_mtime_ns, page.read_bytes()
    assert not tables.replace_table(page, "two", "x\n")
    assert (page.stat().st_mtime_ns, page.read_bytes()) == before
    assert [file.name for file in page.parent.iterdir()] == ["page.md"]


def test_names_are_whole_and_signs_are_plain(page):
    page.write_text(TEXT.replace("two", "one (a.b)"), encoding="utf-8")
    assert tables.replace_table(page, "one (a.b)", r"\1 | x")
    assert tables.read_table(page, "one (a.b)") == r"\1 | x"
    assert tables.read_table(page, "one") == "| old |"


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("<!-- begin table: one -->", "", "once each"),
        ("<!-- end table: one -->", "<!-- end table: one -->\n" * 2, "once each"),
        ("| old |", "<!-- end table: one -->", "once each"),
    ],
)
def test_markers_that_are_missing_or_double(page, old, new, word):
    page.write_text(TEXT.replace(old, new), encoding="utf-8")
    before = page.read_bytes()
    with pytest.raises(tables.MarkerError, match=word):
        tables.replace_table(page, "one", "x")
    assert page.read_bytes() == before


def test_markers_in_the_wrong_order(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("<!-- end table: a -->\n<!-- begin table: a -->\n", encoding="utf-8")
    with pytest.raises(tables.MarkerError, match="order"):
        tables.read_table(path, "a")
