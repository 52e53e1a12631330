# SPDX-License-Identifier: GPL-2.0-or-later
"""Local files whose pixels come from the network are found before anything is opened."""

from __future__ import annotations

import pytest
from ttrd3_qgis.core.jobs import web_sources
from ttrd3_qgis.core.jobs.contract import check_readable
from ttrd3_qgis.core.jobs.web_sources import is_far, place_and_reads, web_source
from ttrd3_qgis.core.jobs.wording.terms import LR

VRT = '<VRTDataset rasterXSize="4" rasterYSize="4">{}</VRTDataset>'
BAND = '<VRTRasterBand dataType="Byte" band="1"><SimpleSource>{}</SimpleSource></VRTRasterBand>'
SOURCE = '<SourceFilename relativeToVRT="0">{}</SourceFilename>'
WMS = '<GDAL_WMS><Service name="TMS"><ServerUrl>http://a.example/x</ServerUrl></Service></GDAL_WMS>'
STAC = '{"asset_templates": {"data": {"href": "https://a.example/{TileMatrix}"}}}'


def vrt(source, more=""):
    return VRT.format(more + BAND.format(SOURCE.format(source)))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (WMS, "http://a.example"),
        ("\ufeff  " + WMS, "http://a.example"),
        ("<GDAL_WMTS></GDAL_WMTS>", "GDAL_WMTS"),
        (STAC, "https://a.example"),
        (vrt("/vsicurl/http://user:secret@a.example/a.tif?sig=secret"), "http://a.example"),
        (vrt("&#104;ttps://a.example/a.tif"), "https://a.example"),
        (vrt("<![CDATA[https://a.example/a.tif]]>"), "https://a.example"),
        (vrt("/vsis3/bucket/a.tif"), "/vsis3/bucket"),
        (vrt("WMS:http://a.example/?"), "http://a.example"),
        (vrt(WMS.replace("<", "&lt;").replace(">", "&gt;")), "http://a.example"),
    ],
)
def test_an_address_in_a_description_is_found(tmp_path, text, place):
    path = tmp_path / "a.tif"
    path.write_text(text, encoding="utf-8")
    assert web_source(str(path)) == place
    assert web_source(text.strip("\ufeff")) == place
    problem = check_readable("lr", LR, str(path))[0]
    assert problem.message.code == "raster-from-network"
    assert "secret" not in problem.sentence


@pytest.mark.parametrize("relative", ["0", "1"])
def test_an_address_is_found_through_other_files(tmp_path, relative):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "b.vrt").write_text(vrt("/vsicurl/http://a.example/a.tif"))
    name = "b/b.vrt" if relative == "1" else str(tmp_path / "b" / "b.vrt")
    text = vrt(name).replace('relativeToVRT="0"', f'relativeToVRT="{relative}"')
    (tmp_path / "a.vrt").write_text(text)
    assert web_source(str(tmp_path / "a.vrt")) == "http://a.example"
    assert place_and_reads(str(tmp_path / "a.vrt"))[0] == "http://a.example"


@pytest.mark.parametrize(
    "text",
    [
        vrt("/data/a.tif"),
        vrt("/vsizip/data.zip/a.tif"),
        vrt("a.tif", "<Metadata><MDI key='licence'>https://a.example</MDI></Metadata>"),
        vrt("a.tif", "<!-- https://a.example -->"),
        '<n1:Level-2A xmlns:n1="https://psd-14.sentinel2.eo.esa.int/x">http://a.example</n1:Level-2A>',
        "II*\0 https://a.example",
        "",
    ],
)
def test_other_files_are_left_alone(tmp_path, text):
    path = tmp_path / "a.vrt"
    path.write_text(text)
    assert web_source(str(path)) == ""


def test_a_mosaic_of_mosaics_of_mosaics_is_refused(tmp_path):
    last = str(tmp_path / "a.tif")
    for level in range(8):
        path = tmp_path / f"{level}.vrt"
        path.write_text(VRT.format(BAND.format(SOURCE.format(last) * 10)))
        last = str(path)
        assert place_and_reads(last) == ("", 10 ** (level + 1))
    problem = check_readable("lr", LR, last)[0]
    assert problem.message.code == "raster-refers-too-often"
    assert check_readable("lr", LR, str(tmp_path / "4.vrt")) == []


