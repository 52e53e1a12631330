# SPDX-License-Identifier: GPL-2.0-or-later
"""What the worker says, in the user's language."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator
from ttrd3_qgis.core.jobs.contract import Problem
from ttrd3_qgis.core.jobs.messages import Message, message
from ttrd3_qgis.core.jobs.protocol import Failure, Log, RankResult, RankRow, Warn, encode
from ttrd3_qgis.core.jobs.wording import SENTENCES

from ttrd3_qgis.algorithms.progress import FeedbackListener
from ttrd3_qgis.algorithms.superresolution.request import sentences
from ttrd3_qgis.runtime import conversation
from ttrd3_qgis.runtime.errors import WorkerError
from ttrd3_qgis.worker_texts import localised, translated

CODE = "run-cancelled"
GERMAN = "Abgebrochen."
TOLD = (message(CODE),)


class German(QTranslator):
    """Knows one sentence of the worker."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return GERMAN if (context, source) == ("TTRD3", SENTENCES[CODE]) else None


@pytest.fixture
def german(qgis_app):
    """A plugin that speaks German, with the decimal comma."""
    translator, before = German(), QLocale()
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


class Feedback:
    """Keeps what it is told."""

    def __init__(self):
        self.said = []

    def pushWarning(self, text):
        self.said.append(("warning", text))

    def pushInfo(self, text):
        self.said.append(("info", text))


def test_events_are_translated(german):
    feedback = Feedback()
    listener = FeedbackListener(feedback)
    listener.on_event(Warn("English.", TOLD))
    listener.on_event(Log("English.", TOLD))
    listener.on_event(Warn("Only English."))
    assert feedback.said == [
        ("warning", GERMAN),
        ("info", GERMAN),
        ("warning", "Only English."),
    ]


def test_a_failure_is_translated(german):
    with pytest.raises(WorkerError, match=rf"^{GERMAN}$"):
        conversation._read_event(encode(Failure("code", "English.", "", TOLD)), None)


def test_problems_and_results_are_translated(german):
    assert sentences([Problem("lr", CODE)]) == [GERMAN]
    row = RankRow(1, "r.tif", 0, 0, 0, 0, 0, 0, None, (), "English.", TOLD)
    assert localised(RankResult((row,), 1.0)).rows[0].note == GERMAN


@pytest.mark.parametrize(
    "odd", [Message("no-such-code"), Message("", "", {}), Message("", "", {"words": "x"})]
)
def test_what_is_unknown_here_stays_english(german, odd):
    assert translated((*TOLD, odd), "English.") == "English."


def test_numbers_have_the_decimal_point_of_the_language(german, monkeypatch):
    known = {"free": "{free:size} are free, {n} tiles of {ratio:.2f} in {subject}"}
    monkeypatch.setattr("ttrd3_qgis.worker_texts.SENTENCES", known)
    told = Message("free", "a.tif", {"free": 1_500_000_000, "n": 3, "ratio": 0.5})
    assert translated((told,), "") == "1,5 GB are free, 3 tiles of 0,50 in a.tif"
