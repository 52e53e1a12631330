# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of the worker in the user's language; in English if a message is unknown here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from .core.jobs.errors import TTRD3Error
from .core.jobs.formatter import Formatter
from .core.jobs.messages import PLAIN, Message, worded
from .core.jobs.protocol import FinetuneResult, Outcome, QualityResult, RankResult
from .core.jobs.wording import SENTENCES
from .translation import CONTEXT


class _LocalFormatter(Formatter):
    """Writes numbers with the decimal point of the user's language."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value as text."""
        text = super().format_field(value, format_spec)
        return text.replace(".", QLocale().decimalPoint()) if isinstance(value, float) else text

    def term(self, code: str) -> str:
        """A term of the catalogue in the user's language."""
        return _local(super().term(code))


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
    return worded(message, _LocalFormatter(), _local(sentence))


def _local(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else ""
