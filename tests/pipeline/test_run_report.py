# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of a super-resolution run: its sections, and that it never costs the result."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from quality_rig import Page, assert_stands_alone
from raster_files import write
from run_rig import names, smooth, write_reference
from ttrd3_qgis.core.jobs import kinds, protocol
from ttrd3_qgis.core.jobs.quality import QualityJob
from ttrd3_qgis.core.jobs.superresolution import CHANGE, INVENTED, Extras, Job, Options, Tiles
from ttrd3_qgis.core.reporting import run as module
from ttrd3_qgis.core.reporting.sums import Histograms
from ttrd3_qgis.core.reporting.texts import figure


@pytest.fixture
def job(tmp_path, lr):
    reference = write_reference(tmp_path / "ref.tif")
    extras = Extras(report=str(tmp_path / "report.html"))
    return Job(lr, (reference,), str(tmp_path / "sr.tif"), steps=1, device="cpu", extras=extras)


def do(job, cancelled=lambda: False):
    events = []
    result = kinds.run(job, events.append, cancelled)
    return result, events


def warnings(events):
    return [event.text for event in events if isinstance(event, protocol.Warn)]


def test_a_run_writes_its_page(bicubic, job, tmp_path):
    result, events = do(job)
    assert result.report == str(tmp_path / "report.html")
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert_stands_alone(page)
    assert page.heads[-2:] == ["References", "Run"]
    for words in ("ref.tif", "Super-resolution of lr.tif", "s each on average", "agrees"):
        assert words in page.text
    assert str(tmp_path) not in page.text
    assert {e.activity for e in events if isinstance(e, protocol.Progress)} == {"", "reporting"}
    assert f"{figure(result.rmse_lr)} DN" in page.text
    assert names(tmp_path) == ["lr.tif", "ref.tif", "report.html", "sr.tif"]


def test_without_a_report_nothing_more_is_written(bicubic, job, tmp_path):
    result, _ = do(replace(job, extras=Extras()))
    assert result.report == ""
    assert names(tmp_path) == ["lr.tif", "ref.tif", "sr.tif"]


def test_rmse_is_that_of_the_run(bicubic, job, monkeypatch):
    found = []
    examine = module.examine
    monkeypatch.setattr(module, "examine", lambda *a: found.append(examine(*a)) or found[0])
    result, _ = do(job)
    assert found[0].measures.rmse == pytest.approx(result.rmse_lr, rel=1e-9)


def test_a_later_report_names_the_references_of_the_run(bicubic, job, tmp_path):
    path = tmp_path / "Bern, 2021.tif"
    path.write_bytes(Path(job.references[0]).read_bytes())
    result, _ = do(replace(job, references=(str(path),), extras=Extras()))
    do(QualityJob(job.lr, result.output, str(tmp_path / "report.html")))
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "1 reference was used: Bern, 2021.tif" in page.text


@pytest.mark.parametrize("declared", [None, 255])
def test_a_later_report_knows_the_nodata_value_of_the_run(bicubic, job, tmp_path, declared):
    values = smooth(3, 40, 36)
    values[:, 5:12, 8:20] = 0
    lr = write(tmp_path / "hole.tif", values, nodata=declared)
    result, _ = do(replace(job, lr=lr, options=Options(nodata=0), extras=Extras()))
    known = write(tmp_path / "known.tif", values, nodata=0)
    found = [
        do(QualityJob(path, result.output, str(tmp_path / "r.html"), overwrite=True))[0]
        for path in (lr, known)
    ]
    first, second = (replace(one, seconds=0) for one in found)
    assert first == second


@pytest.mark.parametrize("grid", ["rotated", "no georeference", "no CRS", "geographic"])
def test_bands_extent_and_nodata_of_the_run_are_used(bicubic, job, tmp_path, grid):
    values = smooth(4, 40, 36)
    values[:, :8, :8] = 9
    lr = write(tmp_path / "odd.tif", values, grid=grid, photometric="MINISBLACK")
    changed = replace(job, lr=lr, bands=(3, 1), references=(), options=Options(nodata=9))
    if grid == "no CRS":
        changed = replace(changed, extent=(500_040.0, 5_499_700.0, 500_300.0, 5_499_950.0))
    assert do(changed)[0].report
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "3, 1" in page.text
    assert "Warnings" in page.heads
    assert "no texture could be transferred" in page.text


