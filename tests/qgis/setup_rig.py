# SPDX-License-Identifier: GPL-2.0-or-later
"""A package source with a lock of two tiny packages, of which one answers the probe."""

from __future__ import annotations

import base64
import hashlib
import io
import shutil
import ssl
import sys
import threading
import zipfile
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ttrd3_qgis.runtime.setup import lock
from ttrd3_qgis.runtime.setup.choices import EXTRAS

TORCH = "torch-2.13.0+tiny-py3-none-any.whl"
OTHER = "tiny_thing-1.0-py3-none-any.whl"
EXTRA = "tiny_extra-2.0-py3-none-any.whl"
ANSWER = """
import json, os, sys
if "--probe" in sys.orig_argv:
    device = {"name": "cpu", "description": "", "memory": 0}
    answer = {"python": "3.11", "torch": "2.13.0+tiny", "rasterio": "0", "devices": [device]}
    sys.stdout.write(json.dumps(answer) + "\\n")
    sys.stdout.flush()
    os._exit(0)
"""


def make_wheel(folder, filename, files):
    """Write a wheel with these files."""
    name, version = filename.split("-")[:2]
    info = f"{name}-{version}.dist-info"
    content = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = []
    for path, text in content.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        record.append(f"{path},sha256={digest.decode()},{len(text.encode())}")
    content[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""])
    with zipfile.ZipFile(folder / filename, "w") as archive:
        for path, text in content.items():
            archive.writestr(path, text)


def installer_wheel(filename, program):
    """The bytes of a wheel of the installer around a program."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(f"{'-'.join(filename.split('-')[:2])}.data/scripts/uv", program)
    return data.getvalue()


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass
class Log:
    """The lines of a set-up."""

    lines: list[str] = field(default_factory=list)

    def __call__(self, line):
        self.lines.append(line)

    def text(self):
        return "\n".join(self.lines)


class Index(SimpleHTTPRequestHandler):
    """A package index of files, which keeps quiet; as a proxy it has every host's files."""

    def log_message(self, *arguments):
        pass

    def translate_path(self, path):
        if path.startswith("http://"):
            self.server.proxied.append(urlsplit(path).netloc)
            path = urlsplit(path).path
        return super().translate_path(path)


def fill_index(folder, wheels):
    """Write the pages of an index below `folder`/simple for these files; returns that folder."""
    for path in wheels:
        package = path.name.split("-")[0].replace("_", "-")
        target = folder / "simple" / package / path.name
        target.parent.mkdir(parents=True)
        shutil.copy(path, target)
        address = path.name.replace("+", "%2B")
        link = f'<a href="{address}#sha256={sha256(path)}">{path.name}</a>'
        page = f"<!DOCTYPE html><html><body>{link}</body></html>"
        (target.parent / "index.html").write_text(page)
    return folder


@pytest.fixture
def wheel_folder(tmp_path):
    """A folder to install from."""
    folder = tmp_path / "Räder und Pakete"
    folder.mkdir()
    make_wheel(folder, OTHER, {"tiny_thing.py": "x = 1\n"})
    make_wheel(folder, EXTRA, {"tiny_extra.py": "x = 2\n"})
    make_wheel(folder, TORCH, {"tiny_answer.py": ANSWER, "tiny_answer.pth": "import tiny_answer\n"})
    return folder


@pytest.fixture
def tiny_lock(tmp_path, wheel_folder, monkeypatch):
    """The tiny packages in place of the real ones."""
    from ttrd3_qgis.runtime.setup.wheels import wheels

    folder = tmp_path / "locks"
    folder.mkdir()
    shutil.copy(lock.FOLDER / "uv.txt", folder)
    version = wheels()[0].version
    text = f"tiny-thing==1.0 --hash=sha256:{sha256(wheel_folder / OTHER)}\n"
    text += f"torch==2.13.0+tiny --hash=sha256:{sha256(wheel_folder / TORCH)}\n"
    extra = f"tiny-extra==2.0 --hash=sha256:{sha256(wheel_folder / EXTRA)}\n"
    for path in lock.FOLDER.glob("*-*.txt"):
        (folder / path.name).write_text(extra if path.stem.endswith(EXTRAS) else text)
    monkeypatch.setattr(lock, "FOLDER", folder)
    return version


@pytest.fixture
def data_home(tmp_path, monkeypatch, tiny_lock):
    """A data folder with a blank and an umlaut, which has the installer already."""
    uv = pytest.importorskip("uv")
    home = tmp_path / "Daten für uns"
    (home / f"uv-{tiny_lock}").mkdir(parents=True)
    (home / f"uv-{tiny_lock}" / "uv").symlink_to(uv.find_uv_bin())
    monkeypatch.setenv("TTRD3_HOME", str(home))
    for name in ("TTRD3_PYTHON", "PIP_FIND_LINKS", "UV_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    if sys.version_info[:2] == (3, 11):  # whatever else is on the path here
        monkeypatch.setenv("PATH", f"{Path(sys.base_prefix) / 'bin'}:/usr/bin:/bin")
    return home


@pytest.fixture
def serve():
    """Serve a folder on a port of this machine."""
    servers = []

    def serve(folder, certificate=None):
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Index, directory=str(folder)))
        server.proxied = []
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()
