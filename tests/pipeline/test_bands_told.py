# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bands a result was made of: in its tags, the names of its bands, and reports."""

from __future__ import annotations

import pytest
import rasterio
from raster_files import write
from rasterio.enums import ColorInterp
from run_rig import smooth
from ttrd3_qgis.core.jobs.errors import BadRasterError
from ttrd3_qgis.core.jobs.quality import QualityJob
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options
from ttrd3_qgis.core.reporting.quality import measure_quality
from ttrd3_qgis.core.reporting.run import run


@pytest.fixture
def lr(tmp_path):
    """Four bands of data without names, and an alpha band."""
    values = smooth(5, 40, 36)
    values[4] = 255
    kinds = [ColorInterp.gray, *[ColorInterp.undefined] * 3, ColorInterp.alpha]
    return write(tmp_path / "lr.tif", values, describe=lambda file: set_kinds(file, kinds))


def set_kinds(file, kinds):
    file.colorinterp = kinds


def made(lr, tmp_path, *bands):
    """The result of a run with these bands, and the page about it."""
    page = tmp_path / "run.html"
    job = Job(
        lr,
        (),
        str(tmp_path / "sr.tif"),
        bands=bands,
        steps=1,
        device="cpu",
        options=Options(overwrite=True),
        extras=Extras(report=str(page)),
    )
    run(job, lambda _: None)
    return job.output, page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("bands", "names", "told"),
    [
        ((3, 1, 4), ("Band 3", "Band 1", "Band 4"), "5 bands of which 3, 1, 4"),
        ((), (None, None, None, None), "5 bands of which 1, 2, 3, 4"),
    ],
)
def test_a_result_says_what_its_bands_were(bicubic, lr, tmp_path, bands, names, told):
    output, page = made(lr, tmp_path, *bands)
    with rasterio.open(output) as file:
        assert file.descriptions[:-1] == names
        assert file.tags()["TTRD3_BANDS"] == ", ".join(map(str, bands or (1, 2, 3, 4)))
    assert told in page


def test_names_go_along(bicubic, lr, tmp_path):
    with rasterio.open(lr, "r+") as file:
        for number, name in enumerate(("blue", "green", "red", "infrared"), 1):
            file.set_band_description(number, name)
    output, _ = made(lr, tmp_path, 3, 1)
    with rasterio.open(output) as file:
        assert file.descriptions[:2] == ("red", "blue")


def quality(lr, sr, tmp_path, **more):
    job = QualityJob(lr, sr, str(tmp_path / "quality.html"), overwrite=True, **more)
    return measure_quality(job, lambda _: None).rmse_lr


def test_a_report_takes_the_bands_that_the_result_names(bicubic, lr, tmp_path):
    output, _ = made(lr, tmp_path, 3, 1)
    right = quality(lr, output, tmp_path)
    assert right < 0.5
    assert quality(lr, output, tmp_path, bands=(3, 1)) == right
    assert quality(lr, output, tmp_path, bands=(1, 3)) > 5
    page = (tmp_path / "quality.html").read_text(encoding="utf-8")
    assert "5 bands of which 1, 3" in page


def test_numbers_that_the_input_lacks_are_no_bands_of_it(bicubic, lr, tmp_path):
    output, _ = made(lr, tmp_path, 3, 1)
    with rasterio.open(lr) as file:
        chosen = write(tmp_path / "two.tif", file.read([3, 1]))
    assert quality(str(chosen), output, tmp_path) < 0.5
    with rasterio.open(output, "r+") as file:
        file.update_tags(TTRD3_BANDS="none")
    with pytest.raises(BadRasterError):
        quality(lr, output, tmp_path)
