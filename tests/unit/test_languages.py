# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages that the worker words in the user's language: those of the first page of a report."""

from __future__ import annotations

import pytest
from ttrd3_qgis.core.jobs.contract import Problem
from ttrd3_qgis.core.jobs.language_names import ENGLISH, LANGUAGES
from ttrd3_qgis.core.jobs.languages import language_of
from ttrd3_qgis.core.jobs.messages import message
from ttrd3_qgis.core.jobs.quality import QualityJob
from ttrd3_qgis.core.jobs.wording.page import HEADINGS, SENTENCES

OTHERS = [name for name in LANGUAGES if name != ENGLISH]


def test_english_says_what_the_catalogue_has():
    told = message("page-angle", angle=1.25)
    assert (
        language_of("en").say(told)
        == str(told)
        == ("The ratios between the bands turn by 1.25 degrees.")
    )


@pytest.mark.parametrize("name", OTHERS)
def test_the_whole_page_is_translated(name):
    texts = language_of(name)._texts
    assert [one for one in (*SENTENCES.values(), *HEADINGS.values()) if one not in texts] == []


def test_numbers_are_written_as_the_language_does():
    told = message("page-angle", angle=1.25)
    assert "1,25 Grad" in language_of("de").say(told)
    assert "1.25" in language_of("ja").say(told)
    used = message("page-references", count=0, names="")
    assert language_of("fr").say(used).startswith("0 référence utilisée")
    assert language_of("es").say(used).startswith("Se usaron 0")


def test_headings_and_several_messages():
    german = language_of("de")
    assert german.heading("title-run", file="a.tif") == "Superauflösung von a.tif"
    two = german.say(message("page-no-truth"), message("page-not-asked"))
    assert two.count(".") == 2


def test_a_language_without_a_file_is_english(tmp_path, monkeypatch):
    monkeypatch.setattr("ttrd3_qgis.core.jobs.languages.ROOT", tmp_path)
    language_of.cache_clear()
    assert language_of("de").name == ENGLISH
    language_of.cache_clear()


def test_an_unknown_language_is_refused(tmp_path):
    job = QualityJob("a.tif", "b.tif", str(tmp_path / "c.html"), language="xx")
    assert "language" in [problem.field for problem in job.problems()]
    assert all(isinstance(problem, Problem) for problem in job.problems())