def test_optional_rasters_are_shown(bicubic, job, tmp_path, monkeypatch):
    spread = write(tmp_path / "std.tif", smooth(3, 160, 144, "float32"), nodata=-1)
    usage = np.ones((1, 160, 144), np.uint8)
    usage[:, :50], usage[:, 90:] = 0, 2
    served = write(tmp_path / "map.tif", usage, nodata=0)
    drafts = module._unpublished

    def unpublished(result):
        return replace(drafts(result), uncertainty=spread, reference_map=served)

    monkeypatch.setattr(module, "_unpublished", unpublished)
    do(job)
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert {"Uncertainty", "Use of references"} <= set(page.heads)


def test_the_shares_of_invented_detail_are_told(bicubic, job, tmp_path):
    do(replace(job, layers={INVENTED: str(tmp_path / "invented.tif")}))
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "Invented detail" in page.heads
    with rasterio.open(tmp_path / "invented.tif") as file:
        values = file.read(1)
    assert f"{(values < 3).mean():.0%} of the area is as good as observed" in page.text
    assert f"{(values > 10).mean():.0%} is invented" in page.text


@pytest.mark.parametrize("cover", ["nodata", "mask", "alpha"])
def test_area_without_data_is_none_that_references_could_show(job, tiny_model, tmp_path, cover):
    """The reference shows a third of the scene, which is half of what has data."""
    values, gap = smooth(3, 40, 36), (slice(None), slice(None), slice(24, None))
    more = {"nodata": {"nodata": 0}, "mask": {"mask": np.ones((40, 36), bool)}, "alpha": {}}[cover]
    values[gap] = 0
    if cover == "mask":
        more["mask"][gap[1:]] = False
    if cover == "alpha":
        opaque = np.full((1, 40, 36), 255, np.uint8)
        opaque[gap] = 0
        values, more = np.concatenate((values, opaque)), {"photometric": "RGB", "alpha": "yes"}
    lr = write(tmp_path / "part.tif", values, **more)
    reference = write_reference(tmp_path / "strip.tif", side=160)
    with rasterio.open(reference, "r+") as file:
        pixels = file.read()
        pixels[:, :, 48:] = 0
        file.write(pixels)
        file.nodata = 0
    layers = {CHANGE: str(tmp_path / "change.tif")}
    do(replace(job, lr=lr, references=(reference,), layers=layers, model=tiny_model))
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    seen = re.findall(r"References show (\d+) ?% of the area", text)
    assert len(seen) == 2
    assert all(35 <= int(share) <= 55 for share in seen), seen


def test_the_first_sheet_is_in_the_language_of_the_user(bicubic, job, tmp_path):
    layers = {name: str(tmp_path / f"{name}.tif") for name in (INVENTED, CHANGE)}
    do(replace(job, layers=layers, extras=replace(job.extras, language="de")))
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    page, (first, _) = Page(text), text.split("</table>\n</div>", 1)
    assert '<html lang="de">' in text
    assert "@page { size: A4" in text
    for words in ("Superauflösung von lr.tif", "Erfundene Details", "der Fläche", "ref.tif"):
        assert words in first
    assert "Indizes und Spektren" in first
    assert first.count("<tr>") == 7
    assert first.count("<img ") == 2
    assert page.open == []
    assert page.outside == []


@pytest.mark.parametrize("high", [1, 255, 2**32 - 1, 2**63, 2**64 - 1])
def test_histograms_of_whole_numbers_rise_to_the_largest(high):
    ends = np.array([0.0]), np.array([float(high)])
    (edges,) = Histograms(*ends, bins=256, whole=True).edges
    assert (np.diff(edges) > 0).all()
    assert edges[0] < 0
    assert edges[-1] > high


