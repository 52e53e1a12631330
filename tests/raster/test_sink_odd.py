# SPDX-License-Identifier: GPL-2.0-or-later
"""The SR raster where things go wrong or are seldom seen."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest
import rasterio
from raster_files import SCALE, digest, enlarge, opened, pixels, windows, write
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import RasterioIOError
from ttrd3_qgis.core.jobs.errors import BadJobError, OutputError
from ttrd3_qgis.core.raster.radiometry import protect_nodata, upsample_nearest
from ttrd3_qgis.core.raster.sink import open_sr
from ttrd3_qgis.core.raster.source import open_lr
from ttrd3_qgis.core.raster.verify import verify

ROTATED_POLE = "+proj=ob_tran +o_proj=longlat +o_lon_p=0 +o_lat_p=40 +lon_0=10 +datum=WGS84"


def test_mask_goes_into_the_file(tmp_path):
    mask = np.ones((24, 20), dtype=bool)
    mask[3:9, 4:] = False
    with open_lr(write(tmp_path / "lr.tif", pixels(), mask=mask)) as source:
        enlarge(source, tmp_path / "sr.tif")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["lr.tif", "sr.tif"]
    with opened(tmp_path / "sr.tif") as sr:
        assert MaskFlags.per_dataset in sr.mask_flag_enums[0]
        np.testing.assert_array_equal(sr.read_masks(1) > 0, upsample_nearest(mask, SCALE))


@pytest.mark.parametrize(
    ("old", "full", "new", "opaque"),
    [
        ("uint16", 65535, "uint8", 255),
        ("uint8", 255, "uint16", 65535),
        ("uint8", 255, "float32", 255),
        ("float32", 1, "uint8", 255),
        ("float32", 255, "uint8", 255),
        ("float64", 1, "uint16", 65535),
        ("float32", 1, "float64", 1),
    ],
)
def test_alpha_keeps_its_meaning_in_another_type(tmp_path, old, full, new, opaque):
    def rgba(file):
        kinds = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
        file.colorinterp = kinds

    values = pixels(4, dtype=old)
    values[3] = full
    values[3, 0], values[3, 1] = 0, full / 2
    with open_lr(write(tmp_path / "lr.tif", values, describe=rgba)) as source:
        enlarge(source, tmp_path / "sr.tif", dtype=new)
    with opened(tmp_path / "sr.tif") as sr:
        alpha = sr.read(4)[::SCALE, 0]
    assert (alpha[0], alpha[2]) == (0, opaque)
    assert alpha[1] == pytest.approx(opaque / 2, rel=0.01)


def test_only_a_sparse_file_may_lack_blocks_and_none_that_it_points_to(tmp_path):
    path = tmp_path / "sr.tif"
    layout = {"tiled": True, "blockxsize": 16, "blockysize": 16, "SPARSE_OK": True, "nodata": 0}
    values = np.zeros((3, 48, 48), np.uint8)
    values[:, :16, 32:] = pixels(3, 16, 16)
    write(path, values, **layout)
    verify(path, 0, sparse=True)
    with pytest.raises(RasterioIOError, match="missing"):
        verify(path, 0)
    os.truncate(path, path.stat().st_size - 9)
    with pytest.raises(RasterioIOError, match="missing"):
        verify(path, 0, sparse=True)


@pytest.mark.parametrize("epoch", [None, 2020.5])
def test_blocks_of_nodata_are_left_out_where_the_user_allows_it(tmp_path, epoch):
    values = pixels(3, 24, 160)
    values[:, :, 20:] = 0
    with open_lr(write(tmp_path / "lr.tif", values, nodata=0)) as source:
        carried = replace(source.carried, epoch=epoch)
        more = {"carried": carried, "creation_options": ("SPARSE_OK=YES",)}
        enlarge(source, tmp_path / "sr.tif", **more)
    with opened(tmp_path / "sr.tif") as sr:
        assert np.array_equal(sr.read(), upsample_nearest(values, SCALE))


@pytest.mark.parametrize("nodata", [0.0, -9999.0, 255.0, 1e20])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_gdal_sees_a_protected_pixel_as_valid(tmp_path, dtype, nodata):
    values = np.full((1, 8, 8), nodata, dtype=dtype)
    valid = np.zeros(values.shape, dtype=bool)
    valid[0, :4] = True
    path = write(tmp_path / "a.tif", protect_nodata(values, valid, nodata), nodata=nodata)
    with opened(path) as file:
        np.testing.assert_array_equal(file.read_masks(1) > 0, valid[0])


@pytest.mark.parametrize("nodata", [-1.7976931348623157e308, float("nan")])
def test_nodata_that_the_output_type_lacks(tmp_path, nodata):
    values = pixels(1, dtype="float64")
    values[0, 0, 0] = nodata
    with open_lr(write(tmp_path / "lr.tif", values, nodata=nodata)) as source:
        enlarge(source, tmp_path / "sr.tif", dtype="float32")
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.dtypes[0] == "float32"


def test_both_ways_out_of_a_nodata_that_whole_numbers_lack(tmp_path):
    lr = write(tmp_path / "lr.tif", pixels())
    with open_lr(lr, nodata=0.5) as source:
        with pytest.raises(BadJobError) as caught:
            enlarge(source, tmp_path / "same.tif")
        enlarge(source, tmp_path / "float.tif", dtype="float32")
    assert str(caught.value).endswith("another output type, or a nodata value that it has.")
    with open_lr(lr, nodata=9) as source:
        enlarge(source, tmp_path / "same.tif")
    for name, nodata in (("float", 0.5), ("same", 9)):
        with opened(tmp_path / f"{name}.tif") as sr:
            assert sr.nodata == nodata


def test_crs_that_geotiff_cannot_express(tmp_path):
    try:
        crs = CRS.from_string(ROTATED_POLE)
    except rasterio.errors.CRSError:
        pytest.skip("this PROJ does not know rotated poles")
    path = write(tmp_path / "lr.tif", pixels())
    with rasterio.open(path, "r+") as file:
        file.crs = crs
    with open_lr(path) as source:
        assert source.grid.crs == crs
        enlarge(source, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.crs == crs


def test_what_lay_beside_an_old_output_goes_with_it(tmp_path):
    target = tmp_path / "sr.tif"
    with open_lr(write(tmp_path / "lr.tif", pixels())) as source:
        enlarge(source, target)
        statistics = '<PAMDataset><Metadata><MDI key="STALE">1</MDI></Metadata></PAMDataset>'
        (tmp_path / "sr.tif.aux.xml").write_text(statistics)
        enlarge(source, target, overwrite=True)
    with opened(target) as sr:
        assert "STALE" not in sr.tags()


@pytest.mark.parametrize(
    "option", ["COMPRESS=NONE", "compress=zstd", "COMPRESS=PACKBITS", "BLOCKYSIZE=512"]
)
def test_creation_options_fit_together(tmp_path, option):
    values = pixels(1, 150, 300)
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        made = [
            enlarge(source, tmp_path / f"{n}.tif", n, creation_options=(option,)) for n in (1, 2, 3)
        ]
    with opened(made[0]) as sr:
        np.testing.assert_array_equal(sr.read(), upsample_nearest(values, SCALE))
    assert len({digest(path) for path in made}) == 1


def test_overviews_too_are_the_same_for_windows_of_any_width(tmp_path):
    values = pixels(3, 300, 300, "uint16")
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        made = [enlarge(source, tmp_path / f"{n}.tif", n) for n in (1, 2, 5)]
    assert len({digest(path) for path in made}) == 1


def test_output_that_appears_during_the_run_is_spared(tmp_path):
    target = tmp_path / "sr.tif"
    source = open_lr(write(tmp_path / "lr.tif", pixels(1)))
    with source, open_sr(str(target), source, scale=SCALE, dtype="uint8") as sink:
        sink.write(0, 0, np.ones((1, 96, 80), dtype=np.uint8))
        target.write_text("precious")
        with pytest.raises(OutputError, match="exists already"):
            sink.commit()
    assert target.read_text() == "precious"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["lr.tif", "sr.tif"]


@pytest.fixture
def tiny_disk(tmp_path):
    """A file system of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    try:
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
        done = subprocess.run(mount, capture_output=True, check=False)
    except OSError:
        pytest.skip("no mount command here")
    if done.returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("side", [330, 480, 700])
