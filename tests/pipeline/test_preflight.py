# SPDX-License-Identifier: GPL-2.0-or-later
"""A run that cannot end is refused before it begins; one that may not end says so."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from types import SimpleNamespace

import pytest
import rasterio.shutil
from raster_files import digest, write
from run_rig import names, smooth
from ttrd3_qgis.core.engine import pipeline, preflight
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadJobError, OutputError
from ttrd3_qgis.core.jobs.formatter import Formatter
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.jobs.unfinished import progress_file
from ttrd3_qgis.core.machine.memory import Memory
from ttrd3_qgis.core.raster.creation import Creation
from ttrd3_qgis.core.raster.source import open_lr

RAW = 240 * 240 * 3 * 4  # a result of 240 x 240 x 3 floats, before compression
WAITING = 256 * 256 * 3 * 4  # its one tile, in the journal


@pytest.fixture
def lr(tmp_path):
    return write(tmp_path / "lr.tif", smooth(3, 60, 60, "float32"))


def upscale(lr, output, **job):
    events = []
    job = Job(str(lr), (), str(output), **{"steps": 2, "device": "cpu", **job})
    run(job, events.append)
    return [event.text for event in events if isinstance(event, protocol.Warn)]


def test_a_file_that_only_gdal_knows_to_be_read_is_kept(bicubic, lr, tmp_path):
    """A VRT in an archive: its name does not tell that it leads out of the archive."""
    inside = tmp_path / "in.vrt"
    rasterio.shutil.copy(lr, inside, driver="VRT")
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        text = inside.read_text().replace('relativeToVRT="1">lr.tif', f'relativeToVRT="0">{lr}')
        archive.writestr("in.vrt", text)
    before = digest(lr)
    with pytest.raises(BadJobError, match=r"lr\.tif is one of the inputs"):
        upscale(f"/vsizip/{tmp_path}/in.zip/in.vrt", lr, options=Options(overwrite=True))
    assert digest(lr) == before


def test_a_world_file_that_an_input_has_is_kept(bicubic, tmp_path):
    """A raster whose name differs from the result's in the ending alone would share it."""
    lr = write(tmp_path / "scene.tiff", smooth(3, 60, 60, "float32"), "no georeference")
    world = tmp_path / "scene.tfw"
    world.write_text("10\n0\n0\n-10\n5\n5\n")
    options = Options(creation_options=("TFW=YES",))
    with pytest.raises(BadJobError, match=r"scene\.tfw is one of the inputs"):
        upscale(lr, tmp_path / "scene.tif", options=options)
    upscale(lr, tmp_path / "scene.tif")
    upscale(lr, tmp_path / "scene.tif", options=Options(overwrite=True))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "scene.tfw",
        "scene.tif",
        "scene.tiff",
    ]
    assert world.read_text().startswith("10")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("COMPRESS=JPEG",), "BitsPerSample 16 not allowed for JPEG."),
        (("COMPRESS=JPEG", "TILED=NO"), "BitsPerSample 16 not allowed for JPEG."),
        (("COMPRESS=WEBP",), ""),
        (("COMPRESS=CCITTFAX4",), "Bits/sample must be 1 for Group 3/4 encoding/decoding."),
        (("BLOCKXSIZE=50",), "blocks must be multiples of 16."),
        (("BIGTIFF=PERHAPS",), "'PERHAPS' is an unexpected value for BIGTIFF"),
    ],
)
@pytest.mark.parametrize("nodata", [None, 1])
def test_options_that_do_not_fit_are_refused_before_the_work(
    bicubic, monkeypatch, tmp_path, options, said, nodata
):
    """Before the journal is opened, too."""
    monkeypatch.delattr(pipeline, "kept_progress")
    lr = write(tmp_path / "lr.tif", smooth(3, 60, 60, "uint16"), nodata=nodata)
    with pytest.raises(BadJobError) as caught:
        upscale(lr, tmp_path / "sr.tif", options=Options(creation_options=options))
    assert str(caught.value).startswith("GDAL does not accept a creation option: ")
    assert said in str(caught.value)
    assert bicubic.calls == []
    assert names(tmp_path) == ["lr.tif"]


