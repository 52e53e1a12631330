# SPDX-License-Identifier: GPL-2.0-or-later
"""Which PyTorch suits which machine, and what is checked before anything is downloaded."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from qgis.core import QgsApplication, QgsFeedback, QgsNetworkAccessManager, QgsSettings

from ttrd3_qgis.runtime.home import HOME_SETTING, data_folder
from ttrd3_qgis.runtime.setup import preflight
from ttrd3_qgis.runtime.setup.choices import EXTRAS
from ttrd3_qgis.runtime.setup.flavours import FLAVOURS, choose
from ttrd3_qgis.runtime.setup.installer import explain, variables
from ttrd3_qgis.runtime.setup.lock import read_lock
from ttrd3_qgis.runtime.setup.machine import Gpu, Machine
from ttrd3_qgis.runtime.setup.network import (
    DEFAULT_INDEX,
    INDEX_SETTING,
    Sources,
    certificate_variables,
    proxy_variables,
    sources,
    without_credentials,
)
from ttrd3_qgis.runtime.setup.preflight import ERROR, WARNING, make_plan
from ttrd3_qgis.runtime.setup.running import Watch
from ttrd3_qgis.runtime.setup.uv import find_link, get
from ttrd3_qgis.runtime.setup.wheels import wheel_for

NEW, OLD_DRIVER = Gpu("RTX 4090", (580, 65), (8, 9)), Gpu("RTX 3080", (535, 1), (8, 6))
PASCAL, BLACKWELL = Gpu("GTX 1080", (582, 0), (6, 1)), Gpu("RTX 5090", (590, 0), (12, 0))
GLIBC = (2, 36)


def linux(*gpus, arch="x86_64", glibc=GLIBC):
    return Machine("linux", arch, glibc=glibc, gpus=gpus)


def windows(*gpus, arch="x86_64"):
    return Machine("windows", arch, gpus=gpus)


@pytest.mark.parametrize(
    ("machine", "build", "flavour", "words"),
    [
        (linux(), "auto", "linux-x86_64-cpu", "no NVIDIA driver"),
        (linux(NEW), "auto", "linux-x86_64-cuda", "RTX 4090"),
        (linux(NEW), "cpu", "linux-x86_64-cpu", "processor"),
        (linux(OLD_DRIVER), "auto", "linux-x86_64-cpu", "driver 580 or newer, here it is 535.1"),
        (linux(OLD_DRIVER), "cuda", None, "driver 580 or newer"),
        (linux(PASCAL), "auto", "linux-x86_64-cpu", "no code for GTX 1080"),
        (linux(PASCAL, NEW), "auto", "linux-x86_64-cuda", "CUDA 13.0"),
        (linux(BLACKWELL), "auto", "linux-x86_64-cuda", "RTX 5090"),
        (linux(), "cuda", None, "install the driver"),
        (linux(arch="aarch64"), "auto", "linux-aarch64-cpu", "processor"),
        (linux(NEW, arch="aarch64"), "cuda", None, "no CUDA build"),
        (linux(arch="riscv64"), "auto", None, "no PyTorch to install on linux riscv64"),
        (linux(glibc=(2, 17)), "auto", None, "glibc 2.28 or newer, here it is 2.17"),
        (linux(glibc=()), "auto", None, "another C library"),
        (windows(), "auto", "windows-x86_64-cpu", "processor"),
        (windows(OLD_DRIVER), "auto", "windows-x86_64-cuda", "CUDA 12.6"),
        (windows(PASCAL), "auto", "windows-x86_64-cuda", "GTX 1080"),
        (windows(BLACKWELL), "auto", "windows-x86_64-cpu", "no code for RTX 5090"),
        (windows(arch="ARM64"), "auto", None, "windows ARM64"),
        (Machine("macos", "arm64", macos=(15, 1)), "auto", "macos-arm64-mps", "MPS"),
        (Machine("macos", "arm64", macos=(13, 6)), "auto", None, "macOS 13.6 is too old"),
        (Machine("macos", "arm64", macos=(15,)), "cuda", None, "no CUDA on macOS"),
        (Machine("macos", "x86_64", macos=(15,)), "auto", None, "Intel"),
    ],
)
def test_the_build_for_a_machine(qgis_app, machine, build, flavour, words):
    choice = choose(machine, build)
    assert (choice.flavour and choice.flavour.name) == flavour
    assert words in choice.reason
    assert choice.fell_back == (flavour is not None and words.startswith(("driver", "no code")))


def test_every_flavour_has_a_lock_and_an_installer():
    for flavour in FLAVOURS:
        system, arch, build = flavour.name.split("-")
        assert build == flavour.build
        assert read_lock(flavour.name).torch().startswith("torch==2")
        assert ("+" in read_lock(flavour.name).torch()) == bool(flavour.torch_index)
        assert wheel_for(Machine(system, arch)) is not None
        for extra in EXTRAS:
            whole = dict(read_lock(flavour.name, (extra,)).packages())
            assert extra in whole
            assert len(whole) == len(read_lock(flavour.name, (extra,)).lines)  # nothing twice


def test_the_folder_is_named_or_the_users_own(qgis_app, monkeypatch, tmp_path):
    monkeypatch.delenv("TTRD3_HOME", raising=False)
    assert data_folder().name == "ttrd3"
    assert data_folder().is_absolute()
    QgsSettings().setValue(HOME_SETTING, str(tmp_path / "a"))
    assert data_folder() == tmp_path / "a"
    monkeypatch.setenv("TTRD3_HOME", str(tmp_path / "b"))
    assert data_folder() == tmp_path / "b"
    QgsSettings().remove(HOME_SETTING)


@pytest.mark.parametrize(
    ("name", "level"),
    [("C:/Users/Jürgen/AppData/Local/ttrd3", WARNING), ("C:/" + "long/" * 30, ERROR)],
)
def test_paths_that_windows_cannot_take(qgis_app, monkeypatch, tmp_path, name, level):
    monkeypatch.setattr(preflight.sys, "platform", "win32")
    beside = preflight.MAX_WINDOWS_PATH + len(str(tmp_path))  # the limit holds for what is in it
    monkeypatch.setattr(preflight, "MAX_WINDOWS_PATH", beside)
    plan = make_plan(tmp_path / name, "cpu", Sources(), windows())
    assert level in [check.level for check in plan.checks if check.title == "Folder"]


def test_the_table_says_where_things_come_from(qgis_app, tmp_path):
    plan = make_plan(tmp_path, "cpu", Sources(index="https://me:secret@mirror/simple"), linux())
    text = " ".join(check.sentence for check in plan.checks)
    assert "https://***@mirror/simple and https://download.pytorch.org/whl/cpu" in text
    assert "secret" not in text
    assert plan.errors() == []


def test_sources_follow_settings_then_uv_then_pip(qgis_app):
    pip = {"PIP_INDEX_URL": "https://pip/simple", "PIP_FIND_LINKS": "/a https://b"}
    assert sources("", {}).index == DEFAULT_INDEX
    found = sources("", pip)
    assert (found.index, found.links) == ("https://pip/simple", ("/a", "https://b"))
    assert sources("", {**pip, "UV_INDEX_URL": "https://uv/simple"}).index == "https://uv/simple"
    QgsSettings().setValue(INDEX_SETTING, "https://own/simple")
    assert sources("", pip).index == "https://own/simple"
    QgsSettings().remove(INDEX_SETTING)


@pytest.fixture
def set_proxy(qgis_app):
    """Set the proxy of QGIS as its options page does."""

    def set_proxy(**values):
        for name, value in values.items():
            QgsSettings().setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()

    yield set_proxy
    QgsSettings().remove("proxy")
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def test_the_proxy_of_qgis_reaches_the_installer(set_proxy):
    assert proxy_variables(DEFAULT_INDEX) == {}
    set_proxy(
        proxyEnabled=True,
        proxyType="HttpProxy",
        proxyHost="proxy.company",
        proxyPort="3128",
        proxyUser="me",
        proxyPassword="p@ss",
        noProxyUrls=["https://inside.company/x"],
    )
    found = proxy_variables(DEFAULT_INDEX)
    assert found["HTTPS_PROXY"] == "http://me:p%40ss@proxy.company:3128"
    assert found["NO_PROXY"] == "localhost,127.0.0.1,inside.company"
    assert without_credentials(found["HTTPS_PROXY"]) == "http://***@proxy.company:3128"


def test_a_socks_proxy(set_proxy):
    set_proxy(proxyEnabled=True, proxyType="Socks5Proxy", proxyHost="sock", proxyPort="1080")
    assert proxy_variables(DEFAULT_INDEX)["ALL_PROXY"] == "socks5h://sock:1080"


def test_only_the_users_own_certificates_are_kept(qgis_app, tmp_path, monkeypatch):
    mine, theirs = tmp_path / "company.pem", tmp_path / "qgis" / "bin" / "curl-ca-bundle.crt"
    theirs.parent.mkdir(parents=True)
    for path in (mine, theirs):
        path.write_text("x")
    qgis = {"OSGEO4W_ROOT": str(tmp_path / "qgis"), "SSL_CERT_FILE": str(theirs)}
    assert certificate_variables(qgis) == {}
    company = {**qgis, "REQUESTS_CA_BUNDLE": str(mine)}
    assert certificate_variables(company) == {"SSL_CERT_FILE": str(mine)}
    assert certificate_variables({"SSL_CERT_FILE": "/nowhere.pem"}) == {}


def test_no_variable_may_change_what_is_installed(qgis_app, tmp_path):
    outer = {
        "UV_NO_VERIFY_HASHES": "1",
        "UV_INSECURE_HOST": "*",
        "UV_TORCH_BACKEND": "cpu",
        "PIP_TRUSTED_HOST": "*",
        "PYTHONHOME": "/qgis",
        "UV_HTTP_TIMEOUT": "90",
        "UV_INDEX_OURS_PASSWORD": "x",
        "HTTPS_PROXY": "http://users.own:1",
        "HOME": "/home/me",
    }
    found = variables(tmp_path, Sources(), outer)
    dropped = ("UV_NO_VERIFY_HASHES", "UV_INSECURE_HOST", "UV_TORCH_BACKEND", "PIP_TRUSTED_HOST")
    assert not set(found) & {*dropped, "PYTHONHOME", "PYTHONPATH"}
    kept = ("UV_HTTP_TIMEOUT", "UV_INDEX_OURS_PASSWORD", "HTTPS_PROXY", "HOME")
    assert all(found[name] == outer[name] for name in kept)
    assert found["UV_CACHE_DIR"].startswith(str(tmp_path))
    assert found["TMPDIR"].startswith(str(tmp_path))
    assert variables(tmp_path, Sources(folder="/bundle"), {})["UV_OFFLINE"] == "1"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("invalid peer certificate: UnknownIssuer", "certificate of the package index"),
        ("407 Proxy Authentication Required", "proxy wants a name"),
        ("tcp connect error: deadline has elapsed", "cannot be reached"),
        ("No interpreter found for Python 3.11 in managed installations", "no Python 3.11"),
        ("Hash mismatch for `torch==1`", "SHA-256 differs"),
        ("something new", "exit code 2: something new"),
        ("", "it said nothing"),
    ],
)
def test_what_the_installer_says_becomes_a_sentence(qgis_app, said, words):
    assert words in explain(said, 2)


def test_the_file_is_found_on_both_kinds_of_page():
    page = "https://host/simple/uv/"
    html = b'<html><a href="../../packages/uv-1%2Bx.whl#sha256=0">uv</a></html>'
    assert find_link(html, "text/html", page, "uv-1+x.whl") == "https://host/packages/uv-1%2Bx.whl"
    json = b'{"files": [{"url": "https://files/uv-1.whl", "filename": "uv-1.whl"}]}'
    assert find_link(json, "application/json", page, "uv-1.whl") == "https://files/uv-1.whl"
    assert find_link(json, "application/json", page, "uv-2.whl") == ""


def test_nothing_of_this_runs_at_start_up(qgis_app):
    assert QgsApplication.taskManager().count() == 0


class LowerCase(SimpleHTTPRequestHandler):
    """An index that writes its headers as HTTP/2 and many proxies do."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "application/json; charset=utf-8")
        self.end_headers()
        self.wfile.write(b'{"files": []}')

    def log_message(self, *_):
        """Say nothing."""


def test_headers_count_in_any_case(qgis_app):
    with ThreadingHTTPServer(("127.0.0.1", 0), LowerCase) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            content, kind = get(
                f"http://127.0.0.1:{server.server_port}/", Watch(print, QgsFeedback())
            )
        finally:
            server.shutdown()
    assert (content, kind) == (b'{"files": []}', "application/json; charset=utf-8")
