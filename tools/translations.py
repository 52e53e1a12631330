# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's texts in other languages: translations.py update | check | compile FOLDER.

update writes i18n/ttrd3_LANGUAGE.ts from every tr("…") of ttrd3_qgis/, from every sentence that
the worker says in core/jobs/wording/, and from what the specs of the methods say to users, keeping
what is translated; check lists what is wrong; compile makes the .qm files of the shipped languages.
"""

from __future__ import annotations

import ast
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "TTRD3"  # as in ttrd3_qgis/translation.py
WORDING = Path("core") / "jobs" / "wording"
LANGUAGES = ("de", "es", "fr", "ja", "pt_BR", "zh_CN")
SHIPPED = LANGUAGES  # those named here must be complete, and go into the package
# Of core/methods/spec.py and options.py: what they say to users is translated.
DESCRIPTIONS = ("Flag", "Choice", "Number", "Layer", "Preset")
PROGRAMS = ("lrelease", "lrelease-qt5", "lrelease-qt6", "lrelease6")
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
ACCELERATOR = re.compile(r"&(?=\w)(?!\w+;)")


class TranslationsError(Exception):
    """What keeps the translations from being made, in one or more lines."""


@dataclass(frozen=True)
class Entry:
    """One text of a language; not finished while nobody vouches for it."""

    text: str
    is_finished: bool


def sources(root: Path) -> tuple[set[str], list[str]]:
    """Every text marked for translation, and `file:line: what is wrong` of bad marks."""
    found: set[str] = spec_texts(root)
    wrong: list[str] = []
    for path in sorted((root / "ttrd3_qgis").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        for line, text, problem in marks(tree):
            if problem:
                wrong.append(f"{path.relative_to(root).as_posix()}:{line}: {problem}")
            else:
                found.add(text)
    return found | worker_sentences(root), wrong


def worker_sentences(root: Path) -> set[str]:
    """Every sentence with which the worker can reach the plugin; they stand in tables by code."""
    found: set[str] = set()
    for path in sorted((root / WORDING).glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        tables = [node for node in ast.walk(tree) if isinstance(node, ast.Dict)]
        found |= {text_of(value) for table in tables for value in table.values} - {""}
    return found


def spec_texts(root: Path) -> set[str]:
    """What the specs of the methods say of their options, layers and presets."""
    methods = root / "core" / "methods"
    found: set[str] = set()
    for path in sorted([*methods.glob("*.py"), *methods.glob("*/spec.py")]):
        found |= set(_described(ast.parse(path.read_text(encoding="utf-8"), str(path))))
    return found


def _described(tree: ast.AST) -> Iterator[str]:
    """The texts of a spec: the second and third argument of a description, or those so named."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in calls:
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name not in DESCRIPTIONS:
            continue
        places = [] if name == "Preset" else call.args[1:3]
        named = [word.value for word in call.keywords if word.arg in ("title", "label", "help")]
        for node in (*places, *named):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
                yield node.value


def marks(tree: ast.AST) -> Iterator[tuple[int, str, str]]:
    """Line, text and problem of each use of `tr`; one of the two last is empty."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    called = {id(call.func) for call in calls}
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id == "tr":
            text = literal(call)
            problem = "" if text else "tr() takes one literal text and nothing else"
            yield call.lineno, text, problem
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "tr":
            yield node.lineno, "", "import tr from translation.py and call it by its name"
        elif isinstance(node, ast.Name) and node.id == "tr" and id(node) not in called:
            yield node.lineno, "", "tr is not called here, so its texts cannot be found"


def literal(call: ast.Call) -> str:
    """The text of a call, empty where it is not one literal."""
    argument = call.args[0] if len(call.args) == 1 and not call.keywords else None
    return text_of(argument)


def text_of(node: ast.expr | None) -> str:
    """The value of a literal text, empty for anything else."""
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else ""


def path_of(root: Path, language: str) -> Path:
    """Where the texts of a language lie."""
    return root / "i18n" / f"ttrd3_{language}.ts"


def read(path: Path) -> dict[str, Entry]:
    """Entries by English text; none where there is no file."""
    if not path.exists():
        return {}
    try:
        tree = ElementTree.parse(path)
    except ElementTree.ParseError as error:
        raise TranslationsError(f"{path.name} is no XML that can be read: {error}.") from None
    contexts = [c for c in tree.iter("context") if c.findtext("name") == CONTEXT]
    return {
        message.findtext("source") or "": entry_of(message.find("translation"))
        for context in contexts
        for message in context.iter("message")
    }


def entry_of(element: ElementTree.Element | None) -> Entry:
    """Read one translation."""
    if element is None:
        return Entry("", is_finished=False)
    return Entry(element.text or "", is_finished=element.get("type") is None)


def write(path: Path, language: str, entries: dict[str, Entry]) -> None:
    """Write a language, sorted and without line numbers, so that changes stay readable."""
    top = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(top, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source in sorted(entries):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        translation.text = entries[source].text
        if not entries[source].is_finished:
            translation.set("type", "unfinished")
    ElementTree.indent(top, "    ")
    body = ElementTree.tostring(top, encoding="unicode", short_empty_elements=False)
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{HEADER}{body}\n", encoding="utf-8", newline="\n")


def update(root: Path, languages: Sequence[str]) -> None:
    """Bring every language's file to the texts in the code; new ones are unfinished."""
    found, wrong = sources(root)
    if wrong:
        raise TranslationsError("\n".join(wrong))
    for language in languages:
        known = read(path_of(root, language))
        new = Entry("", is_finished=False)
        write(path_of(root, language), language, {text: known.get(text, new) for text in found})


