# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters that other programs write and rasterio alone reads wrongly or not at all."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from raster_files import NORTH_UP, SCALE, enlarge, opened, pixels, write
from rasterio._err import CPLE_AppDefinedError
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.shutil import copy
from ttrd3_qgis.core.jobs.errors import BadRasterError, BadReferenceError, OutputError
from ttrd3_qgis.core.raster import reference_file as reference_module
from ttrd3_qgis.core.raster import source as source_module
from ttrd3_qgis.core.raster.gdal_errors import LostError, heard
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.header import GDAL_NAMES, read_header
from ttrd3_qgis.core.raster.radiometry import upsample_nearest
from ttrd3_qgis.core.raster.reference_file import ReferenceFile
from ttrd3_qgis.core.raster.sink import open_sr, writing
from ttrd3_qgis.core.raster.source import open_lr

PLACEHOLDER, LATIN1 = b"Grxn (B3)", b"Gr\xfcn (B3)"


def patched(path, old, new):
    """Replace bytes of a file by as many others."""
    content = Path(path).read_bytes()
    assert old in content
    assert len(old) == len(new)
    Path(path).write_bytes(content.replace(old, new))
    return path


def write_with(crs, path, values):
    """Write (bands, h, w) in a CRS of its own."""
    count, height, width = values.shape
    profile = {"driver": "GTiff", "count": count, "height": height, "width": width}
    with rasterio.open(path, "w", **profile, dtype="uint8", crs=crs, transform=NORTH_UP) as file:
        file.write(values)
    return str(path)


def mosaic(path, parts, size=24, encoding="utf-8", nodata=""):
    """A VRT of bands (type, file, band) on the usual grid."""
    a, b, c, d, e, f = NORTH_UP[:6]
    declared = f"<NoDataValue>{nodata}</NoDataValue>" if nodata != "" else ""
    bands = "".join(
        f'<VRTRasterBand dataType="{kind}" band="{number}">{declared}<SimpleSource>'
        f'<SourceFilename relativeToVRT="0">{name}</SourceFilename><SourceBand>{band}</SourceBand>'
        "</SimpleSource></VRTRasterBand>"
        for number, (kind, name, band) in enumerate(parts, 1)
    )
    text = (
        f'<VRTDataset rasterXSize="{size}" rasterYSize="{size}"><SRS>EPSG:32632</SRS>'
        f"<GeoTransform>{c},{a},{b},{f},{d},{e}</GeoTransform>{bands}</VRTDataset>"
    )
    Path(path).write_bytes(text.encode(encoding))
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_a_missing_part_is_an_error_whatever_its_name(tmp_path, encoding):
    lr = mosaic(tmp_path / "half.vrt", [("Byte", "gone_ü.tif", 1)] * 3, encoding=encoding)
    with pytest.raises(BadRasterError, match=r"gone_ü\.tif") as caught:
        open_lr(lr)
    assert caught.value.messages[0].code == "raster-part-missing"
    with pytest.raises(BadReferenceError, match=r"gone_ü\.tif"):
        ReferenceFile(lr, (1, 2, 3), ()).sample()


@pytest.mark.parametrize("language", ["", "<PixelFunctionLanguage>Python</PixelFunctionLanguage>"])
def test_pixels_that_a_function_would_compute_are_not_called_damaged(tmp_path, language):
    source = write(tmp_path / "one.tif", pixels(1))
    text = Path(mosaic(tmp_path / "made.vrt", [("Byte", source, 1)])).read_text()
    made = '<VRTRasterBand subClass="VRTDerivedRasterBand" dataType='
    text = text.replace("<VRTRasterBand dataType=", made)
    function = f"<PixelFunctionType>no.such</PixelFunctionType>{language}<SimpleSource>"
    (tmp_path / "made.vrt").write_text(text.replace("<SimpleSource>", function))
    with pytest.raises(BadRasterError, match="computes its pixels by a function"):
        open_lr(str(tmp_path / "made.vrt"))


def test_a_raster_of_one_bit_has_greys_and_no_colours(tmp_path):
    """GDAL gives it a table of black and white."""
    bits = (pixels(1) > 127).astype("uint8")
    path = write(tmp_path / "scan.tif", bits, nbits=1)
    with opened(path) as file:
        assert file.colorinterp == (ColorInterp.palette,)
    with open_lr(path) as source:
        assert np.array_equal(source.read(PixelWindow(0, 0, 24, 20)).values, bits)
        assert source.carried.bands[0].colorinterp == ColorInterp.gray
        enlarge(source, tmp_path / "sr.tif")


def test_a_table_of_colours_is_refused(tmp_path):
    def colour(file):
        file.write_colormap(1, {n: (255 - n, n, n, 255) for n in range(256)})

    path = write(tmp_path / "classes.tif", pixels(1), describe=colour)
    with pytest.raises(BadRasterError, match="colour table"):
        open_lr(path)


