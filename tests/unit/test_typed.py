# SPDX-License-Identifier: GPL-2.0-or-later
"""Data from outside: its types, bounds, size and depth, and how a screen may show it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Optional, Union

import pytest
from ttrd3_qgis.core.jobs import kinds, protocol, reading, typed
from ttrd3_qgis.core.jobs.errors import BadJobError, MalformedJobError
from ttrd3_qgis.core.jobs.messages import message, worded
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.jobs.typed import AnyNumber, Between, OneOf, UnfitError
from ttrd3_qgis.core.jobs.visible import visible

posix = pytest.mark.skipif(os.name != "posix", reason="pipes")


@dataclass(frozen=True)
class Inner:
    count: Annotated[int, Between(1, 8)] = 1
    kind: Annotated[str, OneOf("a", "b")] = "a"


@dataclass(frozen=True)
class Outer:
    name: str
    is_on: bool = False
    share: Annotated[float, Between(0, 1)] = 0.5
    missing: Optional[Annotated[float, AnyNumber()]] = None
    pair: Optional[tuple[float, float]] = None
    counts: tuple[int, ...] = ()
    inner: Inner = field(default_factory=Inner)
    others: Mapping[str, Inner] = field(default_factory=dict)
    values: Mapping[str, Union[bool, int, float, str]] = field(default_factory=dict)
    anything: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Many:
    rows: tuple[Inner, ...] = ()
    one: Inner = field(default_factory=Inner)


GOOD = {
    "name": "é",
    "is_on": True,
    "share": 1,
    "missing": float("nan"),
    "pair": [0, 1.5],
    "counts": [1, 2],
    "inner": {"count": 8, "kind": "b"},
    "others": {"x": {"count": 2}},
    "values": {"a": True, "b": 1, "c": 0.5, "d": "x"},
    "anything": {"a": [{"b": None}]},
}


def test_what_fits_becomes_a_dataclass():
    made = typed.read(Outer, GOOD)
    assert (made.pair, made.counts, made.inner) == ((0, 1.5), (1, 2), Inner(8, "b"))
    assert made.others == {"x": Inner(2)}
    assert made.anything == {"a": [{"b": None}]}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": 5}, "`name` must be a text, not 5"),
        ({"name": "\0"}, "`name` must be a text that a file name can hold"),
        ({"name": "\ud800"}, "`name` must be a text that a file name can hold"),
        ({"name": "x" * 40_000}, "`name` must be a text that a file name can hold"),
        ({"is_on": "false"}, "`is_on` must be true or false, not 'false'"),
        ({"is_on": 0}, "`is_on` must be true or false, not 0"),
        ({"share": 1.5}, "`share` must be a number from 0 to 1, not 1.5"),
        ({"share": True}, "`share` must be a number from 0 to 1, not True"),
        ({"share": float("nan")}, "`share` must be a number from 0 to 1, not nan"),
        ({"share": 10**400}, "`share` must be a number from 0 to 1, not 1000"),
        ({"missing": "none"}, "`missing` must be a number, not 'none'"),
        ({"pair": [1]}, "`pair` must be a list of 2 entries"),
        ({"pair": "12"}, "`pair` must be a list of 2 entries|`pair` must be a list"),
        ({"counts": [1, 2.5]}, "`counts` must be a whole number, not 2.5"),
        ({"counts": [2**63]}, "`counts` must be a whole number"),
        ({"counts": [1] * 10_001}, "`counts` must be a list of at most 10000 entries"),
        ({"inner": 5}, "`inner` must be a table of names and values, not 5"),
        ({"inner": {"count": 9}}, "`inner.count` must be a whole number from 1 to 8, not 9"),
        ({"inner": {"kind": []}}, "`inner.kind` must be one of a, b"),
        ({"inner": {"more": 1}}, "`inner` has unknown entries: more"),
        ({"others": {"x": {"count": 0}}}, "`others.x.count` must be a whole number from 1 to 8"),
        ({"others": {"x": 5}}, "`others.x` must be a table"),
        ({"values": {"a": None}}, "`values.a` must be true or false, a number or a text"),
        ({"values": [1]}, "`values` must be a table"),
        ({"anything": 5}, "`anything` must be a table"),
        ({str(n): 1 for n in range(100)}, "it has unknown entries: 0, 1, 10, 11, 12 and 95 more"),
    ],
)
def test_what_does_not_fit_is_named(changes, said):
    with pytest.raises(UnfitError, match=said) as caught:
        typed.read(Outer, {**GOOD, **changes})
    assert len(str(caught.value)) < 400
    sentence = str(caught.value.message)
    assert sentence.endswith(".")
    assert len(sentence) < 400


def test_what_is_built_already_may_be_read_again():
    """Lists and tuples of tables alike, and of dataclasses that were made of them."""
    rows = {"rows": [{"count": 2}, {"kind": "b"}], "one": {"count": 3}}
    made = typed.read(Many, rows)
    assert made == Many((Inner(2), Inner(kind="b")), Inner(3))
    assert typed.read(Many, vars(made)) == made
    assert typed.read(Many, {**rows, "rows": tuple(rows["rows"])}) == made
    with pytest.raises(UnfitError, match="rows"):
        typed.read(Many, {"rows": (Inner(9),)})


@pytest.mark.parametrize("data", [None, 5, [], "x"])
def test_what_is_no_table(data):
    with pytest.raises(UnfitError, match="it must be a table"):
        typed.read(Outer, data)
    with pytest.raises(UnfitError, match="it lacks name"):
        typed.read(Outer, {})


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * 900 + "]" * 900,
        "9" * 5000,
        '{"a": ' + "9" * 500 + "}",
    ],
)
def test_json_that_would_break_what_walks_it(text):
    with pytest.raises(ValueError, match=r"nested too deeply|digits"):
        reading.parsed(text)
    assert not protocol.is_cancel(text)
    with pytest.raises(MalformedJobError):
        kinds.read(text)
    with pytest.raises(ValueError, match="Not an event"):
        protocol.decode(text)


@pytest.mark.parametrize("kind", [str.encode, str], ids=["bytes", "text"])
def test_json_of_the_greatest_depth_and_length(kind):
    digits, deep = "9" * reading.MOST_DIGITS, reading.MOST_DEPTH
    whole = f'[{{"a": {digits}, "b": "{digits}99"}}]'
    assert reading.parsed(kind(whole))[0]["a"] == int(digits)
    assert reading.parsed(kind("[" * deep + "]" * deep))
    for beyond in (f"[{digits}9]", f"[-{digits}9, 1]", "[" * (deep + 1) + "]" * (deep + 1)):
        with pytest.raises(ValueError, match=r"nested too deeply|digits"):
            reading.parsed(kind(beyond))


def test_a_name_that_is_given_twice(job):
    with pytest.raises(ValueError, match="it gives 'a' twice"):
        reading.parsed('{"b": [{"a": 1, "c": 2, "a": 1}]}', unique=True)
    assert reading.parsed('{"a": 1, "a": 2}') == {"a": 2}
    twice = job.to_json()[:-1] + ', "output": "/etc/x.tif"}'
    with pytest.raises(MalformedJobError, match="'output' twice"):
        Job.from_json(twice)


def test_json_as_deep_as_any_of_ours():
    assert reading.parsed('{"a": [[[1, {"b": 2}]]]}') == {"a": [[[1, {"b": 2}]]]}


@posix
def test_only_ordinary_files_are_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", "/dev/zero"):
        assert not reading.is_ordinary(path)
        with pytest.raises(BadJobError, match="a pipe, a device or a stream"):
            reading.read_text(tmp_path / path, 100)
    (tmp_path / "long").write_bytes(b"x" * 101)
    with pytest.raises(BadJobError, match="101 bytes, more than the 100 bytes"):
        reading.read_text(tmp_path / "long", 100)
    with pytest.raises(FileNotFoundError):
        reading.read_text(tmp_path / "none", 100)


@pytest.fixture
def job(tmp_path):
    (tmp_path / "lr.tif").write_bytes(b"x")
    return Job(str(tmp_path / "lr.tif"), (), str(tmp_path / "sr.tif"))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"options": Options(overwrite="false")}, "overwrite"),
        ({"options": Options(resume=1)}, "resume"),
        ({"options": Options(threads=10**6)}, "threads"),
        ({"options": Options(creation_options=(5,))}, "creation_options"),
        ({"tiles": Tiles(2**31)}, "tiles"),
        ({"tiles": Tiles(batch=10**9)}, "tiles"),
        ({"references": (5,)}, "references"),
        ({"bands": ("1",)}, "bands"),
        ({"scale": True}, "scale"),
        ({"noise": 10**400}, "noise"),
        ({"seed": 10**400}, "seed"),
        ({"output": "a\0b.tif"}, "output"),
        ({"model": None}, "model"),
        ({"extras": None}, "extras"),
    ],
)
def test_a_job_with_a_wrong_type_or_number(job, change, field):
    (problem,) = replace(job, **change).problems()
    assert problem.field == field
    assert len(problem.sentence) < 300


def test_false_as_a_text_overwrites_nothing(job):
    data = json.loads(job.to_json())
    data["options"]["overwrite"] = "false"
    (problem,) = Job.from_json(json.dumps(data)).problems()
    assert problem.sentence == "The entry options.overwrite must be true or false, not 'false'."


def test_nodata_may_be_nan(job):
    assert replace(job, options=Options(nodata=float("nan"))).problems() == []


@posix
@pytest.mark.parametrize("role", ["lr", "references", "mask"])
def test_no_input_is_a_pipe_or_a_device(job, tmp_path, role):
    os.mkfifo(tmp_path / "pipe.tif")
    places = ["/dev/zero", str(tmp_path / "pipe.tif")]
    for place in places + (["/vsistdin/"] if role != "mask" else []):
        change = {"lr": place, "references": (place,), "mask": Extras(mask=place)}[role]
        name = "extras" if role == "mask" else role
        (problem,) = replace(job, **{name: change}).problems()
        assert (problem.field, problem.message.code) == (role, "file-no-plain")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b[2J\x07.tif", r"a\x1b[2J\x07.tif"),
        ("a\nttrd3: all is well", r"a\nttrd3: all is well"),
        ("a\u202efit.b", r"a\u202efit.b"),
        ("a\x9b2J\u2066", r"a\x9b2J\u2066"),
        ("\udcff.tif", r"\udcff.tif"),
        ("é 日本.tif", "é 日本.tif"),
    ],
)
def test_names_are_shown_without_their_effects(name, shown):
    assert visible(name) == shown
    assert str(message("raster-missing", name, role="lr")).count(shown) == 1
    assert shown.replace(r"\n", "\n") in worded(message(f"About {name} it."))


def test_a_text_of_any_length_is_short_on_the_screen():
    assert len(visible("x" * 10**6)) < 2000
    assert visible("a\nb", kept="\n") == "a\nb"
