# SPDX-License-Identifier: GPL-2.0-or-later
"""tools/translations.py on small trees, and the state of the repository's own translations."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "translations.py"
SPEC = importlib.util.spec_from_file_location("translations", TOOL)
translations = importlib.util.module_from_spec(SPEC)
sys.modules["translations"] = translations  # dataclasses look their module up
SPEC.loader.exec_module(translations)

Entry = translations.Entry
SOURCE = """
from .translation import tr

def texts(n):
    return [
        tr("&Open"),
        tr("Tile {n} of {total:.1f}").format(n=n, total=2),
        tr("Two parts – "
           "<b>one</b> “text” & more\\n\\nnext"),
    ]
"""
GERMAN = {
    "&Open": "Ö&ffnen",
    "Tile {n} of {total:.1f}": "Kachel {n} von {total:.1f}",
    "Two parts – <b>one</b> “text” & more\n\nnext": "Zwei – <b>ein</b> „Text“ & mehr\n\nweiter",
}
needs_lrelease = pytest.mark.skipif(
    not any(map(shutil.which, translations.PROGRAMS)), reason="no lrelease here"
)


@pytest.fixture
def tree(tmp_path):
    """A plugin with three texts and no translation yet."""
    (tmp_path / "ttrd3_qgis" / "gui").mkdir(parents=True)
    (tmp_path / "ttrd3_qgis" / "gui" / "some.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def translate(tree, texts, is_finished=True):
    """Write a German file."""
    entries = {source: Entry(text, is_finished) for source, text in texts.items()}
    translations.write(translations.path_of(tree, "de"), "de", entries)


def check(tree, shipped=("de",)):
    return translations.check(tree, ("de",), shipped)


def test_update_finds_every_text_and_leaves_it_unfinished(tree):
    translations.update(tree, ("de", "ja"))
    entries = translations.read(translations.path_of(tree, "ja"))
    assert list(entries) == sorted(GERMAN)
    assert set(entries.values()) == {Entry("", is_finished=False)}
    assert len(check(tree)) == 3
    assert all("is not translated" in line for line in check(tree))
    assert check(tree, shipped=()) == []


def test_what_the_worker_says_is_translated_too(tree):
    folder = tree / "core" / "jobs" / "wording"
    (folder / "console").mkdir(parents=True)
    (folder / "run.py").write_text('SENTENCES = {"a-code": "It " "{is}."}', encoding="utf-8")
    (folder / "console" / "train.py").write_text('SENTENCES = {"b-code": "No."}', encoding="utf-8")
    translations.update(tree, ("de",))
    entries = translations.read(translations.path_of(tree, "de"))
    assert set(entries) == {*GERMAN, "It {is}."}


def test_update_keeps_what_is_translated_and_drops_what_is_gone(tree):
    translate(tree, {**GERMAN, "gone": "weg"})
    assert any("no longer in the code" in line for line in check(tree))
    translations.update(tree, ("de",))
    entries = translations.read(translations.path_of(tree, "de"))
    assert {source: entry.text for source, entry in entries.items()} == GERMAN
    assert check(tree) == []


def test_update_writes_the_same_file_again(tree):
    translations.update(tree, ("de",))
    path = translations.path_of(tree, "de")
    first = path.read_bytes()
    translations.update(tree, ("de",))
    assert path.read_bytes() == first
    assert b"location" not in first


@pytest.mark.parametrize(
    ("source", "text", "word"),
    [
        ("Tile {n} of {total:.1f}", "Kachel {n}", "placeholders"),
        ("Tile {n} of {total:.1f}", "Kachel {n} von {total}", "placeholders"),
        ("Tile {n} of {total:.1f}", "Kachel {n} von {total:.1f} {x}", "placeholders"),
        ("Tile {n} of {total:.1f}", "Kachel {n von {total:.1f}", "placeholders"),
        ("&Open", "Öffnen", "&"),
        ("&Open", "&Ö&ffnen", "&"),
        ("Two parts – <b>one</b> “text” & more\n\nnext", "Zwei <b>ein & mehr", "HTML"),
        ("&Open", "", "not translated"),
        ("&Open", "  ", "not translated"),
    ],
)
def test_check_sees_mistakes(tree, source, text, word):
    translate(tree, {**GERMAN, source: text})
    assert any(word in line and "ttrd3_de.ts" in line for line in check(tree))
    with pytest.raises(translations.TranslationsError, match=word):
        translations.compile_all(tree, tree / "out", ("de",))


def test_a_missing_text_is_seen(tree):
    translate(tree, {"&Open": "Ö&ffnen"})
    assert sum("is missing" in line for line in check(tree)) == 2


def test_a_mistake_is_seen_before_a_language_is_shipped(tree):
    translate(tree, {"&Open": "Öffnen"})
    assert len(check(tree, shipped=())) == 1


@pytest.mark.parametrize(
    "code",
    [
        'tr(f"{n} tiles")',
        "tr(text)",
        'tr("a" + text)',
        'tr("a", "b")',
        'tr(text="a")',
        'tr("{n}".format(n=1))',
        'tr("")',
        "tr()",
        'self.tr("a")',
        'map(tr, ["a"])',
    ],
)
def test_a_mark_that_no_tool_can_read_is_refused(tree, code):
    path = tree / "ttrd3_qgis" / "bad.py"
    path.write_text(f"first = 1\nsecond = {code}\n", encoding="utf-8")
    assert [line.partition(": ")[0] for line in check(tree, ())] == ["ttrd3_qgis/bad.py:2"]
    with pytest.raises(translations.TranslationsError, match=r"bad\.py:2"):
        translations.update(tree, ("de",))


def test_a_damaged_file_is_named(tree):
    translate(tree, GERMAN)
    translations.path_of(tree, "de").write_text("<TS>")
    with pytest.raises(translations.TranslationsError, match=r"ttrd3_de\.ts"):
        check(tree)


@needs_lrelease
def test_a_complete_language_compiles(tree):
    translate(tree, GERMAN)
    (made,) = translations.compile_all(tree, tree / "out", ("de",))
    assert made == tree / "out" / "ttrd3_de.qm"
    first = made.read_bytes()
    assert "Ö&ffnen".encode("utf-16-be") in first
    assert translations.compile_all(tree, tree / "out", ("de",)) == [made]
    assert made.read_bytes() == first


def test_without_lrelease_there_is_one_sentence(tree, monkeypatch):
    translate(tree, GERMAN)
    monkeypatch.setenv("PATH", str(tree))
    with pytest.raises(translations.TranslationsError, match=r"lrelease is needed .*install"):
        translations.compile_all(tree, tree / "out", ("de",))


@pytest.mark.parametrize("words", [[], ["compile"], ["translate", "x"]])
def test_it_says_what_it_takes(words):
    done = subprocess.run([sys.executable, TOOL, *words], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "translations: say update, check or compile FOLDER.\n"


def test_the_texts_of_the_repository_are_sound():
    """Every mark can be read, every shipped language is complete, no translation breaks a text."""
    wrong = translations.check(ROOT, translations.LANGUAGES, translations.SHIPPED)
    if wrong:
        pytest.fail("\n" + "\n".join(wrong), pytrace=False)


def test_every_language_is_shipped():
    assert translations.SHIPPED == translations.LANGUAGES


def test_what_a_spec_says_is_translated_too(tree):
    folder = tree / "core" / "methods" / "some"
    folder.mkdir(parents=True)
    (folder / "spec.py").write_text(
        'Spec(Flag("a", "One flag", "Does" " it."), Number("b", label="A number", help="So many.",'
        ' default=1), Layer("c", "A layer", "What it shows."), Preset(1, 0.5, help="quick"),'
        ' Geometry("d", "not this", "nor this"))',
        encoding="utf-8",
    )
    translations.update(tree, ("de",))
    entries = translations.read(translations.path_of(tree, "de"))
    texts = {"One flag", "Does it.", "A number", "So many.", "A layer", "What it shows.", "quick"}
    assert set(entries) == {*GERMAN, *texts}
