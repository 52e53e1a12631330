# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences with their values in the user's language, those of the worker above all."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from .core.jobs.errors import TTRD3Error
from .core.jobs.formatter import Formatter
from .core.jobs.messages import PLAIN, Message, worded
from .core.jobs.protocol import FinetuneResult, Outcome, QualityResult, RankResult
from .core.jobs.wording.catalogue import SENTENCES
from .translation import CONTEXT

ZERO_IS_SINGULAR = (QLocale.Language.French, QLocale.Language.Portuguese)


class _LocalFormatter(Formatter):
    """Writes numbers with the decimal point of the user's language."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value as text."""
        text = super().format_field(value, format_spec)
        return text.replace(".", QLocale().decimalPoint()) if isinstance(value, float) else text

    def is_singular(self, count: int) -> bool:
        """Tell whether a number takes the first form; in some languages none does as well."""
        return count == 1 or (count == 0 and QLocale().language() in ZERO_IS_SINGULAR)

    def whole(self, count: int) -> str:
        """A whole number with its thousands apart."""
        return QLocale().toString(count)

    def size(self, size: float) -> str:
        """A number of bytes for people."""
        thousands = math.floor(math.log10(max(1.0, size)) / 3)
        digits = 1 if thousands and size / 1000**thousands < 10 else 0
        style = QLocale.DataSizeFormat.DataSizeSIFormat
        return QLocale().formattedDataSize(round(size), digits, style)

    def term(self, code: str) -> str:
        """A term of the catalogue in the user's language."""
        return local(super().term(code))


def filled(text: str, **values: object) -> str:
    """A translated text with its values, numbers as the user's language writes them."""
    return _LocalFormatter().vformat(text, (), values)


def translated(messages: Sequence[Message], english: str) -> str:
    """The messages in the user's language; `english` if one of them cannot be translated."""
    try:
        return " ".join(map(_sentence, messages)) or english
    except (LookupError, ValueError, TypeError):  # from a worker of another version
        return english


def said(error: TTRD3Error) -> str:
    """The text of an error of ours in the user's language."""
    return translated(error.messages, str(error))


def localised(outcome: Outcome) -> Outcome:
    """An outcome with its sentences in the user's language."""
    if isinstance(outcome, FinetuneResult):
        return replace(outcome, verdict=translated(outcome.messages, outcome.verdict))
    if isinstance(outcome, QualityResult):
        return replace(outcome, summary=translated(outcome.messages, outcome.summary))
    if isinstance(outcome, RankResult):
        rows = (replace(row, note=translated(row.messages, row.note)) for row in outcome.rows)
        return replace(outcome, rows=tuple(rows))
    return outcome


def _sentence(message: Message) -> str:
    # tools/translations.py finds the sentences in core/jobs/wording.
    sentence = "" if message.code == PLAIN else SENTENCES[message.code]
    return worded(message, _LocalFormatter(), local(sentence))


def local(text: str) -> str:
    """A text of the catalogue, such as the name of a measure, in the user's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
