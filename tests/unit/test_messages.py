# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages as data: the catalogue, errors and events made of it, and how the source uses it."""

from __future__ import annotations

import ast
import json
import pickle
import re
import string
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from ttrd3_qgis.core.jobs import errors, protocol
from ttrd3_qgis.core.jobs.contract import Problem, refuse
from ttrd3_qgis.core.jobs.errors import BadJobError, BadReferenceError
from ttrd3_qgis.core.jobs.formatter import Formatter
from ttrd3_qgis.core.jobs.messages import Message, joined, message, read, told, worded
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.wording import catalogue

CORE = Path(__file__).resolve().parents[2] / "core"
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
SPEAKERS = re.compile(r"\w*Error|message|told|warn|log|Problem|Message|problem")


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_code_is_in_one_topic_only():
    codes = [code for topic in catalogue.TOPICS for code in topic.SENTENCES]
    assert len(codes) == len(set(codes)) == len(catalogue.SENTENCES)
    assert [code for code in codes if not CODE.fullmatch(code)] == []


def test_every_sentence_ends_and_can_be_filled():
    for code, sentence in catalogue.SENTENCES.items():
        assert sentence[-1] in ".?" or sentence.endswith(": {reason}"), code
        assert all(name.isidentifier() for name in gaps(sentence)), code


def codes_in(argument: ast.expr) -> list[str]:
    """The code that an argument is, or the two of `a if condition else b`."""
    ends = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
    texts = [end.value for end in ends if isinstance(end, ast.Constant)]
    return [text for text in texts if text in catalogue.SENTENCES]


def spoken() -> Iterator[tuple[str, str, set[str]]]:
    """Place, code and names of the values of every message whose values stand beside its code."""
    for path in sorted(CORE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = name_of(call)
            keys = {keyword.arg for keyword in call.keywords}
            if not SPEAKERS.fullmatch(name) or None in keys:
                continue
            for place, argument in enumerate(call.args):
                subject = {"subject"} if call.args[place + 1 :] else set()
                for code in codes_in(argument):
                    yield f"{path.relative_to(CORE)}:{call.lineno}", code, keys | subject


def test_every_message_gets_the_values_that_its_sentence_has():
    wrong = [
        f"{place}: {code} has {gaps(catalogue.SENTENCES[code])}, gets {known}"
        for place, code, known in spoken()
        if known | {"subject"} != gaps(catalogue.SENTENCES[code]) | {"subject"}
        or "subject" in gaps(catalogue.SENTENCES[code]) - known
    ]
    assert wrong == []


def is_a_sentence(argument: ast.expr) -> bool:
    """Tell whether an argument is words, or a code that nobody knows, where a code should be."""
    text = argument.value if isinstance(argument, ast.Constant) else None
    words = isinstance(text, str) and (" " in text or CODE.fullmatch(text) is not None)
    return isinstance(argument, ast.JoinedStr) or (words and text not in catalogue.SENTENCES)


def test_what_the_core_says_stands_in_the_catalogue():
    """A method's own folder may use plain English: its words need not stand outside of it."""
    ours = {name for name, kind in vars(errors).items() if isinstance(kind, type)}
    wrong = [
        f"{path.relative_to(CORE)}:{call.lineno}"
        for path in CORE.rglob("*.py")
        if path.relative_to(CORE).parts[0] != "methods" or path.parent.name == "methods"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and name_of(call) in {*ours, "warn", "log", "told", "message", "Problem"}
        and any(map(is_a_sentence, call.args))
    ]
    assert wrong == []


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def test_every_sentence_is_said_somewhere():
    used = {
        node.value
        for path in CORE.rglob("*.py")
        if "wording" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(catalogue.SENTENCES) - used) == []


def test_a_message_survives_the_protocol():
    told_of = message("run-cancelled", "a.tif", count=np.int64(3), share=np.float32(1), path=CORE)
    event = protocol.Warn("text", (told_of,))
    assert protocol.decode(protocol.encode(event)) == event
    assert type(told_of.arguments["count"]) is int
    assert told_of.arguments["path"] == str(CORE)


def test_an_older_or_newer_side_is_understood():
    old = protocol.decode('{"event": "warning", "text": "x"}')
    assert old == protocol.Warn("x")
    odd = json.dumps({"event": "log", "text": "x", "messages": [{"words": "?"}]})
    assert protocol.decode(odd) == protocol.Log("x")
    assert read(None) == read([3]) == ()


def test_an_error_is_the_same_in_another_process():
    error = BadReferenceError("run-cancelled", "It is too blue.", subject="r.tif")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is BadReferenceError
    assert copy.messages == error.messages
    assert str(copy) == "The job was cancelled; nothing was written. It is too blue."
    assert {one.subject for one in copy.messages} == {"r.tif"}


def test_values_are_formatted_by_the_sentence():
    filled = Formatter().vformat
    assert filled("{free:size}, {ratio:.2f}", (), {"free": 1_540_000_000, "ratio": 0.5}) == (
        "1.5 GB, 0.50"
    )
    assert [filled("{n:size}", (), {"n": n}) for n in (0, 999, 12_000, 2.5e6, 3e15)] == [
        *("0 bytes", "999 bytes", "12 kB", "2.5 MB"),
        "3000 TB",
    ]
    assert [filled("{n:figure}", (), {"n": n}) for n in (0, 123.4, 12.34, 0.0012345, 1e7)] == [
        *("0", "123", "12.3", "0.0012", "1.00e+07")
    ]
    assert filled("{role:term}, {crs:term}", (), {"role": "lr", "crs": "EPSG:1"}) == (
        "low-resolution raster, EPSG:1"
    )


def test_a_translation_takes_the_place_of_the_sentence():
    told_of = Message("run-cancelled", "r.tif", {"n": 1.5})
    assert worded(told_of, sentence="{n:.2f} {subject}!") == "1.50 r.tif!"


def test_all_problems_of_a_job_become_one_error():
    problems = [Problem("lr", "run-cancelled"), Problem("output", "It is {odd}.")]
    with pytest.raises(BadJobError) as caught:
        refuse(problems)
    assert caught.value.messages == tuple(problem.message for problem in problems)
    assert str(caught.value) == " ".join(problem.sentence for problem in problems)
    assert problems[1].sentence == "It is {odd}."
    assert str(BadJobError("No.")) == "No."
    assert str(Message("a-code-of-tomorrow")) == "a-code-of-tomorrow"
    refuse([])


def test_the_monitor_tells_words_and_data():
    events: list[protocol.Event] = []
    monitor = Monitor(events.append, lambda: False)
    monitor.warn(*told("run-cancelled"), "run-cancelled", subject="x")
    monitor.log("A fact.")
    warned, logged = events
    assert isinstance(warned, protocol.Warn)
    assert warned.text == joined(warned.messages)
    assert [one.subject for one in warned.messages] == ["", "x"]
    assert logged == protocol.Log("A fact.", told("A fact."))


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 tiles"), (1, "1 tile"), (2, "2 tiles"), (12345, "12,345 tiles")]
)
def test_a_number_has_the_form_of_its_word(count, text):
    assert Formatter().vformat("{n:plural:# tile|# tiles}", (), {"n": count}) == text


def test_no_sentence_leaves_the_plural_to_the_reader():
    assert [code for code, sentence in catalogue.SENTENCES.items() if "(s)" in sentence] == []