def test_a_long_chain_is_counted(tmp_path):
    last = str(tmp_path / "a.tif")
    for level in range(1500):
        path = tmp_path / f"{level}.vrt"
        path.write_text(vrt(last))
        last = str(path)
    assert place_and_reads(last) == ("", 1)


def test_rings_and_files_that_are_not_there_end(tmp_path):
    ring = tmp_path / "ring.vrt"
    ring.write_text(vrt(str(ring)))
    assert web_source(str(ring)) == ""
    assert place_and_reads(str(ring)) == ("", 1)
    assert web_source(str(tmp_path)) == ""
    assert web_source("/nonexistent.vrt") == ""
    assert web_source("/vsicurl/https://a.example/a.tif") == ""  # an address that the user names


def relative(attribute):
    return vrt("b.vrt").replace(' relativeToVRT="0"', attribute)


@pytest.mark.parametrize(
    "attribute",
    [' relativeToVRT="2"', " relativetoVRT='01'", " relativeToVRT = 1", ' x="" relativeToVRT="-1"'],
)
def test_what_gdal_takes_for_relative_is_looked_into(tmp_path, attribute):
    (tmp_path / "b.vrt").write_text(vrt("/vsicurl/http://a.example/a.tif"))
    (tmp_path / "a.vrt").write_text(relative(attribute))
    assert web_source(str(tmp_path / "a.vrt")) == "http://a.example"


def test_many_other_sources_hide_no_description(tmp_path):
    evil = tmp_path / "evil.vrt"
    evil.write_text(vrt("/vsicurl/http://a.example/a.tif"))
    tiles = [str(tmp_path / f"{n}.tif") for n in range(300)]
    for sources in ([str(evil), *tiles], [*tiles, str(evil)]):
        bands = "".join(
            BAND.format(SOURCE.format(one) + "<SourceBand>1</SourceBand>") for one in sources
        )
        (tmp_path / "a.vrt").write_text(VRT.format(bands))
        assert web_source(str(tmp_path / "a.vrt")) == "http://a.example"


def test_a_wrapped_description_is_looked_into(tmp_path):
    (tmp_path / "b.vrt").write_text(vrt("/vsicurl/http://a.example/a.tif"))
    (tmp_path / "a.vrt").write_text(vrt(f"vrt://{tmp_path}/b.vrt?bands=1"))
    assert web_source(str(tmp_path / "a.vrt")) == "http://a.example"


def test_what_cannot_all_be_looked_into_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(web_sources, "MOST_FILES", 20)
    bands = (BAND.format(SOURCE.format(tmp_path / f"{n}.vrt")) for n in range(30))
    (tmp_path / "a.vrt").write_text(VRT.format("".join(bands)))
    problem = check_readable("lr", LR, str(tmp_path / "a.vrt"))[0]
    assert problem.message.code == "raster-refers-too-often"
    assert web_source(str(tmp_path / "a.vrt")) == web_sources.TOO_MANY


def test_a_mosaic_of_many_plain_files_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(web_sources, "MOST_FILES", 200)
    bands = (BAND.format(SOURCE.format(tmp_path / f"{n}.tif")) for n in range(500))
    (tmp_path / "a.vrt").write_text(VRT.format("".join(bands)))
    assert check_readable("lr", LR, str(tmp_path / "a.vrt")) == []


def test_bands_of_a_chain_do_not_multiply(tmp_path):
    last = str(tmp_path / "a.tif")
    for level in range(50):
        path = tmp_path / f"{level}.vrt"
        path.write_text(VRT.format(BAND.format(SOURCE.format(last)) * 3))
        last = str(path)
    assert place_and_reads(last) == ("", 1)
    assert check_readable("lr", LR, last) == []


@pytest.mark.parametrize(
    ("source", "far"),
    [
        ("/data/a.tif", False),
        ("vrt:///data/a.vrt?bands=1", False),
        ("/vsizip//data/a.zip/a.tif", False),
        (r"C:\data\a.tif", False),
        ("/vsicurl/https://a.example/a.tif", True),
        ("/vsizip//vsicurl/https://a.example/a.zip/a.tif", True),
        ("/vsis3/bucket/a.tif", True),
        ("https://a.example/a.tif", True),
        ("WMS:https://a.example/?", True),
    ],
)
def test_addresses_are_told_from_local_sources(source, far):
    assert is_far(source) == far
