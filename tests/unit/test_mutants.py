# SPDX-License-Identifier: GPL-2.0-or-later
"""tools/mutants.py: what applies, how a bug is planted and taken out, and what a run says of it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TESTS = "def test_sum():\n    from sums import add\n    assert add(2, 3) == 5\n"
SPEC = importlib.util.spec_from_file_location("mutants", ROOT / "tools" / "mutants.py")
mutants = sys.modules["mutants"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(mutants)


def bug(old="a + b", new="a - b", tests=("test_sums.py",)):
    return mutants.Mutation("sum", "toy", "sums.py", old, new, tests)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sums.py").write_text("def add(a, b):\n    return a + b  # or b + a\n")
    (tmp_path / "test_sums.py").write_text(TESTS)
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new"), [("a * b", "a - b"), ("b", "c"), ("a + b", "a + b"), ("a + b", "a +")]
)
def test_a_bug_that_does_not_apply_is_none(folder, old, new):
    before = (folder / "sums.py").read_text()
    assert mutants.mutated(bug(old, new), before) is None
    assert mutants.try_mutation(folder, bug(old, new), 60).outcome == mutants.MISFIT
    assert (folder / "sums.py").read_text() == before


def test_a_bug_is_killed_by_the_test_that_fails_and_taken_out_again(folder):
    before = (folder / "sums.py").read_text()
    found = mutants.try_mutation(folder, bug(), 60)
    assert found.outcome == "test_sums.py::test_sum"
    assert (folder / "sums.py").read_text() == before
    assert mutants.try_mutation(folder, bug(new="b + a"), 60).outcome == mutants.SURVIVED


def test_what_a_run_says():
    failed = "FAILED tests/unit/test_a.py::test_b[x y] - assert 1 == 2\n"
    assert mutants.outcome(1, f"F\n{failed}1 failed") == "test_a.py::test_b[x"
    assert mutants.outcome(2, "ERROR tests/unit/test_a.py - ImportError") == "test_a.py"
    assert mutants.outcome(None, "") == "timeout"
    assert mutants.outcome(0, "") == mutants.SURVIVED
    for status in (3, 4, 5):
        assert mutants.outcome(status, failed) == mutants.BROKEN


def test_two_may_survive_and_all_must_apply():
    def verdicts(*outcomes):
        return [mutants.Verdict(bug(), text) for text in outcomes]

    assert mutants.passes(verdicts("test", mutants.SURVIVED, mutants.SURVIVED))
    assert not mutants.passes(verdicts(*[mutants.SURVIVED] * 3))
    assert not mutants.passes(verdicts("test", mutants.MISFIT))
    assert not mutants.passes(verdicts("test", mutants.BROKEN))


def test_there_are_enough_bugs_of_every_kind():
    found = mutants.read_mutations()
    assert len(found) >= 64
    assert len({mutation.kind for mutation in found}) >= 8
    assert all(mutation.tests for mutation in found)
