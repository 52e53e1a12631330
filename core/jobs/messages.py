# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages as data: a sentence by its code, a subject, and values. Sentences are in wording/.

A sentence in place of a code stands for itself: a method outside the catalogue can say something
that way, in English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from numbers import Integral, Real
from typing import Any, Union

from .addresses import shown
from .formatter import Formatter
from .visible import visible

Value = Union[str, int, float]
PLAIN = ""  # the code of a message whose text is its own
SUBJECT = "subject"
CODE = r"[a-z0-9]+(-[a-z0-9]+)+"


@dataclass(frozen=True)
class Message:
    """One sentence: its code, what it is about (the full path of a file, or a name), its values.

    To find messages about something compare `subject`, which is as `shown` gives it, never words.
    """

    code: str
    subject: str = ""
    arguments: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return worded(self)


_ENGLISH = Formatter()


def worded(message: Message, formatter: Formatter = _ENGLISH, sentence: str = "") -> str:
    """A message as a sentence: the given one, which may be a translation, else the English one."""
    if message.code == PLAIN:
        return visible(str(message.arguments["text"]), kept="\n")
    sentence = sentence or _english(message.code)
    return formatter.vformat(sentence, (), {**message.arguments, SUBJECT: message.subject})


def _english(code: str) -> str:
    from .wording.catalogue import SENTENCES  # QGIS starts without it

    return SENTENCES.get(code, code)


def joined(messages: Iterable[Message]) -> str:
    """Messages in English, one after the other."""
    return " ".join(map(str, messages))


def message(code: str, /, subject: str = "", **arguments: object) -> Message:
    """A message from a code and its values; numbers stay numbers, anything else becomes text.

    No text keeps a password or the signature of an address: messages end up in logs and reports.
    """
    if not re.fullmatch(CODE, code):
        return Message(PLAIN, shown(subject), {"text": shown(code)})
    values = {name: _plain(value) for name, value in arguments.items()}
    return Message(code, shown(str(subject)), values)


def told(*parts: str | Message, subject: str = "", **arguments: object) -> tuple[Message, ...]:
    """Messages from what callers pass: a code with subject and values, or messages, or both."""
    return tuple(
        part if isinstance(part, Message) else message(part, subject, **arguments) for part in parts
    )


def read(data: Any) -> tuple[Message, ...]:
    """Messages from parsed JSON; malformed ones, from another version, give none."""
    try:
        return tuple(Message(one["code"], one["subject"], dict(one["arguments"])) for one in data)
    except (TypeError, KeyError, ValueError):
        return ()


def _plain(value: object) -> Value:
    """A value that JSON can hold and every library reads the same way."""
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        return float(value)
    return shown(str(value))
