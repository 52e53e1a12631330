# SPDX-License-Identifier: GPL-2.0-or-later
"""How GDAL reaches the network: what is set in QGIS, for the GDAL of the worker."""

from __future__ import annotations

import os

from osgeo import gdal

from .environment import clean_environment

# From its network settings QGIS sets GDAL's options when it opens a layer; others may set more.
OPTIONS = (
    *("GDAL_HTTP_PROXY", "GDAL_HTTPS_PROXY", "GDAL_HTTP_PROXYUSERPWD", "GDAL_PROXY_AUTH"),
    *("GDAL_HTTP_AUTH", "GDAL_HTTP_USERPWD", "GDAL_HTTP_BEARER", "GDAL_HTTP_HEADERS"),
    *("GDAL_HTTP_HEADER_FILE", "GDAL_HTTP_COOKIE", "GDAL_HTTP_COOKIEFILE", "GDAL_HTTP_NETRC"),
    *("GDAL_HTTP_UNSAFESSL", "GDAL_HTTP_SSL_VERIFYSTATUS", "GDAL_HTTP_USE_CAPI_STORE"),
    *("GDAL_HTTP_SSLCERT", "GDAL_HTTP_SSLCERTTYPE", "GDAL_HTTP_SSLKEY", "GDAL_HTTP_KEYPASSWD"),
    *("GDAL_HTTP_TIMEOUT", "GDAL_HTTP_CONNECTTIMEOUT", "GDAL_HTTP_VERSION"),
    *("GDAL_HTTP_MAX_RETRY", "GDAL_HTTP_RETRY_DELAY", "GDAL_HTTP_USERAGENT", "GDAL_HTTP_REFERER"),
    *("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION"),
    *("AWS_NO_SIGN_REQUEST", "AWS_S3_ENDPOINT", "AWS_VIRTUAL_HOSTING", "AWS_HTTPS"),
    *("AZURE_STORAGE_CONNECTION_STRING", "AZURE_STORAGE_ACCOUNT", "AZURE_STORAGE_ACCESS_KEY"),
    *("AZURE_STORAGE_SAS_TOKEN", "AZURE_NO_SIGN_REQUEST"),
    *("GS_ACCESS_KEY_ID", "GS_SECRET_ACCESS_KEY", "GS_NO_SIGN_REQUEST"),
)


def worker_environment() -> dict[str, str]:
    """The environment of the worker as it is to be now."""
    return {**clean_environment(os.environ), **network_environment()}


def network_environment() -> dict[str, str]:
    """The options as environment variables, which only the worker sees: some are secrets."""
    found = {name: gdal.GetConfigOption(name) for name in OPTIONS}
    return {name: value for name, value in found.items() if value}