def check(root: Path, languages: Sequence[str], shipped: Sequence[str]) -> list[str]:
    """List what is wrong: in the code, in what is translated, and what shipped languages lack."""
    found, wrong = sources(root)
    for language in languages:
        entries = read(path_of(root, language))
        problems = [*differences(entries)]
        if language in shipped:
            problems += gaps(found, entries)
        wrong += [f"{path_of(root, language).name}: {problem}" for problem in problems]
    return wrong


def gaps(found: set[str], entries: dict[str, Entry]) -> Iterator[str]:
    """What a complete language would not have."""
    for source in sorted(found | set(entries)):
        if source not in entries:
            yield f"{source!r} is missing; run make translations"
        elif source not in found:
            yield f"{source!r} is no longer in the code; run make translations"
        elif not entries[source].is_finished or not entries[source].text.strip():
            yield f"{source!r} is not translated"


def differences(entries: dict[str, Entry]) -> Iterator[str]:
    """What a translation must share with its source and does not."""
    for source, entry in sorted(entries.items()):
        if not entry.text:
            continue
        if placeholders(source) != placeholders(entry.text):
            yield f"{source!r}: the {{placeholders}} differ"
        if sorted(TAG.findall(source)) != sorted(TAG.findall(entry.text)):
            yield f"{source!r}: the HTML tags differ"
        if len(ACCELERATOR.findall(source)) != len(ACCELERATOR.findall(entry.text)):
            yield f"{source!r}: the & before the key differs"


def placeholders(text: str) -> set[str] | None:
    """Fields of a text as `str.format` reads them; None where it would refuse the text."""
    try:
        parsed = list(string.Formatter().parse(text))
    except ValueError:
        return None
    return {f"{name}!{how}:{_shared(form)}" for _, name, form, how in parsed if name is not None}


def _shared(form: str | None) -> str:
    """What languages share of a format: not the words of a plural."""
    kind, colon, words = (form or "").partition(":")
    return kind + colon if colon and all("#" in word for word in words.split("|")) else form or ""


def compile_all(root: Path, folder: Path, shipped: Sequence[str]) -> list[Path]:
    """Make the .qm files of the shipped languages, all of which must be faultless."""
    wrong = check(root, shipped, shipped)
    if wrong:
        raise TranslationsError("\n".join(wrong))
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if shipped and program is None:
        raise TranslationsError(
            "lrelease is needed to compile the translations; install qttools5-dev-tools."
        )
    folder.mkdir(parents=True, exist_ok=True)
    return [release(program or "", path_of(root, one), folder) for one in shipped]


def release(program: str, source: Path, folder: Path) -> Path:
    """Compile one language."""
    target = folder / f"{source.stem}.qm"
    command = [program, "-silent", str(source), "-qm", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not target.is_file():
        raise TranslationsError(f"lrelease refused {source.name}: {done.stderr.strip()}")
    return target


def main(arguments: Sequence[str]) -> int:
    """Do what the first word asks for."""
    try:
        if list(arguments) == ["update"]:
            update(ROOT, LANGUAGES)
        elif list(arguments) == ["check"]:
            wrong = check(ROOT, LANGUAGES, SHIPPED)
            if wrong:
                raise TranslationsError("\n".join(wrong))
        elif len(arguments) == 2 and arguments[0] == "compile":
            compile_all(ROOT, Path(arguments[1]), SHIPPED)
        else:
            raise TranslationsError("say update, check or compile FOLDER.")
    except TranslationsError as error:
        print(f"translations: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
