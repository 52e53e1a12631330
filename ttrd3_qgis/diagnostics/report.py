# SPDX-License-Identifier: GPL-2.0-or-later
"""A report of facts in sections, as Markdown and as a page of HTML. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class DiagnosticSection:
    """Facts of one kind, as pairs of name and value, or as lines to show unchanged."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()


def as_markdown(title: str, sections: tuple[DiagnosticSection, ...]) -> str:
    """Markdown to paste into an issue."""
    parts = [f"## {title}"]
    for section in sections:
        parts.append(f"### {section.title}")
        if section.facts:
            parts.append("\n".join(f"- {name}: {value}" for name, value in section.facts))
        if section.lines:
            parts.append("\n".join(("```text", *_unfenced(section.lines), "```")))
    return "\n\n".join(parts) + "\n"


def as_html(title: str, sections: tuple[DiagnosticSection, ...]) -> str:
    """A page for a browser."""
    parts = [f"<h1>{escape(title)}</h1>"]
    for section in sections:
        parts.append(f"<h2>{escape(section.title)}</h2>")
        if section.facts:
            parts.append("<table>")
            parts.extend(
                f"<tr><td>{escape(name)}</td><td>{escape(value)}</td></tr>"
                for name, value in section.facts
            )
            parts.append("</table>")
        if section.lines:
            parts.append(f"<pre>{escape(chr(10).join(section.lines))}</pre>")
    head = f'<head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    return f"<!DOCTYPE html>\n<html>{head}<body>\n" + "\n".join(parts) + "\n</body></html>\n"


def _unfenced(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines that cannot end the code block they are shown in."""
    return tuple(line.replace("```", "'''") for line in lines)