def test_a_failing_report_is_a_warning(bicubic, job, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "examine", lambda *args: 1 / 0)
    result, events = do(job)
    assert result.report == ""
    assert any("report could not be written" in text for text in warnings(events))
    assert names(tmp_path) == ["lr.tif", "ref.tif", "sr.tif"]


def test_a_full_folder_is_a_warning(bicubic, job, tmp_path, monkeypatch):
    def fail(part, text):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ttrd3_qgis.core.evaluation.files._write", fail)
    result, events = do(job)
    assert result.report == ""
    assert "No space left on device" in warnings(events)[-1]
    assert names(tmp_path) == ["lr.tif", "ref.tif", "sr.tif"]


def test_cancelling_the_report_keeps_the_raster(bicubic, job, tmp_path):
    events = []

    def cancelled():
        return any(getattr(event, "activity", "") == "reporting" for event in events)

    result = kinds.run(job, events.append, cancelled)
    assert isinstance(result, protocol.Result)
    assert result.report == ""
    assert "report was cancelled" in warnings(events)[-1]
    assert names(tmp_path) == ["lr.tif", "ref.tif", "sr.tif"]


def test_cancelling_the_run_leaves_nothing(bicubic, job, tmp_path):
    from ttrd3_qgis.core.jobs.errors import CancelledError

    with pytest.raises(CancelledError):
        do(replace(job, tiles=Tiles(32)), lambda: len(bicubic.calls) > 0)
    assert names(tmp_path) == ["lr.tif", "ref.tif"]


def test_the_worker_reports(start, job, tiny_model, tmp_path):
    process = start(replace(job, model=tiny_model))
    result = process.until(protocol.Result)
    assert result.report == str(tmp_path / "report.html")
    assert process.finish() == 0


def test_the_worker_keeps_the_raster_when_the_report_is_cancelled(start, job, tiny_model, tmp_path):
    for attempt in range(8):  # a cancel that arrives after the report is that of the whole run
        folder = tmp_path / str(attempt)
        folder.mkdir()
        extras = replace(job.extras, report=str(folder / "report.html"))
        process = start(
            replace(job, model=tiny_model, output=str(folder / "sr.tif"), extras=extras)
        )
        while getattr(process.until(protocol.Progress), "activity", "") != "reporting":
            process.events.append(None)
        process.send(protocol.CANCEL_LINE)
        try:
            result = process.until(protocol.Result)
        except pytest.fail.Exception:
            continue
        assert process.finish() == 0
        if not result.report:
            break
    assert result.report == ""
    assert names(folder) == ["sr.tif"]


def test_references_of_one_file_name_keep_their_own_remarks(job, tiny_model, tmp_path):
    """One lies elsewhere, the other is coarse; a third has nothing to be said of it."""
    folders = [tmp_path / name for name in ("far", "coarse", "good")]
    for folder in folders:
        folder.mkdir()
    paths = [str(folder / "ref.tif") for folder in folders]
    write_reference(paths[0], offset=(50_000.0, 0.0))
    write_reference(paths[1], side=80, pixel=5.0)
    write_reference(paths[2])
    _, events = do(replace(job, model=tiny_model, references=tuple(paths)))
    told = {(m.code, m.subject) for e in events if isinstance(e, protocol.Warn) for m in e.messages}
    assert told == {("reference-elsewhere", paths[0]), ("reference-coarser", paths[1])}
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    rows = re.findall(r'row">(\w+.ref\.tif)</th><td[^>]*>(.*?)</td>', text)
    assert [name.split("/")[0] for name, _ in rows] == ["far", "coarse", "good"]
    assert "does not overlap" in rows[0][1]
    assert "coarser" not in rows[0][1]
    assert "coarser" in rows[1][1]
    assert "does not overlap" not in rows[1][1]
    assert rows[2][1] == "used without remarks"
    assert "Warnings" not in Page(text).heads
