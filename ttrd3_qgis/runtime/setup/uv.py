# SPDX-License-Identifier: GPL-2.0-or-later
"""Gets the installer: its wheel from a folder or the package index, verified and unpacked."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from qgis.core import QgsBlockingNetworkRequest, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ...core.jobs.reading import parsed
from ...translation import tr
from ..errors import RunCancelledError
from .errors import SetupError
from .moving import move
from .network import Sources, without_credentials
from .running import Watch
from .wheels import Wheel

JSON_TYPE = "application/vnd.pypi.simple.v1+json"
_ACCEPT = f"{JSON_TYPE}, text/html;q=0.5"


def program(home: Path, wheel: Wheel) -> Path:
    """The path of the installer once it is there."""
    return home / f"uv-{wheel.version}" / ("uv.exe" if os.name == "nt" else "uv")


def provide(home: Path, wheel: Wheel, sources: Sources, watch: Watch) -> Path:
    """The installer, downloaded if it is missing; SetupError says what is wrong."""
    target = program(home, wheel)
    if target.is_file():
        return target
    for folder in sources.link_folders():
        if (folder / wheel.filename).is_file():
            watch.log(f"Installer: {wheel.filename} from {folder}")
            unpack((folder / wheel.filename).read_bytes(), wheel, target)
            return target
    if sources.folder:
        text = tr("The folder {folder} lacks the installer, the file {file}.")
        raise SetupError(text.format(folder=sources.folder, file=wheel.filename))
    unpack(_download(wheel, sources.index, watch), wheel, target)
    return target


def unpack(content: bytes, wheel: Wheel, target: Path) -> None:
    """Verify the wheel and write the program that is in it."""
    if hashlib.sha256(content).hexdigest() != wheel.sha256:
        text = tr(
            "The file {file} is not the one that was tested (its SHA-256 differs): it is damaged "
            "or was replaced; nothing was installed."
        )
        raise SetupError(text.format(file=wheel.filename))
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"part-{os.getpid()}")
    try:
        with part.open("wb") as file:
            file.write(_member(content, wheel, target.name))
        part.chmod(0o755)
        move(part, target)
    finally:
        if part.exists():
            part.unlink()


def _member(content: bytes, wheel: Wheel, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(f"uv-{wheel.version}.data/scripts/{name}")


def _download(wheel: Wheel, index: str, watch: Watch) -> bytes:
    """Download the wheel with the network classes of QGIS, which know proxy and certificates."""
    page = index.rstrip("/") + "/uv/"
    watch.log(f"Installer: {wheel.filename} from {without_credentials(index)}")
    content, kind = get(page, watch)
    address = find_link(content, kind, page, wheel.filename)
    if not address:
        text = tr("The package index {index} does not have the file {file}.")
        raise SetupError(text.format(index=without_credentials(index), file=wheel.filename))
    return get(address, watch)[0]


def find_link(content: bytes, kind: str, page: str, filename: str) -> str:
    """The address of a file on a page of a package index, JSON or HTML; "" if it is not there."""
    if "json" in kind:
        links = _listed(content)
    else:
        parser = _Links()
        parser.feed(content.decode("utf-8", "replace"))
        links = parser.links
    for link in links:
        if unquote(urlsplit(link).path).rpartition("/")[2] == filename:
            return str(urljoin(page, link.partition("#")[0]))
    return ""


def _listed(content: bytes) -> list[str]:
    """The addresses on a page of JSON; none on one that is damaged."""
    try:
        return [str(entry["url"]) for entry in parsed(content)["files"]]
    except (ValueError, LookupError, TypeError):
        return []


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect the target of a link."""
        self.links.extend(value or "" for name, value in attrs if tag == "a" and name == "href")


def get(address: str, watch: Watch) -> tuple[bytes, str]:
    """Fetch an address; returns the content and its type."""
    request = QNetworkRequest(QUrl(address))
    request.setRawHeader(b"Accept", _ACCEPT.encode("ascii"))
    blocking = QgsBlockingNetworkRequest()
    code = blocking.get(request, True, watch.feedback)
    if watch.is_cancelled():
        raise RunCancelledError
    reply = blocking.reply()
    if code != QgsBlockingNetworkRequest.ErrorCode.NoError:
        text = tr(
            "{address} cannot be fetched ({reason}); check the network and proxy in the options "
            "of QGIS, or install from a folder."
        )
        reason = blocking.errorMessage() or reply.errorString()
        raise SetupError(text.format(address=without_credentials(address), reason=reason))
    return bytes(reply.content()), _header(reply, b"content-type")


def _header(reply: QgsNetworkReplyContent, name: bytes) -> str:
    """A header of a reply; servers and proxies write names in any case, and QGIS compares bytes."""
    for found in reply.rawHeaderList():
        if bytes(found).lower() == name:
            return bytes(reply.rawHeader(found)).decode("ascii", "replace")
    return ""
