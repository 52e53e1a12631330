# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages in the user's language, for pages that the worker writes itself. Standard library only.

The translations are those of the plugin: i18n/ttrd3_LANGUAGE.ts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from .formatter import Formatter
from .language_names import ENGLISH
from .messages import Message, worded
from .paths import ROOT

DECIMAL_COMMA = ("de", "es", "fr", "pt_BR")
ZERO_IS_SINGULAR = ("fr", "pt_BR")


class Language(Formatter):
    """Words messages and headings in a language; English where a text is not translated."""

    def __init__(self, name: str, texts: Mapping[str, str]) -> None:
        self.name = name
        self._texts = texts

    @property
    def tag(self) -> str:
        """Its name as HTML wants it."""
        return self.name.replace("_", "-")

    def say(self, *messages: Message) -> str:
        """Messages, one after the other."""
        return " ".join(worded(one, self, self._sentence(one)) for one in messages)

    def heading(self, code: str, **values: object) -> str:
        """A heading by its code."""
        from .wording.page import HEADINGS

        english = HEADINGS[code]
        return self.vformat(self._texts.get(english, english), (), values)

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value as text."""
        text = super().format_field(value, format_spec)
        is_comma = isinstance(value, float) and self.name in DECIMAL_COMMA
        return text.replace(".", ",") if is_comma else text

    def is_singular(self, count: int) -> bool:
        """Tell whether a number takes the first form; in some languages none does as well."""
        return count == 1 or (count == 0 and self.name in ZERO_IS_SINGULAR)

    def term(self, code: str) -> str:
        """A term of the catalogue."""
        english = super().term(code)
        return self._texts.get(english, english)

    def _sentence(self, one: Message) -> str:
        from .wording.catalogue import SENTENCES

        return self._texts.get(SENTENCES.get(one.code, ""), "")


@lru_cache
def language_of(name: str) -> Language:
    """A language by its name; English where its file is missing."""
    path = ROOT / "i18n" / f"ttrd3_{name}.ts"
    if name == ENGLISH or not path.is_file():
        return Language(ENGLISH, {})
    from xml.etree import ElementTree  # nosec B405: reads our own files only

    messages = ElementTree.parse(path).iter("message")  # noqa: S314  # nosec B314
    texts = ((one.findtext("source") or "", one.findtext("translation")) for one in messages)
    return Language(name, {source: text for source, text in texts if text})