def test_the_hook_for_lost_errors_is_put_back(tmp_path):
    before = sys.unraisablehook
    lr = mosaic(tmp_path / "half.vrt", [("Byte", "gone_ü.tif", 1)], encoding="latin-1")
    with opened(lr) as file, pytest.raises(LostError, match="gone_"), heard():
        file.read()
    assert sys.unraisablehook is before


def test_metadata_in_latin1_are_read_as_such(tmp_path):
    def describe(file):
        file.descriptions = ("Blau", PLACEHOLDER.decode(), "Rot")
        file.units = ("m", PLACEHOLDER.decode(), "")
        file.scales = (0.5, 1.0, 2.0)
        file.update_tags(place=PLACEHOLDER.decode(), year="2026")
        file.update_tags(3, sensor=PLACEHOLDER.decode())

    lr = patched(write(tmp_path / "lr.tif", pixels(), describe=describe), PLACEHOLDER, LATIN1)
    with open_lr(lr) as source:
        enlarge(source, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.descriptions == ("Blau", "Grün (B3)", "Rot")
        assert sr.units[:2] == ("m", "Grün (B3)")
        assert sr.scales == (0.5, 1.0, 2.0)
        assert sr.tags()["place"] == "Grün (B3)"
        assert sr.tags()["year"] == "2026"
        assert sr.tags(3)["sensor"] == "Grün (B3)"


def test_the_name_of_a_crs_in_latin1_is_repaired(tmp_path):
    words = CRS.from_string("+proj=tmerc +lon_0=9.5 +k=0.9996 +x_0=500000 +datum=WGS84").to_wkt()
    own = CRS.from_wkt(words.replace("unknown", PLACEHOLDER.decode(), 1))
    values = pixels(3, 24, 24)
    lr = patched(write_with(own, tmp_path / "lr.tif", values), PLACEHOLDER, LATIN1)
    with open_lr(lr) as source:
        assert "Grün (B3)" in source.grid.crs.to_wkt()
        assert np.array_equal(source.read(source.window).values, values)
        enlarge(source, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as sr:
        assert "Grün (B3)" in sr.crs.to_wkt()
    reference = ReferenceFile(lr, (1, 2, 3), ())
    assert np.array_equal(reference.sample(), values.reshape(3, -1))
    reference.close()


def test_control_points_with_names_in_latin1(tmp_path):
    corners = [(0, 0), (0, 20), (24, 0), (24, 20)]
    control = rasterio.control.GroundControlPoint
    points = [control(r, c, 9 + c, 50 - r, id=str(n)) for n, (r, c) in enumerate(corners)]

    def describe(file):
        file.gcps = (points, CRS.from_epsg(4326))

    lr = write(tmp_path / "lr.tif", pixels(), "no georeference", describe=describe)
    vrt = tmp_path / "lr.vrt"
    copy(lr, str(vrt), driver="VRT")
    vrt.write_bytes(vrt.read_bytes().replace(b'Id="1"', b'Id="Gr\xfcn"'))
    with open_lr(str(vrt)) as source:
        assert next(point.id for point in source.carried.gcps) == "Grün"
        assert source.ground.crs == CRS.from_epsg(4326)
        assert not source.georeferenced


def test_a_name_that_is_not_utf8_is_told(tmp_path):
    odd = str(tmp_path / "caf\udce9.tif")
    Path(odd).write_bytes(Path(write(tmp_path / "lr.tif", pixels())).read_bytes())
    with pytest.raises(BadRasterError, match=re.escape(r"caf\udce9.tif")):
        open_lr(odd)
    with pytest.raises(BadReferenceError, match=re.escape(r"caf\udce9.tif")):
        ReferenceFile(odd, (), ())


def test_bands_of_different_types_are_read_in_one(tmp_path):
    values = [pixels(1, 24, 24), pixels(1, 24, 24, "uint16"), pixels(1, 24, 24, "float32")]
    names = [write(tmp_path / f"{n}.tif", band) for n, band in enumerate(values)]
    kinds = ("Byte", "UInt16", "Float32")
    lr = mosaic(tmp_path / "mixed.vrt", [(k, n, 1) for k, n in zip(kinds, names)])
    with open_lr(lr) as source:
        assert source.dtype == "float32"
        found = source.read(source.window).values
        enlarge(source, tmp_path / "sr.tif")
    for band, wanted in zip(found, values):
        assert np.array_equal(band, wanted[0])
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.dtypes == ("float32",) * 3
    reference = ReferenceFile(lr, (1, 2, 3), ())
    assert np.isfinite(reference.sample()).all()
    reference.close()


@pytest.mark.parametrize("other", ["float64", "int32", "uint32"])
@pytest.mark.parametrize("declared", ["", -9999.9])
def test_nodata_keeps_the_digits_of_each_band_type(tmp_path, other, declared):
    values = [pixels(1, 24, 24, dtype) for dtype in ("float32", other)]
    holes = values if other == "float64" else values[:1]
    for band in holes:
        band[:, :5, :5] = -9999.9
    parts = [
        (GDAL_NAMES[band.dtype.name], write(tmp_path / f"{n}.tif", band), 1)
        for n, band in enumerate(values)
    ]
    lr = mosaic(tmp_path / "mixed.vrt", parts, nodata=declared)
    with open_lr(lr, nodata=None if declared else -9999.9) as source:
        assert source.dtype == "float64"
        valid = source.read(source.window).valid
    assert (~valid).sum(axis=(1, 2)).tolist() == [25, 25 * len(holes) - 25]


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [
        ("int64", -(2**63)),
        ("int64", 2**63 - 1),
        ("int64", -9007199254740993),
        ("uint64", 2**64 - 1),
        ("int64", -9999),
        ("uint64", 0),
    ],
)
def test_nodata_of_64_bits_keeps_every_digit(tmp_path, dtype, nodata):
    values = np.arange(3 * 24 * 24, dtype=dtype).reshape(3, 24, 24) + 1
    values[:, :5, :5] = nodata
    kind = {"int64": "Int64", "uint64": "UInt64"}[dtype]
    plain = write(tmp_path / "plain.tif", values)
    parts = [(kind, plain, band) for band in (1, 2, 3)]
    lr = str(tmp_path / "lr.tif")
    with opened(mosaic(tmp_path / "lr.vrt", parts, nodata=nodata)) as model:
        copy(model, lr, driver="GTiff")
    with open_lr(lr) as source:
        assert source.carried.nodata == nodata
        assert int((~source.read(source.window).valid).sum()) == 75
        with open_sr(str(tmp_path / "sr.tif"), source, scale=SCALE, dtype=dtype) as sink:
            assert sink.nodata == nodata
            sink.write(0, 0, upsample_nearest(source.read(source.window).values, SCALE))
            sink.commit()
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.transform == NORTH_UP * Affine.scale(1 / SCALE)
        assert sr.crs == CRS.from_epsg(32632)
        assert f"<NoDataValue>{nodata}</NoDataValue>" in read_header(sr).text
        assert int((sr.read_masks() == 0).sum()) == 75 * SCALE**2


def test_the_epoch_of_coordinates_is_kept(tmp_path):
    plain = write(tmp_path / "plain.tif", pixels(3, 24, 24), grid="geographic")
    with opened(plain) as file:
        text = read_header(file).text
    itrf = CRS.from_epsg(9000).to_wkt().replace('"', "&quot;")
    srs = f'<SRS dataAxisToSRSAxisMapping="2,1" coordinateEpoch="2021.3">{itrf}</SRS>'
    vrt = tmp_path / "epoch.vrt"
    vrt.write_text(re.sub(r"<SRS.*?</SRS>", srs, text, flags=re.DOTALL))
    with open_lr(str(vrt)) as source:
        assert source.carried.epoch == 2021.3
        enlarge(source, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as sr:
        assert read_header(sr).epoch == 2021.3
        assert sr.crs == CRS.from_epsg(9000)


def test_control_points_without_a_crs_are_kept(tmp_path):
    corners = [(0, 0), (0, 20), (24, 0), (24, 20)]
    points = [rasterio.control.GroundControlPoint(r, c, 9 + c, 50 - r) for r, c in corners]

    def describe(file):
        file.gcps = (points, CRS())

    lr = write(tmp_path / "lr.tif", pixels(), "no georeference", describe=describe)
    with open_lr(lr) as source:
        enlarge(source, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as sr:
        found, crs = sr.gcps
    assert crs is None
    assert [(p.row, p.col) for p in found] == [(4 * r, 4 * c) for r, c in corners]


def test_a_world_file_takes_the_name_of_the_result(tmp_path):
    lr = write(tmp_path / "lr.tif", pixels())
    folder = tmp_path / "out"
    folder.mkdir()
    with open_lr(lr) as source:
        enlarge(source, folder / "sr.tif", creation_options=("TFW=YES",))
        assert sorted(path.name for path in folder.iterdir()) == ["sr.tfw", "sr.tif"]
        enlarge(source, folder / "sr.tif", overwrite=True)
        assert [path.name for path in folder.iterdir()] == ["sr.tif"]
        enlarge(source, folder / "none.tif", commit=False, creation_options=("TFW=YES",))
    assert [path.name for path in folder.iterdir()] == ["sr.tif"]


def waves(width, dtype="uint16", bands=3):
    y, x = np.mgrid[:16, :width]
    noise = np.random.default_rng(1)
    one = [np.sin(x / 9 + n) + np.cos(y / 5) + noise.normal(0, 0.1, x.shape) for n in range(bands)]
    return ((np.stack(one) + 3) * 400).astype(dtype)


@pytest.mark.parametrize(
    ("made", "ignored"), [("average", False), ("nearest", False), ("empty", True), ("stale", True)]
)
def test_overviews_that_show_something_else_are_ignored(tmp_path, made, ignored):
    values = waves(2200)
    lr = write(tmp_path / "lr.tif", values)
    with rasterio.open(lr, "r+") as file:
        method = "average" if made == "average" else "nearest"
        if made in ("empty", "stale"):
            file.write(np.zeros_like(values) if made == "empty" else values * 3)
        file.build_overviews([2, 4], rasterio.enums.Resampling[method])
        if made in ("empty", "stale"):
            file.write(values)
    with open_lr(lr) as source:
        assert source.ignores_overviews is ignored
        found = source.decimated()
        assert source.carried.bands[0].nodata is None
    assert abs(found.values.mean() - values.mean()) < 20
    reference = ReferenceFile(lr, (1, 2, 3), ())
    assert reference.ignores_overviews is ignored
    assert abs(reference.sample().mean() - values.mean()) < 60
    reference.close()


def test_few_bits_have_few_values(tmp_path):
    lr = write(tmp_path / "lr.tif", pixels() // 64, nbits=2)
    with open_lr(lr) as source:
        assert source.highest == (3, 3, 3)
    with open_lr(write(tmp_path / "byte.tif", pixels())) as source:
        assert source.highest == (None, None, None)


@pytest.mark.parametrize("size", [(2**27, 16), (16, 2**27), (1_000_000, 1_000_000)])
def test_sizes_that_no_run_finishes_are_refused_at_once(tmp_path, size):
    width, height = size
    path = tmp_path / "huge.tif"
    profile = {"driver": "GTiff", "count": 1, "dtype": "uint8", "crs": "EPSG:32632"}
    more = {"SPARSE_OK": True, "BIGTIFF": "YES", "TILED": "YES"}
    grid = {"width": width, "height": height, "transform": NORTH_UP}
    with rasterio.open(path, "w", **profile, **grid, **more):
        pass
    with pytest.raises(BadRasterError, match=f"{width} x {height} pixels"):
        open_lr(str(path))
    with open_lr(str(path), extent=(500_000, 5_499_900, 500_100, 5_500_000)) as source:
        assert (source.grid.width, source.grid.height) == (10, 10)


def test_blocks_that_fill_the_memory_are_refused(tmp_path):
    path = tmp_path / "block.tif"
    profile = {"driver": "GTiff", "count": 1, "dtype": "uint8", "width": 64, "height": 64}
    with rasterio.open(path, "w", **profile, SPARSE_OK=True, TILED=True, BLOCKXSIZE=65536,
                       BLOCKYSIZE=32768, transform=NORTH_UP):  # fmt: skip
        pass
    with pytest.raises(BadRasterError, match=r"blocks of 2\.1 GB"):
        open_lr(str(path))
    with pytest.raises(BadReferenceError, match=r"blocks of 2\.1 GB"):
        ReferenceFile(str(path), (), ())


def test_a_search_for_valid_pixels_ends(tmp_path, monkeypatch):
    lr = write(tmp_path / "lr.tif", np.zeros((1, 300, 300), "uint8"), nodata=0)
    with pytest.raises(BadRasterError, match="nothing but nodata in the bands"):
        open_lr(lr)
    monkeypatch.setattr(source_module, "MAX_SCAN_PX", 10)
    with pytest.raises(BadRasterError, match="seems to hold nothing but nodata"):
        open_lr(lr)


def test_an_error_in_writing_is_told_although_its_text_is_no_utf8(tmp_path, monkeypatch):
    lr = mosaic(tmp_path / "half.vrt", [("Byte", "gone_ü.tif", 1)], encoding="latin-1")
    with opened(lr) as file, pytest.raises(OutputError, match="gone_ü"), writing(tmp_path / "a"):
        file.read()


def test_an_error_of_gdal_between_the_reads_is_told(tmp_path, monkeypatch):
    """Damaged tags show whenever GDAL happens to read them again."""

    def broken(*_):
        raise CPLE_AppDefinedError(3, 1, "TIFFFetchNormalTag: tag is not read from file")

    lr = write(tmp_path / "lr.tif", pixels())
    monkeypatch.setattr(source_module, "_alpha_band", broken)
    with pytest.raises(BadRasterError, match="damaged or truncated"):
        open_lr(lr)
    monkeypatch.setattr(reference_module, "highest_value", broken)
    with pytest.raises(BadReferenceError, match="damaged or truncated"):
        ReferenceFile(lr, (1, 2, 3), ())
