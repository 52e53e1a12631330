# SPDX-License-Identifier: GPL-2.0-or-later
"""The guide against the source: quoted messages exist, tables of numbers agree, links lead on."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GUIDE = DOCS / "guide"
GAP = "…"
MIN_COVERED = 0.9
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MAX_PICTURE_BYTES = 200_000


@pytest.fixture(scope="module")
def source() -> ModuleType:
    """tools/error_messages.py, which is no package."""
    path = ROOT / "tools" / "error_messages.py"
    spec = importlib.util.spec_from_file_location("error_messages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["error_messages"] = module
    spec.loader.exec_module(module)
    return module


def quotes() -> list[str]:
    """The messages that troubleshooting.md quotes, a line each."""
    text = (GUIDE / "troubleshooting.md").read_text(encoding="utf-8")
    return re.findall(r"(?m)^> (.+)$", text)


def covered(quote: str, fragments: set[str]) -> float:
    """Share of a quote's letters that stand in the source in one piece with their neighbours."""
    marks = [char == GAP or not char.isalnum() for char in quote]
    for fragment in fragments:
        start = quote.find(fragment)
        while start >= 0:
            marks[start : start + len(fragment)] = [True] * len(fragment)
            start = quote.find(fragment, start + 1)
    return sum(marks) / len(marks)


def test_every_quoted_message_exists_in_the_source(source: ModuleType):
    fragments = source.fragments()
    found = quotes()
    assert len(found) > 40
    assert [quote for quote in found if covered(quote, fragments) < MIN_COVERED] == []


def test_a_message_that_is_gone_is_seen(source: ModuleType):
    fragments = source.fragments()
    assert covered("The raster … is too blue; paint it red.", fragments) < MIN_COVERED


def test_the_list_of_messages_is_that_of_the_source(source: ModuleType):
    """After a change of a message: make docs-pages."""
    assert (GUIDE / "messages.md").read_text(encoding="utf-8") == source.page()


def test_the_ways_a_run_can_end_are_all_found(source: ModuleType):
    texts = {message.text for message in source.messages()}
    for words in ("No Python with PyTorch", "was killed, most likely", "holds nothing but nodata"):
        assert any(words in text for text in texts)


def pages() -> list[Path]:
    return sorted(DOCS.rglob("*.md"))


def anchors(page: Path) -> set[str]:
    """Anchors of a page's headings, as forges and MkDocs name them."""
    heads = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", head).strip().lower()) for head in heads}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(DOCS).as_posix())
def test_links_lead_to_files_and_headings(page: Path):
    wrong = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if target.startswith(("http://", "https://")):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            wrong.append(target)
    assert wrong == []


def test_every_page_is_in_the_menu():
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = {page.relative_to(DOCS).as_posix() for page in pages()}
    missing = {name for name in named if name not in menu and not name.startswith("algorithms/")}
    assert missing == set()


def test_pictures_are_small_and_shown():
    text = "".join(page.read_text(encoding="utf-8") for page in pages())
    for picture in (DOCS / "images" / "guide").glob("*.[pj][np]g"):
        assert picture.stat().st_size < MAX_PICTURE_BYTES, picture.name
        assert picture.name in text, f"{picture.name} is shown nowhere"


def numbers(row: str) -> list[str]:
    """Means of a row of a Markdown table, without their intervals."""
    return re.findall(r"(?<=\| )\d+\.\d+", row)


@pytest.mark.parametrize(
    ("page", "row", "original"),
    [
        ("limits-and-trust.md", "| bicubic |", "| bicubic |"),
        ("limits-and-trust.md", "| *realistic* |", "| *realistic* |"),
        ("limits-and-trust.md", "| *faithful* |", "| *faithful* |"),
        (
            "choosing-references.md",
            "| same kind of scene |",
            "| *realistic*, same class, similar |",
        ),
        ("choosing-references.md", "| another kind of scene |", "| *realistic*, other class |"),
        ("choosing-references.md", "| noise |", "| *realistic*, noise |"),
        ("choosing-references.md", "| none |", "| *realistic*, none |"),
    ],
)
def test_numbers_of_the_guide_are_those_that_were_measured(page: str, row: str, original: str):
    def line(name: str, start: str) -> str:
        lines = (DOCS / name).read_text(encoding="utf-8").splitlines()
        return next(text for text in lines if text.startswith(start))

    measured = numbers(line("quality.md", original))
    told = numbers(line(f"guide/{page}", row))
    assert len(told) == 2
    assert set(told) <= set(measured)


READY = ROOT / ".venv-docs" / "setup-stamp"  # the last thing that make docs-setup writes
MKDOCS = READY.parent / "bin" / "python"


@pytest.mark.skipif(not READY.exists(), reason="no .venv-docs here (make docs-setup)")
def test_the_guide_builds_and_loads_nothing_from_elsewhere(tmp_path: Path):
    command = [str(MKDOCS), "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = re.compile(r'<(?:script|link|img|iframe)[^>]*(?:src|href)="?(?:https?:)?//')
    for page in tmp_path.rglob("*.html"):
        assert not loaded.search(page.read_text(encoding="utf-8")), page.name
    assert "<table>" in (tmp_path / "quality.html").read_text(encoding="utf-8")
    assert (tmp_path / "search" / "search_index.json").stat().st_size > 10_000
