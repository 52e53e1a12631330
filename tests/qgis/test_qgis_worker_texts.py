# SPDX-License-Identifier: GPL-2.0-or-later
"""What the worker says, in the user's language."""

from __future__ import annotations

import json
import shlex
from dataclasses import asdict

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator
from ttrd3_qgis.core.jobs.contract import Problem
from ttrd3_qgis.core.jobs.messages import Message, message
from ttrd3_qgis.core.jobs.protocol import Failure, Log, RankResult, RankRow, Warn, encode
from ttrd3_qgis.core.jobs.wording.catalogue import SENTENCES

from ttrd3_qgis.algorithms.inputs import sentences
from ttrd3_qgis.algorithms.progress import FeedbackListener
from ttrd3_qgis.runtime import conversation
from ttrd3_qgis.runtime.errors import WorkerError
from ttrd3_qgis.runtime.interpreter import probe
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


def python_that(tmp_path, lines, code):
    """A program that answers a probe with these lines."""
    script = tmp_path / "python"
    said = "\n".join(f"echo {shlex.quote(line)}" for line in lines)
    script.write_text(f"#!/bin/sh\n{said}\necho English. >&2\nexit {code}\n", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def test_what_a_python_lacks_is_translated(german, tmp_path):
    python = python_that(tmp_path, ["noise", encode(Failure("bad", "English.", "", TOLD))], 1)
    with pytest.raises(ValueError, match=rf"^{GERMAN}$"):
        probe(python, tmp_path, lambda: False)


def test_a_worker_of_an_older_version_is_heard(german, tmp_path):
    with pytest.raises(ValueError, match=r"^English\.$"):
        probe(python_that(tmp_path, [], 1), tmp_path, lambda: False)


def test_what_is_wrong_with_a_device_is_translated(german, tmp_path):
    facts = {"python": "3", "torch": "2", "rasterio": "1"}
    told = [asdict(one) for one in TOLD]
    devices = [{"name": "cuda", "note": "English.", "messages": told}, {"name": "cpu"}]
    answer = json.dumps({**facts, "devices": devices})
    found = probe(python_that(tmp_path, [answer], 0), tmp_path, lambda: False)
    assert [device.note for device in found.hardware] == [GERMAN, ""]
