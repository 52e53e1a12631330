# SPDX-License-Identifier: GPL-2.0-or-later
"""What is local reaches nothing on the network, however it refers to it."""

from __future__ import annotations

import os
import threading
import zipfile
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import rasterio
from rasterio.errors import RasterioError
from ttrd3_qgis.core.machine.geodata import CLOSED, network_for

VRT = """<VRTDataset rasterXSize="48" rasterYSize="48"><VRTRasterBand dataType="Byte" band="1">
<SimpleSource><SourceFilename relativeToVRT="0">{}</SourceFilename></SimpleSource>
</VRTRasterBand></VRTDataset>"""
WMS = """<GDAL_WMS><Service name="TMS"><ServerUrl>{}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service>
<DataWindow><UpperLeftX>0</UpperLeftX><UpperLeftY>48</UpperLeftY><LowerRightX>48</LowerRightX>
<LowerRightY>0</LowerRightY><SizeX>48</SizeX><SizeY>48</SizeY><TileLevel>0</TileLevel></DataWindow>
<BlockSizeX>48</BlockSizeX><BlockSizeY>48</BlockSizeY><BandsCount>1</BandsCount></GDAL_WMS>"""


@pytest.fixture
def server():
    """The address of a server, and what it was asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_GET  # noqa: N815 - the library asks for this name

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()


def sources(folder, address):
    """Local names behind which there is an address."""
    evil = folder / "evil.vrt"
    evil.write_text(VRT.format(f"/vsicurl/{address}/a.tif"))
    (folder / "wms.xml").write_text(WMS.format(address))
    with zipfile.ZipFile(folder / "e.zip", "w") as archive:
        for name in ("evil.vrt", "wms.xml"):
            archive.write(folder / name, name)
    size = evil.stat().st_size
    return {
        "file": evil,
        "wrapped": f"vrt://{evil}?bands=1",
        "zipped": f"/vsizip/{folder}/e.zip/evil.vrt",
        "part": f"/vsisubfile/0_{size},{evil}",
        "service": folder / "wms.xml",
        "zipped service": f"/vsizip/{folder}/e.zip/wms.xml",
    }


def read(path):
    with suppress(RasterioError), rasterio.open(path) as file:
        file.read()


@pytest.mark.parametrize("kind", ["file", "wrapped", "zipped", "part", "service", "zipped service"])
def test_a_local_raster_asks_nobody(tmp_path, server, kind):
    address, asked = server
    named = tmp_path / "lr.vrt"
    named.write_text(VRT.format(sources(tmp_path, address)[kind]))
    with network_for([str(named), ""]):
        read(named)
    assert asked == []
    read(named)
    assert asked  # so it would have been asked


def test_an_address_is_read(server):
    address, asked = server
    with network_for(["/data/lr.tif", f"/vsicurl/{address}/a.tif"]):
        read(f"/vsicurl/{address}/a.tif")
    assert asked


def test_what_was_set_before_is_there_again(monkeypatch):
    monkeypatch.setenv("GDAL_HTTP_PROXY", "http://proxy.example")
    monkeypatch.delenv("CPL_VSIL_CURL_ALLOWED_FILENAME", raising=False)
    with network_for(["/data/lr.tif"]):
        assert {name: os.environ[name] for name in CLOSED} == CLOSED
    assert os.environ["GDAL_HTTP_PROXY"] == "http://proxy.example"
    assert "CPL_VSIL_CURL_ALLOWED_FILENAME" not in os.environ
