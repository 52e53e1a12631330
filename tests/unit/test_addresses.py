# SPDX-License-Identifier: GPL-2.0-or-later
"""Nothing that is shown of a source lets others in."""

from __future__ import annotations

import json
import logging

import pytest
from ttrd3_qgis.core.commands import root
from ttrd3_qgis.core.commands.campaign.names import names
from ttrd3_qgis.core.commands.campaign.sources import of_file
from ttrd3_qgis.core.jobs.addresses import file_name, shown, shown_json
from ttrd3_qgis.core.jobs.errors import BadRasterError
from ttrd3_qgis.core.jobs.messages import message

SIGNED = "/vsicurl/https://host.example/data/lr.tif?sig=S3CRET&se=2026"


@pytest.mark.parametrize(
    "source",
    [
        SIGNED,
        "/vsicurl/http://user:S3CRET@host/lr.tif",
        "/vsicurl/http://S3CRET@host/lr.tif?a=1",
        "/vsicurl?url=https%3A%2F%2Fhost%2Flr.tif%3Fsig%3DS3CRET&max_retry=2",
        "/vsicurl?header.Authorization=Bearer%20S3CRET&url=https%3A%2F%2Fhost%2Flr.tif",
        "/vsicurl_streaming/https://host/lr.tif#access_token=S3CRET",
        "vrt:///vsicurl/https://host/lr.tif?token=S3CRET&bands=1",
        "PG:dbname='gis' host=db user='me' password='S3CRET' table='r'",
        'PG:dbname=gis password="S3CRET two" mode=2',
        "PG:dbname='gis' password='S3CRET\\' more S3CRET' table='r'",
        "postgresql://me:S3CRET@db/gis",
        "WMS:https://host/wms?SERVICE=WMS&LAYERS=a&api_key=S3CRET",
        "contextualWMSLegend=0&crs=EPSG:3857&password=S3CRET&url=https://host/wms&username=me",
        "/vsicrypt/key=S3CRET,file=lr.tif",
        "<GDAL_WMS><UserPwd>me:S3CRET</UserPwd></GDAL_WMS>",
        "curl: (22) https://host/lr.tif?X-Amz-Signature=S3CRET: 403; Authorization: Bearer S3CRET",
        "AWS_SECRET_ACCESS_KEY=S3CRET",
        "GDAL_HTTP_PROXYUSERPWD=me:S3CRET",
        "lr.tif?X-Amz-Signature=S3CRET",
        "lr.tif?a=1&X-Goog-Credential=S3CRET",
    ],
)
def test_no_secret_is_shown(source):
    assert "S3CRET" not in shown(source)
    told = json.dumps({"lr": source, "references": [source, source]})
    assert "S3CRET" not in shown_json(told)
    assert json.loads(shown_json(told)).keys() == {"lr", "references"}
    assert "S3CRET" not in file_name(source)


@pytest.mark.parametrize(
    "text",
    [
        "/data/what?.tif",
        "C:\\data\\a=b & c.tif",
        'NETCDF:"/data/a.nc":band',
        "The creation option 'X' is not of the form KEY=VALUE.",
        "/vsicurl/https://host.example/data/lr.tif",
        "/data/token=3/lr.tif",
        "PG:dbname='gis' table='passes'",
        "Time: 10:30, mail me@host.example",
    ],
)
def test_anything_else_stays(text):
    assert shown(text) == text


@pytest.mark.parametrize("part", ["a", "x-y_", "a/", "http://", "/vsi", "password=", "token "])
def test_long_texts_take_no_minutes(part):
    """Each step back over a word would make it quadratic, and this test run out of time."""
    text = part * (300_000 // len(part)) + "="
    assert len(shown(text)) <= len(text) + len(part) * 3


def test_names_are_those_of_files():
    assert file_name(SIGNED) == "lr.tif"
    assert file_name("/vsicurl?url=https%3A%2F%2Fhost%2Flr.tif%3Fsig%3DX") == "lr.tif"
    assert file_name("/data/what?.tif") == "what?.tif"


def test_shown_twice_is_shown_once():
    assert shown(shown(SIGNED)) == shown(SIGNED)


def test_messages_and_errors_carry_none():
    error = BadRasterError("raster-cannot-be-opened", subject=SIGNED, role="lr")
    assert error.messages[0].subject == shown(SIGNED)
    assert "S3CRET" not in str(error)
    told = message("output-cannot-be-written", "a.tif", reason=f"{SIGNED} is gone")
    assert "S3CRET" not in repr(told)
    assert "S3CRET" not in str(message(f"A sentence of a method about {SIGNED}."))


def test_no_name_of_a_file_is_made_of_a_signature():
    lists = (
        "/vsicurl/https://host/a/lr.tif?sig=S3CRET.x",
        "/vsicurl/https://me:S3CRET@host/b/lr.tif",
    )
    sources = [of_file(source) for source in lists]
    assert "S3CRET" not in repr(names(sources)) + repr([source.parts for source in sources])
    twice = [of_file(f"/vsicurl/https://host/lr.tif?sig=S3CRET{n}") for n in (1, 2)]
    assert len(set(names(twice))) == 2
    assert "S3CRET" not in repr(names(twice))


def test_details_on_request_keep_it_too(capsys):
    logger = logging.getLogger()
    before, level = logger.handlers[:], logger.level
    logger.handlers.clear()
    try:
        root._log_details()
        logging.getLogger("rasterio").debug("GET %s", SIGNED)
        assert "lr.tif" in capsys.readouterr().err
        logging.getLogger("rasterio").debug("GET %s", SIGNED)
        assert "S3CRET" not in capsys.readouterr().err
    finally:
        logger.handlers[:] = before
        logger.setLevel(level)
