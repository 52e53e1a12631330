# SPDX-License-Identifier: GPL-2.0-or-later
"""The network settings of QGIS and the user: proxy, certificates, package index."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from ...settings import INDEX, TORCH_INDEX, text

INDEX_SETTING, TORCH_INDEX_SETTING = INDEX, TORCH_INDEX
DEFAULT_INDEX = "https://pypi.org/simple"
_INDEX_VARIABLES = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL")
_EXTRA_VARIABLES = ("UV_INDEX", "UV_EXTRA_INDEX_URL", "PIP_EXTRA_INDEX_URL")
_LINKS_VARIABLES = ("UV_FIND_LINKS", "PIP_FIND_LINKS")
_BUNDLE_VARIABLES = ("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
_CREDENTIALS = re.compile(r"(?<=://)[^/\s@]+@")


@dataclass(frozen=True)
class Sources:
    """Sources of packages. With a `folder` nothing else is asked."""

    index: str = DEFAULT_INDEX
    extra: str = ""  # more indexes, separated by spaces
    torch_index: str = ""  # in place of that of PyTorch
    links: tuple[str, ...] = ()  # folders or pages with wheels
    folder: str = ""

    def link_folders(self) -> list[Path]:
        """Folders on this machine that may contain a wheel; the offline folder first."""
        named = [self.folder] if self.folder else list(self.links)
        return [Path(link) for link in named if "://" not in link]

    def torch_folder(self, pattern: str) -> str:
        """The folder that already has PyTorch; "" if it must come from an index."""
        found = (folder for folder in self.link_folders() if any(folder.glob(pattern)))
        return str(next(found, ""))


def sources(folder: str, environment: Mapping[str, str] = os.environ) -> Sources:
    """Read the settings, then the variables that uv and pip use."""
    links = _first(environment, _LINKS_VARIABLES)
    return Sources(
        index=text(INDEX_SETTING) or _first(environment, _INDEX_VARIABLES) or DEFAULT_INDEX,
        extra=_first(environment, _EXTRA_VARIABLES),
        torch_index=text(TORCH_INDEX_SETTING),
        links=tuple(re.split(r"[,\s]+", links) if links else ()),
        folder=folder,
    )


def _first(environment: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((environment[name].strip() for name in names if environment.get(name)), "")


def certificate_variables(environment: Mapping[str, str]) -> dict[str, str]:
    """The user's own certificates; those that QGIS brings would hide a company's."""
    homes = [os.path.realpath(home) for home in _homes_of_qgis(environment)]
    own = [
        environment[name]
        for name in _BUNDLE_VARIABLES
        if os.path.isfile(environment.get(name, "")) and not _is_below(environment[name], homes)
    ]
    return {"SSL_CERT_FILE": own[0]} if own else {}


def _homes_of_qgis(environment: Mapping[str, str]) -> list[str]:
    prefix = QgsApplication.prefixPath()
    named = [environment.get(name, "") for name in ("OSGEO4W_ROOT", "SNAP", "APPDIR")]
    return [home for home in (prefix, *named) if home and home not in ("/usr", "/")]


def _is_below(path: str, homes: list[str]) -> bool:
    return any(os.path.realpath(path).startswith(home + os.sep) for home in homes)


def proxy_variables(url: str) -> dict[str, str]:
    """Variables with the proxy of QGIS for `url`, for other programs; {} if QGIS has none."""
    if not QgsSettings().value("proxy/proxyEnabled", False, type=bool):
        return {}
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    if proxy.type() == QNetworkProxy.ProxyType.DefaultProxy:
        proxy = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(url)))[0]
    if not proxy.hostName():
        return {}
    address = _address(proxy)
    without = [*manager.excludeList(), *manager.noProxyList()]
    hosts = [urlsplit(entry).hostname or entry for entry in without if entry]
    variables = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), address)
    return {**variables, "NO_PROXY": ",".join(["localhost", "127.0.0.1", *hosts])}


def _address(proxy: QNetworkProxy) -> str:
    is_socks = proxy.type() == QNetworkProxy.ProxyType.Socks5Proxy
    user = quote(proxy.user(), safe="")
    password = quote(proxy.password(), safe="")
    login = f"{user}:{password}@" if user and password else f"{user}@" if user else ""
    return f"{'socks5h' if is_socks else 'http'}://{login}{proxy.hostName()}:{proxy.port()}"


def without_credentials(line: str) -> str:
    """Remove names and passwords from addresses, for the log."""
    return _CREDENTIALS.sub("***@", line)
