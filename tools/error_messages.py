# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/guide/messages.md: every sentence that says what went wrong.

Those of the core stand in core/jobs/wording, topic by topic; those of the plugin are found in its
source: python tools/error_messages.py [FILE]
"""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "guide" / "messages.md"
WORDING = "core/jobs/wording"
GAP = "…"  # stands for a name or a number
NOTE = "<!-- Written by tools/error_messages.py from the source; do not edit. -->"
INTRO = (
    "Every message with which a run, a command or the plugin refuses or ends something, as it "
    f"stands in the source; {GAP} stands for a name, a path or a number. Causes and remedies of "
    "the important ones are in [Troubleshooting](troubleshooting.md)."
)
MIN_CHARS = 24
MIN_FRAGMENT = 5
NOT_MESSAGES = (
    *("help.py", "looks/result.py", "looks/uncertainty.py"),
    *("options_form.py", "setup_widgets.py"),
)

# The first prefix that fits a file of the plugin says under which heading its messages stand.
DEATH, SET_UP, IN_QGIS = "When the worker process ends early", "Setting up", "In QGIS"
AREAS = (
    ("ttrd3_qgis/runtime/death", DEATH),
    ("ttrd3_qgis/runtime/finished", DEATH),
    ("ttrd3_qgis/runtime/setup", SET_UP),
    ("ttrd3_qgis/gui/work", SET_UP),
    ("ttrd3_qgis/gui/setup", SET_UP),
    ("ttrd3_qgis/algorithms/setup", SET_UP),
    ("ttrd3_qgis/runtime", "Finding and starting the Python of the model"),
    ("ttrd3_qgis/mask", "The mask"),
    ("ttrd3_qgis/reference_checks", "The references"),
    ("ttrd3_qgis", IN_QGIS),
)


@dataclass(frozen=True)
class Message:
    """A sentence with gaps, and the heading it belongs under."""

    text: str
    heading: str


def python_files(*folders: str) -> Iterator[Path]:
    """The shipped code below these folders."""
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def texts(tree: ast.AST) -> Iterator[str]:
    """Texts of a file except docstrings; what is filled in becomes a gap."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            skipped.add(node.value)
        if node in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            skipped.update(ast.walk(node))
            yield "".join(_part(value) for value in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield with_gaps(node.value)


def with_gaps(template: str) -> str:
    """A text for `str.format` with its fields as gaps."""
    gaps = re.sub(r"\{\w*(!\w)?(:[^}]*)?\}", GAP, template)
    return gaps.replace(f"{GAP} {GAP}", GAP)


def _part(value: ast.expr) -> str:
    return str(value.value) if isinstance(value, ast.Constant) else GAP


def fragments() -> set[str]:
    """All text of the source that stands between gaps: what a message may be made of."""
    found = (
        piece.strip()
        for path in python_files("core", "ttrd3_qgis")
        for text in texts(ast.parse(path.read_text(encoding="utf-8")))
        for piece in text.split(GAP)
    )
    return {piece for piece in found if len(piece) >= MIN_FRAGMENT}


def messages() -> list[Message]:
    """All that the core can say, and what the plugin says went wrong, each once."""
    found: dict[str, Message] = {}
    for topic in wording().TOPICS:
        for text in map(with_gaps, topic.SENTENCES.values()):
            found.setdefault(text, Message(text, topic.TITLE))
    for path in python_files("ttrd3_qgis"):
        name = path.relative_to(ROOT).as_posix()
        if name.endswith(NOT_MESSAGES):
            continue
        for raw in texts(ast.parse(path.read_text(encoding="utf-8"))):
            text = raw.strip()
            if _is_message(text):
                found.setdefault(text, Message(text, heading_of(name)))
    return list(found.values())


def wording() -> ModuleType:
    """All topics of core/jobs/wording, which needs nothing but the standard library."""
    package = ROOT / WORDING / "__init__.py"
    spec = importlib.util.spec_from_file_location("wording", package)
    if spec is None or spec.loader is None:
        raise ImportError(str(package))
    module = importlib.util.module_from_spec(spec)
    sys.modules["wording"] = module
    spec.loader.exec_module(module)
    return importlib.import_module("wording.catalogue")


def _is_message(text: str) -> bool:
    """A single whole sentence that names what to do, or what is not as it should be."""
    is_sentence = len(text) >= MIN_CHARS and "\n" not in text and text.endswith((".", "?"))
    words = (
        r"; |\bnot?\b|cannot|holds|\blacks?\b|without|refused|ended|off the|differ|failed|short|"
    )
    words += r"coarser|twice|again"
    is_reply = is_sentence and (text[0] == GAP or text[0].isupper())
    return is_reply and re.search(words, text) is not None


def heading_of(file: str) -> str:
    """The heading for the messages in a file."""
    return next(heading for prefix, heading in AREAS if file.startswith(prefix))


def headings() -> list[str]:
    """What ends a run first, then the topics of the core, then the rest."""
    topics = [topic.TITLE for topic in wording().TOPICS]
    return list(dict.fromkeys([DEATH, SET_UP, *topics, IN_QGIS]))


def page() -> str:
    """The page, by heading."""
    found = messages()
    parts = ["# All messages", NOTE, INTRO]
    for heading in headings():
        lines = sorted(f"- {_escaped(m.text)}" for m in found if m.heading == heading)
        if lines:
            parts += [f"## {heading}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    """What Markdown would take for markup, as it is."""
    pieces = re.split(r"(`[^`]*`)", text)
    return "".join(p if p.startswith("`") else re.sub(r"([*_<>\[\]])", r"\\\1", p) for p in pieces)


def main(arguments: list[str]) -> int:
    """Write the page."""
    target = Path(arguments[0]) if arguments else PAGE
    target.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{len(messages())} messages in {target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