@pytest.mark.parametrize("epoch", [None, 2020.5])
def test_a_try_leaves_options_as_they_are(tmp_path, epoch):
    """One block of a large raster is written, and nothing else."""
    with open_lr(write(tmp_path / "lr.tif", smooth(3, 60, 60))) as source:
        carried = replace(source.carried, epoch=epoch)
        options = ("COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "SPARSE_OK=NO", "TFW=YES")
        made = Creation.of(source, carried, scale=512, dtype="uint8", creation_options=options)
        made.try_options()
    assert not made.is_sparse
    assert names(tmp_path) == ["lr.tif"]


def use_disk(monkeypatch, free):
    found = SimpleNamespace(total=10**12, used=0, free=round(free))
    monkeypatch.setattr(preflight.shutil, "disk_usage", lambda folder: found)


def test_a_full_disk_is_refused_before_the_work(bicubic, monkeypatch, lr, tmp_path):
    use_disk(monkeypatch, WAITING + 0.4 * RAW)
    with pytest.raises(OutputError, match=r"too full: the run takes about .* MB are free"):
        upscale(lr, tmp_path / "sr.tif")
    assert bicubic.calls == []
    assert names(tmp_path) == ["lr.tif"]


def test_without_compression_the_size_is_known(bicubic, monkeypatch, lr, tmp_path):
    use_disk(monkeypatch, WAITING + 0.9 * RAW)
    with pytest.raises(OutputError, match="too full"):
        upscale(lr, tmp_path / "sr.tif", options=Options(creation_options=("compress=none",)))
    assert any("may become full" in text for text in upscale(lr, tmp_path / "sr.tif"))


@pytest.mark.parametrize("full", ["a", "b"])
def test_layers_need_room_on_the_disk_that_they_go_to(bicubic, monkeypatch, lr, tmp_path, full):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    room = (
        {"a": 2 * WAITING + 0.9 * RAW, "b": 10 * RAW} if full == "a" else {"a": 10 * RAW, "b": 1000}
    )
    monkeypatch.setattr(preflight, "disk_of", lambda folder: "ab".find(folder.name))
    usage = {name: SimpleNamespace(free=round(free)) for name, free in room.items()}
    monkeypatch.setattr(preflight.shutil, "disk_usage", lambda folder: usage[folder.name])
    job = {"layers": {"uncertainty": str(tmp_path / "b" / "u.tif")}, "extras": Extras(samples=2)}
    if full == "b":
        with pytest.raises(OutputError, match=r"The disk of .*b is too full"):
            upscale(lr, tmp_path / "a" / "sr.tif", **job)
    else:
        warned = upscale(lr, tmp_path / "a" / "sr.tif", **job)
        assert len([text for text in warned if "may become full" in text]) == 1


def test_without_room_for_finished_rows_the_result_is_the_same(bicubic, monkeypatch, lr, tmp_path):
    assert not any("disk" in text for text in upscale(lr, tmp_path / "a.tif"))
    use_disk(monkeypatch, WAITING + 1.5 * RAW)
    warned = upscale(lr, tmp_path / "b.tif")
    assert any("no room to keep finished rows" in text for text in warned)
    assert digest(tmp_path / "a.tif") == digest(tmp_path / "b.tif")
    assert names(tmp_path) == ["a.tif", "b.tif", "lr.tif"]


def test_what_the_journal_takes_already_is_the_runs_own(bicubic, monkeypatch, lr, tmp_path):
    progress_file(str(tmp_path / "sr.tif")).write_bytes(bytes(WAITING + 2 * RAW))
    use_disk(monkeypatch, 0)
    assert not any("disk" in text for text in upscale(lr, tmp_path / "sr.tif"))


def test_short_memory_means_smaller_tiles_before_the_work(bicubic, monkeypatch, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 520, 520))
    monkeypatch.setattr(preflight, "memory_of", lambda device: Memory(10**10, 12 * 10**8))
    warned = upscale(lr, tmp_path / "sr.tif", tiles=Tiles(512))
    assert {call[0].shape[-1] for call in bicubic.calls} == {256}
    found = [text for text in warned if "of memory, and only 1.2 GB are free" in text]
    assert len(found) == 1
    assert re.search("Tiles of 512 LR pixels take about [0-9.]+ GB", found[0])


def test_tiles_become_smaller_than_the_scene_at_once(bicubic, monkeypatch, tmp_path):
    """Half of a tile that is larger than the scene would be no smaller."""
    lr = write(tmp_path / "lr.tif", smooth(3, 400, 400))
    monkeypatch.setattr(preflight, "memory_of", lambda device: Memory(10**10, 12 * 10**8))
    warned = upscale(lr, tmp_path / "sr.tif", tiles=Tiles(4096))
    assert {call[0].shape[-1] for call in bicubic.calls} == {200}
    assert len([text for text in warned if "Starting again with tiles of 200" in text]) == 1


def test_unknown_memory_refuses_nothing(bicubic, monkeypatch, lr, tmp_path):
    monkeypatch.setattr(preflight, "memory_of", lambda device: Memory(0, 0))
    assert upscale(lr, tmp_path / "sr.tif")
    assert {call[0].shape[-1] for call in bicubic.calls} == {64}


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (12_345, "12 kB"), (3.2e9, "3.2 GB")],
)
def test_sizes_for_people(size, text):
    assert Formatter().size(size) == text
