# SPDX-License-Identifier: GPL-2.0-or-later
"""Which files a source reads, and whether names lead to one file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from ttrd3_qgis.core.jobs import same_file
from ttrd3_qgis.core.jobs.contract import WEIGHTS
from ttrd3_qgis.core.jobs.files_read import files_read
from ttrd3_qgis.core.jobs.finetune import FinetuneJob
from ttrd3_qgis.core.jobs.quality import QualityJob
from ttrd3_qgis.core.jobs.same_file import has_same, overwrites_input
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options

posix = pytest.mark.skipif(os.name != "posix", reason="paths of another kind")


@pytest.fixture
def lr(tmp_path):
    path = tmp_path / "lr.tif"
    path.write_bytes(b"raster")
    return str(path)


def vrt(path, source, *, beside=0, tag="SourceFilename"):
    """A VRT as GDAL writes it, with one source."""
    path.write_text(
        f'<VRTDataset rasterXSize="4" rasterYSize="4">\n<VRTRasterBand><SimpleSource>'
        f'<{tag} relativeToVRT="{beside}" shared="0">{source}</{tag}></SimpleSource>',
        encoding="utf-8",
        errors="surrogateescape",
    )
    return str(path)


@pytest.mark.parametrize(
    "name",
    [
        'NETCDF:"{}":band',
        "HDF5:{}://group/band",
        "GPKG:{}:table",
        "GTIFF_DIR:2:{}",
        "SENTINEL2_L1C:{}:10m:EPSG_32633",
        "DERIVED_SUBDATASET:AMPLITUDE:{}",
        "/vsizip/{}/inner/band.tif",
        "/vsizip/{{{}}}/band.tif",
        "/vsitar//vsigzip/{}/band.tif",
        "/vsigzip/{}",
        "/vsisubfile/1000_200,{}",
        "/vsicached?chunk_size=4096&file={}",
        "/vsicurl/file://{}",
        "vrt://{}?bands=3,2,1",
        "{}|option:NUM_THREADS=2",
        "?crs=EPSG:4326&layer:uri={}&layer:provider=gdal",
    ],
)
@posix
def test_the_file_behind_a_gdal_name_is_found(lr, name):
    assert lr in [os.path.normpath(path) for path in files_read([name.format(lr)])]
    assert overwrites_input(lr, [name.format(lr)])


@posix
def test_a_path_in_a_virtual_layer_may_be_encoded(tmp_path):
    path = tmp_path / "my scene.tif"
    path.write_bytes(b"")
    assert overwrites_input(str(path), [f"?layer:uri={str(path).replace(' ', '%20')}&x=1"])


def test_sources_of_vrts_count_at_any_depth(tmp_path, lr):
    inner = vrt(tmp_path / "inner.vrt", "lr.tif", beside=1)
    middle = vrt(tmp_path / "no-suffix", inner, tag="SourceDataset")
    outer = vrt(tmp_path / "outer.vrt", middle)
    assert overwrites_input(lr, [outer])
    assert overwrites_input(inner, [outer])
    assert overwrites_input(lr, [f"vrt://{outer}?bands=1"])
    assert not overwrites_input(str(tmp_path / "sr.tif"), [outer])


def test_vrts_that_read_each_other_end(tmp_path):
    one = vrt(tmp_path / "one.vrt", "two.vrt", beside=1)
    two = vrt(tmp_path / "two.vrt", "one.vrt", beside=1)
    assert sorted(files_read([one])) == [one, two]


@posix
def test_names_in_a_vrt_may_be_escaped_and_of_any_encoding(tmp_path):
    for name in ("a & b <c>.tif", os.fsdecode(b"gr\xfcn.tif")):
        (tmp_path / name).write_bytes(b"")
        text = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert overwrites_input(str(tmp_path / name), [vrt(tmp_path / "a.vrt", text, beside=1)])


def test_a_subdataset_in_a_vrt_is_relative_to_it(tmp_path, monkeypatch):
    (tmp_path / "cube.nc").write_bytes(b"")
    path = vrt(tmp_path / "a.vrt", "NETCDF:&quot;cube.nc&quot;:red", beside=1)
    monkeypatch.chdir("/")
    assert overwrites_input(str(tmp_path / "cube.nc"), [path])


def test_a_vrt_within_the_name_itself_is_read(lr):
    xml = f"<VRTDataset><VRTRasterBand><SourceFilename>{lr}</SourceFilename></VRTRasterBand>"
    assert overwrites_input(lr, [xml])


def test_a_name_of_separators_takes_no_minutes(lr):
    assert not overwrites_input(lr, [":=" * 2000, "/" * 4000 + ":", '"' * 4000])


def test_a_file_in_a_raster_that_is_a_folder(tmp_path):
    inside = tmp_path / "scene.SAFE" / "measurement" / "one.tiff"
    inside.parent.mkdir(parents=True)
    inside.write_bytes(b"")
    assert overwrites_input(str(inside), [str(tmp_path / "scene.SAFE")])


@posix
def test_links_and_spellings_of_an_input(tmp_path, lr, monkeypatch):
    os.symlink(tmp_path, tmp_path / "folder")
    os.symlink(lr, tmp_path / "soft.tif")
    os.link(lr, tmp_path / "hard.tif")
    for name in ("./lr.tif", "folder/lr.tif", "soft.tif", "hard.tif", "folder/./lr.tif"):
        assert overwrites_input(os.path.join(tmp_path, name), [lr]), name
    monkeypatch.chdir(tmp_path)
    assert overwrites_input("lr.tif", [lr])
    assert overwrites_input(lr, ["lr.tif"])


@posix
def test_two_outputs_that_are_one_file(tmp_path):
    os.symlink(tmp_path, tmp_path / "folder")
    os.symlink("sr.tif", tmp_path / "link.tif")
    sr = str(tmp_path / "sr.tif")
    for other in ("./sr.tif", "folder/sr.tif", "link.tif", "folder/folder/sr.tif"):
        assert has_same((sr, os.path.join(tmp_path, other))), other
    Path(sr).write_bytes(b"")
    os.link(sr, tmp_path / "hard.tif")
    assert has_same((sr, str(tmp_path / "hard.tif")))
    assert not has_same((sr, str(tmp_path / "other.tif"), str(tmp_path / "no" / "sr.tif")))


def test_case_counts_where_the_file_system_says_so(tmp_path, monkeypatch):
    names = (str(tmp_path / "sr.tif"), str(tmp_path / "SR.tif"))
    monkeypatch.setattr(same_file, "ignores_case", lambda folder: True)
    assert has_same(names)
    monkeypatch.setattr(same_file, "ignores_case", lambda folder: False)
    assert not has_same(names)


def test_a_folder_tells_whether_case_counts(tmp_path, monkeypatch):
    (tmp_path / "Name").write_bytes(b"")
    exact = (tmp_path / "nAME").exists()
    assert same_file.ignores_case(str(tmp_path)) == exact


@pytest.fixture
def job(tmp_path, lr):
    reference, mask = tmp_path / "ref.tif", tmp_path / "mask.tif"
    reference.write_bytes(b"")
    mask.write_bytes(b"")
    return Job(
        lr=vrt(tmp_path / "lr.vrt", "lr.tif", beside=1),
        references=(vrt(tmp_path / "ref.vrt", "ref.tif", beside=1),),
        output=str(tmp_path / "sr.tif"),
        options=Options(overwrite=True),
        extras=Extras(mask=str(mask)),
    )


@pytest.mark.parametrize("source", ["lr.tif", "ref.tif", "mask.tif", "model.tif"])
def test_no_output_is_an_input(job, tmp_path, source):
    (tmp_path / "model.tif").write_bytes(b"")
    path = str(tmp_path / source)
    job = replace(job, model=str(tmp_path / "model.tif"))
    assert job.problems() == []
    (problem,) = replace(job, output=path).problems()
    assert problem.message.code == "output-is-input"
    (problem,) = replace(job, layers={"uncertainty": path}).problems()
    assert (problem.field, problem.message.code) == ("uncertainty", "output-is-input")


def test_layers_and_results_are_different_files(job, tmp_path):
    same = os.path.join(tmp_path, ".", "sr.tif")
    (problem,) = replace(job, layers={"uncertainty": same}).problems()
    assert problem.message.code == "outputs-of-one-name"


def test_an_adapted_model_is_not_written_over_the_one_it_begins_with(job, tmp_path):
    bundled = WEIGHTS / "ttrd3-s.safetensors"
    wanted = FinetuneJob(job.references, str(bundled), overwrite=True)
    (problem,) = wanted.problems()
    assert problem.message.code == "output-is-input"
    assert replace(wanted, output=str(tmp_path / "my.safetensors")).problems() == []


@posix
def test_a_report_is_not_written_over_a_raster(job, tmp_path, lr):
    os.link(lr, tmp_path / "page.html")
    quality = QualityJob(job.lr, lr, str(tmp_path / "page.html"), overwrite=True)
    assert [problem.message.code for problem in quality.problems()] == ["output-is-input"]
