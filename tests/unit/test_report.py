# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of an evaluation: which images, which pictures, a page that stands alone."""

from __future__ import annotations

import base64
import io
import math
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from quality_rig import Page
from run_rig import smooth
from ttrd3_qgis.core.evaluation.cases import Cases
from ttrd3_qgis.core.evaluation.gallery import choose, middle, panels
from ttrd3_qgis.core.evaluation.report import Report, Strip, render
from ttrd3_qgis.core.evaluation.results import Row

METHODS = ("bicubic", "lanczos", "ours")


def row(image, method, psnr=20.0, lpips=0.5, scene="roof"):
    return Row(image, scene, method, psnr, psnr, 0.5, lpips, 1.0, 2.0, 0.01)


def rows_of(gains):
    """Rows of all methods; image n has the n-th LPIPS gain."""
    found = []
    for n, gain in enumerate(gains):
        found += [row(f"i{n}.png", method) for method in METHODS[:2]]
        found.append(row(f"i{n}.png", "ours", lpips=0.5 - gain))
    return found


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, ""),
        (1, "b6"),
        (2, "b6 w0"),
        (3, "b6 m3 w0"),
        (6, "b6 b5 m4 m3 w1 w0"),
        (9, "b6 b5 b4 m3 m2 w1 w0"),
    ],
)
def test_choice_of_images(count, expected):
    chosen = choose(rows_of([0.1 * n for n in range(7)]), count)
    assert " ".join(c.rank[0] + c.image[1] for c in chosen) == expected
    assert {c.measure for c in chosen} <= {"lpips"}


def test_choice_by_psnr_where_lpips_is_missing():
    rows = [replace(r, lpips=math.nan) for r in rows_of([0, 0, 0])]
    rows[-1] = replace(rows[-1], psnr=math.inf)
    chosen = choose(rows, 1)
    assert [(c.image, c.measure, c.gain) for c in chosen] == [("i2.png", "psnr", math.inf)]


def decoded(uri):
    head, data = uri.split(",")
    with Image.open(io.BytesIO(base64.b64decode(data, validate=True))) as image:
        assert head == f"data:image/{image.format.lower()};base64"
        return np.asarray(image)


@pytest.fixture
def case(tmp_path):
    def make(side=64, references="grey"):
        Image.fromarray(smooth(3, side, side).transpose(1, 2, 0)).save(tmp_path / "roof1.png")
        return Cases(tmp_path, None, references, scale=4, multiple_px=8)["roof1.png"]

    return make


def strip_of(case, gain=0.1):
    rows = [replace(r, image=case.name) for r in rows_of([gain])]
    return rows, Strip(choose(rows, 1)[0], panels(case, case.hr, rows))


def test_pictures_are_those_of_the_case(case):
    shown = case()
    _, strip = strip_of(shown)
    assert [panel.title for panel in strip.panels] == ["LR", "bicubic", "reference", "SR", "HR"]
    pictures = [decoded(panel.uri) for panel in strip.panels]
    assert {picture.shape for picture in pictures} == {(64, 64, 3)}
    assert np.array_equal(pictures[0], shown.lr.repeat(4, axis=0).repeat(4, axis=1))
    assert np.abs(pictures[4].astype(int) - shown.hr).max() < 12  # JPEG
    assert strip.panels[3].caption == "PSNR 20.00 dB, LPIPS 0.400"


def test_no_reference_has_no_picture(case):
    _, strip = strip_of(case(references="none"))
    assert [panel.title for panel in strip.panels] == ["LR", "bicubic", "SR", "HR"]


def test_large_images_show_their_middle(case):
    shown = case(320)
    _, strip = strip_of(shown)
    pictures = [decoded(panel.uri) for panel in strip.panels]
    assert {picture.shape for picture in pictures} == {(256, 256, 3)}
    assert np.array_equal(pictures[0][::4, ::4], shown.lr[8:72, 8:72])
    assert np.array_equal(middle(shown.hr, 256), shown.hr[32:288, 32:288])


def test_page_stands_alone(case):
    rows, strip = strip_of(case())
    text = render(Report([("model", "ours")], rows, [strip], ["PSNR is better."]))
    page = Page(text)
    assert page.open == []
    assert page.outside == []
    assert len(page.pictures) == 5
    assert not page.tags & {"script", "link", "iframe", "object", "a"}
    assert "url(" not in text
    assert "@import" not in text
    assert "prefers-color-scheme: dark" in text
    assert "PSNR is better." in text
    assert text.count("±") == 0  # a single image has no interval


def test_page_of_many_images():
    rows = [*rows_of([0.1, 0.2]), *(row("a.png", m, scene="field") for m in METHODS)]
    text = render(Report([], rows))
    assert "<b>0.4000</b> <small>± 0.2484</small>" in text
    for word in ("bicubic", "Lanczos", "ours", "roof", "field", "LPIPS ↓", "PSNR (dB) ↑"):
        assert word in text
    assert Page(text).pictures == []


def test_unmeasured_and_infinite_figures():
    rows = [replace(r, lpips=math.nan) for r in rows_of([0.1, 0.2])]
    rows[2::3] = [replace(r, psnr=math.inf) for r in rows[2::3]]
    text = render(Report([], rows))
    assert "LPIPS" not in text
    assert "∞" in text
    assert "nan" not in text


def test_names_cannot_break_the_page():
    name = "<script>&\"'$title"
    rows = [row(name, method, scene="<b>") for method in (*METHODS[:2], "<i>")]
    text = render(Report([(name, name)], rows, [Strip(choose(rows, 1)[0], [])], [name]))
    page = Page(text)
    assert page.open == []
    assert "script" not in page.tags
    assert "i" not in page.tags