def test_full_disk(tmp_path, tiny_disk, side):
    source = open_lr(write(tmp_path / "lr.tif", pixels(1, side, side)))
    with source, pytest.raises(OutputError, match="disk"):
        enlarge_with_noise(source, tiny_disk / "sr.tif")
    assert list(tiny_disk.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be deleted here")
@pytest.mark.parametrize("instead", ["nothing", "a file"])
@pytest.mark.parametrize("side", [20, 140])  # without and with overviews
def test_the_folder_goes_during_the_run(tmp_path, side, instead):
    folder = tmp_path / "out"
    folder.mkdir()
    source = open_lr(write(tmp_path / "lr.tif", pixels(1, side, side)))
    with source, open_sr(str(folder / "sr.tif"), source, scale=SCALE, dtype="uint8") as sink:
        sink.write(0, 0, np.ones((1, side * SCALE, side * SCALE), dtype=np.uint8))
        shutil.rmtree(folder)
        if instead == "a file":
            folder.write_text("")
        with pytest.raises(OutputError, match=r"sr\.tif cannot be written"):
            sink.commit()


def enlarge_with_noise(source, path):
    """Fill the output with what cannot be compressed."""
    noise = np.random.default_rng(1)
    with open_sr(str(path), source, scale=SCALE, dtype="uint8") as sink:
        for window in windows(source, sink):
            size = (1, window.height * SCALE, window.width * SCALE)
            values = noise.integers(0, 256, size, dtype=np.uint8)
            sink.write(window.row * SCALE, window.col * SCALE, values)
        sink.commit()


def test_an_unknown_compression_is_refused(tmp_path):
    refused = pytest.raises(BadJobError, match="no compression NOSUCH")
    with open_lr(write(tmp_path / "lr.tif", pixels())) as source, refused:
        enlarge(source, tmp_path / "sr.tif", creation_options=("COMPRESS=NOSUCH",))
    assert [file.name for file in tmp_path.iterdir()] == ["lr.tif"]


@pytest.mark.parametrize(("dtype", "bits"), [("uint16", 12), ("uint8", 7)])
def test_samples_of_odd_bits_are_written(tmp_path, dtype, bits):
    """GDAL has no predictor for them, and the one by default is ours."""
    values = (np.arange(600).reshape(1, 20, 30) % 100).astype(dtype)
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        made = enlarge(source, tmp_path / "sr.tif", creation_options=(f"NBITS={bits}",))
    with opened(made) as file:
        assert file.tags(1, ns="IMAGE_STRUCTURE")["NBITS"] == str(bits)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("COMPRES=ZSTD", "driver GTiff does not support creation option COMPRES."),
        ("BIGTIFF=PERHAPS", "'PERHAPS' is an unexpected value for BIGTIFF creation option"),
        ("ZLEVEL=77", "ZLEVEL=77 value not recognised, ignoring."),
        ("PREDICTOR=7", "PREDICTOR=7 is not supported."),
        ("INTERLEAVE=FOO", "INTERLEAVE=FOO unsupported, value must be PIXEL or BAND."),
    ],
)
def test_options_that_gdal_does_not_take_are_refused(tmp_path, option, said):
    lr = write(tmp_path / "lr.tif", pixels(3, 20, 24))
    with open_lr(lr) as source, pytest.raises(BadJobError) as caught:
        enlarge(source, tmp_path / "sr.tif", creation_options=(option,))
    text = str(caught.value)
    assert text.startswith("GDAL does not accept a creation option: ")
    assert said in text
    assert text.endswith(".")
    assert not text.endswith("..")
