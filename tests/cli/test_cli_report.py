# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 report`: the page, the table, and every way to be refused."""

from __future__ import annotations

import re

import numpy as np
import pytest
import rasterio
from affine import Affine
from quality_rig import Page, Scene, assert_stands_alone, fine, finer, means
from raster_files import GRIDS, digest
from run_rig import names, ttrd3
from ttrd3_qgis.core.jobs import protocol


@pytest.fixture
def scene(tmp_path):
    scene, truth = Scene(tmp_path), fine()
    scene.add("lr", means(truth))
    scene.add("sr", truth, describe=lambda file: file.update_tags(TTRD3_MODEL="<tiny> & $co"))
    scene.add("hr", truth)
    return scene


def options(scene, *more, **changes):
    paths = {**scene.paths, "output": str(scene.folder / "r.html"), **changes}
    given = [word for name, path in paths.items() for word in (f"--{name}", str(path))]
    return ["report", *given, *more]


def test_a_page_and_a_table(scene):
    before = {name: digest(path) for name, path in scene.paths.items()}
    done = ttrd3(*options(scene))
    assert done.returncode == 0, done.stderr
    for words in ("RMSE against LR", "PSNR against HR (dB)", "agrees closely", "r.html"):
        assert words in done.stdout
    text = (scene.folder / "r.html").read_text(encoding="utf-8")
    page = Page(text)
    assert_stands_alone(page)
    assert page.heads == [
        *("Details", "Rasters", "Numbers", "Before and after", "Agreement with the input"),
        *("Histograms", "Detail by its size", "Origin"),
    ]
    assert "<tiny> & $co" in page.text
    assert "DN (RMSE)" in page.text
    assert "synthetic" in page.text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert len(page.pictures) == 4 * 4 + 4 + 2  # the sheet has LR and SR
    assert {name: digest(path) for name, path in scene.paths.items()} == before
    assert names(scene.folder) == ["hr.tif", "lr.tif", "r.html", "sr.tif"]


def test_without_hr_and_as_json(scene):
    del scene.paths["hr"]
    done = ttrd3(*options(scene, "--json"))
    assert done.returncode == 0, done.stderr
    events = [protocol.decode(line) for line in done.stdout.splitlines()]
    result = events[-1]
    assert isinstance(result, protocol.QualityResult)
    assert (result.psnr, result.ssim, result.shift_px) == (None, None, None)
    assert "high-resolution raster" not in result.summary
    assert {e.activity for e in events if isinstance(e, protocol.Progress)} == {
        *("measuring", "reporting")
    }
    fractions = [e.fraction for e in events if isinstance(e, protocol.Progress)]
    assert fractions == sorted(fractions)


def test_a_wrong_pair_is_warned_of(scene):
    scene.add("sr", fine()[::-1])
    scene.add("hr", fine(dtype="uint8"))
    done = ttrd3(*options(scene))
    assert done.returncode == 0, done.stderr
    assert "departs from the input" in done.stdout
    assert "say little" in done.stderr
    assert "is this the raster" in done.stderr


def broken(scene, name):
    with open(scene.paths[name], "r+b") as file:
        file.truncate(3000)


def moved(scene, name, across):
    values = rasterio.open(scene.paths[name]).read()
    transform = Affine.translation(across, 0) * finer()
    scene.add(name, values, transform=transform)


def empty(scene, name):
    values = rasterio.open(scene.paths[name]).read()
    scene.add(name, np.zeros_like(values), nodata=0)


def resized(scene):
    scene.add("sr", fine(3, 150, 140), transform=GRIDS["north-up"][0] * Affine.scale(36 / 140))


def elsewhere(scene):
    with rasterio.open(scene.paths["sr"], "r+") as file:
        file.crs = rasterio.crs.CRS.from_epsg(32633)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda s: broken(s, "lr"), r"low-resolution raster .*(damaged|cannot be opened)"),
        (lambda s: broken(s, "sr"), r"super-resolved raster .*(damaged|cannot be opened)"),
        (lambda s: broken(s, "hr"), r"high-resolution raster .*(damaged|cannot be opened)"),
        (resized, "must be a whole number"),
        (elsewhere, "EPSG:32633, but the low-resolution raster .* in EPSG:32632"),
        (lambda s: moved(s, "sr", 1e5), "does not overlap"),
        (lambda s: moved(s, "sr", 1.0), "do not line up"),
        (lambda s: moved(s, "hr", 1e5), "does not lie where"),
        (lambda s: empty(s, "lr"), "low-resolution raster .* nothing but nodata"),
        (lambda s: empty(s, "sr"), "super-resolved raster .* nothing but nodata"),
        (lambda s: empty(s, "hr"), "high-resolution raster .* nothing but nodata"),
        (lambda s: s.add("sr", fine(2)), "has 2 bands, but 3"),
        (lambda s: s.add("hr", fine(2)), "has 2 bands, but the super-resolved raster has 3"),
        (lambda s: s.add("sr", means(fine()), transform=finer() * Affine.scale(4)), "a whole"),
    ],
)
def test_refusals_are_a_sentence_and_leave_nothing(scene, refused, spoil, words):
    spoil(scene)
    sentence = refused(*options(scene))
    assert re.search(words, sentence), sentence
    assert sentence.endswith(".")
    assert "r.html" not in names(scene.folder)
    assert len(names(scene.folder)) == 3


def test_no_common_valid_pixel(scene, refused):
    truth = fine()
    lr, sr = means(truth), truth.copy()
    lr[:, :, :18], sr[:, :, 72:] = 0, 0
    scene.add("lr", lr, nodata=0)
    scene.add("sr", sr, nodata=0)
    assert "no valid pixel in common" in refused(*options(scene))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"output": "r.pdf"}, "must end in .html"),
        ({"sr": "nowhere.tif"}, "does not exist"),
        ({"bands": "9"}, "has the bands 1 to 3, but not 9"),
    ],
)
def test_wrong_options(scene, refused, changes, words):
    assert words in refused(*options(scene, **changes))


def test_an_old_page_survives_a_refusal(scene, refused):
    page = scene.folder / "r.html"
    page.write_text("old")
    assert "exists already" in refused(*options(scene))
    broken(scene, "sr")
    refused(*options(scene, "--overwrite"))
    assert page.read_text() == "old"
