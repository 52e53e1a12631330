# SPDX-License-Identifier: GPL-2.0-or-later
"""A server that notes what it is asked, and local names behind which it stands."""

from __future__ import annotations

import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

VRT = """<VRTDataset rasterXSize="48" rasterYSize="48"><VRTRasterBand dataType="Byte" band="1">
<SimpleSource><SourceFilename relativeToVRT="0">{}</SourceFilename></SimpleSource>
</VRTRasterBand></VRTDataset>"""
WMS = """<GDAL_WMS><Service name="TMS"><ServerUrl>{}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service>
<DataWindow><UpperLeftX>0</UpperLeftX><UpperLeftY>48</UpperLeftY><LowerRightX>48</LowerRightX>
<LowerRightY>0</LowerRightY><SizeX>48</SizeX><SizeY>48</SizeY><TileLevel>0</TileLevel></DataWindow>
<BlockSizeX>48</BlockSizeX><BlockSizeY>48</BlockSizeY><BandsCount>1</BandsCount></GDAL_WMS>"""


@pytest.fixture
def server(monkeypatch):
    """The address of a server, and what it was asked for."""
    asked = []
    # GDAL may wait for it while it holds Python's lock, without which the server cannot answer.
    monkeypatch.setenv("GDAL_HTTP_TIMEOUT", "3")

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


def local_names(folder, address):
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
