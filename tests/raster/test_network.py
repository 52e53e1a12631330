# SPDX-License-Identifier: GPL-2.0-or-later
"""What is local reaches nothing on the network, however it refers to it."""

from __future__ import annotations

import os
from contextlib import suppress

import pytest
import rasterio
from rasterio.errors import RasterioError
from ttrd3_qgis.core.machine.geodata import CLOSED, network_for
from web_rig import VRT, local_names, server

__all__ = ["server"]


def read(path):
    with suppress(RasterioError), rasterio.open(path) as file:
        file.read()


@pytest.mark.parametrize("kind", ["file", "wrapped", "zipped", "part", "service", "zipped service"])
def test_a_local_raster_asks_nobody(tmp_path, server, kind):
    address, asked = server
    named = tmp_path / "lr.vrt"
    named.write_text(VRT.format(local_names(tmp_path, address)[kind]))
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
