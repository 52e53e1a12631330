# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages as data: which sentence, about what, with which values. The sentences are in wording/.

A sentence in place of a code stands for itself: that is how a method outside of the catalogue
speaks, in English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from numbers import Integral, Real
from typing import Any, Union

from .formatter import Formatter
from .wording import SENTENCES

Value = Union[str, int, float]
PLAIN = ""  # the code of a sentence that stands for itself
SUBJECT = "subject"
IS_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+").fullmatch


@dataclass(frozen=True)
class Message:
    """One sentence: its code, what it is about (the full path of a file, or a name), its values.

    Who looks for messages about something compares `subject`, never words.
    """

    code: str
    subject: str = ""
    arguments: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return worded(self)


_ENGLISH = Formatter()


def worded(message: Message, formatter: Formatter = _ENGLISH, sentence: str = "") -> str:
    """A message as a sentence: the one given, which may be a translation, else the English one."""
    if message.code == PLAIN:
        return str(message.arguments["text"])
    sentence = sentence or SENTENCES.get(message.code, message.code)
    return formatter.vformat(sentence, (), {**message.arguments, SUBJECT: message.subject})


def joined(messages: Iterable[Message]) -> str:
    """Messages in English, one behind the other."""
    return " ".join(map(str, messages))


def message(code: str, /, subject: str = "", **arguments: object) -> Message:
    """A message of a code and its values; numbers stay numbers, anything else becomes text."""
    if not IS_CODE(code):
        return Message(PLAIN, subject, {"text": code})
    return Message(code, str(subject), {name: _plain(value) for name, value in arguments.items()})


def told(*parts: str | Message, subject: str = "", **arguments: object) -> tuple[Message, ...]:
    """Messages as callers write them: a code, its subject and values; or messages; or both."""
    return tuple(
        part if isinstance(part, Message) else message(part, subject, **arguments) for part in parts
    )


def read(data: Any) -> tuple[Message, ...]:
    """Messages of parsed JSON; what another version may write there makes none."""
    try:
        return tuple(Message(one["code"], one["subject"], dict(one["arguments"])) for one in data)
    except (TypeError, KeyError, ValueError):
        return ()


def _plain(value: object) -> Value:
    """A value that JSON can hold and that every library reads alike."""
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        return float(value)
    return str(value)
